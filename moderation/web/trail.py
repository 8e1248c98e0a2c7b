"""The audit record of an item in words: who did what, with names in place of keys."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.auth import get_user_model

from moderation.models import AuditRecord, Rule
from moderation.web.words import reason_words

ACTS = {
    "approve": "approved it",
    "remove": "removed it",
    "hold": "held it",
    "escalate": "escalated it",
    "queue": "put it in the queue",
    "clear": "found nothing in it",
}
VERBS = {
    "claim": "claimed it",
    "undo": "took the last decision back",
    "report": "reported it",
    "appeal": "appealed",
    "answer": "answered the appeal",
}


def told(records: Sequence[AuditRecord]) -> list[dict[str, Any]]:
    """Each record as `words`, `note` and `at`; two queries at most, for the names of people and rules."""
    names = named(record.actor for record in records)
    found: list[dict[str, Any]] = []
    for record in records:
        words = f"{names.get(record.actor, 'Somebody')} {did(record)}"
        # Who claims again and again is told once, with the last time.
        if not found or found[-1]["words"] != words:
            note = record.text.body if hasattr(record, "text") else ""
            found.append({"words": words, "note": note, "at": record.at})
    return found


def did(record: AuditRecord) -> str:
    """What was done, in the past tense, with its reason."""
    words = VERBS.get(record.verb) or ACTS.get(record.facts.get("action", ""), record.verb)
    reason = reason_words(record.facts.get("reason", ""))
    return f"{words}: {reason}" if reason and record.verb != "undo" else words


def named(actors: Iterable[str]) -> dict[str, str]:
    """The names of actors like `member:5` and `rule:3`."""
    keys: dict[str, list[str]] = {"member": [], "rule": []}
    for actor in set(actors):
        kind, _, key = actor.partition(":")
        if kind in keys and key.isdecimal():
            keys[kind].append(key)
    found = {"rule:unscored": "The worker"}
    if keys["member"]:
        people = get_user_model()._base_manager.filter(pk__in=keys["member"])
        found |= {f"member:{one.pk}": str(one) for one in people}
    if keys["rule"]:
        found |= {
            f"rule:{one.pk}": f"Rule ‘{one.name}’ v{one.version}" for one in Rule.objects.filter(pk__in=keys["rule"])
        }
    return found
