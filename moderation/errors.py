"""The few ways in which a request can be wrong, each with a stable code; one handler turns them into an answer."""

from typing import Any


class ModerationError(Exception):
    """A refusal that says what to do. `code` is stable, `status_code` is the HTTP answer, `extra` goes into it."""

    status_code = 400
    title = "The request can not be carried out"

    def __init__(self, code: str, detail: str, **extra: Any) -> None:
        super().__init__(detail)
        self.code, self.detail, self.extra = code, detail, extra


class Invalid(ModerationError):
    """The input is not acceptable."""

    title = "The input is not acceptable"


class Forbidden(ModerationError):
    """The person may not do this."""

    status_code = 403
    title = "This is not allowed"


class NotFound(ModerationError):
    """It does not exist, or not for this person."""

    status_code = 404
    title = "Not found"


class Conflict(ModerationError):
    """Somebody was first, or the text changed meanwhile."""

    status_code = 409
    title = "Somebody was first"
