"""manage.py moderation_refit: learn one label's intercept from what the moderators decided."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.dateparse import parse_date

from moderation import refitting, scoring
from moderation.calibration import Quality, Refit
from moderation.errors import ModerationError
from moderation.scorers import ScorerError

ROWS = {"log loss": "log_loss", "Brier score": "brier", "calibration error": "calibration_error"}


class Command(BaseCommand):
    """Print a table of before and after; with --apply, put the intercept in force."""

    help = (
        "Fits the intercept of one label on the site's own decisions (200 at least, 20 of each kind) and shows what"
        " it would change, judged on decisions that it was not fitted on. Nothing changes without --apply."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """--label, --scorer, --since, and one of --dry-run, --apply, --undo."""
        parser.add_argument("--label", default="toxicity", choices=list(refitting.MEANS))
        parser.add_argument("--scorer", default="", help="a configured scorer; by default the site's")
        parser.add_argument("--since", help="the first day whose decisions count, like 2026-03-31")
        does = parser.add_mutually_exclusive_group()
        does.add_argument("--dry-run", action="store_true", help="only show the table (the default)")
        does.add_argument("--apply", action="store_true", help="put the intercept in force")
        does.add_argument("--undo", action="store_true", help="take the one in force out again")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fit, show, and put in force where asked."""
        label, scorer = options["label"], options["scorer"]
        try:
            if options["undo"]:
                row = refitting.undo(label, scorer=scorer)
                self.stdout.write(f"{label} is as the scorer says it again ({row.shift:+.3f} taken back).")
                return
            found = refitting.examine(label, scorer=scorer, since=_day(options["since"]))
            self.stdout.write("\n".join(table(found)))
            if not options["apply"]:
                self.stdout.write("Nothing was changed; --apply puts it in force.")
                return
            self._apply(label, scorer, found)
        except (ModerationError, ScorerError) as error:
            raise CommandError(str(error)) from error

    def _apply(self, label: str, scorer: str, found: Refit) -> None:
        if not found.helps:
            raise CommandError("It would not help: nothing was changed. Decisions agree with the scores as they are.")
        row = refitting.put_in_force(label, found, scorer=scorer)
        reader = scoring.scorer(scorer)
        self.stdout.write(
            f"In force: {label} of {row.model} is shifted by {row.shift:+.3f}; new scores are stored as version"
            f" {reader.version}/c{row.pk}. moderation_rescore reads what is stored again; --undo takes it back."
        )


def _day(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        day = parse_date(text)
    except ValueError:
        day = None
    if day is None:
        raise CommandError(f"--since {text!r} is not a day: write one like 2026-03-31.")
    return timezone.make_aware(datetime(day.year, day.month, day.day))


def table(found: Refit) -> Iterator[str]:
    """The lines of the table: what it is based on, and both qualities."""
    yield (
        f"{found.examples} decided texts, {found.abusive} of them removed: shift {found.fit.shift:+.3f}"
        f" ± {found.fit.error:.3f} (one standard error)"
    )
    yield "Only queued texts are decided: figures hold for such texts, and what only reports brought is left out."
    yield f"{'judged on folds not fitted on':32}{'before':>9}{'after':>9}"
    for name, attribute in ROWS.items():
        yield f"{name:32}{getattr(found.before, attribute):9.4f}{getattr(found.after, attribute):9.4f}"
    for at in found.before.at:
        for name, place in (("precision", 0), ("recall", 1)):
            yield f"{f'{name} at {at:g}':32}{_cell(found.before, at, place):>9}{_cell(found.after, at, place):>9}"


def _cell(quality: Quality, at: float, place: int) -> str:
    value = quality.at[at][place]
    return "–" if value is None else f"{value:.3f}"
