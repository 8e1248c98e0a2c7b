"""Perspective's attributes, and which of a scorer's labels each one means."""

from typing import NamedTuple

from moderation.perspective import refusals
from moderation.perspective.fields import Fields

LABELS = {
    "TOXICITY": "toxicity",
    "SEVERE_TOXICITY": "severe_toxicity",
    "IDENTITY_ATTACK": "identity_attack",
    "INSULT": "insult",
    "PROFANITY": "obscene",
    "OBSCENE": "obscene",
    "THREAT": "threat",
    "SEXUALLY_EXPLICIT": "sexual_explicit",
}
# What Google served beside these. No scorer of ours has such a label, and none is made up.
NOT_SERVED = {
    *("AFFINITY", "COMPASSION", "CURIOSITY", "NUANCE", "PERSONAL_STORY", "REASONING", "RESPECT"),
    *("ALIENATION", "FEARMONGERING", "GENERALIZATION", "MORAL_OUTRAGE", "POWER_APPEAL", "SCAPEGOATING"),
    *("ATTACK_ON_AUTHOR", "ATTACK_ON_COMMENTER", "INCOHERENT", "INFLAMMATORY", "LIKELY_TO_REJECT", "SPAM"),
    *("UNSUBSTANTIAL", "FLIRTATION"),
}
TWIN = "_EXPERIMENTAL"
TYPES = ("", "SCORE_TYPE_UNSPECIFIED", "PROBABILITY")


class Wanted(NamedTuple):
    """One requested attribute: its name as it was sent, the label it means, the least score that is told."""

    name: str
    label: str
    threshold: float


def base(name: str) -> str:
    """The attribute without `@version` and without the mark of its experimental twin."""
    return name.partition("@")[0].removesuffix(TWIN)


def wanted(asked: dict[str, Fields], drop: bool) -> list[Wanted]:
    """What is asked of the scorer; with `drop`, attributes of Google's that are not served here are left out."""
    if not asked:
        raise refusals.of_comment("Missing requested_attributes", "NO_REQUESTED_ATTRIBUTES")
    found = []
    for name, fields in asked.items():
        label = LABELS.get(base(name))
        if label is None:
            if drop and base(name) in NOT_SERVED:
                continue
            raise unknown(name)
        found.append(Wanted(name, label, _threshold(name, fields)))
    return found


def unknown(name: str) -> refusals.Refusal:
    """Nobody here scores this attribute."""
    return refusals.of_comment(f"Unknown requested attribute: {name}", "INVALID_REQUEST")


def _threshold(name: str, fields: Fields) -> float:
    kind = fields.text("scoreType")
    if kind not in TYPES:
        words = f"Requested score type {kind} is not supported by attribute {name}"
        raise refusals.of_comment(words, "INVALID_REQUEST")
    return fields.number("scoreThreshold") or 0.0
