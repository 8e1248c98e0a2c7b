"""Lines of bytes from a file, a compressed file or standard input."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

LINE_LIMIT = 1_000_000
"""Bytes of a line; a text of 20,000 characters, each escaped as a surrogate pair, takes 240,000."""
GZIP = b"\x1f\x8b"
BROKEN = (OSError, EOFError, zlib.error)
"""What a file may raise that can not be read, or not to its end."""


@contextmanager
def opened(name: str) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """(the lines, the raw stream under them); `-` is standard input; gzip is known by its first bytes."""
    source: Any = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115 - closed below
    try:
        raw = source if isinstance(source, io.BufferedReader) else io.BufferedReader(source)
        packed = raw.peek(2)[:2] == GZIP
        yield (io.BufferedReader(gzip.GzipFile(fileobj=raw)) if packed else raw), raw
    finally:
        if name != "-":
            source.close()


def numbered(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not empty, with their numbers from 1, each cut after LINE_LIMIT bytes."""
    number = 0
    while line := stream.readline(LINE_LIMIT):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(LINE_LIMIT)):
            pass
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield number, line
