"""Features of two mentions: in which words, and where in an article, they are told; arrays, a value in [0, 1] each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from riwaya.compare.event_pairs import Pairs

    Array = np.ndarray

_COPY = 0.8
"""Share of what a sentence tells from which on it counts as copied."""
_MUCH = 0.5
"""Cosine of two words from which on they are told much alike."""
_LEAD = 3
"""Sentences, heading included, that tell the news."""


# --- in which words
def told_alike(pairs: Pairs) -> Array:
    """How near the reader of happenings has both words."""
    return np.maximum(0.0, pairs.likeness)


def told_much_alike(pairs: Pairs) -> Array:
    """The same, from a half on."""
    return np.maximum(0.0, pairs.likeness - _MUCH) / (1 - _MUCH)


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


FEATURES = (
    told_alike,
    told_much_alike,
    shared_words,
    shared_near,
    copied,
    same_article,
    same_sentence,
    repeated,
    next_sentence,
    next_of_its_sort,
    both_lead,
    one_is_background,
    same_theatre,
)
"""In the order of the table of weights."""
READ = (told_alike, told_much_alike)
"""Those that the reader of happenings gives."""
