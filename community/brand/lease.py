"""Only one refresh at a time: a lease on the desk's row, taken and kept by conditional UPDATEs."""

import secrets
from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from community.brand.models import Desk


class Lost(Exception):
    """Another refresh holds the desk now; what was not written by then is found again by that one."""


def length() -> timedelta:
    """How long a lease lasts."""
    return timedelta(seconds=settings.BRAND["LEASE_SECONDS"])


def claim() -> int | None:
    """A token when the desk was free, else None."""
    now, token = timezone.now(), secrets.randbits(62)
    Desk.objects.bulk_create([Desk(pk=Desk.ONLY)], ignore_conflicts=True)
    free = Q(holder=None) | Q(until__lt=now)
    got = Desk.objects.filter(free, pk=Desk.ONLY).update(holder=token, until=now + length())
    return token if got else None


def keep(token: int) -> None:
    """Prolong the lease inside the transaction that writes; raises Lost when it is another's by now.

    The UPDATE locks the row until the commit, so nobody can take over between this check and the write.
    """
    until = timezone.now() + length()
    if not Desk.objects.filter(pk=Desk.ONLY, holder=token).update(until=until):
        raise Lost


def release(token: int) -> None:
    """Give the desk back."""
    Desk.objects.filter(pk=Desk.ONLY, holder=token).update(holder=None, until=None)
