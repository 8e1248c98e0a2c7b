"""A refresh that another one overtakes writes nothing; tests/faults/test_advocates.py has the real processes."""

from typing import Any

import pytest

from community.brand import advocates, lease, tasks
from community.brand.advocates import refresh
from community.brand.models import Desk, Week


def counted() -> int:
    """The brand texts in the tallies."""
    return sum(week.positive + week.neutral + week.negative for week in Week.objects.all())


def test_a_refresh_that_lost_its_lease_writes_nothing_and_the_next_one_does(
    ann: Any, says: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh()
    says(ann, "My Norvik is fantastic, I love it.")
    looked = advocates.look

    def slow(*args: Any) -> Any:
        fresh = looked(*args)
        Desk.objects.update(holder=7)  # somebody took over while this one was scoring
        return fresh

    monkeypatch.setattr(advocates, "look", slow)
    assert refresh().busy
    assert counted() == 0
    monkeypatch.undo()
    assert refresh().busy
    lease.release(7)
    assert refresh().events == 1
    assert counted() == 1


def test_the_task_takes_in_what_waits(ann: Any, says: Any) -> None:
    says(ann, "My Norvik is fantastic, I love it.")
    tasks.refresh()
    assert counted() == 1
