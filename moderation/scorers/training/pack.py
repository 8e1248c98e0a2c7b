"""Round fitted weights to int8 and write them as one file that numpy alone can read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import tables
from ..weights import seal
from .alphabet import Alphabet
from .fit import Fitted, Matrix
from .matrices import Layout

RELEASE = "1.0"
CLIP = 99.995  # percentile of each column that int8's largest step stands for


def pack(fitted: Fitted, words: Layout, ngrams: Layout, alphabet: Alphabet) -> dict[str, npt.NDArray[Any]]:
    """Return every array of a weights file, `version` hashed from the others."""
    word_rows, word_scale = round_columns(fitted.rows[: tables.SLOTS])
    ngram_rows, ngram_scale = round_columns(fitted.rows[tables.SLOTS :])
    arrays: dict[str, npt.NDArray[Any]] = {
        **alphabet._asdict(),
        "word_rows": word_rows,
        "word_prints": words.prints,
        "ngram_rows": ngram_rows,
        "ngram_prints": ngrams.prints,
        "scales": np.stack([word_scale, ngram_scale]),
        **fitted.dense._asdict(),
    }
    return seal(arrays, RELEASE)


def round_columns(rows: Matrix) -> tuple[npt.NDArray[np.int8], Matrix]:
    """Return int8 rows with one row of zeros more, and the size of a step by column."""
    scale: Matrix = np.maximum(np.percentile(np.abs(rows), CLIP, axis=0) / 127, 1e-8).astype(np.float32)
    steps = np.clip(np.rint(rows / scale), -127, 127).astype(np.int8)
    return np.vstack([steps, np.zeros((1, rows.shape[1]), np.int8)]), scale


def write(arrays: dict[str, npt.NDArray[Any]], path: Path) -> None:
    """Write the file beside its place and move it there, so that no half file is read."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part.npz")
    np.savez(draft, allow_pickle=False, **arrays)
    draft.replace(path)
