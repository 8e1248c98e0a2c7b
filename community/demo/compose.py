"""Writes one comment: each move of a conversation is one small function of the turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from .grammar import Decks, expand
from .moment import Moment
from .moves import owns
from .people import Person
from .thread import CLOSED, Text, Thread
from .voice import join, speak
from .words import banter, desk, praise, stories, talk, trolls, trouble
from .words.product import BIKES, PARTS

STORIES = {
    "lounge": stories.LIFE,
    "rides": stories.RIDE,
    "daily": stories.FAMILY,
    "garage": stories.MAKER,
    "reviews": stories.OWNER,
    "ideas": stories.OWNER,
}
SOBER = frozenset({"reviews", "ideas", "announcements", "help"})
SAD_MOVES = frozenset({"gripe", "insist", "issue", "empathy", "insult", "snide", "calm"})


@dataclass
class Turn:
    """One person about to answer one text of one thread."""

    rng: Random
    decks: Decks
    person: Person
    at: datetime
    thread: Thread
    parent: Text

    def __post_init__(self) -> None:
        given = {"op": self.thread.op.first, "name": self.parent.author.first}
        given["v"] = self.thread.number
        given["product"] = self.thread.product or self.person.bike_at(self.at)
        given["thing"] = "bike" if given["product"] in BIKES else given["product"]
        if given["product"] in PARTS:
            given["it"] = given["product"]
        if self.parent.about in PARTS:
            given["it"] = self.parent.about
        self.facts = Moment(self.rng, self.decks, self.person, self.at, given)

    def say(self, phrases: tuple[str, ...]) -> str:
        """Return a phrase that is not used in this thread yet, expanded."""
        return expand(self.rng, self.decks.deal(phrases, self.thread.used), self.facts)

    def card(self, name: str) -> str | None:
        """Return a line of the topic's card; None when it has none or all are used."""
        phrases = self.thread.card.lines(name, self.thread.variant)
        if not phrases:
            return None
        if self.thread.evergreen:
            return expand(self.rng, self.decks.deal(phrases), self.facts)
        phrase = self.decks.fresh(phrases, self.thread.used)
        if phrase is None:
            self.thread.spent = self.thread.spent or name == "reply"
            return None
        return expand(self.rng, phrase, self.facts)

    def maybe(self, chance: float, phrases: tuple[str, ...]) -> str | None:
        """Return a phrase with this chance, less often from people who write little."""
        wordy = self.rng.random() < chance * (1.4 - self.person.voice.terse)
        return self.say(phrases) if wordy else None

    @property
    def to_post(self) -> bool:
        """Whether the post itself is answered, not a comment."""
        return self.parent is self.thread.post


def answer(turn: Turn) -> str:
    """Help with the problem of the thread."""
    line = turn.card("reply")
    if line is None:
        return agree(turn)
    question = turn.thread.card.question
    leads = talk.LEAD_ADVICE if question else talk.LEAD_ANSWER
    lead = turn.maybe(0.4, leads if turn.to_post else talk.DOUBT)
    more = turn.card("reply") if turn.rng.random() < 0.35 * (1.3 - turn.person.voice.terse) else None
    close = None if question else turn.maybe(0.28, talk.CLOSE_ANSWER)
    tail = None
    if turn.rng.random() < turn.person.role.praise * 1.3 and owns(turn.person, turn.thread, turn.at):
        tail = turn.say(praise.TAILS)
    return join(lead, line, more, turn.maybe(0.16, talk.ANECDOTE), tail, close if not tail else None)


def reply(turn: Turn) -> str:
    """Say something about the topic."""
    line = turn.card("reply")
    if line is None:
        return joke(turn)
    lead = None if turn.to_post else turn.maybe(0.3, banter.LEAD_CHAT)
    if line.endswith("?"):
        return join(lead, line)
    more = turn.card("reply") if turn.rng.random() < 0.1 else None
    story = None if turn.thread.evergreen else STORIES.get(turn.thread.space)
    return join(lead, line, more, turn.maybe(0.34, story) if story and not more else None)


def joke(turn: Turn) -> str:
    """Say something short and friendly, at times with a quotation."""
    if turn.thread.space in SOBER:
        return turn.say(banter.NODS)
    if turn.thread.space == "garage" and turn.to_post:
        return join(turn.say(banter.PRETTY), turn.maybe(0.3, banter.PRETTY))
    quoted = quotation(turn) if turn.rng.random() < 0.25 and turn.parent.move not in CLOSED else None
    if quoted:
        return quoted + turn.say(banter.QUOTE_OPEN)
    return turn.say(banter.BANTER)


def quotation(turn: Turn) -> str | None:
    """Return a sentence of the answered text as a Markdown quotation, when one is fit."""
    for line in turn.parent.body.replace("! ", ". ").split("\n")[0].split(". "):
        if 25 < len(line) < 110 and not line.startswith((">", "-", "1")):
            return f"> {line.rstrip('.')}\n\n"
    return None


