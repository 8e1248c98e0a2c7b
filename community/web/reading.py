"""The pages that are read: home, a space, a thread, a member."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

import moderation
from community import feed
from community.feed import Place, Row
from community.models import Comment, Member, Post
from community.web import theme
from community.web.cards import Card, Reader, lead
from community.web.forms import ReplyForm
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
    context = {
        "spaces": spaces,
        "here": here,
        "threads": Reader(request.user).threads(page.rows),
        "older": page.older,
        "later": bool(before),
    }
    return render(request, "community/home.html", context)


@require_safe
def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """A text and the tree of its answers."""
    post = feed.thread(pk, request.user)
    place = place_in(request.GET)
    page = feed.branches(post.pk, request.user, place)
    reader = Reader(request.user)
    above = feed.ancestors(post.pk, page.rows) if page.previous else []
    opening = reader.opening(post)
    cards = [reader.comment(row, post) for row in page.rows]
    dress([opening, *cards], request.user, post)
    context = {
        "post": post,
        "opening": opening,
        "summary": lead(post.body_html),
        "comments": cards,
        "page": page,
        "above": [{**row, "author": reader.person(row), "href": reader.place(post.pk, row["number"])} for row in above],
        "found": _accepted(post, reader),
        "member": request.user.is_authenticated,
        "form": ReplyForm(),
    }
    return render(request, "community/thread.html", context)


def place_in(query: QueryDict) -> Place:
    """Which page of a thread the address asks for; what makes no sense is the first page."""
    after, before, at = query.get("after", ""), query.get("before", ""), query.get("at", "")
    return Place(
        after=after if feed.is_path(after) else "",
        before=before if feed.is_path(before) else "",
        at=int(at) if at.isascii() and at.isdigit() and len(at) < 9 else None,
        last="last" in query,
    )


def dress(cards: list[Card], viewer: Any, post: Post) -> None:
    """Write on the cards what only this member sees: their reactions, and why a text of theirs is hidden.

    One query, and one or two more when a text of their own is hidden.
    """
    if not viewer.is_authenticated:
        return
    comments = [card for card in cards if card.kind == "comment"]
    opened = post.pk if len(comments) < len(cards) else None
    given = feed.reacted_to(viewer, opened, [card.id for card in comments])
    for card in cards:
        card.given = (None if card.kind == "post" else card.id) in given
    for kind, model in (("post", Post), ("comment", Comment)):
        hidden = {card.id: card for card in cards if card.kind == kind and card.hidden and card.mine}
        if not hidden:
            continue
        for pk, standing in moderation.standing_of(model, list(hidden)).items():
            hidden[pk].standing = standing


def _accepted(post: Post, reader: Reader) -> dict[str, Any] | None:
    answer = post.accepted
    if answer is None or not answer.is_public:
        return None
    return {
        "href": reader.place(post.pk, answer.number),
        "author": answer.author.name or answer.author.username,
        "lead": lead(answer.body_html, 320),
    }


@require_safe
def member(request: HttpRequest, username: str) -> HttpResponse:
    """A member and their texts."""
    shown = Member.objects.filter(username=username, is_active=True).first()
    if shown is None:
        raise NotFound("unknown_member", "There is no member of that name.")
    before, comments = request.GET.get("before", ""), request.GET.get("show") == "comments"
    reader = Reader(request.user)
    page = (feed.comments_of if comments else feed.threads_of)(shown.pk, request.user, before)
    context = {
        "shown": shown,
        "face": reader.named(shown.pk, shown.username, shown.name, shown.is_staff),
        "joined": reader.clock.day(shown.date_joined),
        "mine": shown.pk == request.user.pk,
        "tab": "comments" if comments else "threads",
        "rows": reader.comments(page.rows) if comments else reader.threads(page.rows, "created"),
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
