"""Chooses what somebody does next in a thread."""

from __future__ import annotations

from datetime import datetime
from random import Random

from .people import Person
from .roles import ABOUT_BRAND
from .thread import Text, Thread
from .words.product import BIKES

HELP = {"answer": 0.45, "metoo": 0.25, "ask": 0.3}
EXPERT = {"answer": 0.8, "ask": 0.2}
CHAT = {"reply": 0.75, "joke": 0.15, "ask": 0.1}
AFTER = {
    "gripe": {"empathy": 1.0},
    "insist": {"empathy": 1.0},
    "issue": {"empathy": 1.0},
    "happy": {"joke": 1.0},
    "answer": {"agree": 0.55, "answer": 0.45},
    "metoo": {"answer": 1.0},
    "tried": {"answer": 1.0},
}
BACK_TO_POST = {"reply": 0.8, "ask": 1.0, "metoo": 1.0, "answer": 0.35}
STORY = frozenset({"lounge", "rides", "daily"})


def choose_move(rng: Random, thread: Thread, person: Person, parent: Text, at: datetime) -> tuple[str, Text]:
    """Return the move (see compose.MOVES) that fits, and the text that it really answers."""
    role = person.role.name
    if role == "troll":
        return ("insult" if rng.random() < 0.88 else "snide"), parent
    if role == "staff":
        return "staff", parent
    if thread.evergreen:
        return _evergreen(rng, thread, parent)
    if thread.card.key == "bait":
        return "reply", thread.post
    stance = _stance(rng, thread, person, at)
    if stance is not None:
        return stance, parent if parent.move in ("happy", "gripe", "issue") else thread.post
    move = _plain(rng, thread, role, parent)
    back = BACK_TO_POST.get(move, 0.0) * (0.5 if thread.space in STORY else 1.0)
    return move, thread.post if rng.random() < back else parent


def _evergreen(rng: Random, thread: Thread, parent: Text) -> tuple[str, Text]:
    if parent is thread.post:
        return "reply", parent
    return ("joke" if thread.card.key != "introductions" else "hello"), parent


def owns(person: Person, thread: Thread, at: datetime) -> bool:
    """Whether this member has the thing that the thread is about (everybody has the small parts)."""
    return thread.product not in BIKES or thread.product == person.bike_at(at)


def _stance(rng: Random, thread: Thread, person: Person, at: datetime) -> str | None:
    at_home = thread.space == "daily" and thread.product and person.role.gripe < 0.3
    on_brand = thread.product or thread.card.key == "survey"
    if not at_home and not (thread.space in ABOUT_BRAND and on_brand):
        return None
    praise, gripe = person.role.praise, person.role.gripe
    new = thread.card.key in ("launch", "first rides")
    if thread.space == "help":
        praise *= 0.2 if person.role.kind == "answerer" else 0.35
        gripe *= 0.75
    if new and gripe < 0.3 and person.role.name != "helper":
        praise = max(praise, 0.45)
    if not new and not owns(person, thread, at):
        praise, gripe = praise * 0.2, gripe * 0.15
    if thread.card.key in ("tensioner", "advisory"):
        praise *= 0.15
    chance = rng.random()
    if chance < praise:
        return "happy"
    return "gripe" if chance < praise + gripe else None


def _plain(rng: Random, thread: Thread, role: str, parent: Text) -> str:
    if thread.card.key == "tensioner":
        return "empathy" if parent is not thread.post else rng.choice(("ask", "empathy"))
    if parent is not thread.post and parent.move in AFTER:
        return _draw(rng, AFTER[parent.move], thread)
    if thread.space == "help":
        able = thread.card.question or role in ("helper", "advocate")
        return _draw(rng, EXPERT if able else HELP, thread)
    return _draw(rng, CHAT, thread)


def _draw(rng: Random, chances: dict[str, float], thread: Thread) -> str:
    move = rng.choices(list(chances), list(chances.values()))[0]
    if thread.space != "help" and move in ("answer", "agree", "metoo"):
        return "reply"
    return move
