"""Waking the workers. A lost ring costs at most one sweep, so a ring may fail, but never the request."""

import logging
import threading
import time

from celery import current_app
from django.db import transaction

log = logging.getLogger(__name__)
TASK = "moderation.tasks.drain"
EVERY = 0.1  # seconds between two rings of one process; tasks.drain looks once more after that time
BREAK = 5.0  # seconds of silence after a broker did not answer
STALE = 15  # seconds after which a ring that no worker took is worthless: sweeps come as often


class Doorbell:
    """At most one ring per EVERY seconds, none while one is under way, and none for BREAK seconds after a failure."""

    def __init__(self) -> None:
        self._quiet_until = 0.0
        self._ringing = threading.Lock()

    def ring(self) -> None:
        """Send the message, unless one is or was just sent or the broker just failed."""
        if not current_app.conf.broker_url or not self._ringing.acquire(blocking=False):
            return
        try:
            if time.monotonic() >= self._quiet_until:
                self._quiet_until = time.monotonic() + EVERY
                current_app.send_task(TASK, ignore_result=True, expires=STALE)
        except Exception as error:  # noqa: BLE001 - a broker raises what its transport raises; posting must go on
            self._quiet_until = time.monotonic() + BREAK
            log.warning("The worker could not be called (%s); the next sweep will find the work.", error)
        finally:
            self._ringing.release()


bell = Doorbell()


def ring_after_commit() -> None:
    """Ring once the present transaction is committed."""
    transaction.on_commit(bell.ring, robust=True)
