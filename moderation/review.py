"""Every change of an item's state: verdicts of rules, decisions of humans, undo. One function writes them all.

Each change is an UPDATE that names the turn it saw; of two at the same moment one changes a row and the
other is a Conflict. Nothing here locks rows beyond that, and the audit record is appended last, because its
lock lasts until the commit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log2
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Model, Sum
from django.db.models.functions import Now
from django.utils import timezone

from moderation import access, audit, evidence, notices, rules, scoring, signals, triage
from moderation.conflicts import own_text, why_not, why_not_claimed
from moderation.errors import Conflict, Invalid, NotFound
from moderation.models import Decision, Item, Report, Score, StatementOfReasons
from moderation.moves import move_together, unmoved
from moderation.registry import registration_for, registration_of
from moderation.states import BY_HUMANS, FIRST, PENDING, RESTRICTIVE, WAITING, Action, Reason, Visibility, after
from moderation.texts import check_note

DAY = 86_400.0
TOXIC = ("toxicity", "severe_toxicity", "obscene", "threat", "insult", "identity_attack", "sexual_explicit")


def priority_of(probability: float, report_weight: float, opened_at: datetime) -> float:
    """log2 of model × reports × age: 16^probability, 1 + summed report weight, doubled for each day of waiting.

    As a logarithm the age term is a constant of the item, so a stored number orders the queue for ever.
    """
    return 4 * probability + log2(1 + report_weight) - opened_at.timestamp() / DAY


@dataclass(frozen=True)
class Ruling:
    """A verdict about an item that was read at `item.turn`, with the score that it rests on."""

    item: Item
    verdict: triage.Verdict
    score: Score | None = None
    note: str = ""


# Humans ----------------------------------------------------------------------------------------------------


def claim(item_id: int, *, by: Any) -> Item:
    """Take another's text for CLAIM_MINUTES; Conflict `claimed` names the holder, `not_waiting` tells it is decided."""
    access.moderator(by)
    now = timezone.now()
    until = now + timedelta(minutes=settings.MODERATION.get("CLAIM_MINUTES", 10))
    with transaction.atomic():
        free = Item.objects.waiting().unclaimed(now, by).filter(pk=item_id).exclude(author=by)
        if not free.update(claimed_by=by, claimed_until=until):
            raise why_not_claimed(item_id, by, now)
        item = Item.objects.select_related("claimed_by").get(pk=item_id)
        audit.append([audit.Act("claim", audit.person(by), str(item), {"turn": item.turn})])
    return item


def release(item_id: int, *, by: Any) -> None:
    """Give one's claim back; nothing happens where there is none."""
    access.moderator(by)
    Item.objects.filter(pk=item_id, claimed_by=by).update(claimed_by=None, claimed_until=None)


def decide(
    target: Model | int,
    action: str,
    *,
    by: Any,
    reason: str = "",
    note: str = "",
    version: int | None = None,
    turn: int | None = None,
) -> Decision:
    """A moderator approves, removes, holds or escalates; `version` and `turn` are what the moderator saw.

    Raises Conflict `stale_version`, `stale_turn`, `claimed` or `not_allowed_now`, with `by` and `at` of who was
    first; Invalid `reason_needed`, `unknown_action`; Forbidden for one's own text and for others than moderators.
    """
    access.moderator(by)
    _check_words(action, reason, note)
    with transaction.atomic():
        item = _item(target)
        if item.author_id == by.pk:
            raise own_text()
        move = after(item.review, item.visibility, action)
        fresh = version in (None, item.version) and turn in (None, item.turn) and not item.withdrawn
        if move is None or not fresh:
            raise why_not(item.pk, by, version, turn)
        return take(item, action, move, by=by, reason=reason, note=note)


def _check_words(action: str, reason: str, note: str) -> None:
    if action not in BY_HUMANS:
        raise Invalid("unknown_action", f"action must be one of {', '.join(BY_HUMANS)}.")
    if reason and reason not in Reason.values:
        raise Invalid("unknown_reason", f"reason must be one of {', '.join(Reason.values)}.")
    if action in RESTRICTIVE and not reason:
        raise Invalid("reason_needed", "Choose a reason: the author is told it.")
    check_note(note)


