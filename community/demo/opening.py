"""Writes the posts that begin a thread: title and text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from .card import Card, split
from .grammar import Decks, expand
from .moment import Moment
from .people import Person
from .voice import join, lowered, speak, tidy
from .words import praise, trolls, trouble, verdicts

MORE = {
    "good": ("Also,", "On top of that,", "And", "What I did not expect:", "Besides,"),
    "bad": ("Also,", "On top of that,", "And", "To make it worse,", "But"),
}


@dataclass
class Opening:
    """One person about to begin a thread on one topic."""

    rng: Random
    decks: Decks
    person: Person
    at: datetime
    card: Card
    product: str

    def __post_init__(self) -> None:
        given = {"op": self.person.first, "name": self.person.first}
        given["v"] = str(self.rng.randint(2, 9))
        if self.product:
            given["product"] = given["it"] = self.product
        self.facts = Moment(self.rng, self.decks, self.person, self.at, given)
        self.used: set[str] = set()
        self.variant = ""

    def say(self, phrases: tuple[str, ...]) -> str:
        """Return a phrase that this post has not used yet, expanded."""
        return expand(self.rng, self.decks.deal(phrases, self.used), self.facts)

    def card_line(self, name: str) -> str:
        """Return a line of the card that fits the variant; the first marked one decides it."""
        lines = self.card.lines(name, self.variant) if self.variant else self.card.every(name)
        mark, phrase = split(self.decks.deal(lines, self.used))
        self.variant = self.variant or mark
        return expand(self.rng, phrase, self.facts)

    def title(self, taken: set[str]) -> str:
        """Return a title as people type it, one that is not `taken` if that can be had; note it there."""
        text = ""
        for _ in range(5):
            self.variant = ""
            text = self.card_line("title")
            if text.lower() not in taken:
                break
        else:
            text = self._told_apart(text, taken)
        taken.add(text.lower())
        text = text[:1].upper() + text[1:]
        if self.person.voice.lower and self.rng.random() < 0.7:
            text = lowered(text)
        return text.strip()

    def _told_apart(self, text: str, taken: set[str]) -> str:
        """Return a title that is used already with something added, as people do."""
        named = f" ({self.product})" if self.product and self.product not in text else ""
        ways = [
            text + named,
            f"{text} ({self.facts['city']})",
            f"{text} ({self.facts['today']})",
            f"Again: {text[:1].lower()}{text[1:]}",
        ]
        return next((way for way in ways if way.lower() not in taken), text)

    def body(self, space: str, stance: str) -> str:
        """Return the text; reviews get their pros and cons, the unhappy their complaint."""
        text = self._review(stance) if space == "reviews" else self._plain(stance)
        return speak(self.rng, self.person.voice, text, sad=stance == "gripe")

    def _plain(self, stance: str) -> str:
        parts = [self.card_line("open")]
        room = 3 if self.person.staff else self.rng.choice((0, 1, 1, 2, 2, 3))
        for _ in range(min(room, len(self.card.lines("more", self.variant)))):
            parts.append(self.card_line("more"))
        if stance == "gripe":
            parts.append(self.say(trouble.TAILS))
        if stance == "happy":
            parts.append(self.say(praise.FRAMES))
        return paragraphs(self.rng, parts)

    def _review(self, stance: str) -> str:
        if self.card.key == "which one":
            return self._plain("")
        parts = [self.card_line("open")]
        if self.card.every("more"):
            parts[0] = join(parts[0], self.card_line("more"), self.card_line("more"))
        parts += _REVIEWS[stance](self)
        return "\n\n".join(tidy(part) for part in parts if part)

    def _pleased(self) -> list[str]:
        parts = [join(self.say(praise.FRAMES), *self._aspects("good"))]
        parts += self._points((("Plus", verdicts.PLUS, 3), ("Minus", verdicts.MINUS, 1)))
        service = self.say(praise.SERVICE) if self.rng.random() < 0.3 else None
        return [*parts, join(service, self.say(verdicts.GOOD))]

    def _displeased(self) -> list[str]:
        parts = [join(self.say(trouble.FRAMES), *self._aspects("bad"))]
        parts += self._points((("Minus", verdicts.MINUS, 3),))
        service = self.say(trouble.SERVICE) if self.rng.random() < 0.5 else None
        return [*parts, join(service, self.say(verdicts.BAD))]

    def _torn(self) -> list[str]:
        points = self._points((("Good", verdicts.PLUS, 3), ("Less good", verdicts.MINUS, 2)))
        mixed = join(*self._aspects("good"), *self._aspects("bad"))
        return [mixed if self.rng.random() < 0.5 else "", *points, self.say(verdicts.MIXED)]

    def _aspects(self, name: str) -> list[str]:
        """Return some more clauses about the product, as sentences of their own."""
        found: list[str] = []
        for _ in range(self.rng.choice((0, 1, 1, 2, 3))):
            for old in (name, f"{name}_cap"):
                self.facts.pop(old, None)
            clause = self.facts[f"{name}_cap"]
            lead = self.rng.choice(MORE[name]) if found or self.rng.random() < 0.5 else ""
            found.append(f"{lead} {clause[:1].lower()}{clause[1:]}" if lead else clause)
        return found

    def _points(self, lists: tuple[tuple[str, tuple[str, ...], int], ...]) -> list[str]:
        if self.rng.random() < 0.35:
            return []
        return [self._list(*points) for points in lists]

    def _list(self, head: str, phrases: tuple[str, ...], most: int) -> str:
        lines = [self.say(phrases) for _ in range(self.rng.randint(1, most))]
        if len(lines) == 1 or self.rng.random() < 0.3:
            return f"{head}: {', '.join(lines)}."
        return f"**{head}**\n\n" + "\n".join(f"- {line}" for line in lines)


_REVIEWS = {
    "happy": Opening._pleased,
    "gripe": Opening._displeased,
    "": Opening._torn,
}


def paragraphs(rng: Random, parts: list[str]) -> str:
    """Return the parts as one text, in one or more paragraphs."""
    blocks = [""]
    for part in parts:
        if part.startswith(("1.", "- ")) or (blocks[-1] and rng.random() < 0.35):
            blocks.append("")
        blocks[-1] = join(blocks[-1], part)
        if "\n" in part:
            blocks.append("")
    return "\n\n".join(tidy(block) for block in blocks if block)


def one_hit(opening: Opening) -> tuple[str, str]:
    """Return title and text of a single glowing rave."""
    return opening.say(praise.ONE_HIT_TITLES), opening.say(praise.ONE_HIT)


def ring(opening: Opening) -> tuple[str, str]:
    """Return title and text of a sock puppet's praise."""
    return opening.say(trolls.RING_TITLES), opening.say(trolls.RING_POSTS)


def bait(opening: Opening) -> tuple[str, str]:
    """Return title and text of a troll's own post."""
    return opening.say(trolls.POSTS), opening.say(trolls.BAITS)
