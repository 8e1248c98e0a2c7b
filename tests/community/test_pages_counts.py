"""What a page costs: queries that do not grow with the rows, and blocks that do not grow with the thread."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import moderation
from community import actions, feed
from community.models import Comment, Member, Post, Space

pytestmark = pytest.mark.django_db

# Where a page is read: address, most queries of a visitor, most of a member.
PAGES = [("/", 3, 5), ("/s/lounge/", 3, 5), ("/t/{thread}/", 4, 7), ("/m/ann/", 3, 5), ("/m/bob/?show=comments", 3, 5)]


def fill(rows: int, authors: list[Member], thread: Post, space: Space) -> None:
    """That many threads and that many comments, by all authors in turn, some answering others."""
    for index in range(rows):
        author = authors[index % len(authors)]
        actions.write_post(author=author, space=space, title=f"Thread {index}", body="Some words.")
        top = actions.write_comment(author=author, post=thread, body=f"comment {index}")
        if index % 3 == 0:
            actions.write_comment(author=author, post=thread, parent=top, body=f"answer {index}")


def queries_of(client: Client, url: str) -> list[str]:
    """The statements of one page view."""
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return [row["sql"] for row in caught.captured_queries]


@pytest.mark.parametrize(("url", "for_visitors", "for_members"), PAGES)
def test_a_page_costs_the_same_with_five_rows_and_with_fifty(
    client: Client,
    client_of: Any,
    ann: Any,
    bob: Any,
    thread: Post,
    lounge: Space,
    url: str,
    for_visitors: int,
    for_members: int,
) -> None:
    member, url = client_of(ann), url.format(thread=thread.pk)
    fill(5, [ann, bob], thread, lounge)
    few = [len(queries_of(reader, url)) for reader in (client, member)]
    fill(45, [ann, bob], thread, lounge)
    many = [queries_of(reader, url) for reader in (client, member)]
    assert [len(statements) for statements in many] == few
    assert few[0] <= for_visitors
    assert few[1] <= for_members
    for sql in many[0] + many[1]:
        assert "COUNT(" not in sql
        assert "OFFSET" not in sql


def test_any_page_of_a_thread_costs_a_visitor_at_most_four_queries_and_a_member_seven(
    client: Client, client_of: Any, bob: Any, ann: Any, thread: Post
) -> None:
    top = actions.write_comment(author=bob, post=thread, body="the top")
    below = [actions.write_comment(author=bob, post=thread, parent=top, body=str(n)) for n in range(70)]
    actions.accept_answer(post=thread, comment=top, by=ann)
    for query in ("last", f"at={below[50].number}", f"after={below[20].path}", f"before={below[60].path}"):
        assert len(queries_of(client, f"/t/{thread.pk}/?{query}")) <= 4, query
        assert len(queries_of(client_of(ann), f"/t/{thread.pk}/?{query}")) <= 7, query


def test_hidden_texts_of_ones_own_cost_two_queries_more_however_many(
    client_of: Any, bob: Any, mia: Any, thread: Post
) -> None:
    rows = [actions.write_comment(author=bob, post=thread, body=f"comment {n}") for n in range(12)]
    client, url = client_of(bob), f"/t/{thread.pk}/"
    before = len(queries_of(client, url))
    for row in rows[:2]:
        moderation.decide(row, "remove", by=mia, reason="spam")
    few = len(queries_of(client, url))
    for row in rows[2:10]:
        moderation.decide(row, "remove", by=mia, reason="spam")
    assert len(queries_of(client, url)) == few <= before + 2


def test_notices_cost_the_same_for_one_and_for_many(client_of: Any, bob: Any, mia: Any, thread: Post) -> None:
    rows = [actions.write_comment(author=bob, post=thread, body=f"comment {n}") for n in range(8)]
    moderation.decide(rows[0], "remove", by=mia, reason="spam")
    client = client_of(bob)
    one = len(queries_of(client, "/notices/"))
    for row in rows[1:]:
        moderation.decide(row, "remove", by=mia, reason="spam")
    assert len(queries_of(client, "/notices/")) == one


def plan_of(sql: str, params: Any) -> dict[str, Any]:
    """PostgreSQL's plan of the statement as it was carried out, with its buffers."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {sql}", params)
        answer = cursor.fetchone()[0]
    found: dict[str, Any] = (json.loads(answer) if isinstance(answer, str) else answer)[0]["Plan"]
    return found


def blocks(plan: dict[str, Any]) -> int:
    """Blocks that the statement looked at, in the cache or not."""
    return int(plan["Shared Hit Blocks"]) + int(plan["Shared Read Blocks"])


@pytest.fixture
def huge(ann: Any, bob: Any, lounge: Space, thread: Post) -> Post:
    """A thread of 50,000 comments, nine tenths of the table; every twentieth is hidden."""
    moment = timezone.now()

    def row(post: Post, number: int) -> Comment:
        above = f"{number - number % 10:06x}" if number % 10 and number > 10 else ""
        return Comment(
            post=post,
            author=bob if number % 2 else ann,
            number=number,
            path=actions.path_of(number, above),
            body="A comment of the usual length, which says something about a grinder. " * 4,
            body_html="<p>A comment of the usual length, which says something about a grinder.</p>" * 4,
            created=moment + timedelta(seconds=number),
            is_visible=number % 20 != 0,
        )

    Comment.objects.bulk_create((row(thread, number) for number in range(1, 50_001)), batch_size=2_000)
    for index in range(10):
        other = actions.write_post(author=ann, space=lounge, title=f"Other {index}", body="words")
        Comment.objects.bulk_create((row(other, number) for number in range(1, 501)), batch_size=2_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    Post.objects.filter(pk=thread.pk).update(last_number=50_000, comment_count=47_500)
    return thread


@pytest.mark.postgres
def test_no_page_of_a_thread_of_50000_comments_reads_more_than_200_blocks(
    client: Client, client_of: Any, bob: Any, huge: Post
) -> None:
    deep = Comment.objects.get(post=huge, number=25_007)
    for reader in (client, client_of(bob)):
        for query in ("", "?last", f"?before={deep.path}", f"?after={deep.path}", f"?at={deep.number}"):
            statements = [sql for sql in queries_of(reader, f"/t/{huge.pk}/{query}") if sql.startswith("SELECT")]
            read = {sql: blocks(plan_of(sql, None)) for sql in statements}
            assert sum(read.values()) <= 200, (query, sorted(read.values()))


@pytest.mark.postgres
def test_the_list_of_threads_reads_one_index(ann: Any, lounge: Space) -> None:
    moment = timezone.now()
    Post.objects.bulk_create(
        Post(
            author=ann,
            space=lounge,
            title=f"Thread {index}",
            body="w",
            body_html="<p>w</p>",
            last_activity=moment - timedelta(minutes=index),
        )
        for index in range(20_000)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    middle = feed.cursor(moment - timedelta(minutes=10_000), 0)
    for listed in (lambda: feed.latest(), lambda: feed.latest(space_id=lounge.pk, before=middle)):
        with CaptureQueriesContext(connection) as caught:
            assert len(listed().rows) == feed.THREADS_A_PAGE
        [statement] = caught.captured_queries
        plan = plan_of(statement["sql"], None)
        # A scan of the table reads more than 700; rows that other tests rolled back leave some dead entries behind.
        assert blocks(plan) <= 300
        assert re.search(r"post_(latest|of_space)", json.dumps(plan))
