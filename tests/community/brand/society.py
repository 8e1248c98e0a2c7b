"""A generated community of counts, for testing the formula: who said how much of what, seen through a noisy stance."""

import random
from collections import Counter
from dataclasses import dataclass, field

from community.brand.index import WeekCount

WEEKS, NOW = 64, 1063


@dataclass(frozen=True)
class Role:
    """How a kind of member behaves: texts a week, and the chances that one is about the brand, and good or bad."""

    share: float
    weekly: float
    brand: float
    good: float
    bad: float
    mood: float
    liked: float = 1.0
    helps: float = 0.0


ROLES = {
    "advocate": Role(0.016, 2.0, 0.55, 0.72, 0.05, 0.5, liked=2.0, helps=0.1),
    "helping advocate": Role(0.008, 2.5, 0.35, 0.6, 0.05, 0.4, liked=2.0, helps=0.5),
    "chatterer": Role(0.03, 8.0, 0.01, 0.3, 0.1, 0.9, liked=1.5),
    "critic": Role(0.04, 1.0, 0.7, 0.1, 0.7, 0.2),
    "helper": Role(0.02, 3.0, 0.5, 0.06, 0.04, 0.3, liked=1.5, helps=0.6),
    "troll": Role(0.02, 2.0, 0.3, 0.02, 0.7, 0.05, liked=0.1),
    "staff": Role(0.004, 3.0, 0.8, 0.7, 0.0, 0.6),
    "one-hit wonder": Role(0.03, 0.15, 0.3, 0.3, 0.2, 0.4),
    "puppet": Role(0.004, 3.5, 0.7, 0.95, 0.0, 0.5, liked=0.3),
    "lapsed": Role(0.01, 2.0, 0.5, 0.7, 0.05, 0.5, liked=1.5),
    "ordinary": Role(0.818, 0.35, 0.3, 0.25, 0.22, 0.4),
}


@dataclass
class Noise:
    """The stance as the machine sees it: a true side is heard with `hears`, else as nothing; the rest is false."""

    hears: float = 0.7
    turned: float = 0.05
    neutral_as_good: float = 0.08
    leak: float = 0.05


@dataclass
class Society:
    """Roles, weekly counts and endorsements of its members."""

    roles: dict[int, str]
    weeks: dict[int, list[WeekCount]]
    given: dict[int, Counter[int]] = field(default_factory=dict)


def make(seed: int, members: int = 1500, noise: Noise | None = None) -> Society:
    """A society of so many members over 64 weeks."""
    dice = random.Random(seed)
    noise = noise or Noise()
    names = [name for name, role in ROLES.items() for _ in range(max(3, round(role.share * members)))][:members]
    roles = dict(enumerate(names))
    weeks = {member: live(dice, name, noise) for member, name in roles.items()}
    return Society(roles, weeks, endorse(dice, roles, weeks))


def live(dice: random.Random, name: str, noise: Noise) -> list[WeekCount]:
    """One member's weeks; a one-hit wonder has one glorious week, a lapsed member falls silent after forty."""
    role, rows = ROLES[name], []
    pace = role.weekly * dice.uniform(0.6, 1.6)
    start = dice.randrange(0, 30) if name in {"ordinary", "one-hit wonder"} else dice.randrange(0, 12)
    glory = dice.randrange(start, WEEKS)
    for week in range(start, 40 if name == "lapsed" else WEEKS):
        count = sum(dice.random() < pace / 10 for _ in range(10))
        seen = Counter(see(dice, role, noise) for _ in range(count))
        if name == "one-hit wonder" and week == glory:
            seen["positive"] += dice.randint(4, 9)
        helped = sum(dice.random() < role.helps for _ in range(count))
        if seen or helped:
            rows.append(
                WeekCount(
                    NOW - WEEKS + 1 + week,
                    seen["positive"],
                    seen["neutral"],
                    seen["negative"],
                    seen["cheerful"],
                    0,
                    float(helped),
                    seen.total(),
                )
            )
    return rows


def see(dice: random.Random, role: Role, noise: Noise) -> str:
    """One text as the machine sees it."""
    if dice.random() >= role.brand:
        if dice.random() >= role.mood:
            return "other"
        return "positive" if dice.random() < noise.leak else "cheerful"
    draw = dice.random()
    true = "positive" if draw < role.good else "negative" if draw < role.good + role.bad else "neutral"
    if true == "neutral":
        return "positive" if dice.random() < noise.neutral_as_good else "neutral"
    if dice.random() < noise.turned:
        return "negative" if true == "positive" else "positive"
    return true if dice.random() < noise.hears else "neutral"


def endorse(dice: random.Random, roles: dict[int, str], weeks: dict[int, list[WeekCount]]) -> dict[int, Counter[int]]:
    """Reactions: readers pick texts by how much there is and how liked its author is; puppets mostly pick puppets."""
    authors = list(roles)
    weight = [ROLES[roles[member]].liked * sum(row.texts for row in weeks[member]) for member in authors]
    puppets = [member for member in authors if roles[member] == "puppet"]
    given: dict[int, Counter[int]] = {}
    for member in authors:
        texts = sum(row.texts for row in weeks[member])
        picks = dice.choices(authors, weight, k=round(texts * dice.uniform(0.3, 1.5)))
        if roles[member] == "puppet":
            picks = picks[: len(picks) // 3] + dice.choices(puppets, k=texts)
        given[member] = Counter(pick for pick in picks if pick != member)
    return given
