"""Contents: where what is said begins behind a cue, and in what shape it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.cue_words import needed_forms, stems
from riwaya.extract.cues import Cue
from riwaya.extract.ground import RELATIVES, Ground, that_clause
from riwaya.extract.sources import Phrase, SourceReader
from riwaya.knowledge.cue_lexicon import Shape
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.extract.quotations import Quotation

_FAR = 60
_NEAR, _DEMAND = 5, 12
"""How many words may stand between cue or subject and the preposition of a topic, and of a demand."""
_LONG_QUOTE = 4
_SHORT_TAIL = 2
_ANY = frozenset({"اي", "اية", "ايه"})
_DENIED = frozenset([
    "الامر",
    "ذلك",
    "الخبر",
    "الانباء",
    "التقارير",
    "الاتهامات",
    "المزاعم",
    "الادعاءات",
    "هذه",
    "هذا",
    "تلك",
    "اتهامات",
    "مزاعم",
    "انباء",
    "تقارير",
])
_SAY = "قال"
"""Its clause begins with إن, which no other verb takes, so that it is found behind other verbs, too."""
_TO = "ل"
_BOUND = frozenset("بلك")
_FOREIGN = frozenset({"علي", "من", "عن", "الي", "في", "مع"})
"""Prepositions before أن that belong to another verb where the cue does not take them."""
_ASIDE = frozenset({"وهو", "وهي", "وهم", "وهما"})


class Content(Struct, frozen=True):
    """Where a content begins: token `first` without `skip` letters."""

    shape: Shape
    first: int
    skip: int = 0
    quotation: Quotation | None = None
    """The quotation that is the content, or opens it."""
    that: int | None = None
    """Token of أن or إن."""
    said: int | None = None
    """Token where the charge itself begins, behind the accused."""


class ContentReader:
    """Reads contents on a ground."""

    def __init__(self, ground: Ground, sources: SourceReader, is_cue: Callable[[int], bool]) -> None:
        self.ground, self.words, self.sources = ground, ground.words, sources
        self._is_cue = is_cue

    def after(self, cue: Cue, limit: int, subject: Phrase | None, *, has_subject: bool = False) -> Content | None:
        """The content behind a cue, before token `limit`; `subject` is skipped.

        With `has_subject` the subject stands before, and the noun right behind the cue is no subject.
        """
        ground, takes, at = self.ground, cue.group.takes, cue.last
        prepositions = {fold_form(p) for p in cue.group.prepositions}
        kept: Content | None = None
        in_relative, only_in, distance, takes_that = False, False, 0, False
        stop = min(limit, cue.last + _FAR)
        while at < stop:
            text = ground.text(at)
            quotation = ground.opens(at)
            if subject is not None and at == subject.first:
                at, distance = max(subject.last, at + 1), 0
                continue
            if quotation is not None and subject is not None and subject.first == quotation.first:
                at, distance = quotation.after, 0
                continue
            if quotation is not None:
                if self._is_quoted_object(quotation, at, cue, subject):
                    return Content(Shape.OBJECT, quotation.first, quotation=quotation)
                if Shape.QUOTE in takes and self._speaks(quotation, at, cue, subject):
                    return (
                        kept
                        if cue.group.adjacent and distance
                        else Content(Shape.QUOTE, quotation.first, quotation=quotation)
                    )
                at, distance = max(quotation.after, at + 1), distance + 1
                continue
            if text == ":" and Shape.QUOTE in takes:
                return self._behind_colon(at, limit) or kept
            if text in {".", "?", "!"}:
                break
            found = that_clause(text)
            if only_in and (found is None or ground.tokens[at].below < 0):
                at += 1
                continue
            if found is not None:
                if not takes_that and self._is_own_that(at, cue):
                    return kept if cue.group.adjacent and distance else self.clause(at, found[1], limit)
                at, distance = at + 1, distance + 1
                continue
            reach = 0 if cue.group.adjacent else _DEMAND if Shape.DEMAND in takes else _NEAR
            if distance <= reach:
                prepared = self._behind_preposition(at, stop, cue, prepositions)
                if prepared is not None and in_relative and not self._names_happening(prepared):
                    prepared = None
                if prepared is not None:
                    return kept or prepared
            if (
                (not in_relative or cue.group.needs)
                and kept is None
                and self._is_object(at, cue, subject, has_subject=has_subject)
            ):
                kept = Content(Shape.OBJECT, at, self._own_skip(at))
                if at > cue.last:
                    return kept
            if ground.is_comma(at) and ground.text(at + 1) in _ASIDE:
                at = self._past_aside(at + 1, stop)
                continue
            if text.lstrip("وف") in RELATIVES:
                in_relative = True
            elif ground.is_comma(at):
                in_relative = in_relative and ground.is_verb(at + 1)
                takes_that = takes_that and in_relative
            elif self.words.is_mention_start(at):
                at, distance = self.words.mention_range(self.words.mention_at[at])[1], distance + 1
                continue
            elif ground.is_verb(at) and self._is_in_carrier(at):
                in_relative, takes_that = True, self._is_cue(at)
            elif ground.is_verb(at) and in_relative:
                takes_that = self._is_cue(at) and cue.reading.lexeme.lemma != _SAY
            elif ground.is_verb(at) and not self._is_light(at):
                if cue.reading.lexeme.lemma != _SAY:
                    break
                only_in = True
            elif not ground.is_sign(at) and self.words.timex_at[at] < 0 and text not in ground.lexis.weightless:
                distance += 1
            at += 1
        return kept

    def _past_aside(self, at: int, stop: int) -> int:
        """Past «، وهو آخر فصيل …،»."""
        return next((k for k in range(at + 1, stop) if self.ground.is_comma(k)), at)

    def _behind_colon(self, at: int, limit: int) -> Content | None:
        if at + 1 >= limit:
            inner = self.ground.opens(at + 1) or self.ground.opens(at + 2)
            return Content(Shape.QUOTE, inner.first, quotation=inner) if inner is not None else None
        inner = self.ground.opens(at + 1)
        return Content(Shape.QUOTE, inner.first if inner else at + 1, quotation=inner)

    def _is_quoted_object(self, quotation: Quotation, at: int, cue: Cue, subject: Phrase | None) -> bool:
        """أعلن العبادي "تحريرها": a happening in marks right behind cue or subject."""
        before = {cue.last, subject.last} if subject is not None else {cue.last}
        return (
            Shape.OBJECT in cue.group.takes
            and at in before
            and quotation.words < _LONG_QUOTE
            and self.ground.lexis.is_happening(self.ground.text(quotation.first))
        )

    def _is_light(self, at: int) -> bool:
        return self.ground.text(at) in {"كان", "كانت", "تم", "جري"}

    def clause(self, at: int, pronoun: str, limit: int) -> Content | None:
        """What stands behind أن; its pronoun belongs to it."""
        first = at if pronoun else at + 1
        skip = 0
        if pronoun:
            text = self.ground.text(at)
            skip = text.index("ان")
        if first >= limit:
            return None
        inner = self.ground.opens(at + 1)
        if inner is not None:
            return Content(Shape.CLAUSE, at if pronoun else inner.first, skip, quotation=inner, that=at)
        return Content(Shape.CLAUSE, first, skip, that=at)

    def _is_in_carrier(self, at: int) -> bool:
        """Whether a verb says more of a document: «في بيان تلقت الوكالة نسخة منه»."""
        before = self.ground.text(at - 1)
        return before in self.ground.lexis.carriers

    def _is_own_that(self, at: int, cue: Cue) -> bool:
        """Whether أن belongs to the cue and to no word between."""
        if Shape.CLAUSE not in cue.group.takes:
            return False
        before = self.ground.text(at - 1)
        if at - 1 < cue.last:
            return True
        if before in _FOREIGN and before not in map(fold_form, cue.group.prepositions):
            return False
        return before not in self.ground.lexis.before_that

    def _speaks(self, quotation: Quotation, at: int, cue: Cue, subject: Phrase | None) -> bool:
        """Whether words in marks are a quotation and not a name or a word held at arm's length."""
        before = self.ground.text(at - 1)
        if before == ":" or at == cue.last:
            return True
        if quotation.words < _LONG_QUOTE and self.words.mention_at[quotation.first] >= 0:
            return False
        return quotation.words >= _LONG_QUOTE or (subject is not None and at == subject.last)

    def _behind_preposition(self, at: int, stop: int, cue: Cue, prepositions: set[str]) -> Content | None:
        """A noun behind a preposition of the cue: أشار إلى تقدم, طالب بنقل."""
        takes = cue.group.takes
        if not prepositions or not {Shape.TOPIC, Shape.DEMAND} & set(takes):
            return None
        shape = Shape.DEMAND if Shape.DEMAND in takes else Shape.TOPIC
        text = self.ground.text(at)
        if text in prepositions:
            return self._topic(shape, at + 1, 0, stop)
        bound = prepositions & _BOUND
        if not bound:
            return None
        skip = self._bound(at, bound)
        stem = ARTICLE + text[skip + 1 :] if text[skip - 1 : skip + 1] == "لل" else text[skip:]
        if skip and text[skip - 1] == _TO and at > cue.last and not self.ground.lexis.is_happening(stem):
            return None
        return self._topic(shape, at, skip, stop) if skip else None

    def _names_happening(self, content: Content) -> bool:
        return content.that is not None or self.ground.lexis.is_happening(
            self.ground.text(content.first)[content.skip :]
        )

    def _bound(self, at: int, bound: set[str]) -> int:
        """Letters before the noun when one of `bound` is written on it."""
        text = self.ground.text(at)
        if self.ground.is_sign(at) or that_clause(text) or text in self.ground.lexis.adverbial:
            return 0
        word, mention = self.words.words[at], self.words.mention(at)
        if mention is not None:
            skip = mention.start - self.ground.tokens[at].start if self.words.is_mention_start(at) else 0
        elif word.piece >= 0:
            skip = word.skip
        else:
            skip = 1 if text[:1] in bound and len(text) > 3 else 0
        if not skip and text[:1] in bound and (text[1:3] == "ال" or self.ground.lexis.is_happening(text[1:])):
            skip = 1
        return skip if skip and text[skip - 1 : skip] in bound else 0

    def _topic(self, shape: Shape, first: int, skip: int, stop: int) -> Content | None:
        if first >= stop:
            return None
        inner = self.ground.opens(first)
        if inner is not None:
            return Content(shape, inner.first, quotation=inner)
        found = that_clause(self.ground.text(first))
        if found is not None:
            return self.clause(first, found[1], stop)
        return Content(shape, first, skip)

    def _own_skip(self, at: int) -> int:
        mention = self.words.mention(at)
        if mention is not None and self.words.is_mention_start(at):
            return max(0, mention.start - self.ground.tokens[at].start)
        return 0

    def _is_object(self, at: int, cue: Cue, subject: Phrase | None, *, has_subject: bool) -> bool:
        """Whether a noun that names a happening stands free behind the cue: no genitive, behind no preposition."""
        ground, before = self.ground, at - 1
        if Shape.OBJECT not in cue.group.takes or ground.is_sign(at) or self.words.timex_at[at] >= 0:
            return False
        if ground.upos(at) == "ADP" or (ground.upos(at) == "VERB" and before >= cue.last):
            return False
        if self._own_skip(at) or self.sources.bound_preposition(at) or not self._names_object(at, cue):
            return False
        text = ground.text(at)
        if before < cue.last:
            is_subject = text.startswith("ال") and not has_subject
            return bool(cue.group.needs) or text in _ANY or (not is_subject and (cue.is_noun or not cue.pronoun))
        if (
            self.words.mention_at[before] >= 0
            or self.words.timex_at[before] >= 0
            or ground.text(before) in self.ground.lexis.adverbs
        ):
            return True
        if subject is not None and before == subject.last - 1:
            return True
        if ground.is_comma(before) or ground.text(before) == ")":
            return True
        return ground.text(before).startswith("ال") and not text.startswith("ال") and ground.upos(at) != "ADJ"

    def _names_object(self, at: int, cue: Cue) -> bool:
        """Whether a word can be the object of a cue: one that it asks for, or a happening."""
        text = self.ground.text(at)
        if cue.group.needs:
            return bool(stems(text) & needed_forms(cue.group.needs))
        if cue.group.denies and text in _ANY | _DENIED:
            return True
        return text not in _ANY and self.ground.lexis.happens(self.ground.tokens[at])

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
        if at >= limit or ground.text(at) in self.ground.lexis.prepositions or self.sources.bound_preposition(at):
            return None
        return self.sources.phrase_at(at, limit)

    def _said_of(self, at: int, limit: int, prepositions: set[str]) -> Content | None:
        """What stands behind the preposition of a charge, or a bare predicate where it has none."""
        ground, stop = self.ground, min(limit, at + _FAR // 2)
        in_relative = ground.text(at - 1) in {"ما", "من"}
        if not prepositions:
            is_said = at < stop and (not ground.is_sign(at) or ground.opens(at)) and not that_clause(ground.text(at))
            return (
                Content(Shape.CHARGE, at) if is_said and ground.text(at) not in self.ground.lexis.prepositions else None
            )
        while at < stop:
            text = ground.text(at)
            found = that_clause(text)
            if found is not None and found[0].endswith("ب"):
                return Content(Shape.CHARGE, at, len(found[0]))
            if text in prepositions and (text == "ب" or len(text) > _SHORT_TAIL):
                return Content(Shape.CHARGE, at + (text == "ب"))
            skip = self._bound(at, prepositions & _BOUND)
            if skip:
                return Content(Shape.CHARGE, at, skip)
            in_relative = in_relative or text.lstrip("وف") in RELATIVES
            if text in {".", ":"} or (found is not None and not in_relative):
                return None
            if ground.is_verb(at) and not in_relative and self.words.mention_at[at] < 0:
                return None
            at += 1
        return None


def begin_of(content: Content) -> int:
    """The token where a content begins, its أن included."""
    return content.that if content.that is not None else content.first
