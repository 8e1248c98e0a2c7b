"""What a text sets in motion: answers of the author, of the brand's staff, of advocates and critics."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from .people import Person
from .rhythm import office_hour, soon
from .thread import Text, Thread
from .words.product import PARTS

if TYPE_CHECKING:
    from .simulate import World

PROUD = frozenset({"garage", "rides", "lounge"})
STAFF_ANSWERS = {"help": 0.3, "ideas": 0.45, "reviews": 0.2, "garage": 0.1, "daily": 0.0}


def follow(world: World, thread: Thread, text: Text) -> None:
    """Put on the agenda what this text provokes."""
    if thread.evergreen:
        return
    if text is thread.post:
        _after_post(world, thread)
    elif text.author is not thread.op:
        _author_answers(world, thread, text)
    rule = _RULES.get(text.move)
    if rule is not None:
        rule(world, thread, text)


def _later(world: World, thread: Thread, who: Person, when: datetime, parent: Text, move: str) -> None:
    world.at(when, lambda at: world.comment(thread, who, at, parent, move))


def _after_post(world: World, thread: Thread) -> None:
    rng, at = world.rng, thread.post.at
    chance = STAFF_ANSWERS.get(thread.space, 0.0) + 0.35 * (thread.post.move == "gripe")
    if not thread.op.staff and rng.random() < chance:
        who = rng.choice(world.named("staff"))
        _later(world, thread, who, office_hour(rng, at), thread.post, "staff")
    told = thread.space not in ("help", "announcements", "reviews")
    if told and thread.card.every("end") and rng.random() < 0.3:
        world.at(soon(rng, at, 60), lambda when: _ending(world, thread, when))


def _ending(world: World, thread: Thread, when: datetime) -> None:
    if len(thread.comments) > 2:
        world.comment(thread, thread.op, when, thread.post, "end")


def _author_answers(world: World, thread: Thread, text: Text) -> None:
    rng, op = world.rng, thread.op
    if op.staff or op.role.name in ("one_hit", "sockpuppet", "troll"):
        return
    when = soon(rng, text.at, 2.5)
    chance = rng.random()
    if text.move == "ask" and thread.card.every("back") and chance < 0.72:
        _later(world, thread, op, when, text, "back")
    elif text.move == "answer":
        _after_answer(world, thread, text, when, chance)
    elif text.move in ("reply", "joke", "happy") and thread.space in PROUD and chance < 0.13:
        _later(world, thread, op, when, text, "pleased")


def _after_answer(world: World, thread: Thread, text: Text, when: datetime, chance: float) -> None:
    answers = sum(t.move == "answer" for t in thread.comments)
    if not thread.solved and answers >= 2 and chance < 0.3 and thread.card.every("end"):
        thread.solved = True
        later = soon(world.rng, text.at, 22)
        _later(world, thread, thread.op, later, text, "end")
        accepted = later + timedelta(minutes=world.rng.randint(1, 9))
        if accepted < world.end and thread.op.active(accepted):
            world.put(
                accepted.replace(microsecond=0),
                {
                    "kind": "accept",
                    "post": thread.post.id,
                    "comment": text.id,
                    "at": accepted.replace(microsecond=0).isoformat(),
                },
            )
    elif chance < 0.5 and chance > 0.3:
        _later(world, thread, thread.op, when, text, "tried")


def _after_gripe(world: World, thread: Thread, text: Text) -> None:
    rng = world.rng
    if text is thread.post:
        return
    if rng.random() < 0.3:
        _defended(world, thread, text)
    elif rng.random() < 0.35:
        who = rng.choice(world.named("staff"))
        _later(world, thread, who, office_hour(rng, text.at), text, "staff")


def _defended(world: World, thread: Thread, text: Text) -> None:
    """Let a happy owner of the same thing answer the complaint."""
    when = soon(world.rng, text.at, 5)
    fans = [p for p in world.named("advocate") if p is not text.author and text.about in (p.bike_at(when), *PARTS)]
    if fans:
        _later(world, thread, world.rng.choice(fans), when, text, "happy")


def _after_happy(world: World, thread: Thread, text: Text) -> None:
    above = text.parent
    if above is not None and above.move in ("gripe", "insist") and world.rng.random() < 0.45:
        _later(world, thread, above.author, soon(world.rng, text.at, 3), text, "insist")


def _after_insult(world: World, thread: Thread, text: Text) -> None:
    rng = world.rng
    if rng.random() < 0.55:
        crowd, pull = world.crowds[thread.space]
        who = rng.choices(crowd, cum_weights=pull)[0]
        if who.role.name != "troll":
            _later(world, thread, who, soon(rng, text.at, 1.5), text, "calm")


def _after_end(world: World, thread: Thread, text: Text) -> None:
    helper = text.parent.author if text.parent is not None else thread.op
    if helper is not thread.op and world.rng.random() < 0.55:
        assert text.parent is not None
        _later(world, thread, helper, soon(world.rng, text.at, 4), text, "welcome")


def _after_issue(world: World, thread: Thread, text: Text) -> None:
    if world.rng.random() < 0.14:
        who = world.rng.choice(world.named("staff"))
        _later(world, thread, who, office_hour(world.rng, text.at), text, "staff")


_RULES = {
    "gripe": _after_gripe,
    "happy": _after_happy,
    "insult": _after_insult,
    "end": _after_end,
    "insist": _after_gripe,
    "issue": _after_issue,
}
