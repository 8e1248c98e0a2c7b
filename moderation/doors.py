"""What a request may ask of the scorers: the embedded one in this process, a heavy one only in a process of its own.

When that process does not answer, MODERATION["HEAVY_FALLBACK"] says what happens: "embedded" answers in its place, and
the answer says so, or "refuse" makes it a clear 503. No score is ever made up.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.conf import settings

from moderation import scorers, scoring
from moderation.errors import Unavailable
from moderation.scorers import ScorerError
from moderation.scorers.http import TIMEOUT, HttpScorer
from moderation.scoring import EMBEDDED, Reading

FALLBACKS = (EMBEDDED, "refuse")
T = TypeVar("T")
log = logging.getLogger(__name__)


def read(texts: Sequence[str], told: Sequence[str], name: str = "", within: float = TIMEOUT) -> list[Reading]:
    """What is said of texts in the languages `told` ("": the site's) where the scorer of that name is in force.

    A text whose language nobody there reads has no labels. A scoring process has `within` seconds for a hundred
    texts. Raises Unavailable `scorer_unavailable`.
    """
    name = name or scoring.chosen()
    return _asked(name, lambda reader, as_name: _readings(reader, as_name, texts, told, within))


def languages(name: str = "") -> tuple[str, ...]:
    """The languages that are read where this scorer answers, or the one in its place; none named means all.

    Raises Unavailable.
    """
    return _asked(name or scoring.chosen(), lambda reader, _: scorers.languages_of(reader))


def reads(language: str, among: Sequence[str]) -> bool:
    """Whether a language, "" for the site's, is among those that `languages` told."""
    return not among or (language or scoring.site_language()) in among


def _asked(name: str, question: Callable[[Any, str], T]) -> T:
    try:
        return question(_reader(name), name)
    except Exception as error:
        log.warning("The scorer %r does not answer: %s: %s", name, type(error).__name__, error)
        if name == EMBEDDED or settings.MODERATION.get("HEAVY_FALLBACK", EMBEDDED) != EMBEDDED:
            words = f"The scorer {name!r} does not answer now, and this site lets no other take its place."
            raise Unavailable("scorer_unavailable", words) from error
        return question(scoring.scorer(EMBEDDED), EMBEDDED)


def _readings(reader: Any, name: str, texts: Sequence[str], told: Sequence[str], within: float) -> list[Reading]:
    """What `reader`, and the small scorers that stand beside it, say of each text."""
    groups: dict[Any, list[int]] = defaultdict(list)
    for place, written in enumerate(told):
        groups[scorers.reader_of(reader, written or scoring.site_language())].append(place)
    found: dict[int, Reading] = {}
    for one, places in groups.items():
        written_in = [told[place] for place in places]
        if one is None:
            said = scoring.unread(name, reader, written_in)
        else:
            said = _said(one, name, [texts[place] for place in places], written_in, within)
        found |= zip(places, said, strict=True)
    return [found[place] for place in range(len(texts))]


def _said(reader: Any, name: str, texts: list[str], told: list[str], within: float) -> list[Reading]:
    if isinstance(reader, HttpScorer):
        answer = reader.ask(texts, scorer="" if _backend(name) == "http" else name, within=within)
        return scoring.readings(name, answer, answer.rows, told)
    rows = reader.score(texts)
    scorers.check_scores(rows, len(texts))
    return scoring.readings(name, reader, rows, told)


def _reader(name: str) -> Any:
    """Who answers for that name in a request: the scorer itself, or for a heavy one the client of its process."""
    if not scoring.heavy(_backend(name)):
        return scoring.scorer(name)
    if "http" not in scoring.names():
        raise ScorerError(f"{name} is too heavy for a request, and no scoring process is named: MODERATION_SCORING_URL")
    return scoring.scorer("http")


def _backend(name: str) -> str:
    spec = scoring.specs().get(name)
    if spec is None:
        raise ScorerError(f"there is no scorer {name!r}")
    return str(spec["backend"])
