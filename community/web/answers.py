"""How views answer: a page or, for htmx, the part of a page that changed; and refusals in words."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode

from moderation import ModerationError

P = ParamSpec("P")
T = TypeVar("T")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

UNACCEPTABLE = 422


def sent(request: HttpRequest) -> QueryDict | None:
    """What a form of the page sent, even when it sent nothing; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def asks_part(request: HttpRequest) -> bool:
    """Whether htmx asks, and so wants only a part of the page."""
    return bool(getattr(request, "htmx", False))


def members_only(view: View[P]) -> View[P]:
    """A view that only members use; others are asked to sign in, and come back afterwards."""

    @wraps(view)
    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        if asks_part(request):
            return line(request, "You are signed out. What you wrote is kept in this browser.", 401, sign_in=True)
        target = request.get_full_path() if request.method == "GET" else request.META.get("HTTP_REFERER", "/")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': target})}")

    return asked


def attempt(form: forms.BaseForm, verb: Callable[[], T]) -> T | None:
    """What the verb gives; None when the form is not valid or the verb refuses, and then the form says why."""
    if not form.is_valid():
        return None
    try:
        return verb()
    except ModerationError as refusal:
        form.add_error(None, refusal.detail)
        return None


def line(request: HttpRequest, words: str, code: int = 200, *, sign_in: bool = False) -> HttpResponse:
    """One line in the page's live region, as the answer to htmx."""
    response = render(request, "community/parts/line.html", {"words": words, "sign_in": sign_in}, status=code)
    response["HX-Retarget"] = "#answers"
    response["HX-Reswap"] = "innerHTML"
    return response


def refuse(request: HttpRequest, refusal: ModerationError) -> HttpResponse:
    """A refusal as a page with its code, or as a line for htmx."""
    if asks_part(request):
        return line(request, refusal.detail, refusal.status_code)
    page: dict[str, Any] = {"title": refusal.title, "words": refusal.detail, "code": refusal.code}
    return render(request, "community/refusal.html", page, status=refusal.status_code)


def part_or_page(request: HttpRequest, name: str, context: dict[str, Any], code: int = 200) -> HttpResponse:
    """The template parts/NAME for htmx, else the page NAME that frames it."""
    folder = "community/parts" if asks_part(request) else "community"
    return render(request, f"{folder}/{name}.html", context, status=code)
