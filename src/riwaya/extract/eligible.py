"""Which matches of the pack's names hold in an article: by date, cue for homographs, full name for short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.directions import compass
from riwaya.extract.names import Match, before_skipped
from riwaya.knowledge.pack import Table
from riwaya.model.mention import PLACES, Kind
from riwaya.text.clitics import ARTICLE, proclitics_of
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from riwaya.extract.countries import Countries, CountryReader
    from riwaya.extract.nouns import NounReader
    from riwaya.extract.world import World
    from riwaya.knowledge.pack import NameEntry, Pack
    from riwaya.text.layers import TextLayers

_OF = "من"
QUOTE = '"'
_STATES = frozenset({"country", "capital"})
_INTO = frozenset(map(fold_form, ["في", "إلى", "داخل", "قرب"]))


class Eligibility:
    """Chooses among the readings of matched names; made once per pack."""

    def __init__(self, pack: Pack, world: World, nouns: NounReader, reader: CountryReader) -> None:
        self._pack, self._world, self._nouns, self._reader = pack, world, nouns, reader
        self._compass = compass(pack.nouns)

    def choose(
        self,
        matches: Iterable[Match[NameEntry]],
        layers: TextLayers,
        dct: date | None,
        countries: Countries,
    ) -> dict[int, Match[NameEntry]]:
        """Matches by first token, each with the entries that hold, best first."""
        dated = []
        for found in matches:
            entries = tuple(entry for entry in found.values if _holds_on(entry, dct))
            if entries:
                dated.append(Match(found.first, found.last, found.skip, entries))
        full = {entry.entity for found in dated for entry in found.values if self._is_full(entry)}
        full |= self._established(dated, layers)
        out: dict[int, Match[NameEntry]] = {}
        for found in dated:
            entries = tuple(e for e in found.values if self._stands(e, found, out, layers, full, countries))
            if entries:
                ranked = sorted(
                    entries,
                    key=lambda e: (
                        e.short and e.entity not in full,
                        e.homograph and e.table is not Table.OUTLET,
                        e.table is not Table.OUTLET,
                        self._is_elsewhere(e, countries),
                        -max((countries.counts.get(c, 0) for c in self._world.theatres(e.entity)), default=0),
                    ),
                )
                out[found.first] = Match(found.first, found.last, found.skip, tuple(ranked))
        return out

    def _is_full(self, entry: NameEntry) -> bool:
        """Whether a form tells its entity by itself and introduces it to the article."""
        return not (entry.short or entry.homograph or self._reader.is_description(entry))

    def _established(self, matches: Iterable[Match[NameEntry]], layers: TextLayers) -> set[str]:
        """Entities that a cue shows once («بلدة دوما»): their homographs then count in the whole article."""
        ambiguous = (found for found in matches if found.values[0].homograph)
        return {found.values[0].entity for found in ambiguous if self._has_head(found, layers)}

    def _stands(
        self,
        entry: NameEntry,
        found: Match[NameEntry],
        before: dict[int, Match[NameEntry]],
        layers: TextLayers,
        full: set[str],
        countries: Countries,
    ) -> bool:
        if entry.short and entry.entity not in full and not self._is_home(entry, countries):
            return False
        if self._is_direction(entry, found, layers):
            return False
        if entry.homograph and entry.table is Table.CAPITAL:
            return self._world.capitals[entry.entity] in countries.counts
        if (entry.homograph or self._reader.is_weak(entry)) and not countries.may_be(
            self._world.theatres(entry.entity)
        ):
            return False
        if entry.homograph and entry.table is Table.OUTLET:
            return _is_quoted(found, layers)
        if entry.homograph:
            return entry.entity in full or self._has_cue(found, before, layers)
        return True

    def _is_direction(self, entry: NameEntry, found: Match[NameEntry], layers: TextLayers) -> bool:
        """Whether a point of the compass is meant: «إلى الغرب من المدينة»."""
        if len(entry.words) > 1 or entry.words[0].removeprefix(ARTICLE) not in self._compass:
            return False
        return found.last < len(layers.tokens) and layers.tokens[found.last].text == _OF

    def _is_elsewhere(self, entry: NameEntry, countries: Countries) -> bool:
        """Whether a place lies in a country that the article never names: its namesake is likelier."""
        place = self._pack.places.get(entry.entity)
        return place is not None and place.country not in countries.counts

    def _is_home(self, entry: NameEntry, countries: Countries) -> bool:
        """Whether an entity belongs to the conflict that the article is about: its short names need no introduction."""
        theatres = self._world.theatres(entry.entity)
        if entry.entity not in self._pack.places and not theatres:
            return countries.home is not None or entry.homograph  # which needs a cue anyway
        return not countries.told.isdisjoint(theatres)

    def _has_cue(self, found: Match[NameEntry], before: dict[int, Match[NameEntry]], layers: TextLayers) -> bool:
        """A place noun before it (مدينة الباب), or a list of places or parties («منبج والباب»)."""
        tokens = layers.tokens
        if found.first == 0:
            return False
        if self._has_head(found, layers):
            return True
        proclitics = proclitics_of(tokens[found.first].text, found.skip)
        at = found.first - 1
        if tokens[at].text == ",":
            at -= 1
        elif not proclitics.startswith("و"):
            return False
        return _ends_alike(before.values(), at + 1, found.values[0].kind)

    def _has_head(self, found: Match[NameEntry], layers: TextLayers) -> bool:
        """A place noun right before it («بلدة دوما»), or «في» before a name without ال («في دوما»)."""
        tokens = layers.tokens
        if found.first == 0:
            return False
        at = before_skipped(tokens, found.first) - 1
        word = tokens[found.first].text
        if at < 0:
            return False
        if tokens[at].text in _INTO and found.skip == 0 and not word.startswith(ARTICLE):
            return True
        hit = self._nouns.read(tokens, at)
        if hit is None or hit.is_definite or hit.last != at + 1 or hit.form.group.refers in _STATES:
            return False
        group = hit.form.group
        return group.kind in PLACES or group.locative is Kind.PLACE


def _is_quoted(found: Match[NameEntry], layers: TextLayers) -> bool:
    """Whether quotation marks stand right round a name: «الشرق الأوسط» is the paper then."""
    tokens = layers.tokens
    behind = tokens[found.last].text if found.last < len(tokens) else ""
    return found.first > 0 and tokens[found.first - 1].text == behind == QUOTE


def _ends_alike(matches: Iterable[Match[NameEntry]], last: int, kind: Kind) -> bool:
    """Whether a name that ends at token `last` is a place, or a party beside a party («داعش والقاعدة»)."""
    alike = PLACES | {Kind.ACTOR} if kind is Kind.ACTOR else PLACES
    return any(m.last == last and m.values[0].kind in alike for m in matches)


def _holds_on(entry: NameEntry, dct: date | None) -> bool:
    """Whether the form means the entity on a date; without a date, forms that began late do not."""
    if dct is None:
        return entry.since is None or entry.until is not None or entry.since < "2024"
    day = dct.isoformat()
    return (entry.since is None or entry.since <= day) and (entry.until is None or day <= entry.until + "~")
