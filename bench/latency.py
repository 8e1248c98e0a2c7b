"""From commit to score with an idle Celery worker, on both transports: p95 should be half a second at 20 posts/s.

A process writes comments at a steady rate, as a web process does (one transaction each, the doorbell after the
commit); the time until the score's row is the database's own.
"""

import argparse
import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from bench.site import OwnRedis, Site, own_postgres
from bench.tables import show

TARGET = 0.5
WRITER = "bench.latency"
LATENCIES = {
    "sqlite": "select (julianday(s.created) - julianday(c.created)) * 86400 from {tables}",
    "postgres": "select extract(epoch from s.created - c.created)::float from {tables}",
}
TABLES = (
    "community_comment c join moderation_item i on i.kind = 'community.comment' and i.object_id = cast(c.id as text)"
    " join moderation_score s on s.item_id = i.id"
)


def main(arguments: list[str] | None = None) -> int:
    """Measure each transport; 1 when a text was not scored. The figure itself is for reading: machines are noisy."""
    parser = argparse.ArgumentParser(prog="python -m bench.latency", description=__doc__)
    parser.add_argument("--posts", type=int, default=300)
    parser.add_argument("--rate", type=float, default=20.0, help="posts a second")
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.write:
        print(json.dumps(write(options.posts, options.rate)))
        return 0
    found = {name: measure(site, options) for name, site in sites()}
    show(f"latency: commit to score at {options.rate:g} posts/s (target: p95 <= {TARGET} s)", found)
    return 0 if all(row["scored"] == row["posts"] for row in found.values()) else 1


def sites() -> Iterator[tuple[str, Site]]:
    """Both set-ups, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        yield "SQLite, folder", Site(Path(folder))
    if not shutil.which("redis-server"):
        print("PostgreSQL and Redis are left out: there is no redis-server here.", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder, own_postgres("vouch_bench_latency") as url, redis(folder) as broker:
        yield "PostgreSQL, Redis", Site(Path(folder), postgres=url, redis=broker)


@contextmanager
def redis(folder: str) -> Iterator[str]:
    """A Redis of its own."""
    server = OwnRedis(Path(folder))
    server.start()
    try:
        yield server.url
    finally:
        server.stop()


def measure(site: Site, options: argparse.Namespace) -> dict[str, Any]:
    """Warm the worker up with a few posts, then write at the rate asked for."""
    site.run("manage.py", "migrate", "-v", "0")
    site.celery(processes=1)
    try:
        run(site, 5, 5)
        site.wait(lambda: site.count("moderation_item where due is not null") == 0, 60)
        before = site.count(TABLES)
        wrote = run(site, options.posts, options.rate)
        site.wait(lambda: site.count("moderation_item where due is not null") == 0, 60)
    finally:
        site.end()
    sql = LATENCIES["postgres" if site.postgres else "sqlite"].format(tables=TABLES)
    waits = np.array([row[0] for row in site.rows(f"{sql} order by s.id")[before:]], dtype=float)
    return {
        "posts": options.posts,
        "scored": len(waits),
        "posts/s": wrote["rate"],
        "p50 s": float(np.percentile(waits, 50)),
        "p95 s": float(np.percentile(waits, 95)),
        "longest s": float(waits.max()),
    }


def run(site: Site, posts: int, rate: float) -> dict[str, Any]:
    """Let a process of its own write."""
    words = ["-m", WRITER, "--write", "--posts", str(posts), "--rate", str(rate)]
    return dict(json.loads(site.run(*words, timeout=posts / rate + 60).splitlines()[-1]))


def write(posts: int, rate: float) -> dict[str, float]:
    """Write so many comments at a steady rate (in the writer's process)."""
    import django

    django.setup()
    from community.actions import write_comment, write_post
    from community.models import Member, Post, Space

    ann, _ = Member.objects.get_or_create(username="ann", defaults={"email": "ann@example.org"})
    space, _ = Space.objects.get_or_create(slug="talk", defaults={"name": "Talk"})
    thread = Post.objects.first() or write_post(author=ann, space=space, title="Hello", body="Hello, everybody.")
    began = time.monotonic()
    for number in range(posts):
        time.sleep(max(0.0, began + number / rate - time.monotonic()))
        write_comment(author=ann, post=thread, body=f"This is a friendly remark, number {number}.")
    return {"rate": posts / (time.monotonic() - began)}


if __name__ == "__main__":
    sys.exit(main())
