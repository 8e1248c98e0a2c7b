"""What a demo has besides its members' talk: people to sign in as, and moderators who have worked before."""

from typing import Any

from django.contrib.auth.models import Group

import moderation
from community.models import Comment, Member

PASSWORD = "vouch-demo"  # noqa: S105 - printed on the console, for an example community on one's own machine
ABUSIVE = 0.75  # what the moderators of the story remove
SPOT_CHECKS = 200  # texts that no rule caught and the moderators of the story read all the same
PEOPLE = {
    "ann": ("Ann Bergstrom", "", "a member: read, write, react, report"),
    "mia": ("Mia Okafor", "Moderators", "a moderator: clear the queue"),
    "lea": ("Lea Winter", "Lead moderators", "the lead moderator"),
    "ben": ("Ben Castellano", "Brand managers", "the brand manager: find advocates"),
    "admin": ("Admin", "", "everything, and the admin pages"),
}
BRAND_PEOPLE = {"admin", "ben"}
"""They never rank as advocates; moderators are members like others."""


def people() -> dict[str, Member]:
    """The people to sign in as, made on the first call."""
    return {name: _person(name, *facts[:2]) for name, facts in PEOPLE.items()}


def _person(name: str, display: str, group: str) -> Member:
    member: Member
    member, new = Member.objects.get_or_create(
        username=name, defaults={"name": display, "email": f"{name}@example.org"}
    )
    if new:
        member.set_password(PASSWORD)
        member.is_superuser = name == "admin"
        member.is_staff = name in BRAND_PEOPLE
        member.save()
        if group:
            member.groups.add(Group.objects.get(name=group))
    return member


def past_work(case_ids: list[int], moderators: list[Any]) -> int:
    """Let the moderators decide the items `case_ids`, in turns, as people would; returns how many decisions."""
    count = 0
    for number, pk in enumerate(case_ids):
        moderator = moderators[number % len(moderators)]
        try:
            abusive = (moderation.claim(pk, by=moderator).toxicity or 0) >= ABUSIVE
            action = moderation.Action.REMOVE if abusive else moderation.Action.APPROVE
            reason = moderation.Reason.HARASSMENT if abusive else ""
            moderation.decide(pk, action, by=moderator, reason=reason)
        except moderation.Conflict:
            continue
        count += 1
    return count


def spot_checks(moderators: list[Any]) -> int:
    """Let the moderators approve harmless comments, evenly from all times: a site's decisions are of both kinds."""
    harmless = Comment.objects.filter(is_visible=True, deleted_at=None).order_by("pk")
    step, count = max(1, harmless.count() // SPOT_CHECKS), 0
    for number, comment in enumerate(harmless[::step][:SPOT_CHECKS]):
        try:
            moderation.decide(comment, moderation.Action.APPROVE, by=moderators[number % len(moderators)])
        except moderation.Conflict:  # it waits, or was decided already
            continue
        count += 1
    return count
