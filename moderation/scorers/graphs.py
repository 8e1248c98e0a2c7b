"""What is done to an exported graph so that it runs fast on a CPU: fused, cut short, int8. Needs onnx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from .protocol import ScorerError

FIRST = "first_token"


def fuse(source: Path, target: Path, *, layers: int, heads: int, hidden: int) -> None:
    """Write the graph with fused attention and activations; scores stay equal to within rounding.

    Layer normalisation is left apart on purpose: the kernel that adds the skip connection as well adds up one number
    after the other, and took a quarter of all time. Raises ScorerError when attention was not recognised.
    """
    import onnx
    from onnx import helper
    from onnxruntime.transformers import fusion_options, optimizer

    options = fusion_options.FusionOptions("bert")
    # The plain attention kernel multiplies text by text and head by head; this one leaves Q, K and V to big products.
    options.use_multi_head_attention = True
    options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = options.enable_embed_layer_norm = False
    fused = optimizer.optimize_model(
        str(source), "bert", heads, hidden, optimization_options=options, opt_level=0, use_gpu=False
    ).model
    found = [node.op_type for node in fused.graph.node].count("MultiHeadAttention")
    if found != layers:
        raise ScorerError(f"{found} of {layers} attention layers were fused: another version of transformers may do")
    read_first_token(fused)
    if "com.microsoft" not in {domain.domain for domain in fused.opset_import}:
        fused.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(fused, target)


def read_first_token(model: Any) -> None:
    """Compute the last layer for the first token only: the classes are read from that one and no other."""
    from onnx import helper, numpy_helper

    graph = model.graph
    made_by = {name: node for node in graph.node for name in node.output}
    attention = [node for node in graph.node if node.op_type == "MultiHeadAttention"][-1]
    query = made_by[attention.input[0]]
    while query.op_type != "MatMul":  # its bias may come between
        query = next(made_by[name] for name in query.input if name in made_by)
    hidden = query.input[0]
    for name, value in (("begin", 0), ("end", 1), ("axis", 1)):
        graph.initializer.append(numpy_helper.from_array(np.array([value]), f"{FIRST}_{name}"))
    cut = helper.make_node("Slice", [hidden, *(f"{FIRST}_{name}" for name in ("begin", "end", "axis"))], [FIRST])
    for node in graph.node:
        if node is query or (node.op_type == "Add" and hidden in node.input):
            node.input[:] = [FIRST if name == hidden else name for name in node.input]
    graph.node.insert(list(graph.node).index(made_by[hidden]) + 1, cut)
    del graph.value_info[:]  # shapes that were inferred before


def quantise(source: Path, target: Path) -> None:
    """Write the graph with int8 weights: a scale a column for products, a scale a row for the words' table."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        source, target, per_channel=True, reduce_range=False, weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )  # fmt: skip
    model = onnx.load(target)
    shrink_table(model)
    onnx.save(model, target)


def shrink_table(model: Any) -> None:
    """Keep the words' vectors as int8 with a scale a word: a quarter of what is most of the file's size."""
    from onnx import TensorProto, helper, numpy_helper

    graph = model.graph
    tables = {tensor.name: tensor for tensor in graph.initializer}
    lookups = [
        node for node in graph.node if node.op_type == "Gather" and len(tables.get(node.input[0], _NONE).dims) == 2
    ]
    lookup = max(lookups, key=lambda node: tables[node.input[0]].dims[0])
    table = tables[lookup.input[0]]
    vectors = numpy_helper.to_array(table)
    scales = np.maximum(np.abs(vectors).max(1, keepdims=True) / 127, np.finfo(np.float32).tiny).astype(np.float32)
    graph.initializer.append(numpy_helper.from_array(np.rint(vectors / scales).astype(np.int8), "words_int8"))
    graph.initializer.append(numpy_helper.from_array(scales, "words_scale"))
    graph.initializer.remove(table)
    ids, vector = lookup.input[1], lookup.output[0]
    nodes = [
        helper.make_node("Gather", ["words_int8", ids], ["words_rows"]),
        helper.make_node("Gather", ["words_scale", ids], ["words_row_scales"]),
        helper.make_node("Cast", ["words_rows"], ["words_floats"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["words_floats", "words_row_scales"], [vector]),
    ]
    place = list(graph.node).index(lookup)
    graph.node.remove(lookup)
    for offset, node in enumerate(nodes):
        graph.node.insert(place + offset, node)


class _NONE:
    dims: tuple[int, ...] = ()
