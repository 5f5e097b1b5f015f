"""Cases for the network of roles (`riwaya.extract.role_network`), and how it is measured."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.extract.context_network import TYPES
from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import RoleFeatures
from riwaya.extract.role_model import asks_others, choose, is_doer_sure, may_be_place
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
    from riwaya.model.span import Span
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
    tokens: tuple[int, int] = (0, 1)
    """Of the mention, in its sentence."""


class Case(Struct, frozen=True):
    """An event that the rules find, with the mentions of its sentence."""

    pairs: tuple[Pair, ...]
    coded: tuple[int, ...] | None
    """How many participants of each role were coded, whether a mention is found there or not; None: nobody did."""
    tokens: tuple[int, int] = (0, 1)
    """Of the trigger, in its sentence."""


class Sentence(Struct, frozen=True):
    """A sentence with the events that the rules find in it."""

    cases: tuple[Case, ...]
    fold: int
    weight: float
    """How much each of its pairs counts while learning."""
    tokens: tuple[str, ...] = ()
    types: tuple[int, ...] = ()
    """Of each token: `TYPES` of the event that was coded there; `UNKNOWN` where nobody looked."""


def make_sentences(
    texts: Iterable[AnnotatedSentence], reader: EventSentences, weight: float = 1.0, *, is_whole: bool = True
) -> list[Sentence]:
    """Every sentence of the texts whose participants are coded, as the rules read it.

    Args:
        texts: with what was coded.
        reader: reads them.
        weight: how much each pair counts.
        is_whole: whether every event was coded; if not, those of the triggers that the rules find.
    """
    coded = [text for text in texts if text.has_arguments]
    read = reader.read_voiced([text.text for text in coded])
    return [
        one for text, own in zip(coded, read, strict=True) for one in _sentences(text, *own, reader, weight, is_whole)
    ]


def _sentences(
    text: AnnotatedSentence,
    words: Words,
    happenings: Sequence[Happening],
    voices: Voices,
    reader: EventSentences,
    weight: float,
    is_whole: bool,
) -> Iterator[Sentence]:
    features = RoleFeatures(words, happenings, reader.people, voices)
    fold = int.from_bytes(hashlib.sha256(text.document.encode()).digest(), "big") % FOLDS
    events = _events_of(text, words, happenings)
    types = _types_of(text, words, happenings, is_whole)
    by_first: dict[int, list[int]] = {}
    for number, happening in enumerate(happenings):
        sentence = words.sentence_at[happening.trigger.first]
        by_first.setdefault(-1 if sentence is None else sentence.first, []).append(number)
    for one in words.layers.sentences:
        numbers = by_first.get(one.first, ())
        cases = tuple(_case(at, happenings[at], events[at], words, features) for at in numbers)
        tokens = tuple(map(words.layers.printed, words.tokens[one.first : one.last]))
        yield Sentence(cases, fold, weight, tokens, tuple(types[one.first : one.last]))


def _events_of(text: AnnotatedSentence, words: Words, happenings: Sequence[Happening]) -> list[AnnotatedEvent | None]:
    """The coded event that each happening is, each taken once."""
    left, out = list(text.events), []
    for happening in happenings:
        span = _span_of(happening, words)
        event = next((one for one in left if one.start < span.end and span.start < one.end), None)
        if event is not None:
            left.remove(event)
        out.append(event)
    return out


def _types_of(text: AnnotatedSentence, words: Words, happenings: Sequence[Happening], is_whole: bool) -> list[int]:
    out = [0 if is_whole else UNKNOWN] * len(words.tokens)
    for happening in happenings:
        first, last = happening.trigger.first, happening.trigger.last
        out[first:last] = [0] * (last - first)
    for event in text.events:
        first, last = words.range_of(event.start, event.end)
        out[first:last] = [TYPES.index(event.type)] * (last - first)
    return out


def _span_of(happening: Happening, words: Words) -> Span:
    trigger = happening.trigger
    return words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)


def _case(
    number: int, happening: Happening, event: AnnotatedEvent | None, words: Words, features: RoleFeatures
) -> Case:
    rules = {argument.mention: argument for argument in happening.arguments}
    trigger = happening.trigger
    sentence = words.sentence_at[trigger.first]
    opens = 0 if sentence is None else sentence.first
    has_doer = is_doer_sure(happening.arguments)
    pairs = tuple(
        Pair(
            mention,
            tuple(names),
            UNKNOWN if event is None else _role_of(words, mention, event),
            rules.get(mention),
            may_be_place(words.mentions[mention], rules.get(mention), names),
            has_doer or asks_others(rules.get(mention), names, happening.arguments),
            _moved(words.mention_range(mention), opens),
        )
        for mention, names in features.rows(number)
    )
    tokens = _moved((trigger.first, trigger.last), opens)
    if event is None:
        return Case(pairs, None, tokens)
    return Case(pairs, tuple(sum(role == name for role, _, _ in event.arguments) for name in _NAMES), tokens)


def _moved(tokens: tuple[int, int], opens: int) -> tuple[int, int]:
    return tokens[0] - opens, tokens[1] - opens


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
