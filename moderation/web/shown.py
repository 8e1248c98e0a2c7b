"""What stands around the item on the desk: the list, the filters, what was just done, or why not."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone

from moderation import access, appeals, queue
from moderation.errors import ModerationError
from moderation.models import Decision, Item
from moderation.registry import REGISTRY
from moderation.states import Action, Review, Visibility
from moderation.web import marking, sheet, trail
from moderation.web.trip import FILTERS, Trip
from moderation.web.words import DONE, ago, counted, figure, language_words, reason_words, span

PAGE_SIZE = 50
APPEALS_COUNTED = 100


@dataclass(frozen=True)
class Mark:
    """A word at the end of a line, with its tone."""

    words: str
    tone: str = ""


@dataclass(frozen=True)
class Line:
    """One line of the list."""

    pk: int
    url: str
    who: str
    signal: str
    tone: str
    age: str
    pieces: list[marking.Piece]
    marks: list[Mark]
    current: bool


@dataclass(frozen=True)
class Filter:
    """One choice of what the list shows."""

    words: str
    url: str
    current: bool
    gap: bool = False


@dataclass(frozen=True)
class Notice:
    """What the moderator did last, and the way back; `spoken` only when it was just now."""

    words: str
    spoken: str
    undo_url: str


def desk(
    user: Any,
    trip: Trip,
    pk: int | None,
    *,
    done: Decision | None = None,
    trouble: ModerationError | None = None,
) -> dict[str, Any]:
    """The template's context: `desk` is what stands around, `shown` the item when one is opened."""
    now = timezone.now()
    rows = queue.waiting(user, after=trip.after, limit=PAGE_SIZE, **trip.wanted)
    beginnings = marking.beginnings(rows.rows)
    lines = [line(row, pieces, user, trip, pk, now) for row, pieces in zip(rows.rows, beginnings, strict=True)]
    number, contested = queue.open_count(user), appeals.open_count(user, cap=APPEALS_COUNTED)
    around = {
        "trip": trip,
        "rows": lines,
        "page_size": PAGE_SIZE,
        "more_url": more_url(trip, pk, rows.next_cursor),
        "count": queue.count_words(number),
        "count_sentence": waiting_words(number),
        "appeals": queue.count_words(contested, APPEALS_COUNTED) if contested else "",
        "leads": access.may_lead(user),
        "filters": filters(trip),
        "filter_words": FILTERS[trip.show].lower(),
        "queue_url": trip.url("queue"),
        "notice": notice(user, done, now),
        "trouble": trouble and {"title": trouble.title, "words": why_not(trouble, now)},
        **({} if lines else empty(trip, now)),
    }
    if pk is None:
        return {"desk": {**around, "title": f"Review ({around['count']})", "body_class": body_class(lines)}}
    shown = sheet.sheet(user, pk, trip, before(lines, trip, pk), now)
    return {"desk": {**around, "title": shown["heading"], "body_class": "has-item"}, "shown": shown}


def body_class(lines: list[Line]) -> str:
    """What a phone shows: the list, or when it is empty the sheet that says so."""
    return "no-item" if lines else "no-item nothing"


def line(
    row: queue.Row, pieces: list[marking.Piece], user: Any, trip: Trip, current: int | None, now: datetime
) -> Line:
    """One row as a line: who, the strongest signal, how long it has waited, the text where it matters."""
    item = row.item
    signal, tone = signal_of(item)
    return Line(
        pk=item.pk,
        url=trip.url("item", item.pk),
        who=str(item.author or "somebody"),
        signal=signal,
        tone=tone,
        age=span(now - (item.opened_at or item.created)),
        pieces=pieces,
        marks=marks(item, user, now),
        current=item.pk == current,
    )


def signal_of(item: Item) -> tuple[str, str]:
    """What brought the item here, in a word or two with the worst label's number, and its tone."""
    if item.set_aside:
        return "Could not be scored", "warn"
    if item.rule is None:
        return ("Before publication", "") if item.visibility == Visibility.HELD else ("", "")
    number = "" if item.toxicity is None else f" {figure(item.toxicity)}"
    return f"{item.rule.name}{number}", "bad" if item.rule.effect == Action.HOLD else "warn"


