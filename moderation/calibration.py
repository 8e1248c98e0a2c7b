"""Intercepts learnt from a site's own decisions. Pure: values in, values out; no Django, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import NamedTuple

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


# Learning an intercept --------------------------------------------------------------------------------------

FOLDS = 5
ENOUGH, ENOUGH_OF_EACH = 200, 20
BINS = 10


class Example(NamedTuple):
    """One decided text: the probability that the scorer gave, whether people found it abusive, and its fold."""

    probability: float
    abusive: bool
    fold: int


@dataclass(frozen=True)
class Fit:
    """What to add to the logit, and its standard error."""

    shift: float
    error: float


def fit_shift(examples: Sequence[Example]) -> Fit:
    """The maximum-likelihood intercept of a logistic regression whose slope is held at 1.

    Newton's steps on sum(y - p) = 0, where p = sigmoid(logit + shift); the error is 1 / sqrt(sum p (1 - p)), the
    inverse root of the Fisher information (Platt 1999 fits slope and intercept; with few decisions the slope is noise).
    Needs both classes, else there is no maximum.
    """
    logits = [logit(example.probability) for example in examples]
    found, abusive = 0.0, sum(example.abusive for example in examples)
    for _ in range(50):
        guesses = [1 / (1 + exp(-min(max(one + found, -40.0), 40.0))) for one in logits]
        information = max(sum(guess * (1 - guess) for guess in guesses), 1e-9)
        step = min(max((abusive - sum(guesses)) / information, -2.0), 2.0)
        found += step
        if abs(step) < 1e-9:
            break
    return Fit(found, information**-0.5)


@dataclass(frozen=True)
class Quality:
    """How good probabilities are; `at` is by threshold (precision, recall), None where nothing reaches it."""

    log_loss: float
    brier: float
    calibration_error: float
    at: dict[float, tuple[float | None, float]]


def quality(pairs: Sequence[tuple[float, bool]], thresholds: Iterable[float]) -> Quality:
    """Log loss and Brier score (mean), expected calibration error in BINS equal bins, precision and recall."""
    count = len(pairs)
    kept = [(min(max(p, EDGE), 1 - EDGE), y) for p, y in pairs]
    loss = -sum(log(p if y else 1 - p) for p, y in kept) / count
    brier = sum((p - y) ** 2 for p, y in pairs) / count
    bins: dict[int, list[tuple[float, bool]]] = {}
    for p, y in pairs:
        bins.setdefault(min(int(p * BINS), BINS - 1), []).append((p, y))
    error = sum(abs(sum(p - y for p, y in bin_)) for bin_ in bins.values()) / count
    return Quality(loss, brier, error, {one: _precision_and_recall(pairs, one) for one in sorted(set(thresholds))})


def _precision_and_recall(pairs: Sequence[tuple[float, bool]], threshold: float) -> tuple[float | None, float]:
    reached = [y for p, y in pairs if p >= threshold]
    hits, abusive = sum(reached), sum(y for _, y in pairs)
    return (hits / len(reached) if reached else None), (hits / abusive if abusive else 0.0)


@dataclass(frozen=True)
class Refit:
    """An intercept fitted on all examples, and both qualities on folds that it was not fitted on."""

    fit: Fit
    examples: int
    abusive: int
    before: Quality
    after: Quality

    @property
    def helps(self) -> bool:
        """Whether the shifted probabilities are better where they were not fitted."""
        return self.after.log_loss < self.before.log_loss


def refit(examples: Sequence[Example], thresholds: Sequence[float]) -> Refit:
    """Fit the intercept; judge it on FOLDS parts, each by the intercept of the others.

    Raises ValueError, in words, for fewer than ENOUGH examples or ENOUGH_OF_EACH of either class.
    """
    abusive = sum(example.abusive for example in examples)
    least = min(abusive, len(examples) - abusive)
    if len(examples) < ENOUGH or least < ENOUGH_OF_EACH:
        raise ValueError(
            f"{len(examples)} usable decisions, {abusive} of them removals: an intercept needs at least {ENOUGH},"
            f" with {ENOUGH_OF_EACH} of each kind."
        )
    moved = []
    for fold in range(FOLDS):
        shift = fit_shift([example for example in examples if example.fold != fold]).shift
        moved += [(shifted(one.probability, shift), one.abusive) for one in examples if one.fold == fold]
    plain = [(one.probability, one.abusive) for one in examples]
    return Refit(fit_shift(examples), len(examples), abusive, quality(plain, thresholds), quality(moved, thresholds))
