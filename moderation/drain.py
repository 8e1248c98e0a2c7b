"""The one worker function: claim a batch, score it outside any transaction, write it back under a fence.

What each rule here guards against was measured (design notes, RELIABILITY): attempts are counted at the claim,
because SIGKILL leaves no trace in an `except`; batches shrink with the attempts, so that a poisonous text is
soon alone, and only a text that failed twice alone is set aside; only the database's clock counts.
"""

import logging
import os
import random
import secrets
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from moderation import audit, intake, letters, review, rules, scoring, signals, triage
from moderation.models import Heartbeat, Item, Score
from moderation.registry import REGISTRY, hash_of
from moderation.states import Action, Review

log = logging.getLogger(__name__)

BATCHES = (256, 16, 4, 1, 1)  # how many texts may share a batch, by the attempts they have behind them
CANARY = "Good morning, how is everybody today?"
OUT_OF_TURN = 0.2  # share of the claims that take the longest-waiting text of any lane, so that none starves
EXIT_HUNG = 70


@dataclass
class Drained:
    """What one call did, in items."""

    scored: int = 0
    failed: int = 0
    set_aside: int = 0
    trouble: str = ""


@dataclass(frozen=True)
class Batch:
    """Claimed items, with the token that fences the write-back."""

    token: int
    items: list[Item] = field(default_factory=list)


def drain(*, seconds: float = 20, limit: int | None = None, hard: bool = False) -> Drained:
    """Score what is due until nothing is, or `seconds` or `limit` items are over.

    With `hard`, a batch that outlasts the lease ends the process (exit 70): a scorer that hangs can not be
    stopped otherwise, and the lease gives its texts back. Only for processes that somebody restarts.
    """
    done, end = Drained(), time.monotonic() + seconds
    while time.monotonic() < end and (limit is None or done.scored + done.failed < limit):
        batch = claim(limit and limit - done.scored - done.failed)
        if not batch.items:
            break
        with _watched(hard):
            _work(batch, done)
        if done.trouble:
            break
    _beat(done)
    return done


@contextmanager
def _watched(hard: bool) -> Iterator[None]:
    if not hard:
        yield
        return
    lease = settings.MODERATION.get("LEASE_SECONDS", 60)
    watch = threading.Timer(lease * 0.9, lambda: os._exit(EXIT_HUNG))
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


# Claim -----------------------------------------------------------------------------------------------------


def claim(limit: int | None = None) -> Batch:
    """Lease the next items that are due; those that failed before come in smaller batches.

    Two statements on purpose: an UPDATE over a sub-select with LIMIT and SKIP LOCKED may lock more than it updates.
    """
    token = secrets.randbits(62)
    order = ("due",) if random.random() < OUT_OF_TURN else ("lane", "due")  # noqa: S311 - fairness, not secrecy
    with transaction.atomic():
        due = Item.objects.filter(due__lte=Now()).order_by(*order)
        head = due.values_list("attempts", flat=True).first()
        if head is None:
            return Batch(token)
        size = BATCHES[min(head, len(BATCHES) - 1)]
        rows = due.filter(attempts=head)[: min(size, limit or size)]
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        items = list(rows)
        lease = timedelta(seconds=settings.MODERATION.get("LEASE_SECONDS", 60))
        Item.objects.filter(pk__in=[item.pk for item in items]).update(
            token=token, attempts=F("attempts") + 1, due=Now() + lease
        )
    return Batch(token, items)


# Score -----------------------------------------------------------------------------------------------------


def _work(batch: Batch, done: Drained) -> None:
    if batch.items[0].attempts >= len(BATCHES):
        done.set_aside += _set_aside(batch)
        return
    texts = _texts_of(batch.items)
    known = [item for item in batch.items if item.pk in texts]
    try:
        rows = scoring.score_texts([texts[item.pk] for item in known]) if known else []
    except Exception as error:  # noqa: BLE001 - whatever a model raises, its texts must not be lost
        log.warning("Scoring %d texts failed: %s", len(known), error)
        done.failed += len(known)
        done.trouble = _give_back(batch, error)
        return
    done.scored += write_back(batch, known, rows)


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
    contents = registration.model._base_manager.only("pk", *registration.text).in_bulk(
        [registration.model._meta.pk.to_python(item.object_id) for item in items]
    )
    texts = {}
    for item in items:
        content = contents.get(registration.model._meta.pk.to_python(item.object_id))
        if content is None:
            Item.objects.filter(pk=item.pk).update(withdrawn=True, due=None, pending_since=None)
            continue
        text = registration.text_of(content)
        if hash_of(text) == bytes(item.text_hash):
            texts[item.pk] = text
        else:
            intake.follow_by_key(registration, content.pk)
    return texts


