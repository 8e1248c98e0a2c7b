"""Chooses what somebody does next in a thread."""

from __future__ import annotations

from random import Random

from .people import Person
from .roles import ABOUT_BRAND
from .thread import Text, Thread

HELP = {"answer": 0.34, "metoo": 0.16, "ask": 0.2, "agree": 0.2, "reply": 0.1}
EXPERT = {"answer": 0.72, "ask": 0.16, "agree": 0.12}
CHAT = {"reply": 0.72, "banter": 0.18, "ask": 0.1}
AFTER = {
    "insult": {"calm": 1.0},
    "snide": {"calm": 0.5, "banter": 0.5},
    "gripe": {"empathy": 0.75, "reply": 0.25},
    "insist": {"empathy": 0.8, "banter": 0.2},
    "issue": {"empathy": 0.7, "ask": 0.3},
    "happy": {"banter": 0.45, "reply": 0.55},
    "answer": {"agree": 0.42, "answer": 0.58},
    "end": {"welcome": 1.0},
    "staff": {"reply": 0.7, "ask": 0.3},
    "metoo": {"answer": 0.6, "ask": 0.2, "agree": 0.2},
}


def choose_move(rng: Random, thread: Thread, person: Person, parent: Text) -> str:
    """Return the name of the move (see compose.MOVES) that fits person, thread and parent."""
    role = person.role.name
    if role == "troll":
        return "insult" if rng.random() < 0.82 else "snide"
    if role == "staff":
        return "staff"
    if thread.evergreen:
        return "reply" if parent is thread.post or rng.random() < 0.7 else "banter"
    stance = _stance(rng, thread, person)
    return stance or _plain(rng, thread, role, parent)


def _stance(rng: Random, thread: Thread, person: Person) -> str | None:
    if thread.space not in ABOUT_BRAND and (thread.space != "daily" or person.role.gripe > 0.3):
        return None
    praise, gripe = person.role.praise, person.role.gripe
    if thread.space == "help":
        praise *= 0.12 if person.role.kind == "answerer" else 0.3
    if thread.card.key in ("launch", "first rides") and gripe < 0.3:
        praise = max(praise, 0.42) if person.role.name != "helper" else 0.0
    if thread.card.key in ("tensioner", "advisory"):
        praise *= 0.25
    chance = rng.random()
    if chance < praise:
        return "happy"
    return "gripe" if chance < praise + gripe else None


def _plain(rng: Random, thread: Thread, role: str, parent: Text) -> str:
    if parent is not thread.post and parent.move in AFTER and thread.card.key != "tensioner":
        return _draw(rng, AFTER[parent.move], thread)
    if thread.card.key == "tensioner":
        return "empathy" if parent is not thread.post else rng.choice(("ask", "empathy"))
    if thread.space == "help":
        return _draw(rng, EXPERT if role in ("helper", "advocate") else HELP, thread)
    return _draw(rng, CHAT, thread)


def _draw(rng: Random, chances: dict[str, float], thread: Thread) -> str:
    move = rng.choices(list(chances), list(chances.values()))[0]
    if thread.space == "help" and move in ("reply", "banter"):
        return "answer"
    if thread.space != "help" and move in ("answer", "agree", "metoo"):
        return "reply"
    return move
