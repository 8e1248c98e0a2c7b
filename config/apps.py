"""The project's own app: its checks, and the admin pages as they are here."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin
from django.core.checks import register


class ConfigConfig(AppConfig):
    """Checks the operator's settings at each start."""

    name = "config"
    default = True

    def ready(self) -> None:
        """Register the checks."""
        from config import checks

        register(checks.site)
        register(checks.deployment, deploy=True)


class SuperusersAdmin(admin.AdminConfig):
    """Django's admin with our site in the place of its own."""

    default_site = "config.admin.Admin"
    # Django reads all classes here, and takes a default one for the app of this module.
    default = False
