"""Detoxify.predict, one text after the other, against the exported package: int8 and fp32, same texts, same core.

Models of full size with random weights are made on the spot, with tokenizers trained on the texts, so that lengths
and speed are those of the real ones; how far int8 differs is not, because random weights have no decisions to lose.
Each way runs in a process of its own on the same core; the rounds take turns. Times are of the processor, which
other work on the machine changes less than those of the clock. Needs the `detoxify` and `export` extras.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import logging
import os
import random
import subprocess
import sys
import tempfile
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

os.environ["TOKENIZERS_PARALLELISM"] = "false"
os.environ["OMP_NUM_THREADS"] = "1"  # read when torch is imported

from bench.tables import show

BATCH = 64  # texts that a worker claims at once
INT8, FP32, CLOSE = 8.0, 2.0, 1e-5  # times faster than Detoxify.predict; difference of fp32
LONGEST = 1000  # characters
SPEAKERS = 40_000  # texts that tokenizers are trained on
WAYS = ("Detoxify.predict", "onnx fp32", "onnx int8")
ARCHITECTURES = {
    "bert": ("Bert", {"vocab_size": 30522}, ("toxic", "severe_toxic", "obscene", "threat", "insult", "identity_hate")),
    "roberta": (
        "Roberta",
        {"vocab_size": 50265, "max_position_embeddings": 514, "type_vocab_size": 1, "pad_token_id": 1},
        ("toxicity", "severe_toxicity", "obscene", "identity_attack", "insult", "threat", "sexual_explicit"),
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """Measure both architectures; 1 when a target does not hold."""
    parser = argparse.ArgumentParser(prog="python -m bench.detoxify", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="folder of the sets")
    parser.add_argument("--texts", type=int, default=60, help="how many are scored in each round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=list(ARCHITECTURES))
    parser.add_argument("--serve", nargs=2, metavar=("WAY", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.serve:
        return serve(*options.serve)
    if missing := [name for name in ("detoxify", "torch", "onnx", "onnxruntime") if not find_spec(name)]:
        print(f"Left out: {', '.join(missing)} not installed.", file=sys.stderr)
        return 0
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})  # children inherit it
    fallen = []
    for kind in [options.only] if options.only else ARCHITECTURES:
        with tempfile.TemporaryDirectory(prefix="bench-detoxify-") as folder:
            fallen += measure(kind, Path(folder), options)
    print("Targets: " + ("; ".join(fallen) if fallen else "all hold"))
    return 1 if fallen else 0


def measure(kind: str, folder: Path, options: argparse.Namespace) -> list[str]:
    """Make, export and time one architecture; return what is missing to the targets."""
    corpus = read(options.data)
    print(f"{kind}: making a checkpoint and a package of full size", flush=True)
    with subprocess_of("make", folder) as maker:
        ask(maker, {"kind": kind, "corpus": spread(corpus, SPEAKERS)})
    texts = spread(corpus, options.texts)
    columns, scores = timed(folder, texts, options.rounds)
    lengths = sum(map(len, texts)) / len(texts)
    for way in WAYS[1:]:
        columns[way]["times faster"] = columns[WAYS[0]]["ms a text"] / columns[way]["ms a text"]
        columns[way]["highest difference"] = far(scores[WAYS[0]], scores[way])
        columns[way]["file, MB"] = (folder / "package" / f"model.{way[5:]}.onnx").stat().st_size / 1e6
    show(f"detoxify: {kind}-base, {len(texts)} texts of {lengths:.0f} characters on average, one core", columns)
    difference = columns["onnx fp32"]["highest difference"]
    print(f"fp32 differs by {difference:.1e} at most")
    found = {
        f"{kind}: int8 {INT8:g} times faster": columns["onnx int8"]["times faster"] >= INT8,
        f"{kind}: fp32 {FP32:g} times faster": columns["onnx fp32"]["times faster"] >= FP32,
        f"{kind}: fp32 within {CLOSE:g}": difference <= CLOSE,
    }
    return [f"{target} MISSED" for target, held in found.items() if not held]


def timed(folder: Path, texts: list[str], rounds: int) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """Let the ways take turns; return their figures (fastest round, every round's ms) and their scores."""
    columns: dict[str, dict[str, Any]] = {way: {} for way in WAYS}
    scores = {}
    with (
        subprocess_of(WAYS[0], folder) as first,
        subprocess_of(WAYS[1], folder) as second,
        subprocess_of(WAYS[2], folder) as third,
    ):
        for number in range(rounds):
            for way, process in zip(WAYS, (first, second, third), strict=True):
                answer = ask(process, {"texts": texts})
                scores[way] = answer["scores"]
                columns[way][f"round {number + 1}, ms a text"] = answer["seconds"] / len(texts) * 1e3
                columns[way] |= {"resident, MB": answer["resident"], "peak, MB": answer["peak"]}
    for figures in columns.values():
        figures["ms a text"] = min(figure for name, figure in figures.items() if name.startswith("round"))
    return columns, scores


def far(one: list[dict[str, float]], other: list[dict[str, float]]) -> float:
    """Return the highest difference of two ways' scores."""
    return max(abs(a[label] - b[label]) for a, b in zip(one, other, strict=True) for label in a)


# Texts ------------------------------------------------------------------------------------------------------
def read(data: Path) -> dict[str, list[str]]:
    """Return texts by source; without the data folder, the project's own few."""
    from moderation.scorers.verifying import specimens

    sources: dict[str, list[str]] = defaultdict(list)
    for path in sorted(data.glob("toxicity_*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                sources[row["source"]].append(row["text"])
    if not sources:
        print(f"No sets in {data}: the project's own short texts take their place.", file=sys.stderr)
    return sources or {"specimens": specimens()}


def spread(sources: dict[str, list[str]], number: int) -> list[str]:
    """Return texts from all sources in equal shares: short ones of networks, long ones of discussions.

    Detoxify cuts texts at 512 tokens and the package does not, so that only shorter ones are the same work.
    """
    rng = random.Random(3)
    short = {source: [text for text in texts if len(text) <= LONGEST] for source, texts in sources.items()}
    return [rng.choice(short[source]) for source in rng.choices(sorted(short), k=number)]


# Processes --------------------------------------------------------------------------------------------------
@contextmanager
def subprocess_of(way: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that answers lines of JSON until its input ends."""
    command = [sys.executable, "-m", "bench.detoxify", "--serve", way, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process


def ask(process: subprocess.Popen[str], question: dict[str, Any]) -> Any:
    """Send one question and wait for its answer."""
    assert process.stdin and process.stdout
    process.stdin.write(json.dumps(question) + "\n")
    process.stdin.flush()
    answer = process.stdout.readline()
    if not answer:
        raise RuntimeError("the process ended without an answer; its error stands above")
    return json.loads(answer)


def serve(way: str, folder: str) -> int:
    """Answer questions on standard input; the first time, texts are scored once unmeasured."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    if way == "make":
        make(Path(folder), **json.loads(sys.stdin.readline()))
        print("{}", flush=True)
        return 0
    score = scoring(way, Path(folder))
    for number, line in enumerate(sys.stdin):
        texts = json.loads(line)["texts"]
        if not number:
            score(texts[:8])
        begin = time.process_time()
        scores = score(texts)
        seconds = time.process_time() - begin
        print(json.dumps({"seconds": seconds, "scores": scores, **memory()}), flush=True)
    return 0


def scoring(way: str, folder: Path) -> Callable[[list[str]], list[dict[str, float]]]:
    """Return the function that is measured."""
    if way == WAYS[0]:
        from moderation.scorers import detoxify

        reference = detoxify.load(folder / "checkpoint").reference
        return lambda texts: [predicted(reference.predict(text)) for text in texts]
    from moderation.scorers import onnx

    scorer = onnx.unverified(folder / "package", thresholds=())
    batches = lambda texts: (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))  # noqa: E731
    return lambda texts: [row for batch in batches(texts) for row in scorer.score_by(batch, way[5:])]


def predicted(row: dict[str, float]) -> dict[str, float]:
    """Return Detoxify's answer by the labels that both know."""
    from moderation.scorers.protocol import TOXICITY_LABELS

    return {label: row[label] for label in TOXICITY_LABELS if label in row}


def memory() -> dict[str, float]:
    """Return what this process holds and held at most, in MB."""
    fields = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
    return {name: int(fields[key].split()[0]) / 1e3 for name, key in (("resident", "VmRSS"), ("peak", "VmHWM"))}


# Models -----------------------------------------------------------------------------------------------------
def make(folder: Path, kind: str, corpus: list[str]) -> None:
    """Write a checkpoint with random weights, and the package that is exported from it."""
    import torch
    import transformers

    from moderation.scorers import exporting

    name, size, classes = ARCHITECTURES[kind]
    where = folder / "checkpoint"
    where.mkdir()
    train_tokenizer(kind, corpus, where)
    getattr(transformers, f"{name}Tokenizer").from_pretrained(where, model_max_length=512).save_pretrained(where)
    config = getattr(transformers, f"{name}Config")(**size, num_labels=16 if kind == "roberta" else 6)
    config.save_pretrained(where)
    torch.manual_seed(0)
    model = getattr(transformers, f"{name}ForSequenceClassification")(config)
    arch = {
        "model_type": kind, "model_name": type(model).__name__,
        "tokenizer_name": f"{name}Tokenizer", "num_classes": config.num_labels,
    }  # fmt: skip
    saved = {"config": {"arch": {"args": arch}, "dataset": {"args": {"classes": list(classes)}}}}
    torch.save(saved | {"state_dict": model.state_dict()}, where / "draft")
    with (where / "draft").open("rb") as file:
        digits = hashlib.file_digest(file, "sha256").hexdigest()[:8]
    (where / "draft").rename(where / f"random-{digits}.ckpt")
    exporting.export(where, folder / "package")


def train_tokenizer(kind: str, corpus: list[str], where: Path) -> None:
    """Write the vocabulary of a tokenizer like the real one's."""
    import tokenizers

    if kind == "bert":
        pieces = tokenizers.BertWordPieceTokenizer(lowercase=True)
        pieces.train_from_iterator(corpus, vocab_size=30522, show_progress=False)
        pieces.save_model(str(where))
    else:
        special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
        pairs = tokenizers.ByteLevelBPETokenizer()
        pairs.train_from_iterator(corpus, vocab_size=30000, show_progress=False, special_tokens=special)
        pairs.save_model(str(where))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
