"""Contents as moderation sees them: where each stands, what it said and what was scored."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from moderation.scorers import LABELS
from moderation.states import WAITING, Review, Visibility, allowed


def among(field: str, choices: Any) -> Q:
    """The condition that `field` holds one of the enum's values."""
    return Q(**{f"{field}__in": list(choices.values)})


class ItemQuerySet(models.QuerySet["Item"]):
    """Facts about many items."""

    def waiting(self) -> "ItemQuerySet":
        """Those that stand before a moderator."""
        return self.filter(review__in=WAITING, withdrawn=False)

    def pending(self) -> "ItemQuerySet":
        """Those whose present text has not been scored."""
        return self.filter(due__isnull=False)

    def unclaimed(self, now: datetime, member: Any = None) -> "ItemQuerySet":
        """Those that nobody (or only `member`) holds at `now`."""
        free = Q(claimed_by=None) | Q(claimed_until__lt=now)
        return self.filter(free | Q(claimed_by=member) if member else free)


WAITS = Q(review__in=["open", "escalated"], withdrawn=False)
BY_URGENCY = (F("priority").desc(), F("id").asc())


class Item(models.Model):
    """Our row about one content of the host: where it stands, and when it is due to be scored.

    `version` counts the texts it had; `turn` counts its changes of state, and every change is an UPDATE
    that names the turn it saw, so that of two at the same moment one wins. `priority` is the logarithm
    to base 2 of the product that queue.explain() spells out, so that a plain index orders the queue.
    """

    kind = models.CharField(max_length=100)
    object_id = models.CharField(max_length=64)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="moderation_items"
    )
    place = models.CharField(max_length=64, blank=True)
    created = models.DateTimeField(default=timezone.now)

    version = models.PositiveIntegerField(default=1)
    text_hash = models.BinaryField(max_length=16)
    turn = models.PositiveIntegerField(default=0)
    review = models.CharField(max_length=10, choices=Review.choices, default=Review.UNSCORED)
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.VISIBLE)
    withdrawn = models.BooleanField(default=False, help_text="The author deleted the content.")
    human_version = models.PositiveIntegerField(null=True)
    set_aside = models.BooleanField(default=False, help_text="It could not be scored; a human must read it.")
    language = models.CharField(max_length=8, blank=True, help_text="ISO 639-1; empty where it is not known.")
    not_scored = models.BooleanField(default=False, help_text="The scorer in force does not read its language.")

    priority = models.FloatField(default=0)
    opened_at = models.DateTimeField(null=True)
    toxicity = models.FloatField(null=True)
    rule = models.ForeignKey("Rule", null=True, on_delete=models.PROTECT, related_name="+")
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="claims", db_index=False
    )
    claimed_until = models.DateTimeField(null=True)

    lane = models.PositiveSmallIntegerField(default=1)
    due = models.DateTimeField(null=True)
    pending_since = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.BigIntegerField(null=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_item_per_content"),
            models.CheckConstraint(condition=among("review", Review), name="item_review_known"),
            models.CheckConstraint(condition=among("visibility", Visibility), name="item_visibility_known"),
        ]
        indexes = [
            models.Index("lane", "due", name="item_due", condition=Q(due__isnull=False)),
            models.Index("pending_since", name="item_pending", condition=Q(due__isnull=False)),
            models.Index(*BY_URGENCY, name="item_waiting", condition=WAITS),
            # Few of those that wait are in these, and the desk's filters show them without reading all the others.
            models.Index(*BY_URGENCY, name="item_held", condition=WAITS & Q(visibility="held")),
            models.Index(*BY_URGENCY, name="item_escalated", condition=Q(review="escalated", withdrawn=False)),
            models.Index(*BY_URGENCY, name="item_set_aside", condition=WAITS & Q(set_aside=True)),
            models.Index(*BY_URGENCY, name="item_not_scored", condition=WAITS & Q(not_scored=True)),
            models.Index("claimed_by", name="item_claimed", condition=Q(claimed_by__isnull=False)),
        ]
        permissions = [("review_item", "Can review the queue"), ("lead", "Can lead the moderators")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"

    @property
    def allowed(self) -> list[str]:
        """The actions that the server offers a moderator now."""
        return [] if self.withdrawn else allowed(self.review, self.visibility)

    def holder(self, now: datetime) -> Any:
        """Who has claimed it at `now`, or None."""
        return self.claimed_by if self.claimed_until and self.claimed_until > now else None


class Score(models.Model):
    """What one version of one model said of one version of a text. Append-only, but for when it was said last.

    A trial's scores have rows of their own: what is read for the record is never what a trial read.

    A label is None where the model does not give it. All are probabilities 0..1, but `compound` is
    positive minus negative, -1..1.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="scores", db_index=False)
    version = models.PositiveIntegerField()
    model = models.CharField(max_length=40)
    model_version = models.CharField(max_length=120)
    created = models.DateTimeField(default=timezone.now, help_text="When it was said last.")
    shadow = models.BooleanField(default=False, help_text="From a trial: no rule may look at it.")
    toxicity = models.FloatField(null=True)
    severe_toxicity = models.FloatField(null=True)
    obscene = models.FloatField(null=True)
    threat = models.FloatField(null=True)
    insult = models.FloatField(null=True)
    identity_attack = models.FloatField(null=True)
    sexual_explicit = models.FloatField(null=True)
    negative = models.FloatField(null=True)
    neutral = models.FloatField(null=True)
    positive = models.FloatField(null=True)
    compound = models.FloatField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item", "version", "model", "model_version", "shadow"], name="one_score_per_text_and_model"
            )
        ]
        indexes = [
            models.Index(fields=["model", "model_version", "-id"], name="score_of_a_trial", condition=Q(shadow=True))
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.model_version} on {self.item_id} v{self.version}"

    @property
    def labels(self) -> dict[str, float]:
        """The labels that the model gave, by name."""
        return {name: value for name in LABELS if (value := getattr(self, name)) is not None}


class Snapshot(models.Model):
    """The text that a report or a decision was about, stored once per version, whatever the author writes later."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="snapshots", db_index=False)
    version = models.PositiveIntegerField()
    text = models.TextField()
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "version"], name="one_snapshot_a_version")]

    def __str__(self) -> str:
        return f"text {self.version} of {self.item_id}"
