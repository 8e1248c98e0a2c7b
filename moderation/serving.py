"""The scoring process over HTTP: POST /score and GET /health, for the web processes of the same site."""

import hmac
import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from moderation.batching import Batches, Full, TooLate
from moderation.scorers import Scorer
from moderation.scorers.http import MOST_TEXTS

BODY_BYTES = 16_000_000
PATIENCE = 10.0  # seconds for askers who name none
IDLE = 300  # seconds for which a kept connection may say nothing


class Office:
    """What is asked and answered, without the HTTP around it."""

    def __init__(self, name: str, scorer: Scorer, batches: Batches, token: str = "") -> None:
        """The scorer and the name that it has in the settings; `token` is what askers must send, if anything."""
        self.name, self.scorer, self.batches, self.token = name, scorer, batches, token
        self._open = 0
        self._settled = threading.Condition()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """While one request is answered, up to its last byte."""
        with self._settled:
            self._open += 1
        try:
            yield
        finally:
            with self._settled:
                self._open -= 1
                self._settled.notify_all()

    def settle(self, seconds: float) -> None:
        """Wait until nothing is being answered, at most so long."""
        with self._settled:
            self._settled.wait_for(lambda: not self._open, seconds)

    def about(self) -> dict[str, Any]:
        """What answers here."""
        return {
            "scorer": self.name,
            "model": self.scorer.model,
            "version": self.scorer.version,
            "quantisation": self.scorer.quantisation,
            "languages": list(getattr(self.scorer, "languages", ())),
        }

    def health(self) -> dict[str, Any]:
        """What answers here, and how much it did and has to do."""
        work = self.batches
        return {**self.about(), "texts": work.texts, "batches": work.batches, "waiting": work.waiting()}

    def score(self, asked: Any) -> tuple[int, dict[str, Any]]:
        """The HTTP number and the body for a question {"texts", "scorer", "patience"}."""
        if wrong := self._wrong(asked):
            return wrong
        if not asked["texts"]:
            return 200, {**self.about(), "scores": []}
        try:
            rows = self.batches.score(asked["texts"], float(asked.get("patience") or PATIENCE))
        except Full:
            return 503, {"error": "too many requests wait already; try again in a moment"}
        except TooLate:
            return 503, {"error": "the answer came too late"}
        except Exception as error:  # noqa: BLE001 - the asker is told, whatever the scorer raised
            return 500, {"error": f"the scorer failed: {type(error).__name__}: {error}"}
        return 200, {**self.about(), "scores": rows}

    def _wrong(self, asked: Any) -> tuple[int, dict[str, Any]] | None:
        texts = asked.get("texts") if isinstance(asked, dict) else None
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            return 400, {"error": 'write {"texts": [strings]}'}
        if len(texts) > MOST_TEXTS:
            return 400, {"error": f"at most {MOST_TEXTS} texts at once, not {len(texts)}"}
        if not isinstance(asked.get("patience") or 0, (int, float)):
            return 400, {"error": "patience is a number of seconds"}
        if asked.get("scorer") not in (None, "", self.name):
            return 409, {"error": f"{self.name!r} is served here, not {asked['scorer']!r}"}
        return None


class Caller(BaseHTTPRequestHandler):
    """One kept connection."""

    protocol_version = "HTTP/1.1"
    timeout = IDLE
    office: Office

    def do_GET(self) -> None:
        """GET /health."""
        if not self._known():
            self._say(401, {"error": "wrong token"})
        elif self.path == "/health":
            self._say(200, self.office.health())
        else:
            self._say(404, {"error": "ask /health or /score"})

    def do_POST(self) -> None:
        """POST /score."""
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal() or int(size) > BODY_BYTES:
            self.close_connection = True
            self._say(413, {"error": f"send a Content-Length of at most {BODY_BYTES:,} bytes"})
            return
        with self.office.answering():
            self._say(*self._answer(self.rfile.read(int(size))))

    def _answer(self, body: bytes) -> tuple[int, dict[str, Any]]:
        if not self._known():
            return 401, {"error": "wrong token"}
        if self.path != "/score":
            return 404, {"error": "ask /health or /score"}
        return self._scored(body)

    def _scored(self, body: bytes) -> tuple[int, dict[str, Any]]:
        try:
            asked = json.loads(body)
        except (ValueError, RecursionError):
            return 400, {"error": "this is not JSON"}
        return self.office.score(asked)

    def _known(self) -> bool:
        sent = self.headers.get("Authorization", "").removeprefix("Bearer ")
        return hmac.compare_digest(sent.encode("utf-8", "replace"), self.office.token.encode())

    def _say(self, number: int, body: dict[str, Any]) -> None:
        data = json.dumps(body).encode()
        self.send_response(number)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


class Server(ThreadingHTTPServer):
    """A thread a connection; there is one connection for each thread of the web processes."""

    daemon_threads = True
    request_queue_size = 128


class UnixServer(socketserver.ThreadingUnixStreamServer):
    """The same on a socket in the file system."""

    daemon_threads = True
    request_queue_size = 128


def server(bind: str, office: Office) -> socketserver.BaseServer:
    """A server that listens at host:port or unix:/path. Raises ValueError for another address, OSError if taken."""
    caller = type("Caller", (Caller,), {"office": office, "disable_nagle_algorithm": not bind.startswith("unix:")})
    if bind.startswith("unix:"):
        path = Path(unquote(urlsplit(bind).path))
        if path.is_socket():
            path.unlink()  # left by a process that was killed
        found = UnixServer(str(path), caller)
        path.chmod(0o660)
        return found
    host, _, port = bind.rpartition(":")
    if not host or not port.isdigit():
        raise ValueError(f"--bind {bind!r}: write host:port or unix:/path")
    return Server((host.strip("[]"), int(port)), caller)
