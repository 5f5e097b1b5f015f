"""Trains the syntax network on sentences whose labels are sure, and on some that other networks labelled."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import torch
from msgspec import Struct
from torch.nn import functional

from training.loop import batches_of_like_length, fit, mask_of, pad_rows
from training.syntax_network import Settings, SyntaxNetwork
from training.words import IGNORED, Item

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.words import Labels

_FEATURE, _EDIT = 0.3, 0.5
"""What morphology and lemmas weigh beside tags and trees."""
_IMPOSSIBLE = -1e9


class Batch(Struct, frozen=True):
    """Items padded to one length."""

    lengths: torch.Tensor
    mask: torch.Tensor
    item: Item


def make_batch(items: Sequence[Item]) -> Batch:
    """Items side by side."""
    lengths = torch.tensor([len(item.heads) for item in items])
    longest = int(lengths.max()) + 1
    rows = {name: [getattr(item, name) for item in items] for name in Item.__struct_fields__}
    rows["arcs"] = [functional.pad(arcs, (0, longest - arcs.shape[1])) for arcs in rows["arcs"]]
    return Batch(lengths, mask_of(lengths), Item(**{name: pad_rows(values) for name, values in rows.items()}))


def loss_of(network: SyntaxNetwork, batch: Batch, settings: Settings) -> torch.Tensor:
    """The sum of the losses of all tasks."""
    item, mask, labels = batch.item, batch.mask, network.labels
    shown = (torch.rand(len(mask), 1, 1) >= settings.flag_dropout).float()
    kept = (torch.rand(*mask.shape, 1) >= settings.word_dropout).float()
    tags, arcs, children, heads = network(
        item.features * kept, item.affixes, item.glue, item.flags * shown, batch.lengths
    )
    chosen = heads.gather(1, item.heads[..., None].expand(-1, -1, heads.shape[-1]))
    relations = network.relations(children[mask], chosen[mask])
    upos, *morphology, edits = tags[mask].split([len(labels.upos), *labels.sizes, len(labels.edits)], -1)
    cost = lambda scores, wanted: functional.cross_entropy(  # noqa: E731
        scores, wanted[mask], ignore_index=IGNORED, label_smoothing=settings.smoothing
    )
    features = [cost(scores, wanted) for scores, wanted in zip(morphology, item.morphology.unbind(-1), strict=True)]
    words = cost(upos, item.upos) + _FEATURE * torch.stack(features).sum() + _EDIT * cost(edits, item.edits)
    return words + cost(relations, item.deprel) + _arc_loss(arcs, batch, settings.smoothing)


def _arc_loss(arcs: torch.Tensor, batch: Batch, smoothing: float) -> torch.Tensor:
    """Smoothed over the places of a sentence, not over its padding."""
    mask = batch.mask
    places = torch.cat([torch.ones(len(mask), 1, dtype=torch.bool), mask], 1)[:, None, :]
    logs = arcs.masked_fill(~places, _IMPOSSIBLE).log_softmax(-1)
    even = places / places.sum(-1, keepdim=True)
    wanted = (1 - smoothing) * batch.item.arcs + smoothing * even
    return -(wanted * logs).sum(-1)[mask].mean()


def train(
    items: Sequence[Item],
    labels: Labels,
    settings: Settings,
    *,
    silver: Sequence[Item] = (),
    begun: SyntaxNetwork | None = None,
) -> SyntaxNetwork:
    """A network trained on items; silver ones, labelled by machine, are seen in the first two thirds of training.

    With a network that is `begun`, training goes on from a copy of it.
    """
    torch.manual_seed(settings.seed)
    order = random.Random(settings.seed)
    network = SyntaxNetwork(labels, settings)
    if begun is not None:
        network.load_state_dict(begun.state_dict())
    plan = [items if epoch >= settings.epochs * 2 // 3 else [*items, *silver] for epoch in range(settings.epochs)]
    fit(
        network,
        (_batches(epoch, settings.batch, order) for epoch in plan),
        lambda batch: loss_of(network, make_batch(batch), settings),
        rate=settings.rate,
        steps=sum(-(-len(epoch) // settings.batch) for epoch in plan) + settings.epochs,
        holds_rate=True,
    )
    return network


def _batches(items: Sequence[Item], size: int, order: random.Random) -> list[list[Item]]:
    """Shuffled batches of sentences of like length."""
    out = batches_of_like_length(items, size, lambda item: len(item.heads), order, spread=8)
    order.shuffle(out)
    return out
