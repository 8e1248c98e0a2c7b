"""Why a text got its score: leave its words and clauses out, and see what that changes.

A part's weight is in log-odds: the mean of what the text loses without it and what it adds to an empty text. The first
alone finds nothing where either of two insults would do, the second alone blames words that their company makes
harmless; together they are the first and the last place of a Shapley value (L. Shapley, 1953). Log-odds and not
probabilities: near 1 every word would weigh nothing, and a site's own calibration adds the same to all texts there, so
that it changes no weight.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from .protocol import LABELS, Scorer, ScorerError, check_scores
from .spans import Span, bundle, clauses, passages, without, words

EXPLAINED = tuple(label for label in LABELS if label != "compound")
WINDOW = 250  # characters that are taken apart at once; a longer text is searched for its worst passages
PASSAGE, PASSAGES = 200, 3
STEPWISE = 1_200  # characters of a text from which the words found are taken out one after the other, not all at once
READ = 20_000  # characters of a text that are searched
WORDS, CLAUSES = 128, 24  # parts of a passage; where there are more, neighbours are taken together
DIFFERENT = 8  # words that are given at most, each wherever it stands
LEAST = 0.25  # log-odds below which a part drives nothing
SHARE = 0.2  # of the strongest part's weight, likewise
FLOOR = 0.1  # a score below this needs no explanation
TINY = 1e-6

CARRIED, SPREAD, NOTHING = "carried", "spread", "nothing"


class Driver(NamedTuple):
    """A part of the text, in code points, its weight in log-odds and its strength beside the others from 1 to 3."""

    start: int
    end: int
    text: str
    weight: float
    strength: int


@dataclass(frozen=True)
class Explanation:
    """What drove one label of one text.

    `verdict`: "carried" when without the first `named` of the words the score is half or less, "spread" when without
    all of them it is not, "nothing" when the score is low or no part drives it. `without` is the score of the text
    without the named words. Words and clauses stand strongest first; `read` counts the characters that were searched.
    """

    label: str
    score: float
    without: float
    verdict: str
    words: tuple[Driver, ...]
    clauses: tuple[Driver, ...]
    named: int
    model: str
    version: str
    read: int

    @property
    def causes(self) -> tuple[Driver, ...]:
        """What to name as the reason: the words that carry the score, or else the strongest clause."""
        return self.words[: self.named] if self.verdict == CARRIED else self.clauses[:1] or self.words[:1]


class _Part(NamedTuple):
    """A word or a clause, what stands around it, and the two texts that tell its weight."""

    span: Span
    is_word: bool
    passage: str
    left_out: str
    alone: str


class _Ask:
    """The scorer, asked for one label; each text once."""

    def __init__(self, scorer: Scorer, label: str) -> None:
        self.scorer, self.label = scorer, label

    def __call__(self, texts: Sequence[str]) -> list[float]:
        """Return the label of each text in their order; ScorerError when the scorer does not give it."""
        different = list(dict.fromkeys(texts))
        rows = self.scorer.score(different)
        if any(self.label not in row for row in rows):
            raise ScorerError(f"the scorer {self.scorer.model!r} gives no {self.label!r}")
        values = [row[self.label] for row in rows]
        if len(values) != len(different) or not all(0 <= value <= 1 for value in values):
            check_scores([{self.label: value} for value in values], len(different))  # says what is wrong
        known = dict(zip(different, values, strict=True))
        return [known[text] for text in texts]


def explain(scorer: Scorer, text: str, label: str = "toxicity") -> Explanation:
    """Say which words and clauses of `text` drove its score for `label` (all but compound).

    Asks the scorer twice, for all variants at once and for the text without the words found; a text longer than WINDOW
    once more, for its worst passages. At most 2 * (WORDS + CLAUSES) variants a passage, whatever the text. Raises
    ScorerError for a label that there is not, or that the scorer does not give.
    """
    if label not in EXPLAINED:
        raise ScorerError(f"{label!r} can not be explained; choose one of: {', '.join(EXPLAINED)}")
    ask = _Ask(scorer, label)
    spans = words(text, Span(0, READ))
    parts = [part for place in _places(ask, text, spans) for part in _take_apart(text, place)]
    weights = list(zip(_weigh(ask, parts), parts, strict=True))
    found = _rank(text, [one for one in weights if one[1].is_word], spans)
    larger = _rank(text, [one for one in weights if not one[1].is_word], [])
    return _conclude(ask, text, sorted({part.passage for part in parts}), found, larger)


def _places(ask: _Ask, text: str, spans: list[Span]) -> list[list[Span]]:
    """Return the words of the passages to take apart: all of a short text, the worst passages of a long one."""
    if len(text) <= WINDOW or not spans:
        return [spans] if spans else []
    choices = passages(spans, PASSAGE)
    values = ask([choice.of(text) for choice in choices])
    worst = sorted(range(len(choices)), key=lambda at: -values[at])[:PASSAGES]
    chosen = [choices[at] for at in sorted(worst) if values[at] >= FLOOR]
    return [[span for span in spans if place.start <= span.start < place.end] for place in chosen]


def _take_apart(text: str, spans: list[Span]) -> list[_Part]:
    """Return the words and, where there are several, the clauses of one passage, with the texts to ask for."""
    here = Span(0, len(text)) if len(text) <= WINDOW else Span(spans[0].start, spans[-1].end)
    cut = clauses(text, here)
    larger = bundle(cut, CLAUSES) if len(cut) > 1 else []
    chosen = [(span, True) for span in bundle(spans, WORDS)] + [(span, False) for span in larger]
    passage = here.of(text)
    return [
        _Part(span, is_word, passage, _without(text, here, span), span.of(text))
        for span, is_word in chosen
        if here.start <= span.start and span.end <= here.end
    ]


def _without(text: str, here: Span, gone: Span) -> str:
    return text[here.start : gone.start] + text[gone.end : here.end]


def _weigh(ask: _Ask, parts: list[_Part]) -> list[float]:
    """Return each part's weight: half of what its passage loses without it, half of what it says alone."""
    if not parts:
        return []
    values = ask(["", *(text for part in parts for text in (part.passage, part.left_out, part.alone))])
    empty, *odds = [_odds(value) for value in values]
    return [(odds[at] - odds[at + 1] + odds[at + 2] - empty) / 2 for at in range(0, len(odds), 3)]


