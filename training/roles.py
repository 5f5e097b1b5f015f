"""Cases for the network of roles (`riwaya.extract.role_network`), and how it is measured."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import RoleFeatures
from riwaya.extract.role_model import asks_others, by_sentence, choose, is_doer_sure, may_be_place
from riwaya.extract.role_network import ROLES, RoleLabels
from training.role_network import UNKNOWN, chances, save_weights, train_roles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    import numpy as np

    from riwaya.evaluation.event_sentences import EventSentences
    from riwaya.extract.happenings import Happening
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from training.event_annotations import AnnotatedEvent, AnnotatedSentence
    from training.role_network import RoleLearner, Settings

FOLDS = 5
_NAMES = tuple(role.value for role in ROLES)
RELUCTANCE = 0.6
"""Between what folds choose and what whole articles (development and `tune` gold) do; F1 there moves little with it."""
LEANING = 0.3
"""In the same articles, whoever is acted on is missed oftener than given wrongly."""
_RELUCTANCES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.2)


class Pair(Struct, frozen=True):
    """A mention beside an event."""

    mention: int
    features: tuple[str, ...]
    role: int
    """Index in `ROLES`, as coded; `UNKNOWN` beside an event that nobody coded."""
    rule: Argument | None = None
    """What the rules make of it; they bound what the network may say."""
    is_place: bool = True
    """Whether something may happen there."""
    has_doer: bool = False
    """Whether rules know for sure who acts, or that this mention does not."""


class Case(Struct, frozen=True):
    """An event that the rules find, with the mentions of its sentence."""

    pairs: tuple[Pair, ...]
    coded: tuple[int, ...] | None
    """How many participants of each role were coded, whether a mention is found there or not; None: nobody did."""


class Sentence(Struct, frozen=True):
    """The events of a sentence."""

    cases: tuple[Case, ...]
    fold: int
    weight: float
    """How much each of its pairs counts while learning."""


def make_sentences(texts: Iterable[AnnotatedSentence], reader: EventSentences, weight: float = 1.0) -> list[Sentence]:
    """Every text with a coded event, as the rules read it."""
    coded = [text for text in texts if text.has_arguments and text.events]
    read = reader.read_voiced([text.text for text in coded])
    return [one for text, own in zip(coded, read, strict=True) for one in _sentences(text, *own, reader, weight)]


def _sentences(
    text: AnnotatedSentence,
    words: Words,
    happenings: Sequence[Happening],
    voices: Voices,
    reader: EventSentences,
    weight: float,
) -> Iterator[Sentence]:
    features = RoleFeatures(words, happenings, reader.people, voices)
    fold = int.from_bytes(hashlib.sha256(text.document.encode()).digest(), "big") % FOLDS
    left, cases = list(text.events), []
    for number, happening in enumerate(happenings):
        trigger = happening.trigger
        span = words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)
        event = next((one for one in left if one.start < span.end and span.start < one.end), None)
        if event is not None:
            left.remove(event)
        cases.append(_case(number, happening, event, words, features))
    for numbers in by_sentence(words, happenings):
        yield Sentence(tuple(cases[number] for number in numbers), fold, weight)


def _case(
    number: int, happening: Happening, event: AnnotatedEvent | None, words: Words, features: RoleFeatures
) -> Case:
    rules = {argument.mention: argument for argument in happening.arguments}
    has_doer = is_doer_sure(happening.arguments)
    pairs = tuple(
        Pair(
            mention,
            tuple(names),
            UNKNOWN if event is None else _role_of(words, mention, event),
            rules.get(mention),
            may_be_place(words.mentions[mention], rules.get(mention), names),
            has_doer or asks_others(rules.get(mention), names, happening.arguments),
        )
        for mention, names in features.rows(number)
    )
    if event is None:
        return Case(pairs, None)
    return Case(pairs, tuple(sum(role == name for role, _, _ in event.arguments) for name in _NAMES))


def _role_of(words: Words, index: int, event: AnnotatedEvent) -> int:
    mention = words.mentions[index]
    found = (role for role, start, end in event.arguments if start < mention.end and mention.start < end)
    return _NAMES.index(next(found, _NAMES[0]))


def count_features(sentences: Sequence[Sentence], least: int) -> tuple[str, ...]:
    """Features seen often enough beside coded events, in alphabetical order."""
    pairs = (pair for one in sentences for case in one.cases if case.coded is not None for pair in case.pairs)
    counts = Counter(name for pair in pairs for name in set(pair.features))
    return tuple(sorted(name for name, count in counts.items() if count >= least))


def score(sentences: Sequence[Sentence], chances: Sequence[np.ndarray], reluctance: float) -> dict[str, float]:
    """F1 of each role over the coded events, as the project's scorer counts: `chances` float [n_pairs, 4] of each."""
    hits, given, coded = Counter[int](), Counter[int](), Counter[int]()
    for sentence, rows in zip(sentences, chances, strict=True):
        row = iter(rows)
        for case in sentence.cases:
            coded.update(dict(enumerate(case.coded or ())))
            for pair in case.pairs:
                chance = next(row)
                if case.coded is None:
                    continue
                found = choose(chance, pair.rule, reluctance, is_place=pair.is_place, has_doer=pair.has_doer)
                role = ROLES.index(found)
                given[role] += 1
                hits[role] += role == pair.role
    return {_NAMES[role]: 2 * hits[role] / max(1, given[role] + coded[role]) for role in range(1, len(ROLES))}


def measure(sentences: Sequence[Sentence], settings: Settings) -> tuple[dict[str, float], float]:
    """F1 of each role with every fold held back once, and the reluctance that was best over all of them."""
    found: list[np.ndarray] = []
    held: list[Sentence] = []
    for fold in range(FOLDS):
        seen = [one for one in sentences if one.fold != fold]
        unseen = [one for one in sentences if one.fold == fold]
        features = count_features(seen, settings.least)
        networks = [train_roles(seen, features, settings, seed) for seed in settings.seeds]
        found += chances(networks, unseen, features)
        held += unseen
    rows = {value: score(held, found, value) for value in _RELUCTANCES}
    best = max(rows, key=lambda value: sum(rows[value].values()))
    return rows[best], best


def write_roles(out: Path, networks: Sequence[RoleLearner], features: Sequence[str]) -> None:
    """`roles.npz` and `roles.json`."""
    save_weights(out / "roles.npz", networks)
    labels = RoleLabels(features=tuple(features), reluctance=RELUCTANCE, leaning=LEANING)
    (out / "roles.json").write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=0))
