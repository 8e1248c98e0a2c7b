"""The page of the API keys: who has which, made here and shown once, revoked here."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from moderation import access, keys, quotas
from moderation.errors import Conflict, Invalid, ModerationError
from moderation.models import ApiKey
from moderation.numbers import row_number
from moderation.web.answers import SeeOther, desk, written
from moderation.web.trip import whole
from moderation.web.words import ago

SHOWN = 50
FIRST_TYPED = {"scopes": ["perspective", "suggest"], "per_minute": "600", "per_day": "", "days": ""}


@require_GET
@desk
def keys_page(request: HttpRequest) -> HttpResponse:
    """All keys, newest first, and a form for a new one."""
    return page(request)


@require_POST
@desk
def create(request: HttpRequest) -> HttpResponse:
    """Make a key and show it: on this page, once, and never again."""
    access.keys_for(request.user)
    form = request.POST
    typed: dict[str, Any] = {name: form.get(name, "").strip() for name in ("name", "per_minute", "per_day", "days")}
    typed["scopes"] = form.getlist("scopes")
    try:
        key, text = keys.create(**asked(typed), by=request.user)
    except Invalid as refusal:
        return page(request, trouble=refusal, typed=typed)
    return page(request, made={"name": key.name, "text": text})


@require_POST
@desk
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a key at once."""
    key = access.key_for(request.user, pk)
    try:
        keys.revoke(key.pk, by=request.user)
    except Conflict as refusal:
        return page(request, trouble=refusal)
    return SeeOther(f"{reverse('moderation:keys')}?revoked={key.pk}")


def asked(typed: dict[str, Any]) -> dict[str, Any]:
    """The form as keys.create takes it; Invalid for a number that is none."""
    numbers = {name: number(typed, name) for name in ("per_minute", "per_day", "days")}
    per_minute = numbers.pop("per_minute")
    return {
        "name": typed["name"],
        "scopes": typed["scopes"],
        "per_minute": 0 if per_minute is None else per_minute,
        **numbers,
    }


def number(typed: dict[str, Any], name: str) -> int | None:
    """The number in a field, None where it is empty."""
    if not typed[name]:
        return None
    found = row_number(typed[name])
    if found is None:
        raise Invalid("not_a_number", f"{name.replace('_', ' ').capitalize()}: write a whole number.")
    return found


def page(
    request: HttpRequest,
    *,
    made: dict[str, str] | None = None,
    trouble: ModerationError | None = None,
    typed: dict[str, Any] | None = None,
) -> HttpResponse:
    """The page; `made` is the new key, `typed` what was refused and stays in the form."""
    now = timezone.now()
    before = whole(request.GET, "before") if "before" in request.GET else 0
    found = keys.listed(request.user, before=before, limit=SHOWN + 1)
    rows = found[:SHOWN]
    used = quotas.used_today(rows, now.timestamp())
    typed = typed or FIRST_TYPED
    context = {
        "keys": [entry(key, used[key.pk], now) for key in rows],
        "scopes": [
            {"name": name, "words": words, "on": name in typed["scopes"]} for name, words in keys.SCOPES.items()
        ],
        "typed": typed,
        "made": made,
        "said": just_revoked(request, rows),
        "more_url": f"?before={rows[-1].pk}" if len(found) > SHOWN else "",
        "page_size": SHOWN,
        "desk": {"trouble": trouble and {"title": trouble.title, "words": trouble.detail}},
    }
    return written(request, "moderation/keys.html", context, trouble.status_code if trouble else 200)


def just_revoked(request: HttpRequest, rows: list[ApiKey]) -> str:
    """What was just ended (`revoked` in the address), in words."""
    pk = row_number(request.GET.get("revoked", ""))
    return next(
        (f"Revoked “{key.name}”: it opens nothing any more." for key in rows if key.pk == pk and key.revoked_at), ""
    )


def entry(key: ApiKey, used: int, now: datetime) -> dict[str, Any]:
    """One key as the template prints it."""
    return {
        "pk": key.pk,
        "name": key.name,
        "prefix": key.prefix,
        "scopes": ", ".join(key.scopes),
        "limits": f"{key.per_minute:,} a minute" + (f", {key.per_day:,} a day" if key.per_day else ""),
        "used": f"{used:,}",
        "seen": ago(key.last_used, now) if key.last_used else "never",
        "made": ago(key.created, now) + (f" by {key.author}" if key.author else ""),
        "life": life(key, now),
        "alive": keys.alive(key, now),
        "revocable": key.revoked_at is None,
    }


def life(key: ApiKey, now: datetime) -> str:
    """Until when it lives, or since when it does not."""
    if key.revoked_at:
        return f"Revoked {ago(key.revoked_at, now)}"
    if key.expires is None:
        return "Live, without an end"
    day = timezone.localtime(key.expires).strftime("%-d %B %Y")
    return f"Live until {day}" if key.expires > now else f"Expired on {day}"
