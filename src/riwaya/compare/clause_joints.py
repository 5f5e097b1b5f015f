"""Where clauses of a text may begin, who says what in it, and words by which clauses are cut and put together."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from riwaya.model.span import Span


class Saying(Struct, frozen=True, kw_only=True):
    """That somebody says something, before what is said; all code points."""

    source: Span | None
    """Who says so; None: nobody is named."""
    cue: int
    """Where the word begins that tells of it."""
    content: int
    """Where the reported words begin."""


class Joints(Struct, frozen=True, kw_only=True):
    """Where in a text clauses may begin, and what can carry one; all code points."""

    figures: Sequence[int] = ()
    """Where claims with a figure begin: each but the first of a clause opens one."""
    sayings: Sequence[Saying] = ()
    """Who says what stands behind it."""
    heads: Sequence[int] = ()
    """Where words stand that tell something: triggers of events, figures."""


class ClauseWords(Struct, frozen=True, kw_only=True):
    """Folded words by which clauses are cut and put together."""

    leading: frozenset[str] = frozenset()
    """Lead to a phrase that does not stand alone: prepositions."""
    joining: frozenset[str] = frozenset()
    """Begin a clause inside a long one: بعد, بينما, حيث."""
    opening: frozenset[str] = frozenset()
    """Begin a clause that goes with nothing before it: لكن, بينما."""
    unfinished: frozenset[str] = frozenset()
    """End no clause: إن, قائلا."""
    being: frozenset[str] = frozenset()
    """Before who says so, whose words stand behind a sign: كان."""
    among: frozenset[str] = frozenset()
    """Before a figure that is a part of the one before: بينهم."""
