"""Intercepts learnt from a site's own decisions. Pure: values in, values out; no Django, no clock."""

from collections.abc import Mapping
from math import exp, log

Shifts = Mapping[str, tuple[int, float]]  # by label: the calibration's key, and what it adds to the logit
EDGE = 1e-6  # probabilities are kept so far from 0 and 1 that their logit stays finite


def logit(probability: float) -> float:
    """The natural logarithm of the odds; probabilities of 0 and 1 are taken as EDGE from them."""
    kept = min(max(probability, EDGE), 1 - EDGE)
    return log(kept / (1 - kept))


def shifted(probability: float, shift: float) -> float:
    """The probability whose logit is greater by `shift`, to six places."""
    return round(1 / (1 + exp(-(logit(probability) + shift))), 6)


def shift_labels(labels: dict[str, float], shifts: Shifts) -> dict[str, float]:
    """The labels with those changed that have a calibration; labels that the scorer does not give stay missing."""
    if not shifts:
        return labels
    moved = {label: shifted(labels[label], shift) for label, (_, shift) in shifts.items() if label in labels}
    return labels | moved
