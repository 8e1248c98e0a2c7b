"""Whose endorsement weighs what: returned favours and closed circles count less. Pure arithmetic on ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nlargest
from math import log1p, sqrt

from community.brand.index import Circle, clip

# With few endorsements a share says little: this many independent ones are assumed beside them.
SHRINK = 4.0
TRUSTED_WEEKS = 6

Ties = Mapping[int, Mapping[int, int]]


@dataclass(frozen=True)
class Voice:
    """How far a member's endorsements are their own (no returned favours), and how far the member is trusted."""

    own: float = 1.0
    trust: float = 0.0

    @property
    def weight(self) -> float:
        """What one endorsement weighs, 0..1."""
        return self.own * self.trust


def trust(active_weeks: int) -> float:
    """Grows with the weeks in which a member did anything, up to six."""
    return sqrt(min(active_weeks / TRUSTED_WEEKS, 1.0))


class Circles:
    """All endorsements of a community: `given[endorser][author]` is the number of texts endorsed."""

    def __init__(self, given: Ties) -> None:
        self.given = given
        self.totals = {member: sum(row.values()) for member, row in given.items()}
        self.received: dict[int, int] = {}
        for row in given.values():
            for author, count in row.items():
                self.received[author] = self.received.get(author, 0) + count
        self.all = sum(self.totals.values())
        self.usual_top = sum(nlargest(3, self.received.values())) / self.all if self.all else 0.0

    def own(self, member: int) -> float:
        """1 when `member` endorses freely, 0 when nearly all are returned favours or go to three people."""
        row, total = self.given.get(member, {}), self.totals.get(member, 0)
        if not total:
            return 1.0
        top = sum(nlargest(3, row.values())) / (total + SHRINK)
        loose = 1 - clip((self.returned(member) - 0.30) / 0.35)
        wide = 1 - clip((top - max(0.40, self.usual_top)) / 0.25)
        return loose * wide

    def returned(self, member: int) -> float:
        """The share of what `member` gives that comes back, beyond what chance alone would bring back.

        By chance `author` gives `member` its total times the member's share of all endorsements: in a small
        or lively community everybody endorses everybody, and that is no ring.
        """
        row, total = self.given[member], self.totals[member]
        share = self.received.get(member, 0) / self.all
        back = chance = 0.0
        for author, count in row.items():
            back += min(count, self.given.get(author, {}).get(member, 0))
            chance += min(count, self.totals.get(author, 0) * share)
        expected = min(chance / total, 0.9)
        return clip((back / (total + SHRINK) - expected) / (1 - expected))


def circle(received: Mapping[int, int], voices: Mapping[int, Voice], own: float) -> Circle:
    """What an author's endorsements amount to; `received[endorser]` is a number of texts."""
    nobody = Voice()
    weighed = sum(log1p(count) * voices.get(member, nobody).weight for member, count in received.items())
    captive = sum(count for member, count in received.items() if voices.get(member, nobody).own < 0.5)
    return Circle(weighed, captive / (sum(received.values()) + SHRINK), own)
