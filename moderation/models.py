"""The rows of moderation: one item per content, and append-only records of everything that happened to it."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from moderation.scorers import LABELS
from moderation.states import (
    BY_HUMANS,
    WAITING,
    Action,
    AppealOutcome,
    Ground,
    Reason,
    Review,
    SanctionKind,
    Visibility,
    allowed,
)

APPEAL_DAYS = 183


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
            models.Index(
                F("priority").desc(),
                F("id").asc(),
                name="item_waiting",
                condition=Q(review__in=["open", "escalated"], withdrawn=False),
            ),
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
    """What one version of one model said of one version of a text. Append-only.

    A label is None where the model does not give it. All are probabilities 0..1, but `compound` is
    positive minus negative, -1..1.
    """

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="scores", db_index=False)
    version = models.PositiveIntegerField()
    model = models.CharField(max_length=40)
    model_version = models.CharField(max_length=60)
    created = models.DateTimeField(default=timezone.now)
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
                fields=["item", "version", "model", "model_version"], name="one_score_per_text_and_model"
            )
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.model_version} on {self.item_id} v{self.version}"

    @property
    def labels(self) -> dict[str, float]:
        """The labels that the model gave, by name."""
        return {name: value for name in LABELS if (value := getattr(self, name)) is not None}


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

    def active(self, now: datetime) -> "SanctionQuerySet":
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


class AuditRecord(models.Model):
    """One link of the append-only chain: an act, and the keyed digest that binds it to all acts before it.

    No personal text is in the chain. `commitment` is a salted digest of what AuditText holds, so that the
    text can be erased and the chain still verifies.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=20)
    actor = models.CharField(max_length=64)
    subject = models.CharField(max_length=180)
    facts = models.JSONField()
    commitment = models.CharField(max_length=64, blank=True)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index("subject", "seq", name="audit_of_subject")]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.subject}"


class AuditText(models.Model):
    """The erasable side of an audit record: the free text of an act and the salt of its commitment."""

    record = models.OneToOneField(AuditRecord, primary_key=True, on_delete=models.CASCADE, related_name="text")
    salt = models.CharField(max_length=32)
    body = models.TextField()

    def __str__(self) -> str:
        return f"text of {self.record_id}"


class Heartbeat(models.Model):
    """When a worker last drained: a row, because a worker that hangs still answers pings."""

    name = models.CharField(max_length=120, primary_key=True)
    at = models.DateTimeField()
    scored = models.BigIntegerField(default=0)
    trouble = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.name


class Letter(models.Model):
    """A mail that leaves after the decision's commit, at least once."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=200)
    body = models.TextField()
    created = models.DateTimeField(default=timezone.now)
    due = models.DateTimeField(null=True, default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index("due", name="letter_due", condition=Q(due__isnull=False))]

    def __str__(self) -> str:
        return self.subject
