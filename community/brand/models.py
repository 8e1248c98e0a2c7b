"""The brand desk's rows: what a brand is called, the stream of events, and what they add up to for each member."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Brand(models.Model):
    """A brand of this community and the words by which people call it, its products and its rivals."""

    name = models.CharField(max_length=80, unique=True)
    aliases = models.JSONField(default=list, blank=True)
    products = models.JSONField(default=list, blank=True)
    competitors = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name"]
        permissions = [("view_desk", "Can see the brand desk")]

    def __str__(self) -> str:
        return self.name

    @property
    def words(self) -> list[str]:
        """Everything that means this brand."""
        return [self.name, *self.aliases, *self.products]

    @property
    def names(self) -> dict[str, Any]:
        """All its names by field, as they are compared and kept."""
        return {field: getattr(self, field) for field in ("name", "aliases", "products", "competitors")}


class Renaming(models.Model):
    """A brand was made, named anew or deleted: its names before and after (null: no brand), for whoever undoes it."""

    brand = models.BigIntegerField(db_index=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"names of {self.title}"

    @property
    def title(self) -> str:
        """What the brand was called, or is."""
        return str((self.after or self.before or {}).get("name", ""))

    @property
    def superseded(self) -> bool:
        """Whether the brand's names changed again since."""
        return Renaming.objects.filter(brand=self.brand, pk__gt=self.pk).exists()


class Event(models.Model):
    """Something was said or done. It names what to look at again; the rows of the community are the truth.

    `taken` is null until a refresh has looked.
    """

    class What(models.TextChoices):
        SCORED = "scored", "Scored"
        EDITED = "edited", "Edited"
        DELETED = "deleted", "Deleted by its author"
        REMOVED = "removed", "Taken out of sight"
        RESTORED = "restored", "Brought back"
        REACTED = "reacted", "Reactions changed"
        ACCEPTED = "accepted", "Accepted answer changed"
        AGAIN = "again", "To be read again"
        MEMBER = "member", "A member changed"

    what = models.CharField(max_length=10, choices=What.choices)
    kind = models.CharField(max_length=10)
    object_id = models.BigIntegerField()
    at = models.DateTimeField(default=timezone.now)
    taken = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["post", "comment", "member"]), name="event_kind_known")
        ]
        indexes = [
            models.Index("id", name="event_pending", condition=Q(taken__isnull=True)),
            models.Index("taken", name="event_taken", condition=Q(taken__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.kind} {self.object_id}"


def member_key(related: str, **more: Any) -> "models.ForeignKey[Any, Any]":
    """A foreign key to a member whose rows go when the member goes."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name=related, **more)


class Contribution(models.Model):
    """What one public text adds to its author's tally; stored, so that an edit or a removal takes out exactly that.

    `label` is the stance towards the brand, "" without a target. `cheerful` marks a good mood about something
    else. A text that moderation removed stays as `removed`, without a stance.
    """

    kind = models.CharField(max_length=10)
    object_id = models.BigIntegerField()
    member = member_key("brand_contributions", db_index=False)
    at = models.DateTimeField()
    week = models.IntegerField(help_text="Weeks since Monday 1 January of the year 1.")
    label = models.CharField(max_length=8, blank=True)
    cheerful = models.BooleanField(default=False)
    removed = models.BooleanField(default=False)
    target = models.CharField(max_length=80, blank=True)
    clause = models.CharField(max_length=400, blank=True)
    p_neg = models.FloatField(default=0)
    p_pos = models.FloatField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_contribution_a_text"),
            models.CheckConstraint(
                condition=Q(label__in=["", "positive", "neutral", "negative"]), name="contribution_label_known"
            ),
        ]
        indexes = [models.Index("member", "label", F("at").desc(), name="contribution_of_member")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}: {self.label or 'no target'}"


class Endorsement(models.Model):
    """One member's reactions to, or acceptance of, one public text of another."""

    kind = models.CharField(max_length=10)
    object_id = models.BigIntegerField()
    author = member_key("brand_endorsements_received")
    endorser = member_key("brand_endorsements_given")
    week = models.IntegerField()
    thanks = models.BooleanField(default=False)
    accepted = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id", "endorser"], name="one_endorsement_a_text_and_member")
        ]

    def __str__(self) -> str:
        return f"{self.endorser_id} for {self.kind} {self.object_id}"


class Week(models.Model):
    """The counts of one member in one week, before any cap or decay: sums of contributions and endorsements."""

    member = member_key("brand_weeks", db_index=False)
    week = models.IntegerField()
    texts = models.IntegerField(default=0)
    positive = models.IntegerField(default=0)
    neutral = models.IntegerField(default=0)
    negative = models.IntegerField(default=0)
    cheerful = models.IntegerField(default=0)
    removed = models.IntegerField(default=0)
    accepted = models.IntegerField(default=0)
    thanks = models.IntegerField(default=0)
    given = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "week"], name="one_tally_a_week")]
        indexes = [models.Index("week", name="week_latest")]

    def __str__(self) -> str:
        return f"week {self.week} of {self.member_id}"


