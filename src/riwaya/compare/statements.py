"""Statements: stretches of text with all that the layers tell of them, ready to be set against each other."""

from __future__ import annotations

from msgspec import Struct

from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.quantity import Comparator

Days = tuple[str, str]
"""First and last ISO date."""


_LEAST_KEYS, _FEW = 3, 2
"""Words of content from which on a clause says something, whatever the layers found in it."""


class Figure(Struct, frozen=True, kw_only=True):
    """A figure of a statement."""

    kind: str | None
    """What is counted, as the codebook of measures has it; None: not told."""
    happening: str | None
    """What happened to it; None: the plain count."""
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    comparator: Comparator | None
    holder: str | None
    """Entity that is counted, or holds it, where it is linked."""
    is_worded: bool = False
    """Whether words tell it, not digits: «معظم», «كل»."""

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self.unit == "percent"

    def __str__(self) -> str:
        bounds = "..".join("" if bound is None else f"{bound:.15g}" for bound in (self.low, self.high))
        figure = bounds if self.value is None else f"{self.value:.15g}"
        hedge = "" if self.comparator in {None, Comparator.EXACT} else str(self.comparator)
        what = "_".join(filter(None, (self.kind, self.happening))) or self.unit
        return " ".join(filter(None, (hedge, figure, what)))


class Site(Struct, frozen=True, kw_only=True):
    """A place that a statement names."""

    key: str
    """Entity, else its folded words."""
    words: frozenset[str]
    """Keys of the words of its name."""
    is_linked: bool
    """Whether the key is an entity of the pack."""
    lat: float | None
    lon: float | None
    reach_km: float
    """How far from its point it may reach."""


class Statement(Struct, frozen=True, kw_only=True):
    """What a stretch of text asserts, as far as layers and words tell."""

    article: str
    start: int
    end: int
    text: str
    published: str | None
    figures: tuple[Figure, ...]
    """In the order of the text."""
    types: frozenset[str]
    """PLOVER types of its events."""
    modes: frozenset[str]
    doers: frozenset[str]
    """Entities, or folded words, of the actors of its events."""
    blamed: frozenset[str]
    """Entities that it tells to be accused."""
    states: frozenset[str]
    """States whose adjectives stand in it: الروسية."""
    sites: tuple[Site, ...]
    """Places inside it, else those of its events and claims; wide ones left out where a narrower one lies in them."""
    sites_around: frozenset[str]
    """Entities of the places of its sentence."""
    days: tuple[Days, ...]
    """What its own times say, the shortest stretch first; empty: it names none."""
    days_told: tuple[Days, ...]
    """What the times of its events and claims say."""
    signs: frozenset[Sign]
    rungs: dict[int, int]
    """By ladder of states, the furthest that its words tell."""
    is_negated: bool
    """Whether it says that something is not so."""
    is_planned: bool
    """Whether it tells of what may or will be."""
    source: str | None
    """Who is reported to say so: entity or folded words; None: the outlet's own voice."""
    keys: frozenset[str]
    """Keys of its words that carry content."""
    around: frozenset[str]
    """Keys of the words of its sentence and of the one before."""
    has_claims: bool

    @property
    def denies(self) -> bool:
        """Whether it says that something did not happen, or was staged."""
        return self.is_negated or Sign.DENIAL in self.signs

    @property
    def asserts(self) -> bool:
        """Whether it says something that can be set against something else."""
        is_told = self.figures or self.types or self.signs or self.has_claims or self.is_negated
        return bool(is_told) or len(self.keys) >= _LEAST_KEYS

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands."""
        return self.article, self.start, self.end


def in_time(left: Statement, right: Statement) -> tuple[Statement, Statement]:
    """Both, the earlier published first; the same whichever is named first."""
    first, second = sorted((left, right), key=lambda one: (one.published or "", one.place))
    return first, second


def share_of(first: Statement, second: Statement) -> float:
    """Share of the shorter one's words of content that the other has, too, names of places left out; 0 for one word."""
    names = {word for one in (first, second) for site in one.sites for word in site.words}
    mine, theirs = first.keys - names, second.keys - names
    return len(mine & theirs) / max(1, min(len(mine), len(theirs))) if len(mine & theirs) >= _FEW else 0.0
