"""How a network that was learnt before learns on: rates that rise and fall, slower below than in the new heads."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import torch
from msgspec import Struct
from torch import nn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Batch = TypeVar("Batch")
_LEAST = 0.02
"""Part of its rate that is left at the end."""


class Rates(Struct, frozen=True):
    """How fast."""

    layers: float
    """Of what is called `layers` in the network."""
    heads: float
    decay: float = 0.01
    warm: float = 0.1
    """Part of all steps in which the rates rise."""
    clip: float = 1.0


def fine_tune(
    network: nn.Module,
    rates: Rates,
    epochs: int,
    batches: Callable[[], Sequence[Batch]],
    loss_of: Callable[[Batch], torch.Tensor],
) -> None:
    """Trains in place, and leaves the network ready to be used.

    Args:
        network: with `layers`, perhaps a frozen `table`, and heads.
        rates: how fast.
        epochs: how often all is seen.
        batches: all that is to be seen, in an order of its own each time.
        loss_of: what is to become small.
    """
    steps = epochs * len(batches())
    optimiser = torch.optim.AdamW(
        [
            {"params": [one for name, one in network.named_parameters() if name.startswith("layers.")]},
            {"params": [one for name, one in network.named_parameters() if not name.startswith(("layers.", "table."))]},
        ],
        weight_decay=rates.decay,
    )
    for group, rate in zip(optimiser.param_groups, (rates.layers, rates.heads), strict=True):
        group["lr"] = rate
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (rates.warm * steps)) * max(_LEAST, 1 - step / steps)
    )
    for epoch in range(epochs):
        network.train()
        began, lost = time.perf_counter(), []
        for batch in batches():
            loss = loss_of(batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), rates.clip)
            optimiser.step()
            schedule.step()
            lost.append(float(loss.detach()))
        print(f"  epoch {epoch + 1}: {np.mean(lost):.4f}, {time.perf_counter() - began:.0f} s", flush=True)
    network.eval()
