"""Real comments that the scorer was not trained on, from import to score, on both set-ups.

Reads the validation split of toxicity_clear.jsonl.gz, writes it as import lines into a temporary folder, imports
them with `manage.py import_community` and drains them with real Celery workers: SQLite with one worker over the
queue in a folder, then PostgreSQL and Redis with two workers. Ends with 1 when a text was lost or scored twice, or
when two transactions waited for each other.
"""

import argparse
import gzip
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from bench.site import OwnRedis, Site, own_postgres
from bench.tables import show
from moderation.scorers.training.measure import auc
from moderation.scorers.training.split import is_validation

WANTED = 10_000
MEMBERS, THREAD = 500, 50
BEGIN = "2026-01-05T08:{minute:02}:{second:02}+00:00"
SCORES = """
select c.external_id, s.toxicity from moderation_score s
join moderation_item i on i.id = s.item_id and i.kind = 'community.comment'
join community_comment c on cast(c.id as text) = i.object_id
"""


def main(arguments: list[str] | None = None) -> int:
    """Measure both set-ups; 1 when one of them lost a text or scored one twice."""
    parser = argparse.ArgumentParser(prog="python -m bench.real_input", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder with train/")
    parser.add_argument("--only", choices=["sqlite", "postgres"], help="measure one set-up only")
    options = parser.parse_args(arguments)
    truth = dict(enumerate(validation(options.data / "train" / "toxicity_clear.jsonl.gz")))
    print(f"{len(truth):,} validation rows" + ("" if len(truth) >= WANTED else f", all there are (< {WANTED:,})"))
    found = {name: run(truth) for name, run in chosen(options.only)}
    show("real_input: import, drain, judge", found)
    return 1 if any(row["lost"] or row["scored twice"] or row["deadlocks"] for row in found.values()) else 0


def chosen(only: str | None) -> Iterator[tuple[str, Any]]:
    """The set-ups that this machine can run."""
    if only != "postgres":
        yield "SQLite, folder, 1 worker", on_sqlite
    if only == "sqlite":
        return
    if shutil.which("redis-server"):
        yield "PostgreSQL, Redis, 2 workers", on_postgres
    else:
        print("PostgreSQL and Redis are left out: there is no redis-server here.", file=sys.stderr)


def validation(file: Path) -> Iterator[tuple[str, float]]:
    """(text, human toxicity 0..1) of each row that is kept out of training."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if is_validation(row["text"]) and "toxicity" in row["labels"]:
                yield row["text"], row["labels"]["toxicity"]


def write_lines(file: Path, truth: dict[int, tuple[str, float]]) -> None:
    """The import lines: 500 members answer each other in threads of 50 comments."""
    with file.open("w", encoding="utf-8") as out:

        def write(kind: str, **facts: Any) -> None:
            out.write(json.dumps({"kind": kind, **facts}) + "\n")

        write("space", id="talk", name="Talk")
        for number in range(MEMBERS):
            write("member", id=f"m{number}", name=f"Member {number}", joined=_at(0))
        for number, (text, _) in truth.items():
            author = f"m{number % MEMBERS}"
            if number % THREAD == 0:
                post = f"p{number // THREAD}"
                write(
                    "post",
                    id=post,
                    space="talk",
                    author=author,
                    at=_at(number),
                    title="Talk",
                    text="What do you think?",
                )
            write("comment", id=f"c{number}", post=post, author=author, at=_at(number), text=text)


def _at(number: int) -> str:
    return BEGIN.format(minute=number // 60 % 60, second=number % 60)


def on_sqlite(truth: dict[int, tuple[str, float]]) -> dict[str, Any]:
    """The default set-up."""
    with tempfile.TemporaryDirectory() as folder:
        return measure(Site(Path(folder)), truth, workers=1)


def on_postgres(truth: dict[int, tuple[str, float]]) -> dict[str, Any]:
    """The bigger set-up, with a database and a Redis of its own."""
    with tempfile.TemporaryDirectory() as folder, own_postgres(f"vouch_bench_{os.getpid()}") as url:
        redis = OwnRedis(Path(folder))
        redis.start()
        try:
            return measure(Site(Path(folder), postgres=url, redis=redis.url), truth, workers=2)
        finally:
            redis.stop()


def measure(site: Site, truth: dict[int, tuple[str, float]], *, workers: int) -> dict[str, Any]:
    """Import, drain and look."""
    site.run("manage.py", "migrate", "-v", "0")
    write_lines(site.folder / "lines.jsonl", truth)
    began = time.monotonic()
    counts = json.loads(
        site.run("manage.py", "import_community", "--json", str(site.folder / "lines.jsonl"), timeout=3600)
    )
    imported = time.monotonic() - began
    texts = site.count("moderation_item")
    began = time.monotonic()
    try:
        drained = drain(site, workers)
    finally:
        site.end()
    return {
        "bad lines": sum(kind.get("bad", 0) for kind in counts.values() if isinstance(kind, dict)),
        **verdicts(site, truth, texts),
        "deadlocks": deadlocks(site),
        "import texts/s": texts / imported,
        "drain texts/s": texts / drained,
    }


def deadlocks(site: Site) -> int | None:
    """How often PostgreSQL had to part two transactions; SQLite has one writer and no such thing."""
    if not site.postgres:
        return None
    return int(site.rows("select deadlocks from pg_stat_database where datname = current_database()")[0][0])


def drain(site: Site, workers: int) -> float:
    """Seconds from the first score to the last; starting Celery is not drain's work."""
    for _ in range(workers):
        site.celery(processes=1)
    site.wait(lambda: site.scored() > 0, 120)
    began, before = time.monotonic(), site.scored()
    site.wait(lambda: site.count("moderation_item where due is not null") == 0, 3600)
    share = 1 - before / site.count("moderation_item")
    return (time.monotonic() - began) / max(share, 1e-9)


def verdicts(site: Site, truth: dict[int, tuple[str, float]], texts: int) -> dict[str, Any]:
    """What became of the texts, and how well the scores agree with the humans."""
    said = {int(name[1:]): score for name, score in site.rows(SCORES)}
    human = np.array([truth[number][1] >= 0.5 for number in said])
    return {
        "imported": texts,
        "scored": site.count("(select distinct item_id from moderation_score) as s"),
        "failed": site.count("moderation_item where attempts > 0"),
        "set aside": site.count("moderation_item where set_aside"),
        "queued by rule": site.count("moderation_decision where automated and action = 'queue'"),
        "held by rule": site.count("moderation_decision where automated and action = 'hold'"),
        "lost": site.count(
            "moderation_item i where not exists (select 1 from moderation_score s where s.item_id = i.id)"
        ),
        "scored twice": site.count("(select item_id from moderation_score group by 1 having count(*) > 1) as s"),
        "comments": len(said),
        "AUC": float(auc(human, np.array(list(said.values())))),
    }


if __name__ == "__main__":
    sys.exit(main())
