"""All that the shop writes to be moderated."""

from moderation import register

from .models import Review

register(Review, text="body", author="user", visible="is_public")
