"""manage.py moderation_rescore: have all stored texts read again by the scorer in force."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from moderation import rescoring
from moderation.errors import ModerationError
from moderation.models import Rescore


class Command(BaseCommand):
    """Begin, and say how far it is; the workers do the reading, and go on with it after any restart."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """--place, --watch, --stop."""
        parser.add_argument("--place", default="", help="only the texts of this place")
        parser.add_argument("--watch", action="store_true", help="stay and show the progress until it is done")
        parser.add_argument("--stop", action="store_true", help="end the one that goes on")

    def handle(self, *args: Any, **options: Any) -> None:
        """Begin one, or look at the one that goes on."""
        row = Rescore.objects.filter(place=options["place"], ended=None).first()
        try:
            if options["stop"]:
                if row is None:
                    raise CommandError("No rescoring goes on.")
                rescoring.stop(row.pk)
            elif row is None:
                row = rescoring.begin(place=options["place"])
        except ModerationError as error:
            raise CommandError(str(error)) from error
        self._tell(row)
        while options["watch"] and not options["stop"] and Rescore.objects.filter(pk=row.pk, ended=None).exists():
            time.sleep(1)
            self._tell(row)

    def _tell(self, row: Rescore) -> None:
        row.refresh_from_db()
        at = rescoring.progress(row)
        state = "stopped" if row.stopped else "done" if row.ended else "going on"
        left = f", about {at.left.total_seconds():.0f} s left" if at.left else ""
        self.stdout.write(f"{at.done} of {row.total} read by {row.scorer}, {at.per_second:.0f} a second{left}: {state}")
