"""The source at the bottom of a chain of attributions: «outlet <- Reuters <- Observatory» rests on the Observatory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.body_names import BodyNames
from riwaya.compare.event_words import stem_of
from riwaya.compare.kinship import Kinship
from riwaya.compare.tellings import Because, Rule, SourceKind
from riwaya.knowledge.cue_lexicon import Shape
from riwaya.knowledge.source_lexicon import SourceWord
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.model.mention import PLACES, Kind
from riwaya.model.span import Quote
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.compare.origins import Origin
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution, Source
    from riwaya.model.mention import Mention

_SECTORS = {
    **dict.fromkeys(("GOV", "MIL", "COP", "SPY", "JUD"), SourceKind.OFFICIAL),
    **dict.fromkeys(("REB", "PRM", "OPP", "PTY"), SourceKind.PARTY),
    **dict.fromkeys(("IGO", "NGO", "BUS"), SourceKind.ORGANISATION),
    "CVL": SourceKind.WITNESS,
    "MED": SourceKind.OUTLET,
}
"""Kind of a source by the sector of its type (`packs/codebooks/actor-types.yaml`)."""
_MONITOR = "monitor"
_WORDS = {
    SourceWord.UNNAMED: SourceKind.UNNAMED,
    SourceWord.ACTIVIST: SourceKind.ACTIVIST,
    SourceWord.WITNESS: SourceKind.WITNESS,
    SourceWord.MEDIC: SourceKind.MEDIC,
    SourceWord.DOCUMENT: SourceKind.DOCUMENT,
    SourceWord.EXPERT: SourceKind.EXPERT,
    SourceWord.OFFICIAL: SourceKind.UNNAMED,
    SourceWord.CORRESPONDENT: SourceKind.UNNAMED,
}
_SPOKEN_FOR = frozenset({SourceWord.OFFICIAL, SourceWord.UNNAMED, SourceWord.DOCUMENT})
"""Sources that speak with the voice of the body named beside them: «مصدر في وزارة الدفاع»."""
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.MONITOR, SourceKind.OUTLET, SourceKind.AGENCY})
"""Bodies whose unnamed people speak for them: «مسعفون من الدفاع المدني»."""
_PERSONAL = ("title + name", "name model: PERS", "word of an earlier name")
"""How mentions of people begin their reason that bear a name of their own (`extract/people.py`, `proposals.py`)."""
_BEARS_NAME = re.compile(r"^name model| \+ name ")
"""In reasons of mentions of bodies: «مركز دمشق الإعلامي» bears a name, «منظمات غير حكومية» does not."""
_LONGEST, _LOOKED_AT = 3, 4
"""Words of a phrase of the lexicon, and words of a source among which it may begin."""


class Root(Struct, frozen=True, kw_only=True):
    """A source, before tellings are collapsed."""

    key: str
    kind: SourceKind
    name: str
    entity: str | None
    """Of the pack; None for the unnamed and for names that it lacks."""
    voice: tuple[Quote, ...]
    """Words of the source and the cue."""
    because: Because


class RootFinder:
    """Finds roots; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack, self.kinship = pack, Kinship(pack)
        self._states = {row.id: row.state or row.id for row in pack.countries.values()}
        self._capitals = {row.capital.id: self._states[row.id] for row in pack.countries.values() if row.capital}
        lexicon = pack.predicates.sources
        self._groups, self._forms = lexicon.sources, pack.predicates.source_forms.index
        self._cues, self._cue_forms = pack.predicates.cues.cues, pack.predicates.cue_forms.index
        signs = pack.predicates.verdicts.signs
        self._denials = {verb.split()[0] for group in signs if group.means is Sign.DENIAL for verb in group.verbs}
        self._bodies = BodyNames(pack)
        self._passed_over = frozenset(map(fold_form, lexicon.passed_over))

    def find(self, chain: Sequence[Attribution], mentions: Mapping[str, Mention], origin: Origin) -> Root:
        """The innermost named source of a chain, outermost first; else an unnamed one; else who answers for it."""
        unnamed: Root | None = None
        for said in reversed(chain):
            found = None if said.source is None else self._of_source(said.source, said.cue, mentions, origin)
            if found is not None and found.because.rule is not Rule.UNNAMED:
                return found
            unnamed = unnamed or found
        if unnamed is not None:
            return unnamed
        hidden = any(said.source is None for said in chain)
        return _unnamed(SourceKind.UNNAMED, "", (chain[-1].cue,), origin) if hidden else _own(origin)

    def asserts(self, said: Attribution) -> bool:
        """Whether an attribution puts its content forward: none that denies or demands it."""
        readings = [
            (lexeme.lemma, self._cues[lexeme.group].takes)
            for form in _forms(fold_form(said.cue.text).split()[-1:])
            for lexeme, _ in self._cue_forms.readings(form)
        ]
        is_denial = any(lemma in self._denials for lemma, _ in readings)
        return not is_denial and not any(Shape.DEMAND in takes for _, takes in readings)

    def entity_of(self, mention: Mention) -> str | None:
        """The actor or outlet that a mention stands for; a country or its capital stands for the state."""
        entity = mention.entity
        if entity is None:
            return None
        entity = self._capitals.get(entity, self._states.get(entity, entity))
        is_known = entity in self._pack.actors or entity in self._pack.outlets or self.kinship.knows([entity])
        return entity if is_known else None

    def kind_of(self, entity: str) -> SourceKind:
        """What an entity of the pack is as a source; a person is what the body is that he belongs to."""
        outlet = self._pack.outlets.get(entity)
        if outlet is not None:
            return SourceKind.AGENCY if outlet.agency else SourceKind.OUTLET
        actor = self._pack.actors.get(entity)
        if actor is None:
            return SourceKind.OFFICIAL
        if actor.type == _MONITOR:
            return SourceKind.MONITOR
        kind = _SECTORS.get(self._pack.actor_types[actor.type].sector)
        if actor.parent is not None and (kind is None or self._pack.actor_types[actor.type].kind == Kind.PERSON):
            return self.kind_of(actor.parent)
        return kind or SourceKind.PERSON

    def _of_source(self, source: Source, cue: Quote, mentions: Mapping[str, Mention], origin: Origin) -> Root | None:
        words = Quote(start=source.start, end=source.end, text=source.text)
        whole = mentions.get(source.mention or "")
        is_personal = whole is not None and whole.entity is None and whole.reason.startswith(_PERSONAL)
        full = _full_name(whole, mentions) if whole is not None and is_personal else source
        word, voice = None if is_personal else self._word(source.text), (words, cue)
        entity = (whole and self.entity_of(whole)) or self._inside(full, mentions, word)
        if entity is None and (is_personal or word in _SPOKEN_FOR):
            entity = self._bodies.find(full.text, {one.entity for one in mentions.values()})
        if entity is None and word is SourceWord.OFFICIAL:
            entity = self._bodies.state(source.text)
        is_reporter = word is SourceWord.CORRESPONDENT or (is_personal and entity is not None)
        if is_reporter and entity in {None, origin.outlet}:
            return _own(origin, voice, Because(rule=Rule.REPORTER, of=origin.outlet))
        if entity is not None and entity == origin.outlet:
            return None  # the outlet names itself: whoever it has it from stands further in, or it is its own voice
        if entity is not None:
            kind = self.kind_of(entity)
            rule = Rule.QUOTES_OUTLET if kind in {SourceKind.OUTLET, SourceKind.AGENCY} else Rule.NAMED
            if kind is not SourceKind.WITNESS:
                return Root(
                    key=entity,
                    kind=kind,
                    name=entity,
                    entity=entity,
                    voice=voice,
                    because=Because(rule=rule, of=entity),
                )
            word = SourceWord.WITNESS
        is_body = whole is not None and whole.kind is not Kind.PERSON and _BEARS_NAME.search(whole.reason) is not None
        if word is not None and not is_body:
            return _unnamed(_WORDS[word], source.text, voice, origin)
        kind = SourceKind.PERSON if is_personal else SourceKind.ORGANISATION if is_body else SourceKind.OTHER
        because = Because(rule=Rule.NAMED, of=full.text)
        return Root(key=_key(full.text), kind=kind, name=full.text, entity=None, voice=voice, because=because)

    def _inside(self, whole: Mention | Source, mentions: Mapping[str, Mention], word: SourceWord | None) -> str | None:
        """The body that somebody speaks for whose name holds its name."""
        inside = sorted(
            (one for one in mentions.values() if whole.span.contains(one.span) and one.span != whole.span),
            key=lambda one: (one.start, -one.end),
        )
        for one in inside:
            entity = self.entity_of(one)
            if entity is None or (one.kind in PLACES and word not in _SPOKEN_FOR):
                continue
            if word is None or word is SourceWord.CORRESPONDENT or word in _SPOKEN_FOR:
                return entity
            if not one.adjectival and self.kind_of(entity) in _BODIES:
                return entity
        return None

    def _word(self, text: str) -> SourceWord | None:
        """What the words of a source tell of it; None for a name."""
        words = fold_form(text).split()
        for at, _ in enumerate(words[:_LOOKED_AT]):
            for length in range(_LONGEST, 0, -1):
                for form in _forms(words[at : at + length]):
                    for lexeme, _ in self._forms.readings(form):
                        return self._groups[lexeme.group].means
            if words[at].removeprefix(ARTICLE) not in self._passed_over and not words[at].isdigit():
                return None
        return None


