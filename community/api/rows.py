"""What the community's API reads, as plain dicts: only what the viewer may read, by keyset, at constant cost."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse

import moderation
from community import feed
from community.models import Comment, Content, Member, Post, Reaction, Space
from moderation import Invalid, NotFound

Row = dict[str, Any]

AUTHOR = ("author_id", "author__username", "author__name", "author__is_staff")
TEXT = ("id", "body", "body_html", "created", "edited_at", "version", "reaction_count", "is_visible", *AUTHOR)
POST = (
    *TEXT,
    "title",
    "space__slug",
    "last_activity",
    "comment_count",
    "locked",
    "accepted_id",
    "accepted__is_visible",
    "accepted__deleted_at",
)
COMMENT = (*TEXT, "post_id", "parent_id", "number", "path")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; `after` is the cursor of the next one, or None."""

    rows: list[Row]
    after: str | None


def posts(viewer: Any, *, space: str, author: str, after: str, limit: int) -> Page:
    """The public posts with the newest activity, of a space or of all; or those of a member, newest first."""
    rows = Post.objects.all()
    if space:
        rows = rows.filter(space=_space(space))
    if author:
        listed, order = rows.filter(author=feed.member(author)).seen_by(viewer), "created"
    else:
        listed, order = rows.public(), "last_activity"
    page = feed.newest(listed.values(*POST), order, after, limit)
    return Page(_dressed(Post, page.rows, viewer), page.older)


def post(viewer: Any, pk: int) -> Row:
    """One post; NotFound unless the viewer may read it."""
    return _one(Post, Post.objects.filter(pk=pk).seen_by(viewer).values(*POST), viewer)


def comments(viewer: Any, post_id: int, *, after: str, limit: int) -> Page:
    """The comments of a thread by number; an unreadable one is a bare place, if public answers hang on it."""
    thread = feed.text("post", post_id, viewer)
    rows = feed.tree_of(thread.pk, viewer).annotate(text=feed.read_only_by("body", viewer))
    columns = ("version", "post_id", "text")
    page = list(
        rows.values(*feed.COMMENT, "html", *columns).filter(number__gt=_number(after)).order_by("number")[: limit + 1]
    )
    shown = _dressed(Comment, [_placed(row, viewer) for row in page[:limit]], viewer)
    return Page(shown, str(page[limit - 1]["number"]) if len(page) > limit else None)


def comments_of(viewer: Any, author: str, *, after: str, limit: int) -> Page:
    """The comments of a member in threads that the viewer may read, newest first."""
    threads = Q(post__is_visible=True) | Q(post__author_id=viewer.pk)
    rows = Comment.objects.filter(threads, author=feed.member(author), post__deleted_at=None).seen_by(viewer)
    page = feed.newest(rows.values(*COMMENT), "created", after, limit)
    return Page(_dressed(Comment, page.rows, viewer), page.older)


def comment(viewer: Any, pk: int) -> Row:
    """One comment; NotFound unless the viewer may read it and its thread."""
    threads = Q(post__is_visible=True) | Q(post__author_id=viewer.pk) | Q(author_id=viewer.pk)
    rows = Comment.objects.filter(threads, pk=pk, post__deleted_at=None).seen_by(viewer)
    return _one(Comment, rows.values(*COMMENT), viewer)


def just_written(content: Post | Comment, author: Any) -> Row:
    """The text that its author just wrote; nothing is read for it that is known already."""
    row = {name: _at(content, name) for name in (POST if isinstance(content, Post) else COMMENT)}
    return _dressed(type(content), [row], author, new=True)[0]


def _at(content: Any, path: str) -> Any:
    """What a column of values() has, from the rows at hand."""
    first, _, rest = path.partition("__")
    value = getattr(content, first)
    return _at(value, rest) if rest and value is not None else value


def _one(model: type[Content], rows: Any, viewer: Any) -> Row:
    if row := rows.first():
        return _dressed(model, [row], viewer)[0]
    raise NotFound("unknown_text", "This text does not exist, or its author or a moderator took it away.")


def _space(slug: str) -> Space:
    if space := Space.objects.filter(slug=slug).first():
        return space
    raise NotFound("unknown_space", "There is no such space.")


def _number(after: str) -> int:
    if not after:
        return 0
    if not (after.isascii() and after.isdigit() and len(after) < 10):
        raise Invalid("unknown_cursor", "`after` is not a cursor of this list: take it from `next`.")
    return int(after)


