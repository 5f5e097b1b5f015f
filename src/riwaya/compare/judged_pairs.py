"""What a verdict between two statements is: a relation and what it rests on."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.compare.statements import Statement


class Relation(StrEnum):
    """How two statements stand to each other."""

    AGREEMENT = "agreement"
    FIGURE_UPDATE = "figure_update"
    """A later toll, or another later state of the same thing."""
    FIGURE_CONTRADICTION = "figure_contradiction"
    ACTOR_CONTRADICTION = "actor_contradiction"
    OCCURRENCE_DENIED = "occurrence_denied"
    OUTCOME_CONTRADICTION = "outcome_contradiction"
    PLACE_CONTRADICTION = "place_contradiction"
    TIME_CONTRADICTION = "time_contradiction"
    NOT_COMPARABLE = "not_comparable"


QUIET = frozenset({Relation.AGREEMENT, Relation.NOT_COMPARABLE})
"""Relations in which nothing differs."""


class Ground(StrEnum):
    """Which test had an answer."""

    DENIAL = "denial"
    HOW_FAR_DENIED = "how_far_denied"
    """One says that it went so far, the other that it did not."""
    UNSURE = "unsure"
    """One says that it is not known."""
    MEASURE = "measure"
    RATE = "rate"
    HOLDER = "holder"
    COUNT = "count"
    """Spans of two counts."""
    FIGURE_PLACE = "figure_place"
    FIGURE_TIME = "figure_time"
    COUNT_DATED_TWICE = "count_dated_twice"
    SAME_FIGURE = "same_figure"
    ONE_TEXT = "one_text"
    """One text gives two figures."""
    LATER_FIGURE = "later_figure"
    ONE_SOURCE = "one_source"
    """One source gives another figure."""
    TOO_FAR = "too_far"
    """Figures that are hardly of one event."""
    TWO_SOURCES = "two_sources"
    """Two figures by two sources."""
    DOERS = "doers"
    RIVALS = "rivals"
    """Two parties are said to have taken one place."""
    LATER_STAGE = "later_stage"
    LATER_STATE = "later_state"
    """Planned, begun, ended; sought, held, charged."""
    LATER_WORDS = "later_words"
    """Told days later in other words."""
    STAGE = "stage"
    HARM = "harm"
    """Nobody hurt, and somebody hurt."""
    PLANNED = "planned"
    OTHER_PLACE_SAME_WORDS = "other_place_same_words"
    PLACE = "place"
    DATED_TWICE = "dated_twice"
    TIME = "time"
    NOTHING_SHARED = "nothing_shared"
    WORDS = "words"
    """Nothing keeps them apart, and they share words."""
    WEIGHED = "weighed"
    """No test: the sum of what speaks for it, against what the tests say."""


class Judgement(Struct, frozen=True, kw_only=True):
    """A relation with its reason."""

    relation: Relation
    reason: str
    """What was compared and how it differs, earlier statement first; for people who check."""
    ground: Ground
    chances: tuple[float, ...] = ()
    """Of each `Relation`, in order, where they were weighed against each other."""


class JudgedPair(Struct, frozen=True, kw_only=True):
    """Two statements, the earlier first, with the verdict."""

    left: Statement
    right: Statement
    judgement: Judgement
    worth: float = 0.0
    """How much the two are worth setting side by side (`compare/pair_worth.py`)."""
    score: float | None = None
    """Chance that a coder gives them this relation (`compare/verdict_scores.py`).

    None where no model has read the two, where they do not compare, and for two stretches of one article.
    """
