"""What speaks for and against two mentions telling of one happening: named features, each in [0, 1]."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from riwaya.compare.event_mention import Days
from riwaya.compare.event_places import Lie

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.compare.event_mention import Amount, EventMention
    from riwaya.compare.event_places import Gazetteer
    from riwaya.compare.event_words import Rarity
    from riwaya.knowledge.cluster_table import ClusterTable

_WEEK = 7
_COPY = 0.8
"""Share of what a sentence tells from which on it counts as copied."""
_TOPIC = 0.4
"""Cosine of two sentences of one topic; likeness counts from here."""
_ARTICLE = "ال"
_PERCENT = "percent"
_LEAD = 3
"""Sentences, heading included, that tell the news."""


class Sort(StrEnum):
    """Pairs that are weighed by a column of their own."""

    DEEDS = "deeds"
    SPEECH = "speech"


class Pair:
    """Two mentions with what several features ask."""

    __slots__ = ("ground", "left", "lie", "likeness", "near", "right", "table", "words")

    def __init__(
        self,
        left: EventMention,
        right: EventMention,
        likeness: float,
        gazetteer: Gazetteer,
        rarity: Rarity,
        table: ClusterTable,
    ) -> None:
        """Likeness: cosine of the two sentences; 0 without vectors."""
        self.left, self.right = sorted((left, right), key=lambda one: one.key)
        self.table = table
        self.likeness = likeness
        self.lie = gazetteer.closest(left.places, right.places)
        self.ground = gazetteer.closest(left.grounds, right.grounds)
        self.words = rarity.overlap(left.words, right.words)
        self.near = rarity.overlap(left.near, right.near)

    @property
    def sort(self) -> Sort:
        """By which weights the pair is judged."""
        return Sort.SPEECH if self.left.is_speech or self.right.is_speech else Sort.DEEDS


# --- what happened
def same_lemma(pair: Pair) -> bool:
    """Both words may have one lemma."""
    return not pair.left.lemmas.isdisjoint(pair.right.lemmas)


def same_family(pair: Pair) -> bool:
    """Both tell of one sort of happening."""
    return not pair.left.families.isdisjoint(pair.right.families)


def related_family(pair: Pair) -> bool:
    """They tell of sorts that often are one happening."""
    left, right = pair.left.families, pair.right.families
    return not same_family(pair) and any(left & group and right & group for group in pair.table.related)


def one_is_speech(pair: Pair) -> bool:
    """Only one of the two is said."""
    return pair.left.is_speech != pair.right.is_speech


def same_mode(pair: Pair) -> bool:
    """Both have one PLOVER mode."""
    return pair.left.mode is not None and pair.left.mode == pair.right.mode


def other_mode(pair: Pair) -> bool:
    """Both have a PLOVER mode, but not the same."""
    return None not in {pair.left.mode, pair.right.mode} and pair.left.mode != pair.right.mode


# --- when
def same_day(pair: Pair) -> bool:
    """The text dates both, on a day that they share."""
    return _days_apart(pair) == 0


def next_day(pair: Pair) -> bool:
    """The text dates both, a day apart."""
    return _days_apart(pair) == 1


def far_day(pair: Pair) -> bool:
    """The text dates both, more than a day apart."""
    gap = _days_apart(pair)
    return gap is not None and gap > 1


def _days_apart(pair: Pair) -> int | None:
    left, right = pair.left.when, pair.right.when
    return None if left is None or right is None else left.gap(right)


def undated(pair: Pair) -> bool:
    """The text dates neither."""
    return pair.left.when is None and pair.right.when is None


def days_between_articles(pair: Pair) -> float:
    """Days between the articles, as a share of a week."""
    left, right = pair.left.published, pair.right.published
    return 0.5 if left is None or right is None else min(abs(left - right), _WEEK) / _WEEK


# --- where
def same_place(pair: Pair) -> bool:
    """The narrowest places of both are one."""
    return pair.lie is Lie.SAME


def place_within(pair: Pair) -> bool:
    """The place of one lies in that of the other."""
    return pair.lie is Lie.WITHIN


def places_apart(pair: Pair) -> bool:
    """The places of the two exclude each other."""
    return pair.lie is Lie.APART


def same_ground(pair: Pair) -> bool:
    """Their sentences name one place."""
    return pair.ground is Lie.SAME


def grounds_apart(pair: Pair) -> bool:
    """All places of one sentence lie apart from those of the other."""
    return pair.ground is Lie.APART


# --- who
def same_actor(pair: Pair) -> bool:
    """Somebody acts, or speaks, in both."""
    return not pair.left.actors.isdisjoint(pair.right.actors)


def other_actor(pair: Pair) -> bool:
    """Others act, who belong to nobody in common."""
    return _disjoint(pair.left.actors, pair.right.actors) and pair.left.kin.isdisjoint(pair.right.kin)


def same_recipient(pair: Pair) -> bool:
    """Somebody suffers both."""
    return not pair.left.recipients.isdisjoint(pair.right.recipients)


def other_recipient(pair: Pair) -> bool:
    """Others suffer."""
    return _disjoint(pair.left.recipients, pair.right.recipients)


def kin(pair: Pair) -> bool:
    """Participants of the two belong to one body."""
    return not (same_actor(pair) or same_recipient(pair)) and not pair.left.kin.isdisjoint(pair.right.kin)


def same_source(pair: Pair) -> bool:
    """Both are told on the word of one source."""
    return not pair.left.sources.isdisjoint(pair.right.sources)


def other_source(pair: Pair) -> bool:
    """They are told on the word of different sources."""
    return _disjoint(pair.left.sources, pair.right.sources)


def _disjoint(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left) and bool(right) and left.isdisjoint(right)


def speakers_alike(pair: Pair) -> float:
    """Share of names, of the speaker who has fewer."""
    left, right = pair.left.actors, pair.right.actors
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def same_speaker_same_article(pair: Pair) -> float:
    """Share of names of one speaker in one article."""
    return speakers_alike(pair) if same_article(pair) else 0.0


# --- how many
def same_amount(pair: Pair) -> bool:
    """A figure stands in both, with unit and hedge."""
    return any(_value(a) is not None and (a.low, a.high, a.unit) == (b.low, b.high, b.unit) for a, b in _amounts(pair))


def other_amount(pair: Pair) -> bool:
    """Figures of one unit exclude each other."""
    return not same_amount(pair) and any(a.unit == b.unit is not None and _apart(a, b) for a, b in _amounts(pair))


def other_share(pair: Pair) -> bool:
    """Percentages that exclude each other: 60 and 70 per cent of a place are two advances."""
    return any(a.unit == b.unit == _PERCENT and a.low != b.low for a, b in _amounts(pair))


def _amounts(pair: Pair) -> list[tuple[Amount, Amount]]:
    return [(a, b) for a in pair.left.amounts for b in pair.right.amounts]


def _value(one: Amount) -> float | None:
    return one.low if one.low is not None else one.high


def _apart(a: Amount, b: Amount) -> bool:
    return (a.high is not None and b.low is not None and a.high < b.low) or (
        b.high is not None and a.low is not None and b.high < a.low
    )


# --- in which words
def likeness(pair: Pair) -> float:
    """Cosine of the sentences, from that of one topic on."""
    return max(0.0, pair.likeness - _TOPIC) / (1 - _TOPIC)


def shared_words(pair: Pair) -> float:
    """Share of what the poorer sentence tells that the other has, too; of speech, of what is said."""
    return pair.words


def shared_near(pair: Pair) -> float:
    """The same for the words round the triggers."""
    return pair.near


def copied(pair: Pair) -> bool:
    """One sentence copies most of the other."""
    return pair.words >= _COPY and not same_sentence(pair)


# --- where in the articles
def same_article(pair: Pair) -> bool:
    """Both stand in one article."""
    return pair.left.article == pair.right.article


def same_sentence(pair: Pair) -> bool:
    """Both stand in one sentence."""
    return same_article(pair) and pair.left.sentence == pair.right.sentence


def repeated(pair: Pair) -> bool:
    """A definite word takes up what the article told before."""
    return same_article(pair) and pair.right.trigger.text.startswith(_ARTICLE) and same_family(pair)


def next_sentence(pair: Pair) -> bool:
    """One stands in the sentence after the other."""
    return same_article(pair) and pair.right.sentence - pair.left.sentence == 1


def both_lead(pair: Pair) -> bool:
    """Both stand in the first sentences of their articles."""
    return not same_article(pair) and max(pair.left.sentence, pair.right.sentence) < _LEAD


def one_is_background(pair: Pair) -> bool:
    """Only one is told as long past."""
    return pair.left.is_told_before != pair.right.is_told_before


def same_theatre(pair: Pair) -> bool:
    """Their articles are about one place."""
    return not pair.left.theatre.isdisjoint(pair.right.theatre)


# --- two together
def same_campaign(pair: Pair) -> bool:
    """What goes on for days in one theatre."""
    lasting = pair.table.lasting & pair.left.families & pair.right.families
    return bool(lasting) and same_theatre(pair)


def assumed_days_apart(pair: Pair) -> float:
    """By the day of the article where the text gives none."""
    left, right = _assumed(pair.left), _assumed(pair.right)
    return 0.5 if left is None or right is None else min(left.gap(right), _WEEK) / _WEEK


def same_family_assumed_day(pair: Pair) -> bool:
    """One sort of happening, on one day as far as is known."""
    return same_family(pair) and assumed_days_apart(pair) == 0


def _assumed(one: EventMention) -> Days | None:
    if one.when is not None or one.published is None:
        return one.when
    return Days(one.published, one.published)


def same_family_and_place(pair: Pair) -> bool:
    """One sort of happening, in one place."""
    return same_family(pair) and same_place(pair)


def same_lemma_and_day(pair: Pair) -> bool:
    """One lemma, on one day."""
    return same_lemma(pair) and same_day(pair)


def same_lemma_shared_words(pair: Pair) -> float:
    """Words that sentences share, of one lemma."""
    return pair.words if same_lemma(pair) else 0.0


def same_actor_shared_words(pair: Pair) -> float:
    """Words that sentences share, of one actor."""
    return pair.words if same_actor(pair) else 0.0


def same_actor_near_articles(pair: Pair) -> float:
    """How near articles are in time, of one actor."""
    return 1 - days_between_articles(pair) if same_actor(pair) else 0.0


AGAINST = frozenset({
    *("one_is_speech", "other_mode", "next_day", "far_day", "days_between_articles", "places_apart", "grounds_apart"),
    *("other_actor", "other_recipient", "other_source", "other_amount", "other_share", "same_sentence"),
    *("one_is_background", "assumed_days_apart"),
})
"""Features that never speak for a link; no weight of theirs is above 0."""
EITHER = frozenset({"undated", "same_article", "next_sentence"})
"""Features that may speak either way; all others never speak against a link."""
FEATURES: Mapping[str, Callable[[Pair], float]] = {
    feature.__name__: feature
    for feature in (
        *(same_lemma, same_family, related_family, one_is_speech, same_mode, other_mode),
        *(same_day, next_day, far_day, undated, days_between_articles),
        *(same_place, place_within, places_apart, same_ground, grounds_apart),
        *(same_actor, other_actor, same_recipient, other_recipient, kin, same_source, other_source),
        *(same_amount, other_amount, other_share, likeness, shared_words, shared_near, copied),
        *(same_article, same_sentence, repeated),
        *(same_family_and_place, same_lemma_and_day, same_lemma_shared_words, same_actor_shared_words),
        *(same_actor_near_articles, speakers_alike, same_speaker_same_article, next_sentence, both_lead),
        *(one_is_background, same_theatre, same_campaign, assumed_days_apart, same_family_assumed_day),
    )
}
"""By the names that stand in the table of weights."""
