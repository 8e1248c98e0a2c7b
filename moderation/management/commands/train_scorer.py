"""`manage.py train_scorer`: make the embedded scorer's weights from labelled texts."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.scorers import ScorerError
from moderation.scorers.embedded import WEIGHTS


class Command(BaseCommand):
    """Train on labelled texts, never on the validation split; minutes on one core."""

    help = (
        "Trains the embedded scorer and writes one weights file. Reads the sets of --data, "
        "profanity lists of --lexicon, and labelled texts of --extra; leaves the validation split out. "
        "Needs the `train` extra (scipy). The same input and seed give the same file."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where texts come from and where the weights go."""
        parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="folder of the sets")
        parser.add_argument("--lexicon", type=Path, help="folder of profanity lists (default: ../lexicon of --data)")
        parser.add_argument("--out", type=Path, default=WEIGHTS, help="the weights file to write")
        parser.add_argument("--clear-only", action="store_true", help="leave out the sets that state no licence")
        parser.add_argument(
            "--extra",
            type=Path,
            action="append",
            default=[],
            help="JSON lines {text, labels{}} or {text, label}, or Kaggle's Jigsaw train.csv; may be repeated",
        )
        parser.add_argument("--epochs", type=int, help="passes over the texts")
        parser.add_argument("--seed", type=int, help="of every random choice")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read, train, write and say the version."""
        try:
            from moderation.scorers.training import build, corpus, fit, lexicon
        except ImportError as error:
            raise CommandError(f"training needs scipy: pip install 'vouch-community[train]' ({error})") from error
        chosen = {name: options[name] for name in ("epochs", "seed") if options[name] is not None}
        try:
            rows = corpus.read(options["data"], clear_only=options["clear_only"])
            rows += [row for path in options["extra"] for row in corpus.read_file(path)]
            terms = lexicon.read(options["lexicon"] or options["data"].parent / "lexicon")
            version = build.train(rows, terms, options["out"], fit.Recipe(**chosen), self.stderr.write)
        except (ScorerError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{options['out']}: version {version}")
