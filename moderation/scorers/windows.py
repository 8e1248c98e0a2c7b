"""Texts of any length for models of 512 tokens: windows, calls of like length, the highest score of each label."""

from __future__ import annotations

import logging
import math
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from .protocol import LABELS, SENTIMENT_LABELS, TOXICITY_LABELS, Scorer, ScorerError

# What the three models call our labels; a model's order counts, ours does not.
NAMES = {
    "toxic": "toxicity",
    "severe_toxic": "severe_toxicity",
    "identity_hate": "identity_attack",
    **{label: label for label in TOXICITY_LABELS},
}
ENGLISH = ("en",)
SEVEN = ("en", "es", "fr", "it", "pt", "ru", "tr")  # what the multilingual model learnt
WINDOW, OVERLAP, MOST_WINDOWS = 510, 64, 8  # tokens, without the two at the ends
log = logging.getLogger(__name__)

Row = dict[str, float]


class Window(NamedTuple):
    """A stretch of one text's tokens, with the model's first and last token around it."""

    text: int
    tokens: list[int]


Predict = Callable[[Sequence[Window]], list[Row]]


def cut(place: int, tokens: Sequence[int], first: int, last: int) -> list[Window]:
    """Return the windows of one text, at most MOST_WINDOWS; one for a text without tokens."""
    return [
        Window(place, [first, *tokens[start : start + WINDOW], last]) for start in starts(len(tokens))[:MOST_WINDOWS]
    ]


def starts(tokens: int) -> range:
    """Return where the windows of so many tokens begin, however many these are."""
    return range(0, max(tokens - OVERLAP, 1), WINDOW - OVERLAP)


def cut_all(tokenized: Sequence[Sequence[int]], first: int, last: int) -> tuple[list[Window], int]:
    """Return all windows of all texts, and how many texts were longer than what is read."""
    long = [len(tokens) for tokens in tokenized if len(starts(len(tokens))) > MOST_WINDOWS]
    for length in long:
        log.warning("a text of %d tokens is read up to %d windows", length, MOST_WINDOWS)
    windows = [window for place, tokens in enumerate(tokenized) for window in cut(place, tokens, first, last)]
    return windows, len(long)


def batches(windows: Sequence[Window], budget: int) -> Iterator[list[Window]]:
    """Yield windows of like length together, at most `budget` tokens with padding a call (or one window)."""
    batch: list[Window] = []
    for window in sorted(windows, key=lambda window: len(window.tokens)):
        if batch and len(window.tokens) * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def highest(windows: Sequence[Window], texts: int, predict: Predict, budget: int) -> list[Row]:
    """Return for each text the highest score of each label over its windows; NaN is a ScorerError."""
    rows: list[Row] = [{} for _ in range(texts)]
    for batch in batches(windows, budget):
        for window, scores in zip(batch, predict(batch), strict=True):
            _keep_highest(rows[window.text], scores)
    return rows


def _keep_highest(row: Row, scores: Row) -> None:
    for label, score in scores.items():
        if not math.isfinite(score):  # max() would let it pass or not, as its place has it
            raise ScorerError(f"the model says {label} = {score!r}, which is no number")
        row[label] = max(row.get(label, 0.0), score)


def readable(text: str) -> str:
    """Return the text without what tokenizers fail on: lone surrogates and NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")


def columns(class_names: Sequence[str]) -> dict[str, int]:
    """Return where each of our labels stands among a model's outputs."""
    found = {NAMES[name]: place for place, name in enumerate(class_names) if name in NAMES}
    if "toxicity" not in found:
        raise ScorerError(f"the checkpoint's classes {list(class_names)} hold no toxicity")
    return found


def with_sentiment(rows: Sequence[Row], texts: Sequence[str], sentiment: Scorer) -> list[Row]:
    """Return the rows with the labels that Detoxify does not know, in the order of LABELS."""
    for row, feeling in zip(rows, sentiment.score(texts), strict=True):
        row.update({label: feeling[label] for label in (*SENTIMENT_LABELS, "compound")})
    return [{label: row[label] for label in LABELS if label in row} for row in rows]
