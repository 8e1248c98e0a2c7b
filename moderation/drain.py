"""The one worker function: claim a batch, score it outside any transaction, write it back under a fence.

Called by the doorbell's task, by beat, by the timer in each Celery worker and by the poll loop; any number of
them may run at once, and any of them may be killed at any moment.
"""

import faulthandler
import logging
import socket
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import DatabaseError, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from moderation import (
    audit,
    contents,
    drift,
    lease,
    letters,
    moves,
    rescoring,
    review,
    rules,
    scoring,
    shadows,
    signals,
    triage,
)
from moderation.lease import Batch, Claimed
from moderation.models import Heartbeat, Item, Score
from moderation.registry import REGISTRY
from moderation.scoring import Reading
from moderation.states import WAITING, Action, Review

log = logging.getLogger(__name__)

CANARY = "Good morning, how is everybody today?"
REST = 10.0  # seconds that texts rest when the scorer fails on a harmless text too
BEAT = 5.0  # seconds between two signs of life of a busy worker
STDERR = 2

Readings = dict[int, Reading]  # what one scorer said, by item


@dataclass
class Drained:
    """What one call did, in items.

    `troubles`: what is wrong, by scorer, and with storing under ""; `stuck`: nothing can be done until that is mended;
    `more`: it stopped before everything was done; `told`: scored at the last beat.
    """

    scored: int = 0
    failed: int = 0
    set_aside: int = 0
    troubles: dict[str, str] = field(default_factory=dict)
    more: bool = False
    stuck: bool = False
    told: int = 0

    @property
    def trouble(self) -> str:
        """What is wrong, in words; empty when all is well."""
        return " ".join(self.troubles.values())[:300]

    @property
    def touched(self) -> int:
        """How many items it worked on."""
        return self.scored + self.failed + self.set_aside


