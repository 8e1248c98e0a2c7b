"""From labelled rows to a weights file: the whole of a training run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from scipy import sparse

from ..folding import Folder
from . import alphabet, corpus, fit, matrices, pack
from .corpus import Row
from .fit import Recipe
from .split import is_validation


def train(rows: Sequence[Row], out: Path, recipe: Recipe, tell: Callable[[str], None]) -> str:
    """Fit all rows outside the validation split, write the weights, return their version."""
    rows = [row for row in rows if not is_validation(row.text)]
    letters = alphabet.build()
    tell(f"counting the features of {len(rows)} texts")
    words, ngrams = matrices.count(corpus.texts(rows), Folder(letters._asdict()))
    word_layout, ngram_layout = matrices.lay_out(words), matrices.lay_out(ngrams)
    blocks = [matrices.to_slots(words, word_layout), matrices.to_slots(ngrams, ngram_layout)]
    tell(f"fitting {len(word_layout.kept)} words and pairs, {len(ngram_layout.kept)} n-grams")
    fitted = fit.fit(sparse.hstack(blocks).tocsr(), corpus.targets(rows), recipe)
    arrays = pack.pack(fitted, word_layout, ngram_layout, letters)
    pack.write(arrays, out)
    return str(arrays["version"])
