"""Who may be profiled. Staff never rank, minors are never profiled, and whoever opts out is left out."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

import moderation
from community.brand.events import look_at_member
from community.brand.models import Choice
from community.models import Member

ADULT = 18
TEAM = "Brand managers"


def eligible(today: date | None = None) -> Q:
    """The condition on members that they may be profiled.

    Of a birth year alone one can not tell whether the birthday has been: whoever might be under 18 counts as
    under 18. Members of unknown age are profiled unless BRAND_PROFILE_UNKNOWN_AGE is off (docs/adr/).
    """
    year = (today or timezone.now().date()).year
    adult = Q(birth_year__lt=year - ADULT)
    if settings.BRAND["PROFILE_UNKNOWN_AGE"]:
        adult |= Q(birth_year__isnull=True)
    return Q(is_staff=False, is_superuser=False, is_active=True, brand_choice__isnull=True) & adult


def profiled(ids: Any = None) -> QuerySet[Member]:
    """The members who may be profiled, all or those among `ids`."""
    members: QuerySet[Member] = Member.objects.filter(eligible()).exclude(groups__name=TEAM)
    return members if ids is None else members.filter(pk__in=ids)


def shown() -> QuerySet[Member]:
    """The members who may be shown in a ranking: profiled, and not banned now."""
    banned = Exists(moderation.bans_of(OuterRef("pk")))
    return profiled().filter(~banned)


def opt_out(member: Member) -> None:
    """Leave the member out of every profile from the next refresh on, past rows included."""
    Choice.objects.get_or_create(member=member)
    look_at_member(member.pk)


def opt_in(member: Member) -> None:
    """Take the member's choice back; the next refresh reads their texts again."""
    Choice.objects.filter(member=member).delete()
    look_at_member(member.pk)
