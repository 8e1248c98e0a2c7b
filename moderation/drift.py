"""How the scores of each week's texts are spread: counted bit by bit by the workers, so that no page reads all scores.

A week is that in which a text was written, so that old texts that are read again do not count as this week's talk.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from moderation.models import Score, ScoreWeek, WeeksCounted
from moderation.scorers import LABELS

COUNTED = tuple(label for label in LABELS if label != "compound")
BINS = 20
SPAN = 5000  # scores that one bit counts
EVERY = timedelta(minutes=2)  # the present week is counted on at most so often
SETTLED = timedelta(seconds=30)  # younger scores may have elder ones committed after them
NOTABLE = 0.2
ENOUGH = 200  # texts in a week, or nothing is said about it

Key = tuple[date, str, str, str]
NAMES = ("week", "model", "model_version", "label")


def count_on() -> bool:
    """Count the next scores into their weeks, unless that was just done; whether there is more to count."""
    now = timezone.now()
    row = WeeksCounted.objects.first() or WeeksCounted.objects.get_or_create(pk=1, defaults={"at": now})[0]
    if row.at > now:
        return False
    with transaction.atomic():
        rows = WeeksCounted.objects.filter(pk=row.pk, last=row.last)
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        if not rows.exists():  # another worker counts
            return False
        seen = _settled(row.last, now)
        _add(_counts(score for score in seen if not score["shadow"]))
        last = seen[-1]["pk"] if seen else row.last
        rows.update(last=last, at=now if len(seen) == SPAN else now + EVERY)
    return len(seen) == SPAN


def _settled(after: int, now: datetime) -> list[dict[str, Any]]:
    """The next scores, up to the first that is too young."""
    columns = ("pk", "created", "item__created", "shadow", "model", "model_version", *COUNTED)
    found = Score.objects.filter(pk__gt=after).order_by("pk").values(*columns)[:SPAN]
    return list(takewhile(lambda score: score["created"] <= now - SETTLED, found))


def _counts(scores: Iterable[dict[str, Any]]) -> dict[Key, list[int]]:
    """By the week in which the text was written, model, version and label: how many scores fell into each bin."""
    counts: dict[Key, list[int]] = defaultdict(lambda: [0] * BINS)
    for score in scores:
        day = score["item__created"].date()
        week = day - timedelta(days=day.weekday())
        for label in COUNTED:
            if (value := score[label]) is not None:
                counts[week, score["model"], score["model_version"], label][min(int(value * BINS), BINS - 1)] += 1
    return counts


def _add(counts: dict[Key, list[int]]) -> None:
    """Add the counts to the weeks' rows, under the lock of the one row of WeeksCounted."""
    weeks = {week for week, *_ in counts}
    rows = {
        (row.week, row.model, row.model_version, row.label): row for row in ScoreWeek.objects.filter(week__in=weeks)
    }
    fresh, changed = [], []
    for key, bins in counts.items():
        if (row := rows.get(key)) is None:
            fresh.append(ScoreWeek(**dict(zip(NAMES, key, strict=True)), bins=bins, texts=sum(bins)))
        else:
            row.bins = [old + new for old, new in zip(row.bins, bins, strict=True)]
            row.texts += sum(bins)
            changed.append(row)
    ScoreWeek.objects.bulk_create(fresh)
    ScoreWeek.objects.bulk_update(changed, ["bins", "texts"])


# Reading ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Week:
    """The scores of one label by one model version in one week (its Monday, UTC)."""

    monday: date
    model: str
    version: str
    bins: tuple[int, ...]

    @property
    def texts(self) -> int:
        """How many texts were scored."""
        return sum(self.bins)

    def quantile(self, share: float) -> float:
        """The score below which that share of the texts lies, spread evenly inside its bin."""
        wanted, below = share * self.texts, 0
        for number, count in enumerate(self.bins):
            if count and below + count >= wanted:
                return (number + (wanted - below) / count) / BINS
            below += count
        return 1.0

    def share_from(self, threshold: float) -> float:
        """The share of the texts at or above the threshold, spread evenly inside its bin."""
        place = threshold * BINS
        above = sum(count * min(max(number + 1 - place, 0), 1) for number, count in enumerate(self.bins))
        return above / self.texts if self.texts else 0.0


def weeks(label: str, *, most: int = 26) -> list[Week]:
    """The newest weeks of a label, oldest first; one entry for each version in a week, in the order of their use."""
    rows = ScoreWeek.objects.filter(label=label).order_by("-week", "-pk")[: most * 3]
    found = [Week(row.week, row.model, row.model_version, tuple(row.bins)) for row in rows]
    kept = sorted({week.monday for week in found})[-most:]
    return sorted((week for week in reversed(found) if week.monday in kept), key=lambda week: week.monday)


def newest_versions(found: Sequence[Week]) -> list[Week]:
    """One entry a week: by the version that read most of it, of equals the later one.

    Not simply by the last: the scorer of another language has a version of its own, and may have read one text.
    """
    main: dict[date, Week] = {}
    for week in found:
        if week.monday not in main or week.texts >= main[week.monday].texts:
            main[week.monday] = week
    return list(main.values())


def stability(before: Sequence[int], after: Sequence[int]) -> float:
    """The population stability index of two histograms: sum of (a - b) ln(a / b) over the bins' shares.

    That is Jeffreys' divergence (1946), used so in credit scoring: below .1 is calm, above .25 a shift (Siddiqi,
    Credit Risk Scorecards, 2006). Half a text is added to each bin, so that an empty one has a logarithm.
    """
    total_b, total_a = sum(before) + len(before) / 2, sum(after) + len(after) / 2
    pairs = [((a + 0.5) / total_a, (b + 0.5) / total_b) for a, b in zip(after, before, strict=True)]
    return sum((a - b) * math.log(a / b) for a, b in pairs)


@dataclass(frozen=True)
class Drift:
    """Two weeks of the same model version, and how unlike their scores are."""

    before: Week
    after: Week
    index: float

    @property
    def notable(self) -> bool:
        """Whether somebody should look."""
        return self.index > NOTABLE


def newest_drift(found: Sequence[Week]) -> Drift | None:
    """The newest week with enough texts against the one before it by the same model version; None without two."""
    enough = [week for week in found if week.texts >= ENOUGH]
    for after in reversed(enough):
        same = [w for w in enough if w.monday < after.monday and (w.model, w.version) == (after.model, after.version)]
        if same:
            return Drift(same[-1], after, stability(_halved(same[-1].bins), _halved(after.bins)))
    return None


def _halved(bins: Sequence[int]) -> list[int]:
    """Ten bins of .1: in twenty, chance alone moves the index of a small week."""
    return [bins[number] + bins[number + 1] for number in range(0, BINS, 2)]
