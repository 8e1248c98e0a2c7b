"""The host app."""

from django.apps import AppConfig


class CommunityConfig(AppConfig):
    """The community that Vouch hosts."""

    name = "community"
    verbose_name = "Community"
    default_auto_field = "django.db.models.BigAutoField"
