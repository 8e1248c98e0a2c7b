"""`manage.py score`: JSON lines {"text": …} in, one line of scores for each out."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from django.core.management.base import BaseCommand, CommandError

from moderation import scoring
from moderation.scorers import BACKENDS, Scorer, ScorerError, check_scores, get

BATCH = 1000


class Refusal(NamedTuple):
    """Why one line of input got no scores."""

    code: str
    message: str
    line: int


class Command(BaseCommand):
    """Score texts in order; a bad line gets an error in its place and stops nothing."""

    help = (
        'Reads JSON lines {"text": "…"} on standard input and writes one line a text, in order: '
        '{"labels": {…}, "model": "…", "version": "…"}. A line that can not be scored becomes '
        '{"error": {"code", "message", "line"}}, and the exit code is 1 at the end.'
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the scorer's name and, for a backend that is not configured, its folder."""
        known = list(dict.fromkeys((*scoring.names(), *BACKENDS)))
        parser.add_argument("--scorer", choices=known, default="", help="by default the one that MODERATION names")
        parser.add_argument("--checkpoint", default="", help="folder of detoxify's weights")

    def handle(self, *args: Any, **options: Any) -> None:
        """Score standard input until it ends."""
        scorer = self._scorer(options["scorer"], options["checkpoint"])
        failed = 0
        for answer in answers(sys.stdin.buffer, scorer):
            failed += answer.startswith('{"error"')
            sys.stdout.write(answer)
        sys.stdout.flush()
        if failed:
            raise CommandError(f"{failed} lines could not be scored; each has an error in its place")

    def _scorer(self, name: str, checkpoint: str) -> Scorer:
        """The scorer of the settings needs no database, so that the command works anywhere."""
        name = name or scoring.default_name()
        try:
            if not checkpoint and name in scoring.names():
                found: Scorer = scoring.scorer(name)
                return found
            return get(name, **({"checkpoint": checkpoint} if checkpoint else {}))
        except ScorerError as error:
            raise CommandError(str(error)) from error


def answers(lines: Iterable[bytes], scorer: Scorer) -> Iterator[str]:
    """Yield one line of output for each line of input, in batches."""
    numbered = enumerate(lines, 1)
    while batch := list(islice(numbered, BATCH)):
        read = [read_line(line, number) for number, line in batch]
        texts = [text for text in read if isinstance(text, str)]
        scored = iter(score_each(texts, scorer))
        tail = f', "model": {json.dumps(scorer.model)}, "version": {json.dumps(scorer.version)}}}\n'
        for (number, _), text in zip(batch, read, strict=True):
            yield _line(next(scored) if isinstance(text, str) else text, number, tail)


def _line(answer: dict[str, float] | Refusal | ScorerError, number: int, tail: str) -> str:
    if isinstance(answer, dict):
        return f'{{"labels": {json.dumps(answer)}{tail}'
    if isinstance(answer, ScorerError):
        answer = Refusal("not_scored", str(answer), number)
    return json.dumps({"error": answer._asdict()}) + "\n"


def read_line(line: bytes, number: int) -> str | Refusal:
    """Return the line's text, or why it has none."""
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Refusal("not_json", f"This line is not JSON: {error}.", number)
    if not isinstance(fields, dict) or "text" not in fields:
        return Refusal("no_text", 'This line is not an object with a "text".', number)
    text = fields["text"]
    if not isinstance(text, str):
        return Refusal("not_text", f'"text" must be a string, not {type(text).__name__}.', number)
    return text


def score_each(texts: list[str], scorer: Scorer) -> list[dict[str, float] | ScorerError]:
    """Score a batch; if it fails, score one by one, so that one text fails alone."""
    try:
        return list(_checked(texts, scorer))
    except ScorerError as error:
        if len(texts) < 2:
            return [error]
    return [row for text in texts for row in score_each([text], scorer)]


def _checked(texts: list[str], scorer: Scorer) -> list[dict[str, float]]:
    rows = scorer.score(texts)
    check_scores(rows, len(texts))
    return rows
