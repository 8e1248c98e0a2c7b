"""Scorers: texts in, probabilities by label out. `get` is the door; no Django in here."""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from typing import Any

from .protocol import (
    LABELS,
    SENTIMENT_LABELS,
    TOXICITY_LABELS,
    Scorer,
    ScorerError,
    check_scores,
)

__all__ = [
    "BACKENDS",
    "HEAVY",
    "LABELS",
    "SENTIMENT_LABELS",
    "TOXICITY_LABELS",
    "Scorer",
    "ScorerError",
    "beside",
    "check_scores",
    "get",
    "languages_of",
    "reader_of",
]

# Name of a backend: the module that holds it; imported when first asked for.
BACKENDS = {"embedded": ".embedded", "detoxify": ".detoxify", "onnx": ".onnx", "http": ".http"}
# Those that a process that answers requests must not load.
HEAVY = ("detoxify", "onnx")


def get(name: str, **options: Any) -> Scorer:
    """Return the scorer of that name, loaded once a process for the same options.

    "embedded" takes `weights` (a file, by default the one in the package); "detoxify"
    takes `checkpoint` (a folder), "onnx" `package` (a folder), `thresholds` and `margin`.
    Raises ScorerError for an unknown name or option.
    """
    return _load(name, json.dumps(options, sort_keys=True, default=str))


@cache
def _load(name: str, options: str) -> Scorer:
    if name not in BACKENDS:
        raise ScorerError(f"there is no scorer {name!r}; choose one of: {', '.join(BACKENDS)}")
    module = import_module(BACKENDS[name], __package__)
    try:
        scorer: Scorer = module.load(**json.loads(options))
    except TypeError as error:
        raise ScorerError(f"the scorer {name!r} can not be loaded so: {error}") from error
    return scorer


def reader_of(scorer: Scorer, language: str) -> Scorer | None:
    """Return who reads `language` where `scorer` is in force: itself, one beside it, or None for nobody.

    A scorer of a site's own that names no languages reads them all.
    """
    languages = getattr(scorer, "languages", ())
    if not languages or language in languages:
        return scorer
    from . import foreign

    return foreign.load(language) if language in beside(scorer) else None


def languages_of(scorer: Scorer) -> tuple[str, ...]:
    """Return the languages that are read where `scorer` is in force, ISO 639-1; none named means all."""
    own = tuple(getattr(scorer, "languages", ()))
    return own and tuple(dict.fromkeys((*own, *beside(scorer))))


def beside(scorer: Scorer) -> tuple[str, ...]:
    """Return the languages of the small scorers that stand beside the embedded one; none beside others."""
    from . import foreign

    return foreign.shipped() if scorer.model == foreign.ForeignScorer.model else ()
