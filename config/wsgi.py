"""The WSGI entry point; a new process is warm before its first request, which has a client that waits .8 s at most."""

import logging
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()


def warm() -> None:
    """Read the addresses, which imports every view, and the weights; without the weights the pages go on."""
    from django.urls import get_resolver

    from moderation import scoring
    from moderation.scorers import ScorerError

    _ = get_resolver().url_patterns
    try:
        scoring.scorer(scoring.EMBEDDED).score(["Good morning."])
    except ScorerError as error:
        logging.getLogger(__name__).error("The embedded scorer can not answer: %s", error)


warm()
