"""The configured scorer, loaded on first use, once per process."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from moderation import scorers


@lru_cache(maxsize=4)
def _scorer(name: str, checkpoint: str) -> Any:
    if "." in name:
        return import_string(name)()
    return scorers.get(name, checkpoint=checkpoint) if checkpoint else scorers.get(name)


def scorer() -> Any:
    """The scorer that MODERATION["SCORER"] names: embedded, detoxify, or the dotted path of a class of one's own."""
    chosen = settings.MODERATION
    return _scorer(chosen.get("SCORER", "embedded"), chosen.get("CHECKPOINT", ""))


def score_texts(texts: Sequence[str]) -> list[dict[str, float]]:
    """The labels of each text, in order, by the configured scorer; nothing is stored."""
    rows: list[dict[str, float]] = scorer().score(list(texts))
    scorers.check_scores(rows, len(texts))
    return rows
