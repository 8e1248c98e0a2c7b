"""How many texts a key may have read in a minute and in a day, counted for all processes together.

A cache that all processes share (Redis) counts when there is one. Else the database does, and so that 50 requests a
second are not 50 writes, a process reserves a twentieth of the quota at a time (at most BLOCK) and spends it from
memory: together they never pass the quota, and at most one block a process lies idle at its end.
"""

import logging
import time
from threading import Lock

from django.conf import settings
from django.core.cache import cache
from django.db.models import F

from moderation.models import ApiKey, KeyUse

MINUTE, DAY = 60, 86_400
BLOCK = 32
BREAK = 5.0
"""Seconds in which a cache that failed is not asked again."""
ALONE = ("locmem.LocMemCache", "dummy.DummyCache")
log = logging.getLogger(__name__)


def spend(key: ApiKey, cost: int, now: float) -> int:
    """Count `cost` texts; 0 when the key may have them, else the seconds until it may ask again."""
    for span, limit in ((MINUTE, key.per_minute), (DAY, key.per_day)):
        if not COUNTS.take(key.pk, span, cost, limit, now):
            return span - int(now % span)
    return 0


def used_today(keys: list[ApiKey], now: float) -> dict[int, int]:
    """How many texts each key has had read since midnight UTC: one look for all, up to a block a process too high."""
    window = int(now // DAY)
    if COUNTS.shared():
        try:
            found = cache.get_many([_name(key.pk, DAY, window) for key in keys])
            return {key.pk: int(found.get(_name(key.pk, DAY, window), 0)) for key in keys}
        except Exception as error:  # noqa: BLE001 - each kind of cache raises errors of its own
            COUNTS.rest(error)
    rows = KeyUse.objects.filter(key__in=keys, span=DAY, window=window).values_list("key", "used")
    return {key.pk: 0 for key in keys} | dict(rows)


class Counts:
    """The counters of one process: in the shared cache, or as blocks reserved in the database."""

    def __init__(self) -> None:
        """Nothing is reserved yet."""
        self._silent_until = 0.0
        self._held: dict[tuple[int, int], tuple[int, int]] = {}
        self._lock = Lock()

    def take(self, key: int, span: int, cost: int, limit: int | None, now: float) -> bool:
        """Whether `cost` more texts fit into the key's limit of this span; if so they are counted."""
        window = int(now // span)
        if self.shared():
            try:
                return _in_cache(_name(key, span, window), cost, limit, 2 * span)
            except Exception as error:  # noqa: BLE001 - each kind of cache raises errors of its own
                self.rest(error)
        return self._reserved(key, span, window, cost, limit)

    def shared(self) -> bool:
        """Whether a cache counts for all processes and answers."""
        backend = str(settings.CACHES["default"]["BACKEND"])
        return not backend.endswith(ALONE) and time.monotonic() >= self._silent_until

    def rest(self, error: Exception) -> None:
        """Leave the cache alone for a while."""
        self._silent_until = time.monotonic() + BREAK
        log.warning("The cache does not answer (%s), so the database counts the keys' use for %s s.", error, BREAK)

    def _reserved(self, key: int, span: int, window: int, cost: int, limit: int | None) -> bool:
        with self._lock:
            at, left = self._held.get((key, span), (window, 0))
            left = left if at == window else 0
            if left < cost:
                left += _reserve_most(key, span, window, cost - left, limit)
            taken = left >= cost
            self._held[key, span] = window, left - cost if taken else left
            return taken


COUNTS = Counts()


def _name(key: int, span: int, window: int) -> str:
    return f"moderation:key:{key}:{span}:{window}"


def _in_cache(name: str, cost: int, limit: int | None, seconds: int) -> bool:
    try:
        used = cache.incr(name, cost)
    except ValueError:
        cache.add(name, 0, timeout=seconds)
        used = cache.incr(name, cost)
    if limit is None or used <= limit:
        return True
    cache.decr(name, cost)
    return False


def _reserve_most(key: int, span: int, window: int, needed: int, limit: int | None) -> int:
    """Reserve a block, or else only what is needed; 0 when even that does not fit."""
    block = BLOCK if limit is None else max(1, min(BLOCK, limit // 20))
    for amount in sorted({max(block, needed), needed}, reverse=True):
        if reserve(key, span, window, amount, limit):
            return amount
    return 0


def reserve(key: int, span: int, window: int, amount: int, limit: int | None) -> bool:
    """Count `amount` in the database, if it fits: conditional updates, so that processes need no lock."""
    if limit is not None and amount > limit:
        return False
    uses = KeyUse.objects.filter(key=key, span=span)
    room = uses.filter(window=window)
    if limit is not None:
        room = room.filter(used__lte=limit - amount)
    if room.update(used=F("used") + amount) or uses.filter(window__lt=window).update(window=window, used=amount):
        return True
    if uses.exists():
        return False
    KeyUse.objects.bulk_create([KeyUse(key_id=key, span=span, window=window)], ignore_conflicts=True)
    return bool(room.update(used=F("used") + amount))
