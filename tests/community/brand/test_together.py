"""Two refreshes at the same moments, and one that is killed half-way: nothing is lost, nothing counts twice."""

import threading
from typing import Any

import pytest
from django.db import connection

from community.brand import advocates, lease, tasks
from community.brand.advocates import refresh, refresh_now
from community.brand.models import Contribution, Desk, Event, Week


def counted() -> int:
    """The brand texts in the tallies."""
    return sum(week.positive + week.neutral + week.negative for week in Week.objects.all())


@pytest.mark.django_db(transaction=True)
def test_three_refreshes_at_once_count_each_text_once(ann: Any, bob: Any, says: Any) -> None:
    for place in range(12):
        says(ann if place % 2 else bob, "My Norvik is fantastic, I love it.", week=place % 4)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            refresh_now(patience=30)
        except BaseException as failure:  # noqa: BLE001 - told to the main thread
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert counted() == Contribution.objects.count() == 12
    assert not Event.objects.filter(taken=None).exists()
    assert Desk.objects.get().holder is None


@pytest.mark.django_db(transaction=True)
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
