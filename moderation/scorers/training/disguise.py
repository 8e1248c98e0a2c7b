"""Copies of texts with words spelled to slip past filters, foul and harmless words alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

from .corpus import Row

VOWELS = "aeiou"
SOUNDS = (("ck", "k"), ("ck", "cc"), ("ck", "q"), ("f", "ph"), ("s", "z"), ("i", "y"), ("er", "a"), ("c", "k"),
          ("u", "oo"), ("tch", "ch"), ("s", "zz"), ("a", "uh"), ("i", "ee"), ("ing", "in"), ("x", "ks"))  # fmt: skip
NEARBY = {"a": "s", "e": "r", "i": "o", "o": "p", "u": "v", "c": "x", "s": "z", "t": "y", "k": "l", "g": "q"}


def mask(word: str, random: Random) -> str:
    """Hide one or more inner letters, vowels rather than others, behind stars."""
    vowels = [place for place in range(1, len(word)) if word[place] in VOWELS]
    place = random.choice(vowels if vowels and random.random() < 0.5 else range(1, len(word)))
    if random.random() < 0.3:
        return word[0] + random.choice("*#") * (len(word) - 2) + word[-1]
    return word[:place] + random.choice("****#%") + word[place + 1 :]


def leave_out(word: str, random: Random) -> str:
    """Leave out a vowel, or all of them."""
    if random.random() < 0.4:
        return word[0] + "".join(letter for letter in word[1:] if letter not in VOWELS)
    place = random.choice([p for p in range(1, len(word)) if word[p] in VOWELS] or [len(word) - 1])
    return word[:place] + word[place + 1 :]


def swap(word: str, random: Random) -> str:
    """Swap two neighbouring letters after the first."""
    place = random.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def double(word: str, random: Random) -> str:
    """Write a letter twice."""
    place = random.randrange(len(word))
    return word[:place] + word[place] * 2 + word[place + 1 :]


def part(word: str, random: Random) -> str:
    """Put a space, point or dash into the word."""
    place = random.randrange(1, len(word))
    return word[:place] + random.choice("   .-_/") + word[place:]


def by_ear(word: str, random: Random) -> str:
    """Spell a sound another way."""
    fitting = [pair for pair in SOUNDS if pair[0] in word]
    return word.replace(*random.choice(fitting), 1) if fitting else double(word, random)


def slip(word: str, random: Random) -> str:
    """Type a wrong letter for one of the inner ones, or one too many."""
    place = random.randrange(1, len(word))
    wrong = NEARBY.get(word[place], random.choice("xvhjqw"))
    return word[:place] + wrong + word[place + random.randrange(2) :]


def glue(word: str, random: Random) -> str:
    """Hang an ending or a filler on the word."""
    return word + random.choice(("s", "y", "er", "ing", "face", "head", "z", "ass", "ed", "o"))


WAYS: tuple[Callable[[str, Random], str], ...] = (
    mask, mask, leave_out, leave_out, swap, double, part, part, by_ear, by_ear, slip, glue,
)  # fmt: skip


def disguised(rows: Sequence[Row], foul: Callable[[str], Sequence[str]], random: Random, share: float) -> Iterator[Row]:
    """Yield copies of a share of the rows: foul words in disguise, or any word if none is foul."""
    for row in rows:
        if not row.labels or random.random() > share:
            continue
        words = row.text.lower().split()
        if not 2 <= len(words) <= 60:
            continue
        listed = set(foul(row.text))
        toxic = row.labels.get("toxicity", 0.0) >= 0.5
        places = [p for p, word in enumerate(words) if word.strip(".,!?") in listed]
        if toxic and not places:
            continue
        places = places or random.sample(range(len(words)), min(2, len(words)))
        yield row._replace(text=_spell(words, places, random), weight=row.weight / 2, source="disguised")


def _spell(words: Sequence[str], places: Sequence[int], random: Random) -> str:
    spelled = list(words)
    for place in places:
        if len(words[place]) > 2:
            spelled[place] = random.choice(WAYS)(words[place], random)
    return " ".join(spelled)
