"""The joint tagger, morphology, lemma and parser network. Torch is needed here only."""

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
    from training.words import Labels


class Settings(Struct, frozen=True, kw_only=True):
    """Everything that may be varied."""

    projection: int = 192
    affixes: int = 64
    hidden: int = 200
    layers: int = 2
    arcs: int = 200
    relations: int = 100
    dropout: float = 0.4
    batch: int = 24
    epochs: int = 26
    flag_dropout: float = 0.2
    """How often what the pack knows of a sentence is hidden."""
    word_dropout: float = 0.1
    """How often a word's features are hidden, so that its neighbours and affixes must do."""
    smoothing: float = 0.0
    """Share of certainty that is spread over all labels and places."""
    rate: float = 3e-3
    seed: int = 1


class SyntaxNetwork(nn.Module):
    """Encoder features through a BiLSTM; tags by a linear layer, arcs and relations by biaffine ones.

    Source: Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing".
    """

    def __init__(self, labels: Labels, settings: Settings) -> None:
        super().__init__()
        self.labels = labels
        wide = 2 * settings.hidden
        self.projection = nn.Linear(FEATURES, settings.projection)
        self.affixes = nn.Embedding(BUCKETS, settings.affixes)
        self.lstm = nn.LSTM(
            settings.projection + settings.affixes + 2 + FLAGS,
            settings.hidden,
            settings.layers,
            batch_first=True,
            bidirectional=True,
            dropout=settings.dropout,
        )
        self.tags = nn.Linear(wide, len(labels.upos) + sum(labels.sizes) + len(labels.edits))
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.arc_child = nn.Linear(wide, settings.arcs)
        self.arc_head = nn.Linear(wide, settings.arcs)
        self.relation_child = nn.Linear(wide, settings.relations)
        self.relation_head = nn.Linear(wide, settings.relations)
        self.arc = nn.Parameter(nn.init.xavier_uniform_(torch.empty(settings.arcs + 1, settings.arcs)))
        size = settings.relations + 1
        self.relation = nn.Parameter(torch.randn(len(labels.deprel), size, size) * 0.02)
        self.drop = nn.Dropout(settings.dropout)

    def forward(
        self,
        features: torch.Tensor,
        affixes: torch.Tensor,
        glue: torch.Tensor,
        flags: torch.Tensor,
        lengths: torch.Tensor,
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Tags [b, t, tags], arcs [b, t, t + 1]; relation vectors of children [b, t, r], heads [b, t + 1, r]."""
        dense = self.drop(functional.gelu(self.projection(self.drop(features))))
        inputs = torch.cat([dense, self.drop(self.affixes(affixes).sum(2)), glue, flags], -1)
        packed = nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        states, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        states = self.drop(states)
        rooted = torch.cat([self.root.expand(len(states), 1, -1), states], 1)
        squash = lambda layer, rows: self.drop(functional.gelu(layer(rows)))  # noqa: E731
        arcs = _with_one(squash(self.arc_child, states)) @ self.arc @ squash(self.arc_head, rooted).transpose(1, 2)
        children, heads = squash(self.relation_child, states), squash(self.relation_head, rooted)
        return self.tags(states), arcs, children, heads

    def relations(self, children: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of relations [n, labels] between children [n, r] and their heads [n, r]."""
        return torch.einsum("ni,rij,nj->nr", _with_one(children), self.relation, _with_one(heads))


def _with_one(rows: torch.Tensor) -> torch.Tensor:
    return torch.cat([rows, torch.ones(*rows.shape[:-1], 1)], -1)
