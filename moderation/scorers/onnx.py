"""Detoxify exported to ONNX: int8 for all texts, fp32 again for those near a threshold; no torch anywhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from . import embedded, package, windows
from .package import Manifest, find
from .protocol import Scorer, ScorerError
from .windows import Row, Window

BUDGET = 256  # tokens of one call, padding included: 512 took a sixth longer and more memory (bench/detoxify.py)
THRESHOLDS = (0.5, 0.6, 0.8, 0.9)
SLOW = ["SkipLayerNormFusion"]  # its kernel adds up number by number: a quarter of all time (graphs.fuse)
MARGIN = 0.05  # as much as a verified package's int8 scores may differ


class OnnxScorer:
    """One exported model behind our protocol."""

    model = "detoxify"
    quantisation = "int8"
    heavy = True

    def __init__(
        self, folder: Path, manifest: Manifest, sentiment: Scorer, thresholds: Sequence[float], margin: float
    ) -> None:
        """Take a package that was found good; the fp32 model is loaded when a text first needs it."""
        self.truncated = 0  # texts so far that had more than the windows that are read
        self.rescored = 0  # texts so far that stood near a threshold
        self.languages = tuple(manifest.languages)
        self.version = f"{manifest.name}/{manifest.contents[:8]}, {sentiment.model} {sentiment.version}"
        self.manifest = manifest
        self._folder, self._sentiment = folder, sentiment
        self._thresholds, self._margin = np.array(thresholds, float), margin
        self._tokenizer = _tokenizer(folder / package.TOKENIZER)
        self._int8 = session(folder / package.INT8)
        self._fp32: Any = None
        self._loading = Lock()

    def score(self, texts: Sequence[str]) -> list[Row]:
        """Return toxicity labels as the maximum over windows, and sentiment labels."""
        if not texts:
            return []
        read = [windows.readable(text) for text in texts]
        cut = self._cut(read)
        rows = self._highest(cut, len(read), self._int8)
        near = {place for place, row in enumerate(rows) if self._near(row)}
        if near:
            exact = self._highest([window for window in cut if window.text in near], len(read), self.exact)
            rows = [exact[place] if place in near else row for place, row in enumerate(rows)]
            self.rescored += len(near)
        return windows.with_sentiment(rows, read, self._sentiment)

    def score_by(self, texts: Sequence[str], precision: str) -> list[Row]:
        """Return the toxicity labels by one model alone, "int8" or "fp32": what a verification compares."""
        read = [windows.readable(text) for text in texts]
        return self._highest(self._cut(read), len(read), self._int8 if precision == "int8" else self.exact)

    @property
    def exact(self) -> Any:
        """The fp32 model, loaded on first use: it takes four times the memory."""
        with self._loading:
            if self._fp32 is None:
                self._fp32 = session(self._folder / package.FP32)
            return self._fp32

    def _cut(self, texts: Sequence[str]) -> list[Window]:
        tokenized = [found.ids for found in self._tokenizer.encode_batch(texts, add_special_tokens=False)]
        cut, long = windows.cut_all(tokenized, self.manifest.first, self.manifest.last)
        self.truncated += long
        return cut

    def _highest(self, cut: Sequence[Window], texts: int, model: Any) -> list[Row]:
        return windows.highest(cut, texts, partial(self._predict, model), BUDGET)

    def _predict(self, model: Any, batch: Sequence[Window]) -> list[Row]:
        """Run one call; ScorerError when the model can not answer it."""
        ids, mask = padded([window.tokens for window in batch], self.manifest.pad)
        try:
            (logits,) = model.run(None, {"input_ids": ids, "attention_mask": mask})
            scores = 1 / (1 + np.exp(-logits.astype(np.float64)))
            found = {label: scores[:, column].tolist() for label, column in self.manifest.labels.items()}
        except Exception as error:  # onnxruntime raises many kinds
            raise ScorerError(f"the model in {self._folder} failed: {error}") from error
        return [dict(zip(found, row, strict=True)) for row in zip(*found.values(), strict=True)]

    def _near(self, row: Row) -> bool:
        scores = np.fromiter(row.values(), float)
        return bool((np.abs(scores[:, None] - self._thresholds) <= self._margin).any())


def load(
    package: str | Path | None = None,
    thresholds: str | Sequence[float] = THRESHOLDS,
    margin: float = MARGIN,
) -> OnnxScorer:
    """Load a verified package from its folder.

    Texts with a score within `margin` of one of the `thresholds` (numbers, or one string with commas) are scored
    again in fp32; no thresholds, no second scoring. Raises ScorerError for anything that is not as it should be.
    """
    if not package:
        raise ScorerError("onnx needs a package folder, made by scorer_export: name it in MODERATION_ONNX")
    near = numbers(thresholds)
    return OnnxScorer(Path(package), find(package), embedded.load(), near, float(margin))


def unverified(folder: str | Path, thresholds: Sequence[float] = THRESHOLDS) -> OnnxScorer:
    """Load a package whose files are whole but which nobody verified: for the verification itself."""
    manifest = find(folder, verified=False)
    return OnnxScorer(Path(folder), manifest, embedded.load(), thresholds, MARGIN)


def session(path: Path) -> Any:
    """Open a model on one thread; its working memory grows by what is asked for, not by doubling."""
    runtime = _installed("onnxruntime")
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # plans memory for shapes that come again; ours hardly do
    options.log_severity_level = 3
    providers = [("CPUExecutionProvider", {"arena_extend_strategy": "kSameAsRequested"})]
    try:
        return runtime.InferenceSession(str(path), options, providers=providers, disabled_optimizers=SLOW)
    except Exception as error:  # onnxruntime raises many kinds; all mean "not a model"
        raise ScorerError(f"{path} is not a model that onnxruntime reads: {error}") from error


def padded(rows: Sequence[Sequence[int]], pad: int) -> tuple[Any, Any]:
    """Return token numbers and mask, both (texts, tokens of the longest) int64."""
    lengths = np.array([len(row) for row in rows])
    mask = (np.arange(lengths.max()) < lengths[:, None]).astype(np.int64)
    ids = np.full(mask.shape, pad, np.int64)
    ids[mask.astype(bool)] = np.concatenate([np.asarray(row, np.int64) for row in rows])
    return ids, mask


def _tokenizer(path: Path) -> Any:
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")  # threads before a fork hang in the child
    read = _installed("tokenizers").Tokenizer.from_file
    try:
        tokenizer = read(str(path))
    except Exception as error:  # tokenizers raises plain Exception
        raise ScorerError(f"{path} is not a tokenizer: {error}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _installed(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise ScorerError(f"onnx is not installed ({error}): pip install 'vouch-community[onnx]'") from error


def numbers(thresholds: str | Sequence[float]) -> tuple[float, ...]:
    """Return the thresholds of an option: numbers, or one string with commas."""
    words = thresholds.split(",") if isinstance(thresholds, str) else thresholds
    try:
        return tuple(float(word) for word in words if str(word).strip())
    except (TypeError, ValueError):
        raise ScorerError(f"the thresholds {thresholds!r} must be numbers with commas, like 0.5,0.8") from None
