"""What speaks for and against two mentions telling of one happening: named features, each in [0, 1].

Each feature takes many pairs and gives an array, a value a pair: scores of a store and the reasons of one link are
made of the same functions.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.event_columns import OTHER_AMOUNT, SAME_AMOUNT
from riwaya.compare.event_places import Lie

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.compare.event_pairs import Pairs

    Array = np.ndarray

_WEEK = 7
_COPY = 0.8
"""Share of what a sentence tells from which on it counts as copied."""
_TOPIC = 0.4
"""Cosine of two sentences of one topic; likeness counts from here."""
_LEAD = 3
"""Sentences, heading included, that tell the news."""


class Sort(StrEnum):
    """Pairs that are weighed by a column of their own."""

    DEEDS = "deeds"
    SPEECH = "speech"


# --- what happened
def same_lemma(pairs: Pairs) -> Array:
    """Both words may have one lemma."""
    return pairs.same_lemma


def same_family(pairs: Pairs) -> Array:
    """Both tell of one sort of happening."""
    return pairs.same_family


def same_families(pairs: Pairs) -> Array:
    """Whatever sorts the words may tell of, they are the same."""
    return pairs.table("same_families") > 0


def related_family(pairs: Pairs) -> Array:
    """They tell of sorts that often are one happening."""
    return ~pairs.same_family & (pairs.table("related_family") > 0)


def close_family(pairs: Pairs) -> Array:
    """Related sorts whose words mostly are one."""
    return ~pairs.same_family & (pairs.table("close_family") > 0)


def one_is_speech(pairs: Pairs) -> Array:
    """Only one of the two is said."""
    left, right = pairs.of("is_speech")
    return left != right


def same_mode(pairs: Pairs) -> Array:
    """Both have one PLOVER mode."""
    return pairs.table("same_mode") > 0


def other_mode(pairs: Pairs) -> Array:
    """Both have a PLOVER mode, but not the same."""
    return pairs.table("other_mode") > 0


# --- when
def same_day(pairs: Pairs) -> Array:
    """The text dates both, on a day that they share."""
    return pairs.days_apart == 0


def next_day(pairs: Pairs) -> Array:
    """The text dates both, a day apart."""
    return pairs.days_apart == 1


def far_day(pairs: Pairs) -> Array:
    """The text dates both, more than a day apart."""
    return pairs.days_apart > 1


def undated(pairs: Pairs) -> Array:
    """The text dates neither."""
    left, right = pairs.of("first")
    return (left < 0) & (right < 0)


def days_between_articles(pairs: Pairs) -> Array:
    """Days between the articles, as a share of a week."""
    return _of_a_week(pairs.articles_apart)


def _of_a_week(gaps: Array) -> Array:
    """A half where nobody knows."""
    return np.where(gaps < 0, 0.5, np.minimum(gaps, _WEEK) / _WEEK)


def same_setting(pairs: Pairs) -> Array:
    """Their sentences, or those before, date them on a day that they share."""
    return pairs.settings_apart == 0


def other_setting(pairs: Pairs) -> Array:
    """Their sentences, or those before, date them apart."""
    return pairs.settings_apart > 0


# --- where
def same_place(pairs: Pairs) -> Array:
    """The narrowest places of both are one."""
    return pairs.lies(pairs.places, Lie.SAME)


def place_within(pairs: Pairs) -> Array:
    """The place of one lies in that of the other."""
    return pairs.lies(pairs.places, Lie.WITHIN)


def places_apart(pairs: Pairs) -> Array:
    """The places of the two exclude each other."""
    return pairs.lies(pairs.places, Lie.APART)


def same_ground(pairs: Pairs) -> Array:
    """Their sentences name one place."""
    return pairs.lies(pairs.grounds, Lie.SAME)


def grounds_apart(pairs: Pairs) -> Array:
    """All places of one sentence lie apart from those of the other."""
    return pairs.lies(pairs.grounds, Lie.APART)


# --- who
def same_actor(pairs: Pairs) -> Array:
    """Somebody acts, or speaks, in both."""
    return pairs.actors > 0


def other_actor(pairs: Pairs) -> Array:
    """Others act, who belong to nobody in common; whom no pack has may be anybody that one has."""
    left, right = (pairs.columns.sets["named"].totals(side) > 0 for side in (pairs.left, pairs.right))
    return pairs.disjoint("actors") & (left == right) & (pairs.shared("kin") == 0)


def other_actor_of_one_state(pairs: Pairs) -> Array:
    """Others act, for one country: a government and its minister."""
    return other_actor(pairs) & same_state(pairs)


def same_recipient(pairs: Pairs) -> Array:
    """Somebody suffers both."""
    return pairs.shared("recipients") > 0


def other_recipient(pairs: Pairs) -> Array:
    """Others suffer."""
    return pairs.disjoint("recipients")


def kin(pairs: Pairs) -> Array:
    """Participants of the two belong to one body."""
    return ~(same_actor(pairs) | same_recipient(pairs)) & (pairs.shared("kin") > 0)


def same_state(pairs: Pairs) -> Array:
    """Those who act are of one country."""
    return pairs.shared("states") > 0


def other_state(pairs: Pairs) -> Array:
    """Those who act are of different countries."""
    return pairs.disjoint("states")


def same_source(pairs: Pairs) -> Array:
    """Both are told on the word of one source."""
    return pairs.shared("sources") > 0


def other_source(pairs: Pairs) -> Array:
    """They are told on the word of different sources."""
    return pairs.disjoint("sources")


def speakers_alike(pairs: Pairs) -> Array:
    """Share of names, of the speaker who has fewer."""
    return pairs.actors / np.maximum(pairs.least("actors"), 1)


def same_speaker_same_article(pairs: Pairs) -> Array:
    """Share of names of one speaker in one article."""
    return np.where(pairs.same_article, speakers_alike(pairs), 0.0)


# --- how many
def same_amount(pairs: Pairs) -> Array:
    """A figure stands in both, with unit and hedge."""
    return pairs.table("amount") == SAME_AMOUNT


def other_amount(pairs: Pairs) -> Array:
    """Figures of one unit exclude each other."""
    return pairs.table("amount") == OTHER_AMOUNT


def other_share(pairs: Pairs) -> Array:
    """Percentages that exclude each other: 60 and 70 per cent of a place are two advances."""
    return pairs.table("other_share") > 0


# --- in which words
def likeness(pairs: Pairs) -> Array:
    """Cosine of the sentences, from that of one topic on."""
    return np.maximum(0.0, pairs.likeness - _TOPIC) / (1 - _TOPIC)


def shared_words(pairs: Pairs) -> Array:
    """Share of what the poorer sentence tells that the other has, too; of speech, of what is said."""
    return pairs.words


def shared_near(pairs: Pairs) -> Array:
    """The same for the words round the triggers."""
    return pairs.near


def copied(pairs: Pairs) -> Array:
    """One sentence copies most of the other."""
    return (pairs.words >= _COPY) & ~same_sentence(pairs)


# --- where in the articles
def same_article(pairs: Pairs) -> Array:
    """Both stand in one article."""
    return pairs.same_article


def same_sentence(pairs: Pairs) -> Array:
    """Both stand in one sentence."""
    left, right = pairs.of("sentence")
    return pairs.same_article & (left == right)


def repeated(pairs: Pairs) -> Array:
    """A definite word takes up what the article told before."""
    _, is_definite = pairs.of("is_definite")
    return pairs.same_article & (is_definite > 0) & pairs.same_family


def next_sentence(pairs: Pairs) -> Array:
    """One stands in the sentence after the other."""
    left, right = pairs.of("sentence")
    return pairs.same_article & (right - left == 1)


def next_of_its_sort(pairs: Pairs) -> Array:
    """The article tells of nothing of that sort in between."""
    start, _ = pairs.of("start")
    _, follows = pairs.of("follows")
    return pairs.same_article & (start == follows)


def both_lead(pairs: Pairs) -> Array:
    """Both stand in the first sentences of their articles."""
    left, right = pairs.of("sentence")
    return ~pairs.same_article & (np.maximum(left, right) < _LEAD)


def one_is_background(pairs: Pairs) -> Array:
    """Only one is told as long past."""
    left, right = pairs.of("is_told_before")
    return left != right


def same_theatre(pairs: Pairs) -> Array:
    """Their articles are about one place."""
    return pairs.shared("theatre") > 0


# --- two together
def same_campaign(pairs: Pairs) -> Array:
    """What goes on for days in one theatre."""
    return (pairs.table("both_last") > 0) & same_theatre(pairs)


def assumed_days_apart(pairs: Pairs) -> Array:
    """By the day of the article where the text gives none."""
    return _of_a_week(pairs.assumed_apart)


def same_family_assumed_day(pairs: Pairs) -> Array:
    """One sort of happening, on one day as far as is known."""
    return pairs.same_family & (pairs.assumed_apart == 0)


def same_family_and_place(pairs: Pairs) -> Array:
    """One sort of happening, in one place."""
    return pairs.same_family & same_place(pairs)


def same_lemma_and_day(pairs: Pairs) -> Array:
    """One lemma, on one day."""
    return pairs.same_lemma & same_day(pairs)


def same_lemma_shared_words(pairs: Pairs) -> Array:
    """Words that sentences share, of one lemma."""
    return np.where(pairs.same_lemma, pairs.words, 0.0)


def same_actor_shared_words(pairs: Pairs) -> Array:
    """Words that sentences share, of one actor."""
    return np.where(same_actor(pairs), pairs.words, 0.0)


def same_actor_near_articles(pairs: Pairs) -> Array:
    """How near articles are in time, of one actor."""
    return np.where(same_actor(pairs), 1 - days_between_articles(pairs), 0.0)


AGAINST = frozenset({
    *("one_is_speech", "other_mode", "next_day", "far_day", "days_between_articles", "places_apart", "grounds_apart"),
    *("other_actor", "other_recipient", "other_source", "other_amount", "other_share", "same_sentence"),
    *("one_is_background", "assumed_days_apart", "other_setting", "other_state"),
})
"""Features that never speak for a link; no weight of theirs is above 0."""
EITHER = frozenset({"undated", "same_article", "next_sentence", "next_of_its_sort"})
"""Features that may speak either way; all others never speak against a link."""
FEATURES: Mapping[str, Callable[[Pairs], Array]] = {
    feature.__name__: feature
    for feature in (
        *(same_lemma, same_family, same_families, related_family, close_family, one_is_speech, same_mode, other_mode),
        *(same_day, next_day, far_day, undated, days_between_articles, same_setting, other_setting),
        *(same_place, place_within, places_apart, same_ground, grounds_apart),
        *(
            same_state,
            other_state,
            same_actor,
            other_actor,
            other_actor_of_one_state,
            same_recipient,
            other_recipient,
            kin,
            same_source,
            other_source,
        ),
        *(same_amount, other_amount, other_share, likeness, shared_words, shared_near, copied),
        *(same_article, same_sentence, repeated),
        *(same_family_and_place, same_lemma_and_day, same_lemma_shared_words, same_actor_shared_words),
        *(
            same_actor_near_articles,
            speakers_alike,
            same_speaker_same_article,
            next_sentence,
            both_lead,
            next_of_its_sort,
        ),
        *(one_is_background, same_theatre, same_campaign, assumed_days_apart, same_family_assumed_day),
    )
}
"""By the names that stand in the table of weights."""
