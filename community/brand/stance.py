"""Stance: what an author says of the brand, which is not the mood of the whole text.

Only clauses that speak of a target count: one that names it, one that goes on about it ("It broke …"), or all
of a text in a room that is about the brand. A text without a target has no stance, and that is not "neutral".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp

from community.brand import comparing, cues
from community.brand.clauses import split
from community.brand.naming import OURS, Catalogue, Spoken

Scores = Mapping[str, float]
Scorer = Callable[[list[str]], Sequence[Scores]]

POSITIVE, NEUTRAL, NEGATIVE = "positive", "neutral", "negative"
SURE, LEAD = 0.5, 0.2
REACH = 3


def either(words: str) -> str:
    """A pattern of any of the words; a word that wears spaces is written with underscores."""
    return "(?:" + "|".join(words.split()).replace("_", r"\s+") + ")"


OPENERS = either(
    "and so also plus well honestly overall then now yes yeah wow oh ok but however although though yet because"
    " since to_be_fair in_short so_far"
)
OPENING = rf"^(?:{OPENERS}[,\s]+)*"
POINTERS = either("it its it's they they're they've this that that's these those mine ours both")
POINTS_BACK = re.compile(rf"{OPENING}{POINTERS}\b")
NAMES_PART = re.compile(rf"{OPENING}(?:the|its|their)\s+\w+")
THINGS = either("it its it's it'll mine them this_thing this_one the_thing that_thing these_things")
MENTIONS_IT = re.compile(rf"\b{THINGS}\b")
ADVERBS = either(
    "absolutely really very highly so totally simply just truly still never not would wouldn't will won't can't"
    " cannot couldn't"
)
JUDGING = either(
    r"love loving works? working runs? recommend\w* best worst great terrible awful broke broken stopped died dead"
    r" again buy worth waste money avoid disappoint\w* happy perfect\w* amazing fantastic excellent"
    r" brilliant flawless lets?"
    r" impressed delighted useless reliable solid regret had no_(?:problem|issue|complaint|regret)s?"
)
NO_SUBJECT = re.compile(rf"{OPENING}(?:{ADVERBS}\s+)*{JUDGING}\b")
# "It's such a lovely morning" points at nothing.
DAYS = either("monday tuesday wednesday thursday friday saturday sunday")
WEATHER = either("morning evening weekend weather sun(?:ny|shine|set|rise)? rain(?:y|ing)? snow(?:y|ing)?")
FEASTS = either("holidays? birthday christmas coffee lunch dinner (?:lovely|beautiful|nice|great|good|fine|happy)_day")
SMALL_TALK = re.compile(rf"\b(?:{DAYS}|{WEATHER}|{FEASTS})\b")
HELLO = either(
    r"hello hi hey hiya howdy good_(?:morning|evening|afternoon|night|day) greetings welcome morning evening"
    rf" happy_(?:{DAYS}|new_year|birthday|holidays?|easter|christmas|weekend|anniversary)"
)
CALLED = either(rf"there again to the all everyone everybody folks guys friends team members {OURS} and")
PEOPLE = either("you_all you_guys you_folks love_you thank_you thanks_everyone you_are you're")
TO_PEOPLE = re.compile(rf"\b{PEOPLE}\b")
# "Hi Norvik, …" and "Happy Friday, Norvik!" call the brand or its people by name and say nothing of it.
GREETING = re.compile(rf"^{HELLO}\b(?:[\s,]+{CALLED}\b)*[\s,!.:]*")
IF = either("if when whenever in_case unless should_you suppose imagine whether")
YOU_CAN = either("if_you you_(?:can|could|need|have_to|should|must|might|may) try make_sure")
SUPPOSING = re.compile(rf"(?:^|\b(?:and|or|but|so|then)\s){IF}\b|\b{YOU_CAN}\b")


@dataclass(frozen=True)
class Stance:
    """What a text says of `target`: probabilities, the `label` they amount to and the clause that shows it best."""

    target: str
    clause: str
    p_neg: float
    p_neu: float
    p_pos: float
    label: str


@dataclass(frozen=True)
class Reading:
    """The clauses of a text that speak of its target, before anybody scored them."""

    target: str
    clauses: tuple[Spoken, ...]

    @property
    def plain(self) -> list[str]:
        """What to score, one string a clause."""
        return [spoken.plain for spoken in self.clauses]


def stance(text: str, catalogue: Catalogue, score: Scorer, whole: bool = False) -> Stance | None:
    """The stance of one text, or None when it has no target. `whole`: the room is about the brand, every clause counts.

    A reply that names nothing has no target, whatever its thread is about: of those that take a side, one in six
    meant the product in our measurement, and the others the author, the photo or the weather.
    """
    reading = read(text, catalogue, whole)
    return judge(reading, score(reading.plain)) if reading else None


def read(text: str, catalogue: Catalogue, whole: bool = False) -> Reading | None:
    """The clauses of `text` that speak of the brand, or None."""
    heard = [ungreeted(catalogue.hear(clause)) for clause in split(text)]
    target = next((spoken.target for spoken in heard if spoken.target), "")
    kept = [spoken for spoken in heard if spoken.target or not spoken.rival] if whole else about(heard)
    return Reading(target or "the brand", tuple(kept)) if kept else None


def ungreeted(spoken: Spoken) -> Spoken:
    """The clause without the greeting it begins with, and without a target that only the greeting named."""
    marked = GREETING.sub("", spoken.marked)
    return replace(spoken, marked=marked, target=spoken.target if OURS in marked else "")


def about(heard: Sequence[Spoken]) -> list[Spoken]:
    """The clauses that name the brand, and those after them that go on about it."""
    kept, left = [], 0
    for spoken in heard:
        if spoken.target:
            kept.append(spoken)
            left = REACH
        elif spoken.rival:
            left = 0
        elif left and goes_on(spoken.marked):
            kept.append(spoken)
        else:
            left = max(0, left - 1)
    return kept


def goes_on(clause: str) -> bool:
    """Whether a folded clause continues about what was named before it."""
    if SMALL_TALK.search(clause) or TO_PEOPLE.search(clause):
        return False
    return any(pattern.search(clause) for pattern in (POINTS_BACK, NAMES_PART, MENTIONS_IT, NO_SUBJECT))


def judge(reading: Reading, scores: Sequence[Scores]) -> Stance:
    """One stance out of the scores of the reading's clauses, which come in their order.

    A clause weighs as much as it is decided, so that "I bought one in May" does not water down "It is superb".
    """
    rows = [weigh(spoken, row) for spoken, row in zip(reading.clauses, scores, strict=True)]
    weights = [0.02 + (1 - row[1]) ** 2 for row in rows]
    total = sum(weights)
    neg, neu, pos = (
        sum(weight * row[place] for weight, row in zip(weights, rows, strict=True)) / total for place in range(3)
    )
    word = label(neg, pos)
    sign = {POSITIVE: 1, NEGATIVE: -1, NEUTRAL: 0}[word]
    best = max(range(len(rows)), key=lambda at: (sign * (rows[at][2] - rows[at][0]), -at))
    return Stance(reading.target, reading.clauses[best].clause, neg, neu, pos, word)


def label(neg: float, pos: float) -> str:
    """The name of what the probabilities amount to: a side must be likely and well ahead of the other."""
    if pos >= SURE and pos - neg >= LEAD:
        return POSITIVE
    if neg >= SURE and neg - pos >= LEAD:
        return NEGATIVE
    return NEUTRAL


def weigh(spoken: Spoken, row: Scores) -> tuple[float, float, float]:
    """Negative, neutral and positive of a clause: the scorer's mood, moved by what owners say of a product."""
    neg, neu, pos = row.get("negative", 0.0), row.get("neutral", 1.0), row.get("positive", 0.0)
    fixed, loose = cues.shift(spoken.marked)
    if lean := comparing.lean(spoken.marked):
        neg, pos, fixed, loose = min(neg, pos), min(neg, pos), lean, 0.0
    if spoken.clause.rstrip().endswith("?"):
        fixed, loose, pos, neu = min(fixed, 0.0), min(loose, 0.0), pos / 2, neu + pos / 2
    if SUPPOSING.search(spoken.marked):
        loose, neg, neu, pos = loose / 4, neg / 2, neu + (neg + pos) / 2, pos / 2
    move = max(-cues.MOST, min(cues.MOST, fixed + loose))
    neg, pos = neg * exp(-move), pos * exp(move)
    total = neg + neu + pos
    return (neg / total, neu / total, pos / total) if total > 0 else (0.0, 1.0, 0.0)
