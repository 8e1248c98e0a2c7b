"""Sites that tests may break. The database is migrated once and copied for each test."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.conftest import POSTGRES
from tests.faults.site import OwnRedis, Site

SERVER = POSTGRES.rsplit("/", 1)[0]
TEMPLATE = f"vouch_proof_template_{os.getpid()}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of this folder starts and kills processes."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


def _admin(sql: str) -> None:
    with psycopg.connect(POSTGRES, autocommit=True) as link:
        link.execute(sql)  # type: ignore[call-overload]


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file."""
    folder = tmp_path_factory.mktemp("template")
    Site(folder).run("manage.py", "migrate", "-v", "0")
    return folder / "vouch.sqlite3"


@pytest.fixture(scope="session")
def postgres_template() -> Iterator[str]:
    """A migrated PostgreSQL database."""
    _admin(f"create database {TEMPLATE}")
    try:
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            Site(Path(folder), postgres=f"{SERVER}/{TEMPLATE}").run("manage.py", "migrate", "-v", "0")
        yield TEMPLATE
    finally:
        _admin(f"drop database {TEMPLATE} with (force)")


@pytest.fixture
def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def own_redis(tmp_path: Path, free_port: int) -> Iterator[OwnRedis]:
    """A Redis that the test may stop and freeze."""
    server = OwnRedis(tmp_path, free_port)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def open_site(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Site]]:
    """Open a site on "sqlite" or "postgres"; further words are variables of its environment."""
    opened: list[Site] = []

    def make(database: str = "sqlite", **more: Any) -> Site:
        folder = tmp_path / f"site{len(opened)}"
        folder.mkdir()
        url = ""
        if database == "sqlite":
            shutil.copy(request.getfixturevalue("sqlite_template"), folder / "vouch.sqlite3")
        else:
            name = f"vouch_proof_{os.getpid()}_{len(opened)}"
            _admin(f"create database {name} template {request.getfixturevalue('postgres_template')}")
            url = f"{SERVER}/{name}"
        opened.append(Site(folder, postgres=url, **more))
        return opened[-1]

    yield make
    for site in opened:
        site.end()
        if site.postgres:
            _admin(f"drop database {site.postgres.rsplit('/', 1)[1]} with (force)")
