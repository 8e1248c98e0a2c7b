"""`manage.py scorer_export`: make a package for the onnx scorer from a Detoxify checkpoint, and verify it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from moderation.management.commands.scorer_verify import add_text_arguments, verified
from moderation.scorers import ScorerError, exporting, package


class Command(BaseCommand):
    """Trace, fuse, quantise, verify."""

    help = (
        "Writes a folder with model.int8.onnx, model.fp32.onnx, tokenizer.json and manifest.json from the checkpoint "
        "that scorer_fetch brought, and verifies it at once as scorer_verify does. Give the folder to the onnx scorer "
        "with MODERATION_ONNX. Needs the `export` and `detoxify` extras; the machine that scores needs only `onnx`."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the checkpoint's folder, the package's, and texts to verify with."""
        parser.add_argument("--checkpoint", type=Path, required=True, help="folder of the checkpoint")
        parser.add_argument("--out", type=Path, required=True, help="folder to write: new or empty")
        add_text_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Export, say what it weighs, and verify; an unverified package stays where it is and is not loaded."""
        out: Path = options["out"]
        try:
            reference, _ = exporting.export(options["checkpoint"], out)
            for name in package.FILES:
                self.stdout.write(f"{out / name}: {(out / name).stat().st_size / 1e6:.1f} MB")
            self.stdout.write(verified(out, reference, options))
        except ScorerError as error:
            raise CommandError(str(error)) from error
