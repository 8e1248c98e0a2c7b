"""What pages read: keyset lists of threads, comments and a member's texts. Never a COUNT, never an OFFSET."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Concat, Substr

from community.models import STEP, Comment, Member, Post, Reaction, Revision, Space, readable
from moderation import NotFound, row_number

Row = dict[str, Any]

THREADS_A_PAGE = 25
COMMENTS_A_PAGE = 30
BEFORE_A_DEEP_LINK = 5
LEAD_CHARACTERS = 480
REVISIONS_A_PAGE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

AUTHOR = ("author_id", "author__username", "author__name", "author__is_staff")
THREAD = (
    "id",
    "title",
    "created",
    "last_activity",
    "comment_count",
    "reaction_count",
    "locked",
    "accepted__is_visible",
    "accepted__deleted_at",
    "is_visible",
    "space__slug",
    "space__name",
    *AUTHOR,
)
COMMENT = (
    "id",
    "post_id",
    "number",
    "path",
    "parent_id",
    "created",
    "edited_at",
    "deleted_at",
    "is_visible",
    "reaction_count",
    *AUTHOR,
)
OPENING = (
    "id",
    "title",
    "body_html",
    "created",
    "edited_at",
    "deleted_at",
    "is_visible",
    "reaction_count",
    "comment_count",
    "locked",
    "author_id",
    "author__username",
    "author__name",
    "author__is_staff",
    "space_id",
    "space__slug",
    "space__name",
    "accepted_id",
    "accepted__number",
    "accepted__body_html",
    "accepted__is_visible",
    "accepted__deleted_at",
    "accepted__author__username",
    "accepted__author__name",
)


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list, newest first; `older` is the cursor of the next page, None at the end."""

    rows: list[Row]
    older: str | None


@dataclass(frozen=True, slots=True)
class Branches:
    """One page of a thread's tree in reading order.

    `previous` and `next` are the paths to ask before and after, None at an end.
    """

    rows: list[Row]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Which page of a thread is wanted: after or before a path, around a comment's number, or the last."""

    after: str = ""
    before: str = ""
    at: int | None = None
    last: bool = False


def spaces() -> list[Row]:
    """All spaces, in their order."""
    columns = ("id", "slug", "name", "description", "premoderated")
    return [dict(row) for row in Space.objects.order_by("position", "name").values(*columns)]


def latest(*, space_id: int | None = None, before: str = "") -> Slice:
    """The public threads with the newest activity, of one space or of all."""
    threads = Post.objects.public().annotate(lead=Substr("body_html", 1, LEAD_CHARACTERS))
    if space_id is not None:
        threads = threads.filter(space_id=space_id)
    return newest(threads.values(*THREAD, "lead"), "last_activity", before, THREADS_A_PAGE)


def threads_of(member_id: int, viewer: Any, before: str = "") -> Slice:
    """The threads that a member opened; the hidden ones only when they read their own."""
    threads = Post.objects.filter(author_id=member_id).seen_by(viewer)
    led = threads.annotate(lead=Substr("body_html", 1, LEAD_CHARACTERS))
    return newest(led.values(*THREAD, "lead"), "created", before, THREADS_A_PAGE)


def comments_of(member_id: int, viewer: Any, before: str = "") -> Slice:
    """The comments that a member wrote in threads that the viewer may see."""
    thread = Q(post__is_visible=True) | Q(post__author_id=viewer.pk)
    comments = Comment.objects.filter(thread, author_id=member_id, post__deleted_at=None).seen_by(viewer)
    led = comments.annotate(lead=Substr("body_html", 1, LEAD_CHARACTERS))
    columns = ("id", "number", "created", "reaction_count", "is_visible", "post_id", "post__title", "lead")
    return newest(led.values(*columns), "created", before, THREADS_A_PAGE)


