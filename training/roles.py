"""Trains the network that gives participants of events their roles (`riwaya.extract.role_model`)."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch
from msgspec import Struct
from torch import nn

from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import RoleFeatures
from riwaya.extract.role_model import ROLES, RoleLabels, asks_others, choose, is_doer_sure, may_be_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.extract.happenings import Happening
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from training.event_annotations import AnnotatedEvent, AnnotatedSentence

FOLDS = 5
_LEAST = 4
"""Sentences that have to show a feature."""
_NAMES = tuple(role.value for role in ROLES)
IN_ARTICLES = 0.3
"""Less than the sentences choose, which were picked for hard words: in whole articles (development and `tune` gold) F1
is the same, and two to four more in a hundred of the participants found are right."""
LEANING = 0.5
"""In the same articles, whoever is acted on is missed oftener (recall .54) than given wrongly (precision .74): so much
more likely than the network says, and F1 of recipients gains a point."""
_RELUCTANCES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2)


class Settings(Struct, frozen=True):
    """How the network learns."""

    hidden: int = 48
    epochs: int = 5
    batch: int = 64
    rate: float = 4e-3
    decay: float = 1e-4
    dropout: float = 0.3
    feature_dropout: float = 0.2
    seeds: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    """Networks that are trained; they ship side by side as one."""


class Pair(Struct, frozen=True):
    """A mention beside an event."""

    features: tuple[str, ...]
    role: int
    """Index in `ROLES`, as coded."""
    rule: Argument | None = None
    """What the rules make of it; they bound what the network may say."""
    is_place: bool = True
    """Whether something may happen there."""
    has_doer: bool = False
    """Whether rules know for sure who acts, or that this mention does not."""


class Case(Struct, frozen=True):
    """An event that the rules find, with the mentions of its sentence."""

    pairs: tuple[Pair, ...]
    coded: tuple[int, ...]
    """How many participants of each role were coded, whether a mention is found there or not."""
    fold: int


class RoleNetwork(nn.Module):
    """Sum of a row for each feature, one hidden layer, and a linear part beside it."""

    def __init__(self, features: int, settings: Settings) -> None:
        super().__init__()
        self.hidden = nn.Embedding(features + 1, settings.hidden, padding_idx=0)
        nn.init.normal_(self.hidden.weight, 0, 0.05)
        self.linear = nn.Embedding(features + 1, len(ROLES), padding_idx=0)
        nn.init.zeros_(self.linear.weight)
        with torch.no_grad():
            self.hidden.weight[0] = 0
        self.bias = nn.Parameter(torch.zeros(settings.hidden))
        self.output = nn.Linear(settings.hidden, len(ROLES))
        self.dropout = nn.Dropout(settings.dropout)
        self.feature_dropout = settings.feature_dropout

    def forward(self, rows: torch.Tensor) -> torch.Tensor:
        """Raw scores of the roles, [n, 4], for rows of feature numbers, [n, most], 0 where there is none."""
        if self.training:
            rows = rows * (torch.rand(rows.shape) > self.feature_dropout)
        hidden = self.dropout(torch.relu(self.hidden(rows).sum(1) + self.bias))
        scores: torch.Tensor = self.output(hidden) + self.linear(rows).sum(1)
        return scores


def make_cases(sentences: Sequence[AnnotatedSentence], reader: EventSentences) -> list[Case]:
    """Every coded event whose trigger the rules find."""
    coded = [sentence for sentence in sentences if sentence.has_arguments and sentence.events]
    out: list[Case] = []
    read = reader.read_voiced([sentence.text for sentence in coded])
    for sentence, (words, happenings, voices) in zip(coded, read, strict=True):
        out += _cases(sentence, words, happenings, voices, reader)
    return out


def _cases(
    sentence: AnnotatedSentence,
    words: Words,
    happenings: Sequence[Happening],
    voices: Voices,
    reader: EventSentences,
) -> list[Case]:
    features = RoleFeatures(words, happenings, reader.people, voices)
    fold = int.from_bytes(hashlib.sha256(sentence.document.encode()).digest(), "big") % FOLDS
    out, left = [], list(sentence.events)
    for number, happening in enumerate(happenings):
        trigger = happening.trigger
        span = words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)
        event = next((one for one in left if one.start < span.end and span.start < one.end), None)
        if event is not None:
            left.remove(event)
            rules = {argument.mention: argument for argument in happening.arguments}
            has_doer = is_doer_sure(happening.arguments)
            pairs = tuple(
                Pair(
                    tuple(names),
                    _role_of(words, mention, event),
                    rules.get(mention),
                    may_be_place(words.mentions[mention], rules.get(mention), names),
                    has_doer or asks_others(rules.get(mention), names, happening.arguments),
                )
                for mention, names in features.rows(number)
            )
            counts = tuple(sum(role == name for role, _, _ in event.arguments) for name in _NAMES)
            out.append(Case(pairs, counts, fold))
    return out


def _role_of(words: Words, index: int, event: AnnotatedEvent) -> int:
    mention = words.mentions[index]
    found = (role for role, start, end in event.arguments if start < mention.end and mention.start < end)
    return _NAMES.index(next(found, _NAMES[0]))


def count_features(cases: Sequence[Case]) -> tuple[str, ...]:
    """Features seen often enough, in alphabetical order."""
    counts = Counter(name for case in cases for pair in case.pairs for name in set(pair.features))
    return tuple(sorted(name for name, count in counts.items() if count >= _LEAST))


def train_roles(cases: Sequence[Case], features: Sequence[str], settings: Settings, seed: int) -> RoleNetwork:
    """One network."""
    torch.manual_seed(seed)
    network = RoleNetwork(len(features), settings)
    rows, roles = _tensors(cases, features)
    steps = settings.epochs * (len(rows) // settings.batch + 1)
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings.rate, weight_decay=settings.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, settings.rate, total_steps=steps)
    for _ in range(settings.epochs):
        network.train()
        for part in torch.randperm(len(rows)).split(settings.batch):
            loss = nn.functional.cross_entropy(network(rows[part]), roles[part])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
    return network.eval()


def _tensors(cases: Sequence[Case], features: Sequence[str]) -> tuple[torch.Tensor, torch.Tensor]:
    numbers = {name: number for number, name in enumerate(features, 1)}
    pairs = [pair for case in cases for pair in case.pairs]
    known = [[numbers[name] for name in pair.features if name in numbers] for pair in pairs]
    rows = np.zeros((len(known), max(map(len, known), default=1)), np.int64)
    for at, row in enumerate(known):
        rows[at, : len(row)] = row
    return torch.from_numpy(rows), torch.tensor([pair.role for pair in pairs])


def score(cases: Sequence[Case], chances: np.ndarray, reluctance: float) -> dict[str, float]:
    """F1 of each role over the cases, as the project's scorer counts: `chances` float [n_pairs, 4]."""
    row = iter(chances)
    hits, given, coded = Counter[int](), Counter[int](), Counter[int]()
    for case in cases:
        coded.update(dict(enumerate(case.coded)))
        for pair in case.pairs:
            found = choose(next(row), pair.rule, reluctance, is_place=pair.is_place, has_doer=pair.has_doer)
            role = ROLES.index(found)
            given[role] += 1
            hits[role] += role == pair.role
    return {_NAMES[role]: 2 * hits[role] / max(1, given[role] + coded[role]) for role in range(1, len(ROLES))}


