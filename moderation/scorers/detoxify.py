"""Detoxify (Unitary, Apache-2.0) from a local folder, offline; sentiment by the embedded scorer."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from . import checkpoints, embedded
from .checkpoints import Checkpoint
from .protocol import LABELS, SENTIMENT_LABELS, TOXICITY_LABELS, Scorer, ScorerError

# What the three models call our labels; a model's order counts, ours does not.
NAMES = {
    "toxic": "toxicity",
    "severe_toxic": "severe_toxicity",
    "identity_hate": "identity_attack",
    **{label: label for label in TOXICITY_LABELS},
}
WINDOW, OVERLAP, MOST_WINDOWS = 510, 64, 8  # tokens, without the two at the ends
BUDGET = 1024  # tokens of one call, padding included
log = logging.getLogger(__name__)
_loading = Lock()


class Window(NamedTuple):
    """A stretch of one text's tokens, with the model's first and last token around it."""

    text: int
    tokens: list[int]


class DetoxifyScorer:
    """The real Detoxify class behind our protocol: windows, label names, odd inputs."""

    model = "detoxify"
    quantisation = "fp32"
    languages: tuple[str, ...] = ("en",)
    heavy = True

    def __init__(self, reference: Any, checkpoint: Checkpoint, sentiment: Scorer) -> None:
        """Take a loaded Detoxify, where it came from, and who scores sentiment."""
        self.reference = reference
        self.truncated = 0  # texts so far that had more than the windows that are read
        self._sentiment = sentiment
        self._columns = _columns(reference.class_names)
        self._first, self._last = reference.tokenizer("")["input_ids"]
        self.version = f"{checkpoint.name}, sentiment by {sentiment.model} {sentiment.version}"

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return toxicity labels as the maximum over windows, and sentiment labels."""
        if not texts:
            return []
        readable = [_readable(text) for text in texts]
        windows = [window for place, text in enumerate(readable) for window in self._windows(place, text)]
        rows: list[dict[str, float]] = [{} for _ in texts]
        for batch in batches(windows):
            for window, scores in zip(batch, self._predict(batch), strict=True):
                _keep_highest(rows[window.text], scores)
        for row, feeling in zip(rows, self._sentiment.score(readable), strict=True):
            row.update({label: feeling[label] for label in (*SENTIMENT_LABELS, "compound")})
        return [{label: row[label] for label in LABELS if label in row} for row in rows]

    def _windows(self, place: int, text: str) -> Iterator[Window]:
        tokens = self.reference.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
        starts = range(0, max(len(tokens) - OVERLAP, 1), WINDOW - OVERLAP)
        if len(starts) > MOST_WINDOWS:
            self.truncated += 1
            log.warning("a text of %d tokens is read up to %d windows", len(tokens), MOST_WINDOWS)
        for start in starts[:MOST_WINDOWS]:
            yield Window(place, [self._first, *tokens[start : start + WINDOW], self._last])

    def _predict(self, batch: Sequence[Window]) -> list[dict[str, float]]:
        """Run one call of the model, as Detoxify.predict does after its tokenizer."""
        import torch

        padded = self.reference.tokenizer.pad(
            {"input_ids": [window.tokens for window in batch]}, return_tensors="pt", verbose=False
        )
        self.reference.model.eval()
        with torch.no_grad():
            scores = torch.sigmoid(self.reference.model(**padded)[0]).tolist()
        return [{label: row[column] for label, column in self._columns.items()} for row in scores]


def load(checkpoint: str | Path | None = None) -> DetoxifyScorer:
    """Load Detoxify from a folder with one .ckpt, the model's configuration and tokenizer."""
    if not checkpoint:
        raise ScorerError("detoxify needs a checkpoint folder: name it with --checkpoint or MODERATION_CHECKPOINT")
    found = checkpoints.find(checkpoint)
    return DetoxifyScorer(_construct(found), found, embedded.load())


def batches(windows: Sequence[Window]) -> Iterator[list[Window]]:
    """Yield windows of like length together, at most BUDGET tokens with padding a call."""
    batch: list[Window] = []
    for window in sorted(windows, key=lambda window: len(window.tokens)):
        if batch and len(window.tokens) * (len(batch) + 1) > BUDGET:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _keep_highest(row: dict[str, float], scores: dict[str, float]) -> None:
    for label, score in scores.items():
        row[label] = max(row.get(label, 0.0), score)


def _readable(text: str) -> str:
    """Return the text without what tokenizers fail on: lone surrogates and NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ")


def _columns(class_names: Sequence[str]) -> dict[str, int]:
    columns = {NAMES[name]: place for place, name in enumerate(class_names) if name in NAMES}
    if "toxicity" not in columns:
        raise ScorerError(f"the checkpoint's classes {list(class_names)} hold no toxicity")
    return columns


def _construct(found: Checkpoint) -> Any:
    """Make a Detoxify whose weights, configuration and tokenizer come from the folder only."""
    os.environ["HF_HUB_OFFLINE"] = "1"  # read when huggingface_hub is imported
    try:
        import detoxify.detoxify as package
        import torch
    except ImportError as error:
        raise ScorerError(f"detoxify is not installed ({error}): pip install 'vouch-community[detoxify]'") from error
    torch.set_num_threads(1)  # with more, a child forked later hangs at its first prediction
    # Its own loader asks a hub for the configuration and unpickles anything: ours does neither.
    with _loading:
        original = package.load_checkpoint
        package.load_checkpoint = lambda **_: _load_folder(found)
        try:
            return package.Detoxify(checkpoint=str(found.weights))
        finally:
            package.load_checkpoint = original


def _load_folder(found: Checkpoint) -> tuple[Any, Any, list[str]]:
    """Return model, tokenizer and class names, as Detoxify's load_checkpoint would."""
    import transformers

    saved = _unpickle(found)
    try:
        arch = saved["config"]["arch"]["args"]
        names = list(saved["config"]["dataset"]["args"]["classes"])
        model_class = getattr(transformers, arch["model_name"])
        tokenizer_class = getattr(transformers, arch["tokenizer_name"])
        config = model_class.config_class.from_pretrained(
            found.folder, num_labels=arch["num_classes"], local_files_only=True
        )
        tokenizer = tokenizer_class.from_pretrained(found.folder, local_files_only=True)
        model = model_class(config)
        _put_weights(model, saved["state_dict"])
    except (KeyError, AttributeError, OSError, RuntimeError, ValueError) as error:
        raise ScorerError(f"{found.weights} is not a Detoxify checkpoint: {error!r}") from error
    return model, tokenizer, [NAMES.get(name, name) for name in names]


def _unpickle(found: Checkpoint) -> Any:
    """Read the file as plain tensors; only a file whose hash somebody vouched for, as code."""
    import torch

    try:
        return torch.load(found.weights, map_location="cpu", weights_only=True)
    except Exception as error:  # torch raises many kinds; all mean "not plain"
        if not found.vouched:
            raise ScorerError(
                f"{found.weights} holds more than tensors and nothing vouches for its hash: "
                "name it NAME-<first 8 digits of its sha256>.ckpt or list it in manifest.json"
            ) from error
    return torch.load(found.weights, map_location="cpu", weights_only=False)


def _put_weights(model: Any, weights: dict[str, Any]) -> None:
    """Load every weight by name; only buffers that newer versions compute may be left over."""
    missing, left_over = model.load_state_dict(weights, strict=False)
    odd = [*missing, *(name for name in left_over if not name.endswith("position_ids"))]
    if odd:
        raise RuntimeError(f"weights do not fit the configuration: {', '.join(odd[:5])}")
