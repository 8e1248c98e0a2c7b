"""The Celery tasks: each calls one verb and may run twice."""

import time

from celery import shared_task

from moderation import doorbell
from moderation.drain import drain as drain_now


@shared_task(name=doorbell.TASK, ignore_result=True, acks_late=True)
def drain() -> None:
    """Drain, and look once more after the time in which a web process swallows its further rings."""
    drain_now(seconds=60, hard=True)
    time.sleep(doorbell.EVERY * 1.2)
    drain_now(seconds=60, hard=True)
