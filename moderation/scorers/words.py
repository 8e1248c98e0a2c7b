"""One cached row a word: n-grams never cross words, so a word's share is always the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from . import features, tables
from .features import Hashes

CAPACITY = 50_000
Sums = npt.NDArray[np.int32]


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

    def look_up(self, words: Sequence[str]) -> npt.NDArray[np.intp]:
        """Return the place of each word in `hashes`, `negates` and `rows`, until the next call."""
        if len(self._index) > self._capacity:
            self._forget()
        missing = dict.fromkeys(words)
        for known in missing.keys() & self._index.keys():
            del missing[known]
        if missing:
            self._learn(list(missing))
        return np.fromiter(map(self._index.__getitem__, words), np.intp, len(words))

    def _forget(self) -> None:
        self._index: dict[str, int] = {}
        self.hashes = np.empty(1024, np.uint64)
        self.negates = np.empty(1024, np.bool_)
        self.rows = np.empty((1024, 2 * self._columns + 2), np.int32)

    def _learn(self, words: list[str]) -> None:
        start, end = len(self._index), len(self._index) + len(words)
        self._make_room(end)
        self.hashes[start:end] = features.hash_words(words)
        self.negates[start:end] = [word in features.NEGATIONS for word in words]
        self.rows[start:end] = self._rows_of(words, self.hashes[start:end])
        self._index.update(zip(words, range(start, end), strict=True))

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
        kept = np.flatnonzero(slots != tables.NOWHERE)
        order = kept[np.argsort(ngrams.owners[kept], kind="stable")]
        owners = ngrams.owners[order]
        counts = np.bincount(owners, minlength=len(words)).astype(np.int32)
        return sum_segments(self._ngrams.rows[slots[order]], counts), counts


def sum_segments(rows: npt.NDArray[np.integer], counts: npt.NDArray[np.integer]) -> Sums:
    """Add up consecutive rows, `counts[i]` of them for segment i; none gives zeros."""
    sums = np.zeros((len(counts), rows.shape[1]), np.int32)
    filled = np.flatnonzero(counts)
    if len(filled):
        starts = (np.cumsum(counts) - counts)[filled]
        sums[filled] = np.add.reduceat(rows, starts, axis=0, dtype=np.int32)
    return sums
