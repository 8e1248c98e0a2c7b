"""The pages of the desk: load with permission, call one verb, answer."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.views.decorators.http import require_GET, require_POST

from moderation import access, queue, review, sanctions
from moderation.errors import Conflict, Forbidden, Invalid, NotFound
from moderation.web import sanctioning, shown
from moderation.web.answers import desk, onward, page
from moderation.web.trip import Trip, whole


@require_GET
@desk
def queue_page(request: HttpRequest) -> HttpResponse:
    """The list, with nothing opened."""
    access.queue_for(request.user)
    return page(request, Trip.of(request.GET))


@require_GET
@desk
def item_page(request: HttpRequest, pk: int) -> HttpResponse:
    """One item beside the list; opening it claims nothing."""
    return page(request, Trip.of(request.GET), access.item_for(request.user, pk).pk)


@require_GET
@desk
def count(request: HttpRequest) -> HttpResponse:
    """How many wait, as JSON; 304 while the number stays."""
    number = queue.open_count(request.user)
    etag = f'"{queue.count_words(number)}"'
    answer = JsonResponse({"words": queue.count_words(number), "sentence": shown.waiting_words(number)})
    answer["ETag"] = etag
    patch_cache_control(answer, private=True, no_cache=True)
    return get_conditional_response(request, etag=etag, response=answer) or answer


@require_POST
@desk
def take_next(request: HttpRequest) -> HttpResponse:
    """Pass the item that is open, if any, and claim the next."""
    access.queue_for(request.user)
    trip = Trip.of(request.POST)
    if request.POST.get("passed"):
        passed = whole(request.POST, "passed")
        review.release(passed, by=request.user)
        trip = trip.past(passed)
    return onward(request, trip)


@require_POST
@desk
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Claim the item that is open."""
    item, trip = access.item_for(request.user, pk), Trip.of(request.POST)
    try:
        review.claim(item.pk, by=request.user)
    except Conflict as refusal:
        return page(request, trip, pk, trouble=refusal)
    return onward(request, trip, to=pk)


@require_POST
@desk
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the item back to the queue."""
    review.release(access.item_for(request.user, pk).pk, by=request.user)
    return onward(request, Trip.of(request.POST), to=pk)


@require_POST
@desk
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide about the item as it was seen, and go on to the next."""
    item = access.item_for(request.user, pk)
    trip, form = Trip.of(request.POST), request.POST
    action, _, reason = form.get("do", "").partition(":")
    try:
        decision = review.decide(
            item,
            action,
            by=request.user,
            reason=reason,
            note=form.get("note", "").strip(),
            version=whole(form, "version"),
            turn=whole(form, "turn"),
        )
    except (Conflict, Invalid) as refusal:
        return page(request, trip, pk, trouble=refusal)
    return onward(request, trip, done=decision)


@require_POST
@desk
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back, and open its item again."""
    decision = access.decision_for(request.user, pk)
    trip = Trip.of(request.POST)
    try:
        back = review.undo(decision.pk, by=request.user)
    except (Conflict, Invalid) as refusal:
        return page(request, trip, decision.item_id, trouble=refusal)
    return onward(request, trip, to=decision.item_id, done=back)


@require_POST
@desk
def sanction(request: HttpRequest, pk: int) -> HttpResponse:
    """Sanction the author of the item that is open."""
    item, trip, form = access.item_for(request.user, pk), Trip.of(request.POST), request.POST
    try:
        if item.author is None:
            raise Invalid("nobody_to_sanction", "The account of who wrote this is gone.")
        sanctions.sanction(
            item.author,
            form.get("measure", ""),  # "kind" is the walk's
            by=request.user,
            reason=form.get("reason", ""),
            until=sanctioning.until(form, timezone.now()),
            note=form.get("remark", "").strip(),
        )
    except (Forbidden, Invalid) as refusal:
        return page(request, trip, pk, trouble=refusal)
    return onward(request, trip, to=pk)


@require_POST
@desk
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """End a sanction of the author of the item that is open."""
    item, trip = access.item_for(request.user, pk), Trip.of(request.POST)
    try:
        sanctions.lift(whole(request.POST, "sanction"), by=request.user)
    except (Forbidden, NotFound) as refusal:
        return page(request, trip, item.pk, trouble=refusal)
    return onward(request, trip, to=item.pk)
