"""Advocates: take in what changed, reckon whom it touches, and review the community's numbers now and then."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

import moderation
from community.brand import lease, ledger
from community.brand.catalogue import current
from community.brand.contents import look, touched
from community.brand.events import MODELS, read_again
from community.brand.models import Contribution, Desk, Endorsement, Event, Standing, Tie, Week
from community.brand.naming import Catalogue
from community.brand.profiling import profiled
from community.brand.stance import Scorer
from community.brand.standing import due, review, settle

BATCH = 500


@dataclass
class Refreshed:
    """What a refresh did; `busy` when another one was at work and this one did nothing."""

    events: int = 0
    members: int = 0
    reviewed: bool = False
    busy: bool = False


def refresh(*, seconds: float = 600, full: bool = False, score: Scorer | None = None) -> Refreshed:
    """Take in all pending events. Safe to run twice, to interrupt, and to run while another one runs.

    `full` reviews the community's numbers in any case, so that the result is exact as of now.
    """
    token = lease.claim()
    if token is None:
        return Refreshed(busy=True)
    try:
        return work(token, time.monotonic() + seconds, full, score or mood_of)
    except lease.Lost:
        return Refreshed(busy=True)
    finally:
        lease.release(token)


def mood_of(clauses: list[str]) -> list[dict[str, float]]:
    """What the scorer says of clauses, which are too short to show their language.

    Only texts whose mood the scorer told are read further, and it tells moods in English.
    """
    return moderation.score_texts(clauses, language="en")


def refresh_now(*, patience: float = 120) -> Refreshed:
    """A full refresh, after waiting for one that is at work."""
    end = time.monotonic() + patience
    while (done := refresh(full=True)).busy and time.monotonic() < end:
        time.sleep(0.2)
    return done


def work(token: int, end: float, full: bool, score: Scorer) -> Refreshed:
    """The body of a refresh that holds the desk."""
    done = Refreshed()
    catalogue = reread_if_renamed(token)
    while time.monotonic() < end and (events := pending()):
        done.events += len(events)
        done.members += absorb(token, events, catalogue, score)
    if full or due(Desk.objects.get(pk=Desk.ONLY)):
        with transaction.atomic():
            lease.keep(token)
            review()
        done.reviewed = True
    return done


def pending() -> list[Event]:
    """The next events: members' first, because who opts out behind a large import must not wait for it."""
    waiting = Event.objects.filter(taken=None).order_by("pk")
    return list(waiting.filter(kind="member")[:BATCH]) or list(waiting[:BATCH])


def absorb(token: int, events: list[Event], catalogue: Catalogue, score: Scorer) -> int:
    """Look at what the events name and write what it amounts to; returns how many members moved.

    Texts are read after the events were, so a change that comes later has an event of its own, still pending.
    Scoring happens outside of the transaction.
    """
    members = {event.object_id for event in events if event.kind == "member"}
    fresh = look(touched(events), catalogue, score)
    with transaction.atomic():
        lease.keep(token)
        moved = ledger.replace(fresh)
        for member in members:
            moved |= reconsider(member)
        settle(moved)
        Desk.objects.filter(pk=Desk.ONLY).update(changes=F("changes") + len(fresh.keys) + len(members))
        Event.objects.filter(pk__in=[event.pk for event in events]).update(taken=timezone.now())
    return len(moved)


def reconsider(member: int) -> set[int]:
    """Erase a member who may not be profiled any more, read one anew who may be again; returns whom it moved."""
    known = Standing.objects.filter(member=member).exists()
    allowed = profiled([member]).exists()
    if known and not allowed:
        Standing.objects.filter(member=member).delete()
        return ledger.erase(member)
    if allowed and not known:
        for kind, model in MODELS.items():
            concerned = model.objects.filter(Q(author=member) | Q(reactions__member=member) | asked_by(kind, member))
            read_again(kind, concerned.values_list("pk", flat=True).distinct())
    return set()


def asked_by(kind: str, member: int) -> Q:
    """The condition on comments that the member accepted them as an answer."""
    return Q(accepted_for__author=member) if kind == "comment" else Q(pk__in=[])


def reread_if_renamed(token: int) -> Catalogue:
    """The catalogue; when it is another than the texts were read with, all texts are asked for again."""
    catalogue, print_ = current()
    with transaction.atomic():
        lease.keep(token)
        if Desk.objects.exclude(catalogue=print_).filter(pk=Desk.ONLY).update(catalogue=print_):
            for kind, ids in everything():
                read_again(kind, ids)
    return catalogue


def everything() -> Iterator[tuple[str, Iterable[int]]]:
    """The keys of all texts."""
    for kind, model in MODELS.items():
        yield kind, model.objects.values_list("pk", flat=True).order_by("pk").iterator(chunk_size=5000)


def rebuild(*, told: Callable[[str], None] = lambda line: None) -> Refreshed:
    """Forget everything derived and reckon it anew from the community's own rows."""
    token = lease.claim()
    if token is None:
        return Refreshed(busy=True)
    try:
        with transaction.atomic():
            lease.keep(token)
            for model in (Contribution, Endorsement, Week, Tie, Standing):
                model.objects.all().delete()
            Event.objects.filter(taken=None).update(taken=timezone.now())
            for kind, ids in everything():
                read_again(kind, ids)
        told("forgotten; reading all texts again")
        return work(token, float("inf"), True, mood_of)
    finally:
        lease.release(token)
