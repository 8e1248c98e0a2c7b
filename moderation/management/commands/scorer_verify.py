"""`manage.py scorer_verify`: compare an exported package with the checkpoint it came from."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from moderation.registry import REGISTRY, joined
from moderation.scorers import ScorerError, detoxify, onnx, verifying
from moderation.scorers.detoxify import DetoxifyScorer
from moderation.scorers.verifying import LEAST, Figures, Verification

MOST = 1000  # texts of the site, the newest of each kind


class Command(BaseCommand):
    """Score the site's own texts by both, and write the figures into the manifest if they agree."""

    help = (
        "Scores texts by a Detoxify checkpoint and by the package that scorer_export made of it. Writes the figures "
        "into the package's manifest, without which no process loads it, unless int8 scores differ by more than "
        f"{verifying.HIGHEST} (or {verifying.MEAN} on average), fp32 scores by more than {verifying.EXACT}, or more "
        f"than {verifying.FLIPS:.1%} of the texts cross a threshold. Needs the `export` and `detoxify` extras."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the package, its checkpoint, and texts."""
        parser.add_argument("--package", type=Path, required=True, help="folder that scorer_export wrote")
        parser.add_argument("--checkpoint", type=Path, required=True, help="folder of the checkpoint it came from")
        add_text_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify and print what was found; exit code 1 when the package must not be used."""
        try:
            self.stdout.write(verified(options["package"], detoxify.load(options["checkpoint"]), options))
        except ScorerError as error:
            raise CommandError(str(error)) from error


def add_text_arguments(parser: ArgumentParser) -> None:
    """Take which texts are scored and which thresholds must not be crossed."""
    parser.add_argument(
        "--texts",
        type=Path,
        help=f'JSON lines {{"text": "…"}}, at least {LEAST}; without it, the newest texts of this site',
    )
    parser.add_argument(
        "--thresholds",
        default=",".join(map(str, onnx.THRESHOLDS)),
        help="the scores at which rules act, with commas (default: %(default)s)",
    )


def verified(folder: Path, reference: DetoxifyScorer, options: dict[str, Any]) -> str:
    """Verify with a bar on standard error and return the table of what was found."""
    texts = texts_of_file(options["texts"]) if options["texts"] else texts_of_site()
    with tqdm(desc="Verifying", unit="texts", total=len(texts) + len(verifying.specimens()), mininterval=1) as bar:
        found = verifying.verify(
            folder,
            reference,
            texts,
            thresholds=onnx.numbers(options["thresholds"]),
            progress=lambda done: bar.update(done),
        )
    return f"{folder}: good, {found.texts} texts\n{table(found)}"


def table(found: Verification) -> str:
    """Return the figures, one way of scoring a line."""

    def line(name: str, figures: Figures) -> str:
        return f"{name:12}{figures.highest:10.6f}{figures.mean:10.6f}{figures.flips:10.2%}"

    head = f"{'':12}{'highest':>10}{'mean':>10}{'flips':>10}"
    ways = (("int8", found.int8), ("fp32", found.fp32), ("as used", found.production))
    return "\n".join([head, *(line(*way) for way in ways)])


def texts_of_file(path: Path) -> list[str]:
    """Return the texts of a file of JSON lines; CommandError names the first line that holds none."""
    texts = []
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                texts.append(_text(line, f"{path}, line {number}"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{path} can not be read: {error}") from error
    return texts


def _text(line: str, where: str) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, KeyError, TypeError):
        text = None
    if not isinstance(text, str):
        raise CommandError(f'{where}: write {{"text": "…"}}.')
    return text


def texts_of_site(most: int = MOST) -> list[str]:
    """Return the newest texts of every kind that is moderated."""
    texts: list[str] = []
    for registration in REGISTRY.values():
        newest = registration.model._default_manager.order_by("-pk")
        texts += [text for row in newest.values_list(*registration.text)[:most] if (text := joined(row))]
    return texts
