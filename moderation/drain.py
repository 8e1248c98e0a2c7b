"""The one worker function: claim a batch, score it outside any transaction, write it back under a fence.

Called by the doorbell's task, by beat, by the timer in each Celery worker and by the poll loop; any number of
them may run at once, and any of them may be killed at any moment.
"""

import faulthandler
import logging
import socket
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from django.db import DatabaseError, transaction
from django.db.models import F
from django.db.models.functions import Now

from moderation import audit, intake, lease, letters, moves, review, rules, scoring, signals, triage
from moderation.lease import Batch, Claimed
from moderation.models import Heartbeat, Item, Score
from moderation.registry import REGISTRY, hash_of, joined
from moderation.states import WAITING, Action, Review

log = logging.getLogger(__name__)

CANARY = "Good morning, how is everybody today?"
REST = 10.0  # seconds that texts rest when the scorer fails on a harmless text too
BEAT = 5.0  # seconds between two signs of life of a busy worker
STDERR = 2

Labels = dict[int, dict[str, float]]  # what the scorer said, by item


@dataclass
class Drained:
    """What one call did, in items; `more`: it stopped before everything was done; `told`: scored at the last beat."""

    scored: int = 0
    failed: int = 0
    set_aside: int = 0
    trouble: str = ""
    more: bool = False
    told: int = 0

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
    while not done.trouble and (limit is None or done.touched < limit):
        if stop() or time.monotonic() >= end:
            done.more = True
            break
        with _watched(hard):
            if not _round(done, limit and limit - done.touched):
                break
        if time.monotonic() >= beat:
            beat = time.monotonic() + BEAT
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


def _round(done: Drained, limit: int | None) -> bool:
    """Claim one batch and bring it to an end; False when nothing (more) can be done now."""

    def well() -> bool:
        done.trouble = _trouble()
        return not done.trouble

    batch = lease.claim(limit, well=well)
    if not batch.items:
        return False
    try:
        _work(batch, done)
    except ScoringFailed as failure:
        done.trouble = _blame_text(batch, failure)
        done.failed += len(batch.items)
    except DatabaseError as error:  # a deadlock, a full disk, a table that a new release will bring
        log.warning("The database refused %d texts: %s", len(batch.items), error)
        lease.give_back_uncounted(batch, 1)
        done.failed += len(batch.items)
    except Exception as error:  # noqa: BLE001 - whatever a host raises, its texts must not be lost
        done.trouble = _blame_host(batch, error)
        done.failed += len(batch.items)
    return True


def _work(batch: Batch, done: Drained) -> None:
    if batch.attempts >= len(lease.BATCHES):
        done.set_aside += _set_aside(batch)
        return
    texts = _texts_of(batch.items)
    if not texts:
        return
    done.scored += write_back(batch, dict(zip(texts, _answers(list(texts.values())), strict=True)))
    last_success.now()


def _answers(texts: list[str]) -> list[dict[str, float]]:
    try:
        with lease.pace.measured(len(texts)):
            return scoring.score_texts(texts)
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


def _blame_text(batch: Batch, failure: ScoringFailed) -> str:
    """Return a failed batch to be tried in smaller ones, or tell what is wrong when it is the scorer itself.

    A text is not to blame when the scorer fails on a harmless one too: then the attempt does not count.
    """
    log.warning("%d texts could not be scored: %s", len(batch.items), failure)
    if trouble := _trouble():
        lease.give_back_uncounted(batch, REST)
    else:
        lease.give_back(batch)
    return trouble


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


def _trouble() -> str:
    """What is wrong with the scorer itself, or an empty string."""
    try:
        scoring.score_texts([CANARY])
    except Exception as error:  # noqa: BLE001 - any failure is the answer
        log.error("The scorer fails on every text: %s: %s", type(error).__name__, error)
        return f"The scorer fails on every text: {type(error).__name__}: {error}"[:300]
    return ""


# What is to be scored ----------------------------------------------------------------------------------------


def _texts_of(items: Sequence[Claimed]) -> dict[int, str]:
    """The present text of each item. What is gone is withdrawn; what changed unseen becomes a new version."""
    texts: dict[int, str] = {}
    for kind, group in _by_kind(items).items():
        texts |= _texts_of_kind(kind, group)
    return texts


