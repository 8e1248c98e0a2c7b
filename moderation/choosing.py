"""Which scorer reads where: the choice, and what there is to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from moderation import audit, scoring
from moderation.errors import Invalid
from moderation.models import Item, ScorerChoice
from moderation.registry import REGISTRY
from moderation.scorers import ScorerError

LOOKED_AT = 5000  # newest items that are asked for their place where a host does not list its places
MOST_PLACES = 500


def choose(*, place: str, scorer: str, by: Any = None) -> None:
    """Put a configured scorer in force for a place ("" is the site); an empty name gives the choice up.

    Each process goes by it within seconds. Texts that are stored keep their scores until they are read again.
    """
    if scorer and scorer not in scoring.names():
        raise Invalid("unknown_scorer", f"scorer must be one of {', '.join(scoring.names())}.")
    check_place(place)
    with transaction.atomic():
        before = own(place)
        if scorer:
            facts = {"scorer": scorer, "author": by, "created": timezone.now()}
            ScorerChoice.objects.update_or_create(place=place, defaults=facts)
        else:
            ScorerChoice.objects.filter(place=place).delete()
        subject = f"scorer:{place}" if place else "scorer"
        audit.append([audit.Act("scorer", audit.person(by), subject, {"from": before, "to": scorer})])
        transaction.on_commit(scoring.in_force.forget)
    scoring.in_force.forget()


def check_place(place: str) -> None:
    """Invalid for a place that there is not; "" is the whole site."""
    if place and place not in places():
        raise Invalid("unknown_place", f"There is no place {place!r}.")


def own(place: str) -> str:
    """What was chosen for the place itself ("" is the site); empty where nothing was."""
    return ScorerChoice.objects.filter(place=place).values_list("scorer", flat=True).first() or ""


def places() -> list[str]:
    """The places that the host names, or else those of its newest texts; those with a choice are among them."""
    named = [registration.places for registration in REGISTRY.values() if registration.places]
    found = {place for listed in dict.fromkeys(named) for place in listed()}
    if not named:
        newest = Item.objects.order_by("-pk").values_list("place", flat=True)[:LOOKED_AT]
        found |= {place for place in newest if place}
    found |= {place for place in ScorerChoice.objects.values_list("place", flat=True) if place}
    return sorted(found)[:MOST_PLACES]


@dataclass(frozen=True)
class Offered:
    """A configured scorer; `loaded` is it where this process has it, or may have it, else None."""

    name: str
    backend: str
    heavy: bool
    loaded: Any = None
    trouble: str = ""

    @property
    def version(self) -> str:
        """What it calls itself, where it is loaded."""
        return str(self.loaded.version) if self.loaded else ""

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes; empty where they are not known here."""
        return tuple(getattr(self.loaded, "languages", ()))


def offered() -> Iterator[Offered]:
    """The configured scorers; only those of the embedded backend are loaded here, because a page asks."""
    for name, spec in scoring.specs().items():
        backend, loaded, trouble = str(spec["backend"]), None, ""
        big = False
        try:
            big = scoring.heavy(backend)
            loaded = scoring.scorer(name) if backend == scoring.EMBEDDED else None
        except ScorerError as error:
            trouble = str(error)
        yield Offered(name, backend, big, loaded, trouble)
