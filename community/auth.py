"""Who is asking: the member of a request, loaded in one query together with what they may do."""

from functools import cache
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from community.members import BRAND_DESK, LEAD, REVIEW, MemberQuerySet
from community.models import Member

# What a member loaded with_roles() knows already.
KNOWN = {REVIEW: "is_moderator", LEAD: "is_lead", BRAND_DESK: "is_brand_manager"}


@cache
def _members() -> MemberQuerySet:
    """Never asked itself: each request asks a copy, because building it anew took longer than running it."""
    members: MemberQuerySet = Member.objects.with_roles().order_by()
    return members


class MemberBackend(AuthenticationBackend):  # type: ignore[misc]
    """Sign-in by user name or mail address; a later request costs one query for the member and the roles."""

    def get_user(self, user_id: Any) -> Member | None:
        """The member of a session, with `banned`, `is_moderator`, `is_lead` and `is_brand_manager`."""
        member = _members().filter(pk=user_id).first()
        return member if member is not None and self.user_can_authenticate(member) else None

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        """Answered without a query for the roles of a member who was loaded with them; else as Django does."""
        role = KNOWN.get(perm)
        if role and obj is None and "granted" in user_obj.__dict__:
            return bool(user_obj.is_active and getattr(user_obj, role))
        return bool(super().has_perm(user_obj, perm, obj))
