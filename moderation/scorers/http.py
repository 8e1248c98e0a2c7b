"""A scorer in a process of its own (`manage.py scoring_process`), asked over HTTP on a kept connection."""

from __future__ import annotations

import http.client
import json
import os
import socket
import time
from collections.abc import Sequence
from threading import local
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from .protocol import ScorerError, check_scores

TIMEOUT = 0.6  # seconds for a request: who asked waits .8 at most, and another scorer's answer must still fit in
LONG = 30.0  # seconds for a worker, whom nobody waits for
SILENCE = 2.0  # seconds in which a process that did not answer in time is not asked again
MOST_TEXTS = 100  # in one question


class Answer(NamedTuple):
    """What the process said, and by which model."""

    rows: list[dict[str, float]]
    model: str
    version: str


class HttpScorer:
    """The client of a scoring process; `model` and the like are what the process last said of itself."""

    heavy = False

    def __init__(self, url: str, token: str = "") -> None:
        """`url` is http://host:port or unix:/path; `token` is MODERATION_SCORING_TOKEN of the process."""
        parts = urlsplit(url)
        if not (parts.scheme == "http" and parts.hostname) and not (parts.scheme == "unix" and parts.path):
            raise ScorerError(f"the scoring process's address is {url!r}: write http://host:port or unix:/path")
        self._url, self._parts = url, parts
        self._headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        self._said: dict[str, Any] = {}
        self._silent_until = 0.0
        self._of_thread = local()

    @property
    def model(self) -> str:
        """The model that answers there; asks when nothing was said yet. Raises ScorerError."""
        return str(self._about()["model"])

    @property
    def version(self) -> str:
        """Its version."""
        return str(self._about()["version"])

    @property
    def quantisation(self) -> str:
        """Its quantisation."""
        return str(self._about()["quantisation"])

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it reads."""
        return tuple(self._about()["languages"])

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return one {label: probability} a text, in their order; raises ScorerError."""
        return self.ask(texts, within=LONG).rows

    def ask(self, texts: Sequence[str], scorer: str = "", within: float = TIMEOUT) -> Answer:
        """Ask for the scores; `scorer` is the name that the process must serve, "" for whichever it does.

        Waits at most `within` seconds for each hundred texts. Raises ScorerError.
        """
        rows: list[dict[str, float]] = []
        for begin in range(0, len(texts), MOST_TEXTS):
            rows += self._ask(list(texts[begin : begin + MOST_TEXTS]), scorer, within)
        said = self._about()
        return Answer(rows, str(said["model"]), str(said["version"]))

    def _ask(self, texts: list[str], scorer: str, within: float) -> list[dict[str, float]]:
        body = {"texts": texts, "scorer": scorer, "patience": within}
        said = self._call("POST", "/score", json.dumps(body).encode(), within)
        rows = said.pop("scores", None)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise ScorerError(f"what answers at {self._url} is no scoring process")
        check_scores(rows, len(texts))
        self._said = said
        return rows

    def _about(self) -> dict[str, Any]:
        if not self._said:
            self._said = self._call("GET", "/health", None, TIMEOUT)
        return self._said

    def _call(self, verb: str, path: str, body: bytes | None, within: float) -> dict[str, Any]:
        if time.monotonic() < self._silent_until:
            raise ScorerError(f"the scoring process at {self._url} did not answer a moment ago")
        try:
            number, said = self._exchange(verb, path, body, within)
        except TimeoutError as error:
            self._silent_until = time.monotonic() + SILENCE
            raise ScorerError(f"the scoring process at {self._url} took more than {within:g} s") from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise ScorerError(f"the scoring process at {self._url} does not answer: {error!r}") from error
        if number != 200 or not isinstance(said, dict):
            raise ScorerError(f"the scoring process at {self._url} says {number}: {said}")
        return said

    def _exchange(self, verb: str, path: str, body: bytes | None, within: float) -> tuple[int, Any]:
        """One question on the thread's kept connection; on a new one when that was closed meanwhile."""
        kept: Kept | None = getattr(self._of_thread, "kept", None)
        # After a fork the child must not speak on its parent's connection.
        if kept is not None and kept.process == os.getpid():
            try:
                return self._exchange_on(kept.link, verb, path, body, within)
            except (ConnectionError, http.client.BadStatusLine, http.client.CannotSendRequest):
                kept.link.close()
        self._of_thread.kept = Kept(connection(self._parts))
        return self._exchange_on(self._of_thread.kept.link, verb, path, body, within)

    def _exchange_on(
        self, link: http.client.HTTPConnection, verb: str, path: str, body: bytes | None, within: float
    ) -> tuple[int, Any]:
        link.timeout = within
        if link.sock is not None:
            link.sock.settimeout(within)
        try:
            link.request(verb, path, body, self._headers)
            response = link.getresponse()
            return response.status, json.loads(response.read())
        except BaseException:
            link.close()
            raise


class Kept:
    """A thread's connection; closed when the thread ends."""

    def __init__(self, link: http.client.HTTPConnection) -> None:
        """Belongs to this process."""
        self.link, self.process = link, os.getpid()

    def __del__(self) -> None:
        self.link.close()


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a socket in the file system."""

    def __init__(self, path: str) -> None:
        """The path of the socket."""
        super().__init__("localhost")
        self._path = path

    def connect(self) -> None:
        """Open the socket."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


def connection(parts: Any) -> http.client.HTTPConnection:
    """A connection that is not open yet."""
    if parts.scheme == "unix":
        return UnixConnection(unquote(parts.path))
    return http.client.HTTPConnection(parts.hostname, parts.port or 80)


def load(url: str, token: str = "") -> HttpScorer:
    """The client of the process at `url`; it is asked when it is needed."""
    return HttpScorer(url, token)
