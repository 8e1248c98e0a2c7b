"""The project's own app: only its checks."""

from django.apps import AppConfig
from django.core.checks import register


class ConfigConfig(AppConfig):
    """Checks the operator's settings at each start."""

    name = "config"

    def ready(self) -> None:
        """Register the checks."""
        from config import checks

        register(checks.site)
        register(checks.deployment, deploy=True)