def drain(
    *,
    seconds: float = 20,
    limit: int | None = None,
    hard: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Drained:
    """Score what is due until nothing is, `stop()` says so, or `seconds` or `limit` items are over.

    With `hard`, a batch that outlasts the lease ends the process: a scorer that hangs can not be stopped
    otherwise, and the lease gives its texts back. Only for processes that somebody restarts.
    """
    done, end, beat = Drained(), time.monotonic() + seconds, time.monotonic() + BEAT
    while limit is None or done.touched < limit:
        among = _among(done)
        if done.stuck:
            break
        if stop() or time.monotonic() >= end:
            done.more = True
            break
        with _watched(hard):
            if not _round(done, limit and limit - done.touched, among) and not _use_spare_time():
                break
        if time.monotonic() >= beat:
            beat = time.monotonic() + BEAT
            _use_spare_time(busy=True)
            _say_alive(done)
    _say_alive(done)
    letters.send_due()
    audit.checkpoint()
    return done


@contextmanager
def _watched(hard: bool) -> Iterator[None]:
    """End the process when the block hangs: by a thread in C, because a hanging model may hold Python's lock."""
    if not hard:
        yield
        return
    faulthandler.dump_traceback_later(lease.seconds() * 0.9, exit=True, file=STDERR)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def _among(done: Drained) -> Q:
    """Which texts this call can still score: those whose scorer has not failed in it; `stuck` when there are none."""
    if not done.troubles:
        return Q()
    chosen = scoring.by_place()
    ill = [place for place, name in chosen.items() if name in done.troubles]
    done.stuck = "" in done.troubles or len(ill) == len(chosen)
    return Q(place__in=[place for place in chosen if place not in ill]) if "" in ill else ~Q(place__in=ill)


def _round(done: Drained, limit: int | None, among: Q) -> bool:
    """Claim one batch and bring it to an end, scorer by scorer; False when nothing (more) can be done now."""
    before = len(done.troubles)
    batch = lease.claim(limit, among=among, well=lambda place: _is_well(scoring.chosen(place), done))
    for name, part in _parts(batch, done):
        _bring_to_an_end(name, part, done)
    return bool(batch.items) or len(done.troubles) > before


def _use_spare_time(busy: bool = False) -> bool:
    """Feed what is read again and, unless `busy`, let trials read and count weeks; whether to look for texts again."""
    try:
        return rescoring.feed() or (not busy and (shadows.step() > 0 or drift.count_on()))
    except DatabaseError as error:
        log.warning("The database refused what can wait: %s", error)
        return False


def _parts(batch: Batch, done: Drained) -> Iterator[tuple[str, Batch]]:
    """The batch by scorer, each in slices that take a tenth of the lease; what there is no time for goes back."""
    end, groups = time.monotonic() + lease.seconds() / 2, defaultdict(list)
    for item in batch.items:
        groups[scoring.chosen(item.place)].append(item)
    for name, items in groups.items():
        while items and name not in done.troubles and time.monotonic() < end:
            size = lease.paces[name].most()
            yield name, batch.part(items[:size])
            items = items[size:]
        if items:
            lease.give_back_uncounted(batch.part(items), REST if name in done.troubles else 0)


def _bring_to_an_end(name: str, batch: Batch, done: Drained) -> None:
    """Score a batch by one scorer and store what it says; whatever fails gives back these texts and no others."""
    try:
        _work(name, batch, done)
    except ScoringFailed as failure:
        _blame_text(name, batch, failure, done)
        done.failed += len(batch.items)
    except DatabaseError as error:  # a deadlock, a full disk, a table that a new release will bring
        log.warning("The database refused %d texts: %s", len(batch.items), error)
        lease.give_back_uncounted(batch, 1)
        done.failed += len(batch.items)
    except Exception as error:  # noqa: BLE001 - whatever a host raises, its texts must not be lost
        if trouble := _blame_host(batch, error):
            done.troubles[""] = trouble
        done.failed += len(batch.items)


def _work(name: str, batch: Batch, done: Drained) -> None:
    if batch.attempts >= len(lease.BATCHES):
        done.set_aside += _set_aside(batch)
        return
    texts = contents.texts_of(batch.items)
    if not texts:
        return
    done.scored += write_back(batch, dict(zip(texts, _read(name, list(texts.values())), strict=True)))
    last_success.now()


def _read(name: str, texts: list[str]) -> list[Reading]:
    try:
        with lease.paces[name].measured(len(texts)):
            return scoring.read(texts, name=name)
    except Exception as error:
        raise ScoringFailed(f"{type(error).__name__}: {error}") from error


# What failed ------------------------------------------------------------------------------------------------


class ScoringFailed(Exception):
    """The scorer raised, or gave an answer that nobody may act on."""


class Moment:
    """When something was last so, in this process."""

    def __init__(self) -> None:
        self._at = float("-inf")

    def now(self) -> None:
        """It is so now."""
        self._at = time.monotonic()

    def within(self, seconds: float) -> bool:
        """Whether it was so in the last `seconds`."""
        return time.monotonic() - self._at < seconds


last_success = Moment()


def _blame_text(name: str, batch: Batch, failure: ScoringFailed, done: Drained) -> None:
    """Return a failed batch to be tried in smaller ones, or note what is wrong when it is the scorer itself.

    A text is not to blame when the scorer fails on a harmless one too: then the attempt does not count.
    """
    log.warning("%d texts could not be scored: %s", len(batch.items), failure)
    if _is_well(name, done):
        lease.give_back(batch)
    else:
        lease.give_back_uncounted(batch, REST)


def _blame_host(batch: Batch, error: Exception) -> str:
    """Return a batch whose texts could not be read or stored; a text alone is to blame only while others succeed.

    What could not even be set aside comes again when its lease is over.
    """
    log.warning("%d texts could not be read or stored", len(batch.items), exc_info=error)
    trouble = f"Scores can not be stored: {type(error).__name__}: {error}"[:300]
    if batch.attempts < lease.ALONE:
        lease.give_back(batch)
        return ""
    others_succeed = last_success.within(REST / 2)
    if batch.attempts < len(lease.BATCHES) and others_succeed:
        lease.give_back(batch, REST)
    elif batch.attempts < len(lease.BATCHES):
        lease.give_back_uncounted(batch, REST)
    return "" if others_succeed else trouble


def _is_well(name: str, done: Drained) -> bool:
    """Whether the scorer can read a harmless text; what is wrong with it goes into `done.troubles`."""
    try:
        scoring.read([CANARY], name=name, languages=[next(iter(scoring.languages_of(name)), "")])
    except Exception as error:  # noqa: BLE001 - any failure is the answer
        who = "The scorer" if len(set(scoring.by_place().values())) == 1 else f"The scorer {name}"
        done.troubles[name] = f"{who} fails on every text: {type(error).__name__}: {error}"[:300]
        log.error("%s", done.troubles[name])
    return name not in done.troubles


# Write back ------------------------------------------------------------------------------------------------


class Mine(NamedTuple):
    """An item that is still ours, as it is now; the others lost their token to an edit, a deletion or a claim."""

    pk: int
    version: int
    review: str
    human_version: int | None
    language: str
    not_scored: bool


def write_back(batch: Batch, readings: Readings) -> int:
    """Store what one scorer said and apply the rules, in one transaction, for the items that are still ours.

    Returns how many. An item whose text changed meanwhile lost its token, and its score is dropped: it is due again.
    """
    with transaction.atomic():
        ours = _still_ours(batch, readings)
        scores = _store(ours, readings)
        _clear(ours)
        _note_languages(ours, readings)
        _tell_host(batch.items, {item.pk for item in ours})
        review.rule_on(_rulings(ours, readings, scores))
    return len(ours)


def _still_ours(batch: Batch, readings: Readings) -> list[Mine]:
    versions = {item.pk: item.version for item in batch.items if item.pk in readings}
    rows = moves.locked(batch.rows).values_list(*Mine._fields)
    return [mine for mine in (Mine(*row) for row in rows) if versions.get(mine.pk) == mine.version]


def _store(ours: Sequence[Mine], readings: Readings) -> dict[int, Score]:
    """The scores' rows; the same text by the same model again (a repeated rescore) keeps the first row.

    That row is then the newest again, whatever other scorers said between. A text in a language that the scorer
    does not read has none.
    """
    versions = {item.pk: item.version for item in ours if readings[item.pk].labels}
    if not versions:
        return {}
    by = {pk: (versions[pk], readings[pk].model, readings[pk].version) for pk in versions}
    read = {reading.version for reading in readings.values()}
    before = Score.objects.filter(item__in=list(versions), shadow=False, model_version__in=read)
    kept = {
        score.item_id: score
        for score in before
        if (score.version, score.model, score.model_version) == by[score.item_id]
    }
    if kept:
        Score.objects.filter(pk__in=[score.pk for score in kept.values()]).update(created=timezone.now())
    fresh = [
        Score(item_id=pk, version=version, model=model, model_version=model_version, **readings[pk].labels)
        for pk, (version, model, model_version) in by.items()
        if pk not in kept
    ]
    Score.objects.bulk_create(fresh)
    return kept | {score.item_id: score for score in fresh}


def _clear(ours: Sequence[Mine]) -> None:
    """Everything read is no longer due, and what was unscored is clear until a rule says otherwise."""
    done = {"due": None, "pending_since": None, "token": None, "attempts": 0, "set_aside": False}
    unscored = [item.pk for item in ours if item.review == Review.UNSCORED]
    others = [item.pk for item in ours if item.review != Review.UNSCORED]
    Item.objects.filter(pk__in=unscored).update(**done, review=Review.CLEAR, turn=F("turn") + 1)
    Item.objects.filter(pk__in=others).update(**done)


def _note_languages(ours: Sequence[Mine], readings: Readings) -> None:
    """Write down the language of each text, and whether the scorer reads it, where that is new."""
    changed: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for item in ours:
        now = (readings[item.pk].language, not readings[item.pk].labels)
        if now != (item.language, item.not_scored):
            changed[now].append(item.pk)
    for (language, not_scored), keys in changed.items():
        gone = {"toxicity": None} if not_scored else {}  # the number was another text's, or another scorer's
        Item.objects.filter(pk__in=keys).update(language=language, not_scored=not_scored, **gone)


def _tell_host(items: Sequence[Claimed], read: set[int]) -> None:
    """Name the contents that were read; those that nobody could score too, for they may have had a score before."""
    for kind, group in contents.by_kind([item for item in items if item.pk in read]).items():
        signals.scored.send(sender=REGISTRY[kind].model, ids=[item.object_id for item in group])


def _rulings(ours: Sequence[Mine], readings: Readings, scores: dict[int, Score]) -> list[review.Ruling]:
    """What the rules say of those that they concern; only these few items are read in full."""
    norms, verdicts = rules.live(), {}
    for mine in ours:
        reading, judged = readings[mine.pk], mine.human_version == mine.version
        language = reading.language or scoring.site_language()
        verdict = triage.judge(reading.labels, norms, language=language, human_judged=judged)
        if verdict.norm is not None or mine.review in WAITING:
            verdicts[mine.pk] = verdict
    items = Item.objects.in_bulk(verdicts) if verdicts else {}
    return [review.Ruling(items[pk], verdict, scores.get(pk)) for pk, verdict in verdicts.items()]


def _set_aside(batch: Batch) -> int:
    """Put texts that failed twice alone before a human, marked as not scored; unless one has judged them already."""
    with transaction.atomic():
        ours = list(moves.locked(batch.rows))
        batch.rows.update(due=None, pending_since=None, token=None, set_aside=True)
        verdict = triage.Verdict(str(Action.QUEUE))
        unjudged = [item for item in ours if item.human_version != item.version]
        review.rule_on([review.Ruling(item, verdict, note="It could not be scored: read it.") for item in unjudged])
    return len(ours)


# Signs of life ----------------------------------------------------------------------------------------------


def _say_alive(done: Drained) -> None:
    """Leave a sign of life: a row, because a worker that hangs still answers pings."""
    mine = Heartbeat.objects.filter(name=socket.gethostname()[:120])
    fresh, done.told = done.scored - done.told, done.scored
    if not mine.update(at=Now(), trouble=done.trouble, scored=F("scored") + fresh):
        first = {"at": Now(), "trouble": done.trouble, "scored": fresh}
        Heartbeat.objects.get_or_create(name=socket.gethostname()[:120], defaults=first)
