"""Files of the transformer and its heads: what `training/context_network.py` learns, as `riwaya` runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from riwaya.extract.context_network import TYPES, ContextLabels

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from msgspec import Struct

    from training.context_network import ContextLearner, Layers
    from training.e5 import Pretrained

DROP, TAKE = 0.05, 0.8
"""Best over the development texts: seeds and news, `tune` of the blind gold."""
_MOST = 127
_OPSET = 17


def write_context(out: Path, source: Pretrained, network: ContextLearner) -> None:
    """`context.txt`, `context.npz`, `context.onnx`, `reader.npz`, `reader.json`."""
    rows = [f"{piece}\t{score:.5f}" for piece, score in zip(source.pieces, source.scores, strict=True)]
    (out / "context.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    table = source.arrays["words"]
    scale = np.maximum(np.abs(table).max(axis=1), np.finfo(np.float32).tiny) / _MOST
    np.savez(out / "context.npz", table=np.round(table / scale[:, None]).astype(np.int8), scale=scale)
    write_layers(out / "context.onnx", network.layers)
    heads = {
        "types": network.types.weight.T,
        "types_bias": network.types.bias,
        "trigger": network.trigger.weight.T,
        "trigger_bias": network.trigger.bias,
        "mention": network.mention.weight.T,
        "mention_bias": network.mention.bias,
        "distance": network.distance.weight,
        "hidden": network.hidden.weight.T,
        "hidden_bias": network.hidden.bias,
        "output": network.output.weight.T,
        "product": network.product.weight.T,
        "output_bias": network.output.bias,
    }
    write_heads(out, "reader", heads, ContextLabels(types=TYPES, drop=DROP, take=TAKE))


def write_layers(path: Path, layers: Layers) -> None:
    """The layers as a graph in eight bits: `inputs` float32 [1, n, width] to vectors of that shape."""
    plain = path.with_name("context-32.onnx")
    width = layers.places.shape[1]
    torch.onnx.export(
        layers.eval(),
        (torch.randn(1, 16, width),),
        str(plain),
        input_names=["inputs"],
        output_names=["vectors"],
        dynamic_axes={"inputs": {1: "n"}, "vectors": {1: "n"}},
        opset_version=_OPSET,
        dynamo=False,
    )
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True)
    plain.unlink()


def write_heads(out: Path, name: str, heads: Mapping[str, torch.Tensor], labels: Struct) -> None:
    """`NAME.npz`, in half precision, and `NAME.json`: what `riwaya.text.labelled_weights` reads."""
    np.savez_compressed(
        out / f"{name}.npz", **{key: held.detach().numpy().astype(np.float16) for key, held in heads.items()}
    )
    (out / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))
