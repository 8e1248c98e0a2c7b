"""System checks of a site's settings: what is wrong, and what to write, in words for an operator."""

from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning


def site(**_: Any) -> list[CheckMessage]:
    """What can not work."""
    found: list[CheckMessage] = []
    host = urlsplit(settings.SITE_URL).hostname
    if not host:
        found.append(
            Error(
                f"SITE_URL is {settings.SITE_URL!r}: that is no address.",
                hint="Write one like https://community.example.org, without a path.",
                id="vouch.E001",
            )
        )
    elif "*" not in settings.ALLOWED_HOSTS and host not in settings.ALLOWED_HOSTS:
        found.append(
            Error(
                f"SITE_URL names {host}, but ALLOWED_HOSTS does not: every page would answer 400.",
                hint=f"Add {host} to ALLOWED_HOSTS.",
                id="vouch.E002",
            )
        )
    if settings.REDIS_URL and urlsplit(settings.REDIS_URL).scheme not in {"redis", "rediss", "unix"}:
        found.append(
            Error(
                f"REDIS_URL is {settings.REDIS_URL!r}: it must begin with redis://, rediss:// or unix://.",
                hint="Write one like redis://127.0.0.1:6379/0, or leave it out for the embedded queue.",
                id="vouch.E003",
            )
        )
    return found + _zone() + _accent()


def _zone() -> list[CheckMessage]:
    try:
        ZoneInfo(settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError):
        hint = "Write a name like Europe/Berlin or UTC."
        return [Error(f"TIME_ZONE is {settings.TIME_ZONE!r}: there is no such zone.", hint=hint, id="vouch.E004")]
    return []


def _accent() -> list[CheckMessage]:
    # Imported here, because the project's app is loaded before the community's.
    from community.web.theme import NotAColour, sheet

    try:
        sheet(settings.COMMUNITY_ACCENT)
    except NotAColour as error:
        return [Error(str(error), hint="Three or six hex digits after a #.", id="vouch.E005")]
    return []


def deployment(**_: Any) -> list[CheckMessage]:
    """What works, but not for a site that others use (`manage.py check --deploy`)."""
    found: list[CheckMessage] = []
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        found.append(
            Warning(
                "Mail is printed on the console: nobody gets a statement of reasons or a new password.",
                hint="Set EMAIL_BACKEND=django.core.mail.backends.smtp.EmailBackend and EMAIL_HOST.",
                id="vouch.W001",
            )
        )
    if str(settings.DATABASES["default"]["ENGINE"]).endswith("postgresql") and not settings.REDIS_URL:
        found.append(
            Warning(
                "PostgreSQL without REDIS_URL: workers on other machines are not woken, they sweep every 15 s.",
                hint="Set REDIS_URL, or run web and worker on one machine.",
                id="vouch.W002",
            )
        )
    return found
