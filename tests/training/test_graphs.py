"""Networks as torch trains them and as onnxruntime runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.text.affixes import BUCKETS, COUNT
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS
from riwaya.text.lemmas import Edit
from riwaya.text.networks import Network

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

torch = pytest.importorskip("torch", reason="part of the train extra")
pytest.importorskip("onnx", reason="part of the train extra")

_LENGTHS = (5, 1, 3)
_NEAR = 1e-4


@pytest.fixture(autouse=True)
def _same_chance() -> None:
    torch.manual_seed(3)


def _inputs(*names: str) -> dict[str, np.ndarray]:
    draw = np.random.default_rng(5)
    places = (len(_LENGTHS), max(_LENGTHS))
    known = {
        "features": draw.normal(size=(*places, FEATURES)).astype(np.float32),
        "affixes": draw.integers(0, BUCKETS, (*places, COUNT)),
        "glue": draw.integers(0, 2, (*places, 2)).astype(np.float32),
        "flags": draw.integers(0, 2, (*places, FLAGS)).astype(np.float32),
    }
    return {name: known[name] for name in names} | {"lengths": np.array(_LENGTHS, np.int32)}


def _torch(inputs: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    tensors = {name: torch.from_numpy(value) for name, value in inputs.items()}
    return tensors | {"lengths": tensors["lengths"].long()}


def _assert_near(got: Sequence[np.ndarray], wanted: Sequence[torch.Tensor], *, rooted: Sequence[bool]) -> None:
    """Equal where a sentence has a word; `rooted` rows begin with the root."""
    assert len(got) == len(wanted)
    for mine, theirs, has_root in zip(got, wanted, rooted, strict=True):
        assert mine.shape == tuple(theirs.shape)
        for row, other, length in zip(mine, theirs.numpy(), _LENGTHS, strict=True):
            np.testing.assert_allclose(row[: length + has_root], other[: length + has_root], atol=_NEAR, rtol=0)


@torch.no_grad()
def test_the_syntax_graph_computes_what_the_network_does(tmp_path: Path) -> None:
    from training.graphs import write_syntax_graph
    from training.syntax_network import Settings, SyntaxNetwork
    from training.words import MORPHOLOGY, Labels

    morphology = tuple(("", "A", "B") for _ in MORPHOLOGY)
    labels = Labels(upos=("NOUN", "VERB"), deprel=("obj", "root"), morphology=morphology, edits=(Edit(0, "", 0, ""),))
    network = SyntaxNetwork(labels, Settings(projection=9, affixes=5, hidden=7, arcs=6, relations=4)).eval()
    write_syntax_graph(network, tmp_path / "syntax.onnx")
    inputs = _inputs("features", "affixes", "glue", "flags")
    got = Network(tmp_path / "syntax.onnx").run(**inputs)
    tags, arcs, children, heads = network(**_torch(inputs))
    assert arcs.shape == (3, 5, 6)
    _assert_near([got[0], got[2], got[3]], [tags, children, heads], rooted=[False, False, True])
    for row, other, length in zip(got[1], arcs.numpy(), _LENGTHS, strict=True):
        np.testing.assert_allclose(row[:length, : length + 1], other[:length, : length + 1], atol=_NEAR, rtol=0)


@torch.no_grad()
def test_the_name_graph_computes_what_the_network_does(tmp_path: Path) -> None:
    from training.graphs import write_name_graph
    from training.name_network import NameNetwork, NameSettings

    network = NameNetwork([5, 31], NameSettings(projection=9, affixes=5, hidden=7)).eval()
    write_name_graph(network, tmp_path / "names.onnx")
    inputs = _inputs("features", "affixes", "flags")
    states = network(**_torch(inputs))
    wanted = [field.scores(states) for field in network.fields]
    _assert_near(Network(tmp_path / "names.onnx").run(**inputs), wanted, rooted=[False, False])


@torch.no_grad()
def test_a_sentence_alone_gives_what_it_gives_in_a_batch(tmp_path: Path) -> None:
    from training.graphs import write_name_graph
    from training.name_network import NameNetwork, NameSettings

    network = NameNetwork([5, 31], NameSettings(projection=9, affixes=5, hidden=7)).eval()
    write_name_graph(network, tmp_path / "names.onnx")
    graph, inputs = Network(tmp_path / "names.onnx"), _inputs("features", "affixes", "flags")
    coarse, _ = graph.run(**inputs)
    alone, _ = graph.run_one(**{name: value[2, :3] for name, value in inputs.items() if name != "lengths"})
    np.testing.assert_allclose(coarse[2, :3], alone, atol=_NEAR)


@torch.no_grad()
def test_relations_are_scored_at_run_time_as_in_training() -> None:
    from training.syntax_network import Settings, SyntaxNetwork
    from training.words import MORPHOLOGY, Labels

    from riwaya.text.syntax import SyntaxModel

    labels = Labels(upos=("X",), deprel=("obj", "root", "det"), morphology=tuple(("",) for _ in MORPHOLOGY), edits=())
    network = SyntaxNetwork(labels, Settings(projection=9, affixes=5, hidden=7, arcs=6, relations=4)).eval()
    children, heads = torch.randn(6, 4), torch.randn(6, 4)
    model = SyntaxModel.__new__(SyntaxModel)
    weights = network.relation.numpy()
    model._count, model._width, _ = weights.shape
    model._relations = weights.transpose(1, 0, 2).reshape(model._width, -1)
    wanted = network.relations(children, heads).argmax(-1).tolist()
    assert model._relations_of(children.numpy(), heads.numpy()).tolist() == wanted
