"""Layer `mentions`: spans that name entities, linked to the pack.

Sentence by sentence, at each token the longest reading wins: a name of the pack, a person, or a noun phrase.
What was found before decides what short forms mean (التنظيم، المدينة، لافروف).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.context import PartyJudge, acts
from riwaya.extract.eligible import Eligibility
from riwaya.extract.linking import Linker
from riwaya.extract.locations import Locator
from riwaya.extract.names import Match, NameTrie
from riwaya.extract.nouns import NounReader
from riwaya.extract.persons import Person, PersonReader
from riwaya.extract.phrases import Phrase, PhraseReader, proclitic_of
from riwaya.extract.scene import Candidate, Scene
from riwaya.extract.world import World
from riwaya.knowledge.pack import NameEntry, Pack, Table
from riwaya.model.mention import Kind, Mention, Naming
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from riwaya.model.timex import Timex
    from riwaya.text.layers import TextLayers
    from riwaya.text.sentences import Sentence

SCORES = {
    "name": 0.95,
    "homograph": 0.7,
    "titled": 0.85,
    "bare person": 0.7,
    "surname": 0.85,
    "linked noun": 0.75,
    "noun": 0.6,
    "adjective": 0.6,
}


class MentionFinder:
    """Finds and links mentions; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        lexicon = pack.nouns
        self._trie: NameTrie[NameEntry] = NameTrie((entry.words, entry) for entry in pack.entries)
        self._world = World(pack)
        self._nouns = NounReader(lexicon)
        people = {actor.id for actor in pack.actors.values() if actor.type == "person"}
        persons = [e.words for e in pack.entries if e.entity in people and e.naming is Naming.NEUTRAL]
        self._persons = PersonReader(lexicon, self._nouns, self._world, persons)
        self._phrases = PhraseReader(lexicon, self._nouns, self._world, self._persons.may_be_name)
        self._judge = PartyJudge(lexicon)
        self._linker = Linker(pack, self._world, self._nouns)
        self._locator = Locator(pack)
        self._eligibility = Eligibility(pack, self._nouns)
        self._deeds = frozenset(map(fold_form, lexicon.deeds))

    def find(self, layers: TextLayers, dct: date | None, timexes: Sequence[Timex]) -> tuple[Mention, ...]:
        """Mentions in text order; `dct` is the date of publication, None when unknown."""
        scene = self._scene(layers, dct)
        dated = (
            {
                at
                for at, token in enumerate(layers.tokens)
                for t in timexes
                if t.start <= token.start < t.end and t.type in {"DATE", "TIME"}
            }
            if timexes
            else set()
        )
        for sentence in layers.sentences:
            self._read(sentence, scene, dated)
        return tuple(
            self._mention(i, c, layers) for i, c in enumerate(sorted(scene.found, key=lambda c: (c.first, c.skip)), 1)
        )

    def _scene(self, layers: TextLayers, dct: date | None) -> Scene:
        """The article's names, and which country it is about."""
        matches = list(self._trie.matches(layers.tokens))
        countries: Counter[str] = Counter()
        for found in matches:
            country = self._country_of(found.values[0])
            if country is not None and not found.values[0].homograph:
                countries[country] += 1
        for adjective in self._world.nisbas.matches(layers.tokens):
            countries[adjective.values[0].country] += 1
        home = self._pack.manifest.country
        about = home if home and countries[home] and countries[home] * 2 >= max(countries.values()) else None
        names = self._eligibility.choose(matches, layers, dct, about=about, named=countries)
        return Scene(layers, names, countries, about, dct.isoformat() if dct else None)

    def _country_of(self, entry: NameEntry) -> str | None:
        if entry.table is Table.COUNTRY:
            return entry.entity
        if entry.table is Table.CAPITAL:
            return None
        place = self._pack.places.get(entry.entity)
        if place is not None:
            return place.country if place.country in self._pack.countries else None
        return self._world.owner(entry.entity) if entry.table is Table.ACTOR else None

    def _read(self, sentence: Sentence, scene: Scene, dated: set[int]) -> None:
        at = sentence.first
        counted = False
        while at < sentence.last:
            token = scene.layers.tokens[at]
            if at in dated or token.kind is TokenKind.SIGN:
                at += 1
                continue
            options = list(self._options(at, sentence, scene, counted=counted))
            counted = (
                token.kind is TokenKind.NUMBER
                or (counted and not options and token.text in _SCALES)
                or token.text in _NUMERALS
            )
            if not options:
                self._adjective(at, sentence, scene)
                at += 1
                continue
            best = self._under_shared_head(max(options, key=lambda c: (c.last, c.score)), scene)
            scene.found.append(best)
            at = max(at + 1, best.last)

    def _options(self, at: int, sentence: Sentence, scene: Scene, *, counted: bool) -> Iterator[Candidate]:
        tokens, limit = scene.layers.tokens, sentence.last
        person = self._persons.read_titled(tokens, at, scene.names, limit) or self._persons.read_bare(
            tokens, at, scene.names, limit
        )
        if person is not None:
            yield self._of_person(person, scene)
        surname = self._surname(at, scene)
        if surname is not None:
            yield surname
        found = scene.names.get(at)
        if found is not None and found.last <= limit:
            yield self._of_name(found, sentence, scene)
        hit = self._nouns.read(tokens, at)
        if hit is not None and hit.last <= limit:
            phrase = self._phrases.read(tokens, hit, scene.names, counted, limit)
            if phrase is not None:
                yield self._of_phrase(phrase, found, sentence, scene)

    def _under_shared_head(self, candidate: Candidate, scene: Scene) -> Candidate:
        """The candidate as a second conjunct of the head before it: قاعدتي حميميم وطرطوس names two bases."""
        before = scene.found[-1] if scene.found else None
        if before is None or before.shared_head is None or candidate.lemma is not None:
            return candidate
        gap = candidate.first - before.last
        joined = gap == 0 and proclitic_of(scene.layers.tokens[candidate.first].text, candidate.skip) == "و"
        listed = gap == 1 and scene.layers.tokens[before.last].text == "," and candidate.skip == 0
        if not (joined or listed):
            return candidate
        words = [t.text for t in scene.layers.tokens[candidate.first : candidate.last] if t.kind < TokenKind.LINE]
        words[0] = words[0][candidate.skip :]
        entry = self._linker.under_head(before.shared_head, tuple(words))
        if entry is None:
            return candidate
        return replace(
            candidate,
            entity=entry.entity,
            kind=entry.kind,
            reason=f"noun {before.shared_head} shared + name {entry.entity}",
            refers=self._linker.refers(entry.entity, entry.kind),
            shared_head=before.shared_head,
        )

    def _of_person(self, person: Person, scene: Scene) -> Candidate:
        tokens = scene.layers.tokens
        entity = person.entry.values[0].entity if person.entry is not None else None
        name = tokens[person.name_first : person.name_last]
        if entity is None and name:
            known = self._trie.match(tokens, person.name_first)
            if known is not None and known.values[0].kind is Kind.PERSON:
                entity = known.values[0].entity
        if entity is None and name and name[-1].text in scene.persons:
            entity = scene.persons[name[-1].text].entity
        candidate = Candidate(
            first=person.first,
            last=person.last,
            skip=person.skip,
            kind=Kind.PERSON,
            entity=entity,
            score=SCORES["titled" if person.name_first > person.first else "bare person"],
            reason="title + name" if name else "title",
            country=person.country or (self._world.owner(entity) if entity else None),
        )
        for token in name:
            if (
                token.kind is TokenKind.WORD
                and len(token.text) >= _LEAST_SURNAME
                and (token is name[-1] or not self._persons.is_given(token.text))
            ):
                scene.persons.setdefault(token.text, candidate)
        return candidate

    def _surname(self, at: int, scene: Scene) -> Candidate | None:
        """A word of a name that was given in full before."""
        token = scene.layers.tokens[at]
        if token.kind is not TokenKind.WORD:
            return None
        for reading in read_proclitics(token.text):
            earlier = scene.persons.get(reading.stem)
            if earlier is not None:
                return Candidate(
                    first=at,
                    last=at + 1,
                    skip=reading.start,
                    kind=Kind.PERSON,
                    entity=earlier.entity,
                    score=SCORES["surname"],
                    reason="word of an earlier name",
                )
        return None

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
        naming = entry.naming
        if self._phrases.praises(scene.layers.tokens, found.last):
            naming = Naming.HONORIFIC
        return Candidate(
            first=found.first,
            last=last,
            skip=found.skip,
            kind=kind,
            entity=entity,
            naming=naming,
            score=SCORES["homograph" if entry.homograph else "name"],
            reason=f"name {entry.entity}{note}",
            country=self._world.owner(entry.entity) if kind is Kind.PERSON else None,
            shared_head=self._shared_head(found, scene),
            refers=self._linker.refers(entity, kind),
        )

    def _shared_head(self, found: Match[NameEntry], scene: Scene) -> str | None:
        """The place noun that a name begins with (مطار ال T4): it may hold for further names."""
        if found.last - found.first == 1 or found.values[0].kind not in {Kind.PLACE, Kind.FACILITY}:
            return None
        hit = self._nouns.read(scene.layers.tokens, found.first)
        return fold_form(hit.form.lemma) if hit is not None and not hit.is_definite else None

    def _state_or_place(
        self, found: Match[NameEntry], entry: NameEntry, sentence: Sentence, scene: Scene
    ) -> tuple[str, Kind, str]:
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
        if not scene.found:
            return None
        before = scene.found[-1]
        proclitics = proclitic_of(scene.layers.tokens[found.first].text, found.skip)
        if before.last != found.first or not proclitics.startswith("و"):
            return None
        if before.kind in {Kind.PLACE, Kind.ACTOR} and before.entity is not None:
            return "actor" if before.kind is Kind.ACTOR else "place"
        return None

    def _of_phrase(self, phrase: Phrase, found: Match[NameEntry] | None, sentence: Sentence, scene: Scene) -> Candidate:
        if found is not None and found.skip == phrase.skip:
            named = self._of_name(found, sentence, scene)
            entity, kind, reason, naming = named.entity, named.kind, named.reason, named.naming
            if naming is Naming.NEUTRAL:
                naming = phrase.naming
        else:
            entity, kind, reason = self._linker.link(phrase, scene.layers.tokens, scene)
            naming = phrase.naming
            if (
                phrase.name is not None
                and entity == phrase.name.values[0].entity
                and phrase.name.values[0].naming is not Naming.NEUTRAL
            ):
                naming = phrase.name.values[0].naming
        if self._phrases.praises(scene.layers.tokens, phrase.last):
            naming = Naming.HONORIFIC
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
            base=phrase.name.values[0].entity if phrase.name and phrase.name.values[0].table is Table.PLACE else None,
            shared_head=fold_form(phrase.hit.form.lemma)
            if kind in {Kind.PLACE, Kind.FACILITY} and phrase.name
            else None,
            refers=self._linker.refers(entity, kind) or phrase.hit.form.group.refers,
        )

    def _adjective(self, at: int, sentence: Sentence, scene: Scene) -> None:
        """A state named by an adjective: of a deed (التدخل الروسي), or a people (الأميركيون)."""
        tokens = scene.layers.tokens
        nisba = self._world.nisbas.match(tokens, at)
        if nisba is None:
            return
        value = nisba.values[0]
        before = tokens[at - 1].text if at > sentence.first else ""
        deed = any(r.stem.removeprefix("ال") in self._deeds for r in read_proclitics(before)) if before else False
        chained = bool(scene.found) and scene.found[-1].adjectival and scene.found[-1].last == at
        if nisba.skip == 0 and (deed or chained) and not value.is_people:
            scene.found.append(
                Candidate(
                    first=at,
                    last=nisba.last,
                    skip=0,
                    kind=Kind.ACTOR,
                    entity=self._world.state(value.country),
                    score=SCORES["adjective"],
                    reason=f"adjective of {value.country}",
                    adjectival=True,
                )
            )
        elif value.is_people:
            scene.found.append(
                Candidate(
                    first=at,
                    last=nisba.last,
                    skip=nisba.skip,
                    kind=Kind.PERSON,
                    entity=None,
                    score=SCORES["adjective"],
                    reason=f"people of {value.country}",
                )
            )

    def _mention(self, number: int, candidate: Candidate, layers: TextLayers) -> Mention:
        span = layers.span(candidate.first, candidate.last, skip=candidate.skip)
        return Mention(
            id=f"m{number}",
            start=span.start,
            end=span.end,
            text=span.of(layers.text),
            kind=candidate.kind,
            entity=candidate.entity,
            naming=candidate.naming,
            score=candidate.score,
            location=self._locator.locate(candidate.entity, candidate.kind),
            adjectival=candidate.adjectival,
            reason=candidate.reason,
        )


_LEAST_SURNAME = 4
_SCALES = frozenset(map(fold_form, ["ألف", "آلاف", "مليون", "ملايين", "مئة", "مئات"]))
_NUMERALS = frozenset(
    map(
        fold_form,
        [
            "ثلاثة",
            "ثلاث",
            "أربعة",
            "أربع",
            "خمسة",
            "خمس",
            "ستة",
            "ست",
            "سبعة",
            "سبع",
            "ثمانية",
            "ثماني",
            "تسعة",
            "تسع",
            "عشرة",
            "عشر",
            "عشرات",
            "مئات",
            "آلاف",
            "مئة",
            "مائة",
            "مئتي",
            "ألف",
            "ألفي",
            "مليون",
            "عشرين",
            "عشرون",
            "ثلاثين",
            "ثلاثون",
            "أربعين",
            "أربعون",
            "خمسين",
            "خمسون",
            "ستين",
            "ستون",
            "سبعين",
            "سبعون",
            "ثمانين",
            "ثمانون",
            "تسعين",
            "تسعون",
            "بضعة",
            "عدة",
            "بعض",
            "جميع",
            "كل",
            "معظم",
        ],
    )
)
