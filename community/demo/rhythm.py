"""When people write: hours of the day, days of the week, seasons, and delays of replies."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import exp
from random import Random

HOURS = (3, 1, 1, 1, 1, 2, 8, 18, 24, 22, 20, 21, 27, 24, 20, 19, 22, 26, 30, 38, 46, 44, 28, 10)
DAYS = (1.12, 1.05, 1.0, 0.98, 0.85, 0.86, 1.18)
OFFICE = (8, 17)


def moment(rng: Random, week: datetime) -> datetime:
    """Return a time within the seven days after `week`, as people's days and hours go."""
    day = rng.choices(range(7), [DAYS[(week + timedelta(days=d)).weekday()] for d in range(7)])[0]
    midnight = (week + timedelta(days=day)).replace(hour=0, minute=0, second=0, microsecond=0)
    hour = rng.choices(range(24), HOURS)[0]
    return midnight + timedelta(hours=hour, seconds=rng.randrange(3600))


def soon(rng: Random, at: datetime, hours: float) -> datetime:
    """Return a time after `at`, typically `hours` later, and not in the dead of night."""
    later = at + timedelta(seconds=max(45.0, 3600 * hours * rng.lognormvariate(0, 0.9)))
    if later.hour < 6:
        later += timedelta(hours=6 - later.hour, minutes=rng.uniform(0, 50))
    return later


def office_hour(rng: Random, at: datetime) -> datetime:
    """Return the next time at which the brand's staff is at work, a while after `at`."""
    later = at + timedelta(hours=rng.uniform(0.4, 6))
    if later.weekday() < 5 and OFFICE[0] <= later.hour < OFFICE[1]:
        return later
    later += timedelta(days=later.hour >= OFFICE[1])
    while later.weekday() > 4:
        later += timedelta(days=1)
    hour = OFFICE[0] + (OFFICE[1] - OFFICE[0]) * rng.random() ** 1.4
    return later.replace(hour=0, minute=0, second=0) + timedelta(hours=hour)


def fading(age: timedelta, days: float) -> float:
    """Return how much of a thread's pull is left after `age`, 1 at first."""
    return exp(-(age / timedelta(days=days)))


def season(at: datetime) -> str:
    """Return the northern season of a date."""
    return ("winter", "spring", "summer", "autumn")[at.month % 12 // 3]


def ago(since: datetime, at: datetime) -> str:
    """Return a span in words as people write it: 'three weeks', 'nearly a year'."""
    months = max(0, (at - since).days) / 30.4
    if months < 1.5:
        return f"{('two', 'three', 'four', 'five', 'six')[min(4, int(months * 3.4))]} weeks"
    if months < 11:
        return ("two", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "ten")[
            int(months)
        ] + " months"
    if months < 14:
        return "a year"
    if months < 21:
        return "a year and a half"
    return "two years" if months < 30 else "almost three years"
