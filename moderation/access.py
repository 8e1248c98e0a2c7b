"""Who may: loaders that hand out only what a person may touch."""

from typing import Any

from django.db.models import QuerySet

from moderation.errors import Forbidden, NotFound
from moderation.models import ApiKey, Appeal, Decision, Item, ItemQuerySet, Shadow

REVIEW, LEAD = "moderation.review_item", "moderation.lead"


def may_review(user: Any) -> bool:
    """Whether the user is a moderator."""
    return bool(user.is_authenticated and user.is_active and user.has_perm(REVIEW))


def may_lead(user: Any) -> bool:
    """Whether the user is a lead moderator, before whom escalated items stand."""
    return may_review(user) and user.has_perm(LEAD)


def may_sanction(user: Any, member: Any) -> bool:
    """Whether the user may sanction the member: not oneself, no administrator; a moderator only as their lead."""
    if member.pk == user.pk or member.is_superuser:
        return False
    return not may_review(member) or user.is_superuser or (may_lead(user) and not may_lead(member))


def moderator(user: Any) -> Any:
    """The user, if a moderator; else Forbidden."""
    if not may_review(user):
        raise Forbidden("not_a_moderator", "Only moderators can do this.")
    return user


def queue_for(user: Any) -> ItemQuerySet:
    """The items that the user may review; Forbidden for others than moderators."""
    moderator(user)
    return Item.objects.all()


def item_for(user: Any, pk: int) -> Item:
    """The item, if the user may review it; else NotFound, so that nobody learns that it exists."""
    items = Item.objects.select_related("rule", "author", "claimed_by")
    item = items.filter(pk=pk).first() if may_review(user) else None
    if item is None:
        raise NotFound("unknown_item", "There is no such item.")
    return item


def decision_for(user: Any, pk: int) -> Decision:
    """The decision, if the user may review its item; else NotFound."""
    decision = Decision.objects.select_related("item").filter(pk=pk).first() if may_review(user) else None
    if decision is None:
        raise NotFound("unknown_decision", "There is no such decision.")
    return decision


def appeals_for(user: Any) -> QuerySet[Appeal]:
    """The appeals that the user may read; Forbidden for others than moderators."""
    moderator(user)
    facts = ("appellant", "decided_by", "decision__actor", "decision__rule", "decision__statement")
    return Appeal.objects.select_related(*facts, "decision__item__author")


def lead(user: Any) -> Any:
    """The user, if a lead moderator; else Forbidden."""
    if not may_lead(user):
        raise Forbidden("not_a_lead", "Only lead moderators look after the scorers.")
    return user


def trial_for(user: Any, pk: int) -> Shadow:
    """The trial, for a lead; Forbidden for others, NotFound where there is none."""
    lead(user)
    trial = Shadow.objects.filter(pk=pk).first()
    if trial is None:
        raise NotFound("unknown_trial", "There is no such trial.")
    return trial


def keys_for(user: Any) -> QuerySet[ApiKey]:
    """The API keys; Forbidden for others than leads and administrators."""
    if not may_lead(user):
        raise Forbidden("not_a_lead", "Only lead moderators look after the keys.")
    return ApiKey.objects.select_related("author")


def key_for(user: Any, pk: int) -> ApiKey:
    """The key, if the user looks after keys; else NotFound."""
    key = ApiKey.objects.filter(pk=pk).first() if may_lead(user) else None
    if key is None:
        raise NotFound("unknown_key", "There is no such key.")
    return key
