"""What was said and done about an item: rules, reports, decisions, and what follows for people."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from moderation.models.items import Item, Score, among
from moderation.scorers import LABELS
from moderation.states import BY_HUMANS, Action, AppealOutcome, Ground, Reason, Review, SanctionKind, Visibility

APPEAL_DAYS = 183


class Rule(models.Model):
    """Our norm: when `signal` reaches `at_least`, `effect` follows. A change is a new row with the next version.

    `signal` is a score label, or "reports" for the summed weight of the unanswered reports. Only the row
    with `live` counts; older versions stay, because decisions cite them.
    """

    REPORTS = "reports"

    slug = models.SlugField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    name = models.CharField(max_length=120)
    signal = models.CharField(max_length=40)
    at_least = models.FloatField()
    effect = models.CharField(max_length=10, choices=[(Action.QUEUE, "Queue"), (Action.HOLD, "Hold")])
    reason = models.CharField(max_length=20, choices=Reason.choices, default=Reason.HARASSMENT)
    language = models.CharField(max_length=8, blank=True, help_text="ISO 639-1; empty: every other language.")
    live = models.BooleanField(default=True)
    created = models.DateTimeField(default=timezone.now)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug", "version"], name="one_rule_version"),
            models.UniqueConstraint(fields=["slug"], condition=Q(live=True), name="one_live_version_of_a_rule"),
            models.CheckConstraint(condition=Q(effect__in=["queue", "hold"]), name="rule_effect_known"),
            models.CheckConstraint(condition=Q(signal__in=[*LABELS, "reports"]), name="rule_signal_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name} (v{self.version})"


class Decision(models.Model):
    """An act on an item by a human or, where `actor` is None, by a rule. Never edited.

    `turn` is the item's turn after it; what the item was before stands here, so that undo can go back.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="decisions", db_index=False)
    turn = models.PositiveIntegerField()
    version = models.PositiveIntegerField()
    action = models.CharField(max_length=10, choices=Action.choices)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="moderation_decisions"
    )
    automated = models.BooleanField()
    rule = models.ForeignKey(Rule, null=True, on_delete=models.PROTECT, related_name="decisions")
    score = models.ForeignKey(Score, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    before = models.JSONField(help_text="Review, visibility, human_version and opened_at before it.")
    review_after = models.CharField(max_length=10, choices=Review.choices)
    visibility_after = models.CharField(max_length=10, choices=Visibility.choices)
    undoes = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="undone_by")
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "turn"], name="one_decision_a_turn"),
            models.CheckConstraint(condition=among("action", Action), name="decision_action_known"),
            models.CheckConstraint(
                condition=Q(automated=False) | Q(actor__isnull=True), name="automated_decision_has_no_actor"
            ),
        ]
        indexes = [models.Index("actor", F("created").desc(), name="decision_of_actor")]

    def __str__(self) -> str:
        return f"{self.action} on {self.item_id} (turn {self.turn})"

    @property
    def restricts(self) -> bool:
        """Whether it took the content out of sight."""
        return self.visibility_after != Visibility.VISIBLE and self.before["visibility"] != self.visibility_after

    @property
    def by_human(self) -> bool:
        """Whether a moderator took it."""
        return not self.automated and self.action in BY_HUMANS


class Report(models.Model):
    """A member says "look at this". `agreed` tells the outcome once a decision answered it."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="reports", db_index=False)
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="moderation_reports"
    )
    version = models.PositiveIntegerField()
    reason = models.CharField(max_length=20, choices=Reason.choices)
    note = models.CharField(max_length=1000, blank=True)
    weight = models.FloatField(default=1)
    created = models.DateTimeField(default=timezone.now)
    answered_by = models.ForeignKey(Decision, null=True, on_delete=models.SET_NULL, related_name="answered_reports")
    agreed = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "reporter"], name="one_report_a_reporter"),
            models.CheckConstraint(condition=among("reason", Reason), name="report_reason_known"),
        ]

    def __str__(self) -> str:
        return f"{self.reason} on {self.item_id}"


class StatementOfReasons(models.Model):
    """What the author is told of a restriction (DSA 17), written in the decision's own transaction."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="statement")
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="statements_of_reasons"
    )
    restriction = models.CharField(max_length=10, choices=Visibility.choices)
    ground = models.CharField(max_length=10, choices=Ground.choices)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    explanation = models.TextField()
    automated_detection = models.BooleanField()
    automated_decision = models.BooleanField()
    reported = models.BooleanField()
    territory = models.CharField(max_length=40, default="worldwide")
    until = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="withdrawn_statements")
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "statements of reasons"
        constraints = [models.CheckConstraint(condition=among("ground", Ground), name="ground_known")]

    def __str__(self) -> str:
        return f"statement on decision {self.decision_id}"

    @property
    def appeal_until(self) -> datetime:
        """The last moment at which an appeal is accepted."""
        return self.created + timedelta(days=APPEAL_DAYS)


class Appeal(models.Model):
    """The author or a reporter contests a decision; another human answers."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="appeals")
    appellant = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="appeals"
    )
    text = models.TextField()
    created = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=AppealOutcome.choices, blank=True)
    answer = models.TextField(blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "appellant"], name="one_appeal_per_decision_and_person"),
            models.UniqueConstraint(fields=["decision"], condition=Q(outcome=""), name="one_open_appeal_per_decision"),
        ]

    def __str__(self) -> str:
        return f"appeal {self.pk}"


class SanctionQuerySet(models.QuerySet["Sanction"]):
    """Facts about many sanctions."""

    def active(self, now: datetime | Now) -> "SanctionQuerySet":
        """Those in force at `now`: begun, not lifted and not over. Never a counter, always the dates."""
        return self.filter(Q(until=None) | Q(until__gt=now), begins__lte=now, lifted_at=None)


class Sanction(models.Model):
    """What a member may not do for a while."""

    member = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="sanctions")
    kind = models.CharField(max_length=10, choices=SanctionKind.choices)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    note = models.CharField(max_length=1000, blank=True)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.SET_NULL, related_name="sanctions")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    begins = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)
    lifted_at = models.DateTimeField(null=True)

    objects = SanctionQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=among("kind", SanctionKind), name="sanction_kind_known")]

    def __str__(self) -> str:
        return f"{self.kind} of {self.member_id}"
