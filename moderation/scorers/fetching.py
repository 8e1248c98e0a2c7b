"""Bring files from the web: resumed where they broke off, and kept only when their hash is right."""

from __future__ import annotations

import http.client
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from .checkpoints import MANIFEST
from .package import sha256
from .protocol import ScorerError
from .releases import Release

CHUNK = 1 << 20  # bytes
ATTEMPTS, PAUSE, TIMEOUT = 5, 2.0, 60  # tries for one file, seconds between them and for each answer
LATER = {408, 425, 429, 500, 502, 503, 504}  # answers that may be another one soon

Progress = Callable[[str, int, int], None]  # name, bytes that are there, bytes in all (0: not told)


def fetch(release: Release, folder: Path, *, mirror: str = "", progress: Progress = lambda *_: None) -> None:
    """Bring every file of a release that is not there yet, and write manifest.json with their hashes.

    `mirror` is an address under which all files lie by their names alone. Raises ScorerError for a file that
    can not be had or is not what it should be; what has come so far is kept for the next try.
    """
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {}
    for file in release.files:
        url = f"{mirror.rstrip('/')}/{file.name}" if mirror else file.url
        hashes[file.name] = fetch_file(url, folder / file.name, file.sha256, progress)
    draft = folder / f"{MANIFEST}.draft"
    draft.write_text(json.dumps({"sha256": hashes}, indent=2) + "\n", encoding="utf-8")
    draft.replace(folder / MANIFEST)


def fetch_file(url: str, path: Path, expected: str, progress: Progress = lambda *_: None) -> str:
    """Bring one file and return its sha256, which must begin with `expected`."""
    if path.is_file():
        return _checked(path, expected, "delete it and run the command again")
    part = path.with_name(f"{path.name}.part")
    _download(url, part, progress)
    try:
        digits = _checked(part, expected, f"{url} gave something else; nothing was kept")
    except ScorerError:
        part.unlink()  # what comes next would only be joined to what is wrong
        raise
    part.replace(path)
    return digits


def _checked(path: Path, expected: str, remedy: str) -> str:
    digits = sha256(path)
    if not digits.startswith(expected):
        raise ScorerError(f"{path.name} is not what it should be: sha256 {digits}, expected {expected}…; {remedy}")
    return digits


def _download(url: str, part: Path, progress: Progress) -> None:
    """Try several times, each from where the last one ended."""
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ScorerError(f"{url} can not be fetched: an address begins with https:// or http://")
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return _rest(url, part, progress)
        except HTTPError as error:
            reason = f"{error.code} {error.reason}"
            if error.code not in LATER:
                break
        except (OSError, URLError, http.client.HTTPException) as error:
            reason = str(error) or type(error).__name__
        if attempt < ATTEMPTS:
            time.sleep(PAUSE * attempt)
    raise ScorerError(
        f"{url} can not be fetched: {reason}. Run the command again to go on from there, or fetch the files "
        "elsewhere and copy them into the folder, or name a --mirror"
    )


def _rest(url: str, part: Path, progress: Progress) -> None:
    """Ask for what is missing and write it behind what is there."""
    there = part.stat().st_size if part.exists() else 0
    request = Request(url, headers={"Range": f"bytes={there}-"} if there else {})  # noqa: S310 - scheme was checked
    try:
        with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            if answer.status != http.client.PARTIAL_CONTENT:
                there = 0  # the server knows no ranges and sends all of it
            with part.open("ab" if there else "wb") as file:
                _copy(answer, file, part.name.removesuffix(".part"), there, progress)
    except HTTPError as error:
        if error.code != http.client.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise  # else all of it is there already


def _copy(answer: Any, file: IO[bytes], name: str, there: int, progress: Progress) -> None:
    length = int(answer.headers.get("Content-Length") or 0)
    whole = there + length if length else 0
    while chunk := answer.read(CHUNK):
        file.write(chunk)
        there += len(chunk)
        progress(name, there, whole)
    if whole and there < whole:
        raise http.client.IncompleteRead(b"", whole - there)
