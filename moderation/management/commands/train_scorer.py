"""`manage.py train_scorer`: make the embedded scorer's weights from labelled texts."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.scorers import ScorerError
from moderation.scorers import foreign as shipped
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
        parser.add_argument("--out", type=Path, help="the weights file to write (default: the one in the package)")
        parser.add_argument(
            "--language",
            default="en",
            help="ISO 639-1 code; other than en: the small scorer of that language, from its set in --data and --extra",
        )
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
        if options["language"] != "en":
            self._train_foreign(options)
            return
        out = options["out"] or WEIGHTS
        chosen = {name: options[name] for name in ("epochs", "seed") if options[name] is not None}
        try:
            rows = corpus.read(options["data"], clear_only=options["clear_only"])
            rows += [row for path in options["extra"] for row in corpus.read_file(path)]
            terms = lexicon.read(options["lexicon"] or options["data"].parent / "lexicon")
            version = build.train(rows, terms, out, fit.Recipe(**chosen), self.stderr.write)
        except (ScorerError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{out}: version {version}")

    def _train_foreign(self, options: dict[str, Any]) -> None:
        from moderation.scorers.training import corpus, foreign

        language, out = options["language"], options["out"] or shipped.WEIGHTS / f"{options['language']}.npz"
        try:
            rows = foreign.rows(options["data"], language)
            rows += [row for path in options["extra"] for row in corpus.read_file(path)]
            version = foreign.train(rows, language, out, self.stderr.write)
        except (ScorerError, OSError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{out}: version {version}")
