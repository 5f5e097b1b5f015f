"""The heads over the transformer's vectors: types of words, roles of mentions."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from riwaya.errors import DamagedModelError
from riwaya.extract.context_network import (
    FARTHEST,
    TYPES,
    ContextLabels,
    ContextNetwork,
    ContextWeights,
    distance,
    load_context_network,
)
from riwaya.extract.role_network import ROLES
from riwaya.knowledge.codebooks import load_codebook
from riwaya.text.models import ModelFolder

WIDTH, HIDDEN = 2, 3
SHAPES = {
    "types": (WIDTH, len(TYPES)), "types_bias": len(TYPES), "trigger": (WIDTH, HIDDEN), "trigger_bias": HIDDEN,
    "mention": (WIDTH, HIDDEN), "mention_bias": HIDDEN, "distance": (2 * FARTHEST + 1, HIDDEN),
    "hidden": (HIDDEN, HIDDEN), "hidden_bias": HIDDEN, "output": (HIDDEN, 4), "product": (HIDDEN, 4), "output_bias": 4,
}  # fmt: skip


def network(**given):
    """One whose weights are zero but for those given."""
    zeros = {name: np.zeros(shape, np.float32) for name, shape in SHAPES.items()}
    weights = ContextWeights(**zeros | {name: np.array(value, np.float32) for name, value in given.items()})
    return ContextNetwork(ContextLabels(types=TYPES, drop=0.1, take=0.9), weights)


def test_types_are_those_of_the_codebook():
    assert set(TYPES[1:]) == {one.code for one in load_codebook("plover").types}


def test_types_of_a_word_are_chances():
    types = np.zeros((WIDTH, len(TYPES)))
    types[0, TYPES.index("AID")] = 5
    rows = network(types=types).types(np.array([[1, 0], [0, 1]], np.float32))
    assert TYPES[int(rows[0].argmax())] == "AID"
    assert rows.sum(axis=1) == pytest.approx([1, 1])
    assert rows[1] == pytest.approx([1 / len(TYPES)] * len(TYPES))


def test_a_role_hangs_on_both_spans():
    product = np.zeros((HIDDEN, 4))
    product[0, 1] = 4
    both = network(trigger=[[1, 0, 0], [0, 0, 0]], mention=[[0, 0, 0], [1, 0, 0]], product=product)
    vectors = np.array([[1, 0], [0, 1], [0, 0], [0, 0]], np.float32)
    chances = both.roles(vectors, [(0, 1)] * 3, [(1, 2), (2, 3), (1, 3)])
    assert [int(row.argmax()) for row in chances] == [1, 0, 1]
    assert chances[0, 1] > chances[2, 1] > chances[1, 1]


def test_a_role_hangs_on_the_side_and_how_far():
    table, output = np.zeros((2 * FARTHEST + 1, HIDDEN)), np.zeros((HIDDEN, 4))
    table[FARTHEST + 1 :, 0], output[0, 2] = 1, 3
    sided = network(distance=table, hidden=np.eye(HIDDEN), output=output)
    behind, before = sided.roles(np.zeros((9, WIDTH), np.float32), [(4, 5), (4, 5)], [(7, 8), (1, 2)])
    assert behind[2] > before[2]
    assert before == pytest.approx([0.25] * 4)


def test_distances_grow_in_steps_on_either_side():
    rows = [distance((50, 51), (at, at + 1)) for at in range(120)]
    assert rows == sorted(rows)
    assert (min(rows), rows[50], max(rows)) == (0, FARTHEST, 2 * FARTHEST)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"types": ["NONE"]}, "other types"),
        ({"drop": "much"}, "reader"),
        (None, "missing"),
    ],
)
def test_damaged_files_are_told(models, tmp_path, change, told):
    for name in ("reader.json", "reader.npz"):
        shutil.copy(models.path / name, tmp_path)
    path = tmp_path / "reader.json"
    if change is None:
        path.unlink()
    else:
        path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(DamagedModelError, match=told):
        load_context_network(ModelFolder(tmp_path, models.card))


def test_shipped_roles_are_as_many_as_the_other_networks(models):
    shipped = load_context_network(models)
    rows = shipped.roles(np.zeros((3, len(shipped._weights.types)), np.float32), [(0, 1)], [(1, 2)])
    assert rows.shape == (1, len(ROLES))