def take(item: Item, action: str, move: tuple[str, str], *, by: Any, reason: str, note: str) -> Decision:
    """Carry out a human's decision: `move` is what the table of moves, or an appeal that was won, allows."""
    now = timezone.now()
    changes: dict[str, Any] = {"human_version": item.version, "claimed_by": None, "claimed_until": None}
    if move[0] in WAITING and item.opened_at is None:
        changes |= {"opened_at": now, "priority": priority_of(item.toxicity or 0, 0, now)}
    if action == Action.HOLD or action == Action.ESCALATE:
        changes.pop("human_version")
    if not _moved(item, move, by, now, changes):
        raise why_not(item.pk, by, item.version, item.turn)
    decision = _decision(item, action, move, actor=by, automated=False, reason=reason, note=note)
    decision.save(force_insert=True)
    evidence.keep_text(item)
    if move[1] != item.visibility:
        show(item, move[1])
    _answer_reports(item, action, decision)
    if action == Action.APPROVE:
        _statements_in_force(item).update(withdrawn_by=decision)
    notices.tell([decision])
    _announce([decision], [_act("decide", decision)])
    return decision


def _moved(item: Item, move: tuple[str, str], by: Any, now: datetime, changes: dict[str, Any]) -> bool:
    """The one conditional UPDATE of an item's state: True when this call made the change."""
    rows = Item.objects.filter(pk=item.pk, turn=item.turn, version=item.version)
    if by is not None:
        rows = rows.unclaimed(now, by)
    return bool(rows.update(review=move[0], visibility=move[1], turn=item.turn + 1, **changes))


def undo(decision_id: int, *, by: Any) -> Decision:
    """The true inverse of a human's decision: state, visibility, reports, statement and sanctions as before it.

    Raises Conflict `later_decision` when the item changed since, `already_undone`; Invalid; Forbidden for an own text.
    """
    access.moderator(by)
    with transaction.atomic():
        decision = Decision.objects.select_related("item", "actor").filter(pk=decision_id).first()
        if decision is None:
            raise NotFound("unknown_decision", "There is no such decision.")
        if decision.item.author_id == by.pk:
            raise own_text()
        if not decision.by_human:
            raise Invalid("not_a_human_decision", "Only a moderator's decision can be undone; decide anew instead.")
        if Decision.objects.filter(undoes=decision).exists():
            raise Conflict("already_undone", "This decision has been undone already.")
        return _take_back(decision, by)


def _take_back(decision: Decision, by: Any) -> Decision:
    item, before, now = decision.item, decision.before, timezone.now()
    if item.turn != decision.turn:
        raise why_not(item.pk, by, None, decision.turn, code="later_decision")
    changes = {
        "human_version": before["human_version"],
        "opened_at": datetime.fromisoformat(before["opened_at"]) if before["opened_at"] else None,
        "claimed_by": None,
        "claimed_until": None,
        **_judged_anew(decision),
    }
    move = (before["review"], before["visibility"])
    if not _moved(item, move, by, now, changes):
        raise why_not(item.pk, by, None, decision.turn, code="later_decision")
    back = _decision(item, Action.UNDO, move, actor=by, automated=False, undoes=decision)
    back.save(force_insert=True)
    if move[1] != item.visibility:
        show(item, move[1])
    Report.objects.filter(answered_by=decision).update(answered_by=None, agreed=None)
    StatementOfReasons.objects.filter(withdrawn_by=decision).update(withdrawn_by=None)
    StatementOfReasons.objects.filter(decision=decision, withdrawn_by=None).update(withdrawn_by=back)
    decision.sanctions.filter(lifted_at=None).update(lifted_at=now)
    notices.correct(decision)
    _announce([back], [_act("undo", back, undone=decision.pk)])
    return back


def _judged_anew(decision: Decision) -> dict[str, Any]:
    """Make the item due when its score came after the decision: the rules kept silent then, and must speak now."""
    since = {"version": decision.version, "created__gt": decision.created, "shadow": False}
    scores = Score.objects.filter(item=decision.item_id, **since)
    if decision.item.due is not None or not scores.exists():
        return {}
    return {"due": Now(), "pending_since": Now(), "lane": FIRST, **PENDING}


