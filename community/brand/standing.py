"""From tallies to standings: reckon some members at once, or review the whole community."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import groupby
from operator import itemgetter
from statistics import median

from django.conf import settings
from django.db.models import Max
from django.utils import timezone

from community.brand import index
from community.brand.contents import week_of
from community.brand.endorsers import Circles, Voice, circle, trust
from community.brand.index import Circle, Sums, WeekCount
from community.brand.models import Contribution, Desk, Event, Standing, Tie, Week

KEEP_EVENTS = timedelta(days=90)
# The community's numbers are reviewed when one text in fifty has changed since the last time.
STALE = 50
COLUMNS = ("week", "positive", "neutral", "negative", "cheerful", "removed", "accepted", "thanks", "texts")
WRITTEN = [field.attname for field in Standing._meta.fields if not field.primary_key]


def anchor() -> int:
    """The week everything is decayed to: that of the newest activity, and never a future one.

    Not the clock: a community that was imported months after it fell silent would otherwise have no advocate.
    """
    newest = Week.objects.aggregate(newest=Max("week"))["newest"]
    today = week_of(timezone.now())
    return today if newest is None else min(newest, today)


def due(desk: Desk) -> bool:
    """Whether a review is due: the week has turned, or much has changed."""
    if anchor() != desk.week:
        return True
    return desk.changes > 0 and desk.changes * STALE >= Contribution.objects.count()


def counts(rows: Iterable[tuple[int, ...]]) -> list[WeekCount]:
    """Rows of COLUMNS as the index wants them."""
    return [
        WeekCount(week, positive, neutral, negative, cheerful, removed, accepted + index.THANKS * thanks, texts)
        for week, positive, neutral, negative, cheerful, removed, accepted, thanks, texts in rows
    ]


def weeks_by_member(members: Iterable[int] | None = None) -> Iterator[tuple[int, list[tuple[int, ...]]]]:
    """The weeks' rows of some members, or of all."""
    rows = Week.objects.order_by("member", "week")
    if members is not None:
        rows = rows.filter(member__in=list(members))
    cells = rows.values_list("member", *COLUMNS).iterator(chunk_size=5000)
    for member, group in groupby(cells, itemgetter(0)):
        yield member, [row[1:] for row in group]


def settle(members: Iterable[int]) -> None:
    """Reckon these members anew with the community's numbers as of the last review."""
    wanted = set(members)
    if not wanted:
        return
    desk = Desk.objects.get(pk=Desk.ONLY)
    received = ties_to(wanted)
    endorsers = {member for row in received.values() for member in row} | wanted
    known = {row.member_id: row for row in Standing.objects.filter(member__in=endorsers)}
    voices = {member: Voice(row.own, row.trust) for member, row in known.items()}
    rows = []
    for member, weeks in weeks_by_member(wanted):
        old = known.get(member) or Standing(member_id=member)
        around = circle(received.get(member, {}), voices, old.own)
        sums = index.add_up(counts(weeks), desk.week, leak())
        row = standing(member, sums, around, desk.mean)
        row.trust, row.review = old.trust, desk.review
        rows.append(row)
    write(rows)
    Standing.objects.filter(member__in=wanted - {row.member_id for row in rows}).delete()


def leak() -> float:
    """The expected false praise per cheerful text about something else."""
    return float(settings.BRAND["FALSE_HITS"])


def ties_to(authors: Iterable[int]) -> dict[int, dict[int, int]]:
    """Who endorsed these authors how often: received[author][endorser]."""
    received: dict[int, dict[int, int]] = {}
    ties = Tie.objects.filter(author__in=list(authors)).values_list("author", "endorser", "count")
    for author, endorser, count in ties:
        received.setdefault(author, {})[endorser] = count
    return received


def standing(member: int, sums: Sums, around: Circle, mean: float) -> Standing:
    """The row of one member."""
    found = index.factors(sums, around, mean)
    row = Standing(
        member_id=member,
        positive=sums.positive,
        negative=sums.negative,
        helped=sums.helped,
        endorsers=around.endorsers,
        texts=sums.texts,
        weeks=sums.weeks,
        first_week=sums.first_week,
        captive=around.captive,
        removed=sums.removed,
        own=around.own,
        **{name: getattr(found, name) for name in index.EXPONENTS},
    )
    if index.enough(sums):
        row.index = row.low = index.reckon(found, found.affinity)
        row.high = index.reckon(found, found.affinity_high)
    return row


def write(rows: list[Standing]) -> None:
    """Make or replace these rows."""
    Standing.objects.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=["member"], update_fields=WRITTEN
    )


def review() -> None:
    """Reckon the whole community anew: the week, the mean, every endorser's weight, all standings, the medians."""
    desk = Desk.objects.get(pk=Desk.ONLY)
    desk.week, desk.review, desk.changes, desk.reviewed_at = anchor(), desk.review + 1, 0, timezone.now()
    rows = reckoned(desk)
    ranked = [row for row in rows if (row.index or 0) >= index.LOWEST and row.integrity >= index.HELD]
    desk.medians = {name: median(getattr(row, name) for row in ranked) for name in index.EXPONENTS} if ranked else {}
    for row in rows:
        row.review = desk.review
    write(rows)
    Standing.objects.filter(review__lt=desk.review).delete()
    desk.save(update_fields=["week", "review", "changes", "reviewed_at", "mean", "medians"])
    Event.objects.filter(taken__lt=timezone.now() - KEEP_EVENTS).delete()


def reckoned(desk: Desk) -> list[Standing]:
    """The standings of everybody at the desk's week; sets the desk's mean, writes nothing."""
    sums: dict[int, Sums] = {}
    trusts: dict[int, float] = {}
    for member, weeks in weeks_by_member():
        past = counts(row for row in weeks if row[0] <= desk.week)
        if past:
            sums[member] = index.add_up(past, desk.week, leak())
            trusts[member] = trust(len(past))
    desk.mean = index.mean_affinity(sums.values())
    given, received = all_ties()
    circles = Circles(given)
    voices = {member: Voice(circles.own(member), trusts[member]) for member in sums}
    rows = []
    for member, found in sums.items():
        row = standing(member, found, circle(received.get(member, {}), voices, voices[member].own), desk.mean)
        row.trust = voices[member].trust
        rows.append(row)
    return rows


def all_ties() -> tuple[dict[int, dict[int, int]], Mapping[int, Mapping[int, int]]]:
    """All ties twice: given[endorser][author] and received[author][endorser]."""
    given: dict[int, dict[int, int]] = {}
    received: dict[int, dict[int, int]] = {}
    for endorser, author, count in Tie.objects.values_list("endorser", "author", "count").iterator(chunk_size=5000):
        given.setdefault(endorser, {})[author] = count
        received.setdefault(author, {})[endorser] = count
    return given, received
