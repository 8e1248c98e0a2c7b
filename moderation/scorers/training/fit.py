"""Fit the linear model and the small net together by AdaGrad on masked soft labels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse
from tqdm import tqdm

from ..embedded import OUTPUTS, TOXICITIES
from .corpus import Targets

Matrix = npt.NDArray[np.float32]
AVERAGED_EVERY = 500  # steps, counted from the last one back


class Recipe(NamedTuple):
    """What a training run is told; learning rates are AdaGrad's."""

    width: int = 16
    hidden: int = 32
    epochs: int = 2
    batch: int = 64
    left_out: float = 0.4  # share of a text's features that a step does not see
    rate: float = 0.15
    embedding_rate: float = 0.05
    dense_rate: float = 0.02
    seed: int = 20


class Dense(NamedTuple):
    """The dense parameters: biases of the linear model, and two layers."""

    linear_bias: Matrix
    hidden: Matrix
    hidden_bias: Matrix
    output: Matrix
    output_bias: Matrix


class Fitted(NamedTuple):
    """Rows (features, 10 + width) of both blocks, and the dense parameters."""

    rows: Matrix
    dense: Dense


class Mean:
    """The mean of parameters over the second half of a run: calmer than where the last steps led."""

    def __init__(self, like: Fitted) -> None:
        """Begin with nothing, in the shapes of `like`."""
        self._sums = [np.zeros_like(array) for array in (like.rows, *like.dense)]
        self._count = 0

    def add(self, fitted: Fitted) -> None:
        """Take in the parameters as they are now."""
        for total, array in zip(self._sums, (fitted.rows, *fitted.dense), strict=True):
            total += array
        self._count += 1

    def value(self) -> Fitted:
        """Return the mean of what was taken in."""
        rows, *dense = [total / np.float32(self._count) for total in self._sums]
        return Fitted(rows, Dense(*dense))


class Forward(NamedTuple):
    """What a forward pass leaves for the way back."""

    embedded: Matrix
    hidden: Matrix
    logits: Matrix


def begin(features: int, recipe: Recipe) -> Fitted:
    """Return seeded starting values: linear zeros, small random embeddings and layers."""
    random = np.random.default_rng(recipe.seed)
    rows = np.zeros((features, OUTPUTS + recipe.width), np.float32)
    rows[:, OUTPUTS:] = random.normal(0, 0.05, (features, recipe.width))
    hidden = random.normal(0, recipe.width**-0.5, (recipe.width, recipe.hidden))
    output = random.normal(0, 0.1 * recipe.hidden**-0.5, (recipe.hidden, OUTPUTS))
    dense = Dense(
        np.zeros(OUTPUTS, np.float32),
        hidden.astype(np.float32),
        np.zeros(recipe.hidden, np.float32),
        output.astype(np.float32),
        np.zeros(OUTPUTS, np.float32),
    )
    return Fitted(rows, dense)


def forward(sums: Matrix, dense: Dense) -> Forward:
    """Run (texts, 10 + width) sums through both halves; logits are their mean."""
    embedded = sums[:, OUTPUTS:]
    hidden = np.maximum(embedded @ dense.hidden + dense.hidden_bias, 0)
    linear = sums[:, :OUTPUTS] + dense.linear_bias
    return Forward(embedded, hidden, (linear + hidden @ dense.output + dense.output_bias) / 2)


