"""The people of the tests, and what a test may need of the machine."""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import pytest

# The foreign project has settings of its own; tests/moderation/test_foreign_host.py runs it.
collect_ignore = ["host"]

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PLACES = count()
POSTGRES = os.environ.get("TEST_POSTGRES_URL", "postgresql://postgres@127.0.0.1:5432/postgres")
REDIS = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")


def _answers(url: str) -> bool:
    parts = urlsplit(url)
    try:
        with socket.create_connection((parts.hostname, parts.port or 0), timeout=1):
            return True
    except OSError:
        return False


NEEDS: dict[str, tuple[Callable[[], bool], str]] = {
    "postgres": (lambda: _answers(POSTGRES), f"no PostgreSQL answers at {urlsplit(POSTGRES).netloc}"),
    "redis": (lambda: _answers(REDIS), f"no Redis answers at {urlsplit(REDIS).netloc}"),
    "browser": (lambda: CHROMIUM is not None, "Chromium is not installed"),
    "torch": (
        lambda: all(find_spec(name) for name in ("torch", "transformers", "detoxify")),
        "torch, transformers and detoxify are not installed",
    ),
}


def _on_sqlite() -> bool:
    from django.conf import settings

    return str(settings.DATABASES["default"]["ENGINE"]).endswith("sqlite3")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip by name what the machine lacks; leave what counts PostgreSQL's blocks to the pass on PostgreSQL.

    Tests of faults open databases of their own, whatever the pass.
    """
    there = {name: check() for name, (check, _) in NEEDS.items()}
    for item in items:
        for name, (_, reason) in NEEDS.items():
            if item.get_closest_marker(name) and not there[name]:
                item.add_marker(pytest.mark.skip(reason=reason))
    if there["postgres"] and _on_sqlite():
        later = [
            item for item in items if item.get_closest_marker("postgres") and not item.get_closest_marker("faults")
        ]
        config.hook.pytest_deselected(items=later)
        items[:] = [item for item in items if item not in later]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[Any]:
    """With REQUIRE_SERVICES=1 a skip is a failure."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("REQUIRE_SERVICES") == "1":
        report.outcome, report.longrepr = "failed", f"REQUIRE_SERVICES=1 forbids this skip: {report.longrepr[-1]}"
    return report


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    """SQLite in a file, as a site runs it: in memory, threads would share one connection and lock differently."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _static(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Static files need no collecting; for the session, because the live server starts before a test's fixtures."""
    from django.conf import settings

    # The real one is slow on purpose: a third of a second for each person of each test.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

    settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture(autouse=True)
def _var(tmp_path: Any, settings: Any) -> None:
    """Checkpoints of the audit record belong to one test."""
    settings.MODERATION = {**settings.MODERATION, "AUDIT_CHECKPOINTS": str(tmp_path / "checkpoints.jsonl")}


@pytest.fixture(autouse=True)
def _no_choices() -> None:
    """What a test chose is gone with its rows, and no process may go on by it."""
    from moderation.scoring import in_force

    in_force.forget()


@pytest.fixture
def own_counts(settings: Any) -> None:
    """Attempts counted for one test alone: the next ones come from the same addresses."""
    place = f"attempts-{next(PLACES)}"
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": place}}


@pytest.fixture
def by_word(_var: None, settings: Any) -> None:
    """Score by words with fixed numbers (tests/scorer.py), whatever the trained scorer says today."""
    settings.MODERATION = {**settings.MODERATION, "SCORER": "tests.scorer.ByWord"}


@pytest.fixture(scope="session")
def chromium(django_db_setup: None) -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright; one for the session, because Playwright allows no second."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as environment:
        # Playwright keeps an event loop in this thread, and Django would refuse its database to it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def person(db: None) -> Callable[..., Any]:
    """Make a member: person("ann"), person("mia", group="Moderators")."""
    from django.contrib.auth.models import Group

    from community.models import Member

    def make(name: str, group: str = "", **facts: Any) -> Any:
        member = Member.objects.create_user(
            name, f"{name}@example.org", "correct horse battery", name=name.title(), **facts
        )
        if group:
            member.groups.add(Group.objects.get(name=group))
        return member

    return make


@pytest.fixture
def ann(person: Callable[..., Any]) -> Any:
    """A member."""
    return person("ann")


@pytest.fixture
def bob(person: Callable[..., Any]) -> Any:
    """Another member."""
    return person("bob")


@pytest.fixture
def mia(person: Callable[..., Any]) -> Any:
    """A moderator."""
    return person("mia", group="Moderators")


@pytest.fixture
def max_(person: Callable[..., Any]) -> Any:
    """Another moderator."""
    return person("max", group="Moderators")


@pytest.fixture
def lea(person: Callable[..., Any]) -> Any:
    """The lead moderator."""
    return person("lea", group="Lead moderators")


@pytest.fixture
def ben(person: Callable[..., Any]) -> Any:
    """The brand manager."""
    return person("ben", group="Brand managers")


@pytest.fixture
def eve(person: Callable[..., Any], lea: Any) -> Any:
    """A banned member."""
    import moderation

    member = person("eve")
    moderation.sanction(member, "ban", by=lea, reason="harassment")
    return member


@pytest.fixture
def client_of(db: None) -> Callable[[Any], Any]:
    """A signed-in browser of a person."""
    from django.conf import settings
    from django.test import Client

    def make(member: Any) -> Client:
        client = Client()
        client.force_login(member, backend=settings.AUTHENTICATION_BACKENDS[0])
        return client

    return make
