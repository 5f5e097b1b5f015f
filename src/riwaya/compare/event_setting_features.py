"""Features of two mentions: what happened, when and where; arrays, a value in [0, 1] a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.event_places import Lie

if TYPE_CHECKING:
    from riwaya.compare.event_pairs import Pairs

    Array = np.ndarray

_WEEK = 7


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


def open_family(pairs: Pairs) -> Array:
    """Of one of the two nobody knows what sort it tells of: «ما جرى»."""
    return pairs.table("open_family") > 0


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
    return of_a_week(pairs.articles_apart)


def of_a_week(gaps: Array) -> Array:
    """Days as a share of a week; a half where nobody knows."""
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


FEATURES = (
    same_lemma,
    same_family,
    same_families,
    related_family,
    close_family,
    open_family,
    one_is_speech,
    same_mode,
    other_mode,
    same_day,
    next_day,
    far_day,
    undated,
    days_between_articles,
    same_setting,
    other_setting,
    same_place,
    place_within,
    places_apart,
    same_ground,
    grounds_apart,
)
"""In the order of the table of weights."""
