"""What the API reads: JSON of a limited size and depth."""

from typing import Any

from rest_framework.exceptions import APIException, ParseError
from rest_framework.parsers import JSONParser

BODY_BYTES = 1_000_000
"""A text of 20,000 characters, each escaped as a surrogate pair, takes 240,000."""


class TooLarge(APIException):
    """413."""

    status_code = 413
    default_code = "too_large"
    default_detail = f"The request has more than {BODY_BYTES:,} bytes."


class Json(JSONParser):
    """JSON that can neither fill the memory nor the stack."""

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Any = None) -> Any:
        """The value; TooLarge or ParseError."""
        request = (parser_context or {}).get("request")
        if request is not None and int(request.META.get("CONTENT_LENGTH") or 0) > BODY_BYTES:
            raise TooLarge
        try:
            return super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("JSON parse error: it is nested too deeply.") from None
