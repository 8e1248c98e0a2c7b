"""The scorer that ships with the project: hashed n-grams and a small net, numpy only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from . import features, tables
from . import weights as files
from .folding import Folder
from .protocol import TOXICITY_LABELS, ScorerError
from .words import CAPACITY, WordRows, sum_segments

WEIGHTS = Path(__file__).parent / "weights" / "embedded.npz"
LONGEST_TEXT = 100_000  # characters that are read; the rest of a longer text is not
CHUNK = 200_000  # characters that are folded at once, so that memory stays small
TOXICITIES = len(TOXICITY_LABELS)
OUTPUTS = TOXICITIES + 3
Floats = npt.NDArray[np.float64]


class Net(NamedTuple):
    """The small dense part: per-block column scales (2, columns), biases and two layers."""

    scales: Floats
    linear_bias: Floats
    hidden: Floats
    hidden_bias: Floats
    output: Floats
    output_bias: Floats

    def logits(self, blocks: Floats) -> Floats:
        """Return (texts, 10): the mean of the linear model and the hidden layer."""
        linear = blocks[:, :OUTPUTS] + self.linear_bias
        hidden = np.maximum(blocks[:, OUTPUTS:] @ self.hidden + self.hidden_bias, 0)
        return (linear + hidden @ self.output + self.output_bias) / 2


class EmbeddedScorer:
    """Scores texts with the weights of one file; all eleven labels."""

    model = "embedded"
    quantisation = "int8"
    languages: tuple[str, ...] = ("en",)
    heavy = False

    def __init__(
        self, arrays: Mapping[str, npt.NDArray[Any]], capacity: int = CAPACITY, shift: Mapping[str, float] | None = None
    ) -> None:
        """Take the arrays of a weights file; `capacity` bounds the cache, in words; `shift` as load() has it."""
        shift = shift or {}
        named = "".join(f"~{label}{shift[label]:+g}" for label in TOXICITY_LABELS if label in shift)
        self.version = str(arrays["version"]) + named
        self._shift = np.array([shift.get(label, 0.0) for label in TOXICITY_LABELS])
        self._folder = Folder(arrays)
        self._words = tables.Table(arrays["word_rows"], arrays["word_prints"])
        ngrams = tables.Table(arrays["ngram_rows"], arrays["ngram_prints"])
        self._cache = WordRows(self._words, ngrams, self._folder.is_symbol, capacity)
        self._net = Net(*(arrays[name].astype(np.float64) for name in Net._fields))

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return the eleven labels for each text, rounded to six places."""
        return [answer for chunk in chunks(texts) for answer in _answers(self._probabilities(chunk))]

    def _probabilities(self, texts: list[str]) -> Floats:
        logits = self._net.logits(self.blocks(texts))
        toxicities = logits[:, :TOXICITIES] + self._shift
        toxic = 1 / (1 + np.exp(-np.minimum(np.maximum(toxicities, -40), 40)))
        feeling = np.exp(logits[:, TOXICITIES:] - logits[:, TOXICITIES:].max(1, keepdims=True))
        feeling /= feeling.sum(1, keepdims=True)
        compound = feeling[:, 2:] - feeling[:, :1]
        return np.hstack([toxic, feeling, compound]).round(6)

    def blocks(self, texts: Sequence[str]) -> Floats:
        """Return (texts, columns): both blocks' sums over the root of their feature counts."""
        spans = self._folder.spans(texts)
        counts = np.diff(spans.starts)
        places = self._cache.look_up(spans)
        sums = sum_segments(self._cache.rows, places, counts)
        together, found = self._together(places, np.arange(len(counts)).repeat(counts), len(counts))
        width = self._words.rows.shape[1]
        word_block = (sums[:, :width] + together) / _root(sums[:, -2] + found)
        ngram_block = sums[:, width : 2 * width] / _root(sums[:, -1])
        result: Floats = word_block * self._net.scales[0] + ngram_block * self._net.scales[1]
        return result

    def _together(
        self, places: npt.NDArray[np.intp], owners: npt.NDArray[np.intp], texts: int
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.intp]]:
        """Return each text's sum over its known pairs and denied words, and how many these are."""
        follow = features.hash_followers(self._cache.hashes[places], self._cache.negates[places], owners)
        slots = tables.find(self._words, follow.hashes)
        known = (slots != tables.NOWHERE).nonzero()[0]
        if texts > 1:
            known = known[follow.owners[known].argsort(kind="stable")]
        counts = np.bincount(follow.owners[known], minlength=texts)
        return sum_segments(self._words.rows, slots[known], counts), counts


def load(weights: str | Path = WEIGHTS, shift: Mapping[str, float] | None = None) -> EmbeddedScorer:
    """Read a weights file (weights.py says what is refused) and return its scorer.

    `shift` adds to the logits of the toxicity labels that it names: {"toxicity": .5} reads more strictly, and can be
    tried beside the scorer in force. The version names it.
    """
    arrays = files.read(weights)
    _check_shift(shift or {})
    try:
        return EmbeddedScorer(arrays, shift=shift)
    except (ValueError, KeyError, IndexError) as error:
        raise ScorerError(f"the weights {weights} can not be read: {error}. Train them again.") from error


def _check_shift(shift: Mapping[str, float]) -> None:
    for label, value in shift.items():
        if label not in TOXICITY_LABELS:
            raise ScorerError(f"shift names {label!r}; write one of {', '.join(TOXICITY_LABELS)}")
        if not isinstance(value, int | float) or not -10 <= value <= 10:
            raise ScorerError(f"shift of {label} is {value!r}; write a number from -10 to 10")


def _answers(probabilities: Floats) -> list[dict[str, float]]:
    """Name each row's columns by LABELS; written out, because that takes a quarter of the time of zip."""
    return [
        {
            "toxicity": toxicity,
            "severe_toxicity": severe,
            "obscene": obscene,
            "threat": threat,
            "insult": insult,
            "identity_attack": identity,
            "sexual_explicit": sexual,
            "negative": negative,
            "neutral": neutral,
            "positive": positive,
            "compound": compound,
        }
        for toxicity, severe, obscene, threat, insult, identity, sexual, negative, neutral, positive, compound
        in probabilities.tolist()
    ]  # fmt: skip


def chunks(texts: Sequence[str]) -> Iterator[list[str]]:
    """Part texts into lists of about CHUNK characters, cutting what is longer than is read."""
    if texts and sum(map(len, texts)) + len(texts) <= CHUNK and max(map(len, texts)) <= LONGEST_TEXT:
        yield list(texts)
        return
    chunk: list[str] = []
    size = 0
    for text in texts:
        chunk.append(text[:LONGEST_TEXT])
        size += len(chunk[-1]) + 1
        if size > CHUNK:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _root(counts: npt.NDArray[np.integer]) -> Floats:
    result: Floats = np.sqrt(np.maximum(counts, 1))[:, None]
    return result
