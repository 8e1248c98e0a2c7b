"""The WSGI entry point; a new process is warm before its first request, which has a client that waits .8 s at most."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()


def warm() -> None:
    """Read the addresses, which imports every view, and the weights of the embedded scorer."""
    from django.urls import get_resolver

    from moderation import scoring

    _ = get_resolver().url_patterns
    scoring.scorer(scoring.EMBEDDED).score(["Good morning."])


warm()
