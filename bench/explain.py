"""Explain scores of unseen texts: how long that takes, and whether the named words really carry them."""

import argparse
import os
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: one core

import numpy as np

from bench.tables import show
from moderation.scorers import embedded
from moderation.scorers.explaining import CARRIED, Explanation, explain
from moderation.scorers.spans import Span, without, words
from moderation.scorers.training import corpus
from moderation.scorers.training.split import is_validation

LENGTH = 500  # characters of the timed comments
BUDGET = 50.0  # milliseconds that none of them may take
PLANTS = ("idiot", "1d10t", "i d i o t", "id\u200biot", "m0r0n", "moron", "stup1d", "p a t h e t i c")


def main(arguments: list[str] | None = None) -> int:
    """Print the times and the proofs; 1 when a comment of 500 characters took longer than the budget."""
    parser = argparse.ArgumentParser(prog="python -m bench.explain", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="the folder of the sets")
    parser.add_argument("--texts", type=int, default=1000, help="how many of each kind")
    options = parser.parse_args(arguments)
    rows = [row for row in corpus.read(options.data) if is_validation(row.text)]
    random.Random(5).shuffle(rows)
    texts = [row.text for row in rows]
    scorer = embedded.load()
    long = [text[:LENGTH] for text in texts if len(text) >= LENGTH][: options.texts]
    found = timed(scorer, long) | carried(scorer, texts[: options.texts * 10]) | planted(scorer, texts, options.texts)
    show(f"explain: {scorer.version}, comments of {LENGTH} characters, one core", {"embedded": found})
    return 0 if found["longest, ms"] <= BUDGET else 1


def timed(scorer: embedded.EmbeddedScorer, texts: Sequence[str]) -> dict[str, float]:
    """Return the milliseconds of processor time, since others share the machine, that a comment of LENGTH takes."""
    taken = [1e3 * seconds(lambda text=text: explain(scorer, text)) for text in texts]  # type: ignore[misc]
    half, most = np.percentile(taken, [50, 95])
    return {"comments": len(texts), "p50, ms": float(half), "p95, ms": float(most), "longest, ms": max(taken)}


def seconds(run: Callable[[], object]) -> float:
    """Return how much processor time a run took."""
    began = time.process_time()
    run()
    return time.process_time() - began


def carried(scorer: embedded.EmbeddedScorer, texts: Sequence[str]) -> dict[str, float]:
    """Return, for texts that score .5 and more, what leaving the named words out does, and as many others."""
    toxic = [text for text, row in zip(texts, scorer.score(texts), strict=True) if row["toxicity"] >= 0.5]
    told = [explain(scorer, text) for text in toxic]
    chance = random.Random(6)
    others = scorer.score([at_random(text, one, chance) for text, one in zip(toxic, told, strict=True)])
    share = [len(one.causes) / max(1, len(words(text))) for text, one in zip(toxic, told, strict=True)]
    return {
        "texts at .5 and more": len(toxic),
        "carried by the named words, %": 100 * float(np.mean([one.verdict == CARRIED for one in told])),
        "words named, median": float(np.median([len(one.causes) for one in told])),
        "words named, % of the text": 100 * float(np.median(share)),
        "mean score": float(np.mean([one.score for one in told])),
        "without the named words": float(np.mean([one.without for one in told])),
        "without as many others": float(np.mean([row["toxicity"] for row in others])),
    }


def at_random(text: str, told: Explanation, chance: random.Random) -> str:
    """Return the text without as many words as were named, taken by chance from the others."""
    named = {Span(cause.start, cause.end) for cause in told.words[: told.named]}
    others = [span for span in words(text) if span not in named]
    return without(text, chance.sample(others, min(len(named), len(others))))


def planted(scorer: embedded.EmbeddedScorer, texts: Sequence[str], count: int) -> dict[str, float]:
    """Return how often an insult put into a harmless text is the first word named, where it lifts the score to .3."""
    chance, first, among, asked = random.Random(7), 0, 0, 0
    harmless = [text for text in texts if 30 <= len(text) <= LENGTH]
    for text in harmless[: 3 * count]:
        plant, place = chance.choice(PLANTS), chance.choice(words(text) or [Span(0, 0)]).start
        told = explain(scorer, f"{text[:place]} {plant} {text[place:]}")
        if scorer.score([text])[0]["toxicity"] < 0.1 and told.score >= 0.3:
            asked += 1
            hits = [cause.start <= place + 1 + len(plant) and cause.end > place for cause in told.causes]
            first, among = first + any(hits[:1]), among + any(hits)
    return {"insults planted": asked, "named first, %": 100 * first / asked, "named, %": 100 * among / asked}


if __name__ == "__main__":
    sys.exit(main())
