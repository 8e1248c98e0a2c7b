"""The item as it lies before the moderator: the text in its thread, why it is here, and what can be done."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import prod
from typing import Any

from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from moderation import queue, rules, scoring, triage
from moderation.models import Decision, Item, Score
from moderation.registry import REGISTRY, Registration
from moderation.scorers.explaining import Driver
from moderation.states import RESTRICTIVE, WAITING, Action, Reason, Visibility
from moderation.triage import REPORTS, Norm
from moderation.web import marking, sanctioning, trail
from moderation.web.trip import Trip
from moderation.web.words import DONE, LABEL_WORDS, ago, counted, figure, language_words, reason_words, span

BARS = ("toxicity", "severe_toxicity", "insult", "obscene", "threat", "identity_attack", "sexual_explicit")
ABOVE = 3
MOODS = ("negative", "neutral", "positive")
ACTS = {
    Action.APPROVE: ("Approve", "a", "good", "Everybody may see it; open reports are answered with no"),
    Action.REMOVE: ("Remove", "r", "bad", ""),
    Action.HOLD: ("Hold", "h", "warn", "Hidden until somebody decides; the author is told"),
    Action.ESCALATE: ("Escalate", "e", "", "Leave it to a lead moderator"),
}


def sheet(user: Any, pk: int, trip: Trip, previous_url: str, now: datetime) -> dict[str, Any]:
    """Everything that the template of one item prints."""
    case = queue.case(user, pk)
    item, registration = case.item, REGISTRY.get(case.item.kind)
    norms = rules.live()
    reasons = marking.marked(case, trip.explain)
    return {
        "pk": item.pk,
        "version": item.version,
        "turn": item.turn,
        "decide_url": trip.url("decide", pk),
        "previous_url": previous_url,
        **head(case, registration, now),
        **holding(item, user, trip, now),
        "why": why(case, now),
        **words_of(case, reasons["drivers"]),
        **reasons,
        **above(case.context, now),
        "scores": bars(case.score, norms, item, trip),
        "moods": moods(case.score),
        "model": f"{case.score.model} {case.score.model_version}" if case.score else "",
        "no_scores": no_scores(item),
        "reports": [report(line, now) for line in case.reports],
        "reports_words": counted(len(case.reports), "report"),
        **author(case, trip, now),
        **sanctioning.column(case.item, case.history.sanctions, user, trip, suggestion(case)[0], now),
        **urgency(case, now),
        "trail": [{**entry, **moment(entry["at"], now)} for entry in trail.told(queue.trail(user, pk))],
        **acts(case, user, now),
    }


def head(case: queue.Case, registration: Registration | None, now: datetime) -> dict[str, Any]:
    """What it is, whose and where."""
    item = case.item
    kind = str(registration.model._meta.verbose_name).capitalize() if registration else item.kind
    created = timezone.localtime(item.created)
    return {
        "heading": f"{kind} by {item.author or 'somebody'}",
        "url": case.url,
        "place": item.place,
        "created_iso": created.isoformat(),
        "created_full": date_format(created, "DATETIME_FORMAT"),
        "age": ago(item.created, now),
    }


def holding(item: Item, user: Any, trip: Trip, now: datetime) -> dict[str, Any]:
    """Who reads it, until when, and whether the moderator can take it or give it back."""
    holder, waits = item.holder(now), item.review in WAITING and not item.withdrawn
    until = f" until {date_format(timezone.localtime(item.claimed_until), 'TIME_FORMAT')}" if holder else ""
    if holder == user:
        words = f"Claimed by you{until}"
    elif holder:
        words = f"{holder} reads it{until}"
    else:
        words = "Nobody has claimed it" if waits else ""
    return {
        "holder": words,
        "mine": holder == user,
        "claimable": waits and holder is None and item.author_id != user.pk,
        "claim_url": trip.url("claim", item.pk),
        "release_url": trip.url("release", item.pk),
    }


# Why it is here --------------------------------------------------------------------------------------------


def why(case: queue.Case, now: datetime) -> dict[str, str]:
    """The reason the item stands here, as one sentence with its tone."""
    item = case.item
    parts = [cause(case, now), state_words(item)]
    tone = "" if item.visibility != Visibility.VISIBLE else "warn"
    return {
        "words": " · ".join(part for part in parts if part),
        "tone": tone if item.review in WAITING else "calm",
    }


def cause(case: queue.Case, now: datetime) -> str:
    """What brought it here: a human, a rule, or that nobody could score it."""
    item, last = case.item, case.decisions[0] if case.decisions else None
    if last is not None and not last.automated and last.action != Action.UNDO:
        return by_human(last, now)
    if item.set_aside:
        return "It could not be scored, so a human must read it"
    if item.rule is not None:
        return by_rule(case)
    if item.version > 1 and item.visibility != Visibility.VISIBLE:
        return "Its text was changed while it was hidden"
    return "Every text here is read before it is published" if item.review in WAITING else "No rule asked for it"


def by_human(decision: Decision, now: datetime) -> str:
    """`Escalated by lea 3 min ago · harassment or insult`."""
    reason = reason_words(decision.reason)
    said = f"{DONE[decision.action]} by {decision.actor or 'a former moderator'} {ago(decision.created, now)}"
    return " · ".join(part for part in (said, reason, decision.note) if part)


def by_rule(case: queue.Case) -> str:
    """`Toxicity .93 ≥ .85 · rule ‘Insults’ v3`."""
    rule = case.item.rule
    assert rule is not None  # cause() looked
    value = signal_value(case, rule.signal)
    named = f"rule ‘{rule.name}’ v{rule.version}"
    label = LABEL_WORDS.get(rule.signal, rule.signal)
    if value is None:
        return f"{label} ≥ {figure(rule.at_least)} · {named}"
    return f"{label} {figure(value)} {'≥' if value >= rule.at_least else '<'} {figure(rule.at_least)} · {named}"


def signal_value(case: queue.Case, signal: str) -> float | None:
    """What the rule's signal stands at now."""
    if signal == REPORTS:
        return sum(line.report.weight for line in case.reports if line.report.answered_by_id is None)
    return case.score.labels.get(signal) if case.score else None


