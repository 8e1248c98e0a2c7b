"""Every refusal in the shape that clients of the Perspective API know; `details` is never empty."""

from typing import Any

from django.http import JsonResponse

SERVICE = "commentanalyzer.googleapis.com"
ANALYZER = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error"
BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest"
INFO = "type.googleapis.com/google.rpc.ErrorInfo"


class Refusal(Exception):
    """An answer with an `error`: its HTTP number, its canonical status, its words and its details."""

    def __init__(self, code: int, status: str, message: str, detail: dict[str, Any], wait: int = 0) -> None:
        super().__init__(message)
        self.code, self.wait = code, wait
        self.body = {"error": {"code": code, "message": message, "status": status, "details": [detail]}}


def of_comment(message: str, kind: str, **more: Any) -> Refusal:
    """What the analyzer itself refuses, by its `errorType`."""
    return Refusal(400, "INVALID_ARGUMENT", message, {"@type": ANALYZER, "errorType": kind, **more})


def of_field(field: str, words: str) -> Refusal:
    """JSON that is none, or of the wrong shape; `field` is "" for the body as a whole."""
    violation = {"field": field, "description": words}
    return Refusal(400, "INVALID_ARGUMENT", words, {"@type": BAD_REQUEST, "fieldViolations": [violation]})


def of_site(code: int, status: str, message: str, reason: str, wait: int = 0) -> Refusal:
    """What concerns the key, the address or the site's state."""
    detail = {"@type": INFO, "reason": reason, "domain": "googleapis.com", "metadata": {"service": SERVICE}}
    return Refusal(code, status, message, detail, wait)


def language(attribute: str, codes: list[str], requested: bool) -> Refusal:
    """No scorer of the site reads the language for this attribute."""
    words = f"Attribute {attribute} does not support request languages: {', '.join(codes)}"
    told = {"requestedLanguages" if requested else "detectedLanguages": codes, "attribute": attribute}
    return of_comment(words, "LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE", languageNotSupportedByAttributeError=told)


def no_key() -> Refusal:
    """No key was sent."""
    words = "Method doesn't allow unregistered callers. Please send an API key."
    return of_site(403, "PERMISSION_DENIED", words, "API_KEY_MISSING")


def bad_key() -> Refusal:
    """A key that opens nothing."""
    words = "API key not valid. Please pass a valid API key."
    return of_site(400, "INVALID_ARGUMENT", words, "API_KEY_INVALID")


def barred_key(words: str) -> Refusal:
    """A key for other things."""
    return of_site(403, "PERMISSION_DENIED", words, "API_KEY_SERVICE_BLOCKED")


def too_often(words: str, wait: int) -> Refusal:
    """The key's quota is used up."""
    return of_site(429, "RESOURCE_EXHAUSTED", words, "RATE_LIMIT_EXCEEDED", wait)


def unavailable(words: str, wait: int) -> Refusal:
    """The scorer does not answer, and the site said that no other may."""
    return of_site(503, "UNAVAILABLE", words, "SCORER_UNAVAILABLE", wait)


def not_found() -> Refusal:
    """No such address."""
    words = "There is no such method here: POST to comments:analyze or comments:suggestscore."
    return of_site(404, "NOT_FOUND", words, "METHOD_NOT_FOUND")


def wrong_verb(allowed: str) -> Refusal:
    """The address exists, for another verb."""
    return of_site(405, "UNIMPLEMENTED", f"This address answers {allowed} only.", "HTTP_METHOD_NOT_ALLOWED")


def broken() -> Refusal:
    """A fault of ours."""
    return of_site(500, "INTERNAL", "Something is broken on the site's side; try again in a minute.", "INTERNAL")


def answer(refusal: Refusal) -> JsonResponse:
    """The refusal as a response."""
    response = JsonResponse(refusal.body, status=refusal.code)
    if refusal.wait:
        response["Retry-After"] = str(refusal.wait)
    return response
