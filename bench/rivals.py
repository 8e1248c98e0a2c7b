"""Put the embedded scorer beside vaderSentiment, TextBlob, alt-profanity-check and better-profanity."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: one core

import numpy as np

from bench import scorer_probes
from bench.tables import show
from moderation.scorers import SENTIMENT_LABELS, TOXICITY_LABELS, embedded
from moderation.scorers.training import corpus, measure
from moderation.scorers.training.corpus import Row
from moderation.scorers.training.split import is_validation

LENGTH = 90  # characters of the timed texts
FEW = 300  # texts of each measure for a rival that needs a twentieth of a second for one
FEWEST = 5  # positives; a label that has fewer held out is left out of the mean
LEAST = 0.05  # VADER's and TextBlob's scores from -LEAST to LEAST are taken as neutral, as VADER's authors do
Texts = Sequence[str]
Floats = np.ndarray


class Contender(NamedTuple):
    """What is measured: toxicity of texts, place of the likeliest sentiment, and how many texts it can bear."""

    toxicity: Callable[[Texts], Floats] | None = None
    feeling: Callable[[Texts], Floats] | None = None
    labels: Callable[[Texts], list[dict[str, float]]] | None = None
    sample: int | None = None

    def score(self, texts: Texts) -> list[dict[str, float]]:
        """Return toxicity as a scorer would, so that the probes take it for one."""
        assert self.toxicity
        return [{"toxicity": float(score)} for score in self.toxicity(texts)]

    def some(self, rows: Sequence[Any]) -> list[Any]:
        """Return the rows, or as many of them, seeded, as it can bear."""
        few = self.sample is not None and self.sample < len(rows)
        return Random(1).sample(list(rows), self.sample) if few and self.sample else list(rows)


def main(arguments: list[str] | None = None) -> int:
    """Print one table, each rival measured on the same held-out texts in this run."""
    parser = argparse.ArgumentParser(prog="python -m bench.rivals", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="the folder of the sets")
    parser.add_argument("--weights", type=Path, default=embedded.WEIGHTS, help="a weights file")
    options = parser.parse_args(arguments)
    try:
        contenders = {"ours": ours(options.weights), **rivals()}
    except ImportError as error:
        print(f"The rivals are not installed: pip install 'vouch-community[bench]' ({error})", file=sys.stderr)
        return 1
    rows = [row for row in corpus.read(options.data) if is_validation(row.text)]
    columns = {name: figures(one, rows, options.data.parent / "lexicon") for name, one in contenders.items()}
    show(f"rivals: held-out texts; better-profanity on {FEW} texts a measure", columns)
    return 0


def ours(weights: Path) -> Contender:
    """Return the embedded scorer as a contender."""
    scorer = embedded.load(weights)

    def feeling(texts: Texts) -> Floats:
        return np.array([[row[name] for name in SENTIMENT_LABELS] for row in scorer.score(texts)]).argmax(1)

    return Contender(lambda texts: scorer_probes.toxicity(scorer, list(texts)), feeling, scorer.score)


def rivals() -> dict[str, Contender]:
    """Import the rivals and return each with what it can tell; raises ImportError without the bench extra."""
    import profanity_check
    from better_profanity import profanity
    from textblob import TextBlob
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    vader = SentimentIntensityAnalyzer()
    return {
        "VADER": Contender(feeling=lambda texts: _thirds([vader.polarity_scores(t)["compound"] for t in texts])),
        "TextBlob": Contender(feeling=lambda texts: _thirds([TextBlob(t).sentiment.polarity for t in texts])),
        "alt-profanity": Contender(lambda texts: profanity_check.predict_prob(list(texts))),
        "better-prof.": Contender(
            lambda texts: np.array([float(profanity.contains_profanity(t)) for t in texts]), sample=FEW
        ),
    }


def _thirds(polarities: Sequence[float]) -> Floats:
    """Return 0, 1 or 2, negative to positive, as SENTIMENT_LABELS."""
    values = np.array(polarities)
    return 1 + (values > LEAST).astype(int) - (values < -LEAST)


def figures(one: Contender, rows: list[Row], lists: Path) -> dict[str, float | None]:
    """Return every figure that a contender can be measured by; what it does not tell is missing."""
    found: dict[str, float | None] = {}
    if one.toxicity:
        found |= on_toxicity(one, [row for row in rows if "toxicity" in row.labels])
        found |= on_offence(one, [row for row in rows if row.source == "tweeteval_offensive"])
    if one.labels:
        found["six labels: mean AUC"] = six_labels(one.labels, rows)
    if one.feeling:
        found |= on_sentiment(one.feeling, rows)
    if one.toxicity:
        found |= on_groups(one) | on_disguises(one, rows, lists)
    found["texts a second, 90 characters"] = speed(one, rows)
    return {name: None if value is None or np.isnan(value) else value for name, value in found.items()}


def on_toxicity(one: Contender, rows: list[Row]) -> dict[str, float]:
    """Return AUC and precision at .8, over all and inside each source with both kinds."""
    assert one.toxicity
    asked = one.some(rows)
    scores, truth = one.toxicity(corpus.texts(asked)), np.array([row.labels["toxicity"] >= 0.5 for row in asked])
    found = {"toxicity: AUC": measure.auc(truth, scores), "precision at .8": measure.precision(truth, scores, 0.8)}
    sources = np.array([row.source for row in asked])
    for name in sorted(set(sources.tolist())) if one.sample is None else ():
        here = sources == name
        if 0 < truth[here].sum() < here.sum():
            found[f"toxicity: AUC in {name}"] = measure.auc(truth[here], scores[here])
            found[f"precision at .8 in {name}"] = measure.precision(truth[here], scores[here], 0.8)
    return found


def on_offence(one: Contender, rows: list[Row]) -> dict[str, float]:
    """Return macro-F1 of "offensive" at .5."""
    assert one.toxicity
    asked = one.some(rows)
    truth = np.array([row.labels["toxicity"] >= 0.5 for row in asked])
    return {"offensive: macro-F1 at .5": measure.macro_f1(truth, one.toxicity(corpus.texts(asked)) >= 0.5)}


def six_labels(score: Callable[[Texts], list[dict[str, float]]], rows: list[Row]) -> float:
    """Return the mean AUC of the labels that Jigsaw has, of those with enough held-out positives."""
    answers, wanted = score(corpus.texts(rows)), corpus.targets(rows).toxicity
    areas = []
    for column, label in enumerate(TOXICITY_LABELS[:6]):
        known = ~np.isnan(wanted[:, column])
        truth = wanted[known, column] >= 0.5
        if truth.sum() >= FEWEST:
            areas.append(measure.auc(truth, np.array([answer[label] for answer in answers])[known]))
    return float(np.mean(areas))


def on_sentiment(feeling: Callable[[Texts], Floats], rows: list[Row]) -> dict[str, float]:
    """Return macro-recall of the three sentiments in each set."""
    found = {}
    for name in ("goemotions", "semeval2017_4a", "sst"):
        felt = [row for row in rows if row.source == name and row.sentiment]
        truth = np.array([SENTIMENT_LABELS.index(str(row.sentiment)) for row in felt])
        if felt:
            found[f"sentiment: macro-recall in {name}"] = measure.macro_recall(truth, feeling(corpus.texts(felt)))
    return found


def on_groups(one: Contender) -> dict[str, float]:
    """Return AUC over our sentences on groups, and of the worst group."""
    cases = one.some(
        [(text, foul, group) for group in scorer_probes.GROUPS for text, foul in scorer_probes.about(group)]
    )
    scores = np.array([row["toxicity"] for row in one.score([text for text, _, _ in cases])])
    truth, names = np.array([foul for _, foul, _ in cases]), np.array([group for _, _, group in cases])
    worst = min(measure.auc(truth[names == group], scores[names == group]) for group in set(names.tolist()))
    found = {"groups: AUC": measure.auc(truth, scores)}
    return found | ({} if one.sample else {"groups: AUC of the worst": worst})


def on_disguises(one: Contender, rows: list[Row], lists: Path) -> dict[str, float]:
    """Return the share found in each disguise at 10 % false alarms on calm texts."""
    every = 20 if one.sample else 1
    ours = [row for row in rows if row.source == "paradetox"]
    return scorer_probes.disguises(one, ours[::every], lists)


def speed(one: Contender, rows: list[Row]) -> float:
    """Return texts a second of processor time in batches of 1,000, words known; a slow rival gets fewer."""
    answer = one.labels or one.toxicity or one.feeling
    assert answer
    timed = [row.text[:LENGTH] for row in rows if len(row.text) >= LENGTH][: one.sample or 5000]
    batches = [timed[start : start + 1000] for start in range(0, len(timed), 1000)]
    taken = []
    for _ in range(1 if one.sample else 2):
        begin = time.process_time()
        for batch in batches:
            answer(batch)
        taken.append(time.process_time() - begin)
    return len(timed) / min(taken)


if __name__ == "__main__":
    sys.exit(main())
