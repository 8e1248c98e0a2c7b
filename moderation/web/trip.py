"""What a moderator's walk through the queue carries from page to page: the filter, and what was skipped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypedDict
from urllib.parse import urlencode

from django.urls import reverse

from moderation.errors import Invalid
from moderation.numbers import row_number
from moderation.registry import REGISTRY
from moderation.scorers.explaining import EXPLAINED

SKIPS = 50
FILTERS = {
    "": "All",
    "mine": "Mine",
    "held": "Held",
    "reported": "Reported",
    "escalated": "Escalated",
    "unscored": "Unscored",
    "not_scored": "Other languages",
}


class Wanted(TypedDict):
    """A filter as the queue's read side takes it."""

    filter: str
    kind: str


@dataclass(frozen=True)
class Trip:
    """One moderator's walk.

    `show` is one of FILTERS, `kind` a registered kind or empty, `after` the list's cursor, `skip` the items
    passed, oldest first. `explain` is the label whose reasons are asked for here; it is not carried on.
    """

    show: str = ""
    kind: str = ""
    after: str = ""
    skip: tuple[int, ...] = ()
    explain: str = ""

    @classmethod
    def of(cls, source: Mapping[str, str]) -> "Trip":
        """From a query or a form; Invalid for what no page of ours wrote."""
        show, kind, skip = source.get("show", ""), source.get("kind", ""), source.get("skip", "")
        if show not in FILTERS:
            raise Invalid("unknown_filter", f"show must be one of {', '.join(filter(None, FILTERS))}.")
        if kind and kind not in REGISTRY:
            raise Invalid("unknown_kind", f"kind must be one of {', '.join(REGISTRY)}.")
        passed = [row_number(pk) for pk in skip.split(",")[-SKIPS:] if pk]
        known = tuple(pk for pk in passed if pk is not None)
        if len(known) < len(passed):
            raise Invalid("unknown_skip", "skip must be numbers of items, separated by commas.")
        if (explain := source.get("explain", "")) not in ("", *EXPLAINED):
            raise Invalid("unknown_label", f"explain must be one of {', '.join(EXPLAINED)}.")
        return cls(show, kind, source.get("after", ""), known, explain)

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Name and value of what is set, for a form or a query."""
        skip = ",".join(map(str, self.skip))
        pairs = (("show", self.show), ("kind", self.kind), ("after", self.after), ("skip", skip))
        return [(name, value) for name, value in pairs if value]

    @property
    def wanted(self) -> Wanted:
        """The filter as the queue's read side takes it."""
        return {"filter": self.show or "all", "kind": self.kind}

    def past(self, pk: int) -> "Trip":
        """The walk after passing one item."""
        return replace(self, skip=(*(one for one in self.skip if one != pk), pk)[-SKIPS:])

    def back(self) -> "Trip":
        """The walk before the item passed last."""
        return replace(self, skip=self.skip[:-1])

    def at_top(self) -> "Trip":
        """The walk with the list's first page."""
        return replace(self, after="")

    def anew(self) -> "Trip":
        """The walk from the top again."""
        return replace(self, skip=(), after="")

    def url(self, name: str, *args: object, **more: object) -> str:
        """The address of a page of the desk, on this walk."""
        query = urlencode([*self.fields, *((key, value) for key, value in more.items() if value)])
        return reverse(f"moderation:{name}", args=args) + (f"?{query}" if query else "")


def whole(form: Mapping[str, str], name: str) -> int:
    """The number that a form of ours sent as `name`; Invalid for anything else."""
    text = form.get(name, "")
    if not (text.isascii() and text.isdigit()) or len(text) > 18:
        raise Invalid("not_a_number", f"The form lacks {name}, a number: load the page again.")
    return int(text)
