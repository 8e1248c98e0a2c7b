"""Topic cards: what one thread is about, and what its people may say in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .grammar import bank

FIELDS = ("title", "open", "more", "reply", "ask", "back", "end", "staff")


@dataclass(eq=False)
class Card:
    """One topic: titles, openings, replies, questions, the asker's answers and the ending.

    A phrase that begins with ``a>`` belongs only to threads of that variant of the topic.
    """

    key: str
    on: tuple[str, ...]
    season: str
    phrases: dict[str, tuple[str, ...]]
    question: bool = False
    found: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def every(self, name: str) -> tuple[str, ...]:
        """Return all phrases of a field, with the marks of their variants."""
        return self.phrases.get(name, ())

    def lines(self, name: str, variant: str) -> tuple[str, ...]:
        """Return the phrases of a field that fit the variant, without marks."""
        if (name, variant) not in self.found:
            marked = (split(phrase) for phrase in self.every(name))
            self.found[name, variant] = tuple(t for mark, t in marked if mark in ("", variant))
        return self.found[name, variant]


def split(phrase: str) -> tuple[str, str]:
    """Return (variant, phrase) of ``a> phrase``; the variant is '' when there is no mark."""
    return (phrase[0], phrase[2:].strip()) if phrase[1:2] == ">" else ("", phrase)


def cards(text: str) -> tuple[Card, ...]:
    """Parse cards: ``## key | products | season | question``, then ``@field`` lines with one phrase a line."""
    return tuple(_card(block) for block in text.split("\n## ")[1:])


def _card(block: str) -> Card:
    head, _, body = block.partition("\n")
    key, on, season, sort = ([part.strip() for part in head.split("|")] + ["", "", ""])[:4]
    phrases: dict[str, tuple[str, ...]] = {}
    for part in ("\n" + body).split("\n@")[1:]:
        name, _, lines = part.partition("\n")
        if name not in FIELDS:
            raise ValueError(f"card {key}: unknown field {name!r}")
        phrases[name] = bank(lines)
    products = tuple(name.strip() for name in on.split(",") if name.strip())
    return Card(key, products, season, phrases, sort == "question")
