"""In which language a text is written: its script first, then the small words that no sentence does without.

To call English foreign is the worse error, because such a text is not scored: what is doubtful is unknown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence

from .language_words import LETTERS, WORDS

FEWEST_LETTERS = 20  # below, words of any language are names, shouts and jokes
FEWEST_OF_A_SCRIPT = 6  # letters that name a script; a sign of these writings stands for several letters:
SEVERAL = {"Hani": 3, "Kana": 3, "Hang": 3}
LONGEST = 1_000  # characters that are looked at
PRIOR = 0.8  # by how much the words of another language must outweigh the English ones
LEAST = 1.4  # and what they must weigh at least,
SHARE = 0.12  # and that for each word of the text

NOT_WORDS = re.compile(r"https?://\S+|www\.\S+|[@#&]\w+")
WORD = re.compile(r"[^\W\d_]+")
# Letters of Western Europe in one byte, all else a blank; and what is a letter but not one of these.
WESTERN_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(256))
FURTHER = re.compile("[^\x00-\xff\u2000-\u206f\u20a0-\u2bff\ufe0e\ufe0f\U0001f000-\U0001ffff]")

# Where the scripts begin, by code point; "" is Latin, or no script of its own. Sorted.
SCRIPTS: tuple[tuple[int, str], ...] = (
    (0, ""), (0x370, "Grek"), (0x400, "Cyrl"), (0x530, "hy"), (0x590, "he"), (0x600, "Arab"), (0x700, ""),
    (0x750, "Arab"), (0x780, ""), (0x8A0, "Arab"), (0x900, "hi"), (0x980, "bn"), (0xA00, "pa"), (0xA80, "gu"),
    (0xB00, "or"), (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"), (0xD80, "si"), (0xE00, "th"),
    (0xE80, "lo"), (0xF00, "bo"), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "Hang"), (0x1200, "am"), (0x13A0, ""),
    (0x1780, "km"), (0x1800, ""), (0x1F00, "Grek"), (0x2000, ""), (0x2DE0, "Cyrl"), (0x2E00, ""), (0x3040, "Kana"),
    (0x3100, "Hani"), (0x3130, "Hang"), (0x3190, "Hani"), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Hani"),
    (0x4DC0, ""), (0x4E00, "Hani"), (0xA000, ""), (0xA640, "Cyrl"), (0xA6A0, ""), (0xA960, "Hang"), (0xA980, ""),
    (0xAC00, "Hang"), (0xD7FC, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB1D, "he"), (0xFB50, "Arab"), (0xFE00, ""),
    (0xFE70, "Arab"), (0xFF00, ""), (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Hani"), (0x32000, ""),
)  # fmt: skip
BEGINS = [begin for begin, _ in SCRIPTS]

# Scripts that several languages write: letters that tell them apart, the first that is there; then the commonest.
TOLD_BY = {
    "Cyrl": ((re.compile("[љњћђџј]"), "sr"), (re.compile("[ґєії]"), "uk"), (re.compile("[әғқңөұүһ]"), "kk"),
             (re.compile("[ыэё]"), "ru"), (re.compile("ъ"), "bg")),
    "Arab": ((re.compile("[ٹڈڑےں]"), "ur"), (re.compile("[پچژگی]"), "fa")),
}  # fmt: skip
KANA = re.compile("[\u3040-\u30ff]")
PLAIN = re.compile("[a-z]")
COMMONEST = {"Cyrl": "ru", "Arab": "ar", "Grek": "el", "Hang": "ko", "Kana": "ja", "Hani": "zh"}
LIKE_LATIN = re.compile("[абвгеһікмнорсѕтухцшԁԛԝјѵү]+")  # a text of nothing else is Latin in disguise

KNOWN = frozenset(
    {*WORDS, "vi", *COMMONEST.values(), *(name for told in TOLD_BY.values() for _, name in told)}
    | {name for _, name in SCRIPTS if name.islower()}
)


def _weights() -> dict[str, dict[str, float]]:
    """What each word says for each language: the less, the more languages hold it."""
    held = Counter(word for words in WORDS.values() for word in words)
    weights: dict[str, dict[str, float]] = {}
    for name, words in WORDS.items():
        for word in words:
            weights.setdefault(word, {})[name] = 1 / held[word] ** 0.5
    return weights


WEIGHTS = _weights()
VOTES = {letter: {name: 1 / len(names.split()) for name in names.split()} for letter, names in LETTERS.items()}
MARKED = re.compile(f"[{''.join(LETTERS)}]")
ENGLISH_ONLY = frozenset(word for word, said in WEIGHTS.items() if said.keys() == {"en"})


def detect(text: str, among: Collection[str] = KNOWN, default: str = "") -> str:
    """Return the ISO 639-1 code of the language, one of `among`, or `default` where it can not be told."""
    found = _detect(text[:LONGEST])
    return found if found and found in among else default


def detect_all(texts: Sequence[str], among: Collection[str] = KNOWN, default: str = "") -> list[str]:
    """Return the language of each text, in order, as `detect` does."""
    return [detect(text, among, default) for text in texts]


def _detect(text: str) -> str:
    if text.isascii() and len(text) < FEWEST_LETTERS:
        return ""
    text = text.lower()
    if "@" in text or "#" in text or "&" in text or "http" in text or "www." in text:
        text = NOT_WORDS.sub(" ", text)
    if text.isascii() or not FURTHER.search(text):
        words = text.encode("latin-1", "replace").translate(WESTERN_LETTERS).decode("latin-1").split()
    else:
        words = WORD.findall(text)
        if found := _by_script(words):
            return found
    if len("".join(words)) < FEWEST_LETTERS:
        return ""
    if 5 * len(ENGLISH_ONLY.intersection(words)) > len(words):
        return "en"
    return _by_words(words)


def _by_script(words: Sequence[str]) -> str:
    """Return the language of the script that most letters are of, "" for Latin and for Latin in disguise."""
    letters: Counter[str] = Counter()
    for word in words:
        letters[_script_of(word)] += len(word)
    latin = letters.pop("", 0)
    if not letters:
        return ""
    script, most = letters.most_common(1)[0]
    if most * SEVERAL.get(script, 1) < max(FEWEST_OF_A_SCRIPT, latin):
        return ""
    return _of_script(script, "".join(word for word in words if _script_of(word) == script))


def _of_script(script: str, letters: str) -> str:
    if script == "Cyrl" and LIKE_LATIN.fullmatch(letters):
        return ""
    told = (name for pattern, name in TOLD_BY.get(script, ()) if pattern.search(letters))
    return next(told, COMMONEST.get(script, script))


def _script_of(word: str) -> str:
    """Return the script of a word; one that holds a Latin letter is Latin, or means to look so."""
    last = word[-1]
    if word.isascii() or "a" <= word[0] <= "z" or "a" <= last <= "z":
        return ""
    script = SCRIPTS[bisect_right(BEGINS, ord(word[0])) - 1][1]
    if script == "Hani" and KANA.search(word):  # Japanese writes Chinese signs between its own
        return "Kana"
    return "" if script == "Cyrl" and PLAIN.search(word) else script


def _by_words(words: Sequence[str]) -> str:
    """Return the language whose words weigh most, if they outweigh the English ones clearly."""
    total: dict[str, float] = {}
    for word in words:
        said = WEIGHTS.get(word)
        if said is None and not word.isascii():
            said = _marks(word)
        if said:
            for name, weight in said.items():
                total[name] = total.get(name, 0.0) + weight
    english = total.pop("en", 0.0)
    best = max(total, key=total.__getitem__, default="")
    if not best or total[best] < max(LEAST, english + PRIOR, SHARE * len(words)):
        return "en" if english >= LEAST else ""
    return best


def _marks(word: str) -> dict[str, float]:
    """Return what the marked letters of an unknown word say."""
    said: dict[str, float] = {}
    for letter in set(MARKED.findall(word)):
        for name, weight in VOTES[letter].items():
            said[name] = said.get(name, 0.0) + weight
    return said
