"""System checks: what is wrong with a site's set-up, in words, before anything starts."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from moderation.registry import REGISTRY
from moderation.scorers import BACKENDS


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
    """MODERATION must name a scorer that exists and a key for the audit record."""
    chosen = getattr(settings, "MODERATION", {})
    found: list[CheckMessage] = []
    scorer = chosen.get("SCORER", "embedded")
    if scorer not in BACKENDS and "." not in scorer:
        found.append(
            Error(
                f"MODERATION['SCORER'] is {scorer!r}: there is no such scorer.",
                hint=f"Write one of {', '.join(BACKENDS)}, or the dotted path of a class of your own.",
                id="moderation.E002",
            )
        )
    if scorer == "detoxify" and not chosen.get("CHECKPOINT"):
        found.append(
            Error(
                "The detoxify scorer needs a folder with a checkpoint.",
                hint="Set MODERATION_CHECKPOINT to the folder; docs/scoring.md tells how to fetch one.",
                id="moderation.E003",
            )
        )
    if not chosen.get("AUDIT_KEY"):
        found.append(
            Error(
                "MODERATION['AUDIT_KEY'] is missing: without it the audit record could be rewritten unseen.",
                hint="Set it to a long random text that is kept outside the database.",
                id="moderation.E004",
            )
        )
    return found
