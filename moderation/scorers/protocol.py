"""What every scorer promises, and the check that it keeps the promise."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Protocol

TOXICITY_LABELS = (
    "toxicity",
    "severe_toxicity",
    "obscene",
    "threat",
    "insult",
    "identity_attack",
    "sexual_explicit",
)
SENTIMENT_LABELS = ("negative", "neutral", "positive")
LABELS = (*TOXICITY_LABELS, *SENTIMENT_LABELS, "compound")


class ScorerError(Exception):
    """A scorer could not be had, or gave an answer that nobody may act on."""


class Scorer(Protocol):
    """Turns texts into probabilities; the same text always gets the same answer.

    `languages` are those that it reads, in ISO 639-1; the web process never loads one that is `heavy`. One that
    tells moods in other languages than English says so in `moods`.
    """

    model: str
    version: str
    quantisation: str
    languages: tuple[str, ...]
    heavy: bool

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return one {label: probability} a text, in their order; a label may be missing."""
        ...


def check_scores(rows: Sequence[Mapping[str, float]], expected: int) -> None:
    """Raise ScorerError unless there is one row a text with known, finite, in-range scores."""
    if len(rows) != expected:
        raise ScorerError(f"the scorer gave {len(rows)} answers for {expected} texts")
    for place, row in enumerate(rows):
        if not row:
            raise ScorerError(f"answer {place} holds no score")
        for label, score in row.items():
            _check_one(place, label, score)


def _check_one(place: int, label: str, score: float) -> None:
    if label not in LABELS:
        raise ScorerError(f"answer {place} holds the unknown label {label!r}")
    lowest = -1.0 if label == "compound" else 0.0
    if not math.isfinite(score) or not lowest <= score <= 1.0:
        raise ScorerError(f"answer {place} says {label} = {score!r}, outside {lowest:g} to 1")
