"""Features of two mentions: who acts and suffers, on whose word, how many; arrays, a value in [0, 1] a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.event_columns import OTHER_AMOUNT, SAME_AMOUNT

if TYPE_CHECKING:
    from riwaya.compare.event_pairs import Pairs

    Array = np.ndarray


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


FEATURES = (
    same_actor,
    other_actor,
    other_actor_of_one_state,
    same_recipient,
    other_recipient,
    kin,
    same_state,
    other_state,
    same_source,
    other_source,
    speakers_alike,
    same_speaker_same_article,
    same_amount,
    other_amount,
    other_share,
)
"""In the order of the table of weights."""
