"""The rows of moderation: one item per content, and append-only records of everything that happened to it."""

from moderation.models.decisions import (
    APPEAL_DAYS,
    Appeal,
    Decision,
    Report,
    Rule,
    Sanction,
    SanctionQuerySet,
    StatementOfReasons,
)
from moderation.models.items import Item, ItemQuerySet, Score, Snapshot
from moderation.models.keys import ApiKey, KeyUse, Suggestion
from moderation.models.records import AuditRecord, AuditText, Heartbeat, Letter
from moderation.models.scorers import Calibration, Rescore, ScorerChoice, ScoreWeek, Shadow, WeeksCounted

__all__ = [
    "APPEAL_DAYS",
    "ApiKey",
    "Appeal",
    "AuditRecord",
    "AuditText",
    "Calibration",
    "Decision",
    "Heartbeat",
    "Item",
    "ItemQuerySet",
    "KeyUse",
    "Letter",
    "Report",
    "Rescore",
    "Rule",
    "Sanction",
    "SanctionQuerySet",
    "Score",
    "ScoreWeek",
    "ScorerChoice",
    "Shadow",
    "Snapshot",
    "StatementOfReasons",
    "Suggestion",
    "WeeksCounted",
]
