"""What the host may ask: the scores and the standing of its contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Model, QuerySet
from django.utils import timezone

from moderation.models import Item, Report, Score, StatementOfReasons
from moderation.registry import registration_of
from moderation.states import Review, Visibility


@dataclass(frozen=True)
class Standing:
    """Where one content stands, for its author's eyes; `statement` is of the restriction in force."""

    review: str
    visibility: str
    statement: StatementOfReasons | None = None

    @property
    def waiting(self) -> bool:
        """Whether it is hidden until a moderator has looked at it."""
        return self.visibility == Visibility.HELD

    @property
    def decision_id(self) -> int | None:
        """The decision to appeal against."""
        return self.statement.decision_id if self.statement else None

    @property
    def appealable(self) -> bool:
        """Whether an appeal is still accepted."""
        return self.statement is not None and timezone.now() <= self.statement.appeal_until


def standing_of(model: type[Model], ids: Sequence[Any]) -> dict[Any, Standing]:
    """The standing of those contents that wait for review or are out of sight. Two queries at most."""
    items = {
        item.pk: item
        for item in Item.objects.filter(
            kind=registration_of(model).kind, object_id__in=[str(pk) for pk in ids]
        ).exclude(review__in=[Review.UNSCORED, Review.CLEAR, Review.CLOSED], visibility=Visibility.VISIBLE)
    }
    statements = _statements_of([pk for pk, item in items.items() if item.visibility != Visibility.VISIBLE])
    to_python = model._meta.pk.to_python
    return {
        to_python(item.object_id): Standing(item.review, item.visibility, statements.get(item.pk))
        for item in items.values()
    }


def _statements_of(item_ids: Sequence[int]) -> dict[int, StatementOfReasons]:
    """The newest statement in force of each item."""
    if not item_ids:
        return {}
    rows = StatementOfReasons.objects.filter(decision__item__in=item_ids, withdrawn_by=None)
    return {row.decision.item_id: row for row in rows.select_related("decision").order_by("pk")}


def scores_of(model: type[Model], ids: Sequence[Any]) -> dict[Any, dict[str, float]]:
    """The newest score of each content's present text; contents without one are absent. One query."""
    rows = Score.objects.filter(
        item__kind=registration_of(model).kind,
        item__object_id__in=[str(pk) for pk in ids],
        item__not_scored=False,
        version=F("item__version"),
        shadow=False,
    )
    to_python = model._meta.pk.to_python
    return {to_python(row.item.object_id): row.labels for row in rows.select_related("item").order_by("created", "pk")}


def reported_by(member: Any, model: type[Model], ids: Sequence[Any]) -> set[Any]:
    """Which of the contents the member has reported. One query."""
    rows = Report.objects.filter(
        reporter=member, item__kind=registration_of(model).kind, item__object_id__in=[str(pk) for pk in ids]
    )
    to_python = model._meta.pk.to_python
    return {to_python(pk) for pk in rows.values_list("item__object_id", flat=True)}


@dataclass(frozen=True, slots=True)
class Told:
    """A report as the host may export it: which content (its key), which member, why and when."""

    content: Any
    reporter: Any
    reason: str
    at: datetime


def reports_of(model: type[Model]) -> Iterator[Told]:
    """All reports of a model's contents by members who still exist, in the order in which they came; streamed."""
    rows = Report.objects.filter(item__kind=registration_of(model).kind, reporter__isnull=False).order_by("pk")
    to_python = model._meta.pk.to_python
    columns = rows.values_list("item__object_id", "reporter_id", "reason", "created")
    for key, reporter, reason, at in columns.iterator(chunk_size=2000):
        yield Told(to_python(key), reporter, reason, at)


def statements_for(member: Any) -> QuerySet[StatementOfReasons]:
    """The member's statements of reasons, newest first, with decision and item loaded."""
    rows = StatementOfReasons.objects.filter(recipient=member)
    return rows.select_related("decision__item").order_by("-pk")


def backlog() -> int:
    """How many texts are due to be scored."""
    return Item.objects.pending().count()


def waiting_ids(limit: int) -> list[int]:
    """The keys of the most urgent items that wait for a moderator, at most `limit`."""
    return list(Item.objects.waiting().order_by("-priority", "pk").values_list("pk", flat=True)[:limit])
