"""The weights file of the embedded scorer: read it only if it is whole, of our format, and what its version says."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from .protocol import ScorerError
from .tables import SLOTS

# Raise it when the code reads a text or a table in another way: older files would give other scores without a word.
FORMAT = 1
DIGITS = 12  # of the sha256 that ends the version
Arrays = dict[str, npt.NDArray[Any]]


def seal(arrays: Mapping[str, npt.NDArray[Any]], release: str) -> Arrays:
    """Return the arrays with their `format` and the `version` that names their content: "1.0+6ee13b9b6d40"."""
    content = {**arrays, "format": np.array(FORMAT)}
    return {**content, "version": np.array(f"{release}+{digest(content)}")}


def digest(arrays: Mapping[str, npt.NDArray[Any]]) -> str:
    """Return the first digits of the sha256 over all arrays but `version`, name by name."""
    content = hashlib.sha256()
    for name in sorted({*arrays} - {"version"}):
        content.update(name.encode())
        content.update(
            np.ascontiguousarray(arrays[name]).data.cast("B") if arrays[name].ndim else arrays[name].tobytes()
        )
    return content.hexdigest()[:DIGITS]


def read(path: str | Path, shapes: Callable[[Arrays], dict[str, tuple[int, ...]]] | None = None) -> Arrays:
    """Return the arrays of a weights file; ScorerError says what is wrong with it and what to do.

    `shapes` says what shape each array must have, by name: by default those of the English tables.
    """
    try:
        with Path(path).open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            arrays = dict(file)
    except (
        OSError,
        ValueError,
        KeyError,
        EOFError,
        TypeError,
        AttributeError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise ScorerError(f"the weights {path} can not be read: {error}. Take the file again.") from error
    _check(path, arrays, (shapes or _shapes)(arrays))
    return arrays


def _check(path: str | Path, arrays: Arrays, shapes: dict[str, tuple[int, ...]]) -> None:
    """Raise ScorerError for arrays of another format, of other shapes or with another content than the version says."""
    if "version" not in arrays:
        raise ScorerError(f"the weights {path} can not be read: they name no version. Take the file again.")
    found = int(arrays["format"]) if "format" in arrays else 1
    if found != FORMAT:
        what = "train it again with this release" if found < FORMAT else "install the release that it was made with"
        raise ScorerError(f"the weights {path} have format {found}, and this release reads {FORMAT}: {what}.")
    version = str(arrays["version"])
    if version.rpartition("+")[2] != digest(arrays):
        raise ScorerError(f"the weights {path} are not what their version {version} says. Take the file again.")
    for name, wanted in shapes.items():
        if name not in arrays or arrays[name].shape != wanted:
            raise ScorerError(f"the weights {path} lack {name} in the shape {wanted}. Train them again.")


def _shapes(arrays: Arrays) -> dict[str, tuple[int, ...]]:
    columns = arrays["scales"].shape[-1] if "scales" in arrays else 0
    rows = {"scales": (2, columns), "word_rows": (SLOTS + 1, columns), "ngram_rows": (SLOTS + 1, columns)}
    return {**rows, "word_prints": (SLOTS,), "ngram_prints": (SLOTS,)}
