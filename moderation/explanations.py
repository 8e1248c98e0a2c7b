"""Why a text of this site got its score: the scorer in force explains, or the embedded one where that is heavy."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from moderation import scorers, scoring
from moderation.calibration import shift_labels
from moderation.models import Item, Score
from moderation.scorers import TOXICITY_LABELS, Scorer, explaining
from moderation.scorers.explaining import EXPLAINED, Explanation, Peak


@dataclass(frozen=True)
class Told:
    """An explanation and who gave it: `instead` names the heavy scorer that the embedded one stands in for, or ""."""

    explanation: Explanation
    scorer: str
    instead: str = ""


class Line(NamedTuple):
    """A text of a list, the label that is asked of it, and its language ("": the site's)."""

    text: str
    label: str
    language: str = ""


def explain_text(text: str, *, label: str = "toxicity", place: str = "", language: str = "", name: str = "") -> Told:
    """Say which words and clauses drove the label of a text in a place; milliseconds, and nothing is stored.

    `name` is the scorer that is asked, by default the one in force in the place. The two scores of the answer have the
    site's calibration, as stored ones do. Raises ScorerError as scorers.explaining.explain does, and when the scorer
    can not be loaded.
    """
    name, instead = explaining_scorer(place, name)
    scorer = _reader(name, language)
    found = explaining.explain(scorer, text, label)
    shifts = scoring.in_force.shifts(scorer.model, scorer.version)
    score, without = (shift_labels({label: value}, shifts)[label] for value in (found.score, found.without))
    return Told(replace(found, score=score, without=without), name, instead)


def _reader(name: str, language: str) -> Scorer:
    """Who reads the language where the scorer of that name is in force; itself where nobody does."""
    chosen: Scorer = scoring.scorer(name)
    return scorers.reader_of(chosen, language or scoring.site_language()) or chosen


def explaining_scorer(place: str = "", name: str = "") -> tuple[str, str]:
    """The name of the scorer that explains, and of the one asked (or in force) if that is too heavy for a request."""
    name = name or scoring.chosen(place)
    return (name, "") if _light(str(scoring.specs()[name]["backend"])) else (scoring.EMBEDDED, name)


def _light(backend: str) -> bool:
    """Whether this process can ask the backend for hundreds of variants: in here, and light."""
    return backend != "http" and not scoring.heavy(backend)


def explain_item(item: Item, score: Score | None, text: str, asked: str = "") -> Told | None:
    """Explain the label asked for, or the one that the item's rule looks at, or else the highest of the toxic ones.

    None for a text without a score. Raises ScorerError as explain_text does.
    """
    labels = score.labels if score else {}
    signal = item.rule.signal if item.rule else ""
    worst = max((name for name in TOXICITY_LABELS if name in labels), key=lambda name: labels[name], default="")
    label = next((name for name in (asked, signal) if name in labels and name in EXPLAINED), worst)
    return explain_text(text, label=label, place=item.place, language=item.language) if label and text else None


def peaks(wanted: Sequence[Line]) -> list[Peak | None]:
    """The strongest clause and word of each line, for a page of the queue; two calls of each language's scorer."""
    name, groups = explaining_scorer()[0], defaultdict(list)
    for place, line in enumerate(wanted):
        groups[_reader(name, line.language)].append(place)
    found: dict[int, Peak | None] = {}
    for reader, places in groups.items():
        asked = [(wanted[place].text, wanted[place].label) for place in places]
        found |= zip(places, explaining.peaks(reader, asked), strict=True)
    return [found[place] for place in range(len(wanted))]
