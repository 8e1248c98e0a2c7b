"""`manage.py moderation_worker` where no broker is: it rests, and ends when it is told to."""

import os
import select
import signal
from threading import Timer
from typing import Any

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_a_resting_worker_that_is_told_to_end_ends_at_once(monkeypatch: Any) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    rests: list[float] = []
    real = select.select

    def rest(ear: Any, *more: Any) -> Any:
        rests.append(more[-1])
        Timer(0.05, os.kill, (os.getpid(), signal.SIGTERM)).start()
        return real(ear, *more)

    monkeypatch.setattr(select, "select", rest)
    try:
        call_command("moderation_worker", "--child", "--every", "500")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert rests == [500]
