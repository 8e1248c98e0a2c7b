"""One cached row a word: n-grams never cross words, so a word's share is always the same."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from . import features, tables
from .features import Hashes
from .folding import Spans

CAPACITY = 50_000
UNKNOWN = -1
SLOT_BITS = 19  # of the index: a batch brings 150,000 words at most, so a fourth stays free
# Of this process alone, so that nobody can write a word whose key is that of another one.
SECRET = np.uint64(secrets.randbits(61) * 8 + 5)
MOST_STEPS = 64  # of a long segment the rest is added up by itself
FEWEST_SEGMENTS = 16  # fewer are added up one by one
Sums = npt.NDArray[np.int32]
Places = npt.NDArray[np.intp]


class Index:
    """An open hash table from keys to their places, 0 upwards in the order of adding."""

    def __init__(self) -> None:
        """Begin empty."""
        self._slots = np.full(1 << SLOT_BITS, UNKNOWN, np.int32)
        self._keys = np.empty(0, np.uint64)

    def find(self, keys: Hashes) -> Places:
        """Return the place of each key, or UNKNOWN."""
        slots = _first(keys)
        places = self._slots[slots].astype(np.intp)
        wrong = (places != UNKNOWN).nonzero()[0]
        wrong = wrong[self._keys[places[wrong]] != keys[wrong]]
        while len(wrong):
            slots[wrong] = _next(slots[wrong])
            places[wrong] = self._slots[slots[wrong]]
            wrong = wrong[places[wrong] != UNKNOWN]
            wrong = wrong[self._keys[places[wrong]] != keys[wrong]]
        return places

    def add(self, keys: Hashes) -> None:
        """Give each of these new and distinct keys the next place."""
        places = np.arange(len(self._keys), len(self._keys) + len(keys), dtype=np.int32)
        self._keys = np.concatenate([self._keys, keys])
        slots = _first(keys)
        while len(places):
            free = self._slots[slots] == UNKNOWN
            self._slots[slots[free]] = places[free]
            homeless = self._slots[slots] != places
            places, slots = places[homeless], _next(slots[homeless])


def _first(keys: Hashes) -> Places:
    return (keys >> np.uint64(64 - SLOT_BITS)).astype(np.intp)


def _next(slots: Places) -> Places:
    return (slots + 1) & ((1 << SLOT_BITS) - 1)


class WordRows:
    """A bounded cache of word hashes and rows.

    A row is (unigram columns, n-gram columns, unigrams found, n-grams found) in int32, so
    that sums are exact in any order: with or without cache gives the same bits.
    """

    def __init__(
        self,
        words: tables.Table,
        ngrams: tables.Table,
        is_symbol: Callable[[str], bool],
        capacity: int = CAPACITY,
    ) -> None:
        """Begin empty; `capacity` 0 forgets every word after each batch."""
        self._words, self._ngrams, self._is_symbol = words, ngrams, is_symbol
        self._columns = words.rows.shape[1]
        self._capacity = capacity
        self._forget()

    def look_up(self, spans: Spans) -> Places:
        """Return the place of each word in `hashes`, `negates` and `rows`, until the next call."""
        if self._count > self._capacity:
            self._forget()
        keys = features.hash_spans(spans.codes.astype(np.uint64), spans.begins, spans.ends, SECRET)
        places = self._index.find(keys)
        missing = (places == UNKNOWN).nonzero()[0]
        if len(missing):
            new, first = np.unique(keys[missing], return_index=True)
            self._learn(new, spans.words(missing[first]))
            places[missing] = self._index.find(keys[missing])
        return places

    def _forget(self) -> None:
        self._count = 0
        self._index = Index()
        self.hashes = np.empty(1024, np.uint64)
        self.negates = np.empty(1024, np.bool_)
        self.rows = np.empty((1024, 2 * self._columns + 2), np.int32)

    def _learn(self, keys: Hashes, words: list[str]) -> None:
        start, end = self._count, self._count + len(words)
        self._make_room(end)
        self.hashes[start:end] = features.hash_words(words)
        self.negates[start:end] = [word in features.NEGATIONS for word in words]
        self.rows[start:end] = self._rows_of(words, self.hashes[start:end])
        self._index.add(keys)
        self._count = end

    def _make_room(self, needed: int) -> None:
        room = len(self.hashes)
        if needed > room:
            more = max(needed, 2 * room) - room
            self.hashes = np.concatenate([self.hashes, np.empty(more, np.uint64)])
            self.negates = np.concatenate([self.negates, np.empty(more, np.bool_)])
            self.rows = np.concatenate([self.rows, np.empty((more, self.rows.shape[1]), np.int32)])

    def _rows_of(self, words: list[str], hashes: Hashes) -> Sums:
        """Compute the rows (words, 2 x columns + 2) of words that are not known yet."""
        width = self._columns
        rows = np.zeros((len(words), 2 * width + 2), np.int32)
        slots = tables.find(self._words, hashes)
        rows[:, :width] = self._words.rows[slots]
        rows[:, -2] = slots != tables.NOWHERE
        spelled = [place for place, word in enumerate(words) if not self._is_symbol(word)]
        if spelled:
            rows[spelled, width : 2 * width], rows[spelled, -1] = self._spell([words[place] for place in spelled])
        return rows

    def _spell(self, words: list[str]) -> tuple[Sums, npt.NDArray[np.int32]]:
        """Return each word's sum over its known n-grams, and how many these are."""
        ngrams = features.hash_ngrams(words)
        slots = tables.find(self._ngrams, ngrams.hashes)
        kept = (slots != tables.NOWHERE).nonzero()[0]
        order = kept[np.argsort(ngrams.owners[kept], kind="stable")]
        owners = ngrams.owners[order]
        counts = np.bincount(owners, minlength=len(words)).astype(np.int32)
        return sum_segments(self._ngrams.rows, slots[order], counts), counts


def sum_segments(
    rows: npt.NDArray[np.integer], places: npt.NDArray[np.integer], counts: npt.NDArray[np.integer]
) -> Sums:
    """Add up rows[places], of which counts[i] in a row are segment i's; none gives zeros.

    All segments take a step together, longest first: several times as fast as np.add.reduceat on short rows.
    """
    if len(counts) == 1:
        one: Sums = rows.take(places, axis=0).sum(0, dtype=np.int32)[None]
        return one
    order = np.argsort(-counts, kind="stable")
    lengths, firsts = counts[order], (np.cumsum(counts) - counts)[order]
    sums = np.zeros((len(counts), rows.shape[1]), np.int32)
    steps = int(min(lengths.max(initial=0), MOST_STEPS)) if len(counts) >= FEWEST_SEGMENTS else 0
    for step, running in enumerate(np.searchsorted(-lengths, -np.arange(steps)).tolist()):
        sums[:running] += rows.take(places[firsts[:running] + step], axis=0)
    for place in (lengths > steps).nonzero()[0].tolist():
        rest = places[firsts[place] + steps : firsts[place] + lengths[place]]
        sums[place] += rows.take(rest, axis=0).sum(0, dtype=np.int32)
    result = np.empty_like(sums)
    result[order] = sums
    return result
