"""All stored texts read again by the scorer in force: fed to the last lane bit by bit, and resumed by whoever works.

Each bit is one transaction: the items become due and the cursor moves with them, so that a process that is killed
leaves either both or neither. What is due is the workers' as ever: claimed, fenced and stored once.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Max, Q
from django.db.models.functions import Now
from django.utils import timezone

from moderation import audit, choosing, scoring
from moderation.doorbell import ring_after_commit
from moderation.errors import Conflict, NotFound
from moderation.models import Item, Rescore
from moderation.states import BACKFILL, PENDING, Review

SPAN = 2000  # keys that one bit covers
LOW = 500  # fewer waiting than this in the last lane: the next bit is fed


def begin(*, place: str = "", by: Any = None) -> Rescore:
    """Have all stored texts (of a place) read again by the scorer in force; Conflict while that goes on already.

    Invalid for a place that there is not.
    """
    choosing.check_place(place)
    name = scoring.chosen(place)
    try:
        with transaction.atomic():
            last = Item.objects.aggregate(last=Max("pk"))["last"] or 0
            row = Rescore.objects.create(scorer=name, place=place, last=last, author=by)
            audit.append([_act("rescore", row, by)])
            ring_after_commit()
    except IntegrityError:
        raise Conflict("rescored_already", "These texts are being read again already: stop that first.") from None
    return row


def stop(pk: int, *, by: Any = None) -> Rescore:
    """End it early: what is due already is still read, nothing more is fed."""
    with transaction.atomic():
        ended = Rescore.objects.filter(pk=pk, ended=None).update(ended=timezone.now(), stopped=True)
        row = Rescore.objects.filter(pk=pk).first()
        if row is None:
            raise NotFound("unknown_rescore", "There is no such rescoring.")
        if not ended:
            raise Conflict("ended", "It has ended already.")
        audit.append([_act("rescore_stopped", row, by)])
    return row


def _act(verb: str, row: Rescore, by: Any) -> audit.Act:
    facts = {"scorer": row.scorer, "place": row.place, "fed": row.fed}
    return audit.Act(verb, audit.person(by), f"rescore:{row.pk}", facts)


def feed() -> bool:
    """Make the next texts due where a rescoring goes on and the last lane is nearly empty; whether any became due."""
    open_ones = list(Rescore.objects.filter(ended=None).order_by("pk").values_list("pk", flat=True))
    fed = [_feed(pk) for pk in open_ones]
    return any(fed)


def _feed(pk: int) -> bool:
    with transaction.atomic():
        rows = Rescore.objects.filter(pk=pk, ended=None)
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        row = rows.first()
        if row is None or (waiting := _waiting(row)) >= LOW:
            return False
        if row.cursor == 0:
            row.total = _texts(row).count()
        keys, cursor = _next(row)
        fed = Item.objects.filter(pk__in=keys).update(**PENDING, due=Now(), pending_since=Now(), lane=BACKFILL)
        over = cursor >= row.last and not fed and not waiting
        Rescore.objects.filter(pk=pk).update(
            cursor=cursor, fed=row.fed + fed, total=row.total, ended=timezone.now() if over else None
        )
    return bool(fed) or cursor < row.last


def _texts(row: Rescore) -> Any:
    """The texts that it concerns: of its place, not taken back, and not waiting for their first score."""
    place = Q(place=row.place) if row.place else Q()
    return Item.objects.filter(place, pk__lte=row.last, withdrawn=False).exclude(
        review=Review.UNSCORED, due__isnull=False
    )


def _next(row: Rescore) -> tuple[list[int], int]:
    """The items of the next span of keys that are to become due, and the span's last key."""
    span = list(
        Item.objects.filter(pk__gt=row.cursor, pk__lte=row.last).order_by("pk").values_list("pk", flat=True)[:SPAN]
    )
    if not span:
        return [], row.last
    texts = _texts(row).filter(pk__gt=row.cursor, pk__lte=span[-1], due__isnull=True)
    return list(texts.values_list("pk", flat=True)), span[-1]


def _waiting(row: Rescore) -> int:
    """How many texts that it fed are not read yet, LOW at most."""
    return len(Item.objects.filter(due__isnull=False, lane=BACKFILL, pk__lte=row.cursor).values_list("pk")[:LOW])


# Progress ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Progress:
    """How far it is: texts read, of how many, texts a second so far, and how long it will take at that pace."""

    row: Rescore
    done: int
    per_second: float
    left: timedelta | None

    @property
    def share(self) -> float:
        """From 0 to 1, by keys, because texts are counted only once."""
        return 1.0 if self.row.ended and not self.row.stopped else min(self.done / max(self.row.total, 1), 1.0)


def progress(row: Rescore) -> Progress:
    """Where a rescoring stands; one small query while it goes on."""
    waiting = (
        0
        if row.ended
        else len(
            Item.objects.filter(due__isnull=False, lane=BACKFILL, pk__lte=row.cursor).values_list("pk")[: SPAN + LOW]
        )
    )
    done = max(row.fed - waiting, 0)
    seconds = ((row.ended or timezone.now()) - row.begun).total_seconds()
    pace = done / seconds if seconds > 0 else 0.0
    rest = max(row.total - done, 0)
    left = timedelta(seconds=rest / pace) if pace and not row.ended else None
    return Progress(row, done, pace, left)
