"""Topic cards: what one thread is about, and what its people may say in it."""

from __future__ import annotations

from dataclasses import dataclass

from .grammar import bank

FIELDS = ("title", "open", "more", "reply", "ask", "back", "end", "staff")


@dataclass(frozen=True)
class Card:
    """One topic: titles, openings, replies, questions, the asker's answers and the ending."""

    key: str
    on: tuple[str, ...]
    season: str
    title: tuple[str, ...]
    open: tuple[str, ...]
    more: tuple[str, ...] = ()
    reply: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()


def cards(text: str) -> tuple[Card, ...]:
    """Parse cards: ``## key | products | season``, then ``@field`` lines with one phrase a line."""
    return tuple(_card(block) for block in text.split("\n## ")[1:])


def _card(block: str) -> Card:
    head, _, body = block.partition("\n")
    key, on, season = ([part.strip() for part in head.split("|")] + ["", ""])[:3]
    fields: dict[str, tuple[str, ...]] = {}
    for part in ("\n" + body).split("\n@")[1:]:
        name, _, phrases = part.partition("\n")
        if name not in FIELDS:
            raise ValueError(f"card {key}: unknown field {name!r}")
        fields[name] = bank(phrases)
    products = tuple(name.strip() for name in on.split(",") if name.strip())
    return Card(key, products, season, **fields)
