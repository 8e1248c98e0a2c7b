"""The shop's one model."""

from django.conf import settings
from django.db import models


class Review(models.Model):
    """What a customer says of something they bought."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    body = models.TextField()
    is_public = models.BooleanField(default=True)

    def __str__(self) -> str:
        return self.body[:40]
