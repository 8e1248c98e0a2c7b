"""Read labelled texts: gzipped or plain JSON lines of two shapes."""

from __future__ import annotations

import csv
import gzip
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..protocol import SENTIMENT_LABELS, TOXICITY_LABELS, ScorerError

CLEAR = ("toxicity_clear.jsonl.gz", "sentiment_clear.jsonl.gz")
UNCLEAR = ("toxicity_unclear.jsonl.gz", "sentiment_unclear.jsonl.gz")


# How much each sentiment counts: a complaint that nobody sees costs more than a calm text read twice.
LEAN = (1.15, 0.9, 1.0)
# How much a source's sentiments count, where not 1: talk between members is nearer to us than tweets on the news.
STRESSED = {"goemotions": 1.8, "sst": 1.5}
SHAPES = 'Write {"text": "...", "labels": {"toxicity": 0.0 to 1.0, ...}} or {"text": "...", "label": "negative"}'
# Columns of Kaggle's Jigsaw train.csv, and what we call them.
JIGSAW = {
    "toxic": "toxicity",
    "severe_toxic": "severe_toxicity",
    "obscene": "obscene",
    "threat": "threat",
    "insult": "insult",
    "identity_hate": "identity_attack",
}


class Row(NamedTuple):
    """One labelled text; a label that is not in `labels` is unknown, not zero."""

    text: str
    labels: dict[str, float]
    sentiment: str | None = None
    weight: float = 1.0
    source: str = "own"


class Targets(NamedTuple):
    """Labels as arrays: toxicity (rows, 7) with NaN for unknown, sentiment −1 for unknown."""

    toxicity: npt.NDArray[np.float32]
    sentiment: npt.NDArray[np.intp]
    weights: npt.NDArray[np.float32]
    feeling_weights: npt.NDArray[np.float32]  # the same, evened out over the sentiments

    def at(self, places: npt.NDArray[np.intp]) -> Targets:
        """Return the targets of some rows."""
        return Targets(
            self.toxicity[places], self.sentiment[places], self.weights[places], self.feeling_weights[places]
        )


def read(folder: Path, *, clear_only: bool = False) -> list[Row]:
    """Return the rows of all sets, or of the clearly licensed ones only."""
    names = CLEAR if clear_only else CLEAR + UNCLEAR
    return [row for name in names for row in read_file(folder / name)]


def read_file(path: Path) -> Iterator[Row]:
    """Yield the rows of one file; raise ScorerError naming the line that is not one.

    JSON lines ({text, labels{}} or {text, label}), gzipped or not, or Kaggle's Jigsaw .csv.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8", newline="") as lines:
            if ".csv" in path.suffixes:
                yield from _read_jigsaw(csv.DictReader(lines), path)
                return
            for number, line in enumerate(lines, 1):
                yield parse(line, f"{path} line {number}")
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise ScorerError(f"{path} can not be read: {error}") from error


def _read_jigsaw(lines: csv.DictReader[str], path: Path) -> Iterator[Row]:
    missing = {"comment_text", *JIGSAW} - {*(lines.fieldnames or ())}
    if missing:
        raise ScorerError(f"{path} is not Kaggle's train.csv: it has no column {', '.join(sorted(missing))}")
    for line in lines:
        try:
            yield Row(
                _text(line["comment_text"]), _checked({JIGSAW[name]: line[name] for name in JIGSAW}), source="jigsaw"
            )
        except (ValueError, TypeError) as error:
            raise ScorerError(f"{path} line {lines.line_num}: {error}") from error


def parse(line: str, where: str) -> Row:
    """Read one line: {text, labels{}, weight, source} or {text, label, source}."""
    try:
        return _row(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ScorerError(f"{where}: {error}. {SHAPES}") from error


def _row(fields: Any) -> Row:
    if not isinstance(fields, dict):
        raise ValueError("it is not an object")
    labels, sentiment = _checked(fields.get("labels", {})), fields.get("label")
    if sentiment is not None and sentiment not in SENTIMENT_LABELS:
        raise ValueError(f"sentiment {sentiment!r} is not one of {', '.join(SENTIMENT_LABELS)}")
    if not labels and sentiment is None:
        raise ValueError("it has neither labels nor a label")
    weight = float(fields.get("weight", 1.0))
    if not 0 <= weight < math.inf:
        raise ValueError(f"weight {weight} is not a number from 0 upwards")
    return Row(_text(fields.get("text")), labels, sentiment, weight, str(fields.get("source", "extra")))


def _checked(labels: Mapping[str, Any]) -> dict[str, float]:
    for name, value in labels.items():
        if name not in TOXICITY_LABELS or not 0 <= float(value) <= 1:
            raise ValueError(f"label {name!r} = {value!r} is not one of ours from 0 to 1")
    return {str(name): float(value) for name, value in labels.items()}


def _text(text: Any) -> str:
    if not isinstance(text, str):
        raise ValueError(f"the text is {text!r}, not a string")
    return text


def targets(rows: Sequence[Row]) -> Targets:
    """Return the rows' labels and weights as arrays."""
    toxicity = [[row.labels.get(name, math.nan) for name in TOXICITY_LABELS] for row in rows]
    feelings = {name: place for place, name in enumerate(SENTIMENT_LABELS)}
    sentiment = np.array([-1 if row.sentiment is None else feelings[row.sentiment] for row in rows], np.intp)
    weights = np.array([row.weight for row in rows], np.float32)
    return Targets(
        np.array(toxicity, np.float32).reshape(-1, len(TOXICITY_LABELS)),
        sentiment,
        weights,
        weights * _balance(sentiment, weights, np.array([row.source for row in rows], np.str_)),
    )


def _balance(
    sentiment: npt.NDArray[np.intp], weights: npt.NDArray[np.float32], sources: npt.NDArray[np.str_]
) -> npt.NDArray[np.float32]:
    """Return each row's factor: in every source each sentiment gets its LEAN's share, whatever its number.

    Sources that do not hold all three are balanced as one.
    """
    felt = sentiment >= 0
    names, groups = np.unique(sources, return_inverse=True)
    counts = np.zeros((len(names), len(LEAN)))
    np.add.at(counts, (groups[felt], sentiment[felt]), weights[felt])
    partial = (counts == 0).any(1)
    counts[partial] = counts[partial].sum(0)
    factors = np.array(LEAN) / sum(LEAN) * counts.sum(1, keepdims=True) / np.maximum(counts, 1e-9)
    stress = np.array([STRESSED.get(name, 1.0) for name in names])[groups]
    return np.where(felt, factors[groups, sentiment] * stress, 0).astype(np.float32)


def texts(rows: Iterable[Row]) -> list[str]:
    """Return the texts of the rows."""
    return [row.text for row in rows]
