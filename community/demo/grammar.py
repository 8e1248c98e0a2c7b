"""A small text grammar: alternatives in square brackets, slots in braces, decks that deal evenly.

A phrase such as ``[I love|I adore] my {bike}`` is parsed once and expanded many times.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

Facts = Mapping[str, str]


class Slot(NamedTuple):
    """A name that is looked up in the facts of the moment."""

    name: str


class Choice(NamedTuple):
    """Alternatives, one of which is taken at random."""

    options: tuple[tuple[object, ...], ...]


def bank(text: str) -> tuple[str, ...]:
    """Return one phrase per line; a line that begins with a blank continues the one before."""
    phrases: list[str] = []
    for line in text.splitlines():
        if line[:1].isspace() and line.strip() and phrases:
            phrases[-1] += " " + line.strip()
        elif line.strip():
            phrases.append(line.strip())
    return tuple(phrase.replace("\\n", "\n") for phrase in phrases)


@cache
def parse(phrase: str) -> tuple[object, ...]:
    """Parse one phrase into strings, slots and choices; ValueError where brackets do not pair."""
    nodes, end = _sequence(phrase, 0)
    if end != len(phrase):
        raise ValueError(f"stray bracket at {end} in {phrase!r}")
    return nodes


def _sequence(phrase: str, at: int) -> tuple[tuple[object, ...], int]:
    nodes: list[object] = []
    while at < len(phrase) and phrase[at] not in "|]":
        node, at = _node(phrase, at)
        nodes.append(node)
    return tuple(nodes), at


def _node(phrase: str, at: int) -> tuple[object, int]:
    if phrase[at] == "[":
        return _choice(phrase, at + 1)
    if phrase[at] == "{":
        end = phrase.index("}", at)
        return Slot(phrase[at + 1 : end]), end + 1
    end = at
    while end < len(phrase) and phrase[end] not in "[]{|":
        end += 1
    return phrase[at:end], end


def _choice(phrase: str, at: int) -> tuple[object, int]:
    options: list[tuple[object, ...]] = []
    while True:
        option, at = _sequence(phrase, at)
        options.append(option)
        if at >= len(phrase):
            raise ValueError(f"unclosed bracket in {phrase!r}")
        at += 1
        if phrase[at - 1] == "]":
            return Choice(tuple(options)), at


def expand(rng: Random, phrase: str, facts: Facts) -> str:
    """Return the phrase with every choice made and every slot filled; KeyError for a missing fact."""
    out: list[str] = []
    _walk(rng, parse(phrase), facts, out)
    return "".join(out)


def _walk(rng: Random, nodes: Sequence[object], facts: Facts, out: list[str]) -> None:
    for node in nodes:
        if isinstance(node, str):
            out.append(node)
        elif isinstance(node, Slot):
            out.append(facts[node.name])
        elif isinstance(node, Choice):
            _walk(rng, node.options[int(rng.random() * len(node.options))], facts, out)


def slots(phrase: str) -> set[str]:
    """Return the names of all facts that a phrase may ask for."""
    found: set[str] = set()
    todo: list[object] = list(parse(phrase))
    while todo:
        node = todo.pop()
        if isinstance(node, Slot):
            found.add(node.name)
        elif isinstance(node, Choice):
            todo.extend(part for option in node.options for part in option)
    return found


class Decks:
    """Deals the phrases of every bank like cards, so that none returns before all were out."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.left: dict[tuple[str, ...], list[str]] = {}

    def deal(self, phrases: tuple[str, ...], used: set[str] | None = None) -> str:
        """Return the next phrase that is not in `used` (any, when all are), and note it there."""
        used = set() if used is None else used
        phrase = ""
        for _ in range(min(6, len(phrases))):
            phrase = self._next(phrases)
            if phrase not in used:
                break
        used.add(phrase)
        return phrase

    def fresh(self, phrases: tuple[str, ...], used: set[str]) -> str | None:
        """Return a phrase that is not in `used` and note it there; None when all are used."""
        if used.issuperset(phrases):
            return None
        while True:
            phrase = self._next(phrases)
            if phrase not in used:
                used.add(phrase)
                return phrase

    def _next(self, phrases: tuple[str, ...]) -> str:
        deck = self.left.get(phrases)
        if not deck:
            deck = self.left[phrases] = list(phrases)
            self.rng.shuffle(deck)
        return deck.pop()
