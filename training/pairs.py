"""Trains the networks that tell whether two headlines say the same; measured by folds that share no headline."""

from __future__ import annotations

import csv
from random import Random
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch
from msgspec import Struct
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, normalize

from riwaya.compare.pair_features import feature_row, pair_features
from riwaya.compare.pair_model import LABELS, WEIGHTS, PairLabels, read_words, vector_features

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from riwaya.compare.pair_sides import PairSide, SideReader

Array = np.ndarray
AGREE, DISAGREE = "agree", "disagree"
FOLDS = 5
_AXES = 128
_SEED = 20261126
_BATCH = 32
_SMOOTHING = 0.05


class Pair(Struct, frozen=True):
    """Two headlines and how they stand to each other."""

    left: str
    right: str
    stance: str


class Settings(Struct, frozen=True, kw_only=True):
    """How a network is trained; chosen by folds of the training pairs."""

    size: int = 64
    compared: int = 48
    joined: int = 16
    hidden: int = 48
    dropout: float = 0.25
    epochs: int = 8
    rate: float = 2e-3
    decay: float = 1e-3
    seeds: tuple[int, ...] = (0, 1, 2)


class Case(Struct, frozen=True):
    """One pair as the network reads it."""

    left: Array
    right: Array
    named: Array
    vectors: Array


class Basis(Struct, frozen=True):
    """What turns features into what the network reads: worked out on the training pairs."""

    names: tuple[str, ...]
    mean: Array
    deviation: Array
    centre: Array
    axes: Array


def read_pairs(path: Path) -> list[Pair]:
    """Rows of a file of the ANS corpus."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Pair(row["s1"], row["s2"], row["stance"]) for row in csv.DictReader(file)]


def read_sides(pairs: Sequence[Pair], reader: SideReader) -> dict[str, PairSide]:
    """Each headline, read once."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.left, pair.right)))
    out: dict[str, PairSide] = {}
    for at in range(0, len(texts), 200):
        part = texts[at : at + 200]
        out.update(zip(part, reader.read(part), strict=True))
    return out


