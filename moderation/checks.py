"""System checks: what is wrong with a site's set-up, in words, before anything starts."""

import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from moderation.doors import FALLBACKS
from moderation.registry import REGISTRY
from moderation.scorers import BACKENDS
from moderation.scoring import takes

LONGEST_NAME = 40
CODE = re.compile("[a-z]{2,3}")
# What a backend can not do without, and the variable that names it.
NEEDS = {
    "detoxify": ("a folder with a checkpoint", "MODERATION_CHECKPOINT to the folder"),
    "onnx": ("a folder with an exported model", "MODERATION_ONNX to the folder"),
    "http": ("the address of a scoring process", "MODERATION_SCORING_URL to the address"),
}


def registrations(**_: Any) -> list[CheckMessage]:
    """Every name in every register() must be a field of its model."""
    return [
        Error(
            f"moderation.register({registration.model.__name__}): {mistake}",
            id="moderation.E001",
            obj=registration.model,
        )
        for registration in REGISTRY.values()
        for mistake in registration.mistakes()
    ]


def settings_complete(**_: Any) -> list[CheckMessage]:
    """MODERATION must name scorers that exist and a key for the audit record."""
    chosen = getattr(settings, "MODERATION", {})
    found: list[CheckMessage] = [*_default_scorer(chosen), *_scorers(chosen), *_choices(chosen)]
    if not chosen.get("AUDIT_KEY"):
        found.append(
            Error(
                "MODERATION['AUDIT_KEY'] is missing: without it the audit record could be rewritten unseen.",
                hint="Set it to a long random text that is kept outside the database.",
                id="moderation.E004",
            )
        )
    return found


def _default_scorer(chosen: dict[str, Any]) -> Iterator[CheckMessage]:
    name = chosen.get("SCORER", "embedded")
    if name in ("embedded", *chosen.get("SCORERS", {})) or "." in name:
        return
    if name in BACKENDS and name in NEEDS:
        yield Error(
            f"The {name} scorer needs {NEEDS[name][0]}.",
            hint=f"Set {NEEDS[name][1]}; docs/scoring.md tells more.",
            id="moderation.E003",
        )
    else:
        known = ", ".join(("embedded", *chosen.get("SCORERS", {})))
        yield Error(
            f"MODERATION['SCORER'] is {name!r}: there is no such scorer.",
            hint=f"Write one of {known}, a name of your own in SCORERS, or the dotted path of a class.",
            id="moderation.E002",
        )


def _choices(chosen: dict[str, Any]) -> Iterator[CheckMessage]:
    """Settings that are one of a few words; another word would count as one of them unseen."""
    perspective = chosen.get("PERSPECTIVE", {})
    asked = (
        ("['HEAVY_FALLBACK']", chosen.get("HEAVY_FALLBACK", "embedded"), FALLBACKS),
        ("['PERSPECTIVE']['UNSUPPORTED']", perspective.get("UNSUPPORTED", "error"), ("error", "drop")),
    )
    for name, value, words in asked:
        if value not in words:
            yield Error(f"MODERATION{name} is {value!r}.", hint=f"Write {' or '.join(words)}.", id="moderation.E006")
    codes = (("['LANGUAGE']", chosen.get("LANGUAGE")), ("['PERSPECTIVE']['LANGUAGE']", perspective.get("LANGUAGE")))
    for name, value in codes:
        if value and not CODE.fullmatch(str(value)):
            hint = "Write an ISO 639-1 code in small letters and without a region, like en, or nothing."
            yield Error(f"MODERATION{name} is {value!r}.", hint=hint, id="moderation.E006")


def _scorers(chosen: dict[str, Any]) -> Iterator[CheckMessage]:
    """Each configured scorer: a name of 40 characters at most, a backend that exists, options that it takes."""
    for name, spec in chosen.get("SCORERS", {}).items():
        wrong, hint = _mistake(str(name), spec)
        if wrong:
            yield Error(f"MODERATION['SCORERS'][{name!r}] {wrong}", hint=hint, id="moderation.E005")


def _mistake(name: str, spec: Any) -> tuple[str, str]:
    """What is wrong with one configured scorer and what to write; empty when nothing is."""
    example = '{"backend": "embedded", "weights": "/path/to/weights.npz"}'
    if not isinstance(spec, dict) or not isinstance(spec.get("backend"), str):
        return "does not say its backend.", f"Write an object like {example}."
    backend, options = spec["backend"], sorted(set(spec) - {"backend"})
    if not 0 < len(name) <= LONGEST_NAME:
        return f"is named by {len(name)} characters.", f"Write a name of 1 to {LONGEST_NAME}."
    if backend not in BACKENDS and "." not in backend:
        return (
            f"has the backend {backend!r}, which there is not.",
            f"Write one of {', '.join(BACKENDS)}, or a dotted path.",
        )
    try:
        taken = takes(backend)
    except ImportError as error:
        return f"has the backend {backend!r}, which can not be imported: {error}", "Mend its path."
    if taken is not None and (wrong := [option for option in options if option not in taken]):
        return (
            f"has options that {backend} does not take: {', '.join(wrong)}.",
            f"It takes: {', '.join(taken) or 'none'}.",
        )
    return "", ""
