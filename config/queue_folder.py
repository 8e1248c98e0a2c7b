"""Celery's queue in a folder, mended where kill -9 hurts it.

Kombu's transport makes a message visible before it is written, and rewrites its table of queues in place. Who
looks (or is killed) in between leaves half a file, and the worker that reads one ends (celery/kombu#1551). Here
files appear whole, by a rename, and one that can not be read is dropped: messages are doorbells.
"""

import json
import logging
import uuid
from fcntl import LOCK_EX, flock
from pathlib import Path
from time import monotonic
from typing import Any

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.json import dumps

log = logging.getLogger(__name__)


def _write_whole(file: Path, text: str) -> None:
    draft = file.with_name(f"{uuid.uuid4()}.draft")
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise ChannelError(f"Cannot write {file}: {error}") from error


class Channel(filesystem.Channel):
    """Kombu's channel with files that are whole or not there."""

    def _put(self, queue: str, payload: Any, **_: Any) -> None:  # type: ignore[override]  # kombu disagrees with itself
        name = f"{round(monotonic() * 1000)}_{uuid.uuid4()}.{queue}.msg"
        _write_whole(Path(self.data_folder_out) / name, dumps(payload))

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        while True:
            try:
                return super()._get(queue)
            except ValueError:  # the file is gone from the queue already; the next may be whole
                log.warning("A message in the queue's folder was half written: dropped.")

    def get_table(self, exchange: str) -> list[Any]:
        """The queues of an exchange; none when nothing readable tells."""
        try:
            return list(super().get_table(exchange))
        except ValueError:
            return []

    def _queue_bind(self, exchange: str, routing_key: str, pattern: str, queue: str) -> None:
        self.control_folder.mkdir(exist_ok=True)
        entry = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        with (self.control_folder / "tables.lock").open("a") as lock:
            flock(lock, LOCK_EX)  # two workers that start together must not drop each other's entry
            table = self.get_table(exchange)
            if entry not in table:
                _write_whole(self._exchange_file(exchange), json.dumps([entry, *table]))


class Transport(filesystem.Transport):
    """Kombu's transport with the mended channel."""

    Channel = Channel
