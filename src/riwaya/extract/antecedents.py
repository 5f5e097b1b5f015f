"""What was said before: which party, place or site of the article a noun without a name stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from riwaya.extract.nouns import NounReader
    from riwaya.extract.scene import Candidate, Scene
    from riwaya.extract.world import World

_TOWNS = frozenset({"city", "town", "village"})
_FORCES, _CITY = fold_form("قوات"), fold_form("مدينة")


class Antecedents:
    """Finds what nouns refer back to; made once per pack."""

    def __init__(self, pack: Pack, world: World, nouns: NounReader) -> None:
        self._pack, self._world, self._nouns = pack, world, nouns
        self._heads: dict[str, set[str]] = {}
        self._by_words: dict[tuple[str, ...], NameEntry] = {}
        self._short: dict[tuple[str, ...], list[str]] = {}
        self._names_of: dict[str, list[tuple[str, ...]]] = {}
        for entry in pack.entries:
            self._heads.setdefault(entry.entity, set()).add(entry.words[0].removeprefix(ARTICLE))
            self._by_words.setdefault(entry.words, entry)
            if entry.short and entry.kind is Kind.ACTOR:
                self._short.setdefault(entry.words, []).append(entry.entity)
            if entry.table in {Table.PLACE, Table.CAPITAL}:
                self._names_of.setdefault(entry.entity, []).append(entry.words)
        self._lemmas: dict[str, frozenset[str]] = {}
        self._first_words: dict[str, set[str]] = {}
        for entry in pack.entries:
            if entry.kind is Kind.ACTOR:
                self._first_words.setdefault(entry.entity, set()).add(entry.words[0])

    def _lemmas_of(self, entity: str) -> frozenset[str]:
        """Folded lemmas of the nouns that head the names of an actor: ميليشيا and متمرد for the Houthis."""
        found = self._lemmas.get(entity)
        if found is None:
            tokens = [Token(word, TokenKind.WORD, 0, len(word), 0) for word in self._first_words.get(entity, ())]
            hits = [self._nouns.read([token], 0) for token in tokens]
            found = frozenset(
                fold_form(hit.form.lemma) for hit in hits if hit is not None and hit.form.group.kind is Kind.ACTOR
            )
            self._lemmas[entity] = found
        return found

    def under_head(self, lemma: str, words: tuple[str, ...]) -> NameEntry | None:
        """The pack's name of a second conjunct under a shared head: طرطوس under قاعدتي is قاعدة طرطوس."""
        return self._by_words.get((lemma, *words))

    def site_of(self, lemma: str, town: str | None) -> NameEntry | None:
        """The pack's facility of a kind in a town: ميناء of the town told of is its port."""
        found = (self.under_head(lemma, words) for words in self._names_of.get(town or "", ()))
        return next((entry for entry in found if entry is not None and entry.kind is Kind.FACILITY), None)

    def site_near(self, lemma: str, scene: Scene) -> NameEntry | None:
        """The pack's facility of a kind in the town told of last."""
        return self.site_of(lemma, self.earlier_place("city", scene))

    def only_party(self, lemma: str, scene: Scene) -> str | None:
        """The one party that the whole article names and that a noun may stand for, though it is named later."""
        named = {found.values[0].entity for found in scene.names.values() if found.values[0].kind is Kind.ACTOR}
        parties = [entity for entity in named if lemma in self._lemmas_of(entity)]
        return parties[0] if len(parties) == 1 else None

    def party_of_war(self, words: tuple[str, ...], scene: Scene) -> str | None:
        """The one party of a war told of that bears a short name: المقاومة in Yemen, in Lebanon another."""
        told = scene.countries.told
        parties = {e for e in self._short.get(words, ()) if not told.isdisjoint(self._world.theatres(e))}
        return parties.pop() if len(parties) == 1 else None

    def earlier_party(self, lemma: str, scene: Scene) -> str | None:
        """The party named last that may be called by a noun in the plural: الميليشيات, المتمردون."""
        return next((c.entity for c in reversed(scene.found) if c.entity and lemma in self._lemmas_of(c.entity)), None)

    def is_short_for(self, earlier: Candidate, lemma: str, refers: str | None, role: str | None) -> bool:
        """Whether a noun can stand for an earlier mention: the same noun, or one that begins a name of its entity."""
        if earlier.lemma == lemma:
            return True
        row = self._pack.actors.get(earlier.entity or "")
        if role == "army":
            return row is not None and row.type == "military" and (lemma == _FORCES or self.begins(earlier, lemma))
        return refers is not None and self.begins(earlier, lemma)

    def serves(self, entity: str | None, scene: Scene) -> bool:
        """Whether a body may be the forces of the state that the article is about: CENTCOM is not Yemen's."""
        owner = self._world.owner(entity or "")
        return owner == scene.main if scene.main is not None else owner in scene.countries.told

    def begins(self, earlier: Candidate, lemma: str) -> bool:
        """Whether a name of an earlier mention's entity begins with a noun."""
        return lemma in self._heads.get(earlier.entity or "", ())

    def earlier_landform(self, lemma: str, scene: Scene) -> str | None:
        """The latest river, mountain or the like that a noun may stand for: النهر of نهر الفرات."""
        named = (c for c in reversed(scene.found) if c.kind is Kind.PLACE and c.entity is not None)
        return next((c.entity for c in named if c.lemma == lemma or self.begins(c, lemma)), None)

    def earlier_place(self, refers: str | None, scene: Scene) -> str | None:
        """The latest place of a class; for «المدينة» a city before a town, also one named inside a longer phrase."""
        if refers == "city":
            for earlier in reversed(scene.found):
                found = earlier.entity if earlier.refers == "city" else earlier.base
                if self._is_city(found) or (found is not None and earlier.lemma == _CITY):
                    return found
        wanted = "city" if refers == "town" else refers
        last = scene.last(refers=wanted) if wanted else None
        if last is None and refers == "governorate":
            return self._governorate_of_city(scene)
        return last.entity if last is not None else None

    def _governorate_of_city(self, scene: Scene) -> str | None:
        """The governorate called after the latest place, where none was named: «في صعدة … المحافظة»."""
        places = (f"{earlier.entity}-governorate" for earlier in reversed(scene.found) if earlier.kind is Kind.PLACE)
        return next((place for place in places if place in self._pack.places), None)

    def is_settlement(self, entity: str) -> bool:
        """Whether a place is a city or town, which its governorate is not."""
        place = self._pack.places.get(entity)
        return entity in self._world.capitals or (place is not None and place.type in _TOWNS)

    def _is_city(self, entity: str | None) -> bool:
        place = self._pack.places.get(entity or "")
        return (place is not None and place.type == "city") or entity in self._world.capitals
