"""Join texts of unlike sources, so that no place's small talk counts as innocence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from .corpus import Row

LONGEST = 400  # characters of each half


def mixed(rows: Sequence[Row], random: Random, count: int) -> Iterator[Row]:
    """Yield `count` pairs: a harmless text beside a harmful one, or two harmless ones."""
    short = [row for row in rows if len(row.text) <= LONGEST and "toxicity" in row.labels]
    calm = _by_source([row for row in short if row.labels["toxicity"] < 0.2])
    foul = _by_source([row for row in short if row.labels["toxicity"] >= 0.6])
    for number in range(count):
        first = _draw(calm, random)
        second = _draw(foul if number % 2 else calm, random)
        texts = [first.text, second.text]
        random.shuffle(texts)
        weight = min(first.weight, second.weight)
        yield Row(random.choice((" ", "\n", ". ")).join(texts), _worst(first, second), None, weight, "mixed")


def _by_source(rows: Sequence[Row]) -> list[list[Row]]:
    sources: dict[str, list[Row]] = {}
    for row in rows:
        sources.setdefault(row.source, []).append(row)
    return list(sources.values())


def _draw(sources: Sequence[Sequence[Row]], random: Random) -> Row:
    """Draw from a random source, so that small ones count like large ones."""
    return random.choice(random.choice(sources))


def _worst(first: Row, second: Row) -> dict[str, float]:
    """Return for each label that both know the higher value."""
    known = first.labels.keys() & second.labels.keys()
    return {label: max(first.labels[label], second.labels[label]) for label in sorted(known)}
