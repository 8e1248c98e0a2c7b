"""Which scorer reads what, how a new one is tried and put in, and what the site has learnt about them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class ScorerChoice(models.Model):
    """The scorer in force for a place; the place "" is the whole site. Without a row, the settings choose."""

    place = models.CharField(max_length=64, blank=True, unique=True)
    scorer = models.CharField(max_length=40, help_text="A name among MODERATION['SCORERS'].")
    created = models.DateTimeField(default=timezone.now)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return f"{self.scorer} for {self.place or 'the site'}"


class Shadow(models.Model):
    """A trial: a second scorer reads the same texts as the one in force, and nothing follows from what it says.

    `cursor` is the last score that it has gone past. It moves before the text is read, so that a text that
    crashes the scorer is not given to it again; `trouble` then stays.
    """

    class Outcome(models.TextChoices):
        """How the trial ended."""

        TAKEN = "taken", "Taken into service"
        DROPPED = "dropped", "Dropped"

    scorer = models.CharField(max_length=40)
    share = models.FloatField(default=1.0, help_text="The share of new texts that it reads, 0 to 1.")
    begun = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    trouble = models.CharField(max_length=300, blank=True)
    cursor = models.BigIntegerField(default=0)
    rest_until = models.DateTimeField(null=True, help_text="It failed, and is left alone until then.")
    model = models.CharField(max_length=40, blank=True, help_text="What it called itself when it read last.")
    model_version = models.CharField(max_length=120, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scorer"], condition=Q(ended=None), name="one_shadow_of_a_scorer"),
            models.CheckConstraint(condition=Q(share__gt=0, share__lte=1), name="share_of_a_shadow"),
        ]

    def __str__(self) -> str:
        return f"shadow of {self.scorer}"


class Rescore(models.Model):
    """All stored texts read again in the last lane; `cursor` is the last item that was made due."""

    scorer = models.CharField(max_length=40)
    place = models.CharField(max_length=64, blank=True)
    cursor = models.BigIntegerField(default=0)
    last = models.BigIntegerField(help_text="The last item there was when it began.")
    total = models.PositiveIntegerField(default=0)
    fed = models.PositiveIntegerField(default=0, help_text="How many texts were made due.")
    begun = models.DateTimeField(default=timezone.now)
    ended = models.DateTimeField(null=True)
    stopped = models.BooleanField(default=False, help_text="Somebody ended it early.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["place"], condition=Q(ended=None), name="one_rescore_of_a_place")
        ]

    def __str__(self) -> str:
        return f"rescore {self.pk}"


class ScoreWeek(models.Model):
    """How the scores of one label were spread in one week: counts in twenty bins of .05."""

    week = models.DateField(help_text="Its Monday, UTC.")
    model = models.CharField(max_length=40)
    model_version = models.CharField(max_length=120)
    label = models.CharField(max_length=20)
    bins = models.JSONField()
    texts = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["week", "model", "model_version", "label"], name="one_week_of_a_label")
        ]

    def __str__(self) -> str:
        return f"{self.label} in the week of {self.week}"


class WeeksCounted(models.Model):
    """How far the scores have been counted into weeks: one row; what it names is committed with the counts."""

    last = models.BigIntegerField(default=0, help_text="The last score that was counted.")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"counted to {self.last}"


class Calibration(models.Model):
    """An intercept learnt from the site's own decisions: added to the logit of one label of one model version.

    `before` and `after` hold what it was judged by, on the decisions that it was not fitted on.
    """

    model = models.CharField(max_length=40)
    model_version = models.CharField(max_length=120)
    label = models.CharField(max_length=20)
    shift = models.FloatField()
    decisions = models.PositiveIntegerField()
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    live = models.BooleanField(default=True)
    created = models.DateTimeField(default=timezone.now)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["model", "model_version", "label"], condition=Q(live=True), name="one_live_calibration"
            )
        ]

    def __str__(self) -> str:
        return f"{self.label} of {self.model} {self.model_version} by {self.shift:+.2f}"
