"""Read public profanity lists at training time: rows for their terms, hints for toxic texts."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from ..folding import Folder
from .corpus import Row
from .frames import dress

SEVERITIES = {1: 1.0, 2: 1.6, 3: 2.2, 4: 2.8}  # of the list in JSON, on the scale of the CSV
KINDS = {
    "sexual anatomy / sexual acts": "sexual", "bodily fluids / excrement": "obscene", "sexual": "sexual",
    "shock": "sexual", "sexual orientation / gender": "identity", "racial / ethnic slurs": "identity",
    "religious offense": "identity", "lgbtq": "identity", "racial": "identity", "religious": "identity",
    "mental disability": "insult", "physical disability": "insult", "animal references": "insult",
    "other / general insult": "insult", "physical attributes": "insult", "political": "insult", "general": "obscene",
}  # fmt: skip
# Swear words that name a sexual act but are hardly ever meant so.
SWEARS = ("fuck", "shit", "motherfuck", "bitch", "ass", "damn", "cunt", "dick", "cock", "bollocks", "wank", "piss")
MILD = 1.2  # below it, terms are slang of many senses ("crow", "finger")
PARTED = re.compile(r"[\s-]+")
FRAMES = (
    "{}",
    "you {}",
    "you are a {}",
    "what a {}",
    "{} {}",
    "look at this {}",
    "the {} again",
    "he is a {}",
    "so {}",
)


class Term(NamedTuple):
    """A listed term, how bad it is (1 mild to 3 severe), and what kinds of bad."""

    text: str
    severity: float
    kinds: frozenset[str]
    swearing: bool


def read(folder: Path) -> list[Term]:
    """Return the terms of both lists that carry severities, each term once."""
    terms: dict[str, Term] = {}
    for term in (*_read_csv(folder / "surge_profanity_en.csv"), *_read_json(folder / "dsojevic_en.json")):
        terms.setdefault(term.text.lower(), term)
    return list(terms.values())


def _read_csv(path: Path) -> Iterator[Term]:
    with path.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            if not line["text"] or line["text"] == "text":
                continue
            kinds = {KINDS.get(line[f"category_{n}"], "") for n in (1, 2, 3)} - {""}
            canon = [line[f"canonical_form_{n}"] for n in (1, 2, 3)]
            yield Term(line["text"], float(line["severity_rating"]), frozenset(kinds), _is_swearing(canon))


def _read_json(path: Path) -> Iterator[Term]:
    for entry in json.loads(path.read_text(encoding="utf-8")):
        kinds = frozenset(KINDS[tag] for tag in entry["tags"] if tag in KINDS)
        for text in entry["match"].split("|"):
            yield Term(text, SEVERITIES[entry["severity"]], kinds, _is_swearing([text]))


def _is_swearing(forms: Iterable[str]) -> bool:
    return any(form.lower().startswith(SWEARS) for form in forms if form)


def clear_cut(terms: Sequence[Term]) -> list[Term]:
    """Leave out terms that are mild or made of everyday words: their letters taint harmless words.

    A phrase stays if it swears or one of its words is listed itself; of the others joined spellings go too.
    """
    clear = [term for term in terms if term.swearing or term.severity >= MILD]
    single = {term.text.lower() for term in terms if not PARTED.search(term.text)}
    phrases = [PARTED.split(term.text.lower()) for term in terms if PARTED.search(term.text)]
    plain = [parts for parts in phrases if not single & {*parts} and not _is_swearing(parts)]
    gone = {"".join(parts) for parts in plain}
    heads = tuple(parts[0] for parts in plain if len(parts[0]) >= 5 and len(parts) == 2)
    return [term for term in clear if term.swearing or not _is_plain(term.text, gone, heads)]


def _is_plain(text: str, gone: set[str], heads: tuple[str, ...]) -> bool:
    joined = PARTED.sub("", text.lower())
    return joined in gone or joined.startswith(heads)


def rows(terms: Sequence[Term], random: Random, each: int = 4) -> Iterator[Row]:
    """Yield every term alone and in short frames, labelled by its kinds and severity."""
    for term in terms:
        labels = labels_of(term)
        for frame in ("{}", *random.sample(FRAMES[1:], each - 1)):
            text = frame.replace("{}", term.text)
            yield Row(dress(text, random), labels, None, 0.25, "lexicon")


def labels_of(term: Term) -> dict[str, float]:
    """Return soft labels: the worse and the more of a kind, the nearer to 1."""
    badness = (term.severity - 1) / 2
    sexual = "sexual" in term.kinds
    identity = "identity" in term.kinds
    return {
        "toxicity": 0.7 + 0.28 * badness,
        "severe_toxicity": 0.02 + 0.35 * badness**2,
        "obscene": 0.9 if sexual or term.swearing or "obscene" in term.kinds else 0.3,
        "insult": 0.8 if identity or "insult" in term.kinds or term.severity > 2 else 0.45,
        "identity_attack": 0.85 if identity else 0.03,
        "sexual_explicit": 0.15 if term.swearing else 0.75 if sexual else 0.03,
        "threat": 0.01,
    }


class Hints:
    """Guesses of missing labels for texts that people called toxic, by the words they hold."""

    def __init__(self, terms: Sequence[Term], folder: Folder) -> None:
        """Fold every single-word term as texts are folded."""
        self._folder = folder
        self._kinds: dict[str, Term] = {}
        for term, words in zip(terms, _words([t.text for t in terms], folder), strict=True):
            if len(words) == 1 and term.severity >= 1.2:
                self._kinds.setdefault(words[0], term)

    def fill(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows, toxic ones with obscene, sexual and insult filled in where missing."""
        words = _words([row.text for row in rows], self._folder)
        return [self._fill_one(row, held) for row, held in zip(rows, words, strict=True)]

    def terms_in(self, text: str) -> list[str]:
        """Return the words of a text that are listed."""
        return [word for word in _words([text], self._folder)[0] if word in self._kinds]

    def _fill_one(self, row: Row, words: Sequence[str]) -> Row:
        toxicity = row.labels.get("toxicity", 0.0)
        if toxicity < 0.5:
            return row
        terms = [self._kinds[word] for word in words if word in self._kinds]
        return row._replace(labels={**_guesses(terms, toxicity), **row.labels})


def _guesses(terms: Sequence[Term], toxicity: float) -> Mapping[str, float]:
    """Guess from listed words; silence of the list says little about insult and threat."""
    swears = sum(term.swearing for term in terms)
    guesses = {"obscene": 0.9 * toxicity if swears else 0.12, "severe_toxicity": min(0.03 + 0.09 * len(terms), 0.5)}
    explicit = [t for t in terms if "sexual" in t.kinds and not t.swearing]
    guesses["sexual_explicit"] = 0.6 if explicit else 0.08 if swears else 0.03
    if any("identity" in term.kinds for term in terms):
        guesses["insult"] = 0.7
    return guesses


def _words(texts: Sequence[str], folder: Folder) -> list[list[str]]:
    found = []
    for start in range(0, len(texts), 1000):
        words, starts = folder.fold(texts[start : start + 1000])
        found += [words[a:b] for a, b in pairwise(starts)]
    return found
