"""Fold texts to plain words in one vectorised pass: what looks alike is written alike."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]

CODEPOINTS = 0x110000
GAP = 32
BREAK = "\x1e"  # between texts; Python counts it as white space, so no pattern runs across
RIGHT_TO_LEFT, POP = "\u202e", "\u202c"

LETTER, DIGIT, SIGN, SYMBOL, BLANK = 1, 2, 4, 8, 16
LEET = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
        "@": "a", "$": "s", "!": "i", "|": "i", "+": "t", "(": "c"}  # fmt: skip
ONLY_INSIDE = "!|+("  # these are common after and before words, so a letter must follow
BEGINNING = "!|"  # and these may also begin a word
MASKS = "*#%&^"
JOINERS = ".-_/\\,~"
SMILE, FROWN, HEART = 0x1F642, 0x1F641, 0x2764
MENTION = re.compile(r"@(?!ss(?!\w{6}))\w+")
ADDRESS = re.compile(r"https?://\S+")
BARE_ADDRESS = re.compile(r"www\.\S+")


class Folded(NamedTuple):
    """Words of all texts in a row, and where each text's words begin (n + 1 numbers)."""

    words: list[str]
    starts: npt.NDArray[np.intp]


class Spans(NamedTuple):
    """The same as places in one array of code points: word i is codes[begins[i] : ends[i]]."""

    codes: Codes
    begins: Places
    ends: Places
    starts: Places

    def words(self, places: Places) -> list[str]:
        """Return the words at these places."""
        return [
            self.codes[begin:end].tobytes().decode("utf-32-le")
            for begin, end in zip(self.begins[places].tolist(), self.ends[places].tolist(), strict=True)
        ]


class Folder:
    """Folds batches of texts with the tables that ship in the weights."""

    def __init__(self, tables: Mapping[str, npt.NDArray[np.uint32]]) -> None:
        """Spread the sparse tables over all code points (5.5 MB, two milliseconds)."""
        self.fold_table = np.arange(CODEPOINTS, dtype=np.uint32)
        self.fold_table[0xD800:0xF900] = 0  # surrogates and private use
        self.fold_table[0xF0000:] = 0
        self.fold_table[tables["fold_from"]] = tables["fold_to"]
        self.fold_table[ord(BREAK)] = ord(BREAK)
        self.kinds = _kinds(tables["symbols"])
        self.alike = dict(zip(tables["alike_from"].tolist(), tables["alike_to"].tolist(), strict=True))
        self._alike_table = np.zeros(CODEPOINTS, np.uint32)
        self._alike_table[tables["alike_from"]] = tables["alike_to"]

    def fold(self, texts: Sequence[str]) -> Folded:
        """Return the words of all texts; a text without any has none."""
        spans = self.spans(texts)
        return Folded(spans.codes.tobytes().decode("utf-32-le").split(), spans.starts)

    def spans(self, texts: Sequence[str]) -> Spans:
        """Return where the words of all texts stand among their folded code points."""
        codes = self.fold_table.take(_codes(_replace_addresses(_join(texts))))
        codes = codes[codes != 0]
        codes = _close_gaps(codes)
        codes = _join_single_letters(codes, self.kinds)
        if codes.max() > 127:
            codes = self._unmask_lookalikes(codes)
        codes = _fold_signs(codes, self.kinds)
        codes = _shorten_runs(codes)
        return _split(codes, self.kinds)

    def is_symbol(self, word: str) -> bool:
        """Say whether a folded word is a sign or picture, which has no character n-grams."""
        return bool(self.kinds[ord(word[0])] & (LETTER | DIGIT) == 0)

    def _unmask_lookalikes(self, codes: Codes) -> Codes:
        """Read look-alikes as Latin in words that hold a Latin letter or nothing else."""
        latin = self._alike_table.take(codes)
        alike = latin != 0
        if not alike.any():
            return codes
        blank = self.kinds.take(codes) & (BLANK | SYMBOL) != 0
        word = np.cumsum(blank)
        plain = (codes >= ord("a")) & (codes <= ord("z"))
        other = (codes > 127) & ~alike & ~blank
        has_plain = np.bincount(word, plain)[word] > 0
        text = np.cumsum(codes == ord(BREAK))
        foreign = np.bincount(text, other)[text] > 0
        latin_text = np.bincount(text, plain)[text] > 0
        return np.where(alike & (has_plain | (latin_text & ~foreign)), latin, codes)