# Rules -----------------------------------------------------------------------------------------------------


def judge_reports(item: Item) -> None:
    """Judge an item's reports by the rules, in the transaction of the report that just came in.

    The item was locked before that report was stored: of two at one moment the second sees the weight of both.
    """
    weight = Report.objects.filter(item=item, answered_by=None).aggregate(sum=Sum("weight"))["sum"] or 0.0
    judged = item.human_version == item.version
    language = item.language or scoring.site_language()
    verdict = triage.judge({triage.REPORTS: weight}, rules.live(), language=language, human_judged=judged)
    if item.review in WAITING:
        priority = priority_of(item.toxicity or 0, weight, item.opened_at or timezone.now())
        Item.objects.filter(pk=item.pk).update(priority=priority)
    if _changes(Ruling(item, verdict)):
        rule_on([Ruling(item, verdict)])


def rule_on(rulings: Sequence[Ruling]) -> list[Decision]:
    """Apply what the rules propose; a ruling that would change nothing, or whose item moved on, is dropped.

    An item that waits already is only ranked anew: with its new score it may be more urgent, or less.
    """
    now, moves = timezone.now(), []
    weights = _report_weights(ruling.item for ruling in rulings)
    for ruling in rulings:
        changes = _opening(ruling, weights.get(ruling.item.pk, 0.0), now)
        if move := _changes(ruling):
            moves.append((ruling, move, changes | {"review": move[0], "visibility": move[1]}))
        elif (ruling.score or ruling.item.not_scored) and ruling.item.review in WAITING:
            _rank(ruling.item, changes)
    return _carry_out(moves) if moves else []


def _carry_out(moves: Sequence[tuple[Ruling, tuple[str, str], dict[str, Any]]]) -> list[Decision]:
    """Move the items that still stand where they were judged, all together, and leave a decision on each."""
    still = unmoved([ruling.item for ruling, _, _ in moves])
    moves = [entry for entry in moves if entry[0].item.pk in still]
    decisions = Decision.objects.bulk_create(_rule_decision(ruling, move) for ruling, move, _ in moves)
    move_together((ruling.item, changes) for ruling, _, changes in moves)
    _show_together([decision for decision in decisions if decision.visibility_after != decision.before["visibility"]])
    evidence.keep_texts(decision.item for decision in decisions if decision.restricts)
    notices.tell(decisions)
    _announce(decisions, [_act("rule", decision) for decision in decisions])
    return decisions


def _changes(ruling: Ruling) -> tuple[str, str] | None:
    """Where the ruling would bring its item, or None when it stays where it is."""
    item = ruling.item
    move = after(item.review, item.visibility, ruling.verdict.effect)
    return None if move == (item.review, item.visibility) else move


def _report_weights(items: Iterable[Item]) -> dict[int, float]:
    """The summed weight of the unanswered reports of those items that wait; one query, none where nothing waits."""
    waiting = [item.pk for item in items if item.review in WAITING]
    if not waiting:
        return {}
    rows = Report.objects.filter(item__in=waiting, answered_by=None).values("item").annotate(sum=Sum("weight"))
    return {row["item"]: row["sum"] for row in rows}


def _rank(item: Item, changes: dict[str, Any]) -> None:
    """Give an item that waits its new place; the rule that brought it stays its reason."""
    kept = {name: value for name, value in changes.items() if name != "rule_id" or item.rule_id is None}
    Item.objects.filter(pk=item.pk, turn=item.turn, version=item.version).update(**kept)


def _opening(ruling: Ruling, weight: float, now: datetime) -> dict[str, Any]:
    """What changes on an item that a rule brings into the queue, or that stands there and was scored anew."""
    item, norm = ruling.item, ruling.verdict.norm
    probability = worst(ruling.score.labels) if ruling.score else item.toxicity or 0.0
    if norm and norm.signal == triage.REPORTS:
        weight = ruling.verdict.value
    opened = item.opened_at if item.review in WAITING and item.opened_at else now
    return {
        "rule_id": norm.pk if norm else None,
        "opened_at": opened,
        "toxicity": probability if ruling.score else item.toxicity,
        "priority": priority_of(probability, weight, opened),
    }


