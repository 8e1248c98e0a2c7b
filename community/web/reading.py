"""The pages that are read: home, a space, a thread, a member."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

import moderation
from community import feed
from community.feed import Place, Row
from community.models import Comment, Post
from community.web import markup, theme
from community.web.cards import Card, Reader, lead
from community.web.forms import ReplyForm
from community.web.markup import act
from moderation import NotFound

HOUR = 3600


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The threads with the newest activity over all spaces."""
    return _list(request, feed.spaces(), None)


@require_safe
def space(request: HttpRequest, slug: str) -> HttpResponse:
    """The threads of one space."""
    spaces = feed.spaces()
    here = next((row for row in spaces if row["slug"] == slug), None)
    if here is None:
        raise NotFound("unknown_space", "There is no such space. The spaces of this community stand on the first page.")
    return _list(request, spaces, here)


def _list(request: HttpRequest, spaces: list[Row], here: Row | None) -> HttpResponse:
    before = request.GET.get("before", "")
    page = feed.latest(space_id=here["id"] if here else None, before=before)
    reader = Reader(request.user)
    context = {
        "spaces": [{**row, "href": f"{reader.root}s/{row['slug']}/"} for row in spaces],
        "here": here,
        "threads": markup.threads(reader.threads(page.rows, "last_activity"), space_shown=here is None),
        "older": page.older,
        "later": bool(before),
    }
    return render(request, "community/home.html", context)


@require_safe
def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """A text and the tree of its answers."""
    post = feed.thread(pk, request.user)
    page = feed.branches(pk, request.user, place_in(request.GET))
    reader, member = Reader(request.user), request.user.is_authenticated
    opening, cards = reader.opening(post), reader.tree(page.rows, post)
    dress([opening, *cards], request.user, pk)
    context = {
        "post": post,
        "page": page,
        "member": member,
        "summary": lead(post["body_html"]),
        "comments": markup.items(cards, member=member),
        "above": _above(post["id"], page, reader),
        "found": _accepted(post, reader),
        "form": ReplyForm() if member else None,
        **_printed(opening, request.user, post["locked"]),
    }
    return render(request, "community/thread.html", context)


def _printed(opening: Card, viewer: Any, locked: bool) -> dict[str, Any]:
    """The parts of the opening text."""
    person = opening.author
    lock = act(f"{opening.address}lock/", "Unlock" if locked else "Lock")
    more = lock if getattr(viewer, "is_moderator", False) else ""
    parts = {
        "standing": markup.standing(opening),
        "verbs": markup.verbs(opening, member=viewer.is_authenticated, more=more),
        "avatar": markup.avatar(person) if person else "",
        "author": markup.author(person) if person else "",
    }
    return {"opening": opening, **{name: mark_safe(part) for name, part in parts.items()}}  # noqa: S308


def _above(post_id: int, page: feed.Branches, reader: Reader) -> list[Row]:
    """Whom the first comment of a later page answers."""
    rows = feed.ancestors(post_id, page.rows) if page.previous else []
    return [{"author": reader.person(row), "href": reader.place(post_id, row["number"])} for row in rows]


def place_in(query: QueryDict) -> Place:
    """Which page of a thread the address asks for; what makes no sense is the first page."""
    after, before, at = query.get("after", ""), query.get("before", ""), query.get("at", "")
    return Place(
        after=after if feed.is_path(after) else "",
        before=before if feed.is_path(before) else "",
        at=int(at) if at.isascii() and at.isdigit() and len(at) < 9 else None,
        last="last" in query,
    )


def dress(cards: list[Card], viewer: Any, post_id: int) -> None:
    """Write on the cards what only this member sees: their reactions, and why a text of theirs is hidden.

    One query, and one or two more when a text of their own is hidden.
    """
    if not viewer.is_authenticated:
        return
    comments = [card.id for card in cards if card.kind == "comment"]
    given = feed.reacted_to(viewer, post_id if len(comments) < len(cards) else None, comments)
    for card in cards:
        card.given = (None if card.kind == "post" else card.id) in given
    for kind, model in (("post", Post), ("comment", Comment)):
        hidden = {card.id: card for card in cards if card.kind == kind and card.hidden and card.mine}
        standings = moderation.standing_of(model, list(hidden)) if hidden else {}
        for pk, word in standings.items():
            hidden[pk].standing = word


def _accepted(post: Row, reader: Reader) -> dict[str, Any] | None:
    """The accepted answer's first words, unless it was hidden or deleted later."""
    if not post["accepted__is_visible"] or post["accepted__deleted_at"]:
        return None
    return {
        "href": reader.place(post["id"], post["accepted__number"]),
        "author": post["accepted__author__name"] or post["accepted__author__username"],
        "lead": lead(post["accepted__body_html"], 320),
    }


@require_safe
def member(request: HttpRequest, username: str) -> HttpResponse:
    """A member and their texts."""
    shown = feed.member(username)
    before, comments = request.GET.get("before", ""), request.GET.get("show") == "comments"
    reader = Reader(request.user)
    page = (feed.comments_of if comments else feed.threads_of)(shown.pk, request.user, before)
    context = {
        "shown": shown,
        "face": reader.named(shown.pk, shown.username, shown.name, shown.is_staff),
        "joined": reader.clock.day(shown.date_joined),
        "mine": shown.pk == request.user.pk,
        "tab": "comments" if comments else "threads",
        "rows": markup.comment_lines(reader.comments(page.rows))
        if comments
        else markup.threads(reader.threads(page.rows, "created"), author_shown=False),
        "older": page.older,
    }
    return render(request, "community/member.html", context)


@require_safe
def at_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """A comment's own short address leads to its place in the thread."""
    content = feed.text("comment", pk, request.user)
    return redirect(content.get_absolute_url())


@require_safe
@cache_control(public=True, max_age=HOUR)
def stylesheet(request: HttpRequest) -> HttpResponse:
    """The brand's accent."""
    return HttpResponse(theme.sheet(settings.COMMUNITY_ACCENT), content_type="text/css; charset=utf-8")
