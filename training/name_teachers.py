"""Several networks label sentences that nobody labelled; one network learns from them and from gold, and ships."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import torch
from msgspec.structs import replace

from training.loop import DEVICE, mask_of, pad_rows
from training.name_network import Belief, NameNetwork, NameSettings
from training.names import train_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.names import NameItem

TEACHERS = tuple(NameSettings(projection=256, hidden=256, dropout=0.45, seed=seed) for seed in range(1, 6))
STUDENT = NameSettings(seed=11)
_TOGETHER = 64


def train_student(items: Sequence[NameItem], blank: Sequence[NameItem], heads: Sequence[int]) -> NameNetwork:
    """A network that learned from gold, and from how sure its teachers are of blank sentences."""
    teachers = []
    for settings in TEACHERS:
        began = time.perf_counter()
        teachers.append(train_names(items, heads, settings))
        print(f"  teacher {settings.seed}: {time.perf_counter() - began:.0f} s", flush=True)
    return train_names([*items, *believe(teachers, blank, range(len(heads)))], heads, STUDENT).cpu()


@torch.no_grad()
def believe(networks: Sequence[NameNetwork], items: Sequence[NameItem], heads: Sequence[int]) -> list[NameItem]:
    """The items as networks label them together, for each head: the mean of how sure they are."""
    out: list[NameItem] = []
    for start in range(0, len(items), _TOGETHER):
        some = items[start : start + _TOGETHER]
        lengths = torch.tensor([len(item.affixes) for item in some])
        mask = mask_of(lengths).to(DEVICE)
        inputs = [pad_rows([getattr(item, name) for item in some]) for name in ("features", "affixes", "flags")]
        states = [network(inputs[0].float(), *inputs[1:], lengths) for network in networks]
        means = [
            _mean([n.fields[head].believe(s, mask) for n, s in zip(networks, states, strict=True)]) for head in heads
        ]
        for row, item in enumerate(some):
            size = len(item.affixes)
            beliefs = tuple(Belief(mean.labels[row, :size].half(), mean.moves[row, :size].half()) for mean in means)
            out.append(replace(item, heads=tuple(heads), beliefs=beliefs))
    return out


def _mean(beliefs: Sequence[Belief]) -> Belief:
    labels = torch.stack([belief.labels for belief in beliefs]).mean(0)
    return Belief(labels, torch.stack([belief.moves for belief in beliefs]).mean(0))
