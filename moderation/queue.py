"""The read side of the desk: the list by priority, the next item, and all that one screen needs of an item."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import isnan, nan
from typing import Any

from django.db.models import Count, F, IntegerField, Model, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Left
from django.utils import timezone

from moderation import access, reporters, review
from moderation.errors import Conflict, Invalid, NotFound
from moderation.models import AuditRecord, Decision, Item, ItemQuerySet, Report, Sanction, Score, Snapshot
from moderation.registry import REGISTRY, Registration, registration_for
from moderation.states import Action, Review

EXCERPT = 280
FILTERS = ("all", "mine", "held", "reported", "escalated", "unscored", "not_scored")


@dataclass(frozen=True)
class Row:
    """One line of the queue."""

    item: Item
    excerpt: str
    title: str


@dataclass(frozen=True)
class QueuePage:
    """A page of the queue; `next_cursor` is empty on the last one."""

    rows: list[Row]
    next_cursor: str = ""


@dataclass(frozen=True)
class Term:
    """One factor of the priority, with the words that explain it."""

    name: str
    factor: float
    words: str


@dataclass(frozen=True)
class ReportLine:
    """A report with what is known of its author: reports agreed with, of those answered."""

    report: Report
    agreed: int
    answered: int


@dataclass(frozen=True)
class History:
    """What the author did before: items in all, those removed or held, the last decisions on them, and the
    sanctions in force."""

    items: int = 0
    removed: int = 0
    held: int = 0
    last: Sequence[Decision] = ()
    sanctions: Sequence[Sanction] = ()


@dataclass(frozen=True)
class Case:
    """Everything about one item that a moderator sees on one screen."""

    item: Item
    content: Model | None
    title: str
    text: str
    url: str
    context: list[Model]
    score: Score | None
    reports: list[ReportLine]
    decisions: list[Decision]
    history: History
    snapshots: list[Snapshot] = field(default_factory=list)

    @property
    def explanation(self) -> list[Term]:
        """The priority, term by term."""
        return explain(
            self.item, sum(line.report.weight for line in self.reports if line.report.answered_by_id is None)
        )


def _filtered(rows: ItemQuerySet, user: Any, name: str) -> ItemQuerySet:
    if name not in FILTERS:
        raise Invalid("unknown_filter", f"filter must be one of {', '.join(FILTERS)}.")
    conditions: dict[str, Q] = {
        "all": Q(),
        "mine": Q(claimed_by=user, claimed_until__gt=timezone.now()),
        "held": Q(visibility="held"),
        "reported": Q(pk__in=Report.objects.filter(answered_by=None).values("item")),
        "escalated": Q(review="escalated"),
        "unscored": Q(set_aside=True),
        "not_scored": Q(not_scored=True),
    }
    return rows.filter(conditions[name])


def waiting(user: Any, *, after: str = "", limit: int = 50, filter: str = "all", kind: str = "") -> QueuePage:
    """A page of what waits, most urgent first, from the cursor `after` on. Keyset: the same work on each page."""
    rows = _filtered(access.queue_for(user).waiting(), user, filter)
    if kind:
        rows = rows.filter(kind=kind)
    if after:
        priority, pk = _cursor(after)
        # With the bound alone in front the index starts there; an OR alone would read all pages before it.
        rows = rows.filter(priority__lte=priority).filter(Q(priority__lt=priority) | Q(pk__gt=pk))
    rows = rows.select_related("rule", "author", "claimed_by").annotate(open_reports=_open_reports())
    items = list(rows.order_by("-priority", "pk")[: limit + 1])
    more = f"{items[limit - 1].priority!r}_{items[limit - 1].pk}" if len(items) > limit else ""
    return QueuePage(_rows(items[:limit]), more)


def _open_reports() -> Coalesce:
    """The number of an item's unanswered reports, as a subquery: one of fifty small index look-ups a page."""
    rows = Report.objects.filter(item=OuterRef("pk"), answered_by=None).order_by().values("item")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def _cursor(text: str) -> tuple[float, int]:
    try:
        priority, pk = text.split("_")
        place = float(priority), int(pk)
    except ValueError:
        place = nan, 0
    # A number that no database column holds would be an error of the database's, not of the address.
    if isnan(place[0]) or not 0 <= place[1] < 2**63:
        raise Invalid("bad_cursor", "This page address is damaged: start again from the first page.")
    return place


