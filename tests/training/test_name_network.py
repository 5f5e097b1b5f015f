"""Fields that learn from gold and from how sure others are."""

from __future__ import annotations

import numpy as np
import pytest

from riwaya.text.chains import Chain, marginals

torch = pytest.importorskip("torch", reason="part of the train extra")

_LENGTHS = torch.tensor([4, 1, 3])


@pytest.fixture(autouse=True)
def _same_chance() -> None:
    torch.manual_seed(3)


def _field_and_states():
    from training.name_network import Field

    field = Field(6, 5)
    torch.nn.init.normal_(field.moves)
    torch.nn.init.normal_(field.begin)
    return field, torch.randn(3, 4, 6), torch.arange(4)[None, :] < _LENGTHS[:, None]


def test_a_field_is_as_sure_in_training_as_at_run_time() -> None:
    field, states, mask = _field_and_states()
    belief = field.believe(states, mask)
    chain = Chain(field.moves.detach().numpy(), field.begin.detach().numpy())
    wanted = marginals(field.scores(states).detach().numpy(), _LENGTHS.numpy(), chain)
    for row, length in enumerate(_LENGTHS):
        np.testing.assert_allclose(belief.labels[row, :length], wanted[row, :length], atol=1e-5)
        assert not belief.labels[row, length:].any()


def test_moves_lead_from_the_labels_before_to_those_behind() -> None:
    field, states, mask = _field_and_states()
    belief = field.believe(states, mask)
    np.testing.assert_allclose(belief.moves[0, 1:].sum(1), belief.labels[0, 1:], atol=1e-5)
    np.testing.assert_allclose(belief.moves[0, 1:].sum(2), belief.labels[0, :-1], atol=1e-5)


@torch.no_grad()
def test_nothing_costs_a_field_less_than_what_it_believes_when_it_is_sure() -> None:
    from training.name_network import Belief

    field, states, mask = _field_and_states()
    field.scores.weight.data *= 40
    own = field.believe(states, mask)
    other = Belief(own.labels.flip(2), own.moves.flip(2, 3))
    assert float(field.loss(states, own, mask)) < 1 < float(field.loss(states, other, mask))


def test_labels_without_neighbours_are_believed_as_they_are_scored() -> None:
    from training.name_network import Single

    single, mask = Single(6, 30), torch.tensor([[True, False]])
    belief = single.believe(torch.randn(1, 2, 6), mask)
    assert float(belief.labels[0, 0].sum()) == pytest.approx(1)
    assert not belief.labels[0, 1].any()
    assert belief.moves.numel() == 0
