"""Appeals: the author or a reporter contests a decision, and another human answers."""

from datetime import timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from moderation import access, audit, review
from moderation.errors import Conflict, Forbidden, Invalid, NotFound
from moderation.models import APPEAL_DAYS, Appeal, Decision, Report
from moderation.states import Action, AppealOutcome
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
    try:
        with transaction.atomic():
            row = Appeal.objects.create(decision=decision, appellant=by, text=text)
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
        if by.pk in (row.decision.actor_id, row.decision.item.author_id, row.appellant_id):
            raise Forbidden("same_person", "Another person must answer this appeal.")
        now = timezone.now()
        changed = Appeal.objects.filter(pk=appeal_id, outcome="").update(
            outcome=outcome, answer=answer, decided_by=by, decided_at=now
        )
        if not changed:
            raise Conflict("already_answered", "This appeal has been answered already.")
        if outcome == AppealOutcome.OVERTURNED:
            _overturn(row.decision, by)
        facts = {"appeal": appeal_id, "outcome": outcome}
        audit.append([audit.Act("answer", audit.person(by), str(row.decision.item), facts, answer)])
    row.refresh_from_db()
    return row


def _overturn(decision: Decision, by: Any) -> None:
    """Undo what a human decided; what a rule held is approved instead. Fails when it is not the last word."""
    if decision.by_human:
        review.undo(decision.pk, by=by)
    else:
        review.decide(decision.item, Action.APPROVE, by=by)
