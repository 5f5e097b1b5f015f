"""The loop by which both networks learn, and the batches that it is fed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import torch
from torch import nn

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable, Sequence

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
"""Where name networks learn."""
_Batch = TypeVar("_Batch")
_Item = TypeVar("_Item")
_RISE, _FALL, _LEAST = 0.1, 0.5, 0.05
_BETAS, _DECAY, _LONGEST_STEP = (0.9, 0.95), 1e-2, 5.0


def fit(
    network: nn.Module,
    epochs: Iterable[Iterable[_Batch]],
    loss_of: Callable[[_Batch], torch.Tensor],
    *,
    rate: float,
    steps: int,
    holds_rate: bool = False,
) -> None:
    """Trains a network in place on the batches of each epoch.

    Args:
        network: left as it is used, without dropout.
        epochs: batches; each epoch is asked for when the one before is done.
        loss_of: what a batch costs.
        rate: the highest rate of learning.
        steps: at least as many as there are batches.
        holds_rate: it is held from a tenth of the steps to half of them and falls to a twentieth; else it rises and
            falls in one cycle, to nothing.
    """
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, betas=_BETAS, weight_decay=_DECAY)
    schedule: torch.optim.lr_scheduler.LRScheduler = (
        torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _share_of_rate((step + 1) / steps))
        if holds_rate
        else torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, steps)
    )
    network.train()
    for batch in (batch for epoch in epochs for batch in epoch):
        loss = loss_of(batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), _LONGEST_STEP)
        optimiser.step()
        schedule.step()
    network.eval()


def _share_of_rate(done: float) -> float:
    """How much of the highest rate is used when a share of the steps is done."""
    if done < _RISE:
        return done / _RISE
    return 1 - (1 - _LEAST) * max(0.0, done - _FALL) / (1 - _FALL)


def batches_of_like_length(
    items: Sequence[_Item], size: int, length_of: Callable[[_Item], int], order: random.Random, *, spread: int
) -> list[list[_Item]]:
    """Items by chance in batches; the items of `spread` batches are sorted by length, so that little is padded."""
    shuffled = list(items)
    order.shuffle(shuffled)
    out: list[list[_Item]] = []
    for start in range(0, len(shuffled), size * spread):
        chunk = sorted(shuffled[start : start + size * spread], key=length_of)
        out += [chunk[at : at + size] for at in range(0, len(chunk), size)]
    return out


def pad_rows(rows: Sequence[torch.Tensor]) -> torch.Tensor:
    """Tensors [n_i, ...] side by side as [len(rows), longest, ...], zeros behind."""
    return nn.utils.rnn.pad_sequence(list(rows), batch_first=True)


def mask_of(lengths: torch.Tensor) -> torch.Tensor:
    """Which places of padded rows hold a word: bool [len(lengths), longest]."""
    return torch.arange(int(lengths.max()))[None, :] < lengths[:, None]
