"""`manage.py export_community`: the community as JSON lines."""

import gzip
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from community.exporting import export_lines


class Command(BaseCommand):
    """Writes what import_community reads."""

    help = (
        "Write the community, one JSON object a line (docs/import.md), to a file, a .gz file or standard output (-). "
        "Texts that their authors deleted are left out, and without --hidden also those that moderation hides."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE and --hidden."""
        parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="default: standard output")
        parser.add_argument(
            "--hidden",
            action="store_true",
            help="also what is held or removed now; an import publishes it until it is judged anew",
        )

    def handle(self, *, file: str, hidden: bool, **options: Any) -> None:
        """Write every line."""
        try:
            with _written(file, self.stdout) as out:
                for line in tqdm(export_lines(hidden=hidden), unit=" lines", unit_scale=True, disable=None):
                    out.write(f"{line}\n")
        except OSError as error:
            raise CommandError(f"{file} can not be written: {error}") from error


@contextmanager
def _written(name: str, standard: Any) -> Iterator[IO[str]]:
    """The stream to write to. A file appears under its name only when it is whole."""
    if name == "-":
        yield standard
        return
    draft = Path(f"{name}.part")
    with _opened(draft, packed=name.endswith(".gz")) as out:
        yield out
    draft.replace(name)


def _opened(path: Path, *, packed: bool) -> IO[str]:
    if packed:
        return gzip.open(path, "wt", encoding="utf-8")
    return path.open("w", encoding="utf-8")
