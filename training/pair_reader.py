"""How the reader of pairs learns, and its files.

Some deep networks learn first whether two statements of our own stories tell of one happening, then the relations of
pairs of our own writing, and beside them the stances of ANS. They are too slow to ship. A network of half their depth
learns what they make of all these pairs, of most of which nobody has judged the relation. Four networks and their
pupil take minutes on a graphics card, and hours without one.
"""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from msgspec.structs import replace

from riwaya.compare.pair_reader import RELATIONS, ReaderLabels
from training.context import write_heads, write_layers
from training.fine_tuning import Rates, fine_tune
from training.pair_network import LossWeights, PairLearner, relation_examples, share_examples, stance_examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from training.e5 import Pretrained
    from training.pair_network import Example
    from training.story_pairs import StoryPair
    from training.written_pairs import WrittenPair

    Parts = Mapping[str, Sequence[Example]]

RELATION, SHARE, STANCE = "relation", "share", "stance"
_TOGETHER = 256
"""Pairs that are read at once when nothing is learnt."""


class Stage(Struct, frozen=True):
    """A while of learning."""

    seen: dict[str, float]
    """Part of the examples of each kind that is seen in an epoch, drawn anew each time."""
    epochs: int
    batch: int
    """Pairs."""
    rates: Rates


class Settings(Struct, frozen=True):
    """How one network learns."""

    layers: int
    stages: tuple[Stage, ...]
    loss_weights: LossWeights = LossWeights()
    hidden: int = 256
    dropout: float = 0.1
    seed: int = 0


_SHARING = Stage({SHARE: 1.0}, epochs=1, batch=128, rates=Rates(layers=1.2e-4, heads=5e-4))
_RELATING = Stage({RELATION: 1.0, STANCE: 1.0}, epochs=4, batch=32, rates=Rates(layers=7e-5, heads=5e-4))
TEACHERS = (
    Settings(layers=12, seed=0, stages=(_SHARING, _RELATING)),
    Settings(layers=12, seed=1, stages=(_RELATING,)),
    Settings(layers=12, seed=2, stages=(_SHARING, _RELATING)),
    Settings(layers=12, seed=3, stages=(_RELATING,)),
)
"""Some have seen more stories, some less: they part more."""
PUPIL = Settings(
    layers=6,
    seed=9,
    loss_weights=LossWeights(relation=0.3, shares=0.3),
    stages=(
        Stage({RELATION: 1.0, SHARE: 1.0}, epochs=1, batch=96, rates=Rates(layers=2e-4, heads=5e-4)),
        Stage({RELATION: 1.0, SHARE: 0.1}, epochs=4, batch=64, rates=Rates(layers=1.5e-4, heads=5e-4)),
        Stage({RELATION: 1.0, SHARE: 0.5}, epochs=2, batch=48, rates=Rates(layers=1.2e-4, heads=3e-4)),
    ),
)


def make_parts(
    pairs: Iterable[WrittenPair], stories: Iterable[StoryPair], data: Path, source: Pretrained
) -> dict[str, list[Example]]:
    """All that is learnt from, by kind."""
    return {
        RELATION: list(relation_examples(pairs, source)),
        SHARE: list(share_examples(stories, source)),
        STANCE: list(stance_examples(data, source)),
    }


def train_reader(source: Pretrained, parts: Parts, settings: Settings) -> PairLearner:
    """One network."""
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network = PairLearner(source, layers=settings.layers, hidden=settings.hidden, dropout=settings.dropout)
    network.to("cuda" if torch.cuda.is_available() else "cpu")
    for stage in settings.stages:
        fine_tune(
            network,
            stage.rates,
            stage.epochs,
            partial(_epoch, parts, stage, chance),
            partial(network.loss, loss_weights=settings.loss_weights),
        )
    return network


def train_pupil(
    source: Pretrained, parts: Parts, teachers: Sequence[Settings] = TEACHERS, pupil: Settings = PUPIL
) -> PairLearner:
    """A network that learns from others what they make of pairs."""
    chances = {kind: torch.zeros(len(parts[kind]), len(RELATIONS)) for kind in (RELATION, SHARE)}
    for settings in teachers:
        network = train_reader(source, parts, settings)
        for kind, held in chances.items():
            held.add_(_chances(network, parts[kind]) / len(teachers))
    taught = {kind: [*map(_taught, parts[kind], held.tolist())] for kind, held in chances.items()}
    return train_reader(source, {**parts, **taught}, pupil)


def _taught(example: Example, chances: Sequence[float]) -> Example:
    return replace(example, taught=tuple(chances))


def _chances(network: PairLearner, examples: Sequence[Example]) -> torch.Tensor:
    """Of each relation, float [n, n_relations]."""
    order = sorted(range(len(examples)), key=lambda at: len(examples[at].run.pieces))
    out = torch.zeros(len(examples), len(RELATIONS))
    with torch.no_grad():
        for begin in range(0, len(order), _TOGETHER):
            rows = order[begin : begin + _TOGETHER]
            out[rows] = network([examples[at] for at in rows]).relations.softmax(dim=1).cpu()
    return out


def _epoch(parts: Parts, stage: Stage, chance: random.Random) -> list[list[Example]]:
    """The batches of an epoch."""
    return list(_batches(_drawn(parts, stage, chance), stage.batch, chance))


def _drawn(parts: Parts, stage: Stage, chance: random.Random) -> list[list[Example]]:
    """The examples of an epoch, by kind."""
    return [chance.sample(parts[kind], round(share * len(parts[kind]))) for kind, share in stage.seen.items()]


def _batches(kinds: Iterable[Sequence[Example]], size: int, chance: random.Random) -> Iterator[list[Example]]:
    """Pairs of one kind and of like length together, in an order of chance."""
    out = []
    for examples in kinds:
        order = sorted(examples, key=lambda one: len(one.run.pieces) + chance.random() * 20)
        out += [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(out)
    yield from out


def write_reader(out: Path, network: PairLearner) -> None:
    """`verdicts.onnx`, `verdicts.npz`, `verdicts.json`; the table of sub-words is that of `context.npz`."""
    network.cpu()
    write_layers(out / "verdicts.onnx", network.layers)
    heads = {
        "middle": network.middle.weight.T,
        "middle_bias": network.middle.bias,
        "output": network.output.weight.T,
        "output_bias": network.output.bias,
    }
    write_heads(out, "verdicts", heads, ReaderLabels(relations=tuple(RELATIONS)))
