"""JSON as a client sends it: either spelling of a name, null for nothing, and a clear refusal of a wrong kind."""

import json
import math
import re
from typing import Any

from moderation.perspective import refusals

CAPITAL = re.compile(r"[A-Z]")


def of_body(body: bytes) -> "Fields":
    """The fields of a request; an empty body has none."""
    try:
        value = json.loads(body, parse_constant=_no_number) if body.strip() else {}
    except (ValueError, RecursionError) as error:
        raise refusals.of_field("", f"Invalid JSON payload received. {error}") from None
    return Fields(value, "")


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON.")


class Fields:
    """One object of a request, and where it stands in it."""

    def __init__(self, value: Any, at: str) -> None:
        if not isinstance(value, dict):
            raise refusals.of_field(at, f"Invalid value at '{at or 'body'}': an object is expected.")
        self._value, self._at = value, at

    def _get(self, name: str) -> Any:
        found = self._value.get(name)
        return self._value.get(CAPITAL.sub(lambda letter: f"_{letter[0].lower()}", name)) if found is None else found

    def _path(self, name: str) -> str:
        return f"{self._at}.{name}" if self._at else name

    def _wrong(self, name: str, expected: str) -> refusals.Refusal:
        path = self._path(name)
        return refusals.of_field(path, f"Invalid value at '{path}': {expected} is expected.")

    def text(self, name: str) -> str:
        """A string; "" where it is missing."""
        value = self._get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise self._wrong(name, "a string")
        return value

    def switch(self, name: str) -> bool:
        """True or false; false where it is missing."""
        value = self._get(name)
        if value is not None and not isinstance(value, bool):
            raise self._wrong(name, "true or false")
        return bool(value)

    def number(self, name: str) -> float | None:
        """A finite number, also as a string; None where it is missing."""
        value = self._get(name)
        if value is None:
            return None
        try:
            number = float("nan") if isinstance(value, bool) else float(value)
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not math.isfinite(number):
            raise self._wrong(name, "a number")
        return number

    def texts(self, name: str) -> list[str]:
        """A list of strings; empty where it is missing."""
        value = self._list(name)
        if not all(isinstance(one, str) for one in value):
            raise self._wrong(name, "a list of strings")
        return value

    def part(self, name: str) -> "Fields | None":
        """An object; None where it is missing."""
        value = self._get(name)
        return None if value is None else Fields(value, self._path(name))

    def parts(self, name: str) -> "list[Fields]":
        """A list of objects; empty where it is missing."""
        return [Fields(one, f"{self._path(name)}[{place}]") for place, one in enumerate(self._list(name))]

    def table(self, name: str) -> "dict[str, Fields]":
        """An object of objects, whose names are the client's own; a null in it has no fields."""
        inner = self.part(name)
        if inner is None:
            return {}
        return {key: Fields({} if one is None else one, inner._path(key)) for key, one in inner._value.items()}

    def _list(self, name: str) -> list[Any]:
        value = self._get(name)
        if value is not None and not isinstance(value, list):
            raise self._wrong(name, "a list")
        return value or []
