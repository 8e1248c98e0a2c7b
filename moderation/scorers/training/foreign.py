"""Train the scorer of one language other than English, from a public set or a site's own rows."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse
from tqdm import tqdm

from .. import weights
from ..folding import Folder
from ..foreign import SQUARE, read
from ..protocol import TOXICITY_LABELS, ScorerError
from . import alphabet, measure, pack
from .corpus import Row
from .split import is_validation

RELEASE = "1.0"
SETS = {"de": "germeval2018_training.txt.gz", "fr": "mlma_fr.csv.gz", "ar": "mlma_ar.csv.gz"}
GERMEVAL = {  # fine labels: a text that was called one kind of offence was not asked about the others
    "OTHER": {"toxicity": 0.0, "insult": 0.0, "identity_attack": 0.0},
    "INSULT": {"toxicity": 1.0, "insult": 1.0},
    "ABUSE": {"toxicity": 1.0, "identity_attack": 1.0},
    "PROFANITY": {"toxicity": 1.0},
}
FEWEST = 3  # texts that must hold a feature, or it is not learnt
LOOSENESS = 3.0  # of the penalty: the inverse weight of the squared coefficients
FEWEST_OF_A_LABEL = 100  # texts that carry a label, or it is not learnt
STEPS = 150
Floats = npt.NDArray[np.float64]


class Measured(NamedTuple):
    """How good one label is on texts that were kept out: precision and share found at `threshold`."""

    label: str
    texts: int
    carry: int
    auc: float
    threshold: float
    precision: float
    found: float


def rows(folder: Path, language: str) -> list[Row]:
    """Return the rows of the public set of that language in `folder`, none where we know of no set."""
    if language not in SETS:
        return []
    path = folder / SETS[language]
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            return list(_germeval(lines) if language == "de" else _mlma(csv.DictReader(lines)))
    except (OSError, ValueError, KeyError) as error:
        raise ScorerError(f"{path} can not be read: {error!r}") from error


def _germeval(lines: Any) -> Iterator[Row]:
    for line in lines:
        text, _, kind = line.rstrip("\r\n").split("\t")
        yield Row(text, dict(GERMEVAL[kind]), source="germeval2018")


def _mlma(lines: csv.DictReader[str]) -> Iterator[Row]:
    """Read annotators' tags: how many of them call the text something bad; "fearful" says nothing on that."""
    for line in lines:
        tags = {*line["sentiment"].split("_")} - {"fearful"}
        if tags:
            labels = {"toxicity": len(tags - {"normal"}) / len(tags), "identity_attack": float("hateful" in tags)}
            yield Row(line["tweet"].replace("@url", "http"), labels, source="mlma")


def train(texts: Sequence[Row], language: str, out: Path, tell: Callable[[str], None]) -> str:
    """Fit every label that enough rows carry, tell how good each is, write the weights, return their version."""
    letters = alphabet.build()
    folder = Folder(letters._asdict())
    hashes, holds = _table([row.text for row in texts], folder)
    held_out = np.array([is_validation(row.text) for row in texts])
    holds, hashes = _common(holds, hashes, ~held_out)
    squares = _squares(holds[~held_out])
    matrix = _evened(holds, squares)
    wanted = {label: _labels(texts, label) for label in TOXICITY_LABELS}
    labels = [label for label in wanted if np.nansum(wanted[label][~held_out] >= 0.5) >= FEWEST_OF_A_LABEL]
    if not labels:
        raise ScorerError(f"{language}: no label has {FEWEST_OF_A_LABEL} texts that carry it")
    tell(f"{language}: {int((~held_out).sum())} texts, {len(hashes)} features, labels {', '.join(labels)}")
    fitted = [_fit(matrix[~held_out], wanted[label][~held_out]) for label in tqdm(labels, disable=None)]
    for label, line in zip(labels, fitted, strict=True):
        guesses = 1 / (1 + np.exp(-(matrix[held_out] @ line[:-1] + line[-1])))
        tell(_in_words(judge(label, wanted[label][held_out], guesses)))
    packed = _pack(np.array(fitted), hashes, squares, labels, language)
    arrays = weights.seal(packed | letters._asdict(), f"{language}-{RELEASE}")
    pack.write(arrays, out)
    return str(arrays["version"])


