"""Build the folding table that ships inside the weights, so that every Python folds alike."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

CODEPOINTS = 0x110000
SPACE = 32
DROP = 0
# Blank on screen, so they hide inside a word: dropped like zero-width characters.
INVISIBLE = frozenset("\u3164\u2800\u115f\u1160\uffa0\u034f\u17b4\u17b5'`\u2019\u2018\u02bc\u00b4\u2032")
# Assigned or not, what stands in these ranges is drawn as a picture.
PICTURES = ((0x2190, 0x2BFF), (0x1F000, 0x1F12F), (0x1F18A, 0x1F1E5), (0x1F200, 0x1FAFF))

# Letters of other scripts that look like Latin ones, by the Latin letter they are read as.
LOOKALIKES = {
    "a": "аαаɑᴀ∀ᗅǻ",
    "b": "вβьƄʙЬᏏ",
    "c": "сϲᴄⅽᏟ",
    "d": "ԁժɗᴅᏧ",
    "e": "еєεҽᴇ℮ɛ",
    "f": "ƒғꜰϝք",
    "g": "ɡցɢԌ",
    "h": "һнհʜᏂ",
    "i": "іιıɩɪᎥӏ",
    "j": "јϳᴊ",
    "k": "кκᴋᏦ",
    "l": "ʟⅼןլ",
    "m": "мᴍⅿ",
    "n": "пոռɴη",
    "o": "оοօᴏσ๏ө",
    "p": "рρᴘ",
    "q": "ԛգզ",
    "r": "гʀᴦ",
    "s": "ѕꜱʂᏚ",
    "t": "тτᴛ",
    "u": "υսᴜц",
    "v": "ѵνᴠ",
    "w": "ԝшωաᴡɯ",
    "x": "хχ×",
    "y": "уγүʏ",
    "z": "ᴢʐȥ",
}
# Latin letters that no decomposition leads back to the plain one: folded everywhere.
STROKED = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ƀ": "b", "ɨ": "i", "ʉ": "u",
    "ƒ": "f", "ɑ": "a", "ɡ": "g", "ɪ": "i", "ʀ": "r", "ɴ": "n", "ʟ": "l", "ʏ": "y", "ʙ": "b",
    "ɢ": "g", "ʜ": "h", "ɛ": "e", "ǝ": "e", "ɐ": "a", "ɔ": "c", "ɯ": "m", "ɹ": "r", "ʇ": "t",
    "ʌ": "v", "ʍ": "w", "ʎ": "y", "æ": "a", "œ": "o", "€": "e", "£": "l", "¢": "c", "¥": "y",
    "¡": "!", "¿": "?", "…": ".", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-",
    "−": "-", "∗": "*", "⁎": "*", "✱": "*", "•": "*", "●": "*", "·": ".", "․": ".", "‚": ",",
}  # fmt: skip


class Alphabet(NamedTuple):
    """What the folding needs: code points to replace, look-alikes, and symbols."""

    fold_from: npt.NDArray[np.uint32]
    fold_to: npt.NDArray[np.uint32]
    alike_from: npt.NDArray[np.uint32]
    alike_to: npt.NDArray[np.uint32]
    symbols: npt.NDArray[np.uint32]


def build() -> Alphabet:
    """Fold every code point once with this Python's Unicode tables."""
    folds = [(point, fold_one(chr(point))) for point in range(0xE0FFF) if not 0xD800 <= point < 0xF900]
    changed = [(point, to) for point, to in folds if to != point]
    alike = sorted((ord(c), ord(latin)) for latin, group in LOOKALIKES.items() for c in group)
    symbols = [point for point in range(128, CODEPOINTS) if is_symbol(chr(point))]
    return Alphabet(*_columns(changed), *_columns(alike), np.array(symbols, np.uint32))


def fold_one(char: str) -> int:
    """Return the code point that stands for this character, 0 for none, 32 for a gap."""
    if char in STROKED:
        return ord(STROKED[char])
    if char in INVISIBLE:
        return DROP
    if char.isspace():
        return SPACE
    return _fold_by_category(char)


def _fold_by_category(char: str) -> int:
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cc", "Cf"):
        return DROP
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # regional indicators spell letters
        return ord("a") + ord(char) - 0x1F1E6
    if 0x1F130 <= ord(char) <= 0x1F189 and not unicodedata.decomposition(char):
        return _boxed_letter(char)
    if 0x1F3FB <= ord(char) <= 0x1F3FF:  # skin tones
        return DROP
    return _first_letter(char)


def _boxed_letter(char: str) -> int:
    """Read a letter in a black circle or square (three runs of 26) as the letter."""
    offset = (ord(char) - 0x1F130) % 32
    return ord("a") + offset if offset < 26 else ord(char)


def _first_letter(char: str) -> int:
    if 0xAC00 <= ord(char) <= 0xD7A3:  # a Hangul syllable is a letter of its own
        return ord(char)
    folded = unicodedata.normalize("NFKD", char).lstrip(" ") or char
    first = folded[0].lower()[0]
    first = STROKED.get(first, first)
    if unicodedata.category(first) == "Nd":
        return ord("0") + unicodedata.digit(first)
    return _gap_for_punctuation(first)


def _gap_for_punctuation(char: str) -> int:
    punctuation = unicodedata.category(char)[0] in "PZ" and ord(char) > 127
    return SPACE if punctuation else ord(char)


def is_symbol(char: str) -> bool:
    """Say whether the character is a picture or sign that is a word of its own."""
    if any(low <= ord(char) <= high for low, high in PICTURES):
        return True
    return unicodedata.category(char) in ("So", "Sm", "Sc", "Sk") and char not in STROKED


def _columns(
    pairs: list[tuple[int, int]],
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    table = np.array(pairs, np.uint32)
    return table[:, 0].copy(), table[:, 1].copy()
