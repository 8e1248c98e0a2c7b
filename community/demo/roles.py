"""What the planted people are like: how many there are, how often and where they write."""

from __future__ import annotations

from dataclasses import dataclass, field

SPACES = {
    "announcements": "Announcements",
    "help": "Help & Repairs",
    "garage": "Show & Tell",
    "reviews": "Living With It",
    "ideas": "Ideas & Requests",
    "rides": "Rides & Routes",
    "daily": "Kids, Cargo & Commutes",
    "market": "Swap & Sell",
    "lounge": "The Lounge",
}

ABOUT_BRAND = frozenset({"announcements", "help", "garage", "reviews", "ideas"})


@dataclass(frozen=True)
class Role:
    """One kind of member: share of the members, texts a week, share of new threads, spaces."""

    name: str
    share: float
    weekly: float
    starts: float
    spaces: dict[str, float]
    praise: float = 0.0
    gripe: float = 0.0
    likes: float = 1.0
    kind: str = ""
    spread: float = field(default=0.3)


_EVERYWHERE = {
    "announcements": 0.6,
    "help": 2.4,
    "garage": 1.2,
    "reviews": 0.9,
    "ideas": 0.8,
    "rides": 1.1,
    "daily": 1.3,
    "market": 0.5,
    "lounge": 1.3,
}
_LOUNGE = {"lounge": 8.0, "rides": 0.0}
_FAN = {
    "reviews": 2.4,
    "announcements": 1.5,
    "garage": 1.8,
    "ideas": 0.7,
    "daily": 1.6,
    "help": 1.0,
    "rides": 0.5,
    "lounge": 0.2,
}
_BENCH = {"help": 7.0, "ideas": 0.6, "garage": 0.8, "daily": 1.0, "reviews": 0.8}
_MAKER = {"garage": 5.0, "rides": 1.5, "help": 1.2, "ideas": 1.0, "reviews": 1.2, "daily": 0.8}
_UNHAPPY = {"reviews": 2.2, "help": 1.8, "ideas": 1.4, "announcements": 1.4, "daily": 0.4}
_LOUD = {"announcements": 1.2, "help": 1.0, "garage": 1.0, "ideas": 1.0, "reviews": 1.0, "lounge": 0.7, "daily": 0.6}

ROLES = (
    Role("staff", 6 / 320, 1.5, 0.15, {"help": 4, "announcements": 3, "ideas": 2, "reviews": 1.5}),
    Role("advocate", 6 / 320, 2.7, 0.15, _FAN, praise=0.88, likes=2.2, kind="praiser"),
    Role("advocate", 5 / 320, 3.1, 0.06, _BENCH, praise=0.6, likes=2.6, kind="answerer"),
    Role("advocate", 5 / 320, 2.6, 0.26, _MAKER, praise=0.74, likes=2.8, kind="creator"),
    Role("chatterer", 14 / 320, 1.45, 0.13, _LOUNGE, likes=1.3),
    Role("critic", 14 / 320, 0.85, 0.20, _UNHAPPY, gripe=0.66, likes=0.8),
    Role("helper", 9 / 320, 1.7, 0.04, {"help": 8.0, "daily": 0.4}, likes=1.6),
    Role("one_hit", 14 / 320, 0.0, 1.0, {"reviews": 1.0}, praise=1.0),
    Role("troll", 6 / 320, 0.75, 0.04, _LOUD, likes=0.05),
    Role("sockpuppet", 6 / 320, 0.0, 0.3, {"reviews": 1.0}, praise=1.0, likes=0.2),
    Role("lapsed", 30 / 320, 0.95, 0.14, _EVERYWHERE, praise=0.18, gripe=0.05, spread=0.6),
    Role("ordinary", 0.0, 0.29, 0.13, _EVERYWHERE, praise=0.15, gripe=0.08, spread=0.9),
)


def head_counts(members: int) -> list[tuple[Role, int]]:
    """Return how many members play each role; all that is left over is ordinary."""
    counts = [(role, max(1, round(role.share * members)) if role.share else 0) for role in ROLES]
    ring = [max(n, 5) if role.name == "sockpuppet" else n for role, n in counts]
    left = max(0, members - sum(ring))
    return [(role, n if role.share else left) for (role, _), n in zip(counts, ring, strict=True)]
