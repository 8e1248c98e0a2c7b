"""The queue with twenty thousand items: what a page reads, counted in PostgreSQL's blocks, not in time."""

import json
from random import Random
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from moderation import queue
from moderation.models import Item

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]
WAITING = 20_000


@pytest.fixture
def crowded(bob: Any) -> list[tuple[float, int]]:
    """So many items that wait; priority and key of each, most urgent first. One in a thousand is held."""
    chance, now = Random(5), timezone.now()
    Item.objects.bulk_create(
        Item(
            kind="community.comment",
            object_id=str(number),
            author=bob,
            text_hash=b"",
            review="escalated" if number % 1000 == 1 else "open",
            visibility="held" if number % 1000 == 0 else "visible",
            priority=chance.random() * 8 - 20_000,
            opened_at=now,
        )
        for number in range(WAITING)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE moderation_item")
    return list(Item.objects.order_by("-priority", "pk").values_list("priority", "pk"))


def blocks(mia: Any, **asked: Any) -> int:
    """How many blocks PostgreSQL read for the list's query."""
    read: list[int] = []

    def explain(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if 'FROM "moderation_item"' in sql:
            with connection.connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
                plan = cursor.fetchone()[0]
            plan = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
            read.append(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(explain):
        queue.waiting(mia, **asked)
    return sum(read)


def test_a_late_page_reads_no_more_than_the_first(mia: Any, crowded: list[tuple[float, int]]) -> None:
    priority, pk = crowded[WAITING - 1000]
    first, late = blocks(mia), blocks(mia, after=f"{priority!r}_{pk}")
    assert first <= 500
    assert late <= first + 50


@pytest.mark.parametrize("part", ["mine", "held", "escalated", "unscored"])
def test_a_small_part_is_found_without_reading_the_rest(mia: Any, crowded: Any, part: str) -> None:
    assert blocks(mia, filter=part) <= 250


def test_the_next_item_is_found_without_reading_the_rest(mia: Any, crowded: list[tuple[float, int]]) -> None:
    passed = [pk for _, pk in crowded[:50]]
    item = queue.next_item(mia, skip=passed)
    assert item is not None
    open_ones = set(Item.objects.filter(review="open").values_list("pk", flat=True))
    assert item.pk == next(pk for _, pk in crowded[50:] if pk in open_ones)