def thread(pk: int, viewer: Any) -> Row:
    """The opening text of a thread with space, author and accepted answer; NotFound unless `viewer` may see it."""
    post: Row | None = Post.objects.filter(pk=pk).seen_by(viewer).values(*OPENING).first()
    if post is None:
        raise NotFound("unknown_thread", "This thread does not exist, or its author or a moderator took it away.")
    return post


def branches(post_id: int, viewer: Any, place: Place, size: int = COMMENTS_A_PAGE) -> Branches:
    """One page of the tree: what `viewer` may see, and a bare place where a hidden text has visible answers."""
    tree = tree_of(post_id, viewer)
    if place.at is not None and (found := _around(tree, post_id, place.at, size)):
        return found
    if place.before or place.last:
        backwards = tree.filter(path__lt=place.before) if place.before else tree
        rows = list(backwards.order_by("-path")[: size + 1])
        return _paged(rows[:size][::-1], len(rows) > size, bool(place.before))
    forwards = tree.filter(path__gt=place.after) if place.after else tree
    rows = list(forwards.order_by("path")[: size + 1])
    return _paged(rows[:size], bool(place.after), len(rows) > size)


def row_of(comment_id: int, viewer: Any) -> Row:
    """One comment as the tree shows it; NotFound unless the viewer may see its text."""
    comment = Comment.objects.filter(pk=comment_id).seen_by(viewer).only("post_id").first()
    row = comment and tree_of(comment.post_id, viewer).filter(pk=comment_id).first()
    if not row:
        raise NotFound("unknown_comment", "This comment does not exist, or its author or a moderator took it away.")
    return row


def row_before(post_id: int, path: str, viewer: Any) -> Row | None:
    """The comment that stands right before `path` on the viewer's page."""
    return tree_of(post_id, viewer).filter(path__lt=path).order_by("-path").first()


def reacted_to(member: Any, post_id: int | None, comment_ids: Iterable[int]) -> set[int | None]:
    """The comments to which the member reacted; None stands for the post. One query."""
    to_post = Q(post_id=post_id, comment=None) if post_id else Q(pk__in=[])
    own = Reaction.objects.filter(to_post | Q(comment_id__in=list(comment_ids), post=None), member=member)
    return set(own.values_list("comment_id", flat=True))


def signs_of(member: Any, kind: str, pk: int) -> set[str]:
    """The names of the member's own reactions to one text."""
    return set(Reaction.objects.filter(member=member, **{f"{kind}_id": pk}).values_list("name", flat=True))


def cursor(moment: datetime, pk: int) -> str:
    """The place of a row in a list ordered by time, as microseconds since 1970 and the id."""
    return f"{(moment - EPOCH) // timedelta(microseconds=1)}-{pk}"


def parse_cursor(text: str) -> tuple[datetime, int]:
    """The inverse of `cursor`; NotFound when it is not one."""
    micros, _, pk = text.partition("-")
    number = row_number(pk)
    try:
        moment = EPOCH + timedelta(microseconds=int(micros))
    except (ValueError, OverflowError):
        number = None
    if number is None:
        raise NotFound("unknown_page", "This page of the list does not exist. Go back to the newest.")
    return moment, number


def is_path(text: str) -> bool:
    """Whether the text can be the place of a comment in a tree."""
    return 0 < len(text) <= 60 and len(text) % STEP == 0 and set(text) <= set("0123456789abcdef")


def newest(rows: "QuerySet[Any, Row]", field: str, before: str, size: int) -> Slice:
    if before:
        moment, pk = parse_cursor(before)
        # The plain bound comes first, because it is what the index can use.
        rows = rows.filter(Q(**{f"{field}__lte": moment}), Q(**{f"{field}__lt": moment}) | Q(pk__lt=pk))
    page = list(rows.order_by(f"-{field}", "-id")[: size + 1])
    last = page[size - 1] if len(page) > size else None
    return Slice(page[:size], cursor(last[field], last["id"]) if last else None)


