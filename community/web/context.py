"""What every page's frame needs: the community's name and where the visitor can go."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from community.web.cards import TINTS, initials


@dataclass(frozen=True, slots=True)
class Me:
    """The signed-in member in the header."""

    name: str
    initials: str
    tint: int
    href: str


class Site:
    """The frame of a page; what costs something is worked out only when a template asks."""

    def __init__(self, member: Any) -> None:
        self.name: str = settings.COMMUNITY_NAME
        self._member = member

    @cached_property
    def home(self) -> str:
        """The address of the latest threads."""
        return reverse("community:home")

    @property
    def theme(self) -> str:
        """The address of the style sheet with the brand's accent."""
        return reverse("community:theme")

    @cached_property
    def compose(self) -> str:
        """The address where a thread is begun."""
        return reverse("community:compose")

    @property
    def notices(self) -> str:
        """The address of the member's statements of reasons."""
        return reverse("community:notices")

    @cached_property
    def me(self) -> Me:
        """The member who is signed in."""
        member = self._member
        name = member.name or member.username
        return Me(name, initials(name), member.pk % TINTS, member.get_absolute_url())

    @cached_property
    def queue(self) -> str:
        """The address of the moderators' desk, for those who work there."""
        return _address("moderation:queue") if getattr(self._member, "is_moderator", False) else ""

    @cached_property
    def advocates(self) -> str:
        """The address of the brand's desk, for those who work there."""
        return _address("brand:advocates") if getattr(self._member, "is_brand_manager", False) else ""


def site(request: HttpRequest) -> dict[str, Site]:
    """The context processor. The key is not "site", because allauth puts its own there."""
    return {"community": Site(getattr(request, "user", None))}


def _address(name: str) -> str:
    """The address, or nothing on a site that did not plug that desk in."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