def slope(logits: Matrix, wanted: Targets) -> Matrix:
    """Return the loss's slope by the logits: masked cross-entropy, and softmax of three."""
    slopes = np.zeros_like(logits)
    guesses = 1 / (1 + np.exp(-np.clip(logits[:, :TOXICITIES], -40, 40)))
    known = ~np.isnan(wanted.toxicity)
    slopes[:, :TOXICITIES] = np.where(known, guesses - np.nan_to_num(wanted.toxicity), 0)
    felt = np.flatnonzero(wanted.sentiment >= 0)
    feeling = logits[felt, TOXICITIES:]
    feeling = np.exp(feeling - feeling.max(axis=1, keepdims=True, initial=-1e9))
    feeling /= feeling.sum(axis=1, keepdims=True)
    feeling[np.arange(len(felt)), wanted.sentiment[felt]] -= 1
    slopes[felt, TOXICITIES:] = feeling
    slopes[:, :TOXICITIES] *= wanted.weights[:, None]
    slopes[:, TOXICITIES:] *= wanted.feeling_weights[:, None]
    return slopes / np.float32(len(logits))


def fit(
    matrix: sparse.csr_matrix,
    wanted: Targets,
    recipe: Recipe,
) -> Fitted:
    """Return parameters fitted to the rows of `matrix`; the same seed gives the same ones."""
    fitted = begin(matrix.shape[1], recipe)
    mean = Mean(fitted)
    grown = Fitted(np.full_like(fitted.rows, 1e-4), Dense(*(np.full_like(p, 1e-4) for p in fitted.dense)))
    random = np.random.default_rng(recipe.seed + 2)
    batches = _batches(matrix.shape[0], recipe)
    for step, batch in enumerate(tqdm(batches, desc="fitting", unit="step", mininterval=1, disable=None)):
        _learn(_thinned(matrix[batch], recipe, random), wanted.at(batch), fitted, grown, recipe)
        if step >= len(batches) // 2 and (len(batches) - 1 - step) % AVERAGED_EVERY == 0:
            mean.add(fitted)
    return mean.value()


def _batches(rows: int, recipe: Recipe) -> list[npt.NDArray[np.intp]]:
    """Return the row numbers of each step, shuffled anew in every epoch."""
    random = np.random.default_rng(recipe.seed + 1)
    orders = [random.permutation(rows) for _ in range(recipe.epochs)]
    cuts = range(recipe.batch, rows, recipe.batch)
    return [batch for order in orders for batch in np.split(order, cuts)]


def _thinned(batch: sparse.csr_matrix, recipe: Recipe, random: np.random.Generator) -> sparse.csr_matrix:
    """Leave features out at random, so that no text is known by one of them alone."""
    stays = random.random(batch.nnz, np.float32) >= recipe.left_out
    batch.data *= stays / np.float32(1 - recipe.left_out)
    return batch


def _learn(batch: sparse.csr_matrix, wanted: Targets, fitted: Fitted, grown: Fitted, recipe: Recipe) -> None:
    """Take one AdaGrad step in place, on the rows that the batch holds and all layers."""
    columns, places = np.unique(batch.indices, return_inverse=True)
    shape = (batch.shape[0], len(columns))
    narrow = sparse.csr_matrix((batch.data, places, batch.indptr), shape=shape)
    rows = fitted.rows[columns]
    passed = forward(narrow @ rows, fitted.dense)
    slopes = slope(passed.logits, wanted)
    back = (slopes @ fitted.dense.output.T) * (passed.hidden > 0)
    by_sums = np.hstack([slopes, back @ fitted.dense.hidden.T]).astype(np.float32)
    by_rows = narrow.T @ by_sums
    seen = grown.rows[columns] + by_rows**2
    grown.rows[columns] = seen
    fitted.rows[columns] = rows - _rates(recipe) * by_rows / np.sqrt(seen)
    by_dense = Dense(slopes.sum(0), passed.embedded.T @ back, back.sum(0), passed.hidden.T @ slopes, slopes.sum(0))
    for value, past, step in zip(fitted.dense, grown.dense, by_dense, strict=True):
        past += step**2
        value -= recipe.dense_rate * step / np.sqrt(past)


def _rates(recipe: Recipe) -> Matrix:
    rates = np.full(OUTPUTS + recipe.width, recipe.embedding_rate, np.float32)
    rates[:OUTPUTS] = recipe.rate
    return rates
