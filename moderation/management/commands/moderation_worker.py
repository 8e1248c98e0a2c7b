"""manage.py moderation_worker: the worker for a site without a broker."""

import signal
import subprocess
import sys
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from moderation.drain import EXIT_HUNG, drain
from moderation.intake import oldest_pending


class Command(BaseCommand):
    """Score what is due in a poll loop; needs no broker."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """--once, --every, --quiet; --child is used by the command itself."""
        parser.add_argument("--once", action="store_true", help="drain until nothing is due, then exit")
        parser.add_argument("--every", type=float, default=0.5, help="seconds between two looks (default .5)")
        parser.add_argument("--quiet", action="store_true", help="print nothing")
        parser.add_argument("--child", action="store_true", help="work in this process (no supervisor)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Drain once, work as the child, or watch over a child that works."""
        if options["once"]:
            self._once(options["quiet"])
        elif options["child"]:
            self._poll(options["every"])
        else:
            self._watch(options)

    def _once(self, quiet: bool) -> None:
        scored = failed = aside = 0
        while True:
            done = drain(seconds=3600, hard=True)
            scored, failed, aside = scored + done.scored, failed + done.failed, aside + done.set_aside
            if done.trouble:
                raise CommandError(
                    f"{done.trouble} ({scored} scored before). Nothing is lost: mend the scorer, run again."
                )
            if not (done.scored or done.failed or done.set_aside):
                break
        if not quiet:
            waited = oldest_pending()
            rest = f"; others are working on texts up to {waited.seconds} s old" if waited else ""
            self.stdout.write(f"{scored} scored, {failed} failed attempts, {aside} set aside{rest}")

    def _poll(self, every: float) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        while True:
            done = drain(seconds=60, hard=True)
            time.sleep(10 if done.trouble else every)

    def _end(self, *_: Any) -> None:
        raise SystemExit(0)

    def _watch(self, options: dict[str, Any]) -> None:
        """Start a child, and start it again when a text crashed it or it hung; the lease gives its texts back."""
        command = [
            sys.executable,
            sys.argv[0],
            "moderation_worker",
            "--child",
            "--every",
            str(options["every"]),
        ]
        if not options["quiet"]:
            self.stdout.write("Scoring what is due; stop with Ctrl-C.")
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        while (code := self._run(command)) != 0:
            why = "hung" if code == EXIT_HUNG else f"ended with {code}"
            self.stderr.write(f"The worker {why}; starting it again.")
            time.sleep(1)

    def _run(self, command: list[str]) -> int:
        """The exit code of a child, which ends with us."""
        with subprocess.Popen(command) as child:
            try:
                return child.wait()
            finally:
                child.terminate()
