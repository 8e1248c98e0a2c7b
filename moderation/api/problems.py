"""Every refusal of the API as problem JSON (RFC 9457), with a stable `code`."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from rest_framework import exceptions, status
from rest_framework.response import Response
from rest_framework.views import set_rollback

from moderation.errors import ModerationError, Unauthorised

TITLES = {
    400: "The input is not acceptable",
    401: "Sign in first",
    403: "This is not allowed",
    404: "Not found",
    405: "This method is not offered here",
    406: "No such format is offered",
    415: "This format is not understood",
    429: "Too many requests",
}
CONTENT_TYPE = "application/problem+json"


def problem(exc: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's EXCEPTION_HANDLER: the answer for a refusal, None for a real fault, which stays a 500."""
    if isinstance(exc, ModerationError):
        answer = of_refusal(exc)
    elif (known := as_drf(exc)) is not None:
        answer = of_drf(known)
    else:
        return None
    set_rollback()
    return answer


def body(status_code: int, code: str, detail: str, title: str = "", **extra: Any) -> Response:
    """One problem; `extra` becomes members beside the standard ones and never replaces them."""
    standard = {
        "type": f"urn:problem:{code}",
        "title": title or TITLES.get(status_code, "The request can not be carried out"),
        "status": status_code,
        "code": code,
        "detail": detail,
    }
    return Response(sayable({**extra, **standard}), status=status_code, content_type=CONTENT_TYPE)


def sayable(value: Any) -> Any:
    """The same without lone surrogates: a complaint quotes its input, and these can not be sent as UTF-8."""
    if isinstance(value, dict):
        return {sayable(key): sayable(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [sayable(inner) for inner in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def of_refusal(exc: ModerationError) -> Response:
    """Our own errors: who was first (`by`) is told by name, never as a row."""
    extra = {name: plain(value) for name, value in exc.extra.items()}
    answer = body(exc.status_code, exc.code, exc.detail, exc.title, **extra)
    for name, value in headers(exc).items():
        answer[name] = value
    return answer


def plain(value: Any) -> Any:
    """What JSON can carry: a member becomes its name, a moment its ISO form (by DRF's encoder)."""
    return value.get_username() if hasattr(value, "get_username") else value


def as_drf(exc: Exception) -> exceptions.APIException | None:
    """Django's own refusals as DRF's."""
    if isinstance(exc, exceptions.APIException):
        return exc
    if isinstance(exc, Http404):
        return exceptions.NotFound()
    if isinstance(exc, PermissionDenied):
        return exceptions.PermissionDenied()
    if isinstance(exc, ValidationError):
        return exceptions.ValidationError(exc.message_dict if hasattr(exc, "error_dict") else exc.messages)
    return None


def of_drf(exc: exceptions.APIException) -> Response:
    """DRF's errors; those of a form name their fields."""
    if isinstance(exc, exceptions.ValidationError):
        fields = exc.detail if isinstance(exc.detail, dict) else {"non_field_errors": exc.detail}
        answer = body(status.HTTP_400_BAD_REQUEST, "invalid", first_words(fields), fields=fields)
    else:
        code = exc.get_codes() if isinstance(exc.detail, str) else exc.default_code
        answer = body(exc.status_code, str(code), str(exc.detail))
    for name, value in headers(exc).items():
        answer[name] = value
    return answer


def headers(exc: Exception) -> dict[str, str]:
    """What belongs to the answer beside its body: how to sign in, when to try again."""
    found = {}
    challenge = "Bearer" if isinstance(exc, Unauthorised) else getattr(exc, "auth_header", None)
    if challenge:
        found["WWW-Authenticate"] = challenge
    if (wait := getattr(exc, "wait", None)) is not None:
        found["Retry-After"] = str(int(wait))
    return found


def first_words(fields: Any, name: str = "") -> str:
    """The first complaint in a nest of them, with the name of its field in front."""
    if isinstance(fields, dict) and fields:
        key, inner = next(iter(fields.items()))
        return first_words(inner, "" if key == "non_field_errors" else str(key))
    if isinstance(fields, list) and fields:
        return first_words(next((one for one in fields if one), ""), name)
    return f"{name}: {fields}" if name else str(fields)
