"""Detoxify (Unitary, Apache-2.0) from a local folder, offline; sentiment by the embedded scorer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from threading import Lock
from typing import Any

from . import checkpoints, embedded, windows
from .checkpoints import Checkpoint
from .protocol import Scorer, ScorerError
from .windows import NAMES, Window

BUDGET = 1024  # tokens of one call, padding included
_loading = Lock()


class DetoxifyScorer:
    """The real Detoxify class behind our protocol: windows, label names, odd inputs."""

    model = "detoxify"
    quantisation = "fp32"
    heavy = True

    def __init__(self, reference: Any, checkpoint: Checkpoint, sentiment: Scorer) -> None:
        """Take a loaded Detoxify, where it came from, and who scores sentiment."""
        self.reference = reference
        self.truncated = 0  # texts so far that had more than the windows that are read
        self._sentiment = sentiment
        self.columns = windows.columns(reference.class_names)
        self.first, self.last = reference.tokenizer("")["input_ids"]
        self.languages = windows.SEVEN if reference.model.config.model_type == "xlm-roberta" else windows.ENGLISH
        self.sha256 = checkpoint.sha256
        self.version = f"{checkpoint.name}, {sentiment.model} {sentiment.version}"

    def score(self, texts: Sequence[str]) -> list[dict[str, float]]:
        """Return toxicity labels as the maximum over windows, and sentiment labels."""
        if not texts:
            return []
        read = [windows.readable(text) for text in texts]
        cut, long = windows.cut_all([self._tokens(text) for text in read], self.first, self.last)
        self.truncated += long
        rows = windows.highest(cut, len(read), self._predict, BUDGET)
        return windows.with_sentiment(rows, read, self._sentiment)

    def _tokens(self, text: str) -> list[int]:
        tokens: list[int] = self.reference.tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
        return tokens

    def _predict(self, batch: Sequence[Window]) -> list[dict[str, float]]:
        """Run one call of the model, as Detoxify.predict does after its tokenizer."""
        import torch

        padded = self.reference.tokenizer.pad(
            {"input_ids": [window.tokens for window in batch]}, return_tensors="pt", verbose=False
        )
        self.reference.model.eval()
        with torch.no_grad():
            scores = torch.sigmoid(self.reference.model(**padded)[0]).tolist()
        return [{label: row[column] for label, column in self.columns.items()} for row in scores]


def load(checkpoint: str | Path | None = None) -> DetoxifyScorer:
    """Load Detoxify from a folder with one .ckpt, the model's configuration and tokenizer."""
    if not checkpoint:
        raise ScorerError("detoxify needs a checkpoint folder: name it with --checkpoint or MODERATION_CHECKPOINT")
    found = checkpoints.find(checkpoint)
    return DetoxifyScorer(_construct(found), found, embedded.load())


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
