"""The name network: a BiLSTM over encoder features and what the pack knows, with one set of labels per corpus.

Sources: Lample et al. 2016, "Neural Architectures for Named Entity Recognition"; Wang et al. 2020, "Structure-Level
Knowledge Distillation For Multilingual Sequence Labeling", for fields that learn from how sure others are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.text.affixes import BUCKETS
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS

if TYPE_CHECKING:
    from collections.abc import Sequence

MANY = 20
_NEVER = -1e4


class NameSettings(Struct, frozen=True, kw_only=True):
    """Everything that may be varied."""

    projection: int = 224
    affixes: int = 48
    hidden: int = 208
    dropout: float = 0.4
    flag_dropout: float = 0.25
    """How often all that the pack knows of a sentence is hidden, so that unlisted names are learned too."""
    word_dropout: float = 0.1
    """How often the features of a word are hidden, so that its neighbours are read."""
    batch: int = 24
    epochs: int = 14
    rate: float = 2.5e-3
    seed: int = 1


class Belief(Struct, frozen=True):
    """How sure it is of each label at each place of a sentence; gold is quite sure."""

    labels: torch.Tensor
    """[n, labels]."""
    moves: torch.Tensor
    """[n, labels, labels]: from the label of the place before, row, to that of this one; zeros at the first place.
    Without labels when the head has no field."""


class Field(nn.Module):
    """A linear-chain conditional random field."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.scores = nn.Linear(width, labels)
        self.moves = nn.Parameter(torch.zeros(labels, labels))
        self.begin = nn.Parameter(torch.zeros(labels))

    def loss(self, states: torch.Tensor, belief: Belief, mask: torch.Tensor) -> torch.Tensor:
        """What sentences cost on average: the expected negative log-likelihood of their labels."""
        scores = self.scores(states)
        expected = (scores * belief.labels).sum() + (self.begin * belief.labels[:, 0]).sum()
        expected = expected + (self.moves * belief.moves.sum((0, 1))).sum()
        return (_total(self.begin + scores[:, 0], self._steps(scores, mask)).sum() - expected) / len(states)

    def believe(self, states: torch.Tensor, mask: torch.Tensor) -> Belief:
        """Marginals of labels and moves, padded: the total's slopes."""
        scores = self.scores(states).detach()
        first = (self.begin + scores[:, 0]).detach().requires_grad_()
        steps = self._steps(scores, mask).detach().requires_grad_()
        with torch.enable_grad():
            begins, moves = torch.autograd.grad(_total(first, steps).sum(), [first, steps])
        moves = moves * mask[:, 1:, None, None]
        labels = torch.cat([begins[:, None], moves.sum(2)], 1)
        return Belief(labels, functional.pad(moves, (0, 0, 0, 0, 1, 0)))

    def _steps(self, scores: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What each move to a next place scores, [b, t - 1, labels, labels]; behind a sentence nothing moves."""
        stay = torch.full_like(self.moves, _NEVER).fill_diagonal_(0)
        return torch.where(mask[:, 1:, None, None], self.moves + scores[:, 1:, None, :], stay)


def _total(first: torch.Tensor, steps: torch.Tensor) -> torch.Tensor:
    """Logarithm of the sum over all paths, [b]."""
    for step in steps.unbind(1):
        first = torch.logsumexp(first[:, :, None] + step, 1)
    return torch.logsumexp(first, 1)


class Single(nn.Module):
    """Labels without regard to their neighbours."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.scores = nn.Linear(width, labels)

    def loss(self, states: torch.Tensor, belief: Belief, mask: torch.Tensor) -> torch.Tensor:
        """What sentences cost on average: the expected negative log-likelihood of their labels."""
        sure = functional.log_softmax(self.scores(states), -1)
        return -(sure * belief.labels * mask[:, :, None]).sum() / len(states)

    def believe(self, states: torch.Tensor, mask: torch.Tensor) -> Belief:
        """Probabilities of labels, padded."""
        labels = functional.softmax(self.scores(states), -1) * mask[:, :, None]
        return Belief(labels, labels.new_zeros(*labels.shape[:2], 0, 0))


class NameNetwork(nn.Module):
    """Shared layers and a field for each set of coarse labels; fine labels, which are many, are scored one by one."""

    def __init__(self, heads: Sequence[int], settings: NameSettings) -> None:
        super().__init__()
        self.projection = nn.Linear(FEATURES, settings.projection)
        self.affixes = nn.Embedding(BUCKETS, settings.affixes)
        self.lstm = nn.LSTM(
            settings.projection + settings.affixes + FLAGS, settings.hidden, batch_first=True, bidirectional=True
        )
        self.fields = nn.ModuleList(
            Field(2 * settings.hidden, size) if size <= MANY else Single(2 * settings.hidden, size) for size in heads
        )
        self.drop = nn.Dropout(settings.dropout)

    def forward(
        self, features: torch.Tensor, affixes: torch.Tensor, flags: torch.Tensor, lengths: torch.Tensor
    ) -> torch.Tensor:
        """States [b, t, 2 * hidden]."""
        dense = self.drop(functional.gelu(self.projection(self.drop(features))))
        inputs = torch.cat([dense, self.drop(self.affixes(affixes).sum(2)), flags], -1)
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.drop(states)
