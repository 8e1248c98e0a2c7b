"""A Detoxify checkpoint becomes a package: traced, fused, quantised. Whether it is any good is verified elsewhere."""

from __future__ import annotations

import importlib.metadata
import tempfile
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import checkpoints, detoxify, graphs, package
from .detoxify import DetoxifyScorer
from .package import Manifest
from .protocol import ScorerError

# ALBERT, in the small models, shares its layers: it saves memory and no time, and is not fused.
ARCHITECTURES = ("bert", "roberta", "xlm-roberta")
OPSET = 17
WITH = ("torch", "transformers", "detoxify", "onnx", "onnxruntime", "tokenizers")


def export(checkpoint: str | Path, out: str | Path) -> tuple[DetoxifyScorer, Manifest]:
    """Write model.fp32.onnx, model.int8.onnx, tokenizer.json and an unverified manifest.

    Returns the scorer that was exported, for the verification, and the manifest. Takes a minute for a model of full
    size, about three times its file's size in memory. Raises ScorerError for a checkpoint that can not be
    exported and for a folder that holds something.
    """
    out = Path(out)
    _check_tools()
    if out.exists() and any(out.iterdir()):
        raise ScorerError(f"{out} is not empty: name a new folder, so that a package in service stays whole")
    reference = detoxify.load(checkpoint)
    config = reference.reference.model.config
    if config.model_type not in ARCHITECTURES:
        raise ScorerError(f"{config.model_type} models are not exported; these are: {', '.join(ARCHITECTURES)}")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent) as draft:
        traced = Path(draft) / "traced.onnx"
        _trace(reference.reference, traced)
        graphs.fuse(
            traced, out / package.FP32,
            layers=config.num_hidden_layers, heads=config.num_attention_heads, hidden=config.hidden_size,
        )  # fmt: skip
    graphs.quantise(out / package.FP32, out / package.INT8)
    _tokenizer(reference.reference.tokenizer).save(str(out / package.TOKENIZER))
    return reference, package.describe(out, _manifest(reference, checkpoints.find(checkpoint)))


def _check_tools() -> None:
    missing = [name for name in ("onnx", "onnxruntime") if find_spec(name) is None]
    if missing:  # told before minutes are spent
        raise ScorerError(f"exporting needs {' and '.join(missing)}: pip install 'vouch-community[export]'")


def _trace(reference: Any, path: Path) -> None:
    """Write the graph of one forward pass: with the newer exporter attention would stay unfused."""
    import torch

    class Logits(torch.nn.Module):
        """The model as a function of two tensors; it must be in eval mode itself, or dropout is traced."""

        def __init__(self) -> None:
            super().__init__()
            self.model = reference.model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            return self.model(input_ids=input_ids, attention_mask=attention_mask)[0]

    names = ["input_ids", "attention_mask"]
    example = reference.tokenizer(["a text", "a longer text"], return_tensors="pt", padding=True)
    attention = reference.model.config._attn_implementation
    reference.model.set_attn_implementation("eager")  # plain products and softmax: what fusing recognises
    try:
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # the old exporter warns that it is old, tracing that it traces
            torch.onnx.export(
                Logits().eval(), tuple(example[name] for name in names), str(path),
                dynamo=False, opset_version=OPSET, input_names=names, output_names=["logits"],
                dynamic_axes={**{name: {0: "texts", 1: "tokens"} for name in names}, "logits": {0: "texts"}},
            )  # fmt: skip
    finally:
        reference.model.set_attn_implementation(attention)


def _tokenizer(tokenizer: Any) -> Any:
    """Return the tokenizer in the form that needs no transformers, as newer versions hold it anyway."""
    fast = getattr(tokenizer, "backend_tokenizer", None)
    if fast is None:
        from transformers.convert_slow_tokenizer import convert_slow_tokenizer

        fast = convert_slow_tokenizer(tokenizer)
    return fast


def _manifest(reference: DetoxifyScorer, found: checkpoints.Checkpoint) -> Manifest:
    return Manifest(
        name=found.name,
        checkpoint=found.sha256,
        labels=reference.columns,
        languages=list(reference.languages),
        first=reference.first,
        last=reference.last,
        pad=reference.reference.tokenizer.pad_token_id,
        sha256={},
        versions={name: importlib.metadata.version(name) for name in WITH},
    )
