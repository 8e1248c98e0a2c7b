"""Stored contributions and the tallies they add up to: what changes is taken out exactly and put in anew."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from community.brand.contents import Fresh
from community.brand.events import MODELS
from community.brand.models import Contribution, Endorsement, Tie, Week

COUNTS = ("texts", "positive", "neutral", "negative", "cheerful", "removed", "accepted", "thanks", "given")
STANCE = ("member_id", "at", "week", "label", "cheerful", "removed", "target", "clause", "p_neg", "p_pos")
SIGN = ("author_id", "week", "thanks", "accepted")

UNIQUE: dict[Any, list[str]] = {
    Contribution: ["kind", "object_id"],
    Endorsement: ["kind", "object_id", "endorser"],
    Week: ["member", "week"],
    Tie: ["endorser", "author"],
}

Row = TypeVar("Row", bound=Model)
Tally = Counter[tuple[int, int, str]]
Pairs = Counter[tuple[int, int]]


def replace(fresh: Fresh) -> set[int]:
    """Put what the texts amount to now in place of what is stored; returns the authors whose tallies moved."""
    tally: Tally = Counter()
    pairs: Pairs = Counter()
    stored = {(row.kind, row.object_id): row for row in of_texts(Contribution, fresh.keys)}
    signs = {(row.kind, row.object_id, row.endorser_id): row for row in of_texts(Endorsement, fresh.keys)}
    swap(Contribution, stored, fresh.contributions, STANCE)
    swap(Endorsement, signs, fresh.endorsements, SIGN)
    for texts, step in ((stored, -1), (fresh.contributions, 1)):
        for text in texts.values():
            count_text(tally, text, step)
    for rows, step in ((signs, -1), (fresh.endorsements, 1)):
        for sign in rows.values():
            count_sign(tally, pairs, sign, step)
    return enter(tally) | tie(pairs)


def of_texts(model: type[Row], keys: Iterable[tuple[str, int]]) -> QuerySet[Row]:
    """The stored rows about these texts."""
    wanted = Q(pk__in=[])
    for kind in MODELS:
        ids = [pk for name, pk in keys if name == kind]
        wanted |= Q(kind=kind, object_id__in=ids) if ids else Q(pk__in=[])
    return model._default_manager.filter(wanted)


def swap(model: Any, stored: Mapping[Any, Any], wanted: Mapping[Any, Any], fields: tuple[str, ...]) -> None:
    """Make the stored rows those that are wanted, touching only the ones that differ."""
    gone = [row.pk for key, row in stored.items() if key not in wanted]
    if gone:
        model.objects.filter(pk__in=gone).delete()
    same = {key for key in wanted.keys() & stored.keys() if alike(wanted[key], stored[key], fields)}
    upsert(model, [row for key, row in wanted.items() if key not in same], fields)


def alike(row: Any, other: Any, fields: tuple[str, ...]) -> bool:
    """Whether two rows say the same."""
    return all(getattr(row, name) == getattr(other, name) for name in fields)


def upsert(model: Any, rows: list[Any], fields: tuple[str, ...]) -> None:
    """Insert the rows, or write `fields` over those that stand under their unique key; one statement for many."""
    model.objects.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=UNIQUE[model], update_fields=fields
    )


def count_text(tally: Tally, row: Contribution, step: int) -> None:
    """Add (or take out, with step -1) what a text counts."""
    tally[row.member_id, row.week, "removed" if row.removed else "texts"] += step
    if row.label:
        tally[row.member_id, row.week, row.label] += step
    if row.cheerful:
        tally[row.member_id, row.week, "cheerful"] += step


def count_sign(tally: Tally, pairs: Pairs, row: Endorsement, step: int) -> None:
    """Add (or take out, with step -1) what an endorsement counts, for its author and for who gave it."""
    tally[row.endorser_id, row.week, "given"] += step
    if row.accepted:
        tally[row.author_id, row.week, "accepted"] += step
    elif row.thanks:
        tally[row.author_id, row.week, "thanks"] += step
    pairs[row.endorser_id, row.author_id] += step


def enter(tally: Tally) -> set[int]:
    """Add the tally to the weeks' rows; returns the members whose counts moved."""
    moves: dict[tuple[int, int], dict[str, int]] = {}
    for (member, week, name), step in tally.items():
        if step:
            moves.setdefault((member, week), {})[name] = step
    members = {member for member, _ in moves}
    weeks = {week for _, week in moves}
    known = {(row.member_id, row.week): row for row in Week.objects.filter(member__in=members, week__in=weeks)}
    for (member, week), steps in moves.items():
        row = known.setdefault((member, week), Week(member_id=member, week=week))
        for name, step in steps.items():
            setattr(row, name, getattr(row, name) + step)
    upsert(Week, [fresh(Week, known[key], ("member_id", "week", *COUNTS)) for key in moves], COUNTS)
    Week.objects.filter(member__in=members, **dict.fromkeys(COUNTS, 0)).delete()
    return members


def fresh(model: Any, row: Any, fields: tuple[str, ...]) -> Any:
    """A copy without a key, as an upsert wants it."""
    return model(**{name: getattr(row, name) for name in fields})


def tie(pairs: Pairs) -> set[int]:
    """Add the pairs to the ties; returns the authors whose endorsements moved."""
    moves = {pair: step for pair, step in pairs.items() if step}
    given = {endorser for endorser, _ in moves}
    authors = {author for _, author in moves}
    known = {
        (row.endorser_id, row.author_id): row for row in Tie.objects.filter(endorser__in=given, author__in=authors)
    }
    rows = [
        Tie(endorser_id=pair[0], author_id=pair[1], count=step + (known[pair].count if pair in known else 0))
        for pair, step in moves.items()
    ]
    upsert(Tie, rows, ("count",))
    Tie.objects.filter(author__in=authors, count=0).delete()
    return authors


def erase(member: int) -> set[int]:
    """Delete everything that is known of a member here, as an author and as an endorser.

    What they endorsed is taken out of the tallies of its authors first; returns the others whose tallies moved.
    """
    tally: Tally = Counter()
    pairs: Pairs = Counter()
    involved = Q(endorser=member) | Q(author=member)
    for row in Endorsement.objects.filter(involved):
        count_sign(tally, pairs, row, -1)
    Endorsement.objects.filter(involved).delete()
    moved = enter(tally) | tie(pairs)
    Contribution.objects.filter(member=member).delete()
    Week.objects.filter(member=member).delete()
    return moved - {member}
