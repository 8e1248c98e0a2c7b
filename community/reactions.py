"""Members' signs under texts, and their reports of them."""

from typing import Any

from django.db import transaction
from django.db.models import F

import moderation
from community import signals
from community.actions import check_may_write, check_reachable
from community.models import Comment, Content, Member, Reaction
from moderation import Invalid


@transaction.atomic
def react(*, content: Content, by: Member, name: str) -> bool:
    """Put a sign under another's text; False when it was there already."""
    check_may_write(by)
    _check_sign(content, by, name)
    _, new = Reaction.objects.get_or_create(member=by, name=name, **_under(content))
    if new:
        _count(content, 1)
    return new


@transaction.atomic
def unreact(*, content: Content, by: Member, name: str) -> bool:
    """Take one's own sign back; False when there was none."""
    _check_name(name)
    gone, _ = Reaction.objects.filter(member=by, name=name, **_under(content)).delete()
    if gone:
        _count(content, -1)
    return bool(gone)


def toggle(*, content: Content, by: Member, name: str) -> bool:
    """Put the sign or take it back; whether it is there now."""
    with transaction.atomic():
        return not unreact(content=content, by=by, name=name) and react(content=content, by=by, name=name)


def _check_sign(content: Content, by: Member, name: str) -> None:
    _check_name(name)
    check_reachable(content, by)
    if content.author_id == by.pk:
        raise Invalid("own_text", "This is your own text: let others react to it.")


def _check_name(name: str) -> None:
    if name not in Reaction.Name.values:
        raise Invalid("unknown_reaction", f"Choose one of {', '.join(Reaction.Name.values)}.")


def _under(content: Content) -> dict[str, Any]:
    return {"comment": content, "post": None} if isinstance(content, Comment) else {"post": content, "comment": None}


def _count(content: Content, change: int) -> None:
    rows = type(content)._default_manager.filter(pk=content.pk)
    rows.update(reaction_count=F("reaction_count") + change)
    signals.reacted.send(sender=type(content), ids=[content.pk])


def report(*, content: Content, by: Member, reason: str, note: str = "") -> Any:
    """Tell the moderators "look at this"; returns moderation's Report."""
    check_reachable(content, by)
    return moderation.report(content, by=by, reason=reason, note=note)
