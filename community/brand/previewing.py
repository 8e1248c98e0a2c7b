"""What a change of the names would find: the newest public texts, read with the names before they are saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from community.brand.checking import text_of
from community.brand.events import MODELS
from community.brand.naming import compile_catalogue
from community.brand.stance import read

NEWEST = 1_000  # texts of each kind that are read
SHOWN = 10
CLAUSE = 200


@dataclass(frozen=True)
class Hit:
    """A text that names the brand: the name and the clause."""

    target: str
    clause: str
    content: Any


@dataclass(frozen=True)
class Preview:
    """How many of the newest texts name the brand, the newest of them, and how often each name is said."""

    texts: int
    found: int
    hits: tuple[Hit, ...]
    names: tuple[tuple[str, int], ...]


def preview(*, name: str, competitors: Iterable[str], aliases: Iterable[str], products: Iterable[str]) -> Preview:
    """Read the newest texts with these names alone; two queries, nothing is stored, no text is scored."""
    ours = [name, *aliases, *products]
    catalogue = compile_catalogue(ours, competitors)
    rows = [row for model in MODELS.values() for row in visible(model)]
    rows.sort(key=lambda row: row.created, reverse=True)
    hits = [hit for row in rows for hit in hits_of(row, catalogue)]
    said = [hit.target for hit in hits]
    names = tuple((each, said.count(each)) for each in dict.fromkeys(ours))
    return Preview(len(rows), len(hits), tuple(hits[:SHOWN]), names)


def visible(model: Any) -> list[Any]:
    """The newest public texts of a model."""
    return list(model.objects.filter(is_visible=True, deleted_at=None).order_by("-pk")[:NEWEST])


def hits_of(content: Any, catalogue: Any) -> list[Hit]:
    """The first clause of a text that names the brand, or nothing."""
    reading = None if catalogue.empty else read(text_of(content), catalogue)
    return [Hit(reading.target, reading.clauses[0].clause[:CLAUSE], content)] if reading else []
