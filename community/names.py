"""What people may be called, and when two names look the same. Pure: no settings, no database.

The look-alikes follow the idea of UTS 39 (skeletons of confusable names), with fewer letters: those of Cyrillic and
Greek that people take for Latin ones.
"""

import re
import unicodedata
from collections.abc import Iterable

SHORTEST, LONGEST = 2, 40
SKELETON_LIMIT = 180
"""Characters; a rare name that folds to more is told apart by its beginning."""
TWIN = "~"
"""Stands before the number of a member whose name another, older one had already; no user name has it."""

# Small letters, by the look of either case: a skeleton must not depend on capitals.
ALIKE = str.maketrans(
    dict(zip("авекмнорстухіјѕһԁԛԝѵ", "abekmhopctyxijshdqwv", strict=True))
    | dict(zip("αβγεζηικμνορτυχωϲϳ", "abyezhikmnoptyxwcj", strict=True))
    | {"ı": "i", "ɑ": "a", "ɡ": "g"}
)
# 0 and o, 1 and l are two letters in names of members, of whom many are called like that; not when it comes to staff.
STRICTER = str.maketrans("01i", "oll")
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Marks of the generic blocks: those of other blocks are the vowels of Indian, Thai and other scripts.
MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f]")
BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5")
"""Letters and signs by their category that show nothing."""
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
ONE_OF = ("LATIN", "CYRILLIC", "GREEK")

SHAPE = f"A user name has {SHORTEST} to {LONGEST} letters, digits or the signs . _ - and begins and ends with no sign."
MIXED = "Write the user name in one script: letters of different scripts that look alike would mislead."
BLANK_NAME = "This name would show nothing. Write at least one letter, or leave it empty."
HIDDEN_SIGNS = "The name has signs that nobody sees, or that turn the direction of writing. Type it anew without them."


def skeleton(name: str) -> str:
    """What is left of `name` for the eye: two names of one skeleton are taken for each other."""
    plain = MARK.sub("", unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold()))
    seen = "".join(letter for letter in plain if not _hidden(letter))
    return unicodedata.normalize("NFKC", seen.translate(ALIKE))[:SKELETON_LIMIT]


def likeness(name: str) -> str:
    """A coarser skeleton, of letters and digits alone, for names that nobody may come near."""
    letters = "".join(letter for letter in skeleton(name) if unicodedata.category(letter)[0] in "LNM")
    return letters.translate(STRICTER).replace("rn", "m").replace("vv", "w")


def same(name: str, others: Iterable[str]) -> bool:
    """Whether `name` could be taken for one of `others`."""
    mine = likeness(name)
    return bool(mine) and mine in {likeness(other) for other in others}


def _hidden(letter: str) -> bool:
    return letter in BLANK_LETTERS or unicodedata.category(letter) in HIDDEN


def shows(text: str) -> bool:
    """Whether a reader would see anything of `text`: a letter, digit or sign, not only marks and blanks."""
    return any(unicodedata.category(letter)[0] in "LNPS" and letter not in BLANK_LETTERS for letter in text)


def without_turns(text: str) -> str:
    """`text` without the signs that turn the direction of writing for all that follows."""
    return BIDI.sub("", text)


def wrong_with_user_name(name: str) -> str:
    """Why nobody may choose `name`, which is in NFKC, as a user name; "" when they may."""
    kinds = [unicodedata.category(letter)[0] for letter in name]
    if not SHORTEST <= len(name) <= LONGEST or kinds[0] not in "LN" or kinds[-1] not in "LNM":
        return SHAPE
    if not all(letter in "._-" or _belongs(letter) for letter in name):
        return SHAPE
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in name}
    return MIXED if len(scripts.intersection(ONE_OF)) > 1 else ""


def _belongs(letter: str) -> bool:
    """Letters, digits, and the marks that are vowels."""
    shown = letter not in BLANK_LETTERS and not MARK.match(letter)
    return shown and (unicodedata.category(letter)[0] == "L" or unicodedata.category(letter) in {"Nd", "Mn", "Mc"})


def tidy(name: str) -> str:
    """A display name as it is kept: NFC, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def wrong_with_display_name(name: str) -> str:
    """Why nobody may show the tidy `name` to others; "" when they may."""
    if any(_hidden(letter) for letter in name):
        return HIDDEN_SIGNS if shows(name) else BLANK_NAME
    return "" if shows(name) else BLANK_NAME
