"""Why a change was refused: the Conflict that tells a moderator who or what was first."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from moderation.errors import Conflict, Forbidden, ModerationError, NotFound
from moderation.models import Decision, Item
from moderation.states import WAITING


def own_text() -> Forbidden:
    """Nobody judges their own text: not by a decision, not by an undo, not by a claim that keeps the others away."""
    return Forbidden("own_text", "Another moderator must decide about your own text.")


def why_not_claimed(item_id: int, by: Any, now: datetime) -> ModerationError:
    item = Item.objects.select_related("claimed_by").filter(pk=item_id).first()
    if item is None:
        return NotFound("unknown_item", "There is no such item.")
    if item.author_id == by.pk:
        return own_text()
    holder = item.holder(now)
    if holder is not None and item.claimed_until is not None and item.review in WAITING:
        return Conflict(
            "claimed",
            f"{holder} is working on this item until {item.claimed_until:%H:%M} UTC.",
            by=str(holder),
            at=item.claimed_until.isoformat(),
        )
    return Conflict("not_waiting", "This item does not wait for review any more.", **_first(item))


def why_not(
    item_id: int, by: Any, version: int | None, turn: int | None, *, code: str = "stale_turn"
) -> ModerationError:
    """The Conflict that tells a moderator who or what was first."""
    now = timezone.now()
    item = Item.objects.select_related("claimed_by").get(pk=item_id)
    first = _first(item)
    if item.withdrawn:
        return Conflict("withdrawn", "The author deleted this text meanwhile.")
    if version not in (None, item.version):
        return Conflict("stale_version", "The author changed the text meanwhile: read it again.", version=item.version)
    if turn not in (None, item.turn):
        words = f"{first['by']} was first." if first else "The item changed meanwhile: look at it again."
        return Conflict("already_decided" if first and code == "stale_turn" else code, words, **first)
    holder = item.holder(now)
    if holder is not None and holder != by:
        return Conflict("claimed", f"{holder} is working on this item.", by=str(holder))
    words = f"{first['by']} was first." if first else "The item's state does not allow this now."
    return Conflict("already_decided" if first else "not_allowed_now", words, **first)


def _first(item: Item) -> dict[str, Any]:
    """Who took the newest decision of a human on the item, and when."""
    last = Decision.objects.filter(item=item, automated=False).select_related("actor", "rule").order_by("-turn").first()
    if last is None:
        return {}
    return {
        "by": str(last.actor or "a former moderator"),
        "at": last.created.isoformat(),
        "action": str(last.action),
    }
