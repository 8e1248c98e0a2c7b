"""The brand desk app."""

from django.apps import AppConfig


class BrandConfig(AppConfig):
    """Advocates, and later pulse, incidents and topics."""

    name = "community.brand"
    label = "brand"
    verbose_name = "Brand desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Begin to listen to the community, and have the settings checked."""
        from community.brand import checks, events  # noqa: F401 - both connect by being loaded