def tree_of(post_id: int, viewer: Any) -> "QuerySet[Comment, Row]":
    """The rows of a thread's tree; a text that the viewer may not read does not leave the database.

    `path` grows by whole steps of hex digits, so everything below a comment lies between its path and its
    path followed by "g".
    """
    below = Comment.objects.public().filter(
        post_id=post_id, path__gt=OuterRef("path"), path__lt=Concat(OuterRef("path"), Value("g"))
    )
    tree = Comment.objects.filter(readable(viewer) | Exists(below), post_id=post_id)
    rows: QuerySet[Comment, Row] = tree.annotate(html=read_only_by("body_html", viewer)).values(*COMMENT, "html")
    return rows


def read_only_by(column: str, viewer: Any) -> Case:
    """The column's text where the viewer may read it, and an empty one elsewhere."""
    return Case(When(readable(viewer), then=F(column)), default=Value(""), output_field=TextField())


def _around(tree: "QuerySet[Comment, Row]", post_id: int, number: int, size: int) -> Branches | None:
    """The page on which the comment of that number stands below a little of what came before; None if it is none."""
    path = Subquery(Comment.objects.filter(post_id=post_id, number=number).values("path"))
    lead = list(tree.filter(path__lt=path).order_by("-path")[: BEFORE_A_DEEP_LINK + 1])
    start = lead[:BEFORE_A_DEEP_LINK][::-1]
    rest = list(tree.filter(path__gte=path).order_by("path")[: size + 1 - len(start)])
    rows = [*start, *rest[: size - len(start)]]
    more_after = len(start) + len(rest) > size
    return _paged(rows, len(lead) > BEFORE_A_DEEP_LINK, more_after) if rows else None


def _paged(rows: list[Row], more_before: bool, more_after: bool) -> Branches:
    return Branches(
        rows,
        rows[0]["path"] if rows and more_before else None,
        rows[-1]["path"] if rows and more_after else None,
    )


def ancestors(post_id: int, rows: Sequence[Row]) -> list[Row]:
    """The public comments above the first row, top first; no query when that is itself a top comment."""
    path = rows[0]["path"] if rows else ""
    prefixes = [path[:end] for end in range(STEP, len(path), STEP)]
    if not prefixes:
        return []
    above = Comment.objects.public().filter(post_id=post_id, path__in=prefixes).order_by("path")
    return list(above.values("number", *AUTHOR))


def member(username: str) -> Member:
    """The member of this user name, or of one that looks the same; NotFound when there is none."""
    found: Member | None = Member.objects.called(username).filter(is_active=True).first()
    if found is None:
        raise NotFound("unknown_member", "There is no member of that name.")
    return found


def text(kind: str, pk: int, viewer: Any) -> Post | Comment:
    """A post or a comment with author, thread and space; NotFound unless `viewer` may see it in its thread."""
    if kind == "post":
        rows = Post.objects.seen_by(viewer).select_related("author", "space")
    else:
        open_thread = Q(post__is_visible=True) | Q(post__author_id=viewer.pk)
        threads = Comment.objects.filter(open_thread, post__deleted_at=None)
        rows = threads.seen_by(viewer).select_related("author", "post__space", "post__author")
    found: Post | Comment | None = rows.filter(pk=pk).first()
    if found is None:
        raise NotFound("unknown_text", "This text does not exist, or its author or a moderator took it away.")
    return found


def own_text(kind: str, pk: int, author: Any) -> Post | Comment:
    """One's own text, wherever it stands and whatever became of its thread; NotFound for anything else."""
    rows = Post.objects.select_related("space") if kind == "post" else Comment.objects.select_related("post__space")
    found: Post | Comment | None = rows.filter(pk=pk, author_id=author.pk, deleted_at=None).first()
    return found or text(kind, pk, author)


def revisions(content: Post | Comment, viewer: Any) -> list[Revision]:
    """What one's own text said before, newest first."""
    return list(content.revisions.seen_by(viewer).order_by("-version")[:REVISIONS_A_PAGE])
