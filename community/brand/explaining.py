"""Why a member stands where they stand: factors against the median, evidence, and what would raise the index."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Any

from django.db.models import Q

from community.brand import index
from community.brand.events import MODELS
from community.brand.models import Contribution, Standing

NAMES: Mapping[str, str] = {
    "affinity": "What they say of the brand",
    "consistency": "How regularly they speak well of it",
    "volume": "How much praise there is",
    "reach": "Independent endorsements",
    "help": "Help that others thanked for",
    "integrity": "Whether it is their own doing",
}
POOL = 200
WORTH_TELLING = 0.05
# A comment can be read where its thread can.
OPEN = Q(post__is_visible=True, post__deleted_at=None)
FULL_LENGTH = 12


@dataclass(frozen=True)
class Factor:
    """One factor of a member's index: its value 0..1, the median, and the log-contribution of the difference."""

    key: str
    name: str
    value: float
    median: float
    log: float

    @property
    def effect(self) -> str:
        """The log-contribution in words."""
        percent = round(100 * (exp(self.log) - 1))
        if percent == 0:
            return "as the median advocate"
        return f"{'raises' if percent > 0 else 'lowers'} the index by {abs(percent)}\u00a0%"


def factors(standing: Standing, medians: Mapping[str, float]) -> list[Factor]:
    """The factors of a member against the community's medians, in the order of the formula."""
    values = {name: float(getattr(standing, name)) for name in index.EXPONENTS}
    logs = index.log_contributions(values, medians)
    return [Factor(key, NAMES[key], values[key], medians.get(key, values[key]), logs[key]) for key in index.EXPONENTS]


@dataclass(frozen=True)
class Step:
    """Something that would raise a member's index, and by how much."""

    words: str
    gain: float


def steps(standing: Standing, mean: float) -> list[Step]:
    """What would raise the index, the most effective first; each is reckoned by adding it to what there is."""
    week = 1 / index.span(index.SHORTEST_SPAN)
    deeds: dict[str, dict[str, float]] = {
        "Two more posts that speak well of the brand, in two different weeks": {"positive": 2, "share": 2 * week},
        "Three more accepted answers": {"helped": 3},
        "Endorsements from five more long-standing, independent members": {"endorsers": 5 * log(2)},
    }
    now = supposed(standing, mean, {})
    found = [Step(words, supposed(standing, mean, deed) - now) for words, deed in deeds.items()]
    return sorted((step for step in found if step.gain >= WORTH_TELLING), key=lambda step: -step.gain)


def supposed(standing: Standing, mean: float, deed: Mapping[str, float]) -> float:
    """The index if `deed` were added to what the member has."""
    sums = index.Sums(
        positive=standing.positive + deed.get("positive", 0),
        negative=standing.negative,
        helped=standing.helped + deed.get("helped", 0),
        share=standing.consistency / 2 + deed.get("share", 0),
    )
    found = index.factors(sums, index.Circle(standing.endorsers + deed.get("endorsers", 0)), mean)
    return index.reckon(found, found.affinity) * standing.integrity


@dataclass(frozen=True)
class Evidence:
    """One text that speaks for a member, and the post or comment it stands in."""

    row: Contribution
    content: Any


def evidence(member: int, count: int = 3) -> list[Evidence]:
    """Three texts that show why: most positive, unlike each other, and recent rather than old.

    A member without praise is shown by what there is.
    """
    told = Contribution.objects.filter(member=member).exclude(label="").order_by("-at")
    pool = list(told.filter(label="positive")[:POOL]) or list(told[:POOL])
    newest = pool[0].week if pool else 0
    places = contents(pool)
    pool = [row for row in pool if (row.kind, row.object_id) in places]
    picks: list[Contribution] = []
    while pool and len(picks) < count:
        best = max(pool, key=lambda row: worth(row, picks, newest))
        pool.remove(best)
        picks.append(best)
    return [Evidence(row, places[row.kind, row.object_id]) for row in picks]


def worth(row: Contribution, picks: Sequence[Contribution], newest: int) -> float:
    """How much a text adds to the evidence that was picked before it."""
    words = set(row.clause.lower().split())
    alike = max((likeness(row, words, pick) for pick in picks), default=0.0)
    said = min(len(words), FULL_LENGTH) / FULL_LENGTH
    return abs(row.p_pos - row.p_neg) + 0.3 * index.decay(newest - row.week) + 0.3 * said - alike


def likeness(row: Contribution, words: set[str], pick: Contribution) -> float:
    """How much of a text another one has said already; two of one week are a little alike."""
    others = set(pick.clause.lower().split())
    shared = len(words & others) / max(1, len(words | others))
    return max(shared, 0.3 if row.week == pick.week else 0.0)


def contents(rows: Sequence[Contribution]) -> dict[tuple[str, int], Any]:
    """The posts and comments of these contributions that everybody may see."""
    found: dict[tuple[str, int], Any] = {}
    for kind, model in MODELS.items():
        ids = [row.object_id for row in rows if row.kind == kind]
        public = (
            model.objects.public() if kind == "post" else model.objects.public().filter(OPEN).select_related("post")
        )
        found |= {(kind, pk): content for pk, content in public.in_bulk(ids).items()} if ids else {}
    return found
