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
from dataclasses import dataclass

from django.db import OperationalError, transaction
from django.db.models import F
from django.db.models.functions import Now

from moderation import audit, intake, lease, letters, moves, review, rules, scoring, signals, triage
from moderation.lease import Batch
from moderation.models import Heartbeat, Item, Score
from moderation.registry import REGISTRY, hash_of
from moderation.states import WAITING, Action, Review

log = logging.getLogger(__name__)

CANARY = "Good morning, how is everybody today?"
REST = 10.0  # seconds that texts rest when the scorer fails on a harmless text too
BEAT = 5.0  # seconds between two signs of life of a busy worker
STDERR = 2


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
    except OperationalError as error:  # a deadlock, a full disk, a lost connection: nobody's text is to blame
        log.warning("The database refused %d texts: %s", len(batch.items), error)
        lease.give_back_uncounted(batch, 1)
        done.failed += len(batch.items)
    except Exception as error:  # noqa: BLE001 - whatever a model or a host raises, its texts must not be lost
        log.warning("%d texts failed: %s: %s", len(batch.items), type(error).__name__, error)
        done.failed += len(batch.items)
        done.trouble = _blame(batch)
    return True


def _work(batch: Batch, done: Drained) -> None:
    if batch.attempts >= len(lease.BATCHES):
        done.set_aside += _set_aside(batch)
        return
    texts = _texts_of(batch.items)
    known = [item for item in batch.items if item.pk in texts]
    if not known:
        return
    with lease.pace.measured(len(known)):
        rows = scoring.score_texts([texts[item.pk] for item in known])
    done.scored += write_back(batch, dict(zip([item.pk for item in known], rows, strict=True)))


def _blame(batch: Batch) -> str:
    """Return a failed batch to be tried in smaller ones, or tell what is wrong when it is the scorer itself.

    A text is not to blame when the scorer fails on a harmless one too: then the attempt does not count.
    """
    if trouble := _trouble():
        lease.give_back_uncounted(batch, REST)
    elif batch.attempts < len(lease.BATCHES):
        lease.give_back(batch)
    return trouble  # what could not even be set aside comes again when its lease is over


def _trouble() -> str:
    """What is wrong with the scorer itself, or an empty string."""
    try:
        scoring.score_texts([CANARY])
    except Exception as error:  # noqa: BLE001 - any failure is the answer
        log.error("The scorer fails on every text: %s: %s", type(error).__name__, error)
        return f"The scorer fails on every text: {type(error).__name__}: {error}"[:300]
    return ""


# What is to be scored ----------------------------------------------------------------------------------------


def _texts_of(items: Sequence[Item]) -> dict[int, str]:
    """The present text of each item. What is gone is withdrawn; what changed unseen becomes a new version."""
    kinds: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        kinds[item.kind].append(item)
    texts: dict[int, str] = {}
    for kind, group in kinds.items():
        texts |= _texts_of_kind(kind, group)
    return texts


def _texts_of_kind(kind: str, items: Sequence[Item]) -> dict[int, str]:
    registration = REGISTRY.get(kind)
    if registration is None:  # the app was taken out of the site: there is nothing to score
        Item.objects.filter(pk__in=[item.pk for item in items]).update(due=None, pending_since=None)
        return {}
    key = registration.model._meta.pk.to_python
    contents = registration.model._base_manager.only("pk", *registration.text).in_bulk(
        [key(item.object_id) for item in items]
    )
    texts = {}
    for item in items:
        content = contents.get(key(item.object_id))
        if content is None:
            Item.objects.filter(pk=item.pk).update(withdrawn=True, due=None, pending_since=None)
        elif hash_of(text := registration.text_of(content)) == bytes(item.text_hash):
            texts[item.pk] = text
        else:
            intake.follow_by_key(registration, content.pk)
    return texts


# Write back ------------------------------------------------------------------------------------------------


def write_back(batch: Batch, labels: dict[int, dict[str, float]]) -> int:
    """Store the scores and apply the rules, in one transaction, for the items that are still ours; returns how many.

    An item whose text changed meanwhile lost its token, and its score is dropped: it is due again.
    """
    versions = {item.pk: item.version for item in batch.items}
    with transaction.atomic():
        ours = [item for item in moves.locked(batch.rows) if item.pk in labels and item.version == versions[item.pk]]
        scores = _store(ours, labels)
        _clear(ours)
        _tell_host(ours)
        review.rule_on(_rulings(ours, scores))
    return len(ours)


def _store(ours: Sequence[Item], labels: dict[int, dict[str, float]]) -> dict[int, Score]:
    """The scores' rows; the same text by the same model again (a repeated rescore) keeps the first row."""
    scorer = scoring.scorer()
    by = {"model": scorer.model, "model_version": scorer.version}
    versions = {item.pk: item.version for item in ours}
    before = Score.objects.filter(item__in=list(versions), **by)
    kept = {score.item_id: score for score in before if score.version == versions[score.item_id]}
    fresh = [Score(item=item, version=item.version, **by, **labels[item.pk]) for item in ours if item.pk not in kept]
    Score.objects.bulk_create(fresh)
    return kept | {score.item_id: score for score in fresh}


def _rulings(ours: Sequence[Item], scores: dict[int, Score]) -> list[review.Ruling]:
    norms = rules.live()
    rulings = []
    for item in ours:
        score = scores[item.pk]
        verdict = triage.judge(score.labels, norms, human_judged=item.human_version == item.version)
        if verdict.norm is not None or item.review in WAITING:
            rulings.append(review.Ruling(item, verdict, score))
    return rulings


def _clear(ours: Sequence[Item]) -> None:
    """Everything scored is no longer due, and what was unscored is clear until a rule says otherwise."""
    done = {"due": None, "pending_since": None, "token": None, "attempts": 0, "set_aside": False}
    unscored = [item for item in ours if item.review == Review.UNSCORED]
    others = [item.pk for item in ours if item.review != Review.UNSCORED]
    Item.objects.filter(pk__in=[item.pk for item in unscored]).update(**done, review=Review.CLEAR, turn=F("turn") + 1)
    Item.objects.filter(pk__in=others).update(**done)
    for item in unscored:
        item.review, item.turn = Review.CLEAR, item.turn + 1


def _tell_host(ours: Sequence[Item]) -> None:
    kinds: dict[str, list[str]] = defaultdict(list)
    for item in ours:
        kinds[item.kind].append(item.object_id)
    for kind, ids in kinds.items():
        signals.scored.send(sender=REGISTRY[kind].model, ids=ids)


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
