"""Trials: a second scorer reads what the one in force has read, when nothing else is to be done.

A trial follows the scores in force by their keys, in a worker with nothing due: it can not delay a text. Its cursor
moves before it reads, so that a text that crashes or hangs the scorer on trial is never given to it again.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any
from zlib import crc32

from django.db import IntegrityError, connection, transaction
from django.db.models import Max, Q
from django.utils import timezone

from moderation import audit, choosing, contents, scoring
from moderation.errors import Conflict, Invalid, NotFound
from moderation.models import Score, Shadow
from moderation.scorers import ScorerError

log = logging.getLogger(__name__)
SAMPLE = 500  # stored texts that a trial begun on the page reads at once, so that there is something to see
BATCH = 64  # texts that it reads before somebody looks whether others are due
REST = timedelta(seconds=60)  # how long a scorer that failed is left alone
CRASHED = "A worker ended while this scorer read; the texts that it was given are left out."


def begin(scorer: str, *, share: float = 1.0, stored: int = 0, by: Any = None) -> Shadow:
    """Put a configured scorer on trial on `share` of the texts from now on, and on the newest `stored` ones."""
    if scorer not in scoring.names():
        raise Invalid("unknown_scorer", f"scorer must be one of {', '.join(scoring.names())}.")
    if not 0 < share <= 1:
        raise Invalid("share_out_of_range", "share must be above 0 and at most 1.")
    try:
        with transaction.atomic():
            row = Shadow.objects.create(scorer=scorer, share=share, cursor=_before(stored), author=by)
            facts = {"scorer": scorer, "share": share, "stored": stored}
            audit.append([audit.Act("trial", audit.person(by), f"trial:{row.pk}", facts)])
    except IntegrityError:
        raise Conflict("on_trial_already", f"{scorer} is on trial already.") from None
    return row


def _before(stored: int) -> int:
    """The cursor before the newest `stored` scores in force."""
    rows = Score.objects.filter(shadow=False).order_by("-pk").values_list("pk", flat=True)
    if not stored:
        return int(Score.objects.aggregate(last=Max("pk"))["last"] or 0)
    return int((rows[stored : stored + 1] or [0])[0])


def end(pk: int, outcome: str, *, by: Any) -> Shadow:
    """End a trial: "taken" puts its scorer in force for the site, "dropped" does not. Its scores stay a trial's."""
    if outcome not in Shadow.Outcome.values:
        raise Invalid("unknown_outcome", f"outcome must be one of {', '.join(Shadow.Outcome.values)}.")
    with transaction.atomic():
        ended = Shadow.objects.filter(pk=pk, ended=None).update(ended=timezone.now(), outcome=outcome)
        row = Shadow.objects.filter(pk=pk).first()
        if row is None:
            raise NotFound("unknown_trial", "There is no such trial.")
        if not ended:
            raise Conflict("ended", "This trial has ended already.")
        if outcome == Shadow.Outcome.TAKEN:
            choosing.choose(place="", scorer=row.scorer, by=by)
        facts = {"scorer": row.scorer, "outcome": outcome}
        audit.append([audit.Act("trial_ended", audit.person(by), f"trial:{row.pk}", facts)])
    return row


# Reading ----------------------------------------------------------------------------------------------------


def step() -> int:
    """Let each trial read one batch of what it has not seen; how many scores it went past. No scorer makes it raise."""
    now = timezone.now()
    awake = Shadow.objects.filter(Q(rest_until=None) | Q(rest_until__lte=now), ended=None)
    return sum(follow(row.pk) for row in awake.order_by("pk"))


def follow(pk: int, size: int = BATCH) -> int:
    """Let one trial read the next batch; returns how many scores in force it went past, 0 at the end."""
    trial, seen = _take(pk, size)
    if trial is None or not seen:
        return 0
    try:
        said = _read(trial, [score for score in seen if _chosen(trial, score)])
        Shadow.objects.filter(pk=pk).update(trouble="", rest_until=None, **said)
    except Exception as error:  # noqa: BLE001 - whatever it raises is the trial's trouble and nobody else's
        log.warning("The scorer on trial, %s, failed: %s", trial.scorer, error)
        words = f"{type(error).__name__}: {error}"[:300]
        Shadow.objects.filter(pk=pk).update(trouble=words, rest_until=timezone.now() + REST)
    return len(seen)


def _take(pk: int, size: int) -> tuple[Shadow | None, list[Score]]:
    """The trial and the next scores, with its cursor moved past them and CRASHED left for the case of a crash."""
    with transaction.atomic():
        rows = Shadow.objects.filter(pk=pk, ended=None)
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        trial = rows.first()
        if trial is None:
            return None, []
        seen, cursor = _next(trial.cursor, size)
        if seen:
            rest = timezone.now() + REST
            Shadow.objects.filter(pk=pk).update(cursor=cursor, trouble=CRASHED, rest_until=rest)
        elif cursor > trial.cursor:
            Shadow.objects.filter(pk=pk).update(cursor=cursor)
    return trial, seen


def _next(after: int, size: int) -> tuple[list[Score], int]:
    """The next scores in force and how far that went: past trials' own scores too, lest each look goes through them."""
    last = Score.objects.aggregate(last=Max("pk"))["last"] or 0
    if last <= after:
        return [], after
    rows = Score.objects.filter(pk__gt=after, pk__lte=last, shadow=False).order_by("pk").select_related("item")
    seen = list(rows[:size])
    return seen, seen[-1].pk if len(seen) == size else last


def _chosen(trial: Shadow, score: Score) -> bool:
    """Whether the text belongs to the trial's share and is still the one that was scored."""
    drawn = crc32(f"{score.item_id}:{score.version}".encode()) / 2**32
    return drawn < trial.share and score.version == score.item.version and not score.item.withdrawn


def _read(trial: Shadow, scores: Sequence[Score]) -> dict[str, Any]:
    """Read and store; returns what the scorer calls itself."""
    texts = contents.present([score.item for score in scores])
    versions = {score.item_id: score.version for score in scores if score.item_id in texts}
    readings = scoring.read([texts[pk] for pk in versions], name=trial.scorer)
    rows = [
        Score(item_id=pk, version=version, model=one.model, model_version=one.version, shadow=True, **one.labels)
        for (pk, version), one in zip(versions.items(), readings, strict=True)
        if one.labels
    ]
    Score.objects.bulk_create(rows, ignore_conflicts=True)
    # Its own name and not that of a row: a text may have been read by the scorer of another language beside it.
    return dict(zip(("model", "model_version"), scoring.called(trial.scorer), strict=True)) if readings else {}


def follow_to_the_end(pk: int, told: Callable[[int], None] = lambda _: None) -> int:
    """Let one trial read all that it has not seen, now; `told` hears how many; ScorerError when its scorer fails."""
    total = 0
    while went := follow(pk, 256):
        total += went
        told(total)
        if trouble := Shadow.objects.filter(pk=pk).values_list("trouble", flat=True).first():
            raise ScorerError(trouble)
    return total


def go_back(pk: int, stored: int) -> None:
    """Let a trial read the newest `stored` texts again; what it has read keeps its first row."""
    Shadow.objects.filter(pk=pk).update(cursor=_before(stored), rest_until=None)
