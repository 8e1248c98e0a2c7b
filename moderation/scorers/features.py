"""Hash words, pairs of words and the character n-grams inside words to 64 bits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.intp]

BASE = np.uint64(0x9E3779B97F4A7C15)  # odd, as every base must be: it has an inverse modulo 2**64
PAIR = np.uint64(0xC2B2AE3D27D4EB4F)
MIX = np.uint64(0xD6E8FEB86659FD93)
SHORTEST, LONGEST = 3, 5
DENIED = np.array([0x8CB92BA72F3D8DD7], np.uint64)  # stands for any negation before a denied word
REACH = 3  # words after a negation that are taken as denied
NEGATIONS = frozenset({
    "not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "cannot", "cant", "dont", "doesnt", "didnt",
    "isnt", "wasnt", "arent", "werent", "wont", "wouldnt", "couldnt", "shouldnt", "havent", "hasnt", "hadnt", "aint",
    "without", "hardly", "barely", "non", "stop", "against",
})  # fmt: skip


class Ngrams(NamedTuple):
    """Hashes of n-grams and the index of the word, or text, that each stands in."""

    hashes: Hashes
    owners: Places


def mix(hashes: Hashes) -> Hashes:
    """Spread a polynomial hash over all bits (two rounds of multiply and shift)."""
    hashes = (hashes ^ (hashes >> np.uint64(32))) * MIX
    hashes = (hashes ^ (hashes >> np.uint64(29))) * MIX
    return hashes ^ (hashes >> np.uint64(32))


def hash_words(words: Sequence[str]) -> Hashes:
    """Return one hash a word: the polynomial of its characters, mixed."""
    codes, lengths = _codes(words)
    ends = np.cumsum(lengths)
    return hash_spans(codes, ends - lengths, ends, BASE)


def hash_spans(codes: Hashes, begins: Places, ends: Places, base: np.uint64) -> Hashes:
    """Return the mixed polynomial, in powers of an odd base, of each codes[begin:end]."""
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * _powers(base, len(codes)), out=sums[1:])
    shifts = _powers(inverse(base), len(codes) + 1)[begins]
    return mix((sums[ends] - sums[begins]) * shifts + (ends - begins).astype(np.uint64))


@cache
def inverse(base: np.uint64) -> np.uint64:
    """Return what an odd base must be multiplied with to give 1 modulo 2**64."""
    return np.uint64(pow(int(base), -1, 2**64))


def hash_pairs(left: Hashes, right: Hashes) -> Hashes:
    """Return the hash of each two neighbouring words, in their order."""
    return mix(left * PAIR + right)


def hash_followers(hashes: Hashes, negates: npt.NDArray[np.bool_], owners: Places) -> Ngrams:
    """Return what words say together: each two neighbours, and each word that is denied.

    `negates` tells which words are negations, `owners` in which text each word stands.
    """
    same = owners[1:] == owners[:-1]
    pairs = hash_pairs(hashes[:-1], hashes[1:])[same]
    if not negates.any():
        return Ngrams(pairs, owners[1:][same])
    near = _denied(negates, owners)
    return Ngrams(
        np.concatenate([pairs, hash_pairs(DENIED, hashes[near])]),
        np.concatenate([owners[1:][same], owners[near]]),
    )


def _denied(negates: npt.NDArray[np.bool_], owners: Places) -> Places:
    """Return the places of words that stand at most REACH after a negation of their text."""
    near = np.zeros(len(negates), np.bool_)
    for step in range(1, REACH + 1):
        near[step:] |= negates[:-step] & (owners[step:] == owners[:-step])
    return near.nonzero()[0]


def hash_ngrams(words: Sequence[str]) -> Ngrams:
    """Return the n-grams of 3 to 5 characters of each word with a blank at both ends."""
    codes, lengths = _codes([f" {word} " for word in words])
    owner = np.repeat(np.arange(len(words)), lengths)
    room = np.repeat(np.cumsum(lengths), lengths) - np.arange(len(codes))
    rolling = codes.copy()
    hashes, owners = [], []
    for size in range(2, LONGEST + 1):
        rolling = rolling[:-1] * BASE + codes[size - 1 :]
        if size >= SHORTEST:
            fits = room[: len(rolling)] >= size
            hashes.append(rolling[fits] + np.uint64(size))
            owners.append(owner[: len(rolling)][fits])
    return Ngrams(mix(np.concatenate(hashes)), np.concatenate(owners))


def _codes(words: Sequence[str]) -> tuple[Hashes, Places]:
    joined = "".join(words)
    codes = np.frombuffer(joined.encode("utf-32-le"), np.dtype("<u4")).astype(np.uint64)
    return codes, np.fromiter(map(len, words), np.intp, len(words))


def _powers(base: np.uint64, count: int) -> Hashes:
    """Return the first powers of a base, kept for the next call."""
    known = _KEPT.get(int(base), _NONE)
    if len(known) < count:
        factors = np.full(max(count, 2 * len(known), 4096), base, np.uint64)
        factors[0] = 1
        known = _KEPT[int(base)] = np.cumprod(factors, dtype=np.uint64)
    return known[:count]


_NONE: Hashes = np.empty(0, np.uint64)
_KEPT: dict[int, Hashes] = {}
