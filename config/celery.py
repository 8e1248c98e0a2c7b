"""The Celery app. Messages are doorbells without a body that matters: the rows in the database are the truth."""

import os
from typing import Any

from celery import Celery
from celery.signals import celeryd_init

from config import lost_broker

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

lost_broker.install()
app = Celery("vouch")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@celeryd_init.connect
def wait_longer(conf: Any = None, **_: Any) -> None:
    """A frozen Redis may cost a web request a second at most; a worker waits longer before it connects again."""
    options = conf.broker_transport_options
    if "socket_timeout" in options:
        conf.broker_transport_options = options | {"socket_timeout": 5, "socket_connect_timeout": 5}
