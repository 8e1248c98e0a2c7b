"""Who works on which texts: claims with a lease, and what becomes of a claim that failed.

What each rule here guards against was measured (design notes, RELIABILITY): attempts are counted at the claim,
because SIGKILL leaves no trace in an `except`; batches shrink with the attempts, so that a poisonous text is
soon alone, and only a text that failed twice alone is set aside; only the database's clock counts.
"""

import random
import secrets
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from moderation.models import Item, ItemQuerySet

BATCHES = (256, 16, 4, 1, 1)  # how many texts may share a batch, by the attempts they have behind them
ALONE = BATCHES.index(1)
OUT_OF_TURN = 0.2  # share of the claims that take the longest-waiting text of any lane, so that none starves
LOOKS = 3  # how often a look that others got ahead of is repeated


class Later(Now):
    """The database's clock so many seconds from now, reckoned once a statement.

    Django's Now() + timedelta calls a Python function for each row on SQLite.
    """

    def __init__(self, after: float) -> None:
        super().__init__()
        self._after = float(after)

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """SQLite's clock with a modifier, in the form in which Django stores times."""
        moment = f"STRFTIME('%%%%Y-%%%%m-%%%%d %%%%H:%%%%M:%%%%f', 'NOW', '{self._after:+.3f} seconds')"
        return self.as_sql(compiler, connection, template=moment, **extra)

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        """PostgreSQL's clock at the statement's begin, as Now() has it."""
        moment = f"(STATEMENT_TIMESTAMP() + INTERVAL '{self._after:.3f} seconds')"
        return self.as_sql(compiler, connection, template=moment, **extra)


class Claimed(NamedTuple):
    """What scoring needs of an item, as it was when it was claimed."""

    pk: int
    kind: str
    object_id: str
    version: int
    text_hash: bytes
    attempts: int
    place: str


@dataclass(frozen=True)
class Batch:
    """Claimed items, with the token that fences the write-back."""

    token: int
    items: list[Claimed] = field(default_factory=list)

    @property
    def rows(self) -> ItemQuerySet:
        """The items that are still ours: an edit, a deletion or another claim takes the token away."""
        return Item.objects.filter(pk__in=[item.pk for item in self.items], token=self.token)

    @property
    def attempts(self) -> int:
        """How many attempts its texts had behind them when they were claimed."""
        return self.items[0].attempts if self.items else 0

    def part(self, items: Sequence[Claimed]) -> "Batch":
        """Some of its items, under the same token."""
        return Batch(self.token, list(items))


def seconds() -> float:
    """How long a claim lasts, in seconds: many times what a usual batch takes, or workers chase each other."""
    return float(settings.MODERATION.get("LEASE_SECONDS", 60))


class Pace:
    """How fast one scorer is in this process, so that a batch takes a tenth of the lease at most."""

    def __init__(self) -> None:
        self._per_second = float("inf")

    def most(self) -> int:
        """How many texts a batch may hold."""
        return int(min(BATCHES[0], max(1.0, self._per_second * seconds() / 10)))

    @contextmanager
    def measured(self, texts: int) -> Iterator[None]:
        """Learn from scoring `texts` texts; single ones tell too little."""
        began = time.monotonic()
        yield
        if texts >= BATCHES[2]:
            self._per_second = texts / max(time.monotonic() - began, 1e-6)


paces: dict[str, Pace] = defaultdict(Pace)  # by the scorer's name


def most() -> int:
    """How many texts a batch may hold: what the fastest scorer of this process can read; slower ones take slices."""
    return max((pace.most() for pace in paces.values()), default=BATCHES[0])


def claim(limit: int | None = None, *, among: Q | None = None, well: Callable[[str], bool] = lambda _: True) -> Batch:
    """Lease the next items that are due, `among` those; what failed before comes in smaller batches.

    Before a text is tried alone, the scorer of its place must prove to be `well`: what fails then is the text, and a
    scorer that crashes on everything condemns nobody. An idle look is one plain read, without a lock.
    """
    order = ("pending_since",) if random.random() < OUT_OF_TURN else ("lane", "due")  # noqa: S311 - no secret
    for _ in range(LOOKS):
        due = Item.objects.filter(among or Q(), due__lte=Now()).order_by(*order)
        first = due.values_list("attempts", "place").first()
        if first is None or (first[0] >= ALONE and not well(first[1])):
            break
        attempts, place = first
        size = min(BATCHES[min(attempts, len(BATCHES) - 1)], most(), limit or BATCHES[0])
        alike = due.filter(attempts=attempts, place=place) if attempts >= ALONE else due.filter(attempts=attempts)
        if (batch := _lease(alike[:size])).items:
            return batch
    return Batch(0)


def _lease(rows: ItemQuerySet) -> Batch:
    """Two statements on purpose: an UPDATE over a sub-select with LIMIT may lock more than it updates.

    Django ignores skip_locked on SQLite: there the IMMEDIATE transaction is the lock.
    """
    token = secrets.randbits(62)
    with transaction.atomic():
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True, no_key=True)
        batch = Batch(token, [Claimed(*row) for row in rows.values_list(*Claimed._fields)])
        Item.objects.filter(pk__in=[item.pk for item in batch.items]).update(
            token=token, attempts=F("attempts") + 1, due=Later(seconds())
        )
    return batch


def give_back(batch: Batch, wait: float = 0) -> None:
    """Let the texts of a failed batch be tried again in smaller batches, at once or in `wait` seconds."""
    batch.rows.update(token=None, due=Later(wait))


def give_back_uncounted(batch: Batch, wait: float) -> None:
    """Let the texts be tried again in `wait` seconds, as if this attempt had not been: it was not their fault."""
    batch.rows.update(token=None, attempts=F("attempts") - 1, due=Later(wait))
