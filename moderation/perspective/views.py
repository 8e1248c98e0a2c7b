"""The calls over HTTP: by key alone, without session, cookies or CSRF, and from any origin."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

from moderation import keys
from moderation.errors import Forbidden, TooOften, Unauthorised, Unavailable
from moderation.models import ApiKey
from moderation.perspective import analysing, asking, discovery, fields, refusals, suggesting
from moderation.perspective.refusals import Refusal

log = logging.getLogger(__name__)
View = Callable[[HttpRequest], dict[str, Any]]
HEADERS = "Authorization, Content-Type, X-Api-Key, X-Goog-Api-Client, X-Goog-Api-Key"


def call(verb: str) -> Callable[[View], Callable[[HttpRequest], HttpResponse]]:
    """A view that answers this verb with its dict, and every refusal and fault in Google's shape."""

    def decorated(view: View) -> Callable[[HttpRequest], HttpResponse]:
        @csrf_exempt
        @wraps(view)
        def wrapped(request: HttpRequest) -> HttpResponse:
            response = _preflight(verb) if request.method == "OPTIONS" else _answer(view, verb, request)
            response["Access-Control-Allow-Origin"] = "*"
            response["Cache-Control"] = "private, no-store"
            return response

        return wrapped

    return decorated


def _answer(view: View, verb: str, request: HttpRequest) -> HttpResponse:
    try:
        if request.method not in (verb, "HEAD" if verb == "GET" else verb):
            raise refusals.wrong_verb(verb)
        return JsonResponse(view(request))
    except Refusal as refusal:
        response = refusals.answer(refusal)
        if refusal.code == 405:
            response["Allow"] = f"{verb}, OPTIONS"
        return response
    except Exception:
        log.exception("A fault in %s", request.path)
        return refusals.answer(refusals.broken())


def _preflight(verb: str) -> HttpResponse:
    allowed = f"{verb}, OPTIONS"
    headers = {"Allow": allowed, "Access-Control-Allow-Methods": allowed, "Access-Control-Allow-Headers": HEADERS}
    return HttpResponse(status=204, headers={**headers, "Access-Control-Max-Age": "3600"})


@call("POST")
def analyze(request: HttpRequest) -> dict[str, Any]:
    """POST /v1alpha1/comments:analyze."""
    _admitted(request, "perspective")
    drop = analysing.setting("UNSUPPORTED", "error") == "drop"
    asked = asking.analysis(_body(request), drop)
    try:
        return analysing.answer(asked)
    except Unavailable as error:
        raise refusals.unavailable(error.detail, error.wait) from error


@call("POST")
def suggestscore(request: HttpRequest) -> dict[str, Any]:
    """POST /v1alpha1/comments:suggestscore."""
    key = _admitted(request, "suggest")
    return suggesting.suggest(asking.opinion(_body(request)), key=key)


@call("GET")
def discover(request: HttpRequest) -> dict[str, Any]:
    """GET /$discovery/rest?version=v1alpha1."""
    if request.GET.get("version", discovery.VERSION) != discovery.VERSION:
        raise refusals.not_found()
    return discovery.document(request.build_absolute_uri("/"))


@call("POST")
def nothing_here(request: HttpRequest) -> dict[str, Any]:
    """Whatever else is asked below /v1alpha1/."""
    raise refusals.not_found()


def _admitted(request: HttpRequest, scope: str) -> ApiKey:
    """The key of the request, and one text of its quota; else the refusal as Google worded it."""
    try:
        key = keys.admit(keys.sent_with(request), scope)
        keys.charge(key)
    except Unauthorised as error:
        raise (refusals.no_key() if error.code == "key_missing" else refusals.bad_key()) from error
    except Forbidden as error:
        raise refusals.barred_key(error.detail) from error
    except TooOften as error:
        raise refusals.too_often(error.detail, error.wait) from error
    return key


def _body(request: HttpRequest) -> fields.Fields:
    try:
        return fields.of_body(request.body)
    except RequestDataTooBig:
        raise refusals.of_comment("Comment text too long.", "COMMENT_TOO_LONG") from None