def _kinds(symbols: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
    kinds = np.full(CODEPOINTS, LETTER, np.uint8)
    kinds[:128] = SIGN
    kinds[ord("a") : ord("z") + 1] = LETTER
    kinds[ord("0") : ord("9") + 1] = DIGIT
    kinds[[GAP, ord(BREAK)]] = BLANK
    kinds[symbols] = SYMBOL
    return kinds


def _join(texts: Sequence[str]) -> str:
    joined = BREAK.join(texts)
    if joined.count(BREAK) != len(texts) - 1:
        joined = BREAK.join(text.replace(BREAK, " ") for text in texts)
    if RIGHT_TO_LEFT in joined:
        joined = BREAK.join(_turn_round(text) for text in joined.split(BREAK))
    return joined


def _turn_round(text: str) -> str:
    """Write what a right-to-left override shows backwards the way a reader sees it."""
    first, *turned = text.split(RIGHT_TO_LEFT)
    return first + "".join(_turn_part(part) for part in turned)


def _turn_part(part: str) -> str:
    shown, _, rest = part.partition(POP)
    return shown[::-1] + rest


def _replace_addresses(joined: str) -> str:
    if "@" in joined:
        joined = MENTION.sub(" atuser ", joined)
    if "://" in joined:
        joined = ADDRESS.sub(" http ", joined)
    if "www." in joined:
        joined = BARE_ADDRESS.sub(" http ", joined)
    return joined


def _codes(joined: str) -> Codes:
    """Return code points with gaps at both ends, so that neighbours always exist."""
    padded = "    " + joined + "    "
    return np.frombuffer(padded.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


def _close_gaps(codes: Codes) -> Codes:
    gap = codes == GAP
    keep = np.ones(len(codes), np.bool_)
    keep[4:-4] = ~(gap[4:-4] & gap[3:-5])
    return codes[keep]


def _join_single_letters(codes: Codes, kinds: npt.NDArray[np.uint8]) -> Codes:
    """Close "i d i o t" up: three or more single characters with single gaps."""
    gaps = (codes[2:-2] == GAP).nonzero()[0] + 2
    if not _stand_apart(codes, kinds, gaps):
        return codes
    gaps = gaps[_single(codes, kinds, gaps, 1) & _single(codes, kinds, gaps, -1)]
    if len(gaps) < 2:
        return codes
    pair = np.diff(gaps) == 2
    closes = gaps[np.append(pair, False) | np.append(False, pair)]
    return np.delete(codes, closes)


def _stand_apart(codes: Codes, kinds: npt.NDArray[np.uint8], gaps: Places) -> bool:
    """Say whether one character may stand between two gaps with no letter two places before and after them.

    Cheap, and never False where gaps must close: "this is a cat" has "a" between two gaps, but words around it.
    """
    first = gaps[:-1][gaps[1:] - gaps[:-1] == 2]
    if not len(first):
        return False
    around = kinds[codes[first - 2]] | kinds[codes[first + 4]]
    return bool((around & (LETTER | DIGIT) == 0).any())


def _single(codes: Codes, kinds: npt.NDArray[np.uint8], gaps: Places, step: int) -> Mask:
    """Say for each gap whether one character, a letter or leet, stands alone beside it."""
    beside = codes[gaps + step]
    letterlike = (kinds[beside] & (LETTER | DIGIT) != 0) | IS_LEET[np.minimum(beside, 127)]
    result: Mask = letterlike & (kinds[codes[gaps + 2 * step]] & (LETTER | DIGIT) == 0)
    return result


def _fold_signs(codes: Codes, kinds: npt.NDArray[np.uint8]) -> Codes:
    """Turn emoticons to pictures, leet to letters, masks to stars; other signs to gaps."""
    kind = kinds.take(codes)
    codes = codes.copy()
    parting = _parting_symbols(kind)
    places = (kind & (SIGN | DIGIT)).nonzero()[0]
    if len(places):
        _read_emoticons(codes, kind, places)
        _read_leet(codes, kind, places)
        places = places[kind[places] == SIGN]
        parting = np.concatenate([_keep_masks(codes, kind, places), _joining(codes, kind, places), parting])
        places = places[kind[places] == SIGN]
        codes[places] = SIGN_TO[codes[places]]
    return np.delete(codes, parting) if len(parting) else codes


def _read_emoticons(codes: Codes, kind: npt.NDArray[np.uint8], places: Places) -> None:
    eyes = places[IS_EYES[codes[places]]]
    if not len(eyes):
        return
    nose = codes[eyes + 1] == ord("-")
    mouth = eyes + 1 + nose
    picture = MOUTHS[np.minimum(codes[mouth], 127)]
    heart = (codes[eyes] == ord("<")) & (codes[eyes + 1] == ord("3"))
    picture = np.where(codes[eyes] == ord("<"), np.where(heart, HEART, 0), picture)
    lone = kind[mouth + 1] & (LETTER | DIGIT) == 0
    found = (picture != 0) & lone
    codes[eyes[found]] = picture[found]
    kind[eyes[found]] = SYMBOL
    for place in (mouth[found], (eyes + 1)[found]):
        codes[place] = GAP
        kind[place] = BLANK


def _read_leet(codes: Codes, kind: npt.NDArray[np.uint8], places: Places) -> None:
    """Read a digit or sign beside a letter as the letter it stands for, two deep."""
    places = places[kind[places] & (SIGN | DIGIT) != 0]
    places = places[IS_LEET[codes[places]]]
    for _ in range(2):
        if not len(places):
            return
        left, right = kind[places - 1] & LETTER != 0, kind[places + 1] & LETTER != 0
        begins = IS_BEGINNING[codes[places]] & (kind[places - 1] & BLANK != 0)
        inside = right & (left | begins) & _has_short_side(kind, places)
        reads = places[np.where(IS_INSIDE[codes[places]], inside, left | right)]
        if not len(reads):
            return
        codes[reads] = LEET_TO[codes[reads]]
        kind[reads] = LETTER
        places = places[kind[places] != LETTER]


def _has_short_side(kind: npt.NDArray[np.uint8], places: Places) -> Mask:
    """Say whether two letters at most stand before, or after, each place."""
    left = kind[places - 1] & kind[places - 2] & kind[places - 3]
    right = kind[places + 1] & kind[places + 2] & kind[places + 3]
    result: Mask = left & right & LETTER == 0
    return result


def _keep_masks(codes: Codes, kind: npt.NDArray[np.uint8], places: Places) -> Places:
    """Keep a run of signs that hides letters as one star; return the run's other places."""
    masks: Places = places[IS_MASK[codes[places]]]
    if not len(masks):
        return masks
    first = np.ones(len(masks), np.bool_)
    first[1:] = masks[1:] - masks[:-1] != 1
    run = np.cumsum(first) - 1
    begins, ends = masks[first], masks[np.append(first[1:], True)]
    after_letter = kind[begins - 1] & LETTER != 0
    inner = kind[ends + 1] & LETTER != 0
    hides = after_letter & (inner | ((ends > begins) & _begins_plain(codes, kind, begins)))
    codes[begins[hides]] = ord("*")
    kind[begins[hides]] = LETTER
    others: Places = masks[hides[run] & (masks != begins[run])]
    return others


def _begins_plain(codes: Codes, kind: npt.NDArray[np.uint8], places: Places) -> Mask:
    """Say whether the word around a place begins with a letter ("f**" but not "**so**")."""
    gaps = (kind & BLANK).nonzero()[0]
    result: Mask = kind[gaps[np.searchsorted(gaps, places) - 1] + 1] & LETTER != 0
    return result


def _joining(codes: Codes, kind: npt.NDArray[np.uint8], places: Places) -> Places:
    """Return the points, dashes and bars that part a word with a side of ≤ 2 letters."""
    joins: Places = places[(kind[places] == SIGN) & IS_JOINER[np.minimum(codes[places], 127)]]
    joins = joins[kind[joins - 1] & kind[joins + 1] & LETTER != 0]
    if not len(joins):
        return joins
    result: Places = joins[_has_short_side(kind, joins)]
    return result


def _parting_symbols(kind: npt.NDArray[np.uint8]) -> Places:
    """Return pictures inside a word of which both sides are at most three letters long."""
    symbols: Places = (kind[4:-4] == SYMBOL).nonzero()[0] + 4
    if not len(symbols):
        return symbols
    symbols = symbols[kind[symbols - 1] & kind[symbols + 1] & LETTER != 0]
    left = kind[symbols - 2] & kind[symbols - 3] & kind[symbols - 4]
    right = kind[symbols + 2] & kind[symbols + 3] & kind[symbols + 4]
    result: Places = symbols[(left | right) & LETTER == 0]
    return result


def _shorten_runs(codes: Codes) -> Codes:
    """Write three or more equal characters as one (not digits), and gaps as one."""
    same = codes[1:] == codes[:-1]
    triple = same[1:] & same[:-1]
    gap = same & (codes[1:] == GAP)
    drop = np.zeros(len(codes), np.bool_)
    drop[2:] = triple
    drop[1:-1] |= triple
    drop &= ((codes < ord("0")) | (codes > ord("9"))) & (codes != ord(BREAK))
    drop[1:] |= gap
    drop[[0, -1]] = False
    return codes[~drop]


def _split(codes: Codes, kinds: npt.NDArray[np.uint8]) -> Spans:
    codes = _set_symbols_apart(codes, kinds)
    breaks = (codes == ord(BREAK)).nonzero()[0]
    codes[breaks] = GAP
    gap = codes == GAP
    edges = (gap[1:] != gap[:-1]).nonzero()[0] + 1  # gaps stand at both ends, so edges come in pairs
    begins, ends = edges[::2], edges[1::2]
    starts = np.zeros(len(breaks) + 2, np.intp)
    starts[1:-1] = begins.searchsorted(breaks)
    starts[-1] = len(begins)
    return Spans(codes.astype("<u4", copy=False), begins, ends, starts)


def _set_symbols_apart(codes: Codes, kinds: npt.NDArray[np.uint8]) -> Codes:
    symbols = ((kinds.take(codes) == SYMBOL) | (codes == ord("!")) | (codes == ord("?"))).nonzero()[0]
    if not len(symbols):
        return codes.copy()
    counts = np.ones(len(codes), np.intp)
    counts[symbols] = 3
    spread = np.repeat(codes, counts)
    begins = symbols + 2 * np.arange(len(symbols))
    spread[begins] = GAP
    spread[begins + 2] = GAP
    return spread


def _set_of(chars: str) -> Mask:
    members = np.zeros(CODEPOINTS, np.bool_)
    members[[ord(c) for c in chars]] = True
    return members


def _table(pairs: Mapping[str, int]) -> Codes:
    table = np.zeros(CODEPOINTS, np.uint32)
    for char, to in pairs.items():
        table[ord(char)] = to
    return table


IS_EYES, IS_INSIDE, IS_BEGINNING, IS_MASK, IS_JOINER = (
    _set_of(s)[:128] for s in (":;=<", ONLY_INSIDE, BEGINNING, MASKS, JOINERS)
)
LEET_TO = _table({char: ord(letter) for char, letter in LEET.items()})[:128]
IS_LEET = LEET_TO != 0
MOUTHS = _table({")": SMILE, "d": SMILE, "p": SMILE, "(": FROWN, "/": FROWN, "\\": FROWN, "[": FROWN})[:128]
SIGN_TO = np.full(128, GAP, np.uint32)
SIGN_TO[[ord("!"), ord("?"), ord(BREAK)]] = [ord("!"), ord("?"), ord(BREAK)]
