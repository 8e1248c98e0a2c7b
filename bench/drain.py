"""The worker alone: claim, score, write back, beside a bare bulk_create of the same scores in the same run.

One process drains real comments in batches of 256, and in turn writes as many bare score rows; the ratio of the
two rates by processor time is the figure to judge by, because machines are noisy. 5 % of the texts are toxic, as
in a usual community; `--toxic` sets another share.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from bench.real_input import validation, write_lines
from bench.site import Site, own_postgres
from bench.tables import show

BATCH = 256
TURN = 10  # batches between two looks at the floor


def main(arguments: list[str] | None = None) -> int:
    """Measure both databases; 1 when a text was left unscored."""
    parser = argparse.ArgumentParser(prog="python -m bench.drain", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder with train/")
    parser.add_argument("--texts", type=int, default=30 * BATCH)
    parser.add_argument("--toxic", type=float, default=0.05, help="share of toxic texts")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.inside:
        print(json.dumps(inside()))
        return 0
    texts = dict(enumerate(mixed(options)))
    found = {name: measure(site, texts) for name, site in sites()}
    show(f"drain: one worker process, batches of {BATCH}, {options.toxic:.0%} toxic (floor: bulk_create)", found)
    return 0 if all(row["left"] == 0 for row in found.values()) else 1


def mixed(options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    """Toxic and other texts, evenly spread."""
    rows = list(validation(options.data / "train" / "toxicity_clear.jsonl.gz"))
    toxic = cycle([row for row in rows if row[1] >= 0.5])
    others = cycle([row for row in rows if row[1] < 0.5])
    number = round(1 / options.toxic) if options.toxic else sys.maxsize
    for place in range(options.texts):
        yield next(toxic if place % number == number - 1 else others)


def sites() -> Iterator[tuple[str, Site]]:
    """SQLite, and PostgreSQL where one answers."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite", Site(Path(folder))
    with tempfile.TemporaryDirectory() as folder, own_postgres(f"vouch_bench_{os.getpid()}") as url:
        yield "PostgreSQL", Site(Path(folder), postgres=url)


def measure(site: Site, texts: dict[int, tuple[str, float]]) -> dict[str, Any]:
    """Import the texts, then drain them in a process of its own."""
    site.run("manage.py", "migrate", "-v", "0")
    write_lines(site.folder / "lines.jsonl", texts)
    site.run("manage.py", "import_community", "--json", str(site.folder / "lines.jsonl"), timeout=600)
    return dict(json.loads(site.run("-m", "bench.drain", "--inside", timeout=3600).splitlines()[-1]))


class Meter:
    """Seconds by the clock, and seconds of processor time of this process and of its database process."""

    def __init__(self) -> None:
        self.wall = self.cpu = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Add what the block takes."""
        wall, cpu = time.perf_counter(), self._cpu()
        yield
        self.wall, self.cpu = self.wall + time.perf_counter() - wall, self.cpu + self._cpu() - cpu

    @staticmethod
    def _cpu() -> float:
        from django.db import connection

        seconds = time.process_time()
        if connection.vendor == "postgresql":
            connection.ensure_connection()
            stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat")
            if stat.exists():  # the server runs on this machine
                seconds += sum(map(int, stat.read_text().rsplit(")")[1].split()[11:13])) / os.sysconf("SC_CLK_TCK")
        return seconds


def inside() -> dict[str, Any]:
    """Drain and write bare rows in turn (in the worker's process)."""
    import django

    django.setup()
    from django.db import connection

    from moderation import scoring
    from moderation.drain import drain
    from moderation.models import Item

    scoring.score_texts(["warm up"])
    statements: list[str] = []

    def counted(execute: Any, sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    ours, floor, items, bare = Meter(), Meter(), 0, 0
    while True:
        with ours.running(), connection.execute_wrapper(counted):
            done = drain(limit=TURN * BATCH)
        if not done.scored:
            break
        items += done.scored
        for _ in range(TURN):
            rows = bare_rows(bare)
            with floor.running():
                write_bare(rows)
            bare += len(rows)
    return {
        "items": items,
        "left": Item.objects.filter(due__isnull=False).count(),
        "statements/batch": len(statements) / items * BATCH,
        "items/s by the clock": items / ours.wall,
        "items/CPU-s, database included": items / ours.cpu,
        "bulk_create rows/s by the clock": bare / floor.wall,
        "bulk_create rows/CPU-s": bare / floor.cpu,
        "ratio by CPU": items / ours.cpu / (bare / floor.cpu),
    }


def bare_rows(after: int) -> list[Any]:
    """Score rows like the worker's, under another model's name."""
    from moderation.models import Item, Score
    from moderation.scorers import LABELS

    keys = islice(Item.objects.order_by("pk").values_list("pk", flat=True)[after:], BATCH)
    return [Score(item_id=pk, version=1, model="bare", model_version="0", **dict.fromkeys(LABELS, 0.1)) for pk in keys]


def write_bare(rows: list[Any]) -> None:
    """One bulk_create in one transaction."""
    from django.db import transaction

    from moderation.models import Score

    with transaction.atomic():
        Score.objects.bulk_create(rows)


if __name__ == "__main__":
    sys.exit(main())
