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


class Unauthorised(ModerationError):
    """Nobody knows who asks: no key, or none that is good."""

    status_code = 401
    title = "A key is needed"


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


class TooOften(ModerationError):
    """A quota is used up; `wait` says for how many seconds."""

    status_code = 429
    title = "Too many requests"

    def __init__(self, code: str, detail: str, *, wait: int) -> None:
        super().__init__(code, detail)
        self.wait = wait


class Unavailable(ModerationError):
    """Something that this needs does not answer now; `wait` says after how many seconds to try again."""

    status_code = 503
    title = "Not available now"

    def __init__(self, code: str, detail: str, *, wait: int = 5) -> None:
        super().__init__(code, detail)
        self.wait = wait
