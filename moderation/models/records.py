"""What the site keeps of itself: the audit record, signs of life, and letters to send."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


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