def worst(labels: dict[str, float]) -> float:
    """The highest of the toxic labels' probabilities."""
    return max((labels[name] for name in TOXIC if name in labels), default=0.0)


def _rule_decision(ruling: Ruling, move: tuple[str, str]) -> Decision:
    norm = ruling.verdict.norm
    decision = _decision(
        ruling.item,
        ruling.verdict.effect,
        move,
        actor=None,
        automated=True,
        reason=norm.reason if norm else "",
        note=ruling.note,
    )
    decision.rule_id = norm.pk if norm else None
    decision.score_id = ruling.score.pk if ruling.score else None
    return decision


# What every change leaves behind ----------------------------------------------------------------------------


def _decision(item: Item, action: str, move: tuple[str, str], **facts: Any) -> Decision:
    return Decision(
        item=item,
        turn=item.turn + 1,
        version=item.version,
        action=action,
        before={
            "review": item.review,
            "visibility": item.visibility,
            "human_version": item.human_version,
            "opened_at": item.opened_at.isoformat() if item.opened_at else None,
        },
        review_after=move[0],
        visibility_after=move[1],
        **facts,
    )


def _act(verb: str, decision: Decision, **more: Any) -> audit.Act:
    actor = audit.person(decision.actor) if not decision.automated else f"rule:{decision.rule_id or 'unscored'}"
    facts = {
        "decision": decision.pk,
        "action": str(decision.action),
        "reason": str(decision.reason),
        "version": decision.version,
        "turn": decision.turn,
        "review": str(decision.review_after),
        "visibility": str(decision.visibility_after),
        **more,
    }
    return audit.Act(verb, actor, str(decision.item), facts, decision.note)


def _announce(decisions: Iterable[Decision], acts: Sequence[audit.Act]) -> None:
    """Tell the host, then append to the record: last, because its lock lasts until the commit."""
    for decision in decisions:
        item = decision.item
        model = registration_for(item.kind).model
        signals.decided.send(sender=model, ids=[item.object_id], decision=decision)
    audit.append(acts)


def show(item: Item, visibility: str) -> None:
    """Write the host's visible field, and tell the host."""
    _show_many(item.kind, [item.object_id], visibility)


def _show_together(decisions: Iterable[Decision]) -> None:
    """The same for many, once per model: the host's rows are locked in one order, and it is told once."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for decision in decisions:
        groups[decision.item.kind, str(decision.visibility_after)].append(decision.item.object_id)
    for (kind, visibility), ids in sorted(groups.items()):
        _show_many(kind, ids, visibility)


def _show_many(kind: str, ids: list[str], visibility: str) -> None:
    registration = registration_for(kind)
    visible = visibility == Visibility.VISIBLE
    registration.model._base_manager.filter(pk__in=ids).update(**{registration.visible: visible})
    signals.visibility_changed.send(sender=registration.model, ids=ids, visible=visible)


def _answer_reports(item: Item, action: str, decision: Decision) -> None:
    """A removal agrees with the open reports, an approval does not; holding and escalating answer nothing yet."""
    if action in (Action.REMOVE, Action.APPROVE):
        open_reports = Report.objects.filter(item=item, answered_by=None)
        open_reports.update(answered_by=decision, agreed=action == Action.REMOVE)


def _statements_in_force(item: Item) -> Any:
    return StatementOfReasons.objects.filter(decision__item=item, withdrawn_by=None)


def _item(target: Model | int) -> Item:
    if isinstance(target, Item):
        return Item.objects.get(pk=target.pk)
    if isinstance(target, Model):
        found = Item.objects.filter(kind=registration_of(type(target)).kind, object_id=str(target.pk)).first()
    else:
        found = Item.objects.filter(pk=target).first()
    if found is None:
        raise NotFound("unknown_item", "There is no such item.")
    return found
