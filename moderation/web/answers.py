"""How the desk answers: a whole page, the parts of it that a script asked for, or a refusal in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers, patch_vary_headers

from moderation import queue
from moderation.errors import Forbidden, ModerationError
from moderation.models import Decision
from moderation.states import WAITING
from moderation.web import shown
from moderation.web.trip import Trip

SCRIPT = "X-Desk"
View = Callable[..., HttpResponse]


class SeeOther(HttpResponseRedirect):
    """303: what was posted is done, look here for what comes next."""

    status_code = 303


def desk(view: View) -> View:
    """Send strangers to sign in, and turn refusals into a page with their number."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            asked = request.get_full_path() if request.method == "GET" else reverse("moderation:queue")
            return redirect_to_login(asked)
        try:
            return view(request, *args, **kwargs)
        except ModerationError as refusal:
            return refused(request, refusal)

    return wrapped


def page(
    request: HttpRequest,
    trip: Trip,
    pk: int | None = None,
    *,
    done: Decision | None = None,
    trouble: ModerationError | None = None,
) -> HttpResponse:
    """The desk with the item `pk` opened; `done` is what was just decided, `trouble` why it was refused."""
    context = shown.desk(request.user, trip, pk, done=done or just_done(request), trouble=trouble)
    answer = written(request, "moderation/desk.html", context, trouble.status_code if trouble else 200)
    answer["Content-Location"] = trip.url("item", pk) if pk else trip.url("queue")
    return answer


def just_done(request: HttpRequest) -> Decision | None:
    """The moderator's own decision that sent the browser here (`done` in the address), or None."""
    key = request.GET.get("done", "")
    if not (key.isascii() and key.isdigit()) or len(key) > 18:
        return None
    return Decision.objects.filter(pk=key, actor_id=request.user.pk).select_related("item__author").first()


def onward(request: HttpRequest, trip: Trip, *, to: int | None = None, done: Decision | None = None) -> HttpResponse:
    """Go to the item `to`, or claim the next one and go there; a script gets it without a second request."""
    if done is not None and done.review_after in WAITING and to is None:
        trip = trip.past(done.item_id)  # held or escalated: it waits on, but not before the same eyes
    if to is None:
        item, trip = following(request, trip)
        to = item.pk if item else None
    if SCRIPT in request.headers:
        return page(request, trip, to, done=done)
    more = {"done": done.pk} if done else {}
    return SeeOther(trip.url("item", to, **more) if to else trip.url("queue", **more))


def following(request: HttpRequest, trip: Trip) -> tuple[Any, Trip]:
    """The next item of the walk, claimed, with the list from its top; at its end the walk begins again."""
    trip = trip.at_top()
    item = queue.next_item(request.user, **trip.wanted, skip=trip.skip)
    if item is None and trip.skip:
        trip = trip.anew()
        item = queue.next_item(request.user, **trip.wanted)
    return item, trip


def refused(request: HttpRequest, refusal: ModerationError) -> HttpResponse:
    """The refusal as a page; a moderator finds the way back to the queue on it."""
    context = {"title": refusal.title, "words": refusal.detail, "back": not isinstance(refusal, Forbidden)}
    return written(request, "moderation/refused.html", context, refusal.status_code)


def written(request: HttpRequest, template: str, context: dict[str, Any], status: int) -> HttpResponse:
    """The template in the whole page, or alone for the desk's script; never kept by a cache."""
    layout = "moderation/fragment.html" if SCRIPT in request.headers else "moderation/base.html"
    answer = render(request, template, {**context, "layout": layout}, status=status)
    add_never_cache_headers(answer)
    patch_vary_headers(answer, [SCRIPT, "Cookie"])
    return answer
