"""Links noun phrases to the pack: by the name inside, by the state in an adjective, by what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.phrases import Phrase
    from riwaya.extract.scene import Scene
    from riwaya.extract.world import World
    from riwaya.text.tokens import Token

_CITY_TYPES = frozenset({"city", "town", "village", "quarter", "capital", "town-pair"})
_FIGHTERS = frozenset(map(fold_form, ["مسلح", "مقاتل", "عنصر", "جندي", "مجند", "ضابط", "محارب", "قيادي"]))

Link = tuple[str | None, Kind, str]
"""Entity or NIL, kind, reason."""


class Linker:
    """Links phrases; made once per pack."""

    def __init__(self, pack: Pack, world: World) -> None:
        self._pack, self._world = pack, world
        lexicon = pack.nouns
        self._appositions = frozenset(map(fold_form, lexicon.appositions))
        self._grounds = frozenset(map(fold_form, lexicon.grounds))
        self._countryside = frozenset(map(fold_form, lexicon.countryside))
        self._directions = {fold_form(w): d for d in lexicon.directions for w in d.words}
        self._heads: dict[str, set[str]] = {}
        for entry in pack.entries:
            self._heads.setdefault(entry.entity, set()).add(entry.words[0].removeprefix(ARTICLE))

    def refers(self, entity: str | None, kind: Kind) -> str | None:
        """The class of antecedents that an entity belongs to."""
        place = self._pack.places.get(entity or "")
        if place is not None:
            return "city" if place.type in _CITY_TYPES else "area" if place.type == "region" else place.type
        if entity in self._world.capitals:
            return "city"
        if entity in self._pack.countries and kind is Kind.PLACE:
            return "country"
        return None

    def link(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link:
        """Entity, kind and reason of a phrase."""
        group = phrase.hit.form.group
        lemma = fold_form(phrase.hit.form.lemma)
        if phrase.name is not None:
            return self._by_name(phrase, phrase.name.values[0], lemma)
        if phrase.country is not None:
            return self._by_country(phrase, phrase.country, lemma)
        if phrase.genitive is not None:
            derived = self._by_genitive(phrase, tokens, scene, lemma)
            if derived is not None:
                return derived
        if phrase.hit.is_definite and not phrase.hit.form.is_plural:
            earlier = self._antecedent(phrase, lemma, scene)
            if earlier is not None:
                return earlier
        if group.entity is not None and (scene.home is not None or group.entity == "civilians"):
            return group.entity, group.kind, f"noun {phrase.hit.form.lemma}"
        if group.role in {"army", "government"} and phrase.hit.is_definite and not phrase.is_modified and scene.home:
            return self._world.body(group.role, scene.home), group.kind, f"noun {phrase.hit.form.lemma} of the country"
        return None, group.kind, f"noun {phrase.hit.form.lemma}"

    def _by_name(self, phrase: Phrase, entry: NameEntry, lemma: str) -> Link:
        group = phrase.hit.form.group
        reason = f"noun {phrase.hit.form.lemma} + name {entry.entity}"
        if lemma in self._countryside or lemma in self._directions:
            return self._derived(phrase, entry.entity, lemma), Kind.PLACE, reason
        if group.kind is Kind.PLACE and entry.kind in {Kind.PLACE, Kind.FACILITY}:
            governorate = f"{entry.entity}-governorate"
            if group.refers == "governorate" and governorate in self._pack.places:
                return governorate, Kind.PLACE, reason
            return (entry.entity if lemma in self._appositions else None), Kind.PLACE, reason
        if entry.table in {Table.COUNTRY, Table.CAPITAL}:
            country = self._world.capitals.get(entry.entity, entry.entity)
            return (self._world.body(group.role, country) if group.role else None), group.kind, reason
        if entry.kind is Kind.ACTOR and (group.kind is Kind.ACTOR or lemma in _FIGHTERS):
            owner = self._pack.actors.get(entry.entity)
            if group.role == "army" and owner is not None and owner.type in {"state", "government"}:
                return self._world.body("army", owner.country or "") or entry.entity, Kind.ACTOR, reason
            return entry.entity, Kind.ACTOR, reason
        if group.kind is entry.kind:
            return entry.entity, group.kind, reason
        return None, group.kind, reason

    def _derived(self, phrase: Phrase, base: str, lemma: str) -> str | None:
        """Id of an area derived from a place, where the pack has a row for it."""
        if lemma in self._directions:
            candidates = [f"{self._directions[lemma].code}-{base}"]
        else:
            candidates = [f"rural-{base}", f"rif-{base}"]
        return next((c for c in candidates if c in self._pack.places), None)

    def _by_country(self, phrase: Phrase, country: str, lemma: str) -> Link:
        group = phrase.hit.form.group
        reason = f"noun {phrase.hit.form.lemma} + adjective {country}"
        if lemma in self._grounds:
            return country, Kind.PLACE, reason
        return (self._world.body(group.role, country) if group.role else None), group.kind, reason

    def _by_genitive(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene, lemma: str) -> Link | None:
        """«جنوب البلاد», «مقاتلو المعارضة»: what the genitive noun stands for."""
        word = tokens[phrase.genitive or 0].text.removeprefix(ARTICLE)
        reason = f"noun {phrase.hit.form.lemma} + noun {word}"
        if word in {"بلاد", "سوريا", "سوريه"} and lemma in self._directions and scene.country:
            return self._derived(phrase, scene.country, lemma), Kind.PLACE, reason
        return None

    def _antecedent(self, phrase: Phrase, lemma: str, scene: Scene) -> Link | None:
        """What a short definite form refers back to (التنظيم، المدينة، المرصد)."""
        group = phrase.hit.form.group
        reason = f"noun {phrase.hit.form.lemma} -> earlier"
        if group.refers == "country":
            return scene.country, Kind.PLACE, f"noun {phrase.hit.form.lemma} -> country of the article"
        if group.refers == "capital":
            country = self._pack.countries.get(scene.country or "")
            capital = country.capital.id if country is not None and country.capital is not None else None
            return capital, Kind.PLACE, f"noun {phrase.hit.form.lemma} -> country of the article"
        wanted = "city" if group.refers == "town" else group.refers
        if group.kind is Kind.PLACE:
            earlier = scene.last(refers=wanted) if wanted else None
            return (earlier.entity, Kind.PLACE, reason) if earlier is not None else None
        for earlier in reversed(scene.found):
            if earlier.kind is group.kind and (lemma == earlier.lemma or lemma in self._heads.get(earlier.entity or "", ())):
                return earlier.entity, group.kind, reason
        return None