def _placed(row: Row, viewer: Any) -> Row:
    """A comment of a tree; where its text may not be read, nothing but its place is left."""
    row |= {"body": row["text"], "body_html": row["html"]}
    own = viewer.is_authenticated and row["author_id"] == viewer.pk
    if row["deleted_at"] or not (row["is_visible"] or own):
        bare = {"author__username": None, "edited_at": None, "version": 1, "reaction_count": 0}
        row |= bare | {"standing": "deleted" if row["deleted_at"] else "hidden"}
    return row


def _dressed(model: type[Content], rows: list[Row], viewer: Any, *, new: bool = False) -> list[Row]:
    """The rows in the shape of the answer, with what they are to the viewer. Two queries at most."""
    signs = {} if new else _own_signs(model, [row["id"] for row in rows], viewer)
    own_hidden = [row["id"] for row in rows if not row["is_visible"] and "standing" not in row]
    standing = moderation.standing_of(model, own_hidden) if own_hidden else {}
    shape = _post if model is Post else _comment
    return [shape(row) | _to_viewer(row, signs, standing) for row in rows]


def _own_signs(model: type[Content], ids: list[int], viewer: Any) -> dict[int, list[str]]:
    signs: defaultdict[int, list[str]] = defaultdict(list)
    if viewer.is_authenticated and ids:
        column = "post_id" if model is Post else "comment_id"
        own = Reaction.objects.filter(member=viewer, **{f"{column}__in": ids}).order_by("pk")
        for pk, name in own.values_list(column, "name"):
            signs[pk].append(name)
    return signs


def _to_viewer(row: Row, signs: dict[int, list[str]], standing: dict[int, Any]) -> Row:
    word = row.get("standing", "public")
    if row["id"] in standing:
        word = "waiting" if standing[row["id"]].waiting else "removed"
    return {"my_reactions": signs.get(row["id"], []), "standing": word}


def _text(row: Row) -> Row:
    return {
        "id": row["id"],
        "author": _author(row),
        "body": row["body"],
        "html": row["body_html"],
        "created": row["created"],
        "edited_at": row["edited_at"],
        "version": row["version"],
        "reaction_count": row["reaction_count"],
    }


def _author(row: Row) -> Row | None:
    if row["author__username"] is None:
        return None
    username = row["author__username"]
    return {"username": username, "name": row["author__name"] or username, "staff": row["author__is_staff"]}


def _post(row: Row) -> Row:
    accepted = row["accepted__is_visible"] and row["accepted__deleted_at"] is None
    return _text(row) | {
        "url": reverse("community:thread", args=[row["id"]]),
        "space": row["space__slug"],
        "title": row["title"],
        "last_activity": row["last_activity"],
        "comment_count": row["comment_count"],
        "locked": row["locked"],
        "accepted": row["accepted_id"] if accepted else None,
    }


def _comment(row: Row) -> Row:
    return _text(row) | {
        "url": f"{reverse('community:thread', args=[row['post_id']])}?at={row['number']}#c{row['number']}",
        "post": row["post_id"],
        "parent": row["parent_id"],
        "number": row["number"],
        "path": row["path"],
    }


def spaces() -> list[Row]:
    """All spaces in their order."""
    return [{name: row[name] for name in ("slug", "name", "description", "premoderated")} for row in feed.spaces()]


def signs(content: Content, viewer: Any) -> Row:
    """How many reacted to a text, by name, and how the viewer did."""
    rows = Reaction.objects.filter(**{content._meta.model_name or "": content})
    counts = dict(rows.values_list("name").annotate(Count("pk")).order_by("name"))
    mine = rows.filter(member=viewer).order_by("pk") if viewer.is_authenticated else Reaction.objects.none()
    return {"counts": counts, "mine": list(mine.values_list("name", flat=True))}


def members(*, after: str, limit: int) -> Page:
    """The members in the order in which they came."""
    rows = list(Member.objects.filter(is_active=True, pk__gt=_number(after)).order_by("pk")[: limit + 1])
    return Page([member(row) for row in rows[:limit]], str(rows[limit - 1].pk) if len(rows) > limit else None)


def member(row: Member) -> Row:
    """What everybody may know of a member."""
    return {
        "username": row.username,
        "name": row.get_full_name(),
        "staff": row.is_staff,
        "bio": row.bio,
        "joined": row.date_joined,
        "url": row.get_absolute_url(),
    }


def revisions(content: Content, viewer: Any) -> Iterable[Row]:
    """What one's own text said before, newest first."""
    columns = ("version", "title", "body", "written_at", "replaced_at")
    return [{name: getattr(row, name) for name in columns} for row in feed.revisions(content, viewer)]  # type: ignore[arg-type]
