"""The brand desk app."""

from django.apps import AppConfig


class BrandConfig(AppConfig):
    """Advocates, and later pulse, incidents and topics."""

    name = "community.brand"
    label = "brand"
    verbose_name = "Brand desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Begin to listen to the community."""
        from community.brand import events  # noqa: F401 - receivers connect when models are loaded
