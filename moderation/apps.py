"""The plugin's app."""

from django.apps import AppConfig
from django.core.checks import register as register_check
from django.db.models.signals import post_migrate
from django.utils.module_loading import autodiscover_modules


class ModerationConfig(AppConfig):
    """Finds each app's `moderation.py`, follows the registered models and checks what was written there."""

    name = "moderation"
    verbose_name = "Moderation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect everything once all models are there."""
        from moderation import checks, intake, numbers, registry, timer  # noqa: F401 - numbers and timer sign up themselves

        register_check(checks.registrations)
        register_check(checks.settings_complete)
        autodiscover_modules("moderation")
        for registration in registry.REGISTRY.values():
            intake.listen(registration)
        post_migrate.connect(first_rules, sender=self)


def first_rules(**_: object) -> None:
    """Give a new site its first rules; one that has any keeps its own."""
    from moderation.models import Rule
    from moderation.rules import FIRST_RULES

    if not Rule.objects.exists():
        Rule.objects.bulk_create(Rule(**values) for values in FIRST_RULES)