def measure(cases: Sequence[Case], settings: Settings) -> tuple[dict[str, float], float]:
    """F1 of each role with every fold held back once, and the reluctance that was best over all of them."""
    chances = []
    held: list[Case] = []
    for fold in range(FOLDS):
        seen = [case for case in cases if case.fold != fold]
        unseen = [case for case in cases if case.fold == fold]
        features = count_features(seen)
        networks = [train_roles(seen, features, settings, seed) for seed in settings.seeds]
        chances.append(_chances(networks, unseen, features))
        held += unseen
    together = np.concatenate(chances)
    rows = {value: score(held, together, value) for value in _RELUCTANCES}
    best = max(rows, key=lambda value: sum(rows[value].values()))
    return rows[best], best


def _chances(networks: Sequence[RoleNetwork], cases: Sequence[Case], features: Sequence[str]) -> np.ndarray:
    rows, _ = _tensors(cases, features)
    with torch.no_grad():
        mean = torch.stack([network(rows) for network in networks]).mean(0)
        return torch.softmax(mean, 1).numpy()


def write_roles(out: Path, networks: Sequence[RoleNetwork], features: Sequence[str], reluctance: float) -> None:
    """The networks side by side as one, whose scores are the mean of theirs: `roles.npz` and `roles.json`."""
    share = 1 / len(networks)
    arrays = {
        "hidden": np.concatenate([n.hidden.weight[1:].detach().numpy() for n in networks], axis=1),
        "bias": np.concatenate([n.bias.detach().numpy() for n in networks]),
        "linear": sum(n.linear.weight[1:].detach().numpy() for n in networks) * share,
        "output": np.concatenate([n.output.weight.detach().numpy().T for n in networks]) * share,
        "constant": sum(n.output.bias.detach().numpy() for n in networks) * share,
    }
    np.savez_compressed(out / "roles.npz", **{name: array.astype(np.float16) for name, array in arrays.items()})
    labels = RoleLabels(features=tuple(features), reluctance=reluctance, leaning=LEANING)
    (out / "roles.json").write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=0))
