"""A timer in each Celery worker: work goes on with beat and the broker dead.

It looks every few seconds for texts that should have been scored long ago, and then drains in a process of its
own, so that a text that crashes or hangs the scorer can not take the worker with it.
"""

import logging
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

from celery.signals import worker_ready, worker_shutting_down
from django.conf import settings
from django.db import DatabaseError, close_old_connections

log = logging.getLogger(__name__)
EVERY = 10.0
LATE = timedelta(seconds=20)
_stop = threading.Event()


@worker_ready.connect
def start(**_: Any) -> None:
    """Begin to look, once the worker is up."""
    _stop.clear()
    threading.Thread(target=_look, name="moderation-timer", daemon=True).start()


@worker_shutting_down.connect
def stop(**_: Any) -> None:
    """End with the worker."""
    _stop.set()


def _look() -> None:
    while not _stop.wait(EVERY):
        try:
            if _late():
                subprocess.run(once(), timeout=300, check=False)
        except (DatabaseError, OSError, subprocess.SubprocessError) as error:
            log.warning("The timer could not drain: %s", error)
        finally:
            close_old_connections()


def _late() -> bool:
    from moderation.intake import oldest_pending

    waited = oldest_pending()
    return waited is not None and waited > LATE


def once() -> list[str]:
    """The command that drains once in a process of its own."""
    manage = Path(settings.BASE_DIR) / "manage.py" if hasattr(settings, "BASE_DIR") else Path("manage.py")
    return [sys.executable, str(manage), "moderation_worker", "--once", "--quiet"]