def ask(turn: Turn) -> str:
    """Ask the author something."""
    return join(turn.card("ask") or None, None) or reply(turn)


def back(turn: Turn) -> str:
    """Answer a question, as the author of the post."""
    return turn.card("back") or turn.say(talk.NOTED)


def tried(turn: Turn) -> str:
    """React to an answer, as the author of the post."""
    return turn.say(talk.NOTED if turn.thread.card.question else talk.TRIED)


def hello(turn: Turn) -> str:
    """Welcome somebody who has just said hello."""
    return turn.say(banter.HELLO)


def end(turn: Turn) -> str:
    """Tell how it ended, as the author of the post."""
    thanks = turn.maybe(0.6, talk.THANKS) if turn.thread.space == "help" else None
    return join(turn.card("end"), thanks) or turn.say(banter.PLEASED)


def agree(turn: Turn) -> str:
    """Support somebody's answer."""
    if turn.to_post:
        return "" if turn.thread.card.question else metoo(turn)
    return join(turn.say(talk.AGREE_ANSWER), turn.maybe(0.25, talk.ANECDOTE))


def metoo(turn: Turn) -> str:
    """Have the same problem."""
    return turn.say(talk.METOO)


def welcome(turn: Turn) -> str:
    """Answer thanks."""
    return turn.say(talk.WELCOME)


def pleased(turn: Turn) -> str:
    """Thank for kind words, as the author of the post."""
    return turn.say(banter.PLEASED)


def happy(turn: Turn) -> str:
    """Praise the brand, with reasons."""
    if turn.thread.card.key in ("launch", "first rides") and turn.thread.product == "Rova 2":
        turn.facts["it"] = "Rova 2"
        return turn.say(praise.PREORDER)
    if not turn.to_post and turn.parent.move in ("gripe", "insist", "issue"):
        return turn.say(praise.DEFEND)
    if not turn.to_post and turn.parent.move == "happy" and turn.rng.random() < 0.7:
        return turn.say(praise.AGREE)
    if turn.thread.product and turn.rng.random() < 0.16 + 0.15 * turn.person.voice.terse:
        return turn.say(praise.SHORT)
    service = turn.maybe(0.16, praise.SERVICE)
    about = turn.card("reply") if turn.rng.random() < 0.35 and turn.to_post else None
    return join(about, turn.say(praise.FRAMES), service)


def gripe(turn: Turn) -> str:
    """Be unhappy about the brand, in a civil way."""
    if not turn.to_post and turn.parent.move == "happy":
        return turn.say(trouble.INSIST)
    if turn.thread.space in ("announcements", "ideas") and turn.rng.random() < 0.6:
        return turn.say(trouble.ASIDE)
    if turn.parent.move in ("gripe", "issue") and turn.rng.random() < 0.4:
        return turn.say(trouble.SHORT)
    service = turn.maybe(0.22, trouble.SERVICE)
    return join(turn.say(trouble.FRAMES), service or turn.maybe(0.35, trouble.TAILS))


def insist(turn: Turn) -> str:
    """Stay unhappy after somebody's defence of the brand."""
    return turn.say(trouble.INSIST)


def empathy(turn: Turn) -> str:
    """Feel with somebody who is unhappy."""
    return turn.say(trouble.EMPATHY)


def issue(turn: Turn) -> str:
    """Have the failing part oneself."""
    return join(turn.card("reply") or turn.say(trouble.FRAMES), turn.maybe(0.2, trouble.TAILS))


def staff(turn: Turn) -> str:
    """Answer for the brand."""
    line = turn.card("staff") if turn.parent.move not in ("happy", "rave", "joke") else None
    trouble_here = turn.parent.move in ("gripe", "issue", "insist")
    turn.facts["op"] = turn.parent.author.first
    if line is None and not trouble_here:
        return "" if turn.thread.space in ("announcements", "help") else turn.say(desk.NICE)
    sorry = turn.say(desk.SORRY) if trouble_here else None
    body = line or turn.say(desk.DO)
    return join(turn.maybe(0.8, desk.OPEN), sorry, body, turn.maybe(0.4, desk.TAIL))


def insult(turn: Turn) -> str:
    """Insult somebody: what a troll does."""
    return turn.say(trolls.INSULTS)


def snide(turn: Turn) -> str:
    """Be unpleasant without an insult."""
    return turn.say(trolls.SNIDE)


def calm(turn: Turn) -> str:
    """Answer a troll."""
    return turn.say(trolls.CALM)


MOVES: dict[str, Callable[[Turn], str]] = {
    move.__name__: move
    for move in (
        answer,
        reply,
        joke,
        ask,
        back,
        tried,
        hello,
        end,
        agree,
        metoo,
        welcome,
        pleased,
        happy,
        gripe,
        insist,
        empathy,
        issue,
        staff,
        insult,
        snide,
        calm,
    )
}


def write(turn: Turn, move: str) -> str:
    """Return the comment that this move makes of the turn, in the person's own voice."""
    text = MOVES[move](turn)
    return speak(turn.rng, turn.person.voice, text, sad=move in SAD_MOVES)
