"""The audit record: append-only, hash-chained, with a key that is not in the database.

digest(n) = HMAC-SHA256(key, digest(n-1) + canonical JSON of row n). Without the key nobody can rewrite the
chain, and the checkpoints outside the database show a tail that was cut off.
"""

import hmac
import json
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from moderation.models import AuditRecord, AuditText

GENESIS = "0" * 64
ADVISORY_LOCK = 0x566F756368  # "Vouch"
CHECKPOINT = re.compile(rb'\{"seq": (\d+), "digest": "')
TAIL = 2000  # bytes: some twenty checkpoints


@dataclass(frozen=True)
class Act:
    """One thing that happened: who did what to whom, facts without personal text, and the text apart."""

    verb: str
    actor: str
    subject: str
    facts: dict[str, Any] = field(default_factory=dict)
    text: str = ""


def person(user: Any) -> str:
    """How a user stands in the record."""
    return f"member:{user.pk}" if user is not None else "nobody"


def append(acts: Iterable[Act]) -> None:
    """Add the acts to the chain; call it last in the transaction that does them.

    The advisory lock (on SQLite the IMMEDIATE transaction) makes appends wait for each other: without it
    565 of 600 links broke in the design's measurement. Last, because the lock lasts until the commit.
    """
    acts = list(acts)
    if not acts:
        return
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADVISORY_LOCK])
        head = AuditRecord.objects.order_by("-seq").values_list("seq", "digest").first() or (0, GENESIS)
        rows, texts = _links(acts, *head)
        AuditRecord.objects.bulk_create(rows)
        AuditText.objects.bulk_create(texts)


def record(verb: str, *, subject: str, by: Any = None, facts: dict[str, Any] | None = None) -> None:
    """Add what a host's people did to the record; facts hold no personal text. Call it last in the transaction."""
    append([Act(verb, person(by), subject, facts or {})])


def _links(acts: list[Act], seq: int, previous: str) -> tuple[list[AuditRecord], list[AuditText]]:
    rows, texts, now = [], [], timezone.now()
    for act in acts:
        seq += 1
        salt = secrets.token_hex(16) if act.text else ""
        row = AuditRecord(
            seq=seq,
            at=now,
            verb=act.verb,
            actor=act.actor,
            subject=act.subject,
            facts=act.facts,
            commitment=commitment(salt, act.text) if act.text else "",
            previous=previous,
        )
        row.digest = previous = digest(row)
        rows.append(row)
        if act.text:
            texts.append(AuditText(record=row, salt=salt, body=act.text))
    return rows, texts


def commitment(salt: str, text: str) -> str:
    """The salted digest that stands in the chain in place of a text."""
    return sha256(f"{salt}{text}".encode()).hexdigest()


def digest(row: AuditRecord) -> str:
    """The keyed digest of a row and of the one before it."""
    body = {
        "seq": row.seq,
        "at": round(row.at.timestamp() * 1_000_000),
        "verb": row.verb,
        "actor": row.actor,
        "subject": row.subject,
        "facts": row.facts,
        "commitment": row.commitment,
    }
    line = row.previous + json.dumps(body, sort_keys=True, separators=(",", ":"))
    return hmac.new(_key(), line.encode(), sha256).hexdigest()


def _key() -> bytes:
    return str(settings.MODERATION["AUDIT_KEY"]).encode()


def verify() -> Iterator[str]:
    """What is wrong with the record, a sentence each; nothing when it is whole."""
    expected, previous, digests = 1, GENESIS, _checkpoints()
    for row in AuditRecord.objects.order_by("seq").select_related("text").iterator(chunk_size=2000):
        yield from _trouble(row, expected, previous)
        if (marked := digests.pop(row.seq, None)) and marked != row.digest:
            yield f"Record {row.seq} differs from the checkpoint that was written outside the database."
        expected, previous = row.seq + 1, row.digest
    if digests:
        yield f"The record ends at {expected - 1}, but a checkpoint names record {max(digests)}: the tail was cut off."


def _trouble(row: AuditRecord, expected: int, previous: str) -> Iterator[str]:
    if row.seq != expected:
        yield f"Record {expected} is missing before record {row.seq}."
    elif row.previous != previous:
        yield f"Record {row.seq} does not follow the one before it: one of the two was replaced or moved."
    if not hmac.compare_digest(digest(row), row.digest):
        yield f"Record {row.seq} ({row.verb} {row.subject}) was changed after it was written."
    text = getattr(row, "text", None)
    if text is not None and commitment(text.salt, text.body) != row.commitment:
        yield f"The text of record {row.seq} was changed after it was written."


def checkpoint() -> None:
    """Write the head of the chain to the file outside the database, when it moved."""
    head = AuditRecord.objects.order_by("-seq").values_list("seq", "digest").first()
    path = _checkpoint_file()
    if head is None or path is None or head[0] <= _last_checkpoint(path):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="ascii") as file:
        file.write(json.dumps({"seq": head[0], "digest": head[1]}) + "\n")


def _checkpoint_file() -> Path | None:
    name = settings.MODERATION.get("AUDIT_CHECKPOINTS")
    return Path(name) if name else None


def _last_checkpoint(path: Path) -> int:
    """The newest sequence number in the file, by its end alone: the file grows for ever, and workers ask often."""
    if not path.exists():
        return 0
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL))
        lines = file.read().splitlines()
    return max((int(found[1]) for line in lines if (found := CHECKPOINT.match(line))), default=0)


def _checkpoints() -> dict[int, str]:
    path = _checkpoint_file()
    if path is None or not path.exists():
        return {}
    lines = path.read_text(encoding="ascii").splitlines()
    return {row["seq"]: row["digest"] for row in map(json.loads, lines)}
