"""The brand's names as rows: read as one compiled catalogue, written by the import and by the desk's page."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db import transaction

import moderation
from community.brand.models import Brand
from community.brand.naming import Catalogue, compile_catalogue, squeeze

NAME_LIMIT, NAMES_LIMIT = 80, 200


def current() -> tuple[Catalogue, str]:
    """The catalogue of all brands, and a fingerprint that changes with its names."""
    ours: set[str] = set()
    theirs: set[str] = set()
    for brand in Brand.objects.all():
        ours |= set(brand.words)
        theirs |= set(brand.competitors)
    names = json.dumps([sorted(ours), sorted(theirs)])
    return compiled(names), hashlib.sha256(names.encode()).hexdigest()


@lru_cache(maxsize=4)
def compiled(names: str) -> Catalogue:
    """The catalogue of two lists of names in JSON."""
    ours, theirs = json.loads(names)
    return compile_catalogue(ours, theirs)


def upsert_brand(
    *, name: str, aliases: Iterable[str] = (), products: Iterable[str] = (), competitors: Iterable[str] = ()
) -> bool:
    """Make or change the brand of this name; returns whether anything changed.

    Texts that were read with other names are read again by the next refresh. Raises Invalid with the codes
    name_empty, name_too_long, name_not_text, names_too_many and name_on_both_sides.
    """
    known = Brand.objects.filter(name=one_name(name)).first()
    return save(known, name=name, aliases=aliases, products=products, competitors=competitors)


@transaction.atomic
def save(brand: Brand | None, *, name: str, **lists: Iterable[str]) -> bool:
    """Write a brand's names, of a new one when there is none; returns whether anything changed.

    Raises Invalid as upsert_brand does, and name_taken.
    """
    wanted: dict[str, object] = {"name": one_name(name), **{field: tidy(names) for field, names in lists.items()}}
    refuse_both_sides(wanted)
    if Brand.objects.filter(name=wanted["name"]).exclude(pk=brand.pk if brand else 0).exists():
        raise moderation.Invalid("name_taken", "There is a brand of this name already.")
    if brand is None:
        Brand.objects.create(**wanted)
        return True
    if all(getattr(brand, field) == value for field, value in wanted.items()):
        return False
    for field, value in wanted.items():
        setattr(brand, field, value)
    brand.save(update_fields=list(wanted))
    return True


def refuse_both_sides(wanted: Mapping[str, Any]) -> None:
    """Raise Invalid name_on_both_sides: praise of a competitor must not count as praise of the brand."""
    ours = {squeeze(name) for name in (wanted["name"], *wanted.get("aliases", ()), *wanted.get("products", ()))}
    if both := [name for name in wanted.get("competitors", ()) if squeeze(name) in ours]:
        raise moderation.Invalid("name_on_both_sides", f"This is a name of the brand and of a competitor: {both[0]}.")


def one_name(name: str) -> str:
    """The name of a brand itself."""
    found = tidy([name])
    if not found:
        raise moderation.Invalid("name_empty", "A brand needs a name with at least one letter or digit.")
    return found[0]


def tidy(names: Iterable[str]) -> list[str]:
    """The names without surrounding space and repetitions; what has no letter or digit is no name."""
    found: dict[str, str] = {}
    for name in names:
        if not isinstance(name, str):
            raise moderation.Invalid("name_not_text", f"A name must be text, not {name!r}.")
        clean = " ".join(name.split())
        if len(clean) > NAME_LIMIT:
            raise moderation.Invalid("name_too_long", f"A name has at most {NAME_LIMIT} characters: {clean[:20]}…")
        if squeeze(clean):
            found.setdefault(squeeze(clean), clean)
    if len(found) > NAMES_LIMIT:
        raise moderation.Invalid("names_too_many", f"A list has at most {NAMES_LIMIT} names.")
    return list(found.values())