class Tie(models.Model):
    """How many texts of `author` the `endorser` endorsed."""

    endorser = member_key("brand_ties_given", db_index=False)
    author = member_key("brand_ties_received")
    count = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["endorser", "author"], name="one_tie_a_pair")]

    def __str__(self) -> str:
        return f"{self.endorser_id} → {self.author_id}: {self.count}"


class Standing(models.Model):
    """Where a member stands: sums decayed to the desk's week, the factors, the index. A function of the rows above.

    `index` is null while the evidence is too thin. `review` is the community review it was reckoned with.
    """

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="brand_standing"
    )
    review = models.PositiveIntegerField(default=0)
    positive = models.FloatField(default=0)
    negative = models.FloatField(default=0)
    helped = models.FloatField(default=0)
    endorsers = models.FloatField(default=0)
    texts = models.IntegerField(default=0)
    weeks = models.IntegerField(default=0)
    first_week = models.IntegerField(null=True)
    affinity = models.FloatField(default=0)
    consistency = models.FloatField(default=0)
    volume = models.FloatField(default=0)
    reach = models.FloatField(default=0)
    help = models.FloatField(default=0)
    integrity = models.FloatField(default=1)
    index = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    trust = models.FloatField(default=0, help_text="Grows with the weeks in which the member was active, 0 to 1.")
    captive = models.FloatField(default=0, help_text="Share of the endorsements that come from a closed circle.")
    removed = models.FloatField(default=0, help_text="Texts that moderation removed, decayed.")
    own = models.FloatField(default=1, help_text="How little of what they endorse is a returned favour, 0 to 1.")

    class Meta:
        indexes = [
            models.Index(F("index").desc(), F("member").asc(), name="standing_rank", condition=Q(index__isnull=False)),
            models.Index("review", name="standing_review"),
        ]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.index}"


class Choice(models.Model):
    """A member's own choice about being profiled; a row means: leave me out."""

    member = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="brand_choice"
    )
    opted_out_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.member_id} opted out"


class Check(models.Model):
    """What a brand manager says of one text, to measure our reading by; no word of the text and no author is kept."""

    class Says(models.TextChoices):
        POSITIVE = "positive", "Good about the brand"
        NEUTRAL = "neutral", "Neither"
        NEGATIVE = "negative", "Bad about the brand"
        NONE = "none", "Not about the brand"

    kind = models.CharField(max_length=10)
    object_id = models.BigIntegerField()
    says = models.CharField(max_length=8, choices=Says.choices)
    digest = models.CharField(max_length=16, help_text="Of the text that was read.")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="brand_checks")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="one_check_a_text"),
            models.CheckConstraint(
                condition=Q(says__in=["positive", "neutral", "negative", "none"]), name="check_says_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}: {self.says}"


class Desk(models.Model):
    """The one row of the desk: who refreshes now, and the community's numbers as of the last review."""

    ONLY = 1

    holder = models.BigIntegerField(null=True)
    until = models.DateTimeField(null=True)
    catalogue = models.CharField(
        max_length=64, blank=True, help_text="Fingerprint of the names that texts were read with."
    )
    review = models.PositiveIntegerField(default=0)
    reviewed_at = models.DateTimeField(null=True)
    changes = models.PositiveIntegerField(default=0, help_text="Texts that changed since the last review.")
    week = models.IntegerField(default=0, help_text="The week that everything is decayed to.")
    mean = models.FloatField(default=0.5)
    medians = models.JSONField(default=dict)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_desk")]

    def __str__(self) -> str:
        return f"desk, review {self.review}"
