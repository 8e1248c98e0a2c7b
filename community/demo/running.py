"""Web and worker side by side, until one of them ends or somebody presses Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from urllib.error import URLError

STOP_SECONDS = 25  # Celery's soft shutdown takes up to 20


class Running:
    """Processes that belong together: when one ends, or we do, all end."""

    def __init__(self) -> None:
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, command: list[str], log: Path, **more: str) -> None:
        """Start a process that writes what it says into `log`; `more` are variables of its environment."""
        with log.open("ab") as file:
            env = {**os.environ, **more}
            self._children[name] = subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT, env=env)

    def ended(self) -> str:
        """The name of a process that ended by itself, or an empty text."""
        return next((name for name, child in self._children.items() if child.poll() is not None), "")

    def stop(self) -> None:
        """End all; kill what does not end in time."""
        for child in self._children.values():
            child.terminate()
        until = time.monotonic() + STOP_SECONDS
        for child in self._children.values():
            try:
                child.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


@contextmanager
def running() -> Iterator[Running]:
    """A group of processes that ends with the block, also when the terminal closes or we are told to end."""
    group = Running()
    earlier = {number: signal.signal(number, _leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield group
    finally:
        group.stop()
        for number, handler in earlier.items():
            signal.signal(number, handler)


def _leave(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def web_command(port: int) -> list[str]:
    """Gunicorn with threads on this machine's own address."""
    words = ["gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}", "--workers", "1", "--threads", "4"]
    return [sys.executable, "-m", *words, "--worker-tmp-dir", "/dev/shm" if Path("/dev/shm").is_dir() else "."]  # noqa: S108 - gunicorn's heartbeat file, in memory


def worker_command() -> list[str]:
    """A Celery worker with beat inside."""
    return [sys.executable, "-m", "celery", "-A", "config", "worker", "-B", "-c", "1", "-l", "WARNING"]


def port_is_free(port: int) -> bool:
    """Whether nobody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def wait_for(url: str, seconds: float = 60) -> bool:
    """True as soon as the address answers, False when it does not in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - our own http address
                return True
        except (URLError, OSError):
            time.sleep(0.2)
    return False
