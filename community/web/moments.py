"""Times as people read them: short beside a text, exact on hover, in the zone that is active."""

from datetime import datetime, tzinfo

from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

MINUTE, HOUR, DAY = 60, 3600, 86_400


class Clock:
    """One reading of the time and the zone, for all the times of one page."""

    def __init__(self, now: datetime | None = None, zone: tzinfo | None = None) -> None:
        self.now = now or timezone.now()
        self.zone = zone or timezone.get_current_timezone()

    def element(self, moment: datetime) -> SafeString:
        """The time as a <time> element: ISO 8601 for machines, exact in its title, short in its text."""
        local = moment.astimezone(self.zone)
        exact = f"{local.day} {local:%B %Y, %H:%M %Z}"
        iso, short = local.isoformat(timespec="seconds"), self.short(moment)
        return mark_safe(f'<time datetime="{iso}" title="{exact}">{short}</time>')  # noqa: S308 - nothing from people

    def short(self, moment: datetime) -> str:
        """The age of what is younger than a week, and the date of what is older."""
        age = int((self.now - moment).total_seconds())
        if 0 <= age < 7 * DAY:
            return _age(age)
        return self.day(moment)

    def day(self, moment: datetime) -> str:
        """The date, with its year when that is not this year."""
        local = moment.astimezone(self.zone)
        month = f"{local.day} {local:%b}"
        return month if local.year == self.now.astimezone(self.zone).year else f"{month} {local.year}"


def _age(seconds: int) -> str:
    if seconds < MINUTE:
        return "just now"
    if seconds < HOUR:
        return f"{seconds // MINUTE} min ago"
    if seconds < DAY:
        return f"{seconds // HOUR} h ago"
    days = seconds // DAY
    return "yesterday" if days == 1 else f"{days} days ago"
