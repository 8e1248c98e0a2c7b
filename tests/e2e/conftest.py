"""A whole site as `make demo` starts it, in processes of its own, and a real browser before it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError

import pytest

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "vouch-demo"


@dataclass(frozen=True)
class Site:
    """A served demo: its address, and the folder that holds its database."""

    address: str
    var: Path

    def manage(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command of manage.py on the site."""
        command = [sys.executable, "manage.py", *words]
        env = _environment(self.var)
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120, check=False)


def _environment(var: Path) -> dict[str, str]:
    env = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
    return {**env, "VOUCH_VAR": str(var), "DJANGO_SETTINGS_MODULE": "config.settings"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """`manage.py demo` on an empty folder, from the import to the served pages.

    Who writes tests can use a demo that runs already: VOUCH_E2E="http://127.0.0.1:8000 var".
    """
    if there := os.environ.get("VOUCH_E2E"):
        address, var_there = there.split()
        yield Site(address, Path(var_there).resolve())
        return
    var, port = tmp_path_factory.mktemp("demo"), _free_port()
    with (var / "demo.log").open("w") as log:
        command = [sys.executable, "manage.py", "demo", "--port", str(port)]
        process = subprocess.Popen(command, cwd=ROOT, env=_environment(var), stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(process, address, var / "demo.log")
        yield Site(address, var)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(40)


def _wait(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(900):
        assert process.poll() is None, f"the demo ended: {log.read_text()[-2000:]}"
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=2).close()  # noqa: S310 - our own address
            return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the demo was not served within three minutes: {log.read_text()[-2000:]}")


@pytest.fixture(scope="session")
def sessions() -> dict[str, Any]:
    """Whoever signed in once stays signed in for the following tests."""
    return {}


@pytest.fixture
def visit(chromium: Any, site: Site, sessions: dict[str, Any]) -> Iterator[Callable[..., Any]]:
    """A page of somebody's own browser: visit(), visit("mia"), visit("mia", width=390)."""
    contexts = []

    def open_(name: str = "", width: int = 1280) -> Any:
        size = {"width": width, "height": 860}
        context = chromium.new_context(base_url=site.address, viewport=size, storage_state=sessions.get(name))
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        if name and name not in sessions:
            sign_in(page, name)
            sessions[name] = context.storage_state()
        return page

    yield open_
    for context in contexts:
        context.close()


def sign_in(page: Any, name: str) -> None:
    """Sign in as one of the demo's people."""
    page.goto("/accounts/login/")
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("main button[type=submit]").click()
    page.wait_for_url("**/")
