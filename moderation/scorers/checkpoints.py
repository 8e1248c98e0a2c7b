"""A folder with a transformer's weights: find the file, check its hash, name its version."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

from .protocol import ScorerError

MANIFEST = "manifest.json"
NAMED_HASH = re.compile(r"-([0-9a-f]{8,64})\.ckpt$")


class Checkpoint(NamedTuple):
    """Where the weights lie, their sha256, and whether somebody vouched for that hash."""

    folder: Path
    weights: Path
    sha256: str
    vouched: bool

    @property
    def name(self) -> str:
        """Return the file's name and the first eight digits of its hash."""
        stem = NAMED_HASH.sub("", self.weights.name).removesuffix(".ckpt")
        return f"{stem}-{self.sha256[:8]}"


def find(folder: str | Path) -> Checkpoint:
    """Return the one checkpoint of a folder; raise ScorerError if it is not what it should be.

    The hash must match the manifest ({"sha256": {file name: digits}}) and the digits at the
    end of the file's name, where these exist.
    """
    folder = Path(folder)
    files = sorted(folder.glob("*.ckpt"))
    if len(files) != 1:
        raise ScorerError(f"{folder} must hold exactly one .ckpt file, and holds {len(files)}")
    for needed in ("config.json", "tokenizer_config.json"):
        if not (folder / needed).is_file():
            raise ScorerError(f"{folder} holds no {needed}: put the model's configuration and tokenizer there")
    digits = _sha256(files[0])
    expected = _expected(folder, files[0])
    for beginning in expected:
        if not digits.startswith(beginning):
            raise ScorerError(f"{files[0]} is not what it should be: sha256 {digits}, expected {beginning}…")
    _check_others(folder, files[0])
    return Checkpoint(folder, files[0], digits, bool(expected))


def _check_others(folder: Path, weights: Path) -> None:
    """Check what else the manifest lists: another tokenizer would give wrong scores without a word."""
    manifest = folder / MANIFEST
    for name, expected in (_listed(manifest) if manifest.is_file() else {}).items():
        file = folder / Path(name).name
        if name == weights.name:
            continue
        if not file.is_file() or (digits := _sha256(file)) != expected.lower():
            found = f"sha256 {digits}" if file.is_file() else "there is no such file"
            raise ScorerError(f"{file} is not what it should be: {found}, expected {expected}")


def _expected(folder: Path, weights: Path) -> list[str]:
    """Return the hashes, whole or their beginning, that the weights must have."""
    expected = NAMED_HASH.findall(weights.name)
    manifest = folder / MANIFEST
    if manifest.is_file():
        listed = _listed(manifest).get(weights.name)
        if listed is None:
            raise ScorerError(f"{manifest} does not list {weights.name}")
        expected.append(listed.lower())
    return expected


def _listed(manifest: Path) -> dict[str, str]:
    try:
        hashes = json.loads(manifest.read_text(encoding="utf-8"))["sha256"]
        return {str(name): str(digits) for name, digits in hashes.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ScorerError(f'{manifest} must hold {{"sha256": {{file: digits}}}}: {error!r}') from error


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
