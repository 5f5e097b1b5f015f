"""How likely it is that an event is right: that its word reports a happening of its type.

Logistic regression over named features. Weights come from `events.json` of the models, trained on sentences of corpora
whose licences allow it (`training/event_scores.py`); without models a short table of weights stands in.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.event import Modality, Polarity
from riwaya.text.models import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.text.models import ModelFolder

FILE = "events.json"
_LEAST, _MOST = 0.01, 0.99
"""Probabilities of votes are taken no nearer to certainty."""


class EventWeights(Struct, frozen=True, kw_only=True):
    """What the features weigh."""

    weights: dict[str, float]
    """By name; `bias` counts for every event."""
    words: dict[str, float] = {}
    """Log odds that a word is right, by `class lemma family`, against those of all words; of words that training shows
    often.
    """


PLAIN = EventWeights(
    weights={
        "bias": 0.8,
        "class active participle": 0.2,
        "class noun": 0.9,
        "class passive participle": -1.0,
        "has actor": 0.3,
        "has place": 0.3,
        "has recipient": 0.8,
        "phrase": -0.7,
        "weak": -1.7,
    }
)
"""Without models: fitted as the others, on the same sentences read by rules alone, and rounded."""


class EventScorer:
    """Gives scores; made once."""

    def __init__(self, weights: EventWeights = PLAIN) -> None:
        self._weights = weights

    def score(self, happenings: Sequence[Happening], words: Words, votes: Sequence[float | None]) -> list[float]:
        """Probability that each event is right, in [0, 1], to two places.

        Args:
            happenings: what the rules make of all triggers of a text.
            words: the text.
            votes: for each event the probability that its sentence has one of its family; None where nobody votes.
        """
        out = []
        for one, crowd, vote in zip(happenings, count_crowds(happenings, words), votes, strict=True):
            features = dict(score_features(one, crowd, vote, self._weights.words))
            out.append(round(probability(features, self._weights.weights), 2))
        return out


def count_crowds(happenings: Sequence[Happening], words: Words) -> list[int]:
    """For each event, how many its sentence has."""
    places = [words.sentence_at[one.trigger.first] for one in happenings]
    counts = Counter(place.first for place in places if place is not None)
    return [counts[place.first] if place is not None else 1 for place in places]


def probability(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Logistic function of the weighted sum; features without a weight count nothing."""
    return 1 / (1 + math.exp(-sum(weights.get(name, 0.0) * value for name, value in features.items())))


def score_features(
    one: Happening, crowd: int, vote: float | None, known: Mapping[str, float]
) -> Iterator[tuple[str, float]]:
    """Features of an event: name and value.

    Args:
        one: the event as the rules have it.
        crowd: events of its sentence.
        vote: probability that its sentence has an event of its family.
        known: log odds of words, see `EventWeights.words`.
    """
    reading, group = one.trigger.reading, one.trigger.group
    yield "bias", 1.0
    yield f"class {reading.morph.cls}", 1.0
    yield f"type {group.type}", 1.0
    yield "crowd", math.log2(max(crowd, 1))
    flags = {
        "weak": group.weak,
        "noun asked for": one.trigger.with_at is not None,
        "phrase": one.trigger.last - one.trigger.first > 1,
        "tagger disagrees": not reading.agrees,
        "definite": reading.is_definite,
        "not asserted": one.mood.modality is not Modality.ASSERTED,
        "negated": one.mood.polarity is Polarity.NEGATED,
    }
    roles = set(one.roles)
    flags |= {f"has {role}": role.value in roles for role in (Role.ACTOR, Role.RECIPIENT, Role.PLACE)}
    flags["no participants"] = not roles
    flags["weak without party"] = group.weak and not roles & {Role.ACTOR.value, Role.RECIPIENT.value}
    yield from ((name, 1.0) for name, is_so in flags.items() if is_so)
    yield "word", known.get(word_key(one), 0.0)
    if word_key(one) not in known:
        yield "word unknown", 1.0
    if vote is None:
        yield "no vote", 1.0
    else:
        chance = min(max(vote, _LEAST), _MOST)
        yield "vote", math.log(chance / (1 - chance))


def word_key(one: Happening) -> str:
    """By what a word is known: class, lemma and family."""
    reading = one.trigger.reading
    return f"{reading.morph.cls} {reading.lexeme.lemma} {one.trigger.group.type}"


def load_event_weights(folder: ModelFolder) -> EventWeights:
    """The weights of a folder.

    Raises:
        DamagedModelError: the file is missing or does not hold what it should.
    """
    try:
        return msgspec.json.decode(folder.file(FILE).read_bytes(), type=EventWeights)
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"{FILE}: {error}") from error