def _table(texts: Sequence[str], folder: Folder) -> tuple[npt.NDArray[np.uint64], sparse.csr_matrix]:
    """Return the distinct hashes and which text (row) holds which (column)."""
    found = read(folder, texts)
    hashes, columns = np.unique(found.hashes, return_inverse=True)
    shape = (len(texts), len(hashes))
    holds = sparse.csr_matrix((np.ones(len(columns)), (found.owners, columns)), shape=shape)
    holds.data[:] = 1
    return hashes, holds


def _common(
    holds: sparse.csr_matrix, hashes: npt.NDArray[np.uint64], learnt: npt.NDArray[np.bool_]
) -> tuple[sparse.csr_matrix, npt.NDArray[np.uint64]]:
    """Keep the features that enough of the texts that are learnt from hold."""
    kept = np.flatnonzero(_holders(holds[learnt]) >= FEWEST)
    return holds[:, kept], hashes[kept]


def _holders(holds: sparse.csr_matrix) -> Floats:
    counts: Floats = np.asarray(holds.sum(axis=0)).ravel()
    return counts


def _squares(holds: sparse.csr_matrix) -> npt.NDArray[np.uint16]:
    """Return the squared inverse document frequency of each feature, log(1 + n / (1 + holders))², in SQUAREs."""
    rarity = np.log(1 + holds.shape[0] / (1 + _holders(holds)))
    squares: npt.NDArray[np.uint16] = np.minimum(np.rint(rarity**2 / SQUARE), 65535).astype(np.uint16)
    return squares


def _evened(holds: sparse.csr_matrix, squares: npt.NDArray[np.uint16]) -> sparse.csr_matrix:
    """Weigh features by their rarity, and every text to length 1."""
    weighed = holds @ sparse.diags(np.sqrt(squares * SQUARE))
    lengths = np.sqrt(holds @ (squares * SQUARE))
    return (sparse.diags(1 / np.maximum(lengths, 1e-9)) @ weighed).tocsr()


def _labels(texts: Sequence[Row], label: str) -> Floats:
    return np.array([row.labels.get(label, np.nan) for row in texts])


def _fit(matrix: sparse.csr_matrix, wanted: Floats) -> Floats:
    """Return the coefficients, and last the intercept, of a penalised logistic regression on soft labels."""
    known = ~np.isnan(wanted)
    matrix, wanted = matrix[known], wanted[known]

    def loss(line: Floats) -> tuple[float, Floats]:
        logits = matrix @ line[:-1] + line[-1]
        off = 1 / (1 + np.exp(-np.clip(logits, -40, 40))) - wanted
        worth = float(np.logaddexp(0, logits).sum() - wanted @ logits + line[:-1] @ line[:-1] / (2 * LOOSENESS))
        return worth, np.append(matrix.T @ off + line[:-1] / LOOSENESS, off.sum())

    begin = np.zeros(matrix.shape[1] + 1)
    result = optimize.minimize(loss, begin, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    line: Floats = result.x
    return line


def judge(label: str, wanted: Floats, guesses: Floats, threshold: float = 0.5) -> Measured:
    """Measure one label's guesses on texts that were kept out, those of unknown label left aside."""
    known = ~np.isnan(wanted)
    truth, guesses = wanted[known] >= 0.5, guesses[known]
    found = float((guesses[truth] >= threshold).mean()) if truth.any() else np.nan
    precision = measure.precision(truth, guesses, threshold)
    auc = measure.auc(truth, guesses)
    return Measured(label, len(truth), int(truth.sum()), auc, threshold, precision, found)


def _in_words(measured: Measured) -> str:
    return (
        f"{measured.label}: AUC {measured.auc:.3f} on {measured.texts} texts kept out, {measured.carry} of which carry "
        f"it; at {measured.threshold} precision {measured.precision:.2f}, found {measured.found:.2f}"
    )


def _pack(
    fitted: Floats, hashes: npt.NDArray[np.uint64], squares: npt.NDArray[np.uint16], labels: list[str], language: str
) -> dict[str, npt.NDArray[Any]]:
    """Round each coefficient times its feature's rarity to int8, one scale a label."""
    lines = fitted[:, :-1].T * np.sqrt(squares * SQUARE)[:, None]
    rows, scales = pack.round_columns(lines.astype(np.float32))
    return {
        "language": np.array(language),
        "labels": np.array(labels),
        "hashes": hashes,
        "squares": squares,
        "rows": rows[:-1],
        "scales": scales.astype(np.float64),
        "bias": fitted[:, -1].copy(),
    }
