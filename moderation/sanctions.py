"""What a member may not do for a while: always by dates, never by a counter."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from moderation import access, audit
from moderation.errors import Forbidden, Invalid, NotFound
from moderation.models import Sanction
from moderation.states import Reason, SanctionKind
from moderation.texts import check_note

SHUT_OUT = (SanctionKind.BAN, SanctionKind.SUSPENSION)


def sanction(
    member: Any, kind: str, *, by: Any, reason: str, until: datetime | None = None, note: str = ""
) -> Sanction:
    """A moderator warns, mutes, suspends or bans a member, `until` a moment or for good."""
    access.moderator(by)
    if kind not in SanctionKind.values or reason not in Reason.values:
        raise Invalid("unknown_sanction", f"kind must be one of {', '.join(SanctionKind.values)}, with a known reason.")
    if not access.may_sanction(by, member):
        raise Forbidden("not_this_member", "You can not sanction yourself, an administrator or another moderator.")
    if until is not None and until <= timezone.now():
        raise Invalid("end_is_past", "The end of a sanction must lie in the future.")
    check_note(note)
    with transaction.atomic():
        row = Sanction.objects.create(member=member, kind=kind, reason=reason, until=until, note=note, actor=by)
        facts = {
            "sanction": row.pk,
            "kind": kind,
            "reason": reason,
            "until": until.isoformat() if until else None,
        }
        audit.append([audit.Act("sanction", audit.person(by), audit.person(member), facts, note)])
    return row


def lift(sanction_id: int, *, by: Any) -> None:
    """End a sanction now; never one's own."""
    access.moderator(by)
    with transaction.atomic():
        row = Sanction.objects.filter(pk=sanction_id, lifted_at=None).first()
        ended = Sanction.objects.filter(pk=sanction_id, lifted_at=None).update(lifted_at=timezone.now())
        if row is None or not ended:
            raise NotFound("unknown_sanction", "There is no such sanction in force.")
        if row.member_id == by.pk:
            raise Forbidden("not_this_member", "Another moderator must lift a sanction of yours.")
        audit.append([audit.Act("lift", audit.person(by), f"member:{row.member_id}", {"sanction": row.pk})])


def bans_of(member: Any) -> QuerySet[Sanction]:
    """The bans and suspensions in force; `member` may be an OuterRef, for Exists() in a query on members.

    By the database's clock, so that a host can keep the query and ask it again.
    """
    return Sanction.objects.active(Now()).filter(member=member, kind__in=SHUT_OUT)


def banned(member: Any) -> Sanction | None:
    """The ban or suspension in force that ends last, or None; one for good has no end, and SQLite sorts that last."""
    return bans_of(member).order_by(F("until").desc(nulls_first=True)).first()


def muted(member: Any) -> Sanction | None:
    """The mute in force, or None."""
    return Sanction.objects.active(timezone.now()).filter(member=member, kind=SanctionKind.MUTE).first()
