"""The host app."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CommunityConfig(AppConfig):
    """The community that Vouch hosts."""

    name = "community"
    verbose_name = "Community"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Make the groups after each migration of the apps whose permissions they hold."""
        post_migrate.connect(_make_groups, dispatch_uid="community makes its groups")


def _make_groups(app_config: AppConfig, using: str, **_: Any) -> None:
    # Imported here, because an app's module is loaded before the models are.
    from community.groups import make_groups

    make_groups(app_config, using)
