"""manage.py moderation_backfill: put the contents that were there before us into moderation."""

from typing import Any

from django.core.management.base import BaseCommand

from moderation.intake import find_unknown
from moderation.registry import REGISTRY


class Command(BaseCommand):
    """Make items for every registered content that has none; the worker scores them in the backfill lane."""

    help = __doc__ or ""

    def handle(self, *args: Any, **options: Any) -> None:
        """Go through all registered models."""
        for kind, registration in sorted(REGISTRY.items()):
            self.stdout.write(f"{kind}: {find_unknown(registration.model)} added")
