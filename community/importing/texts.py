"""Posts and comments of an import."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection

import moderation
from community import markdown, signals
from community.actions import path_of, rewrite
from community.importing.lines import BadLine, Line
from community.models import Comment, Member, Post, Space
from moderation import Invalid

Written = list[tuple[Line, str | BadLine]]
WORDS = {"author_id": "author", "space": "space", "post_id": "post", "created": "time"}


def write(lines: Sequence[Line]) -> Written:
    """Write a batch of posts and comments.

    A text that is there already is changed only while its author has neither edited nor deleted it here.
    """
    posts = [line for line in lines if line.kind == "post"]
    comments = [line for line in lines if line.kind == "comment"]
    authors = ids_of(Member, (line.facts["author"] for line in lines))
    return _write_posts(posts, authors) + _write_comments(comments, authors)


def ids_of(model: Any, external_ids: Iterable[str]) -> dict[str, int]:
    """The primary keys of a model's rows, by external id."""
    return dict(model.objects.filter(external_id__in=set(external_ids)).values_list("external_id", "pk"))


def rows_of(model: Any, external_ids: Iterable[str]) -> dict[str, Any]:
    """The texts with these external ids, as moderation needs them: with their spaces."""
    rows = model.objects.filter(external_id__in=set(external_ids))
    return {row.external_id: row for row in rows.select_related("space" if model is Post else "post__space")}


def find(rows: Mapping[str, Any], key: str, what: str) -> Any:
    """The row with this external id, or BadLine."""
    try:
        return rows[key]
    except KeyError:
        raise BadLine(f"{what} {key!r} is not known") from None


def _write_posts(lines: Sequence[Line], authors: dict[str, int]) -> Written:
    known = rows_of(Post, (line.facts["id"] for line in lines))
    spaces = {space.external_id: space for space in Space.objects.all()} if lines else {}
    written: Written = []
    fresh: list[Post] = []
    for line in lines:
        try:
            author = find(authors, line.facts["author"], "author")
            space = find(spaces, line.facts["space"], "space")
            if row := known.get(line.facts["id"]):
                written.append((line, _bring_up(row, line, author_id=author, space=space)))
            else:
                fresh.append(_post(line, author, space))
                written.append((line, "created"))
        except BadLine as why:
            written.append((line, why))
    _store(Post, fresh)
    return written


def _post(line: Line, author: int, space: Space) -> Post:
    facts = line.facts
    return Post(
        external_id=facts["id"],
        author_id=author,
        space=space,
        title=facts["title"],
        body=facts["text"],
        body_html=_html_of(facts["text"]),
        created=facts["at"],
        last_activity=facts["at"],
    )


def _html_of(text: str) -> str:
    """The text as it is shown, or BadLine."""
    try:
        return markdown.render(text)
    except Invalid as refusal:
        raise BadLine(refusal.detail) from None


def _bring_up(row: Any, line: Line, **fixed: Any) -> str:
    """Give a text that is there the line's words; its author, place and time never change."""
    for name, value in {**fixed, "created": line.facts["at"]}.items():
        if getattr(row, name) != value:
            raise BadLine(f"{line.kind} {row.external_id!r} is there already, with another {WORDS[name]}")
    words = {"body": line.facts["text"]}
    if "title" in line.facts:
        words["title"] = line.facts["title"]
    same = all(getattr(row, name) == word for name, word in words.items())
    if same or row.edited_at or row.deleted_at:
        return "unchanged"
    try:
        rewrite(row, words)
    except Invalid as refusal:
        raise BadLine(refusal.detail) from None
    return "updated"


def _store(model: Any, rows: Sequence[Any]) -> None:
    """Insert texts, hand them to moderation, and tell who listens."""
    if rows:
        model.objects.bulk_create(rows)
        moderation.submit_many(model, rows, lane=3)
        signals.said.send(sender=model, ids=[row.pk for row in rows])


