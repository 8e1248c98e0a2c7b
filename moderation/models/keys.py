"""Who may ask over HTTP without being a member, and what such clients told us."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class ApiKey(models.Model):
    """A client's key: only its beginning and its digest are kept. Keys are random, so SHA-256 is enough."""

    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True, help_text="Its beginning, to tell keys apart.")
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    per_minute = models.PositiveIntegerField(default=600)
    per_day = models.PositiveIntegerField(null=True, blank=True)
    created = models.DateTimeField(default=timezone.now)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    last_used = models.DateTimeField(null=True)
    expires = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"


class KeyUse(models.Model):
    """How many texts a key has had read in the present minute or day, where no cache counts for all processes."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="uses")
    span = models.PositiveIntegerField(help_text="60 or 86,400 seconds.")
    window = models.BigIntegerField(help_text="The number of the span since 1970, UTC.")
    used = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "span"], name="one_use_of_a_key_and_span")]

    def __str__(self) -> str:
        return f"{self.used} in {self.span} s"


class Suggestion(models.Model):
    """What a client's moderators thought of a text (suggestscore): labels from elsewhere, kept for calibration."""

    key = models.ForeignKey(ApiKey, null=True, on_delete=models.SET_NULL, related_name="suggestions")
    text = models.TextField()
    text_hash = models.BinaryField(max_length=16)
    labels = models.JSONField(help_text="{label: 0..1}")
    language = models.CharField(max_length=8, blank=True)
    community = models.CharField(max_length=200, blank=True)
    client_token = models.CharField(max_length=200, blank=True)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index("created", name="suggestion_by_time")]

    def __str__(self) -> str:
        return f"suggestion {self.pk}"
