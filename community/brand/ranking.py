"""The read side of advocates: who stands where, and why, in rows and words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import F, QuerySet

from community.brand import index
from community.brand.index import ENOUGH
from community.brand.models import Contribution, Desk, Standing
from community.brand.profiling import shown
from community.brand.standing import reckoned
from community.models import Member

NAMES: Mapping[str, str] = {
    "affinity": "What they say of the brand",
    "consistency": "How regularly they speak well of it",
    "volume": "How much they say of it",
    "reach": "How many independent members endorse them",
    "help": "How much they help others",
    "integrity": "Whether it is their own doing",
}


@dataclass(frozen=True)
class Row:
    """One member of the ranking."""

    rank: int
    member: Member
    standing: Standing

    @property
    def since(self) -> date | None:
        """The Monday of the first week with brand talk."""
        return monday(self.standing.first_week)


def monday(week: int | None) -> date | None:
    """The first day of a numbered week."""
    return None if week is None else date.fromordinal(week * 7 + 1)


def desk() -> Desk:
    """The desk's row, or an empty one before the first refresh."""
    return Desk.objects.filter(pk=Desk.ONLY).first() or Desk(pk=Desk.ONLY)


def standings() -> QuerySet[Standing]:
    """The standings of the members who may be shown, with the member."""
    return Standing.objects.filter(member__in=shown()).select_related("member")


def ranked(limit: int | None = None) -> list[Row]:
    """The members with an index, best first; a tie goes to whoever has more to show for it."""
    rows = standings().filter(index__isnull=False).order_by(F("index").desc(), "-texts", "member")
    return [Row(rank, row.member, row) for rank, row in enumerate(rows[:limit], 1)]


def thin(limit: int = 50) -> QuerySet[Standing]:
    """The members who said something of the brand, but not enough to be ranked."""
    return standings().filter(index=None, texts__gt=0).order_by("-texts", "-positive", "member")[:limit]


def ranked_at(moment: datetime, limit: int | None = None) -> list[Row]:
    """The ranking as it would have been in the week of `moment`; endorsements are today's. Writes nothing."""
    then = desk()
    then.week = (moment.astimezone(UTC).toordinal() - 1) // 7
    found = {row.member_id: row for row in reckoned(then) if row.index is not None}
    members = shown().in_bulk(list(found))
    rows = sorted((found[pk] for pk in members), key=lambda row: (-(row.index or 0), -row.texts, row.member_id))
    return [Row(rank, members[row.member_id], row) for rank, row in enumerate(rows[:limit], 1)]


@dataclass(frozen=True)
class Factor:
    """One factor of a member's index: its value, the community's median, and what the difference does."""

    key: str
    name: str
    value: float
    median: float
    log: float

    @property
    def effect(self) -> str:
        """The log-contribution in words."""
        percent = round(100 * (2.718281828459045**self.log - 1))
        if abs(percent) < 1:
            return "as the median member"
        return f"{'raises' if percent > 0 else 'lowers'} the index by {abs(percent)} %"


def explained(standing: Standing, medians: Mapping[str, float]) -> list[Factor]:
    """The factors of a member against the community's medians, the strongest effect first."""
    values = {name: float(getattr(standing, name)) for name in index.EXPONENTS}
    logs = index.log_contributions(values, medians)
    found = [Factor(key, NAMES[key], values[key], medians.get(key, values[key]), logs[key]) for key in index.EXPONENTS]
    return sorted(found, key=lambda factor: -abs(factor.log))


@dataclass(frozen=True)
class Step:
    """Something that would raise a member's index, and to what."""

    words: str
    index: float
    gain: float


def steps(standing: Standing, mean: float) -> list[Step]:
    """What would raise the index most, reckoned by doing it: the sums with the deed added."""
    now = standing.index or 0.0
    share = index.span(index.SHORTEST_SPAN)
    deeds = {
        "two more good words about the brand, in two weeks": {"positive": 2.0, "consistency": 4 / share},
        "three accepted answers": {"helped": 3.0},
        "endorsements by five more independent, long-standing members": {"endorsers": 5 * 0.6931471805599453},
    }
    found = [Step(words, value := supposed(standing, mean, deed), value - now) for words, deed in deeds.items()]
    return sorted((step for step in found if step.gain >= 0.05), key=lambda step: -step.gain)


def supposed(standing: Standing, mean: float, deed: Mapping[str, float]) -> float:
    """The index if the deed were added to what the member has."""
    sums = index.Sums(
        positive=standing.positive + deed.get("positive", 0.0),
        negative=standing.negative,
        helped=standing.helped + deed.get("helped", 0.0),
        share=min(1.0, standing.consistency * 0.5 + deed.get("consistency", 0.0) * 0.5),
    )
    around = index.Circle(standing.endorsers + deed.get("endorsers", 0.0))
    found = index.factors(sums, around, mean)
    return index.reckon(found, found.affinity) * standing.integrity


def evidence(member: int, count: int = 3) -> list[Contribution]:
    """The texts that speak best for the member: most positive, each from another week and target, newer first.

    Each pick maximises praise, less what it repeats of the picks before, plus a little for being recent.
    """
    pool = list(Contribution.objects.filter(member=member, label="positive").order_by("-at")[:200])
    if not pool:
        pool = list(Contribution.objects.filter(member=member).exclude(label="").order_by("-at")[:200])
    newest = pool[0].week if pool else 0
    picks: list[Contribution] = []
    while pool and len(picks) < count:
        best = max(pool, key=lambda row: worth(row, picks, newest))
        pool.remove(best)
        picks.append(best)
    return picks


def worth(row: Contribution, picks: list[Contribution], newest: int) -> float:
    """How much a text adds to the evidence picked so far."""
    words = set(row.clause.lower().split())
    alike = 0.0
    for pick in picks:
        others = set(pick.clause.lower().split())
        alike = max(alike, len(words & others) / max(1, len(words | others)))
        alike = max(alike, 0.3 if pick.week == row.week else 0.0)
    length = min(len(words), 12) / 12
    return row.p_pos - row.p_neg + 0.3 * index.decay(newest - row.week) + 0.3 * length - alike


def places(rows: list[Contribution]) -> dict[tuple[str, int], Any]:
    """The posts and comments of these contributions, for their addresses."""
    from community.brand.events import MODELS

    found: dict[tuple[str, int], Any] = {}
    for kind, model in MODELS.items():
        ids = [row.object_id for row in rows if row.kind == kind]
        found |= {(kind, pk): content for pk, content in model.objects.public().in_bulk(ids).items()} if ids else {}
    return found


def thinness(standing: Standing) -> str:
    """Why a member has no index."""
    return f"not enough evidence: {standing.texts} of {ENOUGH}"


WEEK = timedelta(weeks=1)
