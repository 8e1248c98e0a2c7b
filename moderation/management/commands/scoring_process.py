"""manage.py scoring_process: one scorer in a process of its own, for web processes that must not load it."""

import os
import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation import batching, scoring
from moderation.batching import Batches
from moderation.scorers import ScorerError
from moderation.serving import Office, server

ENDS = (signal.SIGTERM, signal.SIGINT)
LAST_WORDS = 10.0  # seconds that the last answers have
CANARY = "Good morning, and thank you for the kind words."


class Command(BaseCommand):
    """Serve a scorer on an address of this machine until SIGTERM; what is being asked is answered first."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which scorer, and where."""
        parser.add_argument("--scorer", default="", help="a configured scorer (default: the site's)")
        parser.add_argument("--bind", default="127.0.0.1:8090", help="host:port or unix:/path (default 127.0.0.1:8090)")
        parser.add_argument("--batch", type=int, default=batching.MOST_TEXTS, help="texts that are scored at once")
        parser.add_argument("--gather", type=float, default=batching.GATHER, help="seconds that a batch waits for more")
        parser.add_argument("--room", type=int, default=batching.ROOM, help="requests that may wait; more get a 503")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, answer a harmless text, then listen."""
        name = options["scorer"] or scoring.default_name()
        office = self._office(name, options)
        try:
            listening = server(options["bind"], office)
        except (OSError, ValueError) as error:
            raise CommandError(f"{options['bind']} can not be listened at: {error}") from error
        # Blocked and waited for, before there are threads: a handler could run where it must not take a lock.
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDS)
        office.batches.start()
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        about = office.about()
        self.stdout.write(f"{name} ({about['model']} {about['version']}) answers at {options['bind']}")
        self.stdout.flush()
        signal.sigwait(ENDS)
        listening.shutdown()
        office.batches.end()
        office.settle(LAST_WORDS)
        listening.server_close()

    def _office(self, name: str, options: dict[str, Any]) -> Office:
        spec = scoring.specs().get(name, {})
        if spec.get("backend") == "http":
            raise CommandError(f"{name} asks another process: serve what is behind it, like --scorer onnx.")
        try:
            scorer = scoring.scorer(name)
            scorer.score([CANARY])
        except ScorerError as error:
            raise CommandError(str(error)) from error
        work = Batches(scorer, most=options["batch"], gather=options["gather"], room=options["room"])
        return Office(name, scorer, work, os.environ.get("MODERATION_SCORING_TOKEN", ""))
