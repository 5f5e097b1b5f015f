"""Links noun phrases to the pack: by the name inside, by the state in an adjective, by what was said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.antecedents import Antecedents
from riwaya.extract.directions import DirectionReader
from riwaya.extract.genitives import LANDFORM, GenitiveLinker
from riwaya.extract.owners import OwnerLinker
from riwaya.knowledge.inflection import adjective_forms
from riwaya.knowledge.noun_lexicon import When
from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.model.mention import PLACES, Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.nouns import NounReader
    from riwaya.extract.phrases import Phrase
    from riwaya.extract.scene import Link, Scene
    from riwaya.extract.world import World


_CITY_TYPES = frozenset({"city", "town", "village", "quarter", "capital", "town-pair"})
CIVILIANS = "civilians"
"""The pack's class of civilians, whatever their country."""
_BODIES = frozenset({"army", "government", "police"})
_GROUPS = frozenset({Kind.ORGANISATION, Kind.MEDIA})
_SITES = frozenset({Kind.FACILITY, Kind.ORGANISATION})
_PAIR = ("تان", "تين")


class Linker:
    """Links phrases; made once per pack."""

    def __init__(self, pack: Pack, world: World, nouns: NounReader) -> None:
        self._pack, self._world, self._nouns = pack, world, nouns
        lexicon = pack.nouns
        self._appositions = frozenset(map(fold_form, lexicon.appositions))
        self._grounds = frozenset(map(fold_form, lexicon.grounds))
        self._of_government = frozenset(f for word in lexicon.government_adjectives for f in adjective_forms(word))
        self._of_state = frozenset(form for word in lexicon.state_adjectives for form in adjective_forms(word))
        self._directions = DirectionReader(pack)
        self._identities = frozenset(form for word in lexicon.identities for form in adjective_forms(word))
        self._before = Antecedents(pack, world, nouns)
        self._owners = OwnerLinker(pack, world, self._before, self._directions)
        self._genitives = GenitiveLinker(world, nouns, self._before, self._owners, self._directions)

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

    def under_head(self, lemma: str, words: tuple[str, ...]) -> NameEntry | None:
        """The pack's name of a second conjunct under a shared head: طرطوس under قاعدتي is قاعدة طرطوس."""
        return self._before.under_head(lemma, words)

    def link(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link:
        """Entity, kind and reason of a phrase."""
        lemma = fold_form(phrase.hit.form.lemma)
        noun = f"noun {phrase.hit.form.lemma}"
        if phrase.name is not None:
            return self._by_name(phrase, phrase.name.values[0], tokens, scene)
        if phrase.belongs is not None and lemma in self._owners.members and phrase.belongs.values[0].kind is Kind.ACTOR:
            return phrase.belongs.values[0].entity, Kind.ACTOR, f"{noun} of {phrase.belongs.values[0].entity}"
        if phrase.country is not None:
            return self._by_country(phrase, phrase.country, tokens, scene)
        if phrase.genitive is not None:
            found = self._genitives.link(phrase, tokens, scene)
            if found is not None:
                return found
        if phrase.hit.pronoun is not None:
            return self._owners.link(phrase, tokens, scene)
        return self._by_story(phrase, tokens, scene) or self._by_class(phrase, tokens, scene)

    def _by_story(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link | None:
        """What a definite noun stands for by what the article names; None when nothing tells."""
        group, plain = phrase.hit.form.group, not phrase.is_modified
        lemma = fold_form(phrase.hit.form.lemma)
        noun = f"noun {phrase.hit.form.lemma}"
        if not phrase.hit.is_definite:
            return None
        if not phrase.hit.form.is_plural:
            earlier = self._antecedent(phrase, tokens, scene)
            if earlier is not None:
                return earlier
        if group.kind is Kind.ACTOR and group.role is None and plain:
            party = self._before.earlier_party(lemma, scene) or self._before.only_party(lemma, scene)
            if party is not None:
                return party, Kind.ACTOR, f"{noun} -> earlier"
        if group.kind is Kind.FACILITY and phrase.genitive is None:
            site = self._before.site_near(lemma, scene)
            if site is not None:
                return site.entity, Kind.FACILITY, f"{noun} of the town before"
        return None

    def _by_class(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link:
        """What a noun stands for by itself in an article of this conflict or country; NIL when nothing tells."""
        group = phrase.hit.form.group
        noun = f"noun {phrase.hit.form.lemma}"
        if group.kind is Kind.ACTOR and group.role is None and phrase.hit.is_definite:
            party = self._before.party_of_war(_words(phrase, tokens), scene)
            if party is not None:
                return party, group.kind, f"{noun} of the war"
        bare = group.when is not When.ARTICLE or phrase.hit.is_definite
        own = group.entity == CIVILIANS or not self.tells_apart(phrase, tokens)
        if group.entity is not None and own and bare and (scene.home is not None or group.entity == CIVILIANS):
            return group.entity, group.kind, noun
        of_state = phrase.hit.is_definite and not _is_pair(phrase, tokens) and self._is_of_state(phrase, tokens)
        if group.role in _BODIES and scene.main and of_state:
            return self._world.body(group.role, scene.main, scene.day), group.kind, f"{noun} of the country"
        return None, group.kind, noun

    def tells_apart(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether an adjective of a people or creed tells of others than the noun alone: «مقاتلون أكراد»."""
        words = (tokens[at].text.removeprefix(ARTICLE) for at in range(phrase.hit.last, phrase.last))
        return any(word in self._identities for word in words)

    def _is_of_state(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether nothing but adjectives of the state qualify a noun: القوات, القوات الحكومية."""
        words = (tokens[at] for at in range(phrase.hit.last, phrase.last))
        return all(w.kind is not TokenKind.WORD or w.text.removeprefix(ARTICLE) in self._of_state for w in words)

    def _is_ruling(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether an adjective makes forces those of the government: القوات الحكومية."""
        words = (tokens[at].text.removeprefix(ARTICLE) for at in range(phrase.hit.last, phrase.last))
        return any(word in self._of_government for word in words)

    def _by_name(self, phrase: Phrase, entry: NameEntry, tokens: Sequence[Token], scene: Scene) -> Link:
        group, lemma = phrase.hit.form.group, fold_form(phrase.hit.form.lemma)
        reason = f"noun {phrase.hit.form.lemma} + name {entry.entity}"
        if self._directions.is_part(lemma):
            return self._directions.area(entry.entity, phrase, tokens), Kind.PLACE, reason
        apposed = phrase.hit.is_definite and entry.table is Table.PLACE  # العاصمة المؤقتة عدن
        if (
            group.refers == "capital" and entry.table is not Table.CAPITAL and not apposed
        ):  # the capital of a governorate is no governorate
            return (self._world.capital_of(entry.entity) if entry.table is Table.COUNTRY else None), Kind.PLACE, reason
        if group.kind is Kind.PLACE and entry.kind in PLACES:
            governorate = f"{entry.entity}-governorate"
            if group.refers == "governorate" and self._before.is_settlement(entry.entity):
                return (governorate if governorate in self._pack.places else None), Kind.PLACE, reason
            return (entry.entity if lemma in self._appositions else None), Kind.PLACE, reason
        if entry.table in {Table.COUNTRY, Table.CAPITAL}:
            country = self._world.capitals.get(entry.entity, entry.entity)
            return (self._world.body(group.role, country, scene.day) if group.role else None), group.kind, reason
        if entry.kind is Kind.PERSON and group.role in {"government", "army"}:
            country_of = self._world.owner(entry.entity)
            return (self._world.body(group.role, country_of, scene.day) if country_of else None), group.kind, reason
        if entry.kind is Kind.ACTOR and (group.kind is Kind.ACTOR or lemma in self._owners.members):
            one = group.kind is Kind.PERSON and not phrase.hit.form.is_plural  # ضابط في الجيش
            return (
                self._owners.force_of(group.role, entry.entity, scene.day),
                (Kind.PERSON if one else Kind.ACTOR),
                reason,
            )
        if group.kind is entry.kind:
            return entry.entity, group.kind, reason
        return None, group.kind, reason

    def _by_country(self, phrase: Phrase, country: str, tokens: Sequence[Token], scene: Scene) -> Link:
        group, lemma = phrase.hit.form.group, fold_form(phrase.hit.form.lemma)
        reason = f"noun {phrase.hit.form.lemma} + adjective {country}"
        if lemma in self._grounds:
            return country, Kind.PLACE, reason
        if group.refers == "capital":
            return self._world.capital_of(country), Kind.PLACE, reason
        if group.entity == CIVILIANS:
            return CIVILIANS, group.kind, reason
        if group.kind is Kind.FACILITY and phrase.hit.is_definite:
            site = self._before.site_near(lemma, scene)
            return (site.entity if site is not None else None), group.kind, reason
        if self._directions.is_direction(lemma):
            return self._directions.area(country, phrase, tokens), Kind.PLACE, reason
        one = group.role is not None and not _is_pair(phrase, tokens)
        return (self._world.body(group.role or "", country, scene.day) if one else None), group.kind, reason

    def _antecedent(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link | None:
        """What a short definite form refers back to (التنظيم، المدينة، المرصد)."""
        group, lemma = phrase.hit.form.group, fold_form(phrase.hit.form.lemma)
        reason = f"noun {phrase.hit.form.lemma} -> earlier"
        if group.refers == "country":
            return scene.country, Kind.PLACE, f"noun {phrase.hit.form.lemma} -> country of the article"
        if group.refers == "capital":
            return (
                self._world.capital_of(scene.country),
                Kind.PLACE,
                f"noun {phrase.hit.form.lemma} -> country of the article",
            )
        if self._directions.is_direction(lemma) and scene.country:
            return self._directions.area(scene.country, phrase, tokens), Kind.PLACE, reason
        if group.kind is Kind.PLACE:
            river = self._before.earlier_landform(lemma, scene) if group.refers == LANDFORM else None
            place = river or self._before.earlier_place(group.refers, scene)
            return (place, Kind.PLACE, reason) if place is not None else None
        ruling = group.role == "army" and self._is_ruling(phrase, tokens)
        for earlier in reversed(scene.found):
            if ruling and not self._before.serves(earlier.entity, scene):
                continue
            if earlier.kind is group.kind and self._before.is_short_for(earlier, lemma, group.refers, group.role):
                return earlier.entity, group.kind, reason
            if (
                earlier.is_name
                and earlier.kind in _GROUPS
                and group.kind in _SITES
                and self._before.begins(earlier, lemma)
            ):
                return earlier.entity, earlier.kind, reason  # جامعة الدول العربية, later الجامعة
        return None


def _words(phrase: Phrase, tokens: Sequence[Token]) -> tuple[str, ...]:
    """The folded words of a phrase, less its proclitics and signs."""
    words = [t.text for t in tokens[phrase.first : phrase.last] if t.kind is TokenKind.WORD]
    return (words[0][phrase.skip :], *words[1:])


def _is_pair(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether the head is a feminine dual, which no one body is: «الحكومتان العراقية والسورية»."""
    return tokens[phrase.hit.last - 1].text.endswith(_PAIR)
