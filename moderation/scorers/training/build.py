"""From labelled rows to a weights file: the whole of a training run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from scipy import sparse

from ..folding import Folder
from . import (
    alphabet,
    attacks,
    corpus,
    disguise,
    everyday,
    fit,
    hostility,
    identities,
    innocents,
    lexicon,
    matrices,
    mixing,
    opinions,
    pack,
    spared,
)
from .corpus import Row
from .fit import Recipe
from .split import is_validation

# What a source's rows count, where not 1: made sentences and single terms less than people's.
SHARES = {
    "own_attacks": 0.6,
    "own_opinions": 0.6,
    "lexicon": 0.3,
    "mixed": 0.5,
    "civil_toxic_spans": 0.6,  # posted as toxic, and annotators agree on little more
    "jigsaw_fastbert2k": 3.0,  # few, and labelled by the widest panel
    "jigsaw_5k_lower": 3.0,
    "civil_jigsaw_1k": 2.0,
}
CALM_TWEETS = 2.0  # what davidson's calm rows count besides: they are few, and dialect was taken for abuse
DISGUISED = 0.25  # of the rows get a disguised copy, at half the weight
DISGUISED_TERMS = 1.0
MIXED = 30_000


def train(
    rows: Sequence[Row], terms: Sequence[lexicon.Term], out: Path, recipe: Recipe, tell: Callable[[str], None]
) -> str:
    """Fit all rows outside the validation split, write the weights, return their version."""
    letters = alphabet.build()
    folder = Folder(letters._asdict())
    rows = [row for row in rows if not is_validation(row.text)]
    tell(f"{len(rows)} rows outside the validation split; writing made ones")
    rows = gather(rows, terms, folder, Random(recipe.seed))  # noqa: S311 - seeded on purpose
    tell(f"counting the features of {len(rows)} texts")
    words, ngrams = matrices.count(corpus.texts(rows), folder)
    layouts = matrices.lay_out(words), matrices.lay_out(ngrams)
    matrix = sparse.hstack([matrices.to_slots(words, layouts[0]), matrices.to_slots(ngrams, layouts[1])])
    tell(f"fitting {len(layouts[0].kept)} words and pairs, {len(layouts[1].kept)} n-grams")
    fitted = fit.fit(matrix.tocsr(), corpus.targets(rows), recipe)
    arrays = pack.pack(fitted, *layouts, letters)
    pack.write(arrays, out)
    return str(arrays["version"])


def gather(rows: Sequence[Row], terms: Sequence[lexicon.Term], folder: Folder, random: Random) -> list[Row]:
    """Return the rows with missing labels hinted, and every made row, weighed by source."""
    hints = lexicon.Hints(terms, folder)
    read = list(_weighed(hints.fill(rows)))
    # weighed before they are disguised: a copy never counts more than what it is a copy of
    made = list(_weighed([*attacks.rows(random), *lexicon.rows(lexicon.clear_cut(terms), random)]))
    plain = list(everyday.rows(random))
    return [
        *read,
        *identities.rows(random),
        *made,
        *plain,
        *hostility.rows(random),
        *spared.rows(random),
        *_weighed(opinions.rows(random)),
        *innocents.rows(random),
        *disguise.disguised(read, hints.terms_in, random, DISGUISED),
        *disguise.disguised(made, hints.terms_in, random, DISGUISED_TERMS),
        *disguise.disguised(plain, hints.terms_in, random, DISGUISED),
        *_weighed(mixing.mixed(read, random, MIXED)),
    ]


def _weighed(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        calm = row.source == "davidson" and row.labels.get("toxicity", 1.0) < 0.5
        yield row._replace(weight=row.weight * SHARES.get(row.source, 1.0) * (CALM_TWEETS if calm else 1.0))
