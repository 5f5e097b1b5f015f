"""Contents: where what is said begins behind a cue, and in what shape it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from riwaya.extract.content import Content
from riwaya.extract.cue_words import needed_forms, stems
from riwaya.extract.ground import RELATIVES, Ground, that_clause
from riwaya.knowledge.cue_lexicon import Shape
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.extract.cues import Cue
    from riwaya.extract.quotations import Quotation
    from riwaya.extract.sources import Phrase, SourceReader

_FAR = 60
_NEAR, _DEMAND = 5, 12
"""How many words may stand between cue or subject and the preposition of a topic, and of a demand."""
_LONG_QUOTE = 4
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
_TO, _SO = "ل", "ف"
_BOUND = frozenset("بلك")
_FOREIGN = frozenset({"علي", "من", "عن", "الي", "في", "مع"})
"""Prepositions before أن that belong to another verb where the cue does not take them."""
_ASIDE = frozenset({"وهو", "وهي", "وهم", "وهما"})
_STOPS = frozenset({".", "?", "!"})


@dataclass(slots=True)
class _Scan:
    """One walk from a cue to what is said."""

    cue: Cue
    subject: Phrase | None
    has_subject: bool
    limit: int
    stop: int
    at: int
    distance: int = 0
    """Words with a weight of their own since the cue or its subject."""
    in_relative: bool = False
    wants_below: bool = False
    """Behind another verb: only an إن with its hamza below still belongs to the cue."""
    takes_that: bool = False
    """The verb of a relative clause takes the next أن."""
    kept: Content | None = None
    """A first object, should nothing better follow."""
    found: Content | None = None
    is_over: bool = False

    def end(self, content: Content | None) -> bool:
        """Ends the walk."""
        self.found, self.is_over = content, True
        return True

    def pass_to(self, at: int, *, weight: int = 1) -> bool:
        """Goes on at a further token."""
        self.at, self.distance = max(at, self.at + 1), self.distance + weight
        return True

    @property
    def is_apart(self) -> bool:
        """Whether words stand between that the cue does not allow."""
        return self.cue.group.adjacent and self.distance > 0


class ContentReader:
    """Reads contents on a ground."""

    def __init__(self, ground: Ground, sources: SourceReader, is_cue: Callable[[int], bool]) -> None:
        self.ground, self.words, self.sources = ground, ground.words, sources
        self._is_cue = is_cue
        self._steps = (
            self._pass_subject,
            self._take_quotation,
            self._take_clause,
            self._take_topic,
            self._take_object,
            self._pass_word,
        )

    def after(self, cue: Cue, limit: int, subject: Phrase | None, *, has_subject: bool = False) -> Content | None:
        """The content behind a cue, before token `limit`; `subject` is skipped.

        With `has_subject` the subject stands before, and the noun right behind the cue is no subject.
        """
        stop = min(limit, cue.last + _FAR)
        scan = _Scan(cue, subject, has_subject, limit, stop, cue.last)
        while scan.at < stop and not scan.is_over:
            if not any(step(scan) for step in self._steps):
                scan.at += 1
        return scan.found if scan.found is not None else scan.kept

    def _pass_subject(self, scan: _Scan) -> bool:
        subject, quotation = scan.subject, self.ground.opens(scan.at)
        if subject is None:
            return False
        is_quoted = quotation is not None and subject.first == quotation.first
        if scan.at != subject.first and not is_quoted:
            return False
        scan.at, scan.distance = max(quotation.after if quotation and is_quoted else subject.last, scan.at + 1), 0
        return True

    def _take_quotation(self, scan: _Scan) -> bool:
        quotation, takes = self.ground.opens(scan.at), scan.cue.group.takes
        if quotation is None:
            if self.ground.text(scan.at) == ":" and Shape.QUOTE in takes:
                return scan.end(self._behind_colon(scan.at, scan.limit))
            return scan.end(None) if self.ground.text(scan.at) in _STOPS else False
        if self._is_quoted_object(quotation, scan.at, scan.cue, scan.subject):
            return scan.end(Content(Shape.OBJECT, quotation.first, quotation=quotation))
        if Shape.QUOTE in takes and self._speaks(quotation, scan.at, scan.cue, scan.subject):
            return scan.end(None if scan.is_apart else Content(Shape.QUOTE, quotation.first, quotation=quotation))
        return scan.pass_to(quotation.after)

    def _take_clause(self, scan: _Scan) -> bool:
        at = scan.at
        found = that_clause(self.ground.text(at))
        if scan.wants_below and (found is None or self.ground.tokens[at].below < 0):
            return scan.pass_to(at, weight=0)
        if found is None or found[0].startswith(_SO):
            return False
        if not scan.takes_that and self._is_own_that(at, scan.cue):
            return scan.end(None if scan.is_apart else self.clause(at, found[1], scan.limit))
        return scan.pass_to(at)

    def _take_topic(self, scan: _Scan) -> bool:
        group = scan.cue.group
        reach = 0 if group.adjacent else _DEMAND if Shape.DEMAND in group.takes else _NEAR
        if scan.distance > reach:
            return False
        prepared = self._behind_preposition(scan.at, scan.stop, scan.cue)
        if prepared is None or (scan.in_relative and not self._names_happening(prepared)):
            return False
        return scan.end(scan.kept or prepared)

    def _take_object(self, scan: _Scan) -> bool:
        if scan.kept is not None or (scan.in_relative and not scan.cue.group.needs):
            return False
        if self._is_object(scan.at, scan.cue, scan.subject, has_subject=scan.has_subject):
            scan.kept = Content(Shape.OBJECT, scan.at, self._own_skip(scan.at))
            if scan.at > scan.cue.last:
                return scan.end(scan.kept)
        return False

    def _pass_word(self, scan: _Scan) -> bool:
        ground, at = self.ground, scan.at
        text = ground.text(at)
        if ground.is_comma(at) and ground.text(at + 1) in _ASIDE:
            return scan.pass_to(self._past_aside(at + 1, scan.stop), weight=0)
        if text.lstrip("وف") in RELATIVES:
            scan.in_relative = True
        elif ground.is_comma(at):
            scan.in_relative = scan.in_relative and ground.is_verb(at + 1)
            scan.takes_that = scan.takes_that and scan.in_relative
        elif self.words.is_mention_start(at):
            return scan.pass_to(self.words.mention_range(self.words.mention_at[at])[1])
        elif ground.is_verb(at):
            self._pass_verb(scan)
        elif not ground.is_sign(at) and self.words.timex_at[at] < 0 and text not in ground.lexis.weightless:
            scan.distance += 1
        return False

    def _pass_verb(self, scan: _Scan) -> None:
        at, is_say = scan.at, scan.cue.reading.lexeme.lemma == _SAY
        if self.ground.text(at - 1) in self.ground.lexis.carriers:
            scan.in_relative, scan.takes_that = True, self._is_cue(at)
        elif scan.in_relative:
            scan.takes_that = self._is_cue(at) and not is_say
        elif not self._is_light(at) and not is_say:
            scan.end(None)
        elif not self._is_light(at):
            scan.wants_below = True

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

    def _behind_preposition(self, at: int, stop: int, cue: Cue) -> Content | None:
        """A noun behind a preposition of the cue: أشار إلى تقدم, طالب بنقل."""
        takes, prepositions = cue.group.takes, {fold_form(preposition) for preposition in cue.group.prepositions}
        if not prepositions or not {Shape.TOPIC, Shape.DEMAND} & set(takes):
            return None
        shape = Shape.DEMAND if Shape.DEMAND in takes else Shape.TOPIC
        text = self.ground.text(at)
        if text in prepositions:
            return self._topic(shape, at + 1, 0, stop)
        bound = prepositions & _BOUND
        if not bound:
            return None
        skip = self.bound(at, bound)
        stem = ARTICLE + text[skip + 1 :] if text[skip - 1 : skip + 1] == "لل" else text[skip:]
        if skip and text[skip - 1] == _TO and at > cue.last and not self.ground.lexis.is_happening(stem):
            return None
        return self._topic(shape, at, skip, stop) if skip else None

    def _names_happening(self, content: Content) -> bool:
        return content.that is not None or self.ground.lexis.is_happening(
            self.ground.text(content.first)[content.skip :]
        )

    def bound(self, at: int, bound: set[str]) -> int:
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
        if ground.upos(at) == "ADP" or (ground.upos(at) == "VERB" and before >= cue.last and not cue.is_participle):
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
