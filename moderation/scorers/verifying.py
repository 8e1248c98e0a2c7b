"""Is an exported package as good as its original? Differences, flips at thresholds, and the limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from . import onnx, package
from .detoxify import DetoxifyScorer
from .package import Manifest
from .protocol import TOXICITY_LABELS, ScorerError

LEAST = 500  # texts of the site's own
HIGHEST, MEAN, FLIPS = 0.05, 0.005, 0.005
EXACT = 0.001  # what fp32 may differ: far more than rounding, far less than another model
SPECIMENS = Path(__file__).with_name("specimens.txt")
BATCH = 32  # texts scored together, as in service


class Figures(NamedTuple):
    """How far scores lie from the reference, over all texts and labels; flips are a share of texts."""

    highest: float
    mean: float
    flips: float


class Verification(NamedTuple):
    """The three ways a package scores, each against the reference, and what is wrong with them."""

    texts: int
    int8: Figures
    fp32: Figures
    production: Figures
    thresholds: tuple[float, ...]

    def objections(self) -> list[str]:
        """Return why the package must not be used; empty for a good one."""
        limits = (
            ("int8, highest difference", self.int8.highest, HIGHEST),
            ("int8, mean difference", self.int8.mean, MEAN),
            ("fp32, highest difference", self.fp32.highest, EXACT),
            ("as used, texts that cross a threshold", self.production.flips, FLIPS),
        )
        return [f"{what} {found:.5f} is over {limit}" for what, found, limit in limits if not found <= limit]

    def figures(self) -> dict[str, Any]:
        """Return what the manifest keeps."""
        ways = {name: getattr(self, name)._asdict() for name in ("int8", "fp32", "production")}
        return {"texts": self.texts, "thresholds": list(self.thresholds), **ways}


def verify(
    folder: Path,
    reference: DetoxifyScorer,
    texts: Sequence[str],
    *,
    thresholds: Sequence[float] = onnx.THRESHOLDS,
    progress: Callable[[int], object] = lambda done: None,
) -> Verification:
    """Score texts by the original and by the package, and write the figures into its manifest if they are good.

    `texts` are the site's own (LEAST at least); those of specimens.txt are added. Raises ScorerError, and takes
    an earlier verification back, when a limit is broken: highest difference .05, mean .005 (int8), .001 (fp32),
    .5 % of texts on another side of a threshold (as used: int8, near a threshold fp32).
    """
    if len(texts) < LEAST:
        raise ScorerError(f"{len(texts)} texts are too few to verify a package: give at least {LEAST}")
    scorer = onnx.unverified(folder, thresholds)
    if reference.sha256 != scorer.manifest.checkpoint:
        raise ScorerError(f"{folder} was exported from another checkpoint: {scorer.manifest.name}")
    found = measure(scorer, reference, [*texts, *specimens()], thresholds, progress)
    if objections := found.objections():
        package.forget(folder, scorer.manifest)
        raise ScorerError(f"{folder} must not be used: {'; '.join(objections)}")
    package.vouch(folder, scorer.manifest, found.figures())
    return found


def measure(
    scorer: onnx.OnnxScorer,
    reference: DetoxifyScorer,
    texts: Sequence[str],
    thresholds: Sequence[float],
    progress: Callable[[int], object],
) -> Verification:
    """Score in batches by reference and package, and compare; a score that is no number is a ScorerError."""
    ways: tuple[Callable[[Sequence[str]], list[dict[str, float]]], ...] = (
        reference.score,
        lambda batch: scorer.score_by(batch, "int8"),
        lambda batch: scorer.score_by(batch, "fp32"),
        scorer.score,
    )
    scores: list[list[Any]] = [[] for _ in ways]
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        for way, kept in zip(ways, scores, strict=True):
            kept.append(_table(way(batch), scorer.manifest))
        progress(len(batch))
    original, *others = (np.concatenate(kept) for kept in scores)
    int8, fp32, production = (compare(original, other, thresholds) for other in others)
    return Verification(len(texts), int8, fp32, production, tuple(thresholds))


def compare(original: Any, other: Any, thresholds: Sequence[float]) -> Figures:
    """Compare two tables (texts, labels); a text flips when one of its labels crosses a threshold."""
    apart = np.abs(original - other)
    flips = np.zeros(len(original), bool)
    for threshold in thresholds:
        flips |= ((original >= threshold) != (other >= threshold)).any(1)
    return Figures(float(apart.max()), float(apart.mean()), float(flips.mean()))


def specimens() -> list[str]:
    """Return texts of our own making: friendly, cross, abusive, odd and long ones."""
    lines = [line for line in SPECIMENS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [*lines, "", " \n", "🙂" * 300, "a" * 3000, " ".join(lines), " ".join(reversed(lines))]


def _table(rows: Sequence[dict[str, float]], manifest: Manifest) -> Any:
    names = [label for label in TOXICITY_LABELS if label in manifest.labels]
    return np.array([[row[name] for name in names] for row in rows])
