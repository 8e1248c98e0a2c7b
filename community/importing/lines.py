"""One line of an import to checked facts. Pure: no query, no clock but the one that is given."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from community.models import BODY_LIMIT, TITLE_LIMIT, Reaction
from moderation import ModerationError, Reason, check_text

Check = Callable[[Any], Any]
FUTURE = timedelta(days=1)
SIGNS = {
    **dict.fromkeys(("heart", "hearts", "loved", "❤", "❤️"), "love"),
    **dict.fromkeys(("thumbsup", "thumbs_up", "+1", "upvote", "👍"), "like"),
    **dict.fromkeys(("helpful", "thank_you", "thankyou", "thank", "pray", "🙏"), "thanks"),
    **dict.fromkeys(("bulb", "interesting", "insight", "💡"), "insightful"),
}
"""Names of reactions elsewhere, and ours for them."""


class BadLine(Exception):
    """A line that can not be imported; its text says why."""


@dataclass(frozen=True, slots=True)
class Line:
    """A checked line: `facts` has every field of its kind."""

    number: int
    kind: str
    facts: dict[str, Any]

    @property
    def key(self) -> tuple[Any, ...]:
        """What may be there only once: two lines with the same key never stand in one batch."""
        return (self.kind, *(self.facts[name] for name in KEYS[self.kind]))


class Ground(NamedTuple):
    """Why a text was reported: one of our reasons, and the words of one that is not ours."""

    reason: str
    note: str


def _text(limit: int, *, one_line: bool = False) -> Check:
    def check(value: Any) -> str:
        try:
            text = check_text(value, limit=limit, what="it")
        except ModerationError as refusal:
            raise BadLine(refusal.detail) from None
        return " ".join(text.split()) if one_line else text

    return check


def _id(value: Any) -> str:
    """A name of at most 100 characters, written as a string or as a whole number."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise BadLine("must be a string")
    return str(_text(100)(str(value)))


def _id_or_none(value: Any) -> str | None:
    return None if value is None else _id(value)


def _moment(value: Any) -> datetime:
    """A time in ISO 8601 with a zone; in UTC."""
    if not isinstance(value, str):
        raise BadLine("must be a time like 2026-03-01T12:00:00Z")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise BadLine("is not a time like 2026-03-01T12:00:00Z") from None
    if moment.tzinfo is None:
        raise BadLine("has no zone: write Z or an offset at its end")
    try:
        moment = moment.astimezone(UTC)
    except OverflowError:
        raise BadLine("is out of range") from None
    if moment > datetime.now(UTC) + FUTURE:
        raise BadLine("lies in the future")
    return moment


def _moment_or_none(value: Any) -> datetime | None:
    return None if value is None else _moment(value)


def _sign(value: Any) -> str:
    """One of our reactions for any name that another community has for it; what is not known is a like."""
    name = str(_text(100)(value)).strip().strip(":").lower().replace(" ", "_").replace("-", "_")
    return name if name in Reaction.Name.values else SIGNS.get(name, Reaction.Name.LIKE.value)


def _ground(value: Any) -> Ground:
    words = str(_text(1000)(value)).strip()
    return Ground(words, "") if words in Reason.values else Ground(Reason.OTHER.value, words)


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise BadLine("must be true or false")
    return value


def _year(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1900 <= value <= datetime.now(UTC).year:
        raise BadLine("must be a year like 1984, or null")
    return value


def _names(value: Any) -> list[str]:
    if not isinstance(value, list):
        raise BadLine("must be a list of names")
    return [_name(name) for name in value]


_name = _text(80, one_line=True)

# Kind -> field -> its check. A field in OPTIONAL may be left out, and then has the value given there.
FIELDS: dict[str, dict[str, Check]] = {
    "brand": {"name": _name, "aliases": _names, "products": _names, "competitors": _names},
    "space": {"id": _id, "name": _name},
    "member": {"id": _id, "name": _name, "joined": _moment_or_none, "staff": _yes_no, "birth_year": _year},
    "post": {
        "id": _id,
        "space": _id,
        "author": _id,
        "at": _moment,
        "title": _text(TITLE_LIMIT, one_line=True),
        "text": _text(BODY_LIMIT),
    },
    "comment": {
        "id": _id,
        "post": _id,
        "parent": _id_or_none,
        "author": _id,
        "at": _moment,
        "text": _text(BODY_LIMIT),
    },
    "reaction": {"target": _id, "author": _id, "at": _moment, "name": _sign},
    "accept": {"post": _id, "comment": _id, "at": _moment},
    "report": {"target": _id, "author": _id, "at": _moment, "reason": _ground},
}
OPTIONAL: dict[str, dict[str, Any]] = {
    "brand": {"aliases": [], "products": [], "competitors": []},
    "member": {"joined": None, "staff": False, "birth_year": None},
    "comment": {"parent": None},
}
KEYS = {
    "brand": ["name"],
    "space": ["id"],
    "member": ["id"],
    "post": ["id"],
    "comment": ["id"],
    "reaction": ["target", "author", "name"],
    "accept": ["post"],
    "report": ["target", "author"],
}
UNKNOWN = "unknown"
"""The kind under which lines are counted that do not say theirs."""


def kind_of(record: Any) -> str:
    """The kind that a line's object says it is, or UNKNOWN."""
    kind = record.get("kind") if isinstance(record, dict) else None
    return kind if isinstance(kind, str) and kind in FIELDS else UNKNOWN


def parse(raw: bytes) -> Any:
    """The JSON of a line, or BadLine."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"not JSON in UTF-8: {error}") from None


def check(number: int, record: Any) -> Line:
    """A line whose fields are all there and right, or BadLine that names the first wrong one."""
    kind = kind_of(record)
    if kind == UNKNOWN:
        raise BadLine(f"needs a kind: one of {', '.join(FIELDS)}")
    optional = OPTIONAL.get(kind, {})
    facts = {}
    for name, rule in FIELDS[kind].items():
        if name not in record and name not in optional:
            raise BadLine(f"{name} is missing")
        try:
            facts[name] = rule(record.get(name, optional.get(name)))
        except BadLine as wrong:
            raise BadLine(f"{name}: {wrong}") from None
    return Line(number, kind, facts)
