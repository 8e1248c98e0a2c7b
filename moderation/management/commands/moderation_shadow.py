"""manage.py moderation_shadow: put a scorer on trial beside the one in force."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from moderation import comparing, shadows
from moderation.errors import ModerationError
from moderation.models import Shadow
from moderation.scorers import ScorerError


class Command(BaseCommand):
    """Begin a trial or go on with one; with --stored, read the newest stored texts now and say where they differ."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        """--scorer, --share, --stored, --drop."""
        parser.add_argument("--scorer", required=True, help="a configured scorer")
        parser.add_argument("--share", type=float, default=1.0, help="the share of new texts that it reads (default 1)")
        parser.add_argument("--stored", type=int, default=0, help="read so many stored texts now, the newest")
        parser.add_argument("--drop", action="store_true", help="end its trial")

    def handle(self, *args: Any, **options: Any) -> None:
        """Begin, read, compare."""
        trial = Shadow.objects.filter(scorer=options["scorer"], ended=None).first()
        try:
            if options["drop"]:
                self._drop(trial)
                return
            trial = trial or shadows.begin(options["scorer"], share=options["share"], stored=options["stored"])
            if options["stored"]:
                shadows.go_back(trial.pk, options["stored"])
                shadows.follow_to_the_end(trial.pk, lambda total: self.stdout.write(f"{total} scores gone through"))
        except (ModerationError, ScorerError) as error:
            raise CommandError(str(error)) from error
        trial.refresh_from_db()
        self.stdout.write("\n".join(comparing.words(comparing.compare(trial))))

    def _drop(self, trial: Shadow | None) -> None:
        if trial is None:
            raise CommandError("It is not on trial.")
        shadows.end(trial.pk, Shadow.Outcome.DROPPED, by=None)
        self.stdout.write(f"{trial.scorer} is no longer on trial.")