def _by_kind(items: Iterable[Claimed]) -> dict[str, list[Claimed]]:
    kinds: dict[str, list[Claimed]] = defaultdict(list)
    for item in items:
        kinds[item.kind].append(item)
    return kinds


def _texts_of_kind(kind: str, items: Sequence[Claimed]) -> dict[int, str]:
    registration = REGISTRY.get(kind)
    if registration is None:  # the app was taken out of the site: there is nothing to score
        Item.objects.filter(pk__in=[item.pk for item in items]).update(due=None, pending_since=None)
        return {}
    key = registration.model._meta.pk.to_python
    rows = registration.model._base_manager.filter(pk__in=[key(item.object_id) for item in items])
    contents = {pk: joined(parts) for pk, *parts in rows.values_list("pk", *registration.text)}
    texts = {}
    for item in items:
        text = contents.get(key(item.object_id))
        if text is None:
            Item.objects.filter(pk=item.pk).update(withdrawn=True, due=None, pending_since=None)
        elif hash_of(text) == bytes(item.text_hash):
            texts[item.pk] = text
        else:
            intake.follow_by_key(registration, key(item.object_id))
    return texts


# Write back ------------------------------------------------------------------------------------------------


class Mine(NamedTuple):
    """An item that is still ours, as it is now; the others lost their token to an edit, a deletion or a claim."""

    pk: int
    version: int
    review: str
    human_version: int | None


def write_back(batch: Batch, labels: Labels) -> int:
    """Store the scores and apply the rules, in one transaction, for the items that are still ours; returns how many.

    An item whose text changed meanwhile lost its token, and its score is dropped: it is due again.
    """
    with transaction.atomic():
        ours = _still_ours(batch, labels)
        scores = _store(ours, labels)
        _clear(ours)
        _tell_host([item for item in batch.items if item.pk in scores])
        review.rule_on(_rulings(ours, labels, scores))
    return len(ours)


def _still_ours(batch: Batch, labels: Labels) -> list[Mine]:
    versions = {item.pk: item.version for item in batch.items if item.pk in labels}
    rows = moves.locked(batch.rows).values_list(*Mine._fields)
    return [mine for mine in (Mine(*row) for row in rows) if versions.get(mine.pk) == mine.version]


def _store(ours: Sequence[Mine], labels: Labels) -> dict[int, Score]:
    """The scores' rows; the same text by the same model again (a repeated rescore) keeps the first row."""
    scorer = scoring.scorer()
    by = {"model": scorer.model, "model_version": scorer.version}
    versions = {item.pk: item.version for item in ours}
    before = Score.objects.filter(item__in=list(versions), **by)
    kept = {score.item_id: score for score in before if score.version == versions[score.item_id]}
    fresh = [
        Score(item_id=item.pk, version=item.version, **by, **labels[item.pk]) for item in ours if item.pk not in kept
    ]
    Score.objects.bulk_create(fresh)
    return kept | {score.item_id: score for score in fresh}


def _clear(ours: Sequence[Mine]) -> None:
    """Everything scored is no longer due, and what was unscored is clear until a rule says otherwise."""
    done = {"due": None, "pending_since": None, "token": None, "attempts": 0, "set_aside": False}
    unscored = [item.pk for item in ours if item.review == Review.UNSCORED]
    others = [item.pk for item in ours if item.review != Review.UNSCORED]
    Item.objects.filter(pk__in=unscored).update(**done, review=Review.CLEAR, turn=F("turn") + 1)
    Item.objects.filter(pk__in=others).update(**done)


def _tell_host(items: Sequence[Claimed]) -> None:
    for kind, group in _by_kind(items).items():
        signals.scored.send(sender=REGISTRY[kind].model, ids=[item.object_id for item in group])


def _rulings(ours: Sequence[Mine], labels: Labels, scores: dict[int, Score]) -> list[review.Ruling]:
    """What the rules say of those that they concern; only these few items are read in full."""
    norms, verdicts = rules.live(), {}
    for mine in ours:
        verdict = triage.judge(labels[mine.pk], norms, human_judged=mine.human_version == mine.version)
        if verdict.norm is not None or mine.review in WAITING:
            verdicts[mine.pk] = verdict
    items = Item.objects.in_bulk(verdicts) if verdicts else {}
    return [review.Ruling(items[pk], verdict, scores[pk]) for pk, verdict in verdicts.items()]


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
