"""The loop by which the networks learn."""

from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch", reason="part of the train extra")


def test_every_item_is_in_one_batch_beside_others_of_like_length() -> None:
    from training.loop import batches_of_like_length

    items = ["ا" * size for size in (1, 9, 2, 8, 3, 7)]
    batches = batches_of_like_length(items, 2, len, random.Random(1), spread=3)  # noqa: S311
    assert sorted(map(len, batches[0] + batches[1] + batches[2])) == [1, 2, 3, 7, 8, 9]
    assert all(abs(len(first) - len(second)) <= 4 for first, second in batches)


def test_the_rate_rises_is_held_and_falls() -> None:
    from training.loop import _share_of_rate

    assert [round(_share_of_rate(done), 3) for done in (0.05, 0.1, 0.5, 0.75, 1.0)] == [0.5, 1.0, 1.0, 0.525, 0.05]


@pytest.mark.parametrize("holds_rate", [False, True])
def test_a_network_learns_and_is_left_as_it_is_used(holds_rate: bool) -> None:
    from training.loop import fit

    torch.manual_seed(1)
    network = torch.nn.Sequential(torch.nn.Linear(2, 1), torch.nn.Dropout(0.0))
    rows, wanted = torch.eye(2), torch.tensor([[1.0], [-1.0]])
    cost = lambda batch: ((network(rows[batch]) - wanted[batch]) ** 2).mean()  # noqa: E731
    before = float(cost([0, 1]).detach())
    fit(network, [[[0], [1]]] * 60, cost, rate=0.05, steps=120, holds_rate=holds_rate)
    assert float(cost([0, 1]).detach()) < before / 10
    assert not network.training


def test_rows_are_padded_and_the_mask_tells_where() -> None:
    from training.loop import mask_of, pad_rows

    assert pad_rows([torch.ones(1), torch.ones(3)]).tolist() == [[1, 0, 0], [1, 1, 1]]
    assert mask_of(torch.tensor([1, 3])).tolist() == [[True, False, False], [True, True, True]]
