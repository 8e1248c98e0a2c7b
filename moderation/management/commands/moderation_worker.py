"""manage.py moderation_worker: the worker for a site without a broker."""

import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from moderation.drain import REST, Drained, drain
from moderation.intake import oldest_pending
from moderation.timer import environment


class Command(BaseCommand):
    """Score what is due in a poll loop; needs no broker."""

    help = __doc__ or ""

    def __init__(self, *args: Any, **options: Any) -> None:
        """Nothing has asked it to end yet."""
        super().__init__(*args, **options)
        self._ending = False
        self._ear = self._bell = -1
        self._child: subprocess.Popen[bytes] | None = None

    def add_arguments(self, parser: CommandParser) -> None:
        """--once, --every, --quiet; --child is used by the command itself."""
        parser.add_argument("--once", action="store_true", help="drain until nothing is due, then exit")
        parser.add_argument("--every", type=float, default=0.5, help="seconds between two looks (default .5)")
        parser.add_argument("--quiet", action="store_true", help="print nothing")
        parser.add_argument("--child", action="store_true", help="work in this process (no supervisor)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Drain once, work as the child, or watch over a child that works."""
        self._ear, self._bell = os.pipe()
        os.set_blocking(self._bell, False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._end)
        try:
            self._work(options)
        finally:
            ends, self._ear, self._bell = (self._ear, self._bell), -1, -1
            for one in ends:
                os.close(one)

    def _work(self, options: dict[str, Any]) -> None:
        if options["once"]:
            self._once(options["quiet"])
        elif options["child"]:
            self._poll(options["every"])
        else:
            self._watch(options)

    def _end(self, *_: Any) -> None:
        """End after the present batch, so that no lease is left behind.

        A signal can come while this very thread holds the lock of whatever it waits on: no Event, no Condition.
        """
        self._ending = True
        with suppress(OSError):  # full of signals, or closed: it has ended
            os.write(self._bell, b".")
        if self._child is not None:
            self._child.terminate()

    def _ended(self) -> bool:
        return self._ending

    def _wait(self, seconds: float) -> None:
        """Rest so long, or until the signal to end."""
        select.select([self._ear], [], [], seconds)

    def _drain(self) -> Drained:
        return drain(seconds=3600, hard=True, stop=self._ended)

    def _once(self, quiet: bool) -> None:
        scored = failed = aside = 0
        while True:
            done = self._drain()
            scored, failed, aside = scored + done.scored, failed + done.failed, aside + done.set_aside
            if done.trouble:
                raise CommandError(f"{done.trouble} ({scored} scored before). Nothing is lost: mend it, run again.")
            if self._ended() or not done.touched:
                break
        if not quiet:
            waited = oldest_pending()
            rest = f"; others are working on texts up to {waited.seconds} s old" if waited else ""
            self.stdout.write(f"{scored} scored, {failed} failed attempts, {aside} set aside{rest}")

    def _poll(self, every: float) -> None:
        parent = os.getppid()
        while not self._ended() and os.getppid() == parent:
            done = self._drain()
            self._wait(REST if done.stuck else every)

    def _watch(self, options: dict[str, Any]) -> None:
        """Start a child, and start it again when a text crashed it or it hung; the lease gives its texts back."""
        if not options["quiet"]:
            self.stdout.write("Scoring what is due; stop with Ctrl-C.")
        command = [sys.executable, "-m", "django", "moderation_worker", "--child", "--every", str(options["every"])]
        while not self._ended():
            self._child = subprocess.Popen(command, env=environment())
            if self._ended():  # told to end while it started
                self._child.terminate()
            code = self._child.wait()
            if not self._ended():
                self.stderr.write(f"The worker ended with {code}: a text crashed it, or it hung. Starting it again.")
                self._wait(1)