def _give_back(batch: Batch, error: Exception) -> str:
    """Return a failed batch to be tried in smaller ones; says what is wrong when it is the scorer itself.

    A text that failed alone is not to blame when the scorer fails on a harmless one too: then its attempt does
    not count, and the worker waits.
    """
    rows = Item.objects.filter(token=batch.token)
    if len(batch.items) == 1 and not _scorer_is_well():
        rows.update(token=None, attempts=F("attempts") - 1, due=Now() + timedelta(seconds=10))
        return f"The scorer fails on every text: {error}"[:300]
    rows.update(token=None, due=Now())
    return ""


def _scorer_is_well() -> bool:
    try:
        scoring.score_texts([CANARY])
    except Exception:  # noqa: BLE001 - any failure is the answer
        return False
    return True


# Write back ------------------------------------------------------------------------------------------------


def write_back(batch: Batch, items: Sequence[Item], rows: Sequence[dict[str, float]]) -> int:
    """Store the scores and apply the rules, in one transaction, for the items that are still ours; returns how many.

    An item whose text changed meanwhile lost its token, and its score is dropped: it is due again.
    """
    labels = {item.pk: row for item, row in zip(items, rows, strict=True)}
    with transaction.atomic():
        held = Item.objects.filter(token=batch.token, pk__in=labels).order_by("pk")
        if connection.features.has_select_for_update:
            held = held.select_for_update()
        ours = list(held)
        scores = _store(ours, labels)
        _clear(ours, scores)
        _tell_host(ours)
        review.rule_on(_rulings(ours, scores))
    return len(ours)


def _store(ours: Sequence[Item], labels: dict[int, dict[str, float]]) -> dict[int, Score]:
    scorer = scoring.scorer()
    rows = [
        Score(
            item=item,
            version=item.version,
            model=scorer.model,
            model_version=scorer.version,
            **labels[item.pk],
        )
        for item in ours
    ]
    # The same text by the same model again (a rescore that was repeated) keeps the first row.
    known = set(
        Score.objects.filter(
            item__in=ours, version=F("item__version"), model=scorer.model, model_version=scorer.version
        ).values_list("item_id", flat=True)
    )
    Score.objects.bulk_create([row for row in rows if row.item_id not in known])
    return {row.item_id: row for row in rows}


def _rulings(ours: Sequence[Item], scores: dict[int, Score]) -> list[review.Ruling]:
    norms = rules.live()
    rulings = []
    for item in ours:
        score = scores[item.pk]
        verdict = triage.judge(score.labels, norms, human_judged=item.human_version == item.version)
        if verdict.norm is not None:
            rulings.append(review.Ruling(item, verdict, score if score.pk else None))
    return rulings


def _clear(ours: Sequence[Item], scores: dict[int, Score]) -> None:
    """Everything scored is no longer due, and what was unscored is clear until a rule says otherwise."""
    rows = Item.objects.filter(pk__in=scores)
    rows.update(due=None, pending_since=None, token=None, attempts=0, set_aside=False)
    unscored = [item for item in ours if item.review == Review.UNSCORED]
    Item.objects.filter(pk__in=[item.pk for item in unscored]).update(review=Review.CLEAR, turn=F("turn") + 1)
    for item in unscored:
        item.review, item.turn = Review.CLEAR, item.turn + 1


def _tell_host(ours: Sequence[Item]) -> None:
    kinds: dict[str, list[str]] = defaultdict(list)
    for item in ours:
        kinds[item.kind].append(item.object_id)
    for kind, ids in kinds.items():
        signals.scored.send(sender=REGISTRY[kind].model, ids=ids)


def _set_aside(batch: Batch) -> int:
    """Put texts that failed twice alone before a human, marked as not scored."""
    with transaction.atomic():
        ours = list(Item.objects.filter(token=batch.token))
        Item.objects.filter(pk__in=[item.pk for item in ours]).update(
            due=None, pending_since=None, token=None, set_aside=True
        )
        verdict = triage.Verdict(str(Action.QUEUE))
        review.rule_on([review.Ruling(item, verdict, note="It could not be scored: read it.") for item in ours])
    return len(ours)


# Signs of life ----------------------------------------------------------------------------------------------


def _beat(done: Drained) -> None:
    """Say that this worker lives, send the letters that are due, and mark the audit record's head outside."""
    name = f"{socket.gethostname()}"[:120]
    row, _ = Heartbeat.objects.get_or_create(name=name, defaults={"at": timezone.now()})
    Heartbeat.objects.filter(pk=row.pk).update(
        at=timezone.now(), scored=F("scored") + done.scored, trouble=done.trouble
    )
    letters.send_due()
    audit.checkpoint()
