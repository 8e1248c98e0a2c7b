"""The arithmetic of the index: what raises it, what lowers it, and that it is the design's formula."""

from math import exp

import pytest

from community.brand import index
from community.brand.beta import quantile
from community.brand.endorsers import Circles, Voice, circle, trust
from community.brand.index import Circle, Sums, WeekCount, add_up, factors, reckon

NOW = 1000


def steady(weeks: int, positive: int = 1, **more: int) -> list[WeekCount]:
    """So many weeks up to now with as many positive texts each."""
    return [WeekCount(NOW - back, positive=positive, texts=positive, **more) for back in range(weeks)]


def value(counts: list[WeekCount], around: Circle | None = None, mean: float = 0.6) -> float:
    """The index of these counts."""
    found = factors(add_up(counts, NOW, 0.0), around or Circle(6.0), mean)
    return reckon(found, found.affinity)


def test_it_is_the_formula_of_the_design() -> None:
    sums = Sums(positive=10, negative=1, helped=3, share=0.4, removed=0)
    found = factors(sums, Circle(endorsers=6), 0.6)
    low = quantile(0.1, 8 * 0.6 + 10, 8 * 0.4 + 1)
    affinity = min(1, (low - 0.36) / (0.85 - 0.36))
    expected = (
        100
        * affinity**0.35
        * 0.8**0.25
        * (1 - exp(-2)) ** 0.15
        * (0.05 + 0.95 * (1 - exp(-0.5))) ** 0.15
        * (0.3 + 0.7 * (1 - exp(-0.5))) ** 0.10
    )
    assert reckon(found, found.affinity) == pytest.approx(expected, rel=1e-12)


def test_the_interval_holds_the_index() -> None:
    found = factors(add_up(steady(6), NOW, 0.0), Circle(), 0.6)
    assert found.affinity < found.affinity_high
    assert reckon(found, found.affinity) < reckon(found, found.affinity_high) <= 100


def test_a_half_life_is_thirteen_weeks() -> None:
    fresh, old = [WeekCount(NOW, positive=4)], [WeekCount(NOW - 13, positive=4)]
    assert add_up(old, NOW, 0.0).positive == pytest.approx(add_up(fresh, NOW, 0.0).positive / 2)


def test_no_more_than_five_texts_and_six_helps_a_week_count() -> None:
    sums = add_up([WeekCount(NOW, positive=40, negative=30, helped=20.0)], NOW, 0.0)
    assert (sums.positive, sums.negative, sums.helped, sums.texts) == (5, 5, 6, 10)


def test_expected_false_hits_are_taken_off() -> None:
    cheerful = [WeekCount(NOW - back, positive=1, cheerful=20, texts=21) for back in range(10)]
    assert add_up(cheerful, NOW, 0.05).positive == pytest.approx(0)
    assert add_up(cheerful, NOW, 0.0).positive > 5


def test_the_same_praise_over_many_weeks_beats_a_burst() -> None:
    burst = [WeekCount(NOW - 2, positive=5, texts=5)]
    assert value(steady(5)) > 1.5 * value(burst)


def test_criticism_lowers_it() -> None:
    assert value(steady(10)) > value(steady(10, negative=1))


def test_four_texts_are_enough_and_three_are_not() -> None:
    assert index.enough(add_up(steady(4), NOW, 0.0))
    assert not index.enough(add_up(steady(3), NOW, 0.0))


def test_who_comes_anew_is_measured_against_eight_weeks() -> None:
    assert add_up(steady(2), NOW, 0.0).share == pytest.approx(index.decay(1) / index.span(8))


def test_the_logs_of_the_factors_add_up_to_the_difference_from_the_median() -> None:
    mine = {"affinity": 0.9, "consistency": 0.5, "volume": 0.8, "reach": 0.7, "help": 0.4, "integrity": 1.0}
    median = {"affinity": 0.6, "consistency": 0.5, "volume": 0.5, "reach": 0.9, "help": 0.4, "integrity": 1.0}
    logs = index.log_contributions(mine, median)
    assert logs["affinity"] > 0 > logs["reach"]
    assert logs["consistency"] == 0


def test_a_ring_of_puppets_has_no_voice_of_its_own() -> None:
    ring = {member: {other: 12 for other in range(6) if other != member} for member in range(6)}
    crowd = {member: {(member * 7 + step) % 90 + 10: 1 for step in range(15)} for member in range(10, 100)}
    circles = Circles({**ring, **crowd})
    assert circles.own(0) < 0.1
    assert min(circles.own(member) for member in crowd) > 0.9
    voices = {member: Voice(circles.own(member), 1.0) for member in {**ring, **crowd}}
    around = circle(dict.fromkeys(range(1, 6), 12), voices, circles.own(0))
    found = factors(Sums(positive=20, share=0.5), around, 0.6)
    assert reckon(found, found.affinity) < 1


def test_in_a_small_lively_community_returned_favours_are_no_ring() -> None:
    everybody = {member: {other: 4 for other in range(12) if other != member} for member in range(12)}
    circles = Circles(everybody)
    assert min(circles.own(member) for member in everybody) > 0.7


def test_a_newcomers_endorsement_weighs_less() -> None:
    assert trust(1) == pytest.approx((1 / 6) ** 0.5)
    assert trust(6) == trust(60) == 1