def _odds(value: float) -> float:
    value = min(max(value, TINY), 1 - TINY)
    return log(value / (1 - value))


def _rank(text: str, weights: list[tuple[float, _Part]], others: list[Span]) -> list[Driver]:
    """Return the parts that drive the score, strongest first; said again, here or among `others`, one is as strong."""
    found: dict[str, float] = {}
    places: dict[str, set[Span]] = {}
    for weight, part in weights:
        said = part.alone.casefold()
        found[said] = max(weight, found.get(said, weight))
        places.setdefault(said, set()).add(part.span)
    most = max(found.values(), default=0.0)
    kept = sorted((-weight, said) for said, weight in found.items() if weight >= max(LEAST, SHARE * most))[:DIFFERENT]
    for span in others if kept else []:
        places.get(span.of(text).casefold(), set()).add(span)
    return [
        Driver(*span, span.of(text), round(-weight, 3), 1 + (-weight >= most / 3) + (-weight >= most * 2 / 3))
        for weight, said in kept
        for span in sorted(places[said])
    ]


def _conclude(ask: _Ask, text: str, around: list[str], found: list[Driver], larger: list[Driver]) -> Explanation:
    """Name the fewest words without which the score is half, and say whether there are any."""
    steps = _steps(found)[0 if len(text) <= STEPWISE else -1 :]
    values = ask([text, "", *around, *(without(text, [Span(*one[:2]) for one in found[:step]]) for step in steps)])
    score, empty, rest = values[0], values[1], values[2 + len(around) :]
    highest = max([score, *values[2 : 2 + len(around)]])
    if highest < FLOOR or _odds(highest) - _odds(empty) < LEAST or not (found or larger):
        return _say(ask, text, score, (score, NOTHING, 0), [], [])
    carried = [(value, CARRIED, step) for step, value in zip(steps, rest, strict=True) if value <= score / 2]
    spread = (rest[-1] if rest else score, SPREAD, len(found))
    return _say(ask, text, score, (carried or [spread])[0], found, larger)


def _steps(found: list[Driver]) -> list[int]:
    """Return how many drivers the one, two, … strongest different words are."""
    return [
        at
        for at in range(1, len(found) + 1)
        if at == len(found) or found[at].text.casefold() != found[at - 1].text.casefold()
    ]


def _say(
    ask: _Ask, text: str, score: float, end: tuple[float, str, int], found: list[Driver], larger: list[Driver]
) -> Explanation:
    rest, verdict, named = end
    scorer = ask.scorer
    return Explanation(
        label=ask.label,
        score=score,
        without=rest,
        verdict=verdict,
        words=tuple(found),
        clauses=tuple(larger),
        named=named,
        model=scorer.model,
        version=scorer.version,
        read=min(len(text), READ),
    )


class Peak(NamedTuple):
    """The strongest clause of a text and the strongest word in it."""

    clause: Span
    word: Span


def peaks(scorer: Scorer, wanted: Sequence[tuple[str, str]]) -> list[Peak | None]:
    """For each (text, label) return its peak, None where no clause alone reaches FLOOR.

    Asks the scorer twice for all texts together, for parts alone: enough to choose what a list shows of each.
    """
    larger = _highest(scorer, wanted, [clauses(text) for text, _ in wanted])
    inside = [words(text, found[1]) if found else [] for (text, _), found in zip(wanted, larger, strict=True)]
    smaller = _highest(scorer, wanted, inside)
    pairs = zip(larger, smaller, strict=True)
    return [Peak(clause[1], word[1]) if clause and word else None for clause, word in pairs]


def _highest(
    scorer: Scorer, wanted: Sequence[tuple[str, str]], parts: list[list[Span]]
) -> list[tuple[float, Span] | None]:
    """Return for each text the part with the highest score alone, if that is not low."""
    rows = iter(scorer.score([span.of(text) for (text, _), spans in zip(wanted, parts, strict=True) for span in spans]))
    found: list[tuple[float, Span] | None] = []
    for (_, label), spans in zip(wanted, parts, strict=True):
        best = max(((next(rows).get(label, 0.0), span) for span in spans), default=(0.0, Span(0, 0)))
        found.append(best if best[0] >= FLOOR else None)
    return found
