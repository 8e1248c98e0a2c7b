"""The community as JSON lines in the format of the import, streamed, as it was at one moment."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from django.db import connection
from django.db.models import Case, F, Model, Q, When

import moderation
from community.brand.models import Brand
from community.models import Comment, Member, Post, Reaction, Space

CHUNK = 2000
Row = dict[str, Any]


def export_lines(*, hidden: bool = False) -> Iterator[str]:
    """Every line of the community, those that others refer to first.

    What its author deleted stays out, with all below it: its reactions and reports, and the comments of a deleted
    post. So does what moderation holds or removed, because an import would publish it; `hidden` takes it in.
    """
    with _one_moment():
        for rows in (_brands(), _spaces(), _members(), *_texts(hidden), *_signs(hidden)):
            for row in rows:
                yield json.dumps(row, ensure_ascii=False)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Read everything as it was at the beginning, without keeping anybody from writing."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        # atomic() would be IMMEDIATE on SQLite, and so keep the whole community from writing.
        repeatable = " ISOLATION LEVEL REPEATABLE READ" if connection.vendor == "postgresql" else ""
        cursor.execute(f"BEGIN{repeatable}")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()


def _stays_in(prefix: str, hidden: bool) -> Q:
    """The condition that the text at `prefix` is exported."""
    there = Q(**{f"{prefix}deleted_at": None})
    return there if hidden else there & Q(**{f"{prefix}is_visible": True})


def _comment_stays_in(prefix: str, hidden: bool) -> Q:
    return _stays_in(prefix, hidden) & _stays_in(f"{prefix}post__", hidden)


def _brands() -> Iterator[Row]:
    for name, *lists in Brand.objects.order_by("pk").values_list("name", "aliases", "products", "competitors"):
        yield {"kind": "brand", "name": name, **dict(zip(("aliases", "products", "competitors"), lists, strict=True))}


def _spaces() -> Iterator[Row]:
    for key, name in Space.objects.order_by("pk").values_list("external_id", "name"):
        yield {"kind": "space", "id": key, "name": name}


def _members() -> Iterator[Row]:
    columns = ("external_id", "name", "username", "date_joined", "is_staff", "birth_year")
    for key, name, username, joined, staff, year in _streamed(Member.objects.order_by("pk"), *columns):
        yield {
            "kind": "member",
            "id": key,
            "name": name or username,
            "joined": _iso(joined),
            "staff": staff,
            "birth_year": year,
        }


def _texts(hidden: bool) -> Iterator[Iterator[Row]]:
    yield _posts(hidden)
    yield _comments(hidden)


def _posts(hidden: bool) -> Iterator[Row]:
    posts = Post.objects.filter(_stays_in("", hidden)).order_by("pk")
    columns = ("external_id", "space__external_id", "author__external_id", "created", "title", "body")
    for key, space, author, at, title, text in _streamed(posts, *columns):
        yield {
            "kind": "post",
            "id": key,
            "space": space,
            "author": author,
            "at": _iso(at),
            "title": title,
            "text": text,
        }


def _comments(hidden: bool) -> Iterator[Row]:
    """In the order of their numbers, so that they get the same ones; what answers a missing text answers the post."""
    comments = Comment.objects.filter(_comment_stays_in("", hidden)).order_by("post_id", "number")
    comments = comments.annotate(above=Case(When(_stays_in("parent__", hidden), then=F("parent__external_id"))))
    columns = ("external_id", "post__external_id", "above", "author__external_id", "created", "body")
    for key, post, above, author, at, text in _streamed(comments, *columns):
        yield {
            "kind": "comment",
            "id": key,
            "post": post,
            "parent": above,
            "author": author,
            "at": _iso(at),
            "text": text,
        }


def _signs(hidden: bool) -> Iterator[Iterator[Row]]:
    yield _reactions(hidden)
    yield _accepts(hidden)
    for model in (Post, Comment):
        yield _reports(model, hidden)


def _reactions(hidden: bool) -> Iterator[Row]:
    to_post = Q(post__isnull=False) & _stays_in("post__", hidden)
    to_comment = Q(comment__isnull=False) & _comment_stays_in("comment__", hidden)
    reactions = Reaction.objects.filter(to_post | to_comment).order_by("pk")
    columns = ("post__external_id", "comment__external_id", "member__external_id", "created", "name")
    for post, comment, author, at, name in _streamed(reactions, *columns):
        yield {"kind": "reaction", "target": post or comment, "author": author, "at": _iso(at), "name": name}


def _accepts(hidden: bool) -> Iterator[Row]:
    posts = Post.objects.filter(_stays_in("", hidden), _stays_in("accepted__", hidden), accepted__isnull=False)
    for post, comment, at in _streamed(posts.order_by("pk"), "external_id", "accepted__external_id", "accepted_at"):
        yield {"kind": "accept", "post": post, "comment": comment, "at": _iso(at)}


def _reports(model: type[Model], hidden: bool) -> Iterator[Row]:
    reports = moderation.reports_of(model)
    stays_in = _comment_stays_in("", hidden) if model is Comment else _stays_in("", hidden)
    while chunk := list(islice(reports, CHUNK)):
        keys = {report.content for report in chunk}
        texts = dict(model._default_manager.filter(stays_in, pk__in=keys).values_list("pk", "external_id"))
        people = {report.reporter for report in chunk}
        members = dict(Member.objects.filter(pk__in=people).values_list("pk", "external_id"))
        for report in chunk:
            if target := texts.get(report.content):
                yield {
                    "kind": "report",
                    "target": target,
                    "author": members[report.reporter],
                    "at": _iso(report.at),
                    "reason": report.reason,
                }


def _streamed(rows: Any, *columns: str) -> Iterator[tuple[Any, ...]]:
    yield from rows.values_list(*columns).iterator(chunk_size=CHUNK)