def _write_comments(lines: Sequence[Line], authors: dict[str, int]) -> Written:
    known = rows_of(Comment, (line.facts["id"] for line in lines))
    posts = ids_of(Post, (line.facts["post"] for line in lines))
    written: Written = []
    fresh: list[Line] = []
    for line in lines:
        try:
            author, post = (
                find(authors, line.facts["author"], "author"),
                find(posts, line.facts["post"], "post"),
            )
            if row := known.get(line.facts["id"]):
                written.append((line, _bring_up_comment(row, line, author, post)))
            else:
                fresh.append(line)
        except BadLine as why:
            written.append((line, why))
    return written + _add_comments(fresh, authors)


def _bring_up_comment(row: Comment, line: Line, author: int, post: int) -> str:
    above = row.parent.external_id if row.parent else None
    if above != line.facts["parent"]:
        raise BadLine(f"comment {row.external_id!r} is there already, with another parent")
    return _bring_up(row, line, author_id=author, post_id=post)


def _add_comments(lines: Sequence[Line], authors: dict[str, int]) -> Written:
    """Add comments in the order of their lines, which is the order of their numbers."""
    threads = _locked_threads({line.facts["post"] for line in lines})
    there = _above({line.facts["parent"] for line in lines} - {None})
    written: Written = []
    fresh: list[Comment] = []
    for line in lines:
        try:
            comment = _comment(line, authors[line.facts["author"]], threads[line.facts["post"]], there)
        except BadLine as why:
            written.append((line, why))
            continue
        there[line.facts["id"]] = comment
        fresh.append(comment)
        written.append((line, "created"))
    _grow({comment.post_id: comment.post for comment in fresh})
    for generation in _generations(fresh):
        _store(Comment, generation)
    return written


def _locked_threads(external_ids: set[str]) -> dict[str, Post]:
    """The threads with their locks, taken in the order of their ids, as everywhere."""
    threads = Post.objects.filter(external_id__in=external_ids).order_by("pk").select_related("space")
    columns = ("external_id", "last_number", "comment_count", "last_activity", "space")
    locked = threads.only(*columns).select_for_update(of=("self",), no_key=True)
    return {thread.external_id: thread for thread in locked}


def _above(external_ids: set[str]) -> dict[str, Comment]:
    """The comments that lines answer, so far as they are stored."""
    rows = Comment.objects.filter(external_id__in=external_ids)
    return {row.external_id: row for row in rows.only("external_id", "path", "post_id")}


def _comment(line: Line, author: int, thread: Post, there: Mapping[str, Comment]) -> Comment:
    """The next comment of a thread, whose counters move with it."""
    facts = line.facts
    above = find(there, facts["parent"], "parent") if facts["parent"] is not None else None
    if above is not None and above.post_id != thread.pk:
        raise BadLine(f"parent {facts['parent']!r} stands in another post")
    html = _html_of(facts["text"])
    thread.last_number += 1
    counted = not thread.space.premoderated
    if counted:
        thread.comment_count += 1
        thread.last_activity = max(thread.last_activity, facts["at"])
    return Comment(
        external_id=facts["id"],
        author_id=author,
        post=thread,
        parent=above,
        number=thread.last_number,
        path=path_of(thread.last_number, above.path if above else ""),
        counted=counted,
        body=facts["text"],
        body_html=html,
        created=facts["at"],
    )


def _grow(threads: Mapping[int, Post]) -> None:
    """Write the counters of the threads, whose locks we hold.

    By the driver's own loop, because bulk_update took a sixth of the whole import.
    """
    adapt = connection.ops.adapt_datetimefield_value
    rows = [
        (thread.last_number, thread.comment_count, adapt(thread.last_activity), thread.pk)
        for thread in threads.values()
    ]
    table = connection.ops.quote_name(Post._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {table} SET last_number = %s, comment_count = %s, last_activity = %s WHERE id = %s",  # noqa: S608
            rows,
        )


def _generations(comments: Sequence[Comment]) -> list[list[Comment]]:
    """The comments, those whose parent is among them after their parent: a row needs its parent's key."""
    depth: dict[int, int] = {}
    generations: defaultdict[int, list[Comment]] = defaultdict(list)
    for comment in comments:
        depth[id(comment)] = depth.get(id(comment.parent), -1) + 1
        generations[depth[id(comment)]].append(comment)
    return [generations[level] for level in sorted(generations)]
