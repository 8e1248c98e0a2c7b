"""Measure the embedded scorer on texts that it was not trained on: AUC, recall, speed, size."""

from __future__ import annotations

import argparse
import math
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is imported: one core

import numpy as np

from bench.tables import show
from moderation.scorers import SENTIMENT_LABELS, TOXICITY_LABELS, embedded
from moderation.scorers import weights as files
from moderation.scorers.training import corpus, measure
from moderation.scorers.training.corpus import Row
from moderation.scorers.training.split import is_validation

LENGTH = 90  # characters of the timed texts
DIFFERING = "of them with another score"
FLOORS = {"toxicity AUC": 0.93, "sentiment macro-recall": 0.60, "texts a second, words known": 50_000}


def main(arguments: list[str] | None = None) -> int:
    """Print a table, then the same as one line of JSON; 1 when a floor does not hold."""
    parser = argparse.ArgumentParser(prog="python -m bench.scorer", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="the folder of the sets")
    parser.add_argument("--weights", type=Path, default=embedded.WEIGHTS, help="a weights file")
    parser.add_argument("--clear-only", action="store_true", help="leave out the sets that state no licence")
    options = parser.parse_args(arguments)
    load = best_of(5, lambda: embedded.load(options.weights))
    scorer = embedded.load(options.weights)
    rows = corpus.read(options.data, clear_only=options.clear_only)
    figures = quality(scorer, [row for row in rows if is_validation(row.text)])
    figures |= speed(embedded.load(options.weights), [row.text for row in rows])
    figures |= against_uncached(options.weights, [row.text for row in rows])
    figures |= {"load, ms": load * 1e3, "file, MB": options.weights.stat().st_size / 1e6}
    known = {name: None if math.isnan(figure) else figure for name, figure in figures.items()}
    show(f"scorer: {scorer.version}, one core, {LENGTH} characters a timed text", {"embedded": known})
    fallen = [name for name, floor in FLOORS.items() if not figures[name] >= floor]
    fallen += [DIFFERING] if figures[DIFFERING] else []
    print("Floors: " + (f"{', '.join(fallen)} FELL" if fallen else "all hold"))
    return 1 if fallen else 0


def quality(scorer: embedded.EmbeddedScorer, rows: list[Row]) -> dict[str, float]:
    """Return AUC by label and source, sentiment macro-recall, and precision of strong claims."""
    answers = scorer.score(corpus.texts(rows))
    scores = {label: np.array([answer[label] for answer in answers]) for label in answers[0]}
    wanted = corpus.targets(rows)
    figures: dict[str, float] = {"validation texts": len(rows)}
    for column, label in enumerate(TOXICITY_LABELS):
        known = ~np.isnan(wanted.toxicity[:, column])
        truth = wanted.toxicity[known, column] >= 0.5
        figures[f"{label} AUC"] = measure.auc(truth, scores[label][known])
        figures[f"{label} positives"] = int(truth.sum())
    known = ~np.isnan(wanted.toxicity[:, 0])
    truth, toxicity = wanted.toxicity[known, 0] >= 0.5, scores["toxicity"][known]
    figures["precision at toxicity .8"] = measure.precision(truth, toxicity, 0.8)
    figures["calibration error"] = calibration_error(truth, toxicity)
    figures |= by_source([row.source for row, k in zip(rows, known, strict=True) if k], truth, toxicity)
    return figures | feelings(rows, wanted.sentiment, np.stack([scores[name] for name in SENTIMENT_LABELS]))


def feelings(rows: list[Row], wanted: Any, scores: Any) -> dict[str, float]:
    """Return macro-recall of the likeliest sentiment, over the clear set and inside each."""
    guesses = scores.argmax(0)
    names = np.array([row.source if row.sentiment else "" for row in rows])
    figures = {}
    for name in sorted({*names} - {""}):
        here = names == name
        label = "sentiment macro-recall" if name == "goemotions" else f"sentiment macro-recall in {name}"
        figures[label] = measure.macro_recall(wanted[here], guesses[here])
    return figures


def by_source(sources: list[str], truth: Any, toxicity: Any) -> dict[str, float]:
    """Return toxicity's AUC inside each source that holds both kinds."""
    names = np.array(sources)
    figures = {}
    for name in sorted(set(sources)):
        here = names == name
        if 0 < truth[here].sum() < here.sum():
            figures[f"toxicity AUC in {name}"] = measure.auc(truth[here], toxicity[here])
            figures[f"precision at .8 in {name}"] = measure.precision(truth[here], toxicity[here], 0.8)
            figures[f"found at .8 in {name}"] = float((toxicity[here & truth] >= 0.8).mean())
            figures[f"calibration error in {name}"] = calibration_error(truth[here], toxicity[here])
    return figures


def against_uncached(weights: Path, texts: list[str]) -> dict[str, float]:
    """Return on how many texts a cached and a forgetful scorer differ, in other batches and to the last bit."""
    cached, forgetful = embedded.load(weights), embedded.EmbeddedScorer(files.read(weights), capacity=0)
    expected = np.concatenate([_table(cached, texts[at : at + 1000]) for at in range(0, len(texts), 1000)])
    found = np.concatenate([_table(forgetful, texts[at : at + 317]) for at in range(0, len(texts), 317)])
    differing = (expected != found).any(1)
    alone = [
        place for place in range(0, len(texts), 100) if (expected[place] != _table(forgetful, [texts[place]])).any()
    ]
    return {"texts compared with the uncached path": len(texts), DIFFERING: int(differing.sum()) + len(alone)}


def _table(scorer: embedded.EmbeddedScorer, texts: list[str]) -> Any:
    return np.array([list(answer.values()) for answer in scorer.score(texts)])


def calibration_error(truth: Any, scores: Any) -> float:
    """Return the mean gap between a tenth's mean score and its share of positives, weighed by texts (ECE, ten bins)."""
    tenths = np.minimum((scores * 10).astype(int), 9)
    gaps = [abs(truth[tenths == n].mean() - scores[tenths == n].mean()) * (tenths == n).mean() for n in {*tenths}]
    return float(sum(gaps))


def speed(scorer: embedded.EmbeddedScorer, texts: list[str]) -> dict[str, float]:
    """Return texts a second in batches of 1,000, and milliseconds for one alone."""
    timed = [text[:LENGTH] for text in texts if len(text) >= LENGTH][:50_000]
    batches = [timed[start : start + 1000] for start in range(0, len(timed), 1000)]
    # the cache begins empty, and fills as in a worker
    seconds = best_of(1, lambda: [scorer.score(batch) for batch in batches])
    warm = best_of(2, lambda: [scorer.score(batch) for batch in batches])
    alone = best_of(2, lambda: [scorer.score([text]) for text in timed[:2000]])
    return {
        "texts a second": len(timed) / seconds,
        "texts a second, words known": len(timed) / warm,
        "one text, ms": alone / 2000 * 1e3,
    }


def best_of(times: int, run: Callable[[], Any]) -> float:
    """Return the least seconds of processor time that a run took: others share this machine."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        run()
        taken.append(time.process_time() - begin)
    return min(taken)


if __name__ == "__main__":
    sys.exit(main())
