"""Trained networks as ONNX graphs, written node by node: nothing is traced, so that lengths may vary."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

from riwaya.text.affixes import COUNT as AFFIXES
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onnx import NodeProto
    from onnx import TensorProto as Tensor
    from torch import nn

    from training.name_network import NameNetwork
    from training.syntax_network import SyntaxNetwork

_OPSET = 20
_TORCH_TO_ONNX = (0, 3, 1, 2)
"""Order of the gates: torch has input, forget, cell, output; ONNX input, output, forget, cell."""


class _Graph:
    """Nodes and constants under names that count up."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: list[Tensor] = []

    def constant(self, value: np.ndarray) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        name = f"n{len(self.nodes)}"
        outs = [name] if outputs == 1 else [f"{name}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, outs, **attributes))
        return outs[0]

    def rename(self, name: str, wanted: str) -> None:
        self.nodes.append(helper.make_node("Identity", [name], [wanted]))

    def linear(self, rows: str, layer: nn.Linear) -> str:
        product = self.add("MatMul", rows, self.constant(layer.weight.detach().numpy().T))
        return self.add("Add", product, self.constant(layer.bias.detach().numpy()))

    def gelu(self, rows: str, layer: nn.Linear) -> str:
        return self.add("Gelu", self.linear(rows, layer))

    def ints(self, *values: int) -> str:
        return self.constant(np.array(values, np.int64))

    def lstm(self, rows: str, module: nn.LSTM, lengths: str) -> str:
        """All layers, from rows [b, t, i] to states [b, t, 2 * h]."""
        steps = self.add("Transpose", rows, perm=[1, 0, 2])
        size = module.hidden_size
        for layer in range(module.num_layers):
            weights = [self.constant(np.stack(both)) for both in _lstm_weights(module, layer)]
            states = self.add("LSTM", steps, *weights, lengths, outputs=3, hidden_size=size, direction="bidirectional")
            joined = self.add("Transpose", states, perm=[0, 2, 1, 3])
            steps = self.add("Reshape", joined, self.ints(0, 0, 2 * size))
        return self.add("Transpose", steps, perm=[1, 0, 2])


def _lstm_weights(module: nn.LSTM, layer: int) -> tuple[list[np.ndarray], list[np.ndarray], list[np.ndarray]]:
    """Input weights, recurrent weights and biases of both directions, gates in the order of ONNX."""
    out: tuple[list[np.ndarray], list[np.ndarray], list[np.ndarray]] = ([], [], [])
    for direction in ("", "_reverse"):
        parts = {kind: getattr(module, f"{kind}_l{layer}{direction}").detach().numpy() for kind in _KINDS}
        out[0].append(_gates(parts["weight_ih"]))
        out[1].append(_gates(parts["weight_hh"]))
        out[2].append(np.concatenate([_gates(parts["bias_ih"]), _gates(parts["bias_hh"])]))
    return out


_KINDS = ("weight_ih", "weight_hh", "bias_ih", "bias_hh")


def _gates(rows: np.ndarray) -> np.ndarray:
    parts = np.split(rows, 4)
    return np.concatenate([parts[i] for i in _TORCH_TO_ONNX])


def _inputs(graph: _Graph, network: SyntaxNetwork | NameNetwork, extra: Sequence[str]) -> str:
    """What the BiLSTM reads."""
    dense = graph.gelu("features", network.projection)
    rows = graph.add("Gather", graph.constant(network.affixes.weight.detach().numpy()), "affixes")
    summed = graph.add("ReduceSum", rows, graph.ints(2), keepdims=0)
    return graph.add("Concat", dense, summed, *extra, axis=-1)


def _save(graph: _Graph, path: Path, inputs: Sequence[str], outputs: Sequence[str]) -> None:
    shapes = {"features": FEATURES, "affixes": AFFIXES, "glue": 2, "flags": FLAGS}
    sources = []
    for name in inputs:
        kind = TensorProto.INT64 if name == "affixes" else TensorProto.FLOAT
        sources.append(helper.make_tensor_value_info(name, kind, ["b", "t", shapes[name]]))
    sources.append(helper.make_tensor_value_info("lengths", TensorProto.INT32, ["b"]))
    sinks = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["b", f"{name}_rows", f"{name}_width"])
        for name in outputs
    ]
    made = helper.make_graph(graph.nodes, path.stem, sources, sinks, graph.constants)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=10)
    checker.check_model(model)
    save(model, path)


def write_syntax_graph(network: SyntaxNetwork, path: Path) -> None:
    """The tagger and parser: features, affixes, glue, flags, lengths -> tags, arcs, children, heads."""
    graph = _Graph()
    states = graph.lstm(_inputs(graph, network, ["glue", "flags"]), network.lstm, "lengths")
    graph.rename(graph.linear(states, network.tags), "tags")
    root = graph.constant(network.root.detach().numpy()[None, None])
    count = graph.add("Shape", states, start=0, end=1)
    wide = graph.add("Concat", count, graph.ints(1, network.root.numel()), axis=0)
    rooted = graph.add("Concat", graph.add("Expand", root, wide), states, axis=1)
    child = graph.gelu(states, network.arc_child)
    head = graph.add("Transpose", graph.gelu(rooted, network.arc_head), perm=[0, 2, 1])
    arc = network.arc.detach().numpy()
    mixed = graph.add("MatMul", child, graph.constant(arc[:-1]))
    biased = graph.add("Add", mixed, graph.constant(arc[-1]))
    graph.rename(graph.add("MatMul", biased, head), "arcs")
    graph.rename(graph.gelu(states, network.relation_child), "children")
    graph.rename(graph.gelu(rooted, network.relation_head), "heads")
    _save(graph, path, ["features", "affixes", "glue", "flags"], ["tags", "arcs", "children", "heads"])


def write_name_graph(network: NameNetwork, path: Path) -> None:
    """The name model: features, affixes, flags, lengths -> scores of coarse labels, of fine ones."""
    graph = _Graph()
    states = graph.lstm(_inputs(graph, network, ["flags"]), network.lstm, "lengths")
    for name, field in zip(("coarse", "fine"), network.fields, strict=True):
        graph.rename(graph.linear(states, field.scores), name)
    _save(graph, path, ["features", "affixes", "flags"], ["coarse", "fine"])
