"""How the scores of each week are spread: counted once, and a shift is told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from moderation import drift
from moderation.models import Item, Score, ScoreWeek, WeeksCounted

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def scored():
    """Make so many scores in a week."""

    def make(number: int, week: int, toxicity: float, version: str = "1", **more):
        at = MONDAY + timedelta(weeks=week)
        start = Item.objects.count()
        items = [
            Item(kind="test.text", object_id=str(start + one), text_hash=b"0" * 16, created=at) for one in range(number)
        ]
        Item.objects.bulk_create(items)
        Score.objects.bulk_create(
            Score(
                **({"item": item, "version": 1, "model": "m", "model_version": version} | more),
                toxicity=toxicity,
                created=at,
            )
            for item in items
        )

    return make


def count_all() -> None:
    WeeksCounted.objects.update(at=timezone.now())
    while drift.count_on():
        pass


def test_each_score_is_counted_once_into_its_week_however_often_somebody_counts(scored, monkeypatch):
    monkeypatch.setattr(drift, "SPAN", 7)
    scored(10, 0, 0.12)
    scored(5, 1, 1.0)
    count_all()
    count_all()
    rows = ScoreWeek.objects.filter(label="toxicity").order_by("week")
    assert [(row.week, row.texts) for row in rows] == [(date(2026, 3, 2), 10), (date(2026, 3, 9), 5)]
    assert rows[0].bins[2] == 10 and rows[1].bins[19] == 5
    scored(3, 1, 0.0)
    count_all()
    assert rows.all()[1].texts == 8


def test_a_trials_scores_and_those_of_this_moment_are_not_counted(scored):
    scored(4, 0, 0.5, shadow=True)
    scored(2, 0, 0.5)
    Score.objects.filter(shadow=False).update(created=timezone.now())
    count_all()
    assert not ScoreWeek.objects.exists()


def test_an_idle_look_after_counting_is_one_query(scored, django_assert_num_queries):
    scored(2, 0, 0.5)
    count_all()
    with django_assert_num_queries(1):
        assert not drift.count_on()


def test_quantiles_and_shares_are_read_from_the_bins():
    week = drift.Week(date(2026, 3, 2), "m", "1", (50,) + (0,) * 18 + (50,))
    assert (week.quantile(0.5), week.quantile(0.9)) == (0.05, pytest.approx(0.99))
    assert week.share_from(0.5) == 0.5
    assert week.share_from(0.975) == pytest.approx(0.25)


def test_a_shift_between_two_weeks_of_one_version_is_notable_and_a_calm_week_is_not(scored):
    for week, high in ((0, 20), (1, 22), (2, 120)):
        scored(300 - high, week, 0.05)
        scored(high, week, 0.85)
    count_all()
    found = drift.weeks("toxicity")
    calm, moved = drift.newest_drift(found[:2]), drift.newest_drift(found)
    assert not calm.notable and calm.index < 0.01
    assert moved.notable and (moved.before.monday, moved.after.monday) == (date(2026, 3, 9), date(2026, 3, 16))


def test_weeks_of_two_versions_are_not_compared(scored):
    scored(300, 0, 0.05)
    scored(300, 1, 0.85, version="2")
    count_all()
    assert drift.newest_drift(drift.weeks("toxicity")) is None


def test_the_index_is_the_formulas():
    # shares .5 and .5 against .25 and .75, with half a text in each bin
    a, b = (50.5 / 101, 50.5 / 101), (25.5 / 101, 75.5 / 101)
    import math

    by_hand = sum((y - x) * math.log(y / x) for x, y in zip(a, b, strict=True))
    assert drift.stability([50, 50], [25, 75]) == pytest.approx(by_hand)


def test_a_text_in_another_language_is_not_taken_for_a_new_version_of_the_week(scored):
    scored(20, 0, 0.1)
    scored(1, 0, 0.9, version="de-1")
    count_all()
    assert [week.version for week in drift.newest_versions(drift.weeks("toxicity"))] == ["1"]
