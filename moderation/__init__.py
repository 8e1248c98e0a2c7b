"""Moderation of any Django model's texts: the public door. Import from here and from `moderation.signals` only."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from moderation.appeals import answer_appeal as answer_appeal
    from moderation.appeals import appeal as appeal
    from moderation.audit import record as record
    from moderation.errors import Conflict as Conflict
    from moderation.errors import Forbidden as Forbidden
    from moderation.errors import Invalid as Invalid
    from moderation.errors import ModerationError as ModerationError
    from moderation.errors import NotFound as NotFound
    from moderation.intake import report as report
    from moderation.intake import report_by_import as report_by_import
    from moderation.intake import submit as submit
    from moderation.intake import submit_many as submit_many
    from moderation.numbers import GREATEST_COUNT as GREATEST_COUNT
    from moderation.numbers import GREATEST_ROW as GREATEST_ROW
    from moderation.numbers import row_number as row_number
    from moderation.reading import Standing as Standing
    from moderation.reading import backlog as backlog
    from moderation.reading import reported_by as reported_by
    from moderation.reading import reports_of as reports_of
    from moderation.reading import scores_of as scores_of
    from moderation.reading import standing_of as standing_of
    from moderation.reading import statements_for as statements_for
    from moderation.reading import waiting_ids as waiting_ids
    from moderation.registry import register as register
    from moderation.review import claim as claim
    from moderation.review import decide as decide
    from moderation.review import release as release
    from moderation.review import undo as undo
    from moderation.sanctions import banned as banned
    from moderation.sanctions import bans_of as bans_of
    from moderation.sanctions import lift as lift
    from moderation.sanctions import muted as muted
    from moderation.sanctions import sanction as sanction
    from moderation.scoring import score_texts as score_texts
    from moderation.states import Action as Action
    from moderation.states import Reason as Reason
    from moderation.states import Review as Review
    from moderation.states import Visibility as Visibility
    from moderation.texts import check_text as check_text

# Names are looked up on first use, because this package is imported before Django's apps are ready.
DOOR = {
    name: module
    for module, names in {
        "appeals": ("appeal", "answer_appeal"),
        "audit": ("record",),
        "errors": ("ModerationError", "Conflict", "Forbidden", "Invalid", "NotFound"),
        "intake": ("report", "report_by_import", "submit", "submit_many"),
        "reading": (
            "Standing",
            "backlog",
            "reported_by",
            "reports_of",
            "scores_of",
            "standing_of",
            "statements_for",
            "waiting_ids",
        ),
        "numbers": ("GREATEST_COUNT", "GREATEST_ROW", "row_number"),
        "registry": ("register",),
        "review": ("claim", "decide", "release", "undo"),
        "sanctions": ("banned", "bans_of", "lift", "muted", "sanction"),
        "scoring": ("score_texts",),
        "states": ("Action", "Reason", "Review", "Visibility"),
        "texts": ("check_text",),
    }.items()
    for name in names
}


def __getattr__(name: str) -> Any:
    if name not in DOOR:
        raise AttributeError(f"moderation has no {name!r}; its door is {', '.join(sorted(DOOR))}")
    return getattr(import_module(f"moderation.{DOOR[name]}"), name)
