"""What one article has named so far: the state of the search for mentions, read in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import Match
from riwaya.knowledge.pack import NameEntry
from riwaya.model.mention import Kind, Naming

if TYPE_CHECKING:
    from collections.abc import Mapping

    from riwaya.extract.countries import Countries
    from riwaya.text.layers import TextLayers

SCORES = {
    "name": 0.95,
    "homograph": 0.7,
    "titled": 0.85,
    "bare person": 0.7,
    "surname": 0.85,
    "linked noun": 0.75,
    "noun": 0.6,
    "listed": 0.5,
    "adjective": 0.6,
}
"""How sure each way of finding a mention is; set by hand, to be calibrated on gold."""


_FAR = 1.5
"""How many times more often than the next a country must be named for its bodies to need no name."""


Link = tuple[str | None, Kind, str]
"""Entity or NIL, kind, reason."""


class Candidate(Struct, frozen=True, kw_only=True):
    """A mention before it gets its id: tokens `[first, last)` less `skip` letters."""

    first: int
    last: int
    skip: int
    kind: Kind
    entity: str | None
    naming: Naming = Naming.NEUTRAL
    score: float
    reason: str
    adjectival: bool = False
    heads_row: bool = False
    """A dual or plural head, which holds for further names."""
    is_name: bool = False
    """A form that the pack lists."""
    base: str | None = None
    """Place named inside: the town of «أطراف مدينة دير الزور»."""
    country: str | None = None
    """State of a person, by title or by the pack."""
    shared_head: str | None = None
    """Folded head noun that may hold for further names joined by «و» (محافظتي الرقة ودير الزور)."""
    title: tuple[str, ...] = ()
    """Folded words of a person's title and its complement, without ال."""
    name: tuple[int, int] | None = None
    """Tokens of the personal name inside a person's mention, or of the unlisted name behind a place's noun."""
    announces: Candidate | None = None
    """The name that follows a title and a comma."""
    lemma: str | None = None
    """Folded head noun, for later short forms."""
    refers: str | None = None
    holder: Match[NameEntry] | None = None
    """Party named inside that is an entity of its own: the YPG in «معاقل وحدات حماية الشعب»."""


class Scene:
    """One article under way."""

    def __init__(
        self,
        layers: TextLayers,
        names: Mapping[int, Match[NameEntry]],
        countries: Countries,
        day: str | None,
    ) -> None:
        self.layers = layers
        self.names = names
        self.countries = countries
        self.home = countries.home
        self.day = day
        """ISO date of publication; None when unknown."""
        self.found: list[Candidate] = []
        self.announced: dict[int, Candidate] = {}
        """Names that a title before a comma introduces, by their first token."""
        self.proposals: Mapping[int, Candidate] = {}
        """What the name model sees, by first token."""
        self.persons: dict[str, Candidate] = {}
        """Last words of personal names found so far."""
        self.places: dict[str, Candidate] = {}
        """Unlisted names of places found behind a noun so far: ناطع of «مديرية ناطع»."""

    @property
    def country(self) -> str | None:
        """The country that «البلاد» means: the pack's where the article is about it, else the one named most."""
        if self.home is not None:
            return self.home
        return max(self.countries.counts.items(), key=lambda row: row[1], default=(None, 0))[0]

    @property
    def main(self) -> str | None:
        """The country whose army and government need no name: the pack's, else one named far more than the next."""
        if self.home is not None:
            return self.home
        about = self.countries.about
        others = max((n for c, n in self.countries.counts.items() if c != about), default=0)
        return about if about is not None and self.countries.counts[about] >= _FAR * others else None

    @property
    def latest(self) -> Candidate | None:
        """The candidate found last."""
        return self.found[-1] if self.found else None

    @property
    def speaker(self) -> str | None:
        """The country of the person named last whose state is known: whose «بلاده» and «قواتنا» are."""
        return next((c.country for c in reversed(self.found) if c.country is not None), None)

    def last(self, *, refers: str) -> Candidate | None:
        """The latest candidate of a class of antecedents."""
        return next((c for c in reversed(self.found) if c.refers == refers), None)
