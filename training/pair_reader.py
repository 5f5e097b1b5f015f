"""The reader of pairs while it learns (`riwaya.compare.pair_reader` is what it becomes), and its files.

It learns the relations of pairs of our own writing, and beside them the stances of ANS, which ask another question of
headlines: that head is thrown away.
"""

from __future__ import annotations

import csv
import random
from functools import partial
from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from torch import nn
from torch.nn import functional

from riwaya.compare.pair_reader import PARTS, RELATIONS, ReaderLabels, Run, Sides, joined
from riwaya.text.subwords import Subwords
from riwaya.text.transformer import cut_tokens
from training.context import write_heads, write_layers
from training.context_network import Layers, read_together
from training.fine_tuning import Rates, fine_tune

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy as np

    from training.e5 import Pretrained
    from training.written_pairs import WrittenPair

    Array = np.ndarray

STANCES = ("agree", "disagree", "other")
_ANS = ("claims-ans", "stance_train.csv")


class Settings(Struct, frozen=True):
    """How it learns."""

    layers: int = 6
    hidden: int = 256
    epochs: int = 4
    batch: int = 16
    """Pairs."""
    rates: Rates = Rates(layers=1e-4, heads=5e-4)
    dropout: float = 0.1
    smoothing: float = 0.1
    """Of relations: coders part in some of them."""
    stances: float = 0.5
    """How much a headline of ANS counts."""
    seed: int = 0


class Example(Struct, frozen=True):
    """A pair with what is to be learnt of it."""

    run: Run
    relation: int = -100
    stance: int = -100


def make_examples(pairs: Sequence[WrittenPair], data: Path, source: Pretrained) -> list[Example]:
    """Pairs of our own writing, then headlines of ANS."""
    cut = partial(cut_tokens, Subwords(source.pieces, source.scores))
    written = [Example(joined(one.sides, cut), RELATIONS.index(one.relation)) for one in pairs]
    with data.joinpath(*_ANS).open(encoding="utf-8", newline="") as table:
        rows = [(Sides(row["s1"], row["s2"], None), row["stance"]) for row in csv.DictReader(table)]
    stances = [STANCES.index(stance if stance in STANCES else STANCES[-1]) for _, stance in rows]
    headlines = [Example(joined(sides, cut), stance=stance) for (sides, _), stance in zip(rows, stances, strict=True)]
    return [*written, *headlines]


class PairLearner(nn.Module):
    """The layers with both heads."""

    def __init__(self, source: Pretrained, settings: Settings) -> None:
        super().__init__()
        self.table = nn.Embedding.from_pretrained(torch.tensor(source.arrays["words"]), freeze=True)
        self.layers = Layers(source, settings.layers)
        self.middle = nn.Linear(PARTS * self.table.embedding_dim, settings.hidden)
        self.output, self.stance = nn.Linear(settings.hidden, len(RELATIONS)), nn.Linear(settings.hidden, len(STANCES))
        self.drop = nn.Dropout(settings.dropout)

    def forward(self, batch: Sequence[Example]) -> tuple[torch.Tensor, torch.Tensor]:
        """Raw scores of relations [n, 9] and of stances [n, 3]."""
        read, _ = read_together(self.table, self.layers, [one.run.pieces for one in batch])
        left = torch.stack([row[one.run.left].mean(0) for row, one in zip(read, batch, strict=True)])
        right = torch.stack([row[one.run.right].mean(0) for row, one in zip(read, batch, strict=True)])
        both = torch.cat([left, right, (left - right).abs(), read[:, 0]], dim=1)
        hidden = self.drop(torch.tanh(self.middle(self.drop(both))))
        return self.output(hidden), self.stance(hidden)


def train_reader(source: Pretrained, examples: Sequence[Example], settings: Settings) -> PairLearner:
    """One network."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network = PairLearner(source, settings)
    fine_tune(
        network,
        settings.rates,
        settings.epochs,
        lambda: list(_batches(examples, settings.batch, chance)),
        lambda batch: _loss(network, batch, settings),
    )
    return network


def _loss(network: PairLearner, batch: Sequence[Example], settings: Settings) -> torch.Tensor:
    relations, stances = network(batch)
    wanted = torch.tensor([one.relation for one in batch])
    said = torch.tensor([one.stance for one in batch])
    one = functional.cross_entropy(relations, wanted, reduction="sum", label_smoothing=settings.smoothing)
    other = functional.cross_entropy(stances, said, reduction="sum")
    return (one + settings.stances * other) / len(batch)


def _batches(examples: Sequence[Example], size: int, chance: random.Random) -> Iterator[list[Example]]:
    """Pairs of like length together, in an order of chance."""
    order = sorted(examples, key=lambda one: len(one.run.pieces) + chance.random() * 20)
    out = [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(out)
    yield from out


def write_reader(out: Path, network: PairLearner) -> None:
    """`verdicts.onnx`, `verdicts.npz`, `verdicts.json`; the table of sub-words is that of `context.npz`."""
    write_layers(out / "verdicts.onnx", network.layers)
    heads = {
        "middle": network.middle.weight.T,
        "middle_bias": network.middle.bias,
        "output": network.output.weight.T,
        "output_bias": network.output.bias,
    }
    write_heads(out, "verdicts", heads, ReaderLabels(relations=tuple(RELATIONS)))