def make_basis(pairs: Sequence[Pair], sides: dict[str, PairSide]) -> Basis:
    """Means and deviations of named features, and the chief axes of words' features."""
    rows = [pair_features(sides[pair.left], sides[pair.right]) for pair in pairs]
    names = tuple(rows[0])
    table = np.stack([feature_row(row[name] for name in names) for row in rows])
    texts = list(dict.fromkeys(pair.left for pair in pairs))
    words = np.concatenate([sides[text].features[read_words(sides[text])] for text in texts])
    centre = words.mean(axis=0)
    _, values, vectors = np.linalg.svd((words - centre)[:: max(1, len(words) // 8000)], full_matrices=False)
    scale = values[:_AXES].mean() / np.sqrt(min(len(words), 8000))
    axes = (vectors[:_AXES].T / scale).astype(np.float32)
    return Basis(names, table.mean(axis=0), table.std(axis=0) + 1e-6, centre, axes)


def make_cases(pairs: Sequence[Pair], sides: dict[str, PairSide], basis: Basis) -> list[Case]:
    """The pairs as the network reads them."""
    out = []
    for pair in pairs:
        left, right = sides[pair.left], sides[pair.right]
        named = pair_features(left, right)
        row = (feature_row(named[name] for name in basis.names) - basis.mean) / basis.deviation
        words = [(side.features[read_words(side)] - basis.centre) @ basis.axes for side in (left, right)]
        out.append(Case(words[0], words[1], row.astype(np.float32), vector_features(left, right)))
    return out


class PairNetwork(nn.Module):
    """See `riwaya.compare.pair_model`."""

    def __init__(self, settings: Settings, named: int) -> None:
        super().__init__()
        size, compared, joined = settings.size, settings.compared, settings.joined
        self.project, self.compare = nn.Linear(_AXES, size), nn.Linear(4 * size, compared)
        self.named, self.vectors = nn.Linear(named, joined), nn.Linear(1024, joined)
        self.hidden, self.out = nn.Linear(4 * compared + 2 * joined, settings.hidden), nn.Linear(settings.hidden, 1)
        self.scale, self.dropout = nn.Parameter(torch.tensor(8.0)), nn.Dropout(settings.dropout)

    def forward(self, left, left_mask, right, right_mask, named, vectors):  # type: ignore[no-untyped-def]
        """Raw scores of a batch."""
        one, other = (torch.tanh(self.project(self.dropout(side))) for side in (left, right))
        table = normalize(left, dim=-1) @ normalize(right, dim=-1).transpose(1, 2) * self.scale
        first = self._side(one, other, table, left_mask, right_mask)
        second = self._side(other, one, table.transpose(1, 2), right_mask, left_mask)
        parts = [first + second, (first - second).abs(), torch.relu(self.named(named))]
        parts.append(torch.relu(self.vectors(self.dropout(vectors))))
        return self.out(self.dropout(torch.relu(self.hidden(torch.cat(parts, -1)))))[:, 0]

    def _side(self, mine, theirs, table, mask, other_mask):  # type: ignore[no-untyped-def]
        looks = torch.softmax(table + (other_mask[:, None, :] - 1) * 1e4, -1) @ theirs
        joined = torch.cat([mine, looks, (mine - looks).abs(), mine * looks], -1)
        rows = torch.relu(self.compare(self.dropout(joined))) * mask[..., None]
        return torch.cat([rows.sum(1) / mask.sum(1, keepdim=True), rows.max(1)[0]], -1)


def _batch(cases: Sequence[Case]):  # type: ignore[no-untyped-def]
    out = []
    for rows in ([case.left for case in cases], [case.right for case in cases]):
        longest = max(len(row) for row in rows)
        words, mask = np.zeros((len(rows), longest, _AXES), np.float32), np.zeros((len(rows), longest), np.float32)
        for at, row in enumerate(rows):
            words[at, : len(row)], mask[at, : len(row)] = row, 1
        out += [torch.tensor(words), torch.tensor(mask)]
    for field in ("named", "vectors"):
        out.append(torch.tensor(np.stack([getattr(case, field) for case in cases])))
    return out


def train_network(cases: Sequence[Case], agree: Array, settings: Settings, seed: int) -> PairNetwork:
    """One network."""
    torch.manual_seed(_SEED + seed)
    draw = np.random.default_rng(_SEED + seed)
    network = PairNetwork(settings, len(cases[0].named))
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    steps = settings.epochs * ((len(cases) + _BATCH - 1) // _BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, settings.rate, total_steps=steps + 1)
    network.train()
    for _ in range(settings.epochs):
        order = draw.permutation(len(cases))
        for at in range(0, len(order), _BATCH):
            chosen = order[at : at + _BATCH]
            target = torch.tensor(agree[chosen], dtype=torch.float32) * (1 - 2 * _SMOOTHING) + _SMOOTHING
            loss = binary_cross_entropy_with_logits(network(*_batch([cases[i] for i in chosen])), target)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network.eval()


def scores_of(networks: Sequence[PairNetwork], cases: Sequence[Case]) -> Array:
    """Mean raw scores of the networks."""
    with torch.no_grad():
        parts = [
            np.mean([one(*_batch(cases[at : at + 128])).numpy() for one in networks], axis=0)
            for at in range(0, len(cases), 128)
        ]
    return np.concatenate(parts)


def folds_of(pairs: Sequence[Pair]) -> Array:
    """A fold for each pair; pairs that share a headline, in any number of steps, are in one."""
    parents: dict[str, str] = {}

    def root(text: str) -> str:
        while parents.setdefault(text, text) != text:
            text = parents[text]
        return text

    for pair in pairs:
        parents[root(pair.left)] = root(pair.right)
    roots = sorted({root(pair.left) for pair in pairs})
    Random(_SEED).shuffle(roots)
    number = {name: at % FOLDS for at, name in enumerate(roots)}
    return np.array([number[root(pair.left)] for pair in pairs])


def macro_f1(stances: Sequence[str], agree: Array) -> float:
    """Mean F1 of agree and disagree; pairs that are neither count as errors of what is said of them."""
    scores = []
    for name, said in ((AGREE, agree), (DISAGREE, ~agree)):
        gold = np.array([stance == name for stance in stances])
        scores.append(2 * float((gold & said).sum()) / max(1, int(gold.sum() + said.sum())))
    return float(np.mean(scores))


def best_threshold(stances: Sequence[str], scores: Array) -> tuple[float, float]:
    """The best macro F1 with its threshold."""
    return max((macro_f1(stances, scores > at), float(at)) for at in np.linspace(-2, 1, 61))


def held_out_scores(pairs: Sequence[Pair], cases: Sequence[Case], settings: Settings) -> Array:
    """Scores of each pair by networks that have not seen it."""
    agree = np.array([pair.stance == AGREE for pair in pairs])
    folds, out = folds_of(pairs), np.zeros(len(pairs))
    for fold in range(FOLDS):
        seen, held = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        known = [cases[i] for i in seen]
        networks = [train_network(known, agree[seen], settings, seed) for seed in settings.seeds]
        out[held] = scores_of(networks, [cases[i] for i in held])
    return out


def train_pairs(data: Path, reader: SideReader, out: Path, settings: Settings) -> tuple[float, float]:
    """Trains and writes the networks; the macro F1 on folds held back, and the threshold that gives it."""
    pairs = read_pairs(data / "claims-ans" / "stance_train.csv")
    sides = read_sides(pairs, reader)
    basis = make_basis(pairs, sides)
    cases = make_cases(pairs, sides, basis)
    score, threshold = best_threshold([pair.stance for pair in pairs], held_out_scores(pairs, cases, settings))
    agree = np.array([pair.stance == AGREE for pair in pairs])
    networks = [train_network(cases, agree, settings, seed) for seed in settings.seeds]
    write_pairs(out, networks, basis, threshold)
    return score, threshold


def write_pairs(out: Path, networks: Sequence[PairNetwork], basis: Basis, threshold: float) -> None:
    """Weights and labels."""
    held = {"mean": basis.mean, "deviation": basis.deviation, "centre": basis.centre, "axes": basis.axes}
    for number, network in enumerate(networks):
        held |= {f"{number}.{name}": value.numpy() for name, value in network.state_dict().items()}
    np.savez(out / WEIGHTS, **{name: np.asarray(value, np.float16) for name, value in held.items()})
    labels = PairLabels(features=basis.names, networks=len(networks), threshold=threshold)
    (out / LABELS).write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))
