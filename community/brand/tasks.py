"""The Celery task of the brand desk: a doorbell without arguments that may run twice."""

from celery import shared_task

from community.brand.advocates import refresh as refresh_now


@shared_task(name="community.brand.tasks.refresh", ignore_result=True, acks_late=True)
def refresh() -> None:
    """Take in what changed in the community since the last time."""
    refresh_now(seconds=30)