def state_words(item: Item) -> str:
    """Whether others see it."""
    if item.withdrawn:
        return "deleted by its author"
    return {"visible": "visible to all", "held": "held", "removed": "removed"}[item.visibility]


# The text --------------------------------------------------------------------------------------------------


def words_of(case: queue.Case, drivers: Iterable[Driver]) -> dict[str, Any]:
    """The text, cut at its drivers and its title apart, and what it said when reported, if that was other."""
    text, title = case.text, case.title
    own = bool(title) and text.startswith(title)
    body = text[len(title) :].lstrip() if own else text
    earlier = next((one.text for one in case.snapshots if one.version < case.item.version and one.text != text), "")
    gone = "" if own else "(the text is gone)"
    return {
        "pieces": marking.pieces(body, drivers, len(text) - len(body)) if body else [marking.Piece(gone)],
        "title": marking.pieces(title, drivers) if own else [],
        "answer_to": "" if own else title,
        "earlier_text": earlier,
    }


def above(texts: list[Model], now: datetime) -> dict[str, Any]:
    """What it answers: the opening text and the nearest ones; of a long chain the middle is only counted."""
    left_out = len(texts) - ABOVE if len(texts) > ABOVE + 1 else 0
    shown = [texts[0], *texts[1 + left_out :]] if texts else []
    return {"parents": [parent(content, now) for content in shown], "left_out": left_out}


def parent(content: Model, now: datetime) -> dict[str, str]:
    """A text that this one answers."""
    registration = REGISTRY.get(content._meta.label_lower)
    if registration is None:
        return {"by": "", "title": "", "text": str(content)}
    who = getattr(content, registration.author, None) or "somebody"
    created = registration.look(content, "created")
    title, text = str(registration.look(content, "title", "") or ""), registration.text_of(content)
    return {"by": f"{who}, {ago(created, now)}".strip(", "), "title": title, "text": text.removeprefix(title).lstrip()}


# Scores ----------------------------------------------------------------------------------------------------


def bars(score: Score | None, norms: Iterable[Norm], item: Item, trip: Trip) -> list[dict[str, Any]]:
    """A bar for each toxic label that the model gave, with the limits of the live rules."""
    if score is None:
        return []
    labels = score.labels
    found = [name for name in BARS if name in labels]
    norms = triage.for_language(norms, item.language or scoring.site_language())
    return [
        {**bar(name, labels[name], [norm for norm in norms if norm.signal == name], item), **asked(name, item, trip)}
        for name in found
    ]


def asked(name: str, item: Item, trip: Trip) -> dict[str, str]:
    """The address of the page that explains this label."""
    return {"name": name, "explain_url": trip.url("item", item.pk, explain=name)}


def bar(name: str, value: float, norms: list[Norm], item: Item) -> dict[str, Any]:
    """One label: its number, the bar's width in percent, and each limit's place."""
    limits = sorted(norms, key=lambda norm: norm.at_least)
    return {
        "label": LABEL_WORDS[name],
        "words": figure(value),
        "width": round(100 * value, 1),
        "limits": [round(100 * norm.at_least - 0.3, 1) for norm in limits],
        "limit_words": ", ".join(f"{norm.effect} {figure(norm.at_least)}" for norm in limits),
        "fired": any(value >= norm.at_least for norm in norms) or bool(item.rule and item.rule.signal == name),
    }


def moods(score: Score | None) -> str:
    """The sentiment in a line, like `negative .71, neutral .21, positive .08`."""
    labels = score.labels if score else {}
    return ", ".join(f"{name} {figure(labels[name])}" for name in MOODS if name in labels)


def no_scores(item: Item) -> str:
    """Why there are no numbers."""
    if item.set_aside:
        return "The scorer failed on this text twice; what it says must be judged by reading."
    if item.not_scored:
        language = language_words(item.language)
        return f"Not scored: {language}. No scorer here reads it; only reports and people bring such texts before you."
    return "This text has not been scored yet."


# People ----------------------------------------------------------------------------------------------------


