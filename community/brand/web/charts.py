"""Geometry of the small charts that templates draw as SVG: numbers as text, no style, no script."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from community.brand.explaining import Factor
from community.brand.models import Standing
from community.brand.ranking import monday

# A factor's bar reaches its end where it raises the index by half, or lowers it by a third.
FULL_LOG = 0.405
HALF = 100.0
BAR, GAP, UP, DOWN = 10.0, 3.0, 40.0, 20.0


def text(value: float) -> str:
    """A coordinate with one decimal, never localised."""
    return f"{value:.1f}"


@dataclass(frozen=True)
class Range:
    """An index with its interval on a scale of 0 to 100."""

    low: str
    width: str
    index: str
    words: str


def interval(standing: Standing) -> Range:
    """The range of a standing that has an index."""
    index, low, high = standing.index or 0.0, standing.low or 0.0, standing.high or 0.0
    words = f"Index {index:.0f}, likely between {low:.0f} and {high:.0f}"
    return Range(text(low), text(max(high - low, 0.5)), text(index), words)


@dataclass(frozen=True)
class Bar:
    """One factor as a bar that goes right of the middle when it raises the index, left when it lowers it."""

    factor: Factor
    x: str
    width: str
    raises: bool
    percent: str


def bars(factors: Sequence[Factor]) -> list[Bar]:
    """The bars of a member's factors."""
    found = []
    for factor in factors:
        length = min(abs(factor.log) / FULL_LOG, 1.0) * HALF
        left = HALF if factor.log >= 0 else HALF - length
        found.append(Bar(factor, text(left), text(length), factor.log >= 0, f"{100 * factor.value:.0f}"))
    return found


@dataclass(frozen=True)
class Column:
    """One week of brand talk: praise grows up from the line, criticism down."""

    day: date
    x: str
    praise_y: str
    praise: str
    blame: str
    positive: int
    neutral: int
    negative: int


@dataclass(frozen=True)
class Sparkline:
    """Half a year of brand talk, a column a week."""

    columns: list[Column]
    width: str
    height: str
    line: str
    words: str


def sparkline(weeks: Sequence[dict[str, int]]) -> Sparkline:
    """The columns of these weeks; more than five good or bad texts a week look like five, as they count."""
    columns = [
        Column(
            day=monday(week["week"]),
            x=text(place * (BAR + GAP)),
            praise_y=text(UP - rise),
            praise=text(rise),
            blame=text(min(week["negative"], 5) / 5 * DOWN),
            positive=week["positive"],
            neutral=week["neutral"],
            negative=week["negative"],
        )
        for place, week in enumerate(weeks)
        for rise in [min(week["positive"], 5) / 5 * UP]
    ]
    deepest = max((float(column.blame) for column in columns), default=0.0)
    good, bad = sum(column.positive for column in columns), sum(column.negative for column in columns)
    spoken = sum(1 for column in columns if column.positive or column.negative or column.neutral)
    words = f"In {spoken} of the last {len(columns)} weeks they spoke of the brand: {good} good words, {bad} bad."
    return Sparkline(columns, text(len(columns) * (BAR + GAP) - GAP), text(UP + deepest + 2), text(UP), words)
