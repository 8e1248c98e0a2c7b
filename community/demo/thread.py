"""Threads and texts while they grow: who answers whom, and how deep."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from .card import Card
from .people import Person

DEEPEST = 6
ASKING = frozenset({"gripe", "ask", "issue", "insist"})
CLOSED = frozenset({"insult", "snide", "calm", "welcome", "pleased", "end"})


@dataclass
class Text:
    """One post or comment; `move` says what it does in the conversation."""

    id: str
    author: Person
    at: datetime
    move: str
    body: str
    parent: Text | None = None
    depth: int = 0
    about: str = ""


@dataclass
class Thread:
    """One post with all that was said below it, and what has been used up already."""

    space: str
    card: Card
    post: Text
    product: str
    heat: float
    days: float
    most: int
    comments: list[Text] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    solved: bool = False
    variant: str = ""
    number: str = "3"
    evergreen: bool = False
    spent: bool = False
    voices: set[str] = field(default_factory=set)

    @property
    def op(self) -> Person:
        """Who began the thread."""
        return self.post.author

    def latest(self) -> Text:
        """Return the newest text of the thread."""
        return self.comments[-1] if self.comments else self.post

    def add(self, text: Text) -> None:
        """Take in a new comment."""
        self.comments.append(text)
        self.voices.add(text.author.id)


def choose_parent(rng: Random, thread: Thread, person: Person) -> Text:
    """Return the text that somebody answers: mostly the post, else a fresh comment of another."""
    if rng.random() < 0.5:
        return thread.post
    near = [t for t in thread.comments[-7:] if t.author is not person and t.depth < DEEPEST and t.move not in CLOSED]
    if not near:
        return thread.post
    return rng.choices(near, [1.0 + 0.45 * text.depth for text in near])[0]


def unanswered(rng: Random, thread: Thread) -> Text | None:
    """Return what the brand's staff should answer next: a member's post, question or complaint."""
    answered = {t.parent.id for t in thread.comments if t.parent and t.author.staff}
    waiting = [
        t
        for t in thread.comments
        if t.id not in answered
        and not t.author.staff
        and t.depth < DEEPEST
        and (t.move in ASKING or t.body.endswith("?"))
    ]
    if not thread.op.staff and thread.post.id not in answered:
        waiting.append(thread.post)
    return rng.choice(waiting) if waiting else None
