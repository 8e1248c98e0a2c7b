"""Many items at once: the state changes of a scored batch in as few statements as it takes.

Django's bulk_update builds a CASE per field and row, 70 ms for 100 items; one prepared UPDATE a row, sent
together, takes one.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from moderation.models import Item

COLUMNS = ("review", "visibility", "rule_id", "opened_at", "toxicity", "priority")


def locked(rows: QuerySet[Item]) -> QuerySet[Item]:
    """The rows in the order of their ids and locked, so that no two transactions wait for each other.

    On SQLite the IMMEDIATE transaction is the lock.
    """
    rows = rows.order_by("pk")
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(no_key=connection.features.has_select_for_no_key_update)
    return rows


def unmoved(items: Sequence[Item]) -> set[int]:
    """The keys of the items that still stand at the turn and version that was read; locks them all."""
    rows = locked(Item.objects.filter(pk__in=[item.pk for item in items]))
    now = set(rows.values_list("pk", "turn", "version"))
    return {item.pk for item in items if (item.pk, item.turn, item.version) in now}


def move_together(changes: Iterable[tuple[Item, Mapping[str, Any]]]) -> None:
    """Write each item's COLUMNS and its next turn; the items must be locked by unmoved()."""
    fields = [field for field in Item._meta.concrete_fields if field.attname in COLUMNS]
    rows = []
    for item, values in changes:
        for name in COLUMNS:
            setattr(item, name, values[name])
        item.turn += 1
        rows.append([*(field.get_db_prep_save(getattr(item, field.attname), connection) for field in fields), item.pk])
    columns = ", ".join(f"{field.column} = %s" for field in fields)
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {Item._meta.db_table} SET {columns}, turn = turn + 1 WHERE id = %s", rows)  # noqa: S608
