"""Scorers: texts in, probabilities by label out. `get` is the door; no Django in here."""

from __future__ import annotations

from functools import cache
from importlib import import_module

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
    "LABELS",
    "SENTIMENT_LABELS",
    "TOXICITY_LABELS",
    "Scorer",
    "ScorerError",
    "check_scores",
    "get",
]

# Name of a backend: the module that holds it; imported when first asked for.
BACKENDS = {"embedded": ".embedded", "detoxify": ".detoxify"}


@cache
def get(name: str, **options: str) -> Scorer:
    """Return the scorer of that name, loaded once a process for the same options.

    "embedded" takes `weights` (a file, by default the one in the package); "detoxify"
    takes `checkpoint` (a folder). Raises ScorerError for an unknown name or option.
    """
    if name not in BACKENDS:
        raise ScorerError(f"there is no scorer {name!r}; choose one of: {', '.join(BACKENDS)}")
    module = import_module(BACKENDS[name], __package__)
    try:
        scorer: Scorer = module.load(**options)
    except TypeError as error:
        raise ScorerError(f"the scorer {name!r} can not be loaded so: {error}") from error
    return scorer
