"""What a visitor reads when a request fails: what happened, and what to do."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from community.web.answers import asks_part, line

GONE = "This page does not exist, or it was taken away."
NOT_YOURS = "This is for others. If you have a second account, sign in with it."
TOO_OFTEN = "Too many attempts in a short time. Wait a few minutes, then try again."
EXPIRED = "This page was open too long. Go back, load it again and send it once more: what you wrote is kept."
BROKEN = "Something is broken on our side. What you wrote is kept in this browser; try again in a minute."


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404; under api/ as problem JSON, because no view was there to say it so."""
    if request.path.startswith("/api/"):
        body = {"type": "about:blank", "title": "Not found", "status": 404, "code": "not_found", "detail": GONE}
        return JsonResponse(body, status=404, content_type="application/problem+json")
    return _answer(request, "404.html", GONE, 404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return _answer(request, "403.html", NOT_YOURS, 403)


def too_often(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429, which allauth asks for by the name handler429."""
    return _answer(request, "429.html", TOO_OFTEN, 429)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 because the form's token is too old or missing."""
    return _answer(request, "403_csrf.html", EXPIRED, 403)


def broken(request: HttpRequest) -> HttpResponse:
    """500; its template needs neither the session nor the database."""
    return render(None, "500.html", {"words": BROKEN}, status=500)


def _answer(request: HttpRequest, template: str, words: str, code: int) -> HttpResponse:
    if asks_part(request):
        return line(request, words, code)
    return render(request, template, {"words": words}, status=code)