def _rows(items: Sequence[Item]) -> list[Row]:
    begun = _beginnings(items)
    return [Row(item, *begun.get((item.kind, item.object_id), ("", ""))) for item in items]


def _beginnings(items: Sequence[Item]) -> dict[tuple[str, str], tuple[str, str]]:
    """Excerpt and title of the contents, one query a kind; the database cuts, so that long texts stay where they are.

    A title that the host computes and does not store is left to the item's own page.
    """
    keys: dict[str, list[str]] = {}
    for item in items:
        keys.setdefault(item.kind, []).append(item.object_id)
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for kind, ids in keys.items():
        if registration := REGISTRY.get(kind):
            stored = {field.attname for field in registration.model._meta.concrete_fields}
            names = (*registration.text, *({registration.title} & stored))
            parts = [Left(name, EXCERPT) for name in names]
            rows = registration.model._base_manager.filter(pk__in=ids).values_list("pk", *parts)
            found |= {(kind, str(pk)): _beginning(registration, words) for pk, *words in rows}
    return found


def _beginning(registration: Registration, words: list[str]) -> tuple[str, str]:
    """Excerpt and title from the text fields' beginnings and, where there is one, the title's."""
    texts = len(registration.text)
    return "\n\n".join(filter(None, words[:texts]))[:EXCERPT], "".join(words[texts:])


def _content_of(item: Item) -> Model | None:
    """The host's object, with its author."""
    registration = registration_for(item.kind)
    rows = registration.model._base_manager.filter(pk=item.object_id)
    return rows.select_related(registration.author).first()


def next_item(user: Any, *, skip: Sequence[int] = (), filter: str = "all", kind: str = "") -> Item | None:
    """Claim and return the most urgent item that nobody else holds, or None when nothing waits.

    `skip` names items that this moderator passed over. Escalated items go to lead moderators only. Of two who
    ask at the same moment each gets another item.
    """
    rows = _filtered(access.queue_for(user).waiting(), user, filter).exclude(author=user)
    rows = rows.filter(kind=kind) if kind else rows
    rows = rows if access.may_lead(user) else rows.exclude(review=Review.ESCALATED)
    free = rows.unclaimed(timezone.now(), user).exclude(pk__in=list(skip)[:200])
    for _ in range(20):
        pk = free.order_by("-priority", "pk").values_list("pk", flat=True).first()
        if pk is None:
            return None
        try:
            return review.claim(pk, by=user)
        except Conflict:
            continue
    return None


def open_count(user: Any, *, cap: int = 1000) -> int:
    """How many items wait, counted up to `cap` (then show "999+"), so that it costs the same at a million."""
    return access.queue_for(user).waiting().order_by()[:cap].count()


def count_words(count: int, cap: int = 1000) -> str:
    """The count for eyes: "37", or "999+"."""
    return str(count) if count < cap else f"{cap - 1}+"


def explain(item: Item, report_weight: float) -> list[Term]:
    """The factors of the priority, whose product is 2^priority but for a constant (review.priority_of)."""
    opened = item.opened_at or timezone.now()
    days = max(0.0, (timezone.now() - opened).total_seconds() / review.DAY)
    probability = item.toxicity or 0.0
    return [
        Term("model", 16**probability, f"the worst label stands at {probability:.2f}"),
        Term("reports", 1 + report_weight, f"open reports weigh {report_weight:.1f}"),
        Term("age", 2**days, f"it has waited {days:.1f} days"),
    ]


