"""What speaks for and against two mentions telling of one happening: named features, each in [0, 1].

Each feature takes many pairs and gives an array, a value a pair: scores of a store and the reasons of one link are
made of the same functions. Here are those of two things together, and the table of all.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare import event_party_features as parties
from riwaya.compare import event_setting_features as settings
from riwaya.compare import event_text_features as texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from riwaya.compare.event_pairs import Pairs

    Array = np.ndarray


class Sort(StrEnum):
    """Pairs that are weighed by a column of their own."""

    DEEDS = "deeds"
    SPEECH = "speech"


def same_campaign(pairs: Pairs) -> Array:
    """What goes on for days in one theatre."""
    return (pairs.table("both_last") > 0) & texts.same_theatre(pairs)


def assumed_days_apart(pairs: Pairs) -> Array:
    """By the day of the article where the text gives none."""
    return settings.of_a_week(pairs.assumed_apart)


def same_family_assumed_day(pairs: Pairs) -> Array:
    """One sort of happening, on one day as far as is known."""
    return pairs.same_family & (pairs.assumed_apart == 0)


def same_family_and_place(pairs: Pairs) -> Array:
    """One sort of happening, in one place."""
    return pairs.same_family & settings.same_place(pairs)


def same_lemma_and_day(pairs: Pairs) -> Array:
    """One lemma, on one day."""
    return pairs.same_lemma & settings.same_day(pairs)


def same_lemma_shared_words(pairs: Pairs) -> Array:
    """Words that sentences share, of one lemma."""
    return np.where(pairs.same_lemma, pairs.words, 0.0)


def same_actor_shared_words(pairs: Pairs) -> Array:
    """Words that sentences share, of one actor."""
    return np.where(parties.same_actor(pairs), pairs.words, 0.0)


def same_actor_near_articles(pairs: Pairs) -> Array:
    """How near articles are in time, of one actor."""
    return np.where(parties.same_actor(pairs), 1 - settings.days_between_articles(pairs), 0.0)


AGAINST = frozenset({
    *("one_is_speech", "other_mode", "next_day", "far_day", "days_between_articles", "places_apart", "grounds_apart"),
    *("other_actor", "other_recipient", "other_source", "other_amount", "other_share", "same_sentence"),
    *("one_is_background", "assumed_days_apart", "other_setting", "other_state"),
})
"""Features that never speak for a link; no weight of theirs is above 0."""
EITHER = frozenset({"undated", "open_family", "same_article", "next_sentence", "next_of_its_sort"})
"""Features that may speak either way; all others never speak against a link."""
_TOGETHER = (
    same_campaign,
    assumed_days_apart,
    same_family_assumed_day,
    same_family_and_place,
    same_lemma_and_day,
    same_lemma_shared_words,
    same_actor_shared_words,
    same_actor_near_articles,
)
FEATURES: Mapping[str, Callable[[Pairs], Array]] = {
    feature.__name__: feature for feature in (*settings.FEATURES, *parties.FEATURES, *texts.FEATURES, *_TOGETHER)
}
"""By the names that stand in the table of weights."""
READ = tuple(feature.__name__ for feature in texts.READ)
"""Features that are 0 where no reader of happenings is at hand: then pairs are weighed by a table of their own."""