def report(line: queue.ReportLine, now: datetime) -> dict[str, str]:
    """A report with what its author's earlier ones were worth."""
    row = line.report
    record = f"right {line.agreed} of {line.answered} times" if line.answered else "no answered reports yet"
    return {
        "reason": Reason(row.reason).label,
        "by": f"{row.reporter or 'somebody'}, {record}",
        "note": row.note,
        "age": ago(row.created, now),
    }


def author(case: queue.Case, trip: Trip, now: datetime) -> dict[str, Any]:
    """Who wrote it, and what was decided about this person before."""
    who, history = case.item.author, case.history
    address = getattr(who, "get_absolute_url", None)
    facts: list[tuple[str, str]] = []
    if joined := getattr(who, "date_joined", None):
        facts.append(("Member for", span(now - joined)))
    facts += [("Texts", f"{history.items:,}"), ("Removed", str(history.removed)), ("Held", str(history.held))]
    return {
        "author": str(who or "somebody"),
        "author_url": str(address()) if address else "",
        "author_facts": facts,
        "author_decisions": [decided(one, trip, now) for one in history.last],
    }


def decided(decision: Decision, trip: Trip, now: datetime) -> dict[str, str]:
    """An earlier decision about the same author."""
    reason = reason_words(decision.reason)
    words = f"{DONE[decision.action]} by {decision.actor or 'a former moderator'}"
    url = trip.url("item", decision.item_id)
    return {"words": f"{words}, {reason}" if reason else words, "url": url, **moment(decision.created, now)}


def moment(at: datetime, now: datetime) -> dict[str, str]:
    """A moment for eyes and for programs."""
    local = timezone.localtime(at)
    return {"iso": local.isoformat(), "full": date_format(local, "DATETIME_FORMAT"), "age": ago(at, now)}


# What can be done ------------------------------------------------------------------------------------------


def urgency(case: queue.Case, now: datetime) -> dict[str, Any]:
    """The priority term by term, and its product."""
    waited = f"It has waited {span(now - (case.item.opened_at or now))}"
    terms = [
        {"words": waited if term.name == "age" else capital(term.words), "factor": f"{term.factor:.2f}"}
        for term in case.explanation
    ]
    return {"terms": terms, "urgency": f"{prod(term.factor for term in case.explanation):.2f}"}


def capital(words: str) -> str:
    """The words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def acts(case: queue.Case, user: Any, now: datetime) -> dict[str, Any]:
    """The actions that the server allows this moderator now, or why there are none."""
    if refusal := no_acts(case.item, user, now):
        return {"acts": [], "no_acts": refusal, "undo": undoable(case, user)}
    suggested = suggestion(case)
    return {"acts": [act(action, suggested) for action in case.item.allowed], "suggested": suggested}


def no_acts(item: Item, user: Any, now: datetime) -> str:
    """Why nothing can be decided here, or an empty string."""
    holder = item.holder(now)
    if item.withdrawn:
        return "Its author deleted it: there is nothing to decide."
    if item.author_id == user.pk:
        return "This is your own text: another moderator decides about it."
    if holder is not None and holder != user and item.review in WAITING:
        left = span((item.claimed_until or now) - now + timedelta(seconds=59))
        return f"{holder} decides about it; the claim ends by itself in {left}."
    return "" if item.allowed else "It is decided. Undo the decision to decide anew."


def undoable(case: queue.Case, user: Any) -> dict[str, str] | None:
    """The way back from the item's last decision, whoever took it, or None where there is none for `user`."""
    last = case.decisions[0] if case.decisions else None
    if last is None or not last.by_human or last.turn != case.item.turn:
        return None
    if case.item.withdrawn or case.item.author_id == user.pk:
        return None
    whose = f"{last.actor}’s" if last.actor else "the"
    return {"url": reverse("moderation:undo", args=[last.pk]), "words": f"Undo {whose} decision"}


def suggestion(case: queue.Case) -> tuple[str, str]:
    """The reason that lies nearest and who names it: the reporters, or else the rule."""
    named = [line.report.reason for line in case.reports if line.report.answered_by_id is None]
    if named:
        return max(sorted(set(named)), key=named.count), "reported"
    if case.item.rule is not None and case.item.rule.signal != REPORTS:
        return case.item.rule.reason, "rule"
    return Reason.OTHER, ""


def act(action: str, suggested: tuple[str, str]) -> dict[str, Any]:
    """One button; removing opens the reasons, holding takes the nearest one."""
    words, key, tone, title = ACTS[Action(action)]
    if action == Action.REMOVE:
        return {
            "words": words,
            "key": key,
            "reasons": [reason(place, one, suggested) for place, one in enumerate(Reason, 1)],
        }
    value = f"{action}:{suggested[0]}" if action in RESTRICTIVE else action
    return {"words": words, "key": key, "tone": tone, "title": title, "value": value}


def reason(place: int, one: Reason, suggested: tuple[str, str]) -> dict[str, Any]:
    """A reason for removing, with its key."""
    return {
        "key": place,
        "value": one.value,
        "words": one.label,
        "hint": suggested[1] if one == suggested[0] else "",
    }
