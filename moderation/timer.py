"""A timer in each Celery worker: work goes on with beat and the broker dead.

It looks every few seconds for texts that are due and that nobody takes. First it rings, which mends a lost ring
and the death of a pool process; when that does not help, it drains in a process of its own, so that a text that
crashes or hangs the scorer can not take the worker with it.
"""

import logging
import os
import subprocess
import sys
import threading
from datetime import timedelta
from typing import Any

from celery.signals import task_failure, worker_init, worker_ready, worker_shutting_down
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models.functions import Now

from moderation import doorbell

log = logging.getLogger(__name__)
EVERY = 2.0
LOST = timedelta(seconds=2)  # due for so long: the ring was lost
DEAD = timedelta(seconds=15)  # due for so long without a sign of life: nobody hears the bell


class Timer:
    """The thread and what wakes it."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._wake = threading.Event()

    def start(self) -> None:
        """Begin to look; once per process, however often the worker connects again."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="moderation-timer", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """End with the worker."""
        self._stop.set()
        self._wake.set()

    def wake(self) -> None:
        """Ring soon: a pool process died, and with it the round that it was in."""
        self._wake.set()

    def _run(self) -> None:
        while not self._stop.is_set():
            if self._wake.wait(EVERY) and not self._stop.wait(1):
                self._wake.clear()
                doorbell.bell.ring()
            elif not self._stop.is_set():
                self._look()

    def _look(self) -> None:
        try:
            if _waits(DEAD) and not _somebody_works():
                self._drain_apart()
            elif _waits(LOST):
                doorbell.bell.ring()
        except (DatabaseError, OSError) as error:
            log.warning("The timer could not look: %s", error)
        finally:
            connection.close()  # a pool process that is forked now must not inherit it

    def _drain_apart(self) -> None:
        connection.close()
        child = subprocess.Popen(once(), env=environment())
        while child.poll() is None:
            if self._stop.wait(0.5):
                child.terminate()


timer = Timer()


@worker_init.connect
def start(**_: Any) -> None:
    """Begin before the broker answers: a worker that starts while it is dead must work all the same."""
    timer.start()


@worker_ready.connect
def ring(**_: Any) -> None:
    """Begin with what waited while no worker was there."""
    timer.wake()


@worker_shutting_down.connect
def stop(**_: Any) -> None:
    """End with the worker."""
    timer.stop()


@task_failure.connect
def after_failure(sender: Any = None, **_: Any) -> None:
    """Go on soon after a task of ours failed or its process died."""
    if getattr(sender, "name", "") == doorbell.TASK:
        timer.wake()


def _waits(age: timedelta) -> bool:
    from moderation.models import Item

    return Item.objects.filter(due__lte=Now() - age).exists()


def _somebody_works() -> bool:
    from moderation.models import Heartbeat

    return Heartbeat.objects.filter(at__gte=Now() - DEAD).exists()


def once() -> list[str]:
    """The command that drains once in a process of its own."""
    return [sys.executable, "-m", "django", "moderation_worker", "--once", "--quiet"]


def environment() -> dict[str, str]:
    """This process's environment, with its import path: the host's manage.py may stand anywhere."""
    path = os.pathsep.join(folder for folder in sys.path if folder)
    return {**os.environ, "PYTHONPATH": path, "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE}
