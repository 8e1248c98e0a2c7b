"""The states of an item and the one table of moves between them. Pure values: no query, no clock."""

from django.db.models import TextChoices


class Review(TextChoices):
    """Where the item stands in the work of moderators."""

    UNSCORED = "unscored", "Not scored yet"
    CLEAR = "clear", "Clear"
    OPEN = "open", "Waiting for review"
    ESCALATED = "escalated", "Escalated"
    CLOSED = "closed", "Decided"


class Visibility(TextChoices):
    """Whether others see the content."""

    VISIBLE = "visible", "Visible"
    HELD = "held", "Held"
    REMOVED = "removed", "Removed"


class Action(TextChoices):
    """What a rule or a human can do to an item."""

    CLEAR = "clear", "Clear"
    QUEUE = "queue", "Queue"
    HOLD = "hold", "Hold"
    APPROVE = "approve", "Approve"
    REMOVE = "remove", "Remove"
    ESCALATE = "escalate", "Escalate"
    UNDO = "undo", "Undo"


class Reason(TextChoices):
    """Why a member reports a text, and why a moderator restricts one: one list, so that both can be compared."""

    HARASSMENT = "harassment", "Harassment or insult"
    HATE = "hate", "Hate against a group"
    THREAT = "threat", "Threat or incitement"
    SEXUAL = "sexual", "Sexual content"
    SPAM = "spam", "Spam or manipulation"
    PRIVACY = "privacy", "Private information"
    ILLEGAL = "illegal", "Illegal content"
    OTHER = "other", "Something else"


class Ground(TextChoices):
    """On what a restriction rests (DSA 17)."""

    RULES = "rules", "Incompatible with the community's rules"
    ILLEGAL = "illegal", "Illegal content"


class AppealOutcome(TextChoices):
    """How an appeal ended."""

    UPHELD = "upheld", "Upheld"
    OVERTURNED = "overturned", "Overturned"


class SanctionKind(TextChoices):
    """What a member may not do for a while; a warning forbids nothing."""

    WARNING = "warning", "Warning"
    MUTE = "mute", "Mute"
    SUSPENSION = "suspension", "Suspension"
    BAN = "ban", "Ban"


# Lanes of the worker: reports, appeals and pre-moderated texts; new; edited; rescored and imported.
FIRST, NEW, EDITED, BACKFILL = 0, 1, 2, 3
# What an item that is due anew begins with: nobody works on it, and no attempt counts against it.
PENDING = {"token": None, "attempts": 0, "set_aside": False, "not_scored": False}

KEEP = None
WAITING = (Review.OPEN, Review.ESCALATED)
BY_HUMANS = (Action.APPROVE, Action.REMOVE, Action.HOLD, Action.ESCALATE)
RESTRICTIVE = {Action.HOLD: Visibility.HELD, Action.REMOVE: Visibility.REMOVED}

# (review now, action) -> (review after, visibility after or KEEP). A pair that is not here is a Conflict.
# UNDO is not here: it goes back to where the undone decision came from (see review.undo).
TRANSITIONS: dict[tuple[str, str], tuple[Review, Visibility | None]] = {
    (Review.UNSCORED, Action.CLEAR): (Review.CLEAR, KEEP),
    (Review.UNSCORED, Action.QUEUE): (Review.OPEN, KEEP),
    (Review.UNSCORED, Action.HOLD): (Review.OPEN, Visibility.HELD),
    (Review.UNSCORED, Action.APPROVE): (Review.CLOSED, Visibility.VISIBLE),
    (Review.UNSCORED, Action.REMOVE): (Review.CLOSED, Visibility.REMOVED),
    (Review.UNSCORED, Action.ESCALATE): (Review.ESCALATED, KEEP),
    (Review.CLEAR, Action.QUEUE): (Review.OPEN, KEEP),
    (Review.CLEAR, Action.HOLD): (Review.OPEN, Visibility.HELD),
    (Review.CLEAR, Action.APPROVE): (Review.CLOSED, Visibility.VISIBLE),
    (Review.CLEAR, Action.REMOVE): (Review.CLOSED, Visibility.REMOVED),
    (Review.CLEAR, Action.ESCALATE): (Review.ESCALATED, KEEP),
    (Review.OPEN, Action.HOLD): (Review.OPEN, Visibility.HELD),
    (Review.OPEN, Action.APPROVE): (Review.CLOSED, Visibility.VISIBLE),
    (Review.OPEN, Action.REMOVE): (Review.CLOSED, Visibility.REMOVED),
    (Review.OPEN, Action.ESCALATE): (Review.ESCALATED, KEEP),
    (Review.ESCALATED, Action.HOLD): (Review.ESCALATED, Visibility.HELD),
    (Review.ESCALATED, Action.APPROVE): (Review.CLOSED, Visibility.VISIBLE),
    (Review.ESCALATED, Action.REMOVE): (Review.CLOSED, Visibility.REMOVED),
    (Review.CLOSED, Action.QUEUE): (Review.OPEN, KEEP),
    (Review.CLOSED, Action.HOLD): (Review.OPEN, Visibility.HELD),
}


def after(review: str, visibility: str, action: str) -> tuple[str, str] | None:
    """(review, visibility) after `action`, or None when the table forbids it."""
    move = TRANSITIONS.get((review, action))
    if move is None:
        return None
    return move[0], visibility if move[1] is KEEP else move[1]


def allowed(review: str, visibility: str) -> list[str]:
    """The actions that a moderator may take now, in the order of the buttons; holding twice is not offered."""
    return [
        action
        for action in BY_HUMANS
        if (review, action) in TRANSITIONS
        and not (action == Action.HOLD and (visibility == Visibility.HELD or review == Review.CLOSED))
    ]
