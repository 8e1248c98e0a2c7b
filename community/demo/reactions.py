"""Reactions and reports that a text collects."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from .people import Person
from .rhythm import soon
from .thread import Text, Thread

if TYPE_CHECKING:
    from .simulate import World

RIGHT_REASONS = ("harassment", "harassment", "harassment", "hate", "other")
WRONG_REASONS = ("other", "spam", "harassment")
NAMES = ("like", "love", "thanks", "insightful")
LIKED = {
    "post": 1.9,
    "happy": 1.1,
    "gripe": 0.7,
    "answer": 1.0,
    "reply": 0.75,
    "end": 0.9,
    "staff": 1.0,
    "issue": 1.6,
    "joke": 0.45,
    "insult": 0.04,
    "snide": 0.05,
    "rave": 0.6,
    "ring": 0.1,
    "calm": 1.4,
    "empathy": 0.6,
    "news": 6.0,
}
TASTE = {
    "answer": (4, 0, 5, 4),
    "end": (4, 1, 2, 0),
    "staff": (4, 1, 4, 2),
    "happy": (5, 5, 0, 1),
    "gripe": (5, 0, 1, 4),
    "issue": (5, 0, 3, 3),
    "calm": (5, 1, 3, 0),
}
GARAGE_TASTE = (3, 6, 1, 2)
USUAL_TASTE = (7, 2, 1, 1)


def react(world: World, thread: Thread, text: Text) -> None:
    """Give the text its reactions, and reports when it deserves them or somebody errs."""
    mean = LIKED.get(text.move, 0.5) * text.author.role.likes
    if text is thread.post:
        mean = max(mean, 1.5 * thread.heat * text.author.role.likes)
    for person in _readers(world, thread.space, _count(world, mean)):
        give(world, person, text, soon(world.rng, text.at, 7), _name(world, thread, text))
    if text.move == "insult":
        _reports(world, thread, text, world.rng.choice((0, 1, 1, 2, 2, 3, 4)), RIGHT_REASONS)
    elif text.move in ("gripe", "insist") and world.rng.random() < 0.06:
        _reports(world, thread, text, 1, WRONG_REASONS)


def give(world: World, person: Person, text: Text, when: datetime, name: str) -> None:
    """Write one reaction, unless it is one's own text or the member is not there."""
    when = max(when, text.at + timedelta(seconds=5)).replace(microsecond=0)
    if person is not text.author and person.active(when):
        world.put(
            when, {"kind": "reaction", "target": text.id, "author": person.id, "at": when.isoformat(), "name": name}
        )


def _count(world: World, mean: float) -> int:
    """Return a number with a long tail around the mean (a Poisson with a lognormal rate)."""
    from .simulate import poisson

    return poisson(world.rng, min(40.0, mean * world.rng.lognormvariate(-0.3, 0.8)))


def _readers(world: World, space: str, count: int) -> list[Person]:
    crowd, pull = world.crowds[space]
    drawn = world.rng.choices(crowd, cum_weights=pull, k=count) if count else []
    readers = {person.id: person for person in drawn if person.role.name != "troll"}
    return list(readers.values())


def _name(world: World, thread: Thread, text: Text) -> str:
    usual = GARAGE_TASTE if thread.space == "garage" else USUAL_TASTE
    return world.rng.choices(NAMES, TASTE.get(text.move, usual))[0]


def _reports(world: World, thread: Thread, text: Text, count: int, reasons: tuple[str, ...]) -> None:
    for person in _readers(world, thread.space, count):
        when = soon(world.rng, text.at, 3).replace(microsecond=0)
        if person is not text.author and person.active(when):
            world.put(
                when,
                {
                    "kind": "report",
                    "target": text.id,
                    "author": person.id,
                    "at": when.isoformat(),
                    "reason": world.rng.choice(reasons),
                },
            )
