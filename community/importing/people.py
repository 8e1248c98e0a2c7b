"""Brands, spaces and members of an import."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils.text import slugify

from community.brand import catalogue
from community.brand.models import Brand
from community.importing.lines import BadLine, Line
from community.models import Member, Space
from community.names import skeleton
from moderation import Invalid

Written = list[tuple[Line, str | BadLine]]
NAME_LENGTH = 30
MARKS = (0, 2, 4, 16)
"""Bytes of the mark that a user name gets when the one without is taken."""


def write(lines: Sequence[Line]) -> Written:
    """Write a batch; a row that is there already is brought up to its line."""
    brands: Written = [(line, _write_brand(line)) for line in lines if line.kind == "brand"]
    spaces: Written = [(line, _write_space(line)) for line in lines if line.kind == "space"]
    return brands + spaces + _write_members([line for line in lines if line.kind == "member"])


def _write_brand(line: Line) -> str | BadLine:
    there = Brand.objects.filter(name=line.facts["name"]).exists()
    try:
        changed = catalogue.upsert_brand(**line.facts)
    except Invalid as refusal:
        return BadLine(refusal.detail)
    return ("updated" if there else "created") if changed else "unchanged"


def _write_space(line: Line) -> str:
    external_id, name = line.facts["id"], line.facts["name"]
    space = Space.objects.filter(external_id=external_id).first()
    if space is None:
        Space.objects.create(external_id=external_id, name=name, slug=_free_slug(name))
        return "created"
    if space.name == name:
        return "unchanged"
    Space.objects.filter(pk=space.pk).update(name=name)
    return "updated"


def _free_slug(name: str) -> str:
    """An address for a space that no other has."""
    base = slugify(name)[:50] or "space"
    taken = set(Space.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (base, *numbered) if slug not in taken)


def _write_members(lines: Sequence[Line]) -> Written:
    known = {
        member.external_id: member
        for member in Member.objects.filter(external_id__in=[line.facts["id"] for line in lines])
    }
    fresh = [line for line in lines if line.facts["id"] not in known]
    names = _user_names({line.facts["id"]: line.facts["name"] for line in fresh})
    Member.objects.bulk_create(_member(line, names[line.facts["id"]]) for line in fresh)
    there: Written = [(line, _bring_up(known[line.facts["id"]], line)) for line in lines if line.facts["id"] in known]
    return [*((line, "created") for line in fresh), *there]


def _columns(line: Line) -> dict[str, Any]:
    facts = line.facts
    columns = {"name": facts["name"], "is_staff": facts["staff"], "birth_year": facts["birth_year"]}
    return columns if facts["joined"] is None else {**columns, "date_joined": facts["joined"]}


def _member(line: Line, username: str) -> Member:
    """A member who can not sign in before the operator or a reset link sets a password."""
    return Member(external_id=line.facts["id"], username=username, password=make_password(None), **_columns(line))


def _bring_up(member: Member, line: Line) -> str:
    """Write what the line says otherwise; who signed in here since has the last word about themselves."""
    columns = _columns(line)
    if member.last_login or all(getattr(member, name) == value for name, value in columns.items()):
        return "unchanged"
    Member.objects.filter(pk=member.pk).update(**columns)
    return "updated"


def _user_names(names: dict[str, str]) -> dict[str, str]:
    """A user name for each external id, made from the display name; a taken one gets a mark."""
    chosen: dict[str, str] = {}
    used = {skeleton(name) for name in settings.ACCOUNT_USERNAME_BLACKLIST}
    for mark in MARKS:
        wanted = {key: _user_name(name, key, mark) for key, name in names.items() if key not in chosen}
        # The names made here are small letters of ASCII, which are their own skeletons.
        rows = Member.objects.filter(skeleton__in=set(wanted.values()))
        used |= set(rows.values_list("skeleton", flat=True))
        for key, name in wanted.items():
            if name not in used:
                chosen[key] = name
                used.add(name)
    return chosen


def _user_name(name: str, external_id: str, mark: int) -> str:
    base = slugify(name).replace("-", "_")[:NAME_LENGTH].strip("_")
    digest = blake2b(external_id.encode(), digest_size=mark).hexdigest() if mark else ""
    return "_".join(part for part in (base if len(base) > 1 else "member", digest) if part)
