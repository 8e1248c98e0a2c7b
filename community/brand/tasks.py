"""The Celery task of the brand desk: a doorbell without arguments that may run twice."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError

from community.brand.advocates import refresh as refresh_now
from community.brand.models import Event

log = logging.getLogger(__name__)
# A worker with one process must get back to scoring soon; after a large import the rest follows by itself.
SECONDS = 5


@shared_task(name="community.brand.tasks.refresh", ignore_result=True, acks_late=True)
def refresh() -> None:
    """Take in what changed in the community since the last time, and ring once more when it was too much for one go."""
    done = refresh_now(seconds=SECONDS)
    if done.busy or not Event.objects.filter(taken=None).exists():
        return
    try:
        refresh.apply_async(expires=SECONDS * 4)
    except OperationalError as error:
        log.warning("The worker could not be called (%s); the next beat goes on.", error)
