"""The formula finds the planted advocates of a generated community, and nobody who only looks like one."""

import pytest

from community.brand import index
from community.brand.endorsers import Circles, Voice, circle, trust
from tests.community.brand.society import NOW, Noise, Society, make


def ranking(society: Society, leak: float, integrity: bool = True) -> list[str]:
    """The roles of the ranked members, best first; staff is left out as the desk leaves it out."""
    allowed = {member for member, role in society.roles.items() if role != "staff"}
    sums = {member: index.add_up(society.weeks[member], NOW, leak) for member in allowed}
    mean = index.mean_affinity(sums.values())
    given = {
        member: {author: count for author, count in row.items() if author in allowed}
        for member, row in society.given.items()
        if member in allowed
    }
    received: dict[int, dict[int, int]] = {}
    for member, row in given.items():
        for author, count in row.items():
            received.setdefault(author, {})[member] = count
    circles = Circles(given)
    voices = {member: Voice(circles.own(member), trust(len(society.weeks[member]))) for member in allowed}
    found = []
    for member in allowed:
        around = circle(received.get(member, {}), voices, voices[member].own)
        values = index.factors(sums[member], around, mean)
        held = integrity and values.integrity < index.HELD
        if index.enough(sums[member]) and not held:
            plain = index.reckon(values, values.affinity)
            found.append((plain if integrity else plain / max(values.integrity, 1e-9), member))
    return [society.roles[member] for _, member in sorted(found, reverse=True)]


def share(roles: list[str], first: int) -> float:
    """How many of the first so many are advocates."""
    return sum("advocate" in role for role in roles[:first]) / first


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_first_are_advocates_and_nobody_who_only_looks_like_one(seed: int) -> None:
    roles = ranking(make(seed), leak=0.05)
    assert share(roles, 10) >= 0.9
    assert share(roles, 20) >= 0.8
    assert not {"one-hit wonder", "troll", "puppet", "chatterer", "critic", "staff"} & set(roles[:20])


@pytest.mark.parametrize("seed", [4, 5])
def test_even_through_a_stance_that_hears_half_and_leaks_a_quarter(seed: int) -> None:
    roles = ranking(make(seed, noise=Noise(hears=0.56, turned=0.08, neutral_as_good=0.1, leak=0.27)), leak=0.27)
    assert share(roles, 10) >= 0.6
    assert share(roles, 20) >= 0.6
    assert not {"one-hit wonder", "troll", "puppet"} & set(roles[:20])


def test_without_the_correction_for_false_hits_chatterers_rise() -> None:
    society = make(4, noise=Noise(leak=0.27))
    assert ranking(society, leak=0.0)[:20].count("chatterer") >= 7
    assert ranking(society, leak=0.27)[:20].count("chatterer") <= 3


def test_without_integrity_puppets_rise() -> None:
    assert "puppet" in ranking(make(1), leak=0.05, integrity=False)[:20]
