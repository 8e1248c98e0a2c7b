"""The run of an import: lines to batches, batches to the database, and what became of each line."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import IntegrityError, OperationalError, transaction

from community.importing import people, signs, texts
from community.importing.lines import FIELDS, UNKNOWN, BadLine, Line, check, kind_of, parse
from community.importing.stream import BROKEN

BATCH = 500
TRIES = 3
CREATED, UPDATED, UNCHANGED, BAD = "created", "updated", "unchanged", "bad"

Tell = Callable[[int, str], None]
Written = list[tuple[Line, str | BadLine]]
"""Each line with what became of it, or with why nothing did."""

# What goes into one transaction, and at most how many lines of it. Later ones refer to rows of earlier ones. Each
# report is a transaction of its own: it ends with the lock of the audit record, and whoever takes an item after
# that could wait for a decision that waits for us.
PHASES: list[tuple[set[str], Callable[[Sequence[Line]], Written], int]] = [
    ({"brand", "space", "member"}, people.write, BATCH),
    ({"post", "comment"}, texts.write, BATCH),
    ({"reaction", "accept"}, signs.write, BATCH),
    ({"report"}, signs.write_reports, 1),
]


@dataclass
class Outcome:
    """How many lines of each kind were created, updated, unchanged or bad."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def total(self, result: str) -> int:
        """The lines of all kinds with this result."""
        return sum(counter[result] for counter in self.counts.values())

    @property
    def lines(self) -> int:
        """All lines."""
        return sum(counter.total() for counter in self.counts.values())

    @property
    def went_in(self) -> bool:
        """Whether any line is in the community now."""
        return self.total(BAD) < self.lines

    def as_json(self) -> dict[str, dict[str, int]]:
        """Every kind with its four counts; `unknown` are the lines that do not say their kind."""
        kinds = [*FIELDS, UNKNOWN]
        return {kind: {name: self.counts[kind][name] for name in (CREATED, UPDATED, UNCHANGED, BAD)} for kind in kinds}


def import_lines(
    lines: Iterable[tuple[int, bytes]],
    *,
    tell: Tell,
    advance: Callable[[int], None] = lambda lines: None,
    size: int = BATCH,
) -> Outcome:
    """Import numbered lines; `tell` hears of each bad one, `advance` of each batch's length."""
    outcome = Outcome()

    def bad(number: int, kind: str, why: BadLine) -> None:
        outcome.counts[kind][BAD] += 1
        tell(number, str(why))

    for batch in _batches(lines, bad, size):
        for part, write in _parts(batch):
            for line, result in _written(part, write):
                if isinstance(result, BadLine):
                    bad(line.number, line.kind, result)
                else:
                    outcome.counts[line.kind][result] += 1
        advance(len(batch))
    return outcome


def _parts(batch: list[Line]) -> Iterator[tuple[list[Line], Callable[[Sequence[Line]], Written]]]:
    """The batch by phases, each part as long as its transaction may be."""
    for kinds, write, most in PHASES:
        lines = [line for line in batch if line.kind in kinds]
        yield from ((lines[start : start + most], write) for start in range(0, len(lines), most))


def _batches(
    lines: Iterable[tuple[int, bytes]], bad: Callable[[int, str, BadLine], None], size: int
) -> Iterator[list[Line]]:
    """Batches of at most `size` checked lines, none of which has two lines about the same thing."""
    batch: dict[tuple[object, ...], Line] = {}
    try:
        for line in _checked(lines, bad):
            if line.key in batch or len(batch) == size:
                yield list(batch.values())
                batch = {}
            batch[line.key] = line
    except BROKEN:
        # The file breaks off: what was read before that goes in.
        yield list(batch.values())
        raise
    yield list(batch.values())


def _checked(lines: Iterable[tuple[int, bytes]], bad: Callable[[int, str, BadLine], None]) -> Iterator[Line]:
    for number, raw in lines:
        kind = UNKNOWN
        try:
            record = parse(raw)
            kind = kind_of(record)
            yield check(number, record)
        except BadLine as why:
            bad(number, kind, why)


def _written(batch: list[Line], write: Callable[[Sequence[Line]], Written]) -> Written:
    """What became of the lines. When the database refuses the batch, each line is tried alone."""
    if not batch:
        return []
    try:
        return _tried(batch, write)
    except IntegrityError as error:
        if len(batch) == 1:
            return [(batch[0], BadLine(f"the database refused it: {error}"))]
    return [result for line in batch for result in _written([line], write)]


def _tried(batch: list[Line], write: Callable[[Sequence[Line]], Written]) -> Written:
    """One transaction; the loser of a deadlock with somebody who uses the community meanwhile tries again."""
    for attempt in range(TRIES):
        try:
            with transaction.atomic():
                return write(batch)
        except OperationalError:
            if attempt == TRIES - 1:
                raise
    raise AssertionError("unreachable")
