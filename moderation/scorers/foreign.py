"""A small scorer for one language other than English: hashed words, pairs and n-grams, one linear model a label.

Each language has one weights file, found by its name and read when its first text comes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from . import features, weights
from .embedded import chunks
from .features import Hashes
from .folding import Folder

WEIGHTS = Path(__file__).parent / "weights"
SQUARE = 1 / 500  # the size of one step of `squares`
Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]
# Arabic letters that are written either way, and the stroke that only stretches a word.
EITHER_WAY = str.maketrans({"ـ": "", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ک": "ك", "ی": "ي"})


class Found(NamedTuple):
    """Features of texts: each hash, and the text that holds it; the same one may stand there twice."""

    hashes: Hashes
    owners: Places


class ForeignScorer:
    """Scores texts of one language with the weights of one file; the labels that its sets could teach."""

    model = "embedded"
    quantisation = "int8"
    heavy = False

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
        """Take the arrays of a weights file."""
        self.version = str(arrays["version"])
        self.languages: tuple[str, ...] = (str(arrays["language"]),)
        self.labels = [str(name) for name in arrays["labels"]]
        self._folder = Folder(arrays)
        self._hashes, self._squares = arrays["hashes"], arrays["squares"]
        self._rows, self._scales, self._bias = arrays["rows"], arrays["scales"], arrays["bias"]

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return the labels of each text, rounded to six places; there is no sentiment among them."""
        rows = [row for chunk in chunks(texts) for row in self._probabilities(chunk).tolist()]
        return [dict(zip(self.labels, row, strict=True)) for row in rows]

    def _probabilities(self, texts: list[str]) -> Floats:
        """Return (texts, labels): sums over the known features by the root of their squares, through a sigmoid.

        Sums are of whole numbers, exact in any order: a text gets the same answer alone and in any batch.
        """
        found = read(self._folder, texts)
        slots = np.minimum(np.searchsorted(self._hashes, found.hashes), len(self._hashes) - 1)
        known = self._hashes[slots] == found.hashes
        once = np.unique(found.owners[known] * len(self._hashes) + slots[known])
        owners, slots = np.divmod(once, len(self._hashes))
        sums = np.zeros((len(texts), len(self.labels)), np.int64)
        np.add.at(sums, owners, self._rows[slots])
        squares = np.bincount(owners, self._squares[slots], len(texts)) * SQUARE
        logits = sums * self._scales / np.sqrt(np.maximum(squares, 1e-9))[:, None] + self._bias
        result: Floats = (1 / (1 + np.exp(-np.clip(logits, -40, 40)))).round(6)
        return result


def read(folder: Folder, texts: Sequence[str]) -> Found:
    """Return the words, pairs of words and n-grams inside words of each text; training reads by it too."""
    folded = folder.fold([text.translate(EITHER_WAY) for text in texts])
    if not folded.words:
        return Found(np.empty(0, np.uint64), np.empty(0, np.intp))
    owners = np.repeat(np.arange(len(texts)), np.diff(folded.starts))
    words = features.hash_words(folded.words)
    same = owners[1:] == owners[:-1]
    pairs = features.hash_pairs(words[:-1], words[1:])[same]
    spelled = [place for place, word in enumerate(folded.words) if not folder.is_symbol(word)]
    if not spelled:
        return Found(np.concatenate([words, pairs]), np.concatenate([owners, owners[1:][same]]))
    ngrams = features.hash_ngrams([folded.words[place] for place in spelled])
    return Found(
        np.concatenate([words, pairs, ngrams.hashes]),
        np.concatenate([owners, owners[1:][same], owners[np.array(spelled)[ngrams.owners]]]),
    )


@cache
def shipped() -> tuple[str, ...]:
    """Return the languages that have a weights file."""
    return tuple(sorted(path.stem for path in WEIGHTS.glob("??.npz")))


@cache
def load(language: str) -> ForeignScorer:
    """Return the scorer of a language, read once a process; ScorerError where there is none or its file is broken."""
    return ForeignScorer(weights.read(WEIGHTS / f"{language}.npz", _shapes))


def _shapes(arrays: weights.Arrays) -> dict[str, tuple[int, ...]]:
    features = arrays["hashes"].shape[0] if "hashes" in arrays else 0
    labels = arrays["labels"].shape[0] if "labels" in arrays else 0
    rows = {"hashes": (features,), "squares": (features,), "rows": (features, labels)}
    return {**rows, "labels": (labels,), "scales": (labels,), "bias": (labels,), "language": ()}