def marks(item: Item, user: Any, now: datetime) -> list[Mark]:
    """Not scored, escalated, held, also reported, and who reads it."""
    found = []
    if item.not_scored:
        found.append(Mark(f"Not scored: {language_words(item.language)}", "warn"))
    if reports := getattr(item, "open_reports", 0):
        found.append(Mark(counted(reports, "report"), "warn"))
    if item.review == Review.ESCALATED:
        found.append(Mark("escalated", "warn"))
    if item.visibility == Visibility.HELD:
        found.append(Mark("held"))
    if holder := item.holder(now):
        found.append(Mark("yours" if holder == user else str(holder)))
    return found


def filters(trip: Trip) -> list[Filter]:
    """All choices: the states, then the kinds of text where there are several."""
    fresh = trip.anew()
    found = [
        Filter(words, replace(fresh, show=show).url("queue"), show == trip.show) for show, words in FILTERS.items()
    ]
    if len(REGISTRY) < 2:
        return found
    for number, (kind, registration) in enumerate(REGISTRY.items()):
        words = str(registration.model._meta.verbose_name_plural).capitalize()
        chosen = kind == trip.kind
        found.append(Filter(words, replace(fresh, kind="" if chosen else kind).url("queue"), chosen, gap=not number))
    return found


def more_url(trip: Trip, pk: int | None, cursor: str) -> str:
    """The address of the list's next page with the same item open, or an empty string on the last one."""
    if not cursor:
        return ""
    further = replace(trip, after=cursor)
    return further.url("item", pk) if pk else further.url("queue")


def before(lines: list[Line], trip: Trip, pk: int) -> str:
    """Where "previous" leads: the item passed last, or else the line above."""
    if trip.skip:
        return trip.back().url("item", trip.skip[-1])
    places = [place for place, one in enumerate(lines) if one.pk == pk]
    return lines[places[0] - 1].url if places and places[0] else ""


def waiting_words(number: int) -> str:
    """How many wait, as a sentence."""
    return f"{queue.count_words(number)} {'text waits' if number == 1 else 'texts wait'} for review."


def empty(trip: Trip, now: datetime) -> dict[str, str]:
    """What an empty list says."""
    if trip.show or trip.kind or trip.after:
        return {"empty": "Nothing here.", "empty_next": "Nothing waits that fits this choice.", "chosen": "yes"}
    last = queue.last_human_decision()
    words = f"The last decision was {ago(last, now)}." if last else "No decision has been taken yet."
    return {"empty": "Nothing waits.", "empty_next": words}


def notice(user: Any, done: Decision | None, now: datetime) -> Notice | None:
    """What this moderator did last; the undo button takes back the newest decision that still can be."""
    last = queue.last_decision(user)
    told = done or last
    if told is None:
        return None
    words = told_words(told)
    undo_url = reverse("moderation:undo", args=[last.pk]) if last else ""
    if done is None:
        return Notice(f"{words[:-1]}, {ago(told.created, now)}.", "", undo_url)
    return Notice(words, words, undo_url)


def told_words(decision: Decision) -> str:
    """`Removed bob's text: harassment or insult.`"""
    who = decision.item.author
    whose = f"{who}’s text" if who else "a text"
    if decision.action == Action.UNDO:
        return f"Undone: {whose} stands where it stood before."
    reason = reason_words(decision.reason)
    return f"{DONE[decision.action]} {whose}{': ' + reason if reason else ''}."


def why_not(refusal: ModerationError, now: datetime) -> str:
    """The refusal in words; where somebody was first, who did what and when."""
    by, at = refusal.extra.get("by"), refusal.extra.get("at")
    acted = trail.ACTS.get(refusal.extra.get("action", ""))
    if not (by and at and acted):
        return refusal.detail
    return f"{by} {acted} {ago(datetime.fromisoformat(at), now)}. What you chose was not carried out."
