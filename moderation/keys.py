"""API keys: made, shown once, checked by their digest, revoked."""

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from moderation import access, audit, quotas
from moderation.errors import Conflict, Forbidden, Invalid, TooOften, Unauthorised
from moderation.models import ApiKey
from moderation.numbers import GREATEST_COUNT

SCOPES = {
    "score": "Score texts (/api/v1/score)",
    "perspective": "Analyze comments as the Perspective API did",
    "suggest": "Suggest scores, kept for calibration",
}
BEGINNING = "vk_"
PREFIX = 10  # characters that are kept to tell keys apart: 42 bits of 245
LONGEST = 200  # characters of what is sent as a key that are looked at
SEEN_EVERY = timedelta(minutes=1)
LONGEST_LIFE = 3650


def create(
    *,
    name: str,
    scopes: Collection[str],
    by: Any,
    per_minute: int = 600,
    per_day: int | None = None,
    days: int | None = None,
) -> tuple[ApiKey, str]:
    """A new key and its text, which can never be had again; `days` is its life, None for ever. Raises Invalid."""
    _check(name, scopes, per_minute, per_day, days)
    text = BEGINNING + secrets.token_urlsafe(32)
    with transaction.atomic():
        key = ApiKey.objects.create(
            name=name.strip(),
            prefix=text[:PREFIX],
            digest=digest(text),
            scopes=[scope for scope in SCOPES if scope in scopes],
            per_minute=per_minute,
            per_day=per_day,
            expires=timezone.now() + timedelta(days=days) if days else None,
            author=by,
        )
        facts = {"prefix": key.prefix, "scopes": key.scopes, "per_minute": per_minute, "per_day": per_day, "days": days}
        audit.append([audit.Act("key_created", audit.person(by), f"key:{key.pk}", facts, key.name)])
    return key, text


def _check(name: str, scopes: Collection[str], per_minute: int, per_day: int | None, days: int | None) -> None:
    if not name.strip() or len(name) > 80 or not name.isprintable():
        raise Invalid("key_name", "Give the key a name of at most 80 characters: who will use it, and where?")
    if not scopes or set(scopes) - set(SCOPES):
        raise Invalid("key_scopes", f"Choose what the key may do: one or more of {', '.join(SCOPES)}.")
    for what, number in (("minute", per_minute), ("day", per_day)):
        if number is not None and not 1 <= number <= GREATEST_COUNT:
            raise Invalid("key_quota", f"Texts a {what}: write a number from 1 to {GREATEST_COUNT:,}.")
    if days is not None and not 1 <= days <= LONGEST_LIFE:
        raise Invalid("key_days", f"Days until it expires: write a number from 1 to {LONGEST_LIFE:,}, or nothing.")


def revoke(pk: int, *, by: Any) -> ApiKey:
    """End a key at once; Conflict `already_revoked`."""
    now = timezone.now()
    with transaction.atomic():
        ended = ApiKey.objects.filter(pk=pk, revoked_at=None).update(revoked_at=now)
        key = ApiKey.objects.get(pk=pk)
        if not ended:
            raise Conflict("already_revoked", "This key was revoked already.", at=key.revoked_at)
        audit.append([audit.Act("key_revoked", audit.person(by), f"key:{pk}", {"prefix": key.prefix}, key.name)])
    return key


def digest(text: str) -> str:
    """What is kept of a key: it is random, so nobody guesses it from a plain SHA-256."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def sent_with(request: HttpRequest) -> str:
    """The key that came with a request: in `key`, X-Goog-Api-Key, X-Api-Key or as a bearer; "" for none."""
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    sent = (
        request.GET.get("key"),
        request.headers.get("X-Goog-Api-Key"),
        request.headers.get("X-Api-Key"),
        bearer if scheme.lower() == "bearer" else "",
    )
    return next((text.strip() for text in sent if text and text.strip()), "")


def admit(text: str, scope: str) -> ApiKey:
    """The key of that text, if it may do what `scope` names; one query.

    Raises Unauthorised (key_missing, key_invalid) or Forbidden (key_scope).
    """
    if not text:
        raise Unauthorised("key_missing", "Send your key as `Authorization: Bearer …`, `X-Api-Key` or `?key=`.")
    key = ApiKey.objects.filter(digest=digest(text)).first() if len(text) <= LONGEST else None
    now = timezone.now()
    if key is None or not alive(key, now):
        raise Unauthorised("key_invalid", "This key is unknown, expired or revoked: ask the site for a new one.")
    if scope not in key.scopes:
        raise Forbidden("key_scope", f"This key may not do this: it lacks the scope {scope!r}.")
    _seen(key, now)
    return key


def charge(key: ApiKey, texts: int = 1) -> None:
    """Count the texts that a key wants read; raises TooOften (quota_used_up) with the seconds to wait."""
    if wait := quotas.spend(key, texts, timezone.now().timestamp()):
        limits = f"{key.per_minute:,} texts a minute" + (f" and {key.per_day:,} a day" if key.per_day else "")
        raise TooOften("quota_used_up", f"This key has {limits}: wait {wait:,} s, or send fewer.", wait=wait)


def alive(key: ApiKey, now: datetime) -> bool:
    """Whether the key still opens anything."""
    return key.revoked_at is None and (key.expires is None or key.expires > now)


def _seen(key: ApiKey, now: datetime) -> None:
    """Note the use, at most once a minute."""
    if key.last_used is None or key.last_used < now - SEEN_EVERY:
        stale = Q(last_used=None) | Q(last_used__lt=now - SEEN_EVERY)
        ApiKey.objects.filter(stale, pk=key.pk).update(last_used=now)


def listed(user: Any, *, before: int = 0, limit: int = 50) -> list[ApiKey]:
    """The keys that the user looks after, newest first, from below the row `before` on."""
    rows = access.keys_for(user).order_by("-pk")
    return list(rows.filter(pk__lt=before)[:limit] if before else rows[:limit])