def _key(name: str) -> str:
    """Names that no pack has: stems of the last two words, as titles stand before them."""
    return "=" + " ".join(stem_of(part) for part in fold_form(name).split()[-2:])


def _full_name(name: Mention, mentions: Mapping[str, Mention]) -> Mention:
    """The longest name of the article that ends as this one does: «أماني بلور» for «بلور»."""
    last = fold_form(name.text).split()[-1:]
    names = [one for one in mentions.values() if one.entity is None and one.reason.startswith(_PERSONAL)]
    alike = [one for one in names if fold_form(one.text).split()[-1:] == last]
    return max(alike, key=lambda one: (len(one.text.split()), -one.start), default=name)


def _forms(words: Sequence[str]) -> Iterator[str]:
    """Words as written, without their articles, and without the pronoun of the last."""
    yield " ".join(words)
    yield " ".join(word.removeprefix(ARTICLE) for word in words)
    yield from (" ".join((*words[:-1], one.stem)) for one in read_pronouns(words[-1]))


def _own(origin: Origin, voice: tuple[Quote, ...] = (), because: Because | None = None) -> Root:
    return Root(
        key=origin.key,
        kind=origin.kind,
        name=origin.key,
        entity=None,
        voice=voice,
        because=because or origin.because,
    )


def _unnamed(kind: SourceKind, name: str, voice: tuple[Quote, ...], origin: Origin) -> Root:
    because = Because(rule=Rule.UNNAMED, of=origin.key)
    return Root(key=f"{kind}@{origin.key}", kind=kind, name=name, entity=None, voice=voice, because=because)
