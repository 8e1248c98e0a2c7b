"""What a member may not do, in the author's column: the sanctions in force, and a form for a new one."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from moderation import access
from moderation.errors import Invalid
from moderation.models import Item, Sanction
from moderation.states import Reason, SanctionKind
from moderation.web.trip import Trip
from moderation.web.words import span

# How long, as the form says it; None is for good.
TERMS: dict[str, tuple[str, timedelta | None]] = {
    "day": ("1 day", timedelta(days=1)),
    "week": ("1 week", timedelta(weeks=1)),
    "month": ("1 month", timedelta(days=30)),
    "good": ("for good", None),
}


def column(item: Item, sanctions: Iterable[Sanction], user: Any, trip: Trip, suggested: str, now: datetime) -> Any:
    """The template's names; without a form where the member is oneself, an administrator or gone."""
    who = item.author
    offered = who is not None and access.may_sanction(user, who)
    return {
        "sanctions": [{"pk": one.pk, "words": in_force(one, now)} for one in sanctions],
        "lift_url": trip.url("lift", item.pk) if offered else "",
        "sanction_url": trip.url("sanction", item.pk) if offered else "",
        "sanction_kinds": [(kind.value, kind.label) for kind in SanctionKind],
        "sanction_terms": [(value, words) for value, (words, _) in TERMS.items()],
        "sanction_reasons": [(one.value, one.label, one == suggested) for one in Reason],
    }


def in_force(one: Sanction, now: datetime) -> str:
    """A sanction with the time that is left."""
    return f"{one.get_kind_display()}, {f'{span(one.until - now)} left' if one.until else 'without end'}"


def until(form: Mapping[str, str], now: datetime) -> datetime | None:
    """When the sanction ends, from the form's `term`; None is for good."""
    if form.get("term") not in TERMS:
        raise Invalid("unknown_term", f"term must be one of {', '.join(TERMS)}.")
    length = TERMS[form["term"]][1]
    return None if length is None else now + length
