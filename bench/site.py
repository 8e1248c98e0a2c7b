"""A site of its own for benchmarks and for tests that break things: database, queue, Redis and workers."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg

ROOT = Path(__file__).resolve().parents[1]
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1:5432/postgres")


class Site:
    """A site in `folder`; `postgres` names a database of its own, `redis` a Redis of its own."""

    def __init__(self, folder: Path, *, postgres: str = "", redis: str = "", **more: str) -> None:
        self.folder, self.postgres = folder, postgres
        self.workers: list[subprocess.Popen[bytes]] = []
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "REDIS_"))}
        self.env = clean | {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "VOUCH_VAR": str(folder),
            "DATABASE_URL": postgres,
            "REDIS_URL": redis,
            "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend",
            "PYTHONPATH": str(ROOT),
            **more,
        }

    # Acts ---------------------------------------------------------------------------------------------------

    def run(self, *words: str, timeout: float = 120) -> str:
        """Run a Python command of the site and return what it printed."""
        done = subprocess.run(
            [sys.executable, *words], cwd=ROOT, env=self.env, capture_output=True, text=True, timeout=timeout
        )
        assert done.returncode == 0, f"{words}: {done.stdout}\n{done.stderr}"
        return done.stdout

    # Workers ------------------------------------------------------------------------------------------------

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a long-lived command in a process group of its own; its words go to a file."""
        with (self.folder / "worker.log").open("ab") as log:
            worker = subprocess.Popen(
                [sys.executable, *words], cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True
            )
        self.workers.append(worker)
        return worker

    def celery(self, processes: int = 2) -> subprocess.Popen[bytes]:
        """Start a Celery worker."""
        return self.start(
            *("-m", "celery", "-A", "config", "worker", "-c", str(processes), "-l", "WARNING"),
            *("--without-gossip", "--without-mingle"),
        )

    def kill(self, worker: subprocess.Popen[bytes], number: int = signal.SIGKILL) -> None:
        """Send a signal to a worker and to all of its children."""
        if worker.poll() is None:
            os.killpg(worker.pid, number)
        worker.wait(timeout=30)

    def end(self) -> None:
        """Kill what is left."""
        for worker in self.workers:
            try:
                os.killpg(worker.pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
            worker.wait(timeout=30)

    def words(self) -> str:
        """What the workers said."""
        file = self.folder / "worker.log"
        return file.read_text(errors="replace") if file.exists() else ""

    # Looks --------------------------------------------------------------------------------------------------

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Ask the database, past Django."""
        if self.postgres:
            with psycopg.connect(self.postgres) as link:
                return link.execute(sql).fetchall()  # type: ignore[call-overload, no-any-return]
        with closing(sqlite3.connect(self.folder / "vouch.sqlite3", timeout=20)) as file:
            return file.execute(sql).fetchall()

    def count(self, what: str) -> int:
        """How many rows there are of `table where …`."""
        return int(self.rows(f"select count(*) from {what}")[0][0])  # noqa: S608 - the test's own words

    def scored(self) -> int:
        """How many scores there are."""
        return self.count("moderation_score")

    def wait(self, until: Callable[[], bool], seconds: float = 60) -> None:
        """Wait until something is so; the workers' last words tell why it is not."""
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, f"not so after {seconds} s\n{self.state()}\n{self.words()[-4000:]}"
            time.sleep(0.1)

    def state(self) -> list[tuple[Any, ...]]:
        """How many items are in which state of the work."""
        return self.rows(
            "select review, attempts, set_aside, due is null, count(*) from moderation_item group by 1, 2, 3, 4"
        )

    def wait_scored(self, texts: int, seconds: float = 60) -> None:
        """Wait until `texts` texts are scored."""
        self.wait(lambda: self.scored() >= texts, seconds)

    def assert_all_scored_once(self, texts: int) -> None:
        """Every text has exactly one score, none was set aside, and nothing is left to do."""
        self.wait(lambda: self.count("moderation_item where due is not null") == 0, 20)
        assert self.scored() == texts == self.count("moderation_item")
        assert len(self.rows("select item_id from moderation_score group by 1")) == texts
        assert self.count("moderation_item where set_aside") == 0
        assert self.count("moderation_item where review <> 'clear' or token is not null or attempts > 0") == 0


@contextmanager
def own_postgres(name: str, template: str = "template1") -> Iterator[str]:
    """The URL of a new PostgreSQL database beside SERVER's, dropped afterwards."""
    with psycopg.connect(SERVER, autocommit=True) as link:
        link.execute(f"create database {name} template {template}")
    try:
        yield f"{SERVER.rsplit('/', 1)[0]}/{name}"
    finally:
        with psycopg.connect(SERVER, autocommit=True) as link:
            link.execute(f"drop database {name} with (force)")


class OwnRedis:
    """A Redis on a port of its own that one may stop, freeze and start again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.folder = folder
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        import redis

        words = ["--port", str(self.port), "--save", "", "--appendonly", "no", "--dir", str(self.folder)]
        self._server = subprocess.Popen([str(shutil.which("redis-server")), *words], stdout=subprocess.DEVNULL)
        client = redis.Redis(port=self.port, socket_timeout=1)
        for _ in range(100):
            try:
                client.ping()
                break
            except redis.RedisError:
                time.sleep(0.05)
        client.close()

    def send(self, number: int) -> None:
        """Freeze it with SIGSTOP, wake it with SIGCONT."""
        assert self._server is not None
        self._server.send_signal(number)

    def stop(self) -> None:
        """Kill it, frozen or not; what was in it is lost."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
