"""Letters leave after the commit that wrote them, at least once, and never hold up a request or a batch."""

import logging
from datetime import timedelta

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


def send_due(limit: int = 20) -> int:
    """Send the letters that are due, at most `limit`; returns how many left."""
    due = Letter.objects.filter(due__lte=Now()).order_by("due").select_related("recipient")
    return sum(_send(letter) for letter in due[:limit])


def _send(letter: Letter) -> bool:
    leased = Letter.objects.filter(pk=letter.pk, due=letter.due).update(due=Now() + LEASE, attempts=F("attempts") + 1)
    if not leased:
        return False
    address = letter.recipient.email
    try:
        if address:
            send_mail(letter.subject, letter.body, None, [address])
    except OSError as error:  # smtplib's errors are OSErrors
        log.warning("Letter %s could not be sent: %s", letter.pk, error)
        left = letter.attempts < len(RETRIES)
        Letter.objects.filter(pk=letter.pk).update(due=Now() + RETRIES[letter.attempts] if left else None)
        return False
    Letter.objects.filter(pk=letter.pk).update(due=None, sent_at=Now())
    return True
