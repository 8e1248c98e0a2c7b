"""manage.py demo: a lively example community, served with its worker until Ctrl-C."""

import json
import os
import time
from argparse import ArgumentParser
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from tqdm import tqdm

import moderation
from community import demo
from community.demo import running, staging
from community.demo.words.product import BRAND
from community.models import Post

WAITING = 500  # of so many items at most, the moderators of the story have decided every second one


TRIED, STRICTER = "embedded-strict", {"backend": "embedded", "shift": {"toxicity": 0.5}}
STORED = 2000  # texts that it has read when the demo opens


class Command(BaseCommand):
    """Make an example community, score it with the real worker, and serve both until Ctrl-C."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--port, --no-serve, --seed."""
        parser.add_argument("--port", type=int, default=8000, help="where to serve (default 8000)")
        parser.add_argument("--seed", type=int, default=7, help="another seed tells another story")
        parser.add_argument("--no-serve", action="store_true", help="fill and score, then exit")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, start web and worker, fill, wait for the scores, say who to sign in as, and stay."""
        if not options["no_serve"] and not running.port_is_free(options["port"]):
            raise CommandError(f"Port {options['port']} is taken. Write: make demo PORT={options['port'] + 1}")
        begun = time.monotonic()
        self._prepare()
        fresh = self._fill(options["seed"])
        with running.running() as group:
            group.start("worker", running.worker_command(), self._log("worker"), VOUCH_WORKER="1")
            self._score(group)
            self._finish(fresh)
            if not options["no_serve"]:
                self._serve(group, options["port"], begun)

    def _log(self, name: str) -> Path:
        return Path(settings.VAR) / f"{name}.log"

    def _prepare(self) -> None:
        """A stricter reading of the same weights is configured, so that a lead has something to try."""
        settings.MODERATION["SCORERS"].setdefault(TRIED, STRICTER)
        os.environ["MODERATION_SCORERS"] = json.dumps(settings.MODERATION["SCORERS"])
        self.stdout.write("Preparing the database and the static files …")
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)

    def _fill(self, seed: int) -> bool:
        """Import the story into an empty community; False when there was one already."""
        staging.people()
        if Post.objects.exists():
            self.stdout.write("The community is there already: keeping it.")
            return False
        story = Path(settings.VAR) / "demo.jsonl"
        now = timezone.now().replace(minute=0, second=0, microsecond=0)
        with story.open("w", encoding="utf-8") as file:
            for line in demo.generate(seed, end=now):
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        call_command("import_community", str(story))
        return True

    def _score(self, group: running.Running) -> None:
        """Show the worker's progress; the texts are scored by the same Celery worker that a site runs."""
        total = left = moderation.backlog()
        with tqdm(total=total, desc="Scored by the worker", unit=" texts", disable=not total) as bar:
            while left and not group.ended():
                time.sleep(0.3)
                now = moderation.backlog()
                bar.update(left - now)
                left = now
        if name := group.ended():
            raise CommandError(f"The {name} ended by itself; what it said is in {self._log(name)}.")

    def _finish(self, fresh: bool) -> None:
        if fresh:
            team = staging.people()
            staging.past_work(moderation.waiting_ids(WAITING)[1::2], [team["mia"], team["lea"]])
            staging.spot_checks([team["mia"], team["lea"]])
            call_command("moderation_shadow", scorer=TRIED, stored=STORED, stdout=StringIO())
        call_command("advocates", "--json", stdout=StringIO())

    def _serve(self, group: running.Running, port: int, begun: float) -> None:
        address = f"http://127.0.0.1:{port}"
        name = os.environ.get("COMMUNITY_NAME", BRAND)
        group.start("web", running.web_command(port), self._log("web"), COMMUNITY_NAME=name, SITE_URL=address)
        if not running.wait_for(f"{address}/healthz"):
            raise CommandError(f"The web server did not start; what it said is in {self._log('web')}.")
        self._welcome(address, time.monotonic() - begun)
        try:
            while not group.ended():
                time.sleep(0.5)
        except KeyboardInterrupt:
            self.stdout.write("\nStopping …")
            return
        raise CommandError(f"The {group.ended()} ended by itself; what it said is in {self._log(group.ended())}.")

    def _welcome(self, address: str, seconds: float) -> None:
        self.stdout.write(f"\nThe community is open at {self.style.SUCCESS(address)} (ready in {seconds:.0f} s)\n\n")
        for name, (_, _, what) in staging.PEOPLE.items():
            self.stdout.write(f"  {name:6} {what}")
        self.stdout.write(
            f"\nEverybody's password is {staging.PASSWORD}. Ctrl-C ends it; `make demo` goes on from here.\n"
        )
