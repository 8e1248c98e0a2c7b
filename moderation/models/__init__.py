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
from moderation.models.records import AuditRecord, AuditText, Heartbeat, Letter

__all__ = [
    "APPEAL_DAYS",
    "Appeal",
    "AuditRecord",
    "AuditText",
    "Decision",
    "Heartbeat",
    "Item",
    "ItemQuerySet",
    "Letter",
    "Report",
    "Rule",
    "Sanction",
    "SanctionQuerySet",
    "Score",
    "Snapshot",
    "StatementOfReasons",
]
