"""Reports of verbs: أعلن, قال, اتهم, طالب."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.addressees import AddresseeReader
from riwaya.extract.charges import ChargeReader
from riwaya.extract.content import Content
from riwaya.extract.cues import FIRST_PERSON, PLURAL
from riwaya.extract.ground import RELATIVES
from riwaya.knowledge.cue_lexicon import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.contents import ContentReader
    from riwaya.extract.cues import Cue
    from riwaya.extract.ground import Ground
    from riwaya.extract.quotations import Quotation
    from riwaya.extract.report import Report
    from riwaya.extract.report_maker import ReportMaker
    from riwaya.extract.report_phrases import PhraseReports
    from riwaya.extract.report_sources import SourceFinder
    from riwaya.extract.sources import Phrase
    from riwaya.text.sentences import Sentence

_AS = frozenset({"كما", "حسبما", "مثلما", "وفقما", "وكما"})
_MEMORY = 12
_WHO = frozenset({"من", "ما", "بما", "لما", "ممن", "بمن", "عما"})
_NEGATIONS = frozenset({"لا", "لم", "لن", "ولا", "ولم", "ولن", "فلم", "فلا"})
_SHORT = 3
_NOBODY = frozenset({"اي", "احد", "ايه"})
_THREATS = frozenset({"هدد"})
"""«هدده بالقتل» is a deed and says nothing."""
_OF_IT = frozenset({"عنه", "عنها", "عنهم", "اليه", "اليها", "به", "بها"})
_AT_END = 2


class VerbReports:
    """Reads verbs."""

    def __init__(self, contents: ContentReader, maker: ReportMaker, phrases: PhraseReports) -> None:
        self.contents, self.maker, self.phrases = contents, maker, phrases
        self.finder: SourceFinder = maker.finder
        self.ground: Ground = maker.ground
        self.words, self.sources = self.ground.words, contents.sources
        self.charges, self.addressees = ChargeReader(contents), AddresseeReader(contents, maker.finder)

    def read(self, cue: Cue, sentence: Sentence, limit: int, before: Sequence[Report]) -> Report | None:
        """The report of a verb; None when it has no content, or is the author's own."""
        ground = self.ground
        previous = ground.text(cue.first - 1)
        if cue.group.held and (previous.lstrip("وف") not in _WHO or not cue.pronoun):
            return None
        is_denied = previous in _NEGATIONS and not cue.group.denies
        if previous in _AS and (said := self.phrases.read_as_said(cue, sentence, limit)) is not None:
            return said
        earlier = self.finder.earlier(cue, sentence)
        is_relative = previous.lstrip("وف") in RELATIVES
        is_pronoun = self.finder.is_behind_pronoun(cue, sentence)
        has_subject = is_pronoun or cue.number in PLURAL or (earlier is not None and not is_relative)
        own = None if has_subject else self.finder.later(cue, limit)
        is_asked = own is not None and self.addressees.is_asked(cue, own, limit, before)
        own, has_subject = (None, True) if is_asked else (own, has_subject)
        if Shape.CHARGE in cue.group.takes:
            report = self._charge(cue, sentence, limit, own, before, has_subject=has_subject)
            if report is not None:
                return report
        if cue.reading.morph.verb is not None and cue.reading.morph.verb.person == FIRST_PERSON:
            return self._of_speaker(cue, limit, before)
        content = (
            self._relayed(cue, limit, own)
            if cue.group.relays
            else self.contents.after(cue, limit, own, has_subject=has_subject)
        )
        if content is not None and own is not None and own.first >= content.begin:
            own = None
        if content is None:
            return self._of_relative(cue, sentence, limit, own) or self._behind_content(cue, sentence, limit, own)
        if is_denied and (own is None or ground.text(own.first) in _NOBODY):
            return None
        opens = cue.first == sentence.body and own is not None and own.mention is not None
        is_sure = content.shape in {Shape.CLAUSE, Shape.QUOTE} or earlier is not None or opens
        is_short = cue.last - cue.first == 1 and len(ground.text(cue.first)) - cue.skip <= _SHORT
        if not cue.reading.agrees and (not is_sure or cue.pronoun or (is_short and earlier is None and not opens)):
            return None
        if own is None and earlier is None and cue.group.adjacent and not cue.group.continues:
            return None
        if own is None and cue.group.vague and (self._is_vague(cue, sentence) or self._is_vague_topic(cue, content)):
            return None
        if cue.reading.lexeme.lemma in _THREATS and self._is_bare(content, limit):
            return None
        return self.maker.from_content(cue, content, limit, own, sentence, before)

    def _name_given(self, at: int, limit: int) -> Content | None:
        """The name behind «ما سماه», with ب or without."""
        at += self.ground.text(at) == "ب"
        if at >= limit:
            return None
        quotation = self.ground.opens(at)
        if quotation is not None:
            return Content(Shape.OBJECT, quotation.first, quotation=quotation)
        skip = self.contents.bound(at, {"ب"})
        phrase = self.sources.phrase_at(at, limit)
        return Content(Shape.OBJECT, at, skip) if skip or phrase is not None else None

    def _of_speaker(self, cue: Cue, limit: int, before: Sequence[Report]) -> Report | None:
        """«قلنا إن» inside a quotation: whoever is quoted."""
        content = self.contents.after(cue, limit, None)
        quotation = self.ground.quotation_at(cue.first)
        spoken = (
            r for r in reversed([*self.finder.recent, *before]) if r.source is not None and r.content_first is not None
        )
        around = next((r for r in spoken if quotation is not None and r.content_first == quotation.first), None)
        if content is None or content.shape is not Shape.CLAUSE or around is None or cue.group.impersonal:
            return None
        if Shape.QUOTE not in cue.group.takes:
            return None
        report = self.maker.report_of(
            cue,
            around.source,
            limit,
            f"verb {cue.reading.lexeme.lemma} in the first person; who is quoted",
            content_first=content.first,
            content_last=None,
        )
        self.maker.give(report, content, limit)
        return report

    def _relayed(self, cue: Cue, limit: int, own: Phrase | None) -> Content | None:
        """«نقلت الوكالة عن فلان قوله إن …»: what both report."""
        at = own.last if own is not None else cue.last
        if not any(self.ground.text(k) in {"عن", "الي"} for k in range(cue.last, min(limit, at + _MEMORY))):
            return None
        content = self.contents.after(cue, limit, own)
        return replace(content, that=None) if content is not None else None

    def _of_relative(self, cue: Cue, sentence: Sentence, limit: int, own: Phrase | None) -> Report | None:
        """«… التي تحدثت عنها فلانة»: what the relative stands for is what is said."""
        ground = self.ground
        is_relative = ground.text(cue.first - 1).lstrip("وف") in RELATIVES
        is_object = cue.pronoun and Shape.OBJECT in cue.group.takes and not cue.group.needs
        is_topic = ground.text(cue.last) in _OF_IT and (Shape.TOPIC in cue.group.takes or not cue.group.adjacent)
        if not is_relative or own is None or not (is_object or is_topic):
            return None
        antecedent = self.sources.antecedent(cue.first - 1, sentence.body)
        quotation = ground.quotation_at(cue.first - 3)
        if quotation is not None and quotation.after >= cue.first:
            quotation = None
        if antecedent is None:
            return None
        return self.maker.report_of(
            cue,
            own,
            limit,
            f"verb {cue.reading.lexeme.lemma}; antecedent of its clause",
            content_first=quotation.first if quotation else antecedent.first,
            content_last=quotation.last if quotation else antecedent.last,
        )

    def _is_bare(self, content: Content, limit: int) -> bool:
        """A demand of one word («هدده بالقتل») is a deed and says nothing."""
        return content.first + 1 >= limit or (
            self.ground.is_sign(content.first + 1)
            and not self.ground.is_mark(content.first + 1)
            and content.quotation is None
            and content.that is None
        )

    def _is_vague_topic(self, cue: Cue, content: Content) -> bool:
        return content.shape is Shape.TOPIC and self.finder.is_hidden(cue)

    def _is_vague(self, cue: Cue, sentence: Sentence) -> bool:
        """يذكر أن, يشار إلى أن at the head of a sentence."""
        verb = cue.reading.morph.verb
        is_present = verb is not None and not cue.reading.is_past and verb.gender == "m"
        return is_present and cue.first == sentence.body

    def _charge(
        self,
        cue: Cue,
        sentence: Sentence,
        limit: int,
        own: Phrase | None,
        before: Sequence[Report],
        *,
        has_subject: bool,
    ) -> Report | None:
        """اتهم X بـ; تعتبر أنقرة X منظمة: the latter needs somebody who can hold a view."""
        if cue.group.held:
            named = self._name_given(cue.last, limit)
            return self.maker.from_content(cue, named, limit, None, sentence, before) if named is not None else None
        is_bare = not cue.group.prepositions
        if is_bare and cue.pronoun and own is not None and self.finder.is_predicate(own, limit):
            found: tuple[Phrase | None, Content] | None = (None, Content(Shape.CHARGE, own.first, own.skip))
            own = None
        else:
            if own is None and not cue.pronoun:
                has_subject = True
                own = self.charges.next_phrase(cue.last, limit)
            found = self.charges.charge(cue, limit, own, has_subject=has_subject)
        if found is None:
            return None
        source, content = found
        if is_bare and source is not None and not self.finder.is_holder(source):
            return None
        if is_bare and source is None and not has_subject and not cue.pronoun:
            return None
        report = self.maker.from_content(cue, content, limit, source, sentence, before)
        if report is None or report.source is None or (is_bare and not self.finder.is_holder(report.source)):
            return None
        return report

    def _behind_content(self, cue: Cue, sentence: Sentence, limit: int, own: Phrase | None) -> Report | None:
        """«…»، قال فلان; … ، يقول فلان."""
        if own is None or not {Shape.QUOTE, Shape.CLAUSE} & set(cue.group.takes) or own.first - cue.last > _AT_END:
            return None
        at = cue.first - 1
        while at > sentence.first and self.ground.is_comma(at):
            at -= 1
        quotation = next((q for q in self._quotations_ending(at)), None)
        if quotation is None or Shape.QUOTE not in cue.group.takes:
            return None
        reason = f"verb {cue.reading.lexeme.lemma} behind a quotation; subject behind the cue"
        report = self.maker.report_of(
            cue, own, limit, reason, content_first=quotation.first, content_last=quotation.last
        )
        report.quotation, report.shape = True, Shape.QUOTE
        return report

    def _quotations_ending(self, at: int) -> Iterator[Quotation]:
        found = self.ground.quotation_at(at - 1)
        if found is not None and found.is_closed and found.after == at + 1 and found.words > _AT_END:
            yield found
