"""A folder with an exported model: its manifest, the hashes of its files, and the proof that it was verified."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from .protocol import ScorerError

MANIFEST = "manifest.json"
INT8, FP32, TOKENIZER = "model.int8.onnx", "model.fp32.onnx", "tokenizer.json"
FILES = (INT8, FP32, TOKENIZER)
FORMAT = 1  # of the manifest and of what the model's inputs and outputs mean


@dataclass(frozen=True)
class Manifest:
    """What a package holds; `verification` is empty until scorer_verify has found it good."""

    name: str  # of the checkpoint, with the first digits of its hash
    checkpoint: str  # sha256 of the weights that were exported
    labels: dict[str, int]  # where each of our labels stands among the outputs
    languages: list[str]  # ISO 639-1
    first: int  # the tokens at both ends of every window, and the one that pads
    last: int
    pad: int
    sha256: dict[str, str]
    versions: dict[str, str] = field(default_factory=dict)
    verification: dict[str, Any] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def contents(self) -> str:
        """Return one hash for all files: what a verification was about."""
        return hashlib.sha256(json.dumps(self.sha256, sort_keys=True).encode()).hexdigest()


def describe(folder: Path, manifest: Manifest) -> Manifest:
    """Write the manifest of files that lie in the folder, without any verification; return it."""
    hashes = {name: sha256(folder / name) for name in FILES}
    return _write(folder, replace(manifest, sha256=hashes, verification={}))


def vouch(folder: Path, manifest: Manifest, figures: dict[str, Any]) -> Manifest:
    """Write down that the package was verified, with the figures, for exactly these files."""
    return _write(folder, replace(manifest, verification={**figures, "contents": manifest.contents}))


def forget(folder: Path, manifest: Manifest) -> Manifest:
    """Take an earlier verification back: the newest one refused the package."""
    return _write(folder, replace(manifest, verification={}))


def find(folder: str | Path, *, verified: bool = True) -> Manifest:
    """Return the manifest of a folder whose files are what it says; ScorerError says what is wrong.

    With `verified`, only of a package that scorer_verify found good.
    """
    folder = Path(folder)
    manifest = _read(folder)
    for name in FILES:
        if not (folder / name).is_file():
            raise ScorerError(f"{folder} holds no {name}: export the package again with scorer_export")
        if (digits := sha256(folder / name)) != manifest.sha256.get(name):
            raise ScorerError(
                f"{folder / name} is not what the manifest says: sha256 {digits}, "
                f"expected {manifest.sha256.get(name)}; copy the whole package again or export it anew"
            )
    if verified and manifest.verification.get("contents") != manifest.contents:
        raise ScorerError(f"{folder} was not verified: run scorer_verify --package {folder} --checkpoint FOLDER")
    return manifest


def sha256(path: Path) -> str:
    """Return the file's sha256, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(folder: Path) -> Manifest:
    path = folder / MANIFEST
    if not path.is_file():
        raise ScorerError(f"{folder} holds no {MANIFEST}: it is no package; make one with scorer_export")
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        written = fields.get("format")
    except (ValueError, AttributeError) as error:
        raise ScorerError(f"{path} is not a manifest: {error}") from error
    if written != FORMAT:
        raise ScorerError(f"{path} has format {written!r}, and this version reads {FORMAT}: export the package anew")
    try:
        manifest = Manifest(**fields)
        _check(manifest)
    except (TypeError, ValueError) as error:
        raise ScorerError(f"{path} is not a manifest: {error}") from error
    return manifest


def _check(manifest: Manifest) -> None:
    for name, kind in (("labels", dict), ("sha256", dict), ("verification", dict), ("languages", list)):
        if not isinstance(getattr(manifest, name), kind):
            raise TypeError(f"{name} must be a {kind.__name__}")
    for name in ("first", "last", "pad"):
        if not isinstance(getattr(manifest, name), int):
            raise TypeError(f"{name} must be a number")
    if "toxicity" not in manifest.labels:
        raise ValueError("its labels hold no toxicity")


def _write(folder: Path, manifest: Manifest) -> Manifest:
    """Write whole or not at all: a package in service is read by other processes."""
    draft = folder / f"{MANIFEST}.draft"
    draft.write_text(json.dumps(asdict(manifest), indent=2) + "\n", encoding="utf-8")
    draft.replace(folder / MANIFEST)
    return manifest
