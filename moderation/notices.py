"""What the author is told: the statement of reasons (DSA 17) and the letters that leave after the commit."""

from collections.abc import Iterable

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from moderation.models import APPEAL_DAYS, Appeal, Decision, Letter, Report, StatementOfReasons
from moderation.states import Action, AppealOutcome, Ground, Reason, Visibility

DONE = {
    Visibility.HELD: "is hidden until a moderator has looked at it",
    Visibility.REMOVED: "was removed",
}


def tell(decisions: Iterable[Decision]) -> None:
    """Write a statement and a letter for each decision that takes a text out of sight."""
    restricting = [decision for decision in decisions if decision.restricts]
    reported = set(
        Report.objects.filter(item__in=[decision.item_id for decision in restricting]).values_list("item_id", flat=True)
        if restricting
        else ()
    )
    statements = [statement_of(decision, decision.item_id in reported) for decision in restricting]
    StatementOfReasons.objects.bulk_create(statements)
    Letter.objects.bulk_create(
        Letter(recipient_id=row.recipient_id, subject="A text of yours is not visible", body=_letter(row))
        for row in statements
        if row.recipient_id is not None
    )


def statement_of(decision: Decision, reported: bool) -> StatementOfReasons:
    """The statement of reasons of a restricting decision, not saved yet."""
    illegal = decision.reason == Reason.ILLEGAL
    return StatementOfReasons(
        decision=decision,
        recipient_id=decision.item.author_id,
        restriction=decision.visibility_after,
        ground=Ground.ILLEGAL if illegal else Ground.RULES,
        reason=decision.reason or Reason.OTHER,
        explanation=explanation_of(decision),
        automated_detection=decision.rule_id is not None or decision.item.rule_id is not None,
        automated_decision=decision.automated,
        reported=reported,
    )


def explanation_of(decision: Decision) -> str:
    """What happened to the text and why, in two sentences for its author; a moderator's note follows."""
    who = "an automatic rule" if decision.automated else "a moderator"
    reason = Reason(decision.reason or Reason.OTHER).label.lower()
    done = DONE[Visibility(decision.visibility_after)]
    words = f"Your text {done}. The decision was taken by {who}; the ground is: {reason}."
    if decision.automated and decision.action == Action.HOLD:
        words += " A person will look at it."
    return f"{words}\n\n{decision.note}" if decision.note and not decision.automated else words


def correct(decision: Decision) -> None:
    """Tell the author that a restriction was taken back."""
    author = decision.item.author_id
    if decision.restricts and author is not None:
        body = "The decision about your text was undone, and everything is as it was before it."
        Letter.objects.create(recipient_id=author, subject="A decision about your text was undone", body=body)


def answered(appeal: Appeal) -> None:
    """Tell the appellant how the appeal ended, in the words of who answered it."""
    if appeal.appellant_id is None:
        return
    ends = "The decision stands." if appeal.outcome == AppealOutcome.UPHELD else "The decision was overturned."
    body = f"{ends}\n\n{appeal.answer}\n{_notices_url()}".strip()
    Letter.objects.create(recipient_id=appeal.appellant_id, subject="Your appeal was answered", body=body)


def _letter(statement: StatementOfReasons) -> str:
    appeal = f"You can appeal within {APPEAL_DAYS} days; another person will decide."
    return f"{statement.explanation}\n\n{appeal}\n{_notices_url()}".strip()


def _notices_url() -> str:
    """Where the host shows a member's statements, if it named the page in MODERATION["NOTICES"]."""
    name = settings.MODERATION.get("NOTICES", "")
    try:
        return f"{settings.SITE_URL}{reverse(name)}" if name else ""
    except NoReverseMatch:
        return ""
