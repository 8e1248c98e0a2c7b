"""Moderation of any Django model's texts: the public door. Import from here and from `moderation.signals` only."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from moderation.errors import AlreadyReported, Conflict, Forbidden, Gone, Invalid, Stale
    from moderation.intake import report, submit, submit_many
    from moderation.registry import register
    from moderation.review import appeal, claim, decide, release, undo
    from moderation.sanctions import banned, lift, muted, sanction
    from moderation.standing import reported_by, standing_of
    from moderation.states import Action, Reason, Review, Visibility
    from moderation.texts import BodyText, check_text
    from moderation.verdicts import score_texts, scores_of

# Names are looked up on first use, because this package is imported before Django's apps are ready.
DOOR = {
    "register": "registry",
    "submit": "intake",
    "submit_many": "intake",
    "report": "intake",
    "decide": "review",
    "undo": "review",
    "claim": "review",
    "release": "review",
    "appeal": "review",
    "sanction": "sanctions",
    "lift": "sanctions",
    "banned": "sanctions",
    "muted": "sanctions",
    "scores_of": "reading",
    "standing_of": "reading",
    "reported_by": "reading",
    "score_texts": "scoring",
    "check_text": "texts",
    "Action": "states",
    "Reason": "states",
    "Review": "states",
    "Visibility": "states",
    "ModerationError": "errors",
    "Conflict": "errors",
    "Invalid": "errors",
    "Forbidden": "errors",
    "NotFound": "errors",
}

__all__ = [*DOOR]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in DOOR:
        raise AttributeError(f"moderation has no {name!r}; its door is {', '.join(sorted(DOOR))}")
    return getattr(import_module(f"moderation.{DOOR[name]}"), name)
