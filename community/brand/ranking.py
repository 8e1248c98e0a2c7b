"""The read side of advocates: who stands where."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db.models import F, Q, QuerySet, Subquery
from django.utils import timezone

import moderation
from community.brand import index
from community.brand.contents import week_of
from community.brand.models import Desk, Event, Standing, Week
from community.brand.profiling import shown
from community.brand.standing import reckoned
from community.models import Member

RECENT = 26
LATE = timedelta(minutes=2)


@dataclass(frozen=True)
class Row:
    """One member of the ranking; `rank` is None without an index."""

    rank: int | None
    member: Member
    standing: Standing

    @property
    def since(self) -> date | None:
        """The Monday of the first week with brand talk."""
        first = self.standing.first_week
        return None if first is None else monday(first)


def monday(week: int) -> date:
    """The first day of a numbered week."""
    return date.fromordinal(week * 7 + 1)


def desk() -> Desk:
    """The desk's row, or an empty one before the first refresh."""
    return Desk.objects.filter(pk=Desk.ONLY).first() or Desk(pk=Desk.ONLY)


def behind() -> bool:
    """Whether something has waited to be taken in for longer than beat ever leaves it."""
    oldest = Event.objects.filter(taken=None).order_by("pk").values_list("at", flat=True).first()
    return oldest is not None and timezone.now() - oldest > LATE


def waiting(cap: int = 10_000) -> int:
    """How many changes wait to be taken in, counted up to `cap`: after new names, the texts still to be read."""
    return Event.objects.filter(taken=None).order_by()[:cap].count()


def standings() -> QuerySet[Standing]:
    """The standings of the members who may be shown, with the member."""
    return Standing.objects.filter(member__in=shown()).select_related("member")


def advocates() -> QuerySet[Standing]:
    """The standings that make an advocate: an index to speak of, and nothing that a human must look at first."""
    return standings().filter(index__gte=index.LOWEST, integrity__gte=index.HELD)


def ranked(limit: int | None = None) -> list[Row]:
    """The members with an index, best first; a tie goes to whoever has more to show for it."""
    rows = advocates().order_by(F("index").desc(), F("texts").desc(), "member")
    return [Row(rank, row.member, row) for rank, row in enumerate(rows[:limit], 1)]


def thin(limit: int) -> list[Row]:
    """The members who took a side about the brand, but not often enough to be ranked."""
    rows = standings().filter(index=None, texts__gt=0).order_by("-texts", "-positive", "member")
    return [Row(None, row.member, row) for row in rows[:limit]]


def held(limit: int) -> list[Row]:
    """The members who would rank if their praise or their endorsements looked like their own doing."""
    rows = standings().filter(integrity__lt=index.HELD, texts__gte=index.ENOUGH, affinity__gt=0)
    return [Row(None, row.member, row) for row in rows.order_by("-texts", "member")[:limit]]


def one(username: str) -> Row:
    """One member's row, ranked or not; NotFound for who is not there or may not be shown."""
    called = Member.objects.called(username).values("pk")[:1]
    row = standings().filter(member=Subquery(called), texts__gt=0).first()
    if row is None:
        raise moderation.NotFound("unknown_advocate", "Nobody of this name has taken a side about the brand.")
    if not stands(row):
        return Row(None, row.member, row)
    better = Q(index__gt=row.index) | Q(index=row.index, texts__gt=row.texts)
    before = better | Q(index=row.index, texts=row.texts, member__lt=row.member_id)
    return Row(1 + advocates().filter(before).count(), row.member, row)


def ranked_at(moment: datetime, limit: int | None = None) -> list[Row]:
    """The ranking as it would have been in the week of `moment`; endorsements are today's. Writes nothing."""
    then = desk()
    then.week = week_of(moment.astimezone(UTC))
    found = {row.member_id: row for row in reckoned(then) if stands(row)}
    members = shown().in_bulk(list(found))
    rows = sorted((found[pk] for pk in members), key=lambda row: (-(row.index or 0), -row.texts, row.member_id))
    return [Row(rank, members[row.member_id], row) for rank, row in enumerate(rows[:limit], 1)]


def stands(row: Standing) -> bool:
    """Whether the standing makes an advocate, as advocates() asks the database."""
    return (row.index or 0) >= index.LOWEST and row.integrity >= index.HELD


def thinness(row: Standing) -> str:
    """Why a member is not ranked, "" for who is."""
    if row.texts < index.ENOUGH:
        return f"not enough evidence: {row.texts} of {index.ENOUGH}"
    if row.integrity < index.HELD:
        return f"held for a look: {doubt(row)}"
    return "" if stands(row) else "what they say of the brand is not good on balance"


def doubt(row: Standing) -> str:
    """What makes a human look first."""
    if row.own < index.HELD:
        return "most of what they endorse are returned favours"
    if row.captive >= index.HELD:
        return "most endorsements come from a closed circle"
    return "several of their texts were removed"


def weeks_of(member: int, now: int) -> list[dict[str, int]]:
    """The member's brand talk of the last half year, week by week, the silent weeks too."""
    rows = Week.objects.filter(member=member, week__gt=now - RECENT, week__lte=now)
    names = ("positive", "neutral", "negative")
    talk = {week: {"week": week, **dict.fromkeys(names, 0)} for week in range(now - RECENT + 1, now + 1)}
    for row in rows:
        talk[row.week] |= {name: getattr(row, name) for name in names}
    return list(talk.values())