def case(user: Any, pk: int) -> Case:
    """All that one screen shows of an item; NotFound for who may not review it."""
    item = access.item_for(user, pk)
    if item.kind not in REGISTRY:
        raise NotFound("unknown_kind", f"{item.kind} is not moderated any more: register it to review this item.")
    registration = registration_for(item.kind)
    content = _content_of(item)
    scores = Score.objects.filter(item=item, version=item.version, shadow=False).order_by("-created", "-pk")
    return Case(
        item=item,
        content=content,
        title=str(registration.look(content, "title", "") or "") if content else "",
        text=registration.text_of(content) if content else "",
        url=registration.url_of(content) if content else "",
        context=_ancestors(registration.parent, content),
        score=None if item.not_scored else scores.first(),
        reports=_reports(item),
        decisions=_decisions(item),
        history=_history(item),
        snapshots=list(Snapshot.objects.filter(item=item).order_by("-version")[:5]),
    )


def decisions_of(user: Any, pk: int) -> list[Decision]:
    """The decisions on one item, newest first; NotFound for who may not review it."""
    return _decisions(access.item_for(user, pk))


def _decisions(item: Item) -> list[Decision]:
    rows = Decision.objects.filter(item=item).select_related("actor", "rule", "score", "undone_by")
    return list(rows.order_by("-turn")[:50])


def _ancestors(parent: str, content: Model | None, most: int = 20) -> list[Model]:
    """The texts that this one answers, oldest first: as the host gives them in one list, or one after the other."""
    found: list[Model] = []
    while parent and content is not None and len(found) < most:
        above = getattr(content, parent, None)
        above = above() if callable(above) else above
        if isinstance(above, list):
            return [*above, *found]
        if above is not None:
            found.insert(0, above)
        content = above
    return found


def reports_of(user: Any, pk: int) -> list[ReportLine]:
    """The reports on one item, newest first; NotFound for who may not review it."""
    return _reports(access.item_for(user, pk))


def _reports(item: Item) -> list[ReportLine]:
    rows = list(Report.objects.filter(item=item).select_related("reporter").order_by("-pk")[:50])
    known = reporters.accuracy_of([row.reporter_id for row in rows if row.reporter_id]) if rows else {}
    return [ReportLine(row, *known.get(row.reporter_id, (0, 0))) for row in rows]


def _history(item: Item) -> History:
    if item.author_id is None:
        return History()
    counts = Item.objects.filter(author_id=item.author_id).aggregate(
        items=Count("pk"),
        removed=Count("pk", filter=Q(visibility="removed")),
        held=Count("pk", filter=Q(visibility="held")),
    )
    last = Decision.objects.filter(item__author_id=item.author_id, automated=False).exclude(item=item)
    last = last.exclude(action=Action.UNDO).select_related("actor", "item").order_by("-pk")
    sanctions = Sanction.objects.active(timezone.now()).filter(member_id=item.author_id).order_by("-pk")
    return History(**counts, last=list(last[:5]), sanctions=list(sanctions[:10]))


def trail(user: Any, pk: int) -> list[AuditRecord]:
    """The audit record of one item, newest first."""
    item = access.item_for(user, pk)
    return list(AuditRecord.objects.filter(subject=str(item)).select_related("text").order_by("-seq")[:200])


def last_decision(user: Any) -> Decision | None:
    """The newest decision of this moderator that can still be undone."""
    rows = Decision.objects.filter(actor=user, undone_by=None).exclude(action=Action.UNDO)
    return rows.filter(turn=F("item__turn")).select_related("item__author").order_by("-created", "-pk").first()


def last_human_decision() -> datetime | None:
    """When anybody decided last, or None."""
    rows = Decision.objects.filter(automated=False).order_by("-pk").values_list("created", flat=True)
    return rows.first()
