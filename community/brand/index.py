"""The advocate index, 0 to 100: pure arithmetic on weekly counts. docs/advocates.md explains every step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from community.brand.beta import quantile

HALF_LIFE = 13
POSITIVE_CAP, NEGATIVE_CAP, HELP_CAP = 5, 5, 6
ENOUGH = 4
# Below this integrity a human looks first; below this index a member is no advocate, but perhaps a critic.
HELD, LOWEST = 0.5, 1.0
PRIOR = 8.0
SHORTEST_SPAN = 8
OCCASION = 0.1
THANKS = 0.5
REACH_FLOOR = 0.05
REMOVAL = 0.8
EXPONENTS: Mapping[str, float] = {
    "affinity": 0.35,
    "consistency": 0.25,
    "volume": 0.15,
    "reach": 0.15,
    "help": 0.10,
    "integrity": 1.0,
}
LEAST = 1e-3


@dataclass(frozen=True)
class WeekCount:
    """One member's counts of one week, uncapped; `helped` is accepted answers plus half the thanks."""

    week: int
    positive: int = 0
    neutral: int = 0
    negative: int = 0
    cheerful: int = 0
    removed: int = 0
    helped: float = 0.0
    texts: int = 0


@dataclass(frozen=True)
class Sums:
    """A member's counts, capped a week and decayed to one moment.

    `texts` are the counted brand texts with a stance (undecayed), `weeks` the weeks with brand talk.
    """

    positive: float = 0.0
    negative: float = 0.0
    helped: float = 0.0
    share: float = 0.0
    removed: float = 0.0
    texts: int = 0
    weeks: int = 0
    first_week: int | None = None


@dataclass(frozen=True)
class Circle:
    """What the endorsements say: `endorsers` is E of the design, `captive` and `own` are shares 0..1."""

    endorsers: float = 0.0
    captive: float = 0.0
    own: float = 1.0


@dataclass(frozen=True)
class Factors:
    """The six factors, 0..1 each; `affinity_high` is affinity at the 90 % bound."""

    affinity: float
    affinity_high: float
    consistency: float
    volume: float
    reach: float
    help: float
    integrity: float


def clip(value: float) -> float:
    """`value` within 0..1."""
    return min(1.0, max(0.0, value))


def decay(weeks: int) -> float:
    """What is left of a count after so many weeks."""
    return float(2.0 ** (-max(0, weeks) / HALF_LIFE))


def add_up(counts: Iterable[WeekCount], now: int, leak: float) -> Sums:
    """The sums at week `now`; `leak` is the share of good-mood texts about something else that look like praise."""
    rows = sorted((row for row in counts if row.week <= now), key=lambda row: row.week)
    odds = leak / (1 - leak)
    left = [decay(now - row.week) for row in rows]
    praise = [min(row.positive, POSITIVE_CAP) for row in rows]
    blame = [min(row.negative, NEGATIVE_CAP) for row in rows]
    talk = [row.week for row in rows if row.positive or row.negative or row.neutral]
    active = [row.week for row in rows if row.texts]
    praised = [share * clip(row.positive - odds * row.cheerful) for share, row in zip(left, rows, strict=True)]
    return Sums(
        positive=max(0.0, dot(left, praise) - false_praise(left, [odds * row.cheerful for row in rows])),
        negative=dot(left, blame),
        helped=dot(left, [min(row.helped, HELP_CAP) for row in rows]),
        share=habit(praised) / span(now - min(active, default=now) + 1),
        removed=dot(left, [row.removed for row in rows]),
        texts=sum(praise) + sum(blame),
        weeks=len(talk),
        first_week=min(talk, default=None),
    )


def dot(left: Sequence[float], values: Sequence[float]) -> float:
    """The decayed sum."""
    return sum(share * value for share, value in zip(left, values, strict=True))


def false_praise(left: Sequence[float], expected: Sequence[float]) -> float:
    """What to take off for texts that only look like praise: the expected number, and one standard deviation.

    The expected number is leak × posts × the member's own positivity; `expected` has it week by week, as the odds
    of the leak times the cheerful texts that did not leak. Without the deviation, half of the chatterers would
    keep something by chance.
    """
    return dot(left, expected) + sqrt(dot([share * share for share in left], expected))


def habit(praised: list[float]) -> float:
    """The decayed weeks with praise without the best one: one week is an occasion, only the others are a habit.

    So a single good week, however loud, is a tenth of a week, and a steady member loses next to nothing.
    """
    total = sum(praised)
    return max(OCCASION * total, total - max(praised, default=0.0))


def span(weeks: int) -> float:
    """The decayed number of so many weeks up to now; never fewer than eight, so that one good week is no habit."""
    step = decay(1)
    return (1 - step ** max(weeks, SHORTEST_SPAN)) / (1 - step)


def mean_affinity(sums: Iterable[Sums]) -> float:
    """The community's share of praise among its brand texts, with one text of each kind assumed."""
    rows = list(sums)
    positive, negative = sum(row.positive for row in rows), sum(row.negative for row in rows)
    return (positive + 1) / (positive + negative + 2)


def affinity(sums: Sums, mean: float, bound: float) -> float:
    """The `bound` quantile of Beta(8m+P, 8(1-m)+N), rescaled so that .6m is 0 and .85 is 1."""
    share = quantile(bound, PRIOR * mean + sums.positive, PRIOR * (1 - mean) + sums.negative)
    return clip((share - 0.6 * mean) / (0.85 - 0.6 * mean))


def factors(sums: Sums, circle: Circle, mean: float) -> Factors:
    """The factors of the design's formula."""
    return Factors(
        affinity=affinity(sums, mean, 0.1),
        affinity_high=affinity(sums, mean, 0.9),
        consistency=clip(sums.share / 0.5),
        volume=1 - exp(-sums.positive / 5),
        reach=REACH_FLOOR + (1 - REACH_FLOOR) * (1 - exp(-circle.endorsers / 12)),
        help=0.3 + 0.7 * (1 - exp(-sums.helped / 6)),
        integrity=REMOVAL**sums.removed * (1 - clip((circle.captive - 0.45) / 0.30)) * clip(circle.own / 0.5),
    )


def reckon(found: Factors, affinity_at: float) -> float:
    """The index with `affinity_at` in affinity's place."""
    product = 100 * affinity_at ** EXPONENTS["affinity"]
    for name, exponent in EXPONENTS.items():
        if name != "affinity":
            product *= getattr(found, name) ** exponent
    return float(product)


def enough(sums: Sums) -> bool:
    """Whether there are texts enough to say anything."""
    return sums.texts >= ENOUGH


def log_contributions(found: Mapping[str, float], medians: Mapping[str, float]) -> dict[str, float]:
    """How much each factor lifts (+) or lowers (-) the logarithm of the index against the community's median."""
    return {
        name: exponent * (log(max(found[name], LEAST)) - log(max(medians.get(name, found[name]), LEAST)))
        for name, exponent in EXPONENTS.items()
    }
