"""Whom the words of a source name: a body, a person, or the body that somebody without a name speaks for."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from riwaya.compare.body_names import BodyNames
from riwaya.compare.source_kinds import SourceKinds
from riwaya.compare.source_words import SourceWords
from riwaya.compare.tellings import SourceKind
from riwaya.knowledge.source_lexicon import SourceWord
from riwaya.model.attribution import Source
from riwaya.model.mention import PLACES, Kind
from riwaya.model.span import Quote
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.attribution import Attribution
    from riwaya.model.mention import Mention

_SPOKEN_FOR = frozenset({SourceWord.OFFICIAL, SourceWord.UNNAMED, SourceWord.DOCUMENT})
"""Sources that speak with the voice of the body named beside them: «مصدر في وزارة الدفاع»."""
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.MONITOR, SourceKind.OUTLET, SourceKind.AGENCY})
"""Bodies whose unnamed people speak for them: «مسعفون من الدفاع المدني»."""
_OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_SOMEBODY = frozenset({Kind.PERSON, Kind.ACTOR, Kind.ORGANISATION, Kind.MEDIA})
_PERSONAL = ("title + name", "name model: PERS", "word of an earlier name")
"""How mentions of people begin their reason that bear a name of their own (`extract/people.py`, `proposals.py`)."""
_BEARS_NAME = re.compile(r"^name model| \+ name ")
"""In reasons of mentions of bodies: «مركز دمشق الإعلامي» bears a name, «منظمات غير حكومية» does not."""
_WORD, _SIGN = re.compile(r"[^\W\d_]+"), re.compile(r"[^\w\s]")
_AND = "و"
_LAST = 20
"""Code points in which the last word of a source begins."""
_NEAR = 2
"""Words between somebody and what he speaks for."""


class SourceScene:
    """The words and mentions round the sources of an article."""

    def __init__(self, text: str, analysis: Analysis) -> None:
        self.text = text
        self.mentions = {one.id: one for one in analysis.mentions}
        self.in_order = sorted(analysis.mentions, key=lambda one: (one.start, -one.end))
        self.entities = frozenset(one.entity for one in analysis.mentions)

    def behind(self, end: int) -> Iterator[tuple[list[str], Mention]]:
        """Mentions shortly behind a place, with the folded words between, up to the next sign."""
        for mention in self.in_order:
            if mention.start >= end:
                between = self.text[end : mention.start]
                words = fold_form(between).split()
                if len(words) > _NEAR or _SIGN.search(between):
                    return
                yield words, mention


class SourceNames:
    """Reads names; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self.kinds, self.words = SourceKinds(pack), SourceWords(pack)
        self._bodies = BodyNames(pack)

    def entity(self, source: Source, scene: SourceScene) -> str | None:
        """The entity of the pack that a source is, or speaks for; None: no body is named, or the pack lacks it."""
        whole = scene.mentions.get(source.mention or "")
        entity = self.kinds.entity_of(whole) or self.kinds.state_of_capital(whole) if whole is not None else None
        if entity is not None:
            return entity
        full, word = self.full(source, scene), self.word(source, scene)
        is_official = word is SourceWord.OFFICIAL or self.words.of(full.text) is SourceWord.OFFICIAL
        is_spoken_for = word in _SPOKEN_FOR
        entity = self._inside(full, word, scene) or self._bodies.find(full.text, scene.entities)
        speaks = is_spoken_for or word in {None, SourceWord.CORRESPONDENT}
        if entity is not None and not speaks and self.kinds.kind_of(entity) not in _BODIES:
            entity = None
        if entity is None and is_official:
            entity = self._bodies.state(full.text) or self._behind(source.end, scene)
        return self._earlier(source, scene) if entity is None and is_spoken_for else entity

    def relayed(self, said: Attribution, scene: SourceScene) -> Source | None:
        """From whom the source of a cue has it, named between it and the content: «نقلت سانا عن مصدر عسكري أن …»."""
        if said.source is None or said.content is None or not self.words.passes_on(said.cue.text):
            return None
        words = list(_WORD.finditer(scene.text, said.source.end, max(said.source.end, said.content.start)))
        if not words or fold_form(words[0].group()) not in self.words.from_whom:
            return None
        named = list(takewhile(lambda one: fold_form(one.group()) not in self.words.ends, words[1:]))
        if not named:
            return None
        start, end = named[0].start(), named[-1].end()
        mention = next((one for one in scene.in_order if one.start == start and one.end <= end), None)
        end = end if mention is None else mention.end
        name = None if mention is None else mention.id
        return Source(mention=name, start=start, end=end, text=scene.text[start:end])

    def word(self, source: Source, scene: SourceScene) -> SourceWord | None:
        """What the words of a source tell of it; None for a name. «المصدر» is what «مصدر عسكري» was before."""
        if self.is_person(source, scene):
            return None
        earlier = self._taken_up(source, scene) if len(source.text.split()) == 1 else ()
        taken_up = next((one for one in earlier if " " in one.text), None)
        return self.words.of(source.text if taken_up is None else taken_up.text)

    def is_person(self, source: Source, scene: SourceScene) -> bool:
        """Whether it bears a name of its own that the pack lacks."""
        whole = scene.mentions.get(source.mention or "")
        return whole is not None and whole.entity is None and whole.reason.startswith(_PERSONAL)

    def is_somebody(self, source: Source, scene: SourceScene) -> bool:
        """Whether a mention of somebody covers it: strikes and Sundays say nothing."""
        whole = scene.mentions.get(source.mention or "")
        return whole is not None and whole.kind in _SOMEBODY

    def is_body(self, source: Source, scene: SourceScene) -> bool:
        """Whether it is a body with a name that the pack lacks."""
        whole = scene.mentions.get(source.mention or "")
        if whole is not None and whole.kind in _SOMEBODY - {Kind.PERSON} and _BEARS_NAME.search(whole.reason):
            return True
        return len(self.full(source, scene).text) > len(source.text) and not self.is_person(source, scene)

    def full(self, source: Source, scene: SourceScene) -> Quote:
        """The longest name that ends as this one does; of one common noun all up to the place behind it.

        «أماني بلور» for «بلور», «مديرية صحة إدلب» for «مديرية».
        """
        whole = scene.mentions.get(source.mention or "")
        if whole is not None and self.is_person(source, scene):
            names = [one for one in scene.in_order if one.entity is None and one.reason.startswith(_PERSONAL)]
            last = fold_form(whole.text).split()[-1:]
            alike = [one for one in names if fold_form(one.text).split()[-1:] == last]
            whole = max(alike, key=lambda one: (len(one.text.split()), -one.start), default=whole)
            return Quote(start=whole.start, end=whole.end, text=whole.text)
        end = source.end
        if len(source.text.split()) == 1 and not source.text.startswith(ARTICLE) and self.words.of(source.text) is None:
            near = ((words, one) for words, one in scene.behind(source.end) if one.kind in PLACES)
            end = next((one.end for words, one in near if words and not self.words.behind & set(words)), end)
        return Quote(start=source.start, end=end, text=scene.text[source.start : end])

    def _inside(self, whole: Quote, word: SourceWord | None, scene: SourceScene) -> str | None:
        """The body that somebody speaks for whose name holds its name."""
        for one in scene.in_order:
            entity = self.kinds.entity_of(one) if whole.span.contains(one.span) and one.span != whole.span else None
            if entity is None or (one.kind in PLACES and word not in _SPOKEN_FOR):
                continue
            if word is None or word is SourceWord.CORRESPONDENT or word in _SPOKEN_FOR:
                return entity
            if not one.adjectival and self.kinds.kind_of(entity) in _BODIES:
                return entity
        return None

    def _behind(self, end: int, scene: SourceScene) -> str | None:
        """The body that a preposition leads to, or the name behind an office: «قيادي في الجيش الحر»."""
        last = fold_form(scene.text[:end][-_LAST:]).split()[-1:]
        is_open = bool(last) and last[0].removeprefix(ARTICLE) in self.words.behind
        for words, mention in scene.behind(end):
            entity = self.kinds.entity_of(mention)
            is_led_to = is_open or (bool(words) and words[0] in self.words.behind)
            is_name = mention.kind is Kind.PERSON and all(word.startswith(_AND) for word in words)
            if entity is not None and (is_led_to or is_name) and self.kinds.kind_of(entity) not in _OUTLETS:
                return entity
        return None

    def _earlier(self, source: Source, scene: SourceScene) -> str | None:
        """The body that a noun with its article takes up: «المركز», «رئيس المركز» after «مركز المصالحة الروسي»."""
        for one in self._taken_up(source, scene):
            entity = self.kinds.entity_of(one)
            if entity is not None:
                return entity
        noun = _taken_noun(source)
        if noun is None:
            return None
        earlier = (one for one in _WORD.finditer(scene.text, 0, source.start) if fold_form(one.group()) == noun)
        return next((found for one in earlier if (found := self._behind(one.end(), scene)) is not None), None)

    def _taken_up(self, source: Source, scene: SourceScene) -> Iterator[Mention]:
        """Mentions before a source that begin with its noun, the latest first."""
        noun = _taken_noun(source)
        for one in reversed(scene.in_order) if noun is not None else ():
            if one.end <= source.start and fold_form(one.text).split()[0].removeprefix(ARTICLE) == noun:
                yield one


def _taken_noun(source: Source) -> str | None:
    """The last word of a source without its article; None where it has none."""
    last = fold_form(source.text).split()[-1]
    return last.removeprefix(ARTICLE) if last.startswith(ARTICLE) else None
