"""Sites that tests may break. The database is migrated once and copied for each test."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from bench.site import OwnRedis, Site, own_postgres

TEMPLATE = f"vouch_proof_template_{os.getpid()}"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of this folder starts and kills processes."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.faults)


class FragileSite(Site):
    """A site with a scorer of the tests and a short lease, which obeys tests.faults.acts."""

    def __init__(self, folder: Path, **more: str) -> None:
        usual = {"MODERATION_SCORER": "tests.faults.scorers.Calm", "MODERATION_LEASE_SECONDS": "3"}
        super().__init__(folder, **(usual | more))

    def act(self, verb: str, argument: object) -> dict[str, Any]:
        """One of tests.faults.acts."""
        answer = self.run("-m", "tests.faults.acts", verb, json.dumps(argument))
        return dict(json.loads(answer.splitlines()[-1]))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file."""
    folder = tmp_path_factory.mktemp("template")
    Site(folder).run("manage.py", "migrate", "-v", "0")
    return folder / "vouch.sqlite3"


@pytest.fixture(scope="session")
def postgres_template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A migrated PostgreSQL database."""
    with own_postgres(TEMPLATE) as url:
        Site(tmp_path_factory.mktemp("template"), postgres=url).run("manage.py", "migrate", "-v", "0")
        yield TEMPLATE


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[OwnRedis]:
    """A Redis that the test may stop and freeze."""
    server = OwnRedis(tmp_path)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def open_site(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., FragileSite]]:
    """Open a site on "sqlite" or "postgres"; further words are variables of its environment."""
    with ExitStack() as ends:

        def make(database: str = "sqlite", **more: str) -> FragileSite:
            url = ""
            if database == "sqlite":
                shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "vouch.sqlite3")
            else:
                template = request.getfixturevalue("postgres_template")
                url = ends.enter_context(own_postgres(f"vouch_proof_{os.getpid()}", template))
            site = FragileSite(tmp_path, postgres=url, **more)
            ends.callback(site.end)
            return site

        yield make
