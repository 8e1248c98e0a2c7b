"""The Celery tasks: each calls one verb and may run twice."""

import time

from celery import shared_task

from moderation import doorbell
from moderation.drain import drain as drain_now

# One task is short, so that a worker that is told to end does so within its soft shutdown and leaves no lease.
SECONDS = 8.0


@shared_task(name=doorbell.TASK, ignore_result=True, acks_late=True)
def drain() -> None:
    """Drain, and look once more after the time in which a web process swallows its further rings."""
    done = drain_now(seconds=SECONDS, hard=True)
    if not done.more:
        time.sleep(doorbell.EVERY * 1.2)
        done = drain_now(seconds=SECONDS, hard=True)
    if done.more:
        doorbell.bell.ring()
