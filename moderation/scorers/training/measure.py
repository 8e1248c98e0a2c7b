"""Figures that say how good scores are: AUC, macro-recall, precision."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]
Truth = npt.NDArray[np.bool_]


def auc(truth: Truth, scores: Floats) -> float:
    """Return the area under the ROC curve, ties counted half; NaN without both classes."""
    yes, no = int(truth.sum()), int((~truth).sum())
    if not yes or not no:
        return math.nan
    _, places, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[places]
    return float((ranks[truth].sum() - yes * (yes + 1) / 2) / (yes * no))


def macro_recall(truth: npt.NDArray[np.intp], guesses: npt.NDArray[np.intp]) -> float:
    """Return the mean over the classes that occur of the share found."""
    return float(np.mean([(guesses[truth == c] == c).mean() for c in np.unique(truth)]))


def macro_f1(truth: Truth, guesses: Truth) -> float:
    """Return the mean of the F1 of "yes" and the F1 of "no"."""
    return (_f1(truth, guesses) + _f1(~truth, ~guesses)) / 2


def _f1(truth: Truth, guesses: Truth) -> float:
    return 2 * float((truth & guesses).sum()) / max(1.0, float(truth.sum() + guesses.sum()))


def precision(truth: Truth, scores: Floats, threshold: float) -> float:
    """Return the share of right ones among scores at or over the threshold, NaN for none."""
    chosen = truth[scores >= threshold]
    return float(chosen.mean()) if len(chosen) else math.nan
