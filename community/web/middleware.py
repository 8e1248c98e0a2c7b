"""What stands between every request and the pages: banned members, time zones, refusals."""

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

import moderation
from community.actions import shut_out
from community.web.answers import refuse
from moderation import ModerationError

Answer = Callable[[HttpRequest], HttpResponse]
ZONE_COOKIE = "zone"
# What answers without looking at who asks, or, like the calls of the Perspective API, looks at a key alone.
NOT_PAGES = ("/static/", "/theme.css", "/healthz", "/readyz", "/v1alpha1/", "/$discovery/")


class BannedMembersLeave:
    """A banned member reads why, can appeal and sign out; nothing else answers."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or say that the member is banned."""
        # The path comes first, because asking who it is costs two queries.
        if _stays_open(request.path) or not getattr(request.user, "banned", False):
            return self.answer(request)
        sanction = moderation.banned(request.user)
        if sanction is None:
            return self.answer(request)
        if request.path.startswith("/api/"):
            return JsonResponse(_problem(sanction), status=403, content_type="application/problem+json")
        return render(request, "community/banned.html", {"sanction": sanction}, status=403)


class MemberTimeZone:
    """Times of a request are shown in the member's own zone, else in the browser's, else in the site's."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request in the zone."""
        if request.path.startswith(NOT_PAGES):
            return self.answer(request)
        wanted = getattr(request.user, "time_zone", "") or request.COOKIES.get(ZONE_COOKIE, "")
        with timezone.override(zone(wanted)):
            return self.answer(request)


class PagesOfMembersAreNotKept:
    """What a member was shown stays in no cache, so that nobody goes back to it after they signed out."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; a page that says itself how long it may be kept keeps its word."""
        response = self.answer(request)
        # Who never looked at the session made a page that is the same for everybody; asking would cost queries.
        if request.session.accessed and request.user.is_authenticated and "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        return response


class RefusalsArePages:
    """A ModerationError that a view lets pass becomes a page, or a line for htmx, with its own code."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The refusal's page; None for any other exception."""
        return refuse(request, exception) if isinstance(exception, ModerationError) else None


def zone(name: str) -> ZoneInfo:
    """The zone of that name; the site's when there is none."""
    try:
        return ZoneInfo(name or settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(settings.TIME_ZONE)


def _stays_open(path: str) -> bool:
    return path.startswith((reverse("community:notices"), reverse("account_logout"), *NOT_PAGES))


def _problem(sanction: Any) -> dict[str, object]:
    refusal = shut_out(sanction)
    return {
        "type": "urn:problem:banned",
        "title": refusal.title,
        "status": refusal.status_code,
        "code": refusal.code,
        "detail": f"{refusal.detail} Sign in to the site to read why and to appeal.",
        **refusal.extra,
    }
