"""Turn texts into sparse feature counts, and features into the slots of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from .. import features, tables
from ..features import Hashes
from ..folding import Folder

BATCH = 1000
FEWEST = 3  # a feature that was seen less often says more about chance than about texts


class Counts(NamedTuple):
    """How often each text (row) holds each feature (column); columns named by hash."""

    hashes: Hashes
    matrix: sparse.csr_matrix


class Layout(NamedTuple):
    """Which slot each kept feature owns: its index in `Counts.hashes` and its slot."""

    kept: npt.NDArray[np.intp]
    slots: npt.NDArray[np.intp]
    prints: npt.NDArray[np.uint16]


def count(texts: Sequence[str], folder: Folder) -> tuple[Counts, Counts]:
    """Count words with pairs, and character n-grams, of each text."""
    words, sizes = _fold_all(texts, folder)
    distinct: dict[str, int] = {}
    places = np.fromiter((distinct.setdefault(w, len(distinct)) for w in words), np.intp, len(words))
    owners = np.repeat(np.arange(len(texts)), sizes)
    spelled = [word for word in distinct if not folder.is_symbol(word)]
    hashes = features.hash_words(list(distinct))[places]
    negates = np.array([word in features.NEGATIONS for word in distinct], np.bool_)[places]
    follow = features.hash_followers(hashes, negates, owners)
    in_words = _counts(np.concatenate([hashes, follow.hashes]), np.concatenate([owners, follow.owners]), len(texts))
    return in_words, _count_ngrams(spelled, distinct, places, owners, len(texts))


def _count_ngrams(
    spelled: list[str],
    distinct: dict[str, int],
    places: npt.NDArray[np.intp],
    owners: npt.NDArray[np.intp],
    texts: int,
) -> Counts:
    ngrams = features.hash_ngrams(spelled)
    word_places = np.array([distinct[word] for word in spelled])[ngrams.owners]
    by_word = _counts(ngrams.hashes, word_places, len(distinct))
    ones = np.ones(len(places), np.float32)
    words_by_text = sparse.csr_matrix((ones, (owners, places)), shape=(texts, len(distinct)))
    return Counts(by_word.hashes, (words_by_text @ by_word.matrix).tocsr())


def _fold_all(texts: Sequence[str], folder: Folder) -> tuple[list[str], npt.NDArray[np.intp]]:
    words: list[str] = []
    sizes = []
    for start in range(0, len(texts), BATCH):
        folded = folder.fold(texts[start : start + BATCH])
        words += folded.words
        sizes.append(np.diff(folded.starts))
    return words, np.concatenate(sizes)


def _counts(hashes: Hashes, owners: npt.NDArray[np.intp], rows: int) -> Counts:
    names, columns = np.unique(hashes, return_inverse=True)
    ones = np.ones(len(hashes), np.float32)
    return Counts(names, sparse.csr_matrix((ones, (owners, columns)), shape=(rows, len(names))))


def lay_out(counts: Counts, fewest: int = FEWEST) -> Layout:
    """Give each feature seen often enough one of two slots, the commonest ones first."""
    seen = np.asarray(counts.matrix.sum(axis=0)).ravel()
    by_count = np.argsort(-seen, kind="stable")
    queue = by_count[seen[by_count] >= fewest]
    owner = np.full(tables.SLOTS, -1, np.intp)
    for choice in (tables.first_choice, tables.second_choice):
        wanted = choice(counts.hashes[queue])
        free = np.flatnonzero(owner[wanted] < 0)
        slots, first = np.unique(wanted[free], return_index=True)
        owner[slots] = queue[free[first]]
        queue = np.setdiff1d(queue, owner, assume_unique=False)
        queue = queue[np.argsort(-seen[queue], kind="stable")]
    slots = np.flatnonzero(owner >= 0)
    prints = np.zeros(tables.SLOTS, np.uint16)
    prints[slots] = tables.fingerprints(counts.hashes[owner[slots]])
    return Layout(owner[slots], slots, prints)


def to_slots(counts: Counts, layout: Layout) -> sparse.csr_matrix:
    """Return (texts, slots): counts of kept features over the root of their sum."""
    ones = np.ones(len(layout.kept), np.float32)
    shape = (len(counts.hashes), tables.SLOTS)
    moved = counts.matrix @ sparse.csr_matrix((ones, (layout.kept, layout.slots)), shape=shape)
    sums = np.asarray(moved.sum(axis=1)).ravel()
    roots = 1 / np.sqrt(np.maximum(sums, 1))
    return (sparse.diags(roots.astype(np.float32)) @ moved).tocsr().astype(np.float32)
