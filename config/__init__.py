"""The project: settings, addresses and the Celery app of a Vouch site."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
