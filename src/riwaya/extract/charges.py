"""Charges: اتهم X بـ, وصف X بـ, اعتبر X منظمة: an object and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.content import Content
from riwaya.extract.ground import RELATIVES, that_clause
from riwaya.extract.sources import Phrase
from riwaya.knowledge.cue_lexicon import Shape
from riwaya.model.mention import Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from riwaya.extract.contents import ContentReader
    from riwaya.extract.cues import Cue

_FAR = 60
_SHORT_TAIL = 2
_BOUND = frozenset("بلك")


class ChargeReader:
    """Reads charges on a ground."""

    def __init__(self, contents: ContentReader) -> None:
        self.contents, self.sources = contents, contents.sources
        self.ground, self.words = contents.ground, contents.words

    def charge(
        self, cue: Cue, limit: int, subject: Phrase | None, *, has_subject: bool
    ) -> tuple[Phrase | None, Content] | None:
        """Subject and content of a charge: the object, with what is said of it.

        A lone phrase behind the cue is the object, as it is where the subject stands before the cue (`has_subject`).
        """
        prepositions = {fold_form(p) for p in cue.group.prepositions}
        if cue.pronoun:
            said = self._said_of(subject.last if subject else cue.last, limit, prepositions)
            return (subject, replace(said, said=said.first)) if said is not None else None
        second = None
        if subject is not None and not has_subject:
            second = self.next_phrase(subject.last, limit)
            if prepositions and (
                second is None or (self.ground.text(second.first).startswith("و") and second.mention is None)
            ):
                second = self._further_phrase(subject.last, limit, cue, prepositions)
        accused = second or subject
        if accused is None:
            return None
        if second is not None and self._is_name_between(second):
            accused = second = self.next_phrase(second.last, limit) or second
        said = self._said_of(accused.last, limit, prepositions)
        if said is None:
            return None
        return (subject if second is not None else None), Content(
            Shape.CHARGE, accused.first, accused.skip, said=said.first
        )

    def _further_phrase(self, at: int, limit: int, cue: Cue, prepositions: set[str]) -> Phrase | None:
        """An object behind phrases that tell where or when, and before the charge."""
        said = self._said_of(at, limit, prepositions)
        if said is None:
            return None
        if self.ground.text(at).startswith("و"):
            index = self.words.mention_at[said.first - 1]
            return self.sources.mention_phrase(index) if index >= 0 else None
        found = self.sources.after(at, said.first, cue.first)
        return found if found is not None and found.mention is not None else None

    def _is_name_between(self, phrase: Phrase) -> bool:
        """The name of the subject between commas: «الرئيس، فلان، …»."""
        if phrase.mention is None or self.words.mentions[phrase.mention].kind is not Kind.PERSON:
            return False
        return self.ground.is_comma(phrase.first - 1) and self.ground.is_comma(phrase.last)

    def next_phrase(self, at: int, limit: int) -> Phrase | None:
        """The object: a phrase right behind the subject, or behind an aside."""
        ground = self.ground
        while at < limit and (self.words.timex_at[at] >= 0 or ground.text(at) in {","}):
            at += 1
        if at + 1 < limit and (ground.text(at) == "ما" or (ground.text(at) == "من" and ground.is_verb(at + 1))):
            return Phrase(at, at + 1, 0, None)
        if at >= limit or ground.is_preposition(at) or self.sources.bound_preposition(at):
            return None
        return self.sources.phrase_at(at, limit)

    def _said_of(self, at: int, limit: int, prepositions: set[str]) -> Content | None:
        """What stands behind the preposition of a charge, or a bare predicate where it has none."""
        ground, stop = self.ground, min(limit, at + _FAR // 2)
        in_relative = ground.text(at - 1) in {"ما", "من"}
        if not prepositions:
            is_said = at < stop and (not ground.is_sign(at) or ground.opens(at)) and not that_clause(ground.text(at))
            return Content(Shape.CHARGE, at) if is_said and not ground.is_preposition(at) else None
        while at < stop:
            text = ground.text(at)
            found = that_clause(text)
            if found is not None and found[0].endswith("ب"):
                return Content(Shape.CHARGE, at, len(found[0]))
            if text in prepositions and (text == "ب" or len(text) > _SHORT_TAIL):
                return Content(Shape.CHARGE, at + (text == "ب"))
            skip = self.contents.bound(at, prepositions & _BOUND)
            if skip:
                return Content(Shape.CHARGE, at, skip)
            in_relative = in_relative or text.lstrip("وف") in RELATIVES
            if text in {".", ":"} or (found is not None and not in_relative):
                return None
            if ground.is_verb(at) and not in_relative and self.words.mention_at[at] < 0:
                return None
            at += 1
        return None
