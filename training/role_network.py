"""The network of roles while it learns (`riwaya.extract.role_network` is what it becomes)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from msgspec import Struct
from torch import nn

from riwaya.extract.role_network import ROLES, VIEWS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from training.roles import Sentence

UNKNOWN = -1
"""Role of a mention beside an event that nobody coded."""


class Settings(Struct, frozen=True):
    """How the network learns."""

    hidden: int = 32
    epochs: int = 5
    batch: int = 8
    """Sentences."""
    rate: float = 4e-3
    decay: float = 1e-4
    dropout: float = 0.4
    feature_dropout: float = 0.3
    least: int = 12
    """Pairs that have to show a feature."""
    seeds: tuple[int, ...] = (0, 1, 2, 3)
    """Networks that are trained; they ship side by side as one."""


class Batch(Struct, frozen=True):
    """Pairs of some sentences as numbers."""

    features: torch.Tensor
    """[n_pairs, most], rows of features from 1 on, 0 for none."""
    roles: torch.Tensor
    """[n_pairs], `UNKNOWN` where nobody coded."""
    weights: torch.Tensor
    """[n_pairs], how much each counts."""
    events: torch.Tensor
    mentions: torch.Tensor
    before: torch.Tensor
    behind: torch.Tensor
    """[n_pairs], the pair beside it in its event; n_pairs for none."""


class RoleLearner(nn.Module):
    """Sum of a row for each feature, a hidden layer, one that looks at other pairs, and a linear part beside them."""

    def __init__(self, features: int, settings: Settings) -> None:
        super().__init__()
        width = settings.hidden
        self.hidden = nn.Embedding(features + 1, width, padding_idx=0)
        nn.init.normal_(self.hidden.weight, 0, 0.05)
        self.linear = nn.Embedding(features + 1, len(ROLES), padding_idx=0)
        nn.init.zeros_(self.linear.weight)
        with torch.no_grad():
            self.hidden.weight[0] = 0
        self.bias = nn.Parameter(torch.zeros(width))
        self.output = nn.Linear(width, len(ROLES))
        self.views = nn.Linear(VIEWS * width, width)
        self.views_output = nn.Linear(width, len(ROLES))
        self.dropout = nn.Dropout(settings.dropout)
        self.feature_dropout = settings.feature_dropout

    def forward(self, batch: Batch) -> torch.Tensor:
        """Raw scores of the roles, [n_pairs, 4]."""
        rows = batch.features
        if self.training:
            rows = rows * (torch.rand(rows.shape) > self.feature_dropout)
        hidden = torch.relu(self.hidden(rows).sum(1) + self.bias)
        padded = torch.cat([hidden, hidden.new_zeros(1, hidden.shape[1])])
        seen = (
            hidden, _most(hidden, batch.events), _most(hidden, batch.mentions),
            padded[batch.before], padded[batch.behind],
        )  # fmt: skip
        around = torch.relu(self.views(self.dropout(torch.cat(seen, 1))))
        scores: torch.Tensor = (
            self.output(self.dropout(hidden)) + self.linear(rows).sum(1) + self.views_output(self.dropout(around))
        )
        return scores


def _most(hidden: torch.Tensor, groups: torch.Tensor) -> torch.Tensor:
    """For each row the greatest values of all rows of its group, at least 0."""
    empty = hidden.new_zeros(int(groups.max()) + 1, hidden.shape[1])
    return empty.scatter_reduce(0, groups[:, None].expand_as(hidden), hidden, "amax")[groups]


class Numbered:
    """Sentences as numbers of known features, to be joined into batches."""

    def __init__(self, sentences: Sequence[Sentence], features: Sequence[str]) -> None:
        numbers = {name: number for number, name in enumerate(features, 1)}
        self._rows = [
            [[numbers[name] for name in pair.features if name in numbers] for case in one.cases for pair in case.pairs]
            for one in sentences
        ]
        self._sentences = sentences
        self.filled = [at for at, rows in enumerate(self._rows) if rows]

    def batch(self, places: Sequence[int]) -> Batch:
        """Those sentences as one."""
        pairs = [
            (at, (at, number), pair)
            for at in places
            for number, case in enumerate(self._sentences[at].cases)
            for pair in case.pairs
        ]
        rows = [row for at in places for row in self._rows[at]]
        table = np.zeros((len(rows), max(1, max(map(len, rows), default=1))), np.int64)
        for at, row in enumerate(rows):
            table[at, : len(row)] = row
        events = _numbers([event for _, event, _ in pairs])
        same = events[1:] == events[:-1]
        edge, count = torch.zeros(1, dtype=torch.bool), len(pairs)
        places_of = torch.arange(count)
        return Batch(
            features=torch.from_numpy(table),
            roles=torch.tensor([pair.role for _, _, pair in pairs]),
            weights=torch.tensor([self._sentences[at].weight for at, _, _ in pairs]),
            events=events,
            mentions=_numbers([(at, pair.mention) for at, _, pair in pairs]),
            before=torch.where(torch.cat([edge, same]), places_of - 1, count),
            behind=torch.where(torch.cat([same, edge]), places_of + 1, count),
        )


def _numbers(keys: Sequence[object]) -> torch.Tensor:
    """A number for each different key, in order."""
    known: dict[object, int] = {}
    return torch.tensor([known.setdefault(key, len(known)) for key in keys])


def train_roles(sentences: Sequence[Sentence], features: Sequence[str], settings: Settings, seed: int) -> RoleLearner:
    """One network."""
    torch.manual_seed(seed)
    network, numbered = RoleLearner(len(features), settings), Numbered(sentences, features)
    places = torch.tensor(numbered.filled)
    steps = settings.epochs * (len(places) // settings.batch + 1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, settings.rate, total_steps=steps)
    for _ in range(settings.epochs):
        network.train()
        for part in places[torch.randperm(len(places))].split(settings.batch):
            batch = numbered.batch(part.tolist())
            weights = batch.weights * (batch.roles != UNKNOWN)
            if weights.sum() == 0:
                continue
            losses = nn.functional.cross_entropy(network(batch), batch.roles, ignore_index=UNKNOWN, reduction="none")
            loss = (losses * weights).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network.eval()


def chances(
    networks: Sequence[RoleLearner], sentences: Sequence[Sentence], features: Sequence[str]
) -> list[np.ndarray]:
    """Probabilities of the roles in each sentence, float [n_pairs, 4]."""
    numbered, out = Numbered(sentences, features), []
    filled = set(numbered.filled)
    with torch.no_grad():
        for at in range(len(sentences)):
            if at not in filled:
                out.append(np.zeros((0, len(ROLES))))
                continue
            batch = numbered.batch([at])
            out.append(torch.softmax(torch.stack([one(batch) for one in networks]).mean(0), 1).numpy())
    return out


def save_weights(path: Path, networks: Sequence[RoleLearner]) -> None:
    """Networks side by side as one whose scores are the mean of theirs; float16."""
    share = 1 / len(networks)

    def joined(name: str) -> np.ndarray:
        return np.concatenate([_array(one.get_parameter(name)).T for one in networks]) * share

    arrays: Mapping[str, np.ndarray] = {
        "hidden": np.concatenate([_array(one.hidden.weight)[1:] for one in networks], axis=1),
        "bias": np.concatenate([_array(one.bias) for one in networks]),
        "linear": np.mean([_array(one.linear.weight)[1:] for one in networks], axis=0),
        "output": joined("output.weight"),
        "views": np.stack([_array(one.views.weight).T for one in networks]),
        "views_bias": np.stack([_array(one.views.bias) for one in networks]),
        "views_output": joined("views_output.weight"),
        "constant": np.mean([_array(one.output.bias) + _array(one.views_output.bias) for one in networks], axis=0),
    }
    np.savez_compressed(path, **{name: array.astype(np.float16) for name, array in arrays.items()})


def _array(tensor: torch.Tensor) -> np.ndarray:
    array: np.ndarray = tensor.detach().numpy()
    return array
