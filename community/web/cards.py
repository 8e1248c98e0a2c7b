"""What templates show: rows of the feed with their names, times and addresses already formatted."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from community.feed import Row
from community.models import STEP, Reaction
from community.web.moments import Clock

TINTS = 8
ICONS = {"love": "heart"}
LEAD_LENGTH = 200
# The end of a cut text can be half a tag, so the closing bracket is optional.
TAG = re.compile(r"<[^>]*>?")
SPACE = re.compile(r"\s+")


class Shown:
    """What a template prints. It asks for a key before an attribute, and a miss would cost an exception each."""

    __slots__ = ()

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


@dataclass(frozen=True, slots=True)
class Person(Shown):
    """A member beside a text."""

    id: int
    name: str
    initials: str
    tint: int
    href: str
    team: bool


@dataclass(slots=True)
class Sign(Shown):
    """One kind of reaction under one text, and whether the viewer gave it."""

    name: str
    label: str
    icon: str
    mine: bool


@dataclass(slots=True)
class Card(Shown):
    """A text as one reader sees it: `href` is where it stands, its verbs stand under `address`.

    `gone` says why its words are not shown; `standing` is moderation's word to its own author.
    """

    kind: str
    id: int
    number: int
    depth: int
    anchor: str
    href: str
    address: str
    author: Person | None
    when: SafeString
    edited: SafeString | str
    html: SafeString
    reactions: int
    mine: bool = False
    hidden: bool = False
    gone: str = ""
    accepted: bool = False
    standing: Any = None
    signs: list[Sign] = field(default_factory=list)
    path: str = ""
    can_accept: bool = False
    can_reply: bool = True
    given: bool = False
    answers: str = ""


class Reader:
    """Who reads, at what time and under which root of addresses; it turns rows into what templates print."""

    def __init__(self, viewer: Any) -> None:
        self.viewer = viewer
        self.clock = Clock()
        self.root = reverse("community:home")

    def person(self, row: Row) -> Person:
        """The author of a row of the feed."""
        return self.named(row["author_id"], row["author__username"], row["author__name"], row["author__is_staff"])

    def named(self, pk: int, username: str, name: str, team: bool) -> Person:
        """A person from the columns that pages need."""
        shown = name or username
        return Person(pk, shown, initials(shown), pk % TINTS, f"{self.root}m/{username}/", team)

    def threads(self, rows: Iterable[Row], by: str) -> list[Row]:
        """The lines of a list of threads in the order of `by`: "last_activity" or "created"."""
        return [
            {
                **row,
                "author": self.person(row),
                "when": self.clock.element(row[by]),
                "when_is": "last reply " if by == "last_activity" and row["comment_count"] else "",
                "lead": lead(row["lead"]),
                "href": f"{self.root}t/{row['id']}/",
                "space_href": f"{self.root}s/{row['space__slug']}/",
            }
            for row in rows
        ]

    def comments(self, rows: Iterable[Row]) -> list[Row]:
        """The lines of a member's comments."""
        return [
            {
                **row,
                "when": self.clock.element(row["created"]),
                "lead": lead(row["lead"]),
                "href": self.place(row["post_id"], row["number"]),
            }
            for row in rows
        ]

    def place(self, post_id: int, number: int) -> str:
        """The address of a comment in its thread."""
        return f"{self.root}t/{post_id}/?at={number}#c{number}"

    def opening(self, post: Row) -> Card:
        """The card of a thread's first text."""
        address = f"{self.root}t/{post['id']}/"
        return Card(
            kind="post",
            id=post["id"],
            number=0,
            depth=0,
            anchor="opening",
            href=address,
            address=address,
            author=self.person(post),
            when=self.clock.element(post["created"]),
            edited=self.clock.element(post["edited_at"]) if post["edited_at"] else "",
            html=mark_safe(post["body_html"]),  # noqa: S308 - cleaned when it was written
            reactions=post["reaction_count"],
            mine=post["author_id"] == self.viewer.pk,
            hidden=not post["is_visible"],
            can_reply=post["is_visible"] and not post["locked"],
        )

    def tree(self, rows: list[Row], post: Row) -> list[Card]:
        """The cards of a page. Below the deepest level answers stand side by side, so there each says to whom."""
        shown = {row["id"]: row for row in rows}
        cards = [self.comment(row, post) for row in rows]
        for card, row in zip(cards, rows, strict=True):
            above = shown.get(row["parent_id"])
            if above and len(row["path"]) == len(above["path"]) and above["html"]:
                card.answers = above["author__name"] or above["author__username"]
        return cards

    def comment(self, row: Row, post: Row) -> Card:
        """The card of one comment; of a hidden one only its place and the reason stay."""
        mine = row["author_id"] == self.viewer.pk
        gone = _gone(row, mine)
        open_to_all = not gone and row["is_visible"]
        return Card(
            kind="comment",
            id=row["id"],
            number=row["number"],
            depth=len(row["path"]) // STEP - 1,
            anchor=f"c{row['number']}",
            href=self.place(post["id"], row["number"]),
            address=f"{self.root}c/{row['id']}/",
            author=None if gone else self.person(row),
            when=self.clock.element(row["created"]),
            edited=self.clock.element(row["edited_at"]) if row["edited_at"] and not gone else "",
            html=mark_safe(row["html"]),  # noqa: S308 - cleaned when it was written
            reactions=row["reaction_count"],
            mine=mine,
            hidden=not row["is_visible"],
            gone=gone,
            accepted=row["id"] == post["accepted_id"] and not gone,
            path=row["path"],
            can_accept=post["author_id"] == self.viewer.pk and open_to_all,
            can_reply=not post["locked"] and open_to_all,
        )


def initials(name: str) -> str:
    """The first letters of the first and the last word."""
    words = [word for word in re.split(r"[\s._-]+", name) if word and word[0].isalnum()] or ["?"]
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return letters.upper()


def lead(body_html: str, length: int = LEAD_LENGTH) -> str:
    """The first words of a text without its markup."""
    text = SPACE.sub(" ", html.unescape(TAG.sub(" ", body_html))).strip()
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:.–—- ") + "…"


def signs(given: set[str]) -> list[Sign]:
    """All kinds of reactions, and which of them are given."""
    return [Sign(name, str(label), ICONS.get(name, name), name in given) for name, label in Reaction.Name.choices]


def _gone(row: Row, mine: bool) -> str:
    if row["deleted_at"]:
        return "Deleted by its author"
    return "" if row["is_visible"] or mine else "Hidden by a moderator"
