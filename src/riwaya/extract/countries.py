"""Which countries an article tells of, and how surely: the evidence that ambiguous names are weighed against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.text.clitics import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.extract.names import Match
    from riwaya.extract.nouns import NounReader
    from riwaya.extract.world import Nisba, World

_FEW, _MANY = 2, 3
"""Names that others could bear from which a country counts as told of: where no country has a name of its own there,
or one has."""
_LARGE = 100_000
_SETTLEMENTS = frozenset({"city", "town", "village", "quarter", "subdistrict", "camp"})
_LEAST_NAMED = 3


class Countries(Struct, frozen=True):
    """What one article says of countries."""

    counts: Mapping[str, int]
    """How often each is named, by its name, its adjective, its places and bodies."""
    sure: frozenset[str]
    """Those that the article tells of beyond doubt."""
    home: str | None
    """The pack's country, where the article is about it; else None."""

    @property
    def about(self) -> str | None:
        """The country whose short names need no introduction: the pack's, else the one named more than any other."""
        if self.home is not None:
            return self.home
        top = Counter(self.counts).most_common(2)
        if not top or top[0][1] < _LEAST_NAMED or (len(top) > 1 and top[0][1] == top[1][1]):
            return None
        return top[0][0]

    @property
    def told(self) -> frozenset[str]:
        """The countries that an article is mainly about: names of theirs need no introduction."""
        most = max(self.counts.values(), default=0)
        main = {c for c, n in self.counts.items() if n >= _LEAST_NAMED and n * 2 >= most}
        return frozenset(main if self.home is None else main | {self.home})

    def may_be(self, owners: Iterable[str]) -> bool:
        """Whether something of these countries can be meant: they are told of, or no country is, or it has none."""
        mine = set(owners)
        return not mine or not self.sure or bool(mine & self.sure)


class CountryReader:
    """Weighs the names of an article for its countries; made once per pack."""

    def __init__(self, pack: Pack, world: World, nouns: NounReader) -> None:
        self._pack, self._world, self._nouns = pack, world, nouns
        self._weak: dict[tuple[str, tuple[str, ...]], bool] = {}

    def read(self, matches: Iterable[Match[NameEntry]], adjectives: Iterable[Match[Nisba]]) -> Countries:
        """The countries that names and adjectives speak for."""
        counts: Counter[str] = Counter(adjective.values[0].country for adjective in adjectives)
        weak: dict[str, Counter[str]] = {}
        for found in matches:
            entry = found.values[0]
            for country in self._of(entry):
                if entry.homograph or self.is_weak(entry):
                    weak.setdefault(country, Counter())[entry.entity] += not entry.homograph
                else:
                    counts[country] += 1
        enough = _MANY if counts else _FEW
        sure = frozenset(counts) | {country for country, entities in weak.items() if len(entities) >= enough}
        for country in sure & weak.keys():
            counts[country] += weak[country].total()
        home = self._pack.manifest.country
        is_home = home is not None and home in sure and counts[home] * 2 >= max(counts.values())
        return Countries(counts, frozenset(sure), home if is_home else None)

    def _of(self, entry: NameEntry) -> tuple[str, ...]:
        """Countries that a name speaks for; a capital may be a place of passage and speaks for none."""
        if entry.table is Table.COUNTRY:
            return (entry.entity,)
        if entry.table is Table.CAPITAL:
            return ()
        return tuple(c for c in self._world.theatres(entry.entity) if c in self._pack.countries)

    def is_weak(self, entry: NameEntry) -> bool:
        """Whether a form alone does not tell its country: short, a description, or a small place of one word."""
        return entry.short or self._is_weak(entry)

    def _is_weak(self, entry: NameEntry) -> bool:
        """Whether the form of an actor or a place is weak; worked out for those that come up."""
        if entry.table not in {Table.ACTOR, Table.PLACE}:
            return False
        key = (entry.entity, entry.words)
        found = self._weak.get(key)
        if found is None:
            found = self._weak[key] = self._find_weak(entry)
        return found

    def _find_weak(self, entry: NameEntry) -> bool:
        if entry.table is Table.PLACE:
            place = self._pack.places[entry.entity]
            small = place.type in _SETTLEMENTS and (place.population or 0) < _LARGE
            return small and len(entry.words) == 1
        return len(entry.words) > 1 and self._is_description(entry)

    def is_description(self, entry: NameEntry) -> bool:
        """Whether a form only describes its entity, so that another country's may bear it too."""
        return entry.table is Table.ACTOR and self._is_weak(entry)

    def _is_description(self, entry: NameEntry) -> bool:
        """Whether a form is a noun with adjectives that no country of its own names: القوات الحكومية."""
        if not self._nouns.is_head(entry.words[0].removeprefix(ARTICLE)):
            return False
        own = set(self._world.theatres(entry.entity))
        for word in entry.words[1:]:
            countries = self._world.countries_of_adjective(word)
            if countries & own or not (countries or self._nouns.is_modifier(word)):
                return False
        return True
