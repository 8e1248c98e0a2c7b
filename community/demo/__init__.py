"""A lively, fictional brand community, made from a seed: what `manage.py demo` shows.

Everything in it is invented: the brand, its products, its people and their texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from .people import Person, make_people
from .plot import plant
from .roles import SPACES
from .simulate import World
from .words.product import ALIASES, BRAND, COMPETITORS, PRODUCTS

Line = dict[str, object]
FIXED_END = datetime(2026, 6, 28, 20, 0, tzinfo=UTC)


def generate(seed: int = 7, members: int = 320, weeks: int = 30, end: datetime | None = None) -> Iterator[Line]:
    """Yield the community as lines of the import format, each after all that it refers to.

    The last `weeks` weeks before `end` (a time with a zone) are filled with content.
    """
    end = FIXED_END if end is None else end
    world = World(seed, members, weeks, end)
    plant(world)
    world.fill_weeks()
    yield {
        "kind": "brand",
        "name": BRAND,
        "aliases": list(ALIASES),
        "products": list(PRODUCTS),
        "competitors": list(COMPETITORS),
    }
    for key, name in SPACES.items():
        yield {"kind": "space", "id": key, "name": name}
    yield from (_member(person) for person in world.people)
    yield from world.run()


def truth(seed: int = 7, members: int = 320, weeks: int = 30, end: datetime | None = None) -> dict[str, str]:
    """Return the planted role of every member id that `generate` yields for these arguments."""
    people = make_people(seed, members, weeks, FIXED_END if end is None else end)
    return {person.id: person.role.name for person in people}


def _member(person: Person) -> Line:
    joined = person.joined - timedelta(microseconds=person.joined.microsecond)
    return {
        "kind": "member",
        "id": person.id,
        "name": person.name,
        "joined": joined.isoformat(),
        "staff": person.staff,
        "birth_year": person.birth_year,
    }
