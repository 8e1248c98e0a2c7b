"""`manage.py scorer_fetch`: bring a release of Detoxify, on a machine that reaches the internet."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from moderation.scorers import ScorerError, fetching
from moderation.scorers.releases import RELEASES


class Command(BaseCommand):
    """Fetch weights, configuration and tokenizer into one folder, each checked by its hash."""

    help = (
        "Brings one of Detoxify's models into a folder: the weights from its release page, configuration and "
        "tokenizer of the model it was made from. Every file is checked; a download that broke off goes on where it "
        "ended. Copy the folder to a machine without internet as it is, and name it in MODERATION_CHECKPOINT or give "
        "it to scorer_export."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take which model, and where to."""
        parser.add_argument(
            "release", choices=list(RELEASES), help="original (BERT), unbiased (RoBERTa) or multilingual"
        )
        parser.add_argument("--to", type=Path, required=True, help="folder to write")
        parser.add_argument("--mirror", default="", help="an address that holds all files by their names alone")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch what is missing and say what is there."""
        release, folder = RELEASES[options["release"]], options["to"]
        with tqdm(unit="B", unit_scale=True, mininterval=1) as bar:

            def progress(name: str, there: int, whole: int) -> None:
                bar.set_description(name, refresh=False)
                bar.total = whole or None
                bar.update(there - bar.n)

            try:
                fetching.fetch(release, folder, mirror=options["mirror"], progress=progress)
            except ScorerError as error:
                raise CommandError(str(error)) from error
            except OSError as error:
                raise CommandError(f"{folder} can not be written: {error}") from error
        for file in release.files:
            self.stdout.write(f"{folder / file.name}: {(folder / file.name).stat().st_size / 1e6:.1f} MB, checked")
