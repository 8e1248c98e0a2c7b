"""Fill sentence frames with words, seeded, so that a run gives the same rows again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random

SLOT = re.compile(r"\{(\w+)\}")
Slots = Mapping[str, Sequence[str]]


def words(text: str) -> tuple[str, ...]:
    """Return the words of a block."""
    return tuple(text.split())


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a block, one sentence each."""
    return tuple(text.strip().splitlines())


def fill(frame: str, slots: Slots, random: Random) -> str:
    """Return the frame with a random word in each {slot}."""
    return SLOT.sub(lambda found: random.choice(slots[found[1]]), frame)


def many(frames: Sequence[str], slots: Slots, random: Random, each: int) -> Iterator[str]:
    """Yield `each` distinct fillings (at most) of every frame, dressed like people type."""
    for frame in frames:
        fillings = {fill(frame, slots, random): None for _ in range(each)}
        for text in fillings:
            yield dress(text, random)


def dress(text: str, random: Random) -> str:
    """Put a random end on a sentence."""
    return text + random.choice(("", "", ".", ".", "!", "!!", "..."))
