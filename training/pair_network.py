"""The reader of pairs as a network that learns (`riwaya.compare.pair_reader` is what it becomes), and its examples."""

from __future__ import annotations

import csv
from functools import partial
from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.compare.pair_reader import PARTS, RELATIONS, Run, Sides, joined
from riwaya.text.subwords import Subwords
from riwaya.text.transformer import cut_tokens
from training.context_network import Layers, read_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from training.e5 import Pretrained
    from training.story_pairs import StoryPair
    from training.written_pairs import WrittenPair

STANCES = ("agree", "disagree", "other")
SHARES = 2
"""One deed, one thing said."""
UNKNOWN = -100
_ANS = ("claims-ans", "stance_train.csv")


class Example(Struct, frozen=True):
    """A pair with what is to be learnt of it."""

    run: Run
    relation: int = UNKNOWN
    is_found: bool = False
    """Whether nobody chose the two, so that they rarely have something to say of each other."""
    stance: int = UNKNOWN
    shares: tuple[float, float] | None = None
    """Whether both tell of one deed, and of one thing said."""
    taught: tuple[float, ...] | None = None
    """Chances of the relations, by networks that learnt before."""


class RawScores(Struct, frozen=True):
    """Raw scores of a batch."""

    relations: torch.Tensor
    """[n, 9]."""
    stances: torch.Tensor
    """[n, 3]."""
    shares: torch.Tensor
    """[n, 2]."""


class LossWeights(Struct, frozen=True):
    """How much each thing counts that is to be learnt."""

    relation: float = 1.0
    taught: float = 1.0
    stance: float = 0.5
    shares: float = 0.5
    smoothing: float = 0.1
    """Of relations: coders part in some of them."""


class PairLearner(nn.Module):
    """The layers with all heads."""

    def __init__(self, source: Pretrained, *, layers: int, hidden: int, dropout: float) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.tensor(source.arrays["words"]), freeze=True)
        self.layers = Layers(source, layers)
        self.middle = nn.Linear(PARTS * self.table.embedding_dim, hidden)
        self.output, self.stance = nn.Linear(hidden, len(RELATIONS)), nn.Linear(hidden, len(STANCES))
        self.share = nn.Linear(hidden, SHARES)
        self.found = nn.Parameter(torch.zeros(len(RELATIONS)))
        """Log odds that each relation gains or loses where nobody chose the two; they are not written to the files."""
        self.drop = nn.Dropout(dropout)

    def forward(self, batch: Sequence[Example]) -> RawScores:
        """What it says of each."""
        read, _ = read_together(self.table, self.layers, [one.run.pieces for one in batch])
        left = torch.stack([row[one.run.left].mean(0) for row, one in zip(read, batch, strict=True)])
        right = torch.stack([row[one.run.right].mean(0) for row, one in zip(read, batch, strict=True)])
        both = torch.cat([left, right, (left - right).abs(), read[:, 0]], dim=1)
        hidden = self.drop(torch.tanh(self.middle(self.drop(both))))
        return RawScores(self.output(hidden), self.stance(hidden), self.share(hidden))

    def loss(self, batch: Sequence[Example], loss_weights: LossWeights) -> torch.Tensor:
        """The mean over a batch of what is lost by all that is to be learnt of each pair."""
        said, device = self(batch), self.found.device
        is_found = torch.tensor([float(one.is_found) for one in batch], device=device)
        relations = said.relations + is_found[:, None] * self.found
        total = loss_weights.relation * functional.cross_entropy(
            relations,
            torch.tensor([one.relation for one in batch], device=device),
            reduction="sum",
            label_smoothing=loss_weights.smoothing,
        )
        stances = torch.tensor([one.stance for one in batch], device=device)
        total = total + loss_weights.stance * functional.cross_entropy(said.stances, stances, reduction="sum")
        rows = [at for at, one in enumerate(batch) if one.shares is not None]
        if rows:
            shares = torch.tensor([batch[at].shares for at in rows], device=device)
            total = (
                total
                + loss_weights.shares
                * functional.binary_cross_entropy_with_logits(said.shares[rows], shares, reduction="sum")
                / SHARES
            )
        rows = [at for at, one in enumerate(batch) if one.taught is not None]
        if rows:
            taught = torch.tensor([batch[at].taught for at in rows], device=device)
            total = total - loss_weights.taught * (taught * functional.log_softmax(said.relations[rows], dim=1)).sum()
        return total / len(batch)


def relation_examples(pairs: Iterable[WrittenPair], source: Pretrained) -> Iterator[Example]:
    """Pairs of our own writing."""
    cut = _cut(source)
    for one in pairs:
        yield Example(joined(one.sides, cut), RELATIONS.index(one.relation), is_found=one.is_found)


def share_examples(pairs: Iterable[StoryPair], source: Pretrained) -> Iterator[Example]:
    """Pairs of our own stories."""
    cut = _cut(source)
    for one in pairs:
        yield Example(joined(one.sides, cut), shares=(float(one.share_deed), float(one.share_said)))


def stance_examples(data: Path, source: Pretrained) -> Iterator[Example]:
    """Headlines of ANS, which ask another question."""
    cut = _cut(source)
    with data.joinpath(*_ANS).open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            stance = row["stance"] if row["stance"] in STANCES else STANCES[-1]
            yield Example(joined(Sides(row["s1"], row["s2"], None), cut), stance=STANCES.index(stance))


def _cut(source: Pretrained) -> partial[list[tuple[int, ...]]]:
    return partial(cut_tokens, Subwords(source.pieces, source.scores))
