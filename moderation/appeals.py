"""Appeals: the author or a reporter contests a decision, and another human answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from moderation import access, audit, evidence, notices, review
from moderation.errors import Conflict, Forbidden, Invalid, NotFound
from moderation.models import APPEAL_DAYS, Appeal, Decision, Item, Report, Snapshot, StatementOfReasons
from moderation.states import Action, AppealOutcome, Review, Visibility
from moderation.texts import check_text


def appeal(decision_id: int, *, by: Any, text: str) -> Appeal:
    """Contest a decision within APPEAL_DAYS, once; by the author it restricted or a reporter it did not follow."""
    check_text(text, limit=5000, what="The appeal")
    decision = Decision.objects.select_related("item").filter(pk=decision_id).first()
    if decision is None or not _concerned(decision, by):
        raise NotFound("unknown_decision", "There is no such decision about a text of yours.")
    if timezone.now() > decision.created + timedelta(days=APPEAL_DAYS):
        raise Invalid("appeal_too_late", f"An appeal is accepted for {APPEAL_DAYS} days.")
    if Decision.objects.filter(undoes=decision).exists():
        raise Conflict("already_undone", "This decision has been undone already.")
    if StatementOfReasons.objects.filter(decision=decision, withdrawn_by__isnull=False).exists():
        raise Conflict("already_withdrawn", "This restriction was taken back already: there is nothing to contest.")
    try:
        with transaction.atomic():
            row = Appeal.objects.create(decision=decision, appellant=by, text=text)
            if decision.version == decision.item.version:
                evidence.keep_text(decision.item)  # rules did not always keep what they held
            audit.append([audit.Act("appeal", audit.person(by), str(decision.item), {"decision": decision.pk}, text)])
    except IntegrityError:
        raise Conflict("already_appealed", "There is an appeal against this decision already.") from None
    return row


def _concerned(decision: Decision, member: Any) -> bool:
    if decision.restricts:
        return bool(decision.item.author_id == member.pk)
    answered = Report.objects.filter(answered_by=decision, reporter=member)
    return decision.action == Action.APPROVE and answered.exists()


def answer_appeal(appeal_id: int, outcome: str, *, by: Any, answer: str) -> Appeal:
    """Uphold or overturn, with reasons; not by who decided or wrote the text. Overturning undoes a restriction."""
    access.moderator(by)
    check_text(answer, limit=5000, what="The answer")
    if outcome not in AppealOutcome.values:
        raise Invalid("unknown_outcome", "outcome must be upheld or overturned.")
    with transaction.atomic():
        row = Appeal.objects.select_related("decision__item").filter(pk=appeal_id).first()
        if row is None:
            raise NotFound("unknown_appeal", "There is no such appeal.")
        if concerned(row, by):
            raise Forbidden("same_person", "Another moderator must answer this appeal.")
        now = timezone.now()
        changed = Appeal.objects.filter(pk=appeal_id, outcome="").update(
            outcome=outcome, answer=answer, decided_by=by, decided_at=now
        )
        if not changed:
            raise _answered_already(appeal_id)
        if outcome == AppealOutcome.OVERTURNED:
            _overturn(row.decision, by)
        facts = {"appeal": appeal_id, "outcome": outcome}
        row.refresh_from_db(fields=["outcome", "answer", "decided_by", "decided_at"])
        notices.answered(row)
        audit.append([audit.Act("answer", audit.person(by), str(row.decision.item), facts, answer)])
    return row


def _answered_already(appeal_id: int) -> Conflict:
    row = Appeal.objects.select_related("decided_by").get(pk=appeal_id)
    who, at = str(row.decided_by or "a former moderator"), row.decided_at
    words = f"{who} has answered this appeal already: {row.outcome}."
    return Conflict("already_answered", words, by=who, at=at.isoformat() if at else None)


def concerned(row: Appeal, member: Any) -> bool:
    """Whether the member decided, wrote the text or appealed: another one must answer."""
    return member.pk in (row.decision.actor_id, row.decision.item.author_id, row.appellant_id)


def _overturn(decision: Decision, by: Any) -> None:
    """Undo a human's decision that is still the last word; what is hidden even then is approved anew."""
    item = Item.objects.get(pk=decision.item_id)
    last_word = item.turn == decision.turn
    if decision.by_human and (last_word or not decision.restricts):
        review.undo(decision.pk, by=by)
        item.refresh_from_db()
    if decision.restricts and item.visibility != Visibility.VISIBLE:
        _approve_anew(item, decision, by)


def _approve_anew(item: Item, decision: Decision, by: Any) -> None:
    """Bring the text back, whatever happened since, unless its author deleted it or a moderator removed it again."""
    if item.withdrawn:
        raise Conflict("withdrawn", "The author deleted this text meanwhile: there is nothing to bring back.")
    later = Decision.objects.filter(item=item, turn__gt=decision.turn, action=Action.REMOVE, automated=False)
    removal = later.filter(undone_by=None).select_related("actor").order_by("-turn").first()
    if removal is not None and item.visibility == Visibility.REMOVED:
        who = str(removal.actor or "a former moderator")
        words = f"{who} removed the text later, and that decision stands: undo it first, or uphold this one."
        raise Conflict("later_decision", words, by=who, at=removal.created.isoformat())
    # Not by decide(): its table has no way from a closed item to an approval, and an appeal is that way.
    back = review.take(
        item, Action.APPROVE, (Review.CLOSED, Visibility.VISIBLE), by=by, reason="", note="Appeal overturned"
    )
    # Who reported what the appeal found to be right was not right.
    Report.objects.filter(answered_by=decision).update(answered_by=back, agreed=False)


# What the desk reads ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Contest:
    """An appeal with the text that was judged (None where nobody kept it) and whether the reader may answer it."""

    appeal: Appeal
    text: str | None
    statement: StatementOfReasons | None
    answerable: bool


def waiting(user: Any, *, after: int = 0, limit: int = 50) -> list[Contest]:
    """The open appeals, oldest first, from the key `after` on; Forbidden for others than moderators."""
    rows = access.appeals_for(user).filter(outcome="", pk__gt=after)
    return contests(user, list(rows.order_by("pk")[:limit]))


def contests(user: Any, rows: Sequence[Appeal]) -> list[Contest]:
    """The appeals as `user` sees them; one query for all their texts."""
    texts = _judged(rows)
    return [
        Contest(
            row,
            texts.get((row.decision.item_id, row.decision.version)),
            getattr(row.decision, "statement", None),
            not row.outcome and not concerned(row, user),
        )
        for row in rows
    ]


def _judged(rows: Sequence[Appeal]) -> dict[tuple[int, int], str]:
    """What each text said when it was judged, by item and version."""
    items = {row.decision.item_id for row in rows}
    kept = Snapshot.objects.filter(item__in=items, version__in={row.decision.version for row in rows})
    return {(one.item_id, one.version): one.text for one in kept}


def open_count(user: Any, *, cap: int = 100) -> int:
    """How many appeals are open, counted up to `cap`."""
    return access.appeals_for(user).filter(outcome="").order_by()[:cap].count()
