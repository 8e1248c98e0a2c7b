"""Facts about many members: their roles in one query, and who is meant by a name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.contrib.auth.models import Group, Permission, UserManager
from django.db import models
from django.db.models import Case, CharField, Exists, Func, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Concat

import moderation
from community.names import skeleton

if TYPE_CHECKING:
    from community.models import Member

REVIEW, LEAD, BRAND_DESK = "moderation.review_item", "moderation.lead", "brand.view_desk"
ROLES = [name.partition(".")[2] for name in (REVIEW, LEAD, BRAND_DESK)]


class Joined(Func):
    """The values of all rows of a subquery, with commas between them."""

    function = "GROUP_CONCAT"
    output_field = CharField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """PostgreSQL's name for it."""
        return self.as_sql(compiler, connection, template="STRING_AGG(%(expressions)s, ',')", **context)


class MemberQuerySet(models.QuerySet["Member"]):
    """Facts about many members."""

    def with_roles(self) -> "MemberQuerySet":
        """Members who know whether they are banned, moderators, leads or brand managers.

        One subquery for all groups and for what the member alone may: one for each role took PostgreSQL longer to plan
        than the rest of a request.
        """
        by_group = Group.permissions.through.objects.filter(group__user=OuterRef(OuterRef("pk")))
        alone = Permission.objects.filter(user=OuterRef(OuterRef("pk")))
        granted = Q(pk__in=by_group.values("permission")) | Q(pk__in=alone.values("pk"))
        held = Permission.objects.filter(granted, codename__in=ROLES)
        names = held.order_by().values(all=Joined(Concat("content_type__app_label", Value("."), "codename")))
        return self.annotate(banned=Exists(moderation.bans_of(OuterRef("pk"))), granted=Subquery(names))  # type: ignore[no-redef]

    def called(self, name: str) -> "MemberQuerySet":
        """Who has this user name, or one that looks the same; the very name comes first."""
        # PostgreSQL can not be asked for a NUL, and no name has one.
        if "\0" in name:
            return self.none()
        exactly = Case(When(username=name, then=0), default=1)
        return self.filter(Q(username=name) | Q(skeleton=skeleton(name))).order_by(exactly)

    def in_charge(self) -> "MemberQuerySet":
        """The brand's own people, superusers and whoever has a role: nobody else may seem to be one of them."""
        roles = Q(groups__permissions__codename__in=ROLES)
        return self.filter(Q(is_staff=True) | Q(is_superuser=True) | roles).distinct()

    def bulk_create(self, objs: Iterable["Member"], *args: Any, **kwargs: Any) -> list["Member"]:
        """As Django does, with the skeletons of the user names, which `save` would have set."""
        members = list(objs)
        for member in members:
            member.draw_skeleton()
        return super().bulk_create(members, *args, **kwargs)


class MemberManager(UserManager.from_queryset(MemberQuerySet)):  # type: ignore[misc]
    """Makes members, and asks about many of them."""
