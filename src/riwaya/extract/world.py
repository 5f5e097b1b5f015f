"""What the mention finder asks of the pack: states, their adjectives, bodies and capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import NameTrie
from riwaya.knowledge.inflection import adjective_forms, noun_forms
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Actor, Country

_DUAL = "ان"
_ROLE_TYPES = {
    "army": ("military",),
    "government": ("government", "state"),
    "police": ("security",),
    "opposition": ("movement",),
}


class Nisba(Struct, frozen=True):
    """A relational adjective or the name of a people."""

    country: str
    is_people: bool
    """A plural that can stand alone for persons."""


class World:
    """States as the texts name them: by adjective, by capital, by their army or government."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.nisbas: NameTrie[Nisba] = NameTrie(_nisba_forms(pack))
        self.capitals = {c.capital.id: c.id for c in pack.countries.values() if c.capital is not None}
        self._bodies: dict[tuple[str, str], list[Actor]] = {}
        for actor in pack.actors.values():
            owner = actor.country or self._state_of(actor.parent)
            for role, types in _ROLE_TYPES.items():
                if owner and actor.type in types:
                    self._bodies.setdefault((role, owner), []).append(actor)

    def _state_of(self, parent: str | None) -> str | None:
        """The country that an actor's chain of parents ends in."""
        for _ in range(5):
            if parent is None or parent in self._pack.countries:
                return parent
            row = self._pack.actors.get(parent)
            if row is None:
                return None
            states = [c.id for c in self._pack.countries.values() if c.state == parent]
            if states:
                return states[0]
            parent = row.parent
        return None

    def owner(self, actor: str) -> str | None:
        """The country that an actor belongs to by its row or its parents; None for groups and persons of no state."""
        row = self._pack.actors.get(actor)
        return None if row is None else row.country or self._state_of(row.parent)

    def capital_of(self, country: str | None) -> str | None:
        """Id of the capital of a country; None for one the pack does not know."""
        row = self._pack.countries.get(country or "")
        return row.capital.id if row is not None and row.capital is not None else None

    def theatres(self, entity: str) -> tuple[str, ...]:
        """The countries whose conflict a place or an actor belongs to; none for those of no country."""
        place = self._pack.places.get(entity)
        if place is not None:
            return (place.country,)
        row = self._pack.actors.get(entity)
        owner = self.owner(entity)
        return tuple(filter(None, (owner, *(row.active_in if row is not None else ()))))

    def countries_of_adjective(self, word: str) -> set[str]:
        """The countries that a folded relational adjective names."""
        token = Token(word, TokenKind.WORD, 0, len(word), 0)
        found = self.nisbas.match([token], 0)
        return {value.country for value in found.values} if found is not None and found.skip == 0 else set()

    def state(self, country: str) -> str:
        """The actor that acts in a country's name."""
        return self._pack.countries[country].state or country

    def body(self, role: str, country: str, day: str | None) -> str | None:
        """The pack's row for a state's army, police or opposition on an ISO day; the state itself for its government.

        Without a day, the first row listed.
        """
        rows = self._bodies.get((role, country), [])
        found = next((row for row in rows if day is None or _holds(row, day)), None)
        if found is not None:
            return found.id
        return self.state(country) if role == "government" else None


def _holds(actor: Actor, day: str) -> bool:
    return (actor.since is None or actor.since <= day) and (actor.until is None or day <= actor.until + "~")


def two_of_a_people(countries: Iterable[Country]) -> frozenset[str]:
    """Duals of the adjectives of countries, folded: «فلسطينيان»."""
    words = (adjective for country in countries for adjective in country.adjectives if " " not in adjective)
    return frozenset(fold_form(word) + _DUAL for word in words)


def _nisba_forms(pack: Pack) -> Iterator[tuple[tuple[str, ...], Nisba]]:
    for country in pack.countries.values():
        for adjective in country.adjectives:
            words = adjective.split()
            forms = [adjective_forms(word) for word in words]
            for first in forms[0]:
                people = first.endswith(("ين", "ون", "ات", "يان")) and len(words) == 1
                rest = [tuple(f) for f in forms[1:]]
                for tail in _tails(rest):
                    for article in ("", ARTICLE):
                        yield (article + first, *(article + word for word in tail)), Nisba(country.id, people)
        for people_name in country.peoples:
            for form in noun_forms(people_name):
                for article in ("", ARTICLE):
                    yield (article + fold_form(form[0]), *form[1:]), Nisba(country.id, True)


def _tails(forms: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Every choice of one form for each further word."""
    out: list[tuple[str, ...]] = [()]
    for words in forms:
        out = [(*tail, word) for tail in out for word in words]
    return out
