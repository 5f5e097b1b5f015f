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


class Judgement(Struct, frozen=True, kw_only=True):
    """A relation with its reason."""

    relation: Relation
    reason: str
    """What was compared and how it differs, earlier statement first; for people who check."""


class JudgedPair(Struct, frozen=True, kw_only=True):
    """Two statements, the earlier first, with the verdict."""

    left: Statement
    right: Statement
    judgement: Judgement
