"""`manage.py import_community`: a community from JSON lines."""

import json
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from community.importing import BROKEN, Outcome, import_lines, numbered, opened
from community.importing.run import BAD, CREATED, UNCHANGED, UPDATED


class Command(BaseCommand):
    """Ends with 1 only when the file could not be read or when none of its lines went in."""

    help = (
        "Read a community, one JSON object a line (docs/import.md), from a file, a .gz file or standard input (-). "
        "The same file again changes nothing. A bad line is told on standard error and the rest goes in."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --json."""
        parser.add_argument("file", metavar="FILE", help="JSON lines, also compressed by gzip; - is standard input")
        parser.add_argument("--json", action="store_true", help="print the counts of each kind as one JSON object")

    def handle(self, *, file: str, json: bool, **options: Any) -> None:
        """Import, then print what became of the lines."""
        begin = time.monotonic()
        try:
            outcome = _import(file)
        except BROKEN as error:
            raise CommandError(f"{file} can not be read: {error}") from error
        self.stdout.write(_as_json(outcome) if json else _as_words(outcome, time.monotonic() - begin))
        if outcome.lines and not outcome.went_in:
            raise CommandError(f"none of the {outcome.lines:,} lines went in")


def _import(file: str) -> Outcome:
    """Import the file, with a progress bar where somebody watches standard error."""
    # Bytes are counted where they are known beforehand, and lines of a pipe.
    size = None if file == "-" else Path(file).stat().st_size
    unit = "B" if size else " lines"
    with opened(file) as (stream, raw), tqdm(total=size, unit=unit, unit_scale=True, disable=None) as bar:

        def advance(lines: int) -> None:
            bar.update(raw.tell() - bar.n if size else lines)

        def tell(number: int, why: str) -> None:
            tqdm.write(f"line {number}: {why}", file=sys.stderr)

        return import_lines(numbered(stream), tell=tell, advance=advance)


def _as_json(outcome: Outcome) -> str:
    return json.dumps(outcome.as_json())


def _as_words(outcome: Outcome, seconds: float) -> str:
    results = ", ".join(f"{outcome.total(name):,} {name}" for name in (CREATED, UPDATED, UNCHANGED, BAD))
    return f"{outcome.lines:,} lines in {seconds:.1f} s: {results}."
