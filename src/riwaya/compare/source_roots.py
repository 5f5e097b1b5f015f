"""The source at the bottom of a chain of attributions: «outlet <- Reuters <- Observatory» rests on the Observatory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_words import stem_of
from riwaya.compare.outlet_names import OutletNames
from riwaya.compare.source_names import SourceNames
from riwaya.compare.tellings import Because, Rule, SourceKind
from riwaya.knowledge.source_lexicon import SourceWord
from riwaya.model.span import Quote
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.compare.origins import Origin
    from riwaya.compare.source_names import SourceScene
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution, Source
    from riwaya.model.mention import Mention

_KINDS: dict[SourceWord | None, SourceKind] = {
    SourceWord.UNNAMED: SourceKind.UNNAMED,
    SourceWord.ACTIVIST: SourceKind.ACTIVIST,
    SourceWord.WITNESS: SourceKind.WITNESS,
    SourceWord.MEDIC: SourceKind.MEDIC,
    SourceWord.DOCUMENT: SourceKind.DOCUMENT,
    SourceWord.EXPERT: SourceKind.EXPERT,
    SourceWord.OFFICIAL: SourceKind.UNNAMED_OFFICIAL,
    SourceWord.CORRESPONDENT: SourceKind.UNNAMED,
}
_OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})

UNKNOWN = "="
"""Begins keys of names that no pack has."""


class Root(Struct, frozen=True, kw_only=True):
    """A source, before tellings are collapsed."""

    key: str
    """As in `Telling.root`."""
    kind: SourceKind
    name: str
    voice: tuple[Quote, ...]
    """Words of the source and the cue; empty for the outlet's own voice."""
    because: Because


class RootFinder:
    """Finds roots; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self.names, self._outlets = SourceNames(pack), OutletNames(pack)

    def find(self, chain: Sequence[Attribution], scene: SourceScene, origin: Origin) -> Root:
        """The innermost named source of a chain, outermost first; else an unnamed one; else who answers for it."""
        unnamed: Root | None = None
        outer = [said for said in chain if not self.names.words.relays(said.cue.text)]
        for said in reversed([*outer, *(said for said in chain if said not in outer)]):
            for source in (self.names.relayed(said, scene), said.source):
                found = None if source is None else self._of_source(source, said.cue, scene, origin)
                if found is not None and found.because.rule is not Rule.UNNAMED:
                    return found
                unnamed = unnamed or found
        if unnamed is not None:
            return unnamed
        hidden = any(said.source is None for said in chain)
        return _unnamed(SourceKind.UNNAMED, "", (chain[-1].cue,), origin) if hidden else _own(origin)

    def of_speaker(self, mention: Mention, cue: Quote) -> Root | None:
        """The root of what somebody says by an event, not by a cue; None where the pack lacks the speaker."""
        entity = self.names.kinds.entity_of(mention)
        words = Quote(start=mention.start, end=mention.end, text=mention.text)
        return None if entity is None else self._of_entity(entity, (words, cue))

    def _of_source(self, source: Source, cue: Quote, scene: SourceScene, origin: Origin) -> Root | None:
        """The root that a source is; None where an outlet names itself, so that others may stand further in."""
        voice = Quote(start=source.start, end=source.end, text=source.text), cue
        entity, word = self.names.entity(source, scene), self.names.word(source, scene)
        is_person = self.names.is_person(source, scene)
        is_own = any(self._outlets.is_of(one, origin.outlet) for one in (entity, self._outlets.id_of(source.text)))
        if is_own or (word is SourceWord.CORRESPONDENT and entity is None):
            is_there = word is SourceWord.CORRESPONDENT or is_person
            return _own(origin, voice, Because(rule=Rule.REPORTER, of=origin.outlet)) if is_there else None
        if entity is not None:
            found = self._of_entity(entity, voice)
            if found.kind is not SourceKind.WITNESS:
                return found
            word = SourceWord.WITNESS
        full, is_body = self.names.full(source, scene), self.names.is_body(source, scene)
        if not is_body and (word is not None or not self.names.is_somebody(source, scene)):
            return _unnamed(_KINDS.get(word, SourceKind.UNNAMED), source.text, voice, origin)
        kind = SourceKind.PERSON if is_person else SourceKind.ORGANISATION if is_body else SourceKind.OTHER
        because = Because(rule=Rule.NAMED, of=full.text)
        return Root(key=_key(full.text), kind=kind, name=full.text, voice=voice, because=because)

    def _of_entity(self, entity: str, voice: tuple[Quote, ...]) -> Root:
        kind = self.names.kinds.kind_of(entity)
        rule = Rule.QUOTES_OUTLET if kind in _OUTLETS else Rule.NAMED
        return Root(key=entity, kind=kind, name=entity, voice=voice, because=Because(rule=rule, of=entity))


def _key(name: str) -> str:
    """Of a name that no pack has: stems of its last two words, as titles stand before them."""
    return UNKNOWN + " ".join(stem_of(part) for part in fold_form(name).split()[-2:])


def _own(origin: Origin, voice: tuple[Quote, ...] = (), because: Because | None = None) -> Root:
    return Root(key=origin.key, kind=origin.kind, name=origin.key, voice=voice, because=because or origin.because)


def _unnamed(kind: SourceKind, name: str, voice: tuple[Quote, ...], origin: Origin) -> Root:
    because = Because(rule=Rule.UNNAMED, of=origin.key)
    return Root(key=f"{kind}@{origin.key}", kind=kind, name=name, voice=voice, because=because)
