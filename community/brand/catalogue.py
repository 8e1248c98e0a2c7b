"""The brand's names as rows: read as one compiled catalogue, written by the import and by the desk's page."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from django.db import transaction

import moderation
from community.brand.models import Brand, Renaming
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
    name_empty, name_too_long, name_not_text, names_too_many, name_on_both_sides and name_shared.
    """
    known = Brand.objects.filter(name=one_name(name)).first()
    return save(known, name=name, aliases=aliases, products=products, competitors=competitors)


def save(brand: Brand | None, *, name: str, by: Any = None, **lists: Iterable[str]) -> bool:
    """Write a brand's names, of a new one when there is none; returns whether anything changed.

    Raises Invalid as upsert_brand does, and name_taken.
    """
    wanted = {"name": one_name(name), **{field: tidy(names) for field, names in lists.items()}}
    return put(brand.pk if brand else 0, wanted, by=by)


def delete(pk: int, *, by: Any = None) -> bool:
    """Take a brand out of the catalogue: what is said of it counts no more; False where it was gone already."""
    return put(pk, None, by=by)


def undo(change: Renaming, *, by: Any = None) -> None:
    """Give a brand the names that it had before the change; Conflict changed_since where they changed again."""
    with transaction.atomic():
        if change.superseded:
            told = f"The names of {change.title} were changed again since: undo that first, or edit them."
            raise moderation.Conflict("changed_since", told)
        put(change.brand, change.before, by=by)


@transaction.atomic
def put(pk: int, wanted: dict[str, Any] | None, *, by: Any) -> bool:
    """Let the brand have these names, or none at all; keeps who did it and what was before. Returns whether it changed.

    The key 0 makes a brand. One writer at a time, by the lock on all brands: a name belongs to one of them.
    """
    brands = {brand.pk: brand for brand in Brand.objects.select_for_update()}
    brand = brands.pop(pk, None)
    before = brand.names if brand else None
    if wanted is not None:
        wanted = {"aliases": [], "products": [], "competitors": [], **(before or {}), **wanted}
        refuse_both_sides(wanted)
        refuse_shared(wanted, brands.values())
    if wanted == before:
        return False
    if wanted is None:
        Brand.objects.filter(pk=pk).delete()
    elif pk:
        Brand.objects.update_or_create(pk=pk, defaults=wanted)
    else:
        pk = Brand.objects.create(**wanted).pk
    Renaming.objects.create(brand=pk, before=before, after=wanted, by=by)
    moderation.record("brand_names", subject=f"brand:{pk}", by=by, facts={"from": before, "to": wanted})
    return True


def refuse_both_sides(wanted: Mapping[str, Any]) -> None:
    """Raise Invalid name_on_both_sides: praise of a competitor must not count as praise of the brand."""
    ours = squeezed(wanted)
    if both := [name for name in wanted["competitors"] if squeeze(name) in ours]:
        raise moderation.Invalid("name_on_both_sides", f"This is a name of the brand and of a competitor: {both[0]}.")


def refuse_shared(wanted: Mapping[str, Any], others: Iterable[Brand]) -> None:
    """Raise Invalid name_taken, name_shared or name_on_both_sides: a name means one brand, whoever is read first."""
    ours = squeezed(wanted)
    for other in others:
        if other.name == wanted["name"]:
            raise moderation.Invalid("name_taken", "There is a brand of this name already.")
        if shared := [ours[squeeze(name)] for name in other.words if squeeze(name) in ours]:
            raise moderation.Invalid("name_shared", f"{shared[0]} is a name of {other.name} already.")
        if rivals := [ours[squeeze(name)] for name in other.competitors if squeeze(name) in ours]:
            raise moderation.Invalid("name_on_both_sides", f"{rivals[0]} is a competitor of {other.name}.")
        theirs = squeezed(other.names)
        if rivals := [name for name in wanted["competitors"] if squeeze(name) in theirs]:
            raise moderation.Invalid("name_on_both_sides", f"{rivals[0]} is a name of {other.name}.")


def squeezed(wanted: Mapping[str, Any]) -> dict[str, str]:
    """The names that mean the brand, by how they are compared."""
    return {squeeze(name): name for name in (wanted["name"], *wanted["aliases"], *wanted["products"])}


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
