"""Candidates with a name of the pack or a head noun: which entity, which kind, in which tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.context import PartyJudge, acts
from riwaya.extract.names import before_skipped
from riwaya.extract.phrase_words import PhraseWords
from riwaya.extract.phrases import Phrase, PhraseReader
from riwaya.extract.scene import SCORES, Candidate, Scene
from riwaya.knowledge.noun_lexicon import When
from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.model.mention import PARTIES, PLACES, Kind, Naming
from riwaya.text.clitics import ARTICLE, proclitics_of, read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.linking import Linker
    from riwaya.extract.name_words import NameWords
    from riwaya.extract.names import Match
    from riwaya.extract.nouns import NounHit, NounReader
    from riwaya.extract.persons import PersonReader
    from riwaya.extract.world import World
    from riwaya.text.sentences import Sentence

_AND, _AT = "و", "ب"
_HELD = PLACES | {Kind.ASSET}
_PREPOSITIONS = frozenset(map(fold_form, ["في", "على", "إلى", "من", "عبر", "داخل", "وسط"]))


class NamedReader:
    """Reads names and noun phrases as candidates; made once per pack."""

    def __init__(
        self,
        pack: Pack,
        world: World,
        nouns: NounReader,
        words: NameWords,
        persons: PersonReader,
        linker: Linker,
    ) -> None:
        self._pack, self._world, self._nouns, self._persons, self._linker = pack, world, nouns, persons, linker
        self._phrases = PhraseReader(pack.nouns, PhraseWords(pack.nouns, nouns, world, words.place_name_end))
        self._judge = PartyJudge(pack.nouns)
        self._ranks = frozenset(map(fold_form, pack.nouns.ranks))

    def read(self, at: int, sentence: Sentence, scene: Scene, *, counted: bool) -> Iterator[Candidate]:
        """The name and the noun phrase that begin at `at`; `counted` when a number stands before."""
        tokens, limit = scene.layers.tokens, sentence.last
        if self._phrases.is_bearing(tokens, at):
            return
        found = scene.names.get(at)
        hit = self._nouns.read(tokens, at)
        phrase = None
        if hit is not None and hit.last <= limit:
            phrase = self._phrases.read(tokens, hit, scene.names, counted, limit)
            if phrase is not None:
                phrase = self._up_to_person(phrase, scene, limit)
                yield self._of_phrase(phrase, found, sentence, scene)
            joined = self._joined_heads(hit, phrase, scene, limit)
            if joined is not None:
                both = replace(self._of_phrase(joined, None, sentence, scene), first=at, skip=hit.skip)
                areas = self._phrases.is_compass(scene.layers.tokens, joined.hit)
                yield replace(both, entity=None) if areas else both  # no one row covers two sides
        if found is None or found.last > limit:
            return
        is_other = hit is not None and hit.form.group.when is When.ARTICLE and hit.last == found.last and phrase is None
        if not is_other:  # النظام الصحي is not the النظام of the pack
            yield self._of_name(found, sentence, scene)

    def _joined_heads(self, hit: NounHit, phrase: Phrase | None, scene: Scene, limit: int) -> Phrase | None:
        """The phrase of a second head that shares what follows with the first: «قرى وبلدات», «أسلحة ومعدات عسكرية»."""
        tokens, at = scene.layers.tokens, hit.last
        alone = phrase is None or phrase.last == at
        second = self._nouns.read(tokens, at) if at < limit and alone and not hit.is_definite else None
        if second is None or second.is_definite or tokens[at].text[: second.skip] != _AND:
            return None
        joined = self._phrases.read(tokens, second, scene.names, False, limit)
        group = second.form.group
        if joined is None or group.kind is not hit.form.group.kind or group.kind is Kind.PERSON:
            return None
        alike = group is hit.form.group and group.kind is Kind.PLACE and second.form.is_plural
        return joined if alike or joined.last > second.last else None

    def _up_to_person(self, phrase: Phrase, scene: Scene, limit: int) -> Phrase:
        """The phrase with the whole name of the person in its genitive: «قوات الرئيس السابق علي عبد الله صالح».

        A rank behind the full name of a force opens a mention of its own.
        """
        if phrase.genitive is None:
            return phrase
        tokens = scene.layers.tokens
        person = self._persons.read_titled(tokens, phrase.genitive, scene.names, limit)
        if person is None or person.is_apart or person.last <= phrase.last or person.name_last == person.name_first:
            return phrase
        if phrase.hit.form.rest and tokens[person.first].text.removeprefix(ARTICLE) in self._ranks:
            return replace(phrase, last=person.first, genitive=None)  # حرس حدود | العميد فلان
        return replace(phrase, last=person.last, name=phrase.name or person.entry)

    def _of_name(self, found: Match[NameEntry], sentence: Sentence, scene: Scene) -> Candidate:
        entry = found.values[0]
        entity, kind, note = entry.entity, entry.kind, ""
        last = found.last
        if kind is Kind.PERSON:
            last, _ = self._persons.apposition(scene.layers.tokens, last, scene.names, sentence.last)
        if entry.table in {Table.COUNTRY, Table.CAPITAL} or (
            entry.entity in self._pack.countries and entry.table is Table.ACTOR
        ):
            entity, kind, note = self._state_or_place(found, entry, sentence, scene)
        naming = self._phrases.judgement(scene.layers.tokens, found.last) or entry.naming
        return Candidate(
            first=found.first,
            last=last,
            skip=found.skip,
            kind=kind,
            entity=entity,
            naming=naming,
            score=SCORES["homograph" if entry.homograph else "name"],
            reason=f"name {entry.entity}{note}",
            is_name=True,
            name=(found.first, found.last) if kind is Kind.PERSON else None,
            country=self._world.owner(entry.entity) if kind is Kind.PERSON else None,
            title=self._persons.title_in(scene.layers.tokens, found) if kind is Kind.PERSON else (),
            shared_head=self._shared_head(found, scene),
            refers=self._linker.refers(entity, kind),
            base=self._place_inside(found, scene),
        )

    @staticmethod
    def _place_inside(found: Match[NameEntry], scene: Scene) -> str | None:
        """The town in the name of a site: Aden in مطار عدن الدولي."""
        if found.values[0].kind not in PLACES:
            return None
        inner = (scene.names.get(at) for at in range(found.first + 1, found.last))
        places = (match.values[0].entity for match in inner if match is not None and match.values[0].kind is Kind.PLACE)
        return next(places, None)

    def _shared_head(self, found: Match[NameEntry], scene: Scene) -> str | None:
        """The place noun that a name begins with (مطار ال T4): it may hold for further names."""
        if found.last - found.first == 1 or found.values[0].kind not in PLACES:
            return None
        hit = self._nouns.read(scene.layers.tokens, found.first)
        return fold_form(hit.form.lemma) if hit is not None and not hit.is_definite else None

    def _state_or_place(
        self, found: Match[NameEntry], entry: NameEntry, sentence: Sentence, scene: Scene
    ) -> tuple[str, Kind, str]:
        before = scene.latest
        if before is not None and (before.entity, before.last, before.kind) == (entry.entity, found.first, Kind.PLACE):
            return entry.entity, Kind.PLACE, f" (behind {before.reason})"
        is_capital = entry.table is Table.CAPITAL
        country = self._world.capitals[entry.entity] if is_capital else entry.entity
        features = self._judge.features(
            scene.layers.tokens,
            found,
            sentence,
            is_capital=is_capital,
            is_home=country == scene.country,
            joined=self._joined(found, scene),
        )
        note = f" ({', '.join(features)})"
        if entry.naming is not Naming.NEUTRAL or acts(features) > 0:
            return self._world.state(country), Kind.ACTOR, note
        return entry.entity, Kind.PLACE, note

    def _joined(self, found: Match[NameEntry], scene: Scene) -> str | None:
        """Whether «و» ties the name to one just before it, and what that one was."""
        before, tokens = scene.latest, scene.layers.tokens
        if before is None:
            return None
        start = before_skipped(tokens, found.first)
        split = start > 0 and tokens[start - 1].text == _AND
        joined = split or proclitics_of(tokens[found.first].text, found.skip).startswith(_AND)
        if before.last != start - split or not joined:
            return None
        if before.kind in {Kind.PLACE, Kind.ACTOR} and before.entity is not None:
            return "actor" if before.kind is Kind.ACTOR else "place"
        return None

    def _of_phrase(self, phrase: Phrase, found: Match[NameEntry] | None, sentence: Sentence, scene: Scene) -> Candidate:
        entity, kind, reason, naming = self._meant(phrase, found, sentence, scene)
        group = phrase.hit.form.group
        if group.locative is not None and entity is None and self._is_located(phrase, sentence, scene):
            kind = group.locative
        if kind in PARTIES:
            naming = self._phrases.judgement(scene.layers.tokens, phrase.last) or naming
        return Candidate(
            first=phrase.first,
            last=phrase.last,
            skip=phrase.skip,
            kind=kind,
            entity=entity,
            naming=naming,
            score=SCORES["linked noun" if entity else "noun"],
            reason=reason,
            lemma=fold_form(phrase.hit.form.lemma),
            name=phrase.unlisted if kind is Kind.PLACE and entity is None else None,
            base=phrase.name.values[0].entity if phrase.name and phrase.name.values[0].table is Table.PLACE else None,
            shared_head=fold_form(phrase.hit.form.lemma) if kind in PLACES and phrase.name else None,
            refers=self._linker.refers(entity, kind) or group.refers,
            heads_row=not (phrase.hit.is_definite or phrase.is_qualified)
            and (phrase.hit.form.is_plural or phrase.hit.form.is_construct),
            holder=phrase.belongs or (phrase.name if kind in _HELD and entity is None else None),
        )

    def _meant(
        self, phrase: Phrase, found: Match[NameEntry] | None, sentence: Sentence, scene: Scene
    ) -> tuple[str | None, Kind, str, Naming]:
        """Entity, kind, reason and tone of a phrase: by the listed name that it is, else by its noun."""
        tokens = scene.layers.tokens
        if found is not None and found.skip == phrase.skip:
            others = found.last == phrase.hit.last and self._linker.tells_apart(phrase, tokens)
            if not others:
                named = self._of_name(found, sentence, scene)
                naming = phrase.naming if named.naming is Naming.NEUTRAL else named.naming
                return named.entity, named.kind, named.reason, naming
        entity, kind, reason = self._linker.link(phrase, tokens, scene)
        inner = phrase.name.values[0] if phrase.name is not None else None
        if inner is not None and entity == inner.entity and inner.naming is not Naming.NEUTRAL:
            return entity, kind, reason, inner.naming
        return entity, kind, reason, phrase.naming

    def read_holder(self, candidate: Candidate, sentence: Sentence, scene: Scene) -> Candidate | None:
        """The party that a phrase names as its holder, as a candidate of its own; None for every other phrase."""
        holder = candidate.holder
        if holder is None or holder.values[0].entity == candidate.entity:
            return None
        if holder.skip and holder.values[0].table is Table.COUNTRY:  # الموالية لإيران
            held = self._of_name(holder, sentence, scene)
            return replace(held, kind=Kind.ACTOR, entity=self._world.state(holder.values[0].entity))
        return self._of_name(holder, sentence, scene) if holder.values[0].kind in PARTIES else None

    @staticmethod
    def _is_located(phrase: Phrase, sentence: Sentence, scene: Scene) -> bool:
        """Whether a preposition of place stands before: في جبهة نهم, بمعسكر كذا."""
        tokens, at = scene.layers.tokens, phrase.first
        if phrase.skip:
            return proclitics_of(tokens[at].text, phrase.skip).endswith(_AT)
        return at > sentence.first and any(r.stem in _PREPOSITIONS for r in read_proclitics(tokens[at - 1].text))
