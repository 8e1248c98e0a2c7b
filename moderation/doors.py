"""What a request may ask of the scorers: the embedded one in this process, a heavy one only in a process of its own.

When that process does not answer, MODERATION["HEAVY_FALLBACK"] says what happens: "embedded" answers in its place, and
the answer says so, or "refuse" makes it a clear 503. No score is ever made up.
"""

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from django.conf import settings
from django.utils.module_loading import import_string

from moderation import scorers, scoring
from moderation.errors import Unavailable
from moderation.scorers import ScorerError
from moderation.scorers.http import TIMEOUT, HttpScorer
from moderation.scoring import Reading

EMBEDDED = "embedded"
FALLBACKS = (EMBEDDED, "refuse")
T = TypeVar("T")
log = logging.getLogger(__name__)


def read(texts: Sequence[str], name: str = "", within: float = TIMEOUT) -> list[Reading]:
    """What the scorer of that name (by default the one in force) says of each text, whatever its language.

    A scoring process has `within` seconds for a hundred texts. Raises Unavailable `scorer_unavailable`.
    """
    name = name or scoring.chosen()
    return _asked(name, lambda reader, as_name: _readings(reader, as_name, list(texts), within))


def languages(name: str = "") -> tuple[str, ...]:
    """The languages that this scorer reads, or the one that answers in its place. Raises Unavailable."""
    return _asked(name or scoring.chosen(), lambda reader, _: tuple(getattr(reader, "languages", ("en",))))


def _asked(name: str, question: Callable[[Any, str], T]) -> T:
    try:
        return question(_reader(name), name)
    except Exception as error:
        log.warning("The scorer %r does not answer: %s: %s", name, type(error).__name__, error)
        if name == EMBEDDED or settings.MODERATION.get("HEAVY_FALLBACK", EMBEDDED) != EMBEDDED:
            words = f"The scorer {name!r} does not answer now, and this site lets no other take its place."
            raise Unavailable("scorer_unavailable", words) from error
        return question(scoring.scorer(EMBEDDED), EMBEDDED)


def _readings(reader: Any, name: str, texts: list[str], within: float) -> list[Reading]:
    if isinstance(reader, HttpScorer):
        answer = reader.ask(texts, scorer="" if _backend(name) == "http" else name, within=within)
        return scoring.readings(name, answer.model, answer.version, answer.rows)
    rows = reader.score(texts)
    scorers.check_scores(rows, len(texts))
    return scoring.readings(name, reader.model, reader.version, rows)


def _reader(name: str) -> Any:
    """Who answers for that name in a request: the scorer itself, or for a heavy one the client of its process."""
    if not heavy(_backend(name)):
        return scoring.scorer(name)
    if "http" not in scoring.names():
        raise ScorerError(f"{name} is too heavy for a request, and no scoring process is named: MODERATION_SCORING_URL")
    return scoring.scorer("http")


def _backend(name: str) -> str:
    spec = scoring.specs().get(name)
    if spec is None:
        raise ScorerError(f"there is no scorer {name!r}")
    return str(spec["backend"])


@lru_cache(maxsize=32)
def heavy(backend: str) -> bool:
    """Whether a backend must not be loaded by a process that answers requests; loads nothing."""
    if "." in backend:
        return bool(getattr(import_string(backend), "heavy", False))
    return backend in scorers.HEAVY
