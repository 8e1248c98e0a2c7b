"""Letters leave after the commit that wrote them, at least once, and never hold up a request or a batch."""

import logging
import time
from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.core.mail import send_mail
from django.db.models import F
from django.db.models.functions import Now

from moderation.models import Letter

log = logging.getLogger(__name__)
RETRIES = (
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=24),
)
LEASE = timedelta(minutes=5)
PAUSE = 60.0


class Postman:
    """Sends letters; after a mail server did not answer, none for PAUSE seconds: its time-out is a worker's time."""

    def __init__(self) -> None:
        self._quiet_until = 0.0

    def rest(self, error: Exception) -> None:
        """Keep quiet for a while, unless the server answered, or this letter's address alone is to blame."""
        if not isinstance(error, SMTPResponseException | SMTPRecipientsRefused | ValueError):
            self._quiet_until = time.monotonic() + PAUSE

    @property
    def ready(self) -> bool:
        """Whether to try."""
        return time.monotonic() >= self._quiet_until


postman = Postman()


def send_due(limit: int = 20) -> int:
    """Send the letters that are due, at most `limit`; returns how many left."""
    if not postman.ready:
        return 0
    due = Letter.objects.filter(due__lte=Now()).order_by("due").select_related("recipient")
    return sum(_send(letter) for letter in due[:limit] if postman.ready)


def _send(letter: Letter) -> bool:
    leased = Letter.objects.filter(pk=letter.pk, due=letter.due).update(due=Now() + LEASE, attempts=F("attempts") + 1)
    if not leased:
        return False
    address = letter.recipient.email
    try:
        if address:
            send_mail(letter.subject, letter.body, None, [address])
    except (OSError, ValueError) as error:  # smtplib's errors are OSErrors; a ValueError is an address that is none
        log.warning("Letter %s could not be sent: %s", letter.pk, error)
        postman.rest(error)
        left = letter.attempts < len(RETRIES)
        Letter.objects.filter(pk=letter.pk).update(due=Now() + RETRIES[letter.attempts] if left else None)
        return False
    Letter.objects.filter(pk=letter.pk).update(due=None, sent_at=Now())
    return True
