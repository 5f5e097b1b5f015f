"""Reports of participles and nouns: مشيرا إلى, إعلان, قوله إن, جاء فيه."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.charges import ChargeReader
from riwaya.extract.ground import that_clause
from riwaya.knowledge.cue_lexicon import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.contents import ContentReader
    from riwaya.extract.cues import Cue
    from riwaya.extract.ground import Ground
    from riwaya.extract.report import Report
    from riwaya.extract.report_maker import ReportMaker
    from riwaya.extract.report_sources import SourceFinder
    from riwaya.text.sentences import Sentence

_NOUN_REACH = 6
_ISSUED = ("اصدر", "وجه", "اطلق", "قدم", "ارسل", "تقدم", "نشر")
_AT_END = 2


class NounReports:
    """Reads participles and nouns."""

    def __init__(self, contents: ContentReader, maker: ReportMaker) -> None:
        self.contents, self.maker = contents, maker
        self.finder: SourceFinder = maker.finder
        self.ground: Ground = maker.ground
        self.words, self.sources = self.ground.words, contents.sources
        self.charges = ChargeReader(contents)

    def read_participle(self, cue: Cue, sentence: Sentence, limit: int, before: Sequence[Report]) -> Report | None:
        """مشيرا إلى, مؤكدة أن: an indefinite accusative, whose source spoke before."""
        if cue.reading.is_definite or cue.pronoun or cue.reading.proclitics.strip("وف"):
            return None
        is_bare = not self.ground.text(cue.first).endswith(("ا", "ه", "ين"))
        if is_bare and not (self.ground.is_comma(cue.first - 1) and that_clause(self.ground.text(cue.last))):
            return None
        if self._is_adjective(cue) or self.ground.text(cue.first - 1) == "غير":
            return None
        content = None
        if Shape.CHARGE in cue.group.takes:
            own = self.sources.phrase_at(cue.last, limit)
            found = self.charges.charge(cue, limit, own, has_subject=True)
            content = found[1] if found else None
        content = content or self.contents.after(cue, limit, None)
        if content is None:
            return None
        source, reason = self.finder.carried(cue, sentence, before)
        if source is None:
            return None
        report = self.maker.from_content(cue, content, limit, source, sentence, before)
        if report is not None:
            report.has_own_source = False
            report.reason = (
                f"{cue.reading.morph.cls.value} of {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}"
            )
        return report

    def _is_issued(self, cue: Cue) -> bool:
        """«أصدرت X تحذيرا لرعاياها من …»."""
        if cue.reading.is_definite or cue.pronoun or cue.reading.proclitics:
            return False
        before = range(max(0, cue.first - _NOUN_REACH), cue.first)
        return any(self.ground.is_verb(k) and self.ground.text(k).lstrip("وف").startswith(_ISSUED) for k in before)

    def _is_adjective(self, cue: Cue) -> bool:
        """Whether a participle says more of the indefinite noun before it: إجراءات مشددة."""
        ground, before = self.ground, cue.first - 1
        if ground.upos(before) != "NOUN" or self.words.mention_at[before] >= 0 or self.words.timex_at[before] >= 0:
            return False
        text = ground.text(before)
        return not text.startswith("ال") and (ground.text(cue.first).endswith("ه") or text.endswith("ا"))

    def read_noun(self, cue: Cue, sentence: Sentence, limit: int, before: Sequence[Report]) -> Report | None:
        """إعلان الرئيس هزيمة …, قوله إن …, لمطالبة فلان بـ…"""
        is_purpose = Shape.DEMAND in cue.group.takes and cue.reading.proclitics.endswith("ل")
        if cue.reading.is_definite and not cue.pronoun and not is_purpose:
            return None
        is_issued = Shape.DEMAND in cue.group.takes and self._is_issued(cue)
        is_purpose = is_purpose or is_issued
        own = self.sources.phrase_at(cue.last, limit) if not cue.reading.is_definite and not is_issued else None
        if own is not None and (own.mention is None or own.skip):
            own = None
        if own is None and not cue.pronoun and not is_purpose:
            return None
        content = self.contents.after(cue, limit, own)
        if content is None or content.begin - (own.last if own else cue.last) > _NOUN_REACH:
            return None
        if content.shape is Shape.QUOTE and content.first - cue.last > _AT_END and own is None:
            return None
        if is_purpose:
            source, reason = self.finder.last_subject(cue, sentence.body), "subject of the clause"
            if source is None:
                source, reason = self.finder.carried(cue, sentence, before)
        elif own is None:
            source, reason = self.finder.carried_to_noun(cue, sentence, before)
        else:
            source, reason = own, "genitive of the cue"
        if source is None:
            return None
        report = self.maker.from_content(cue, content, limit, source, sentence, before)
        if report is not None:
            report.reason = f"noun {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}"
        return report

    def read_alleged(self, cue: Cue, limit: int) -> Report | None:
        """«الهجوم المزعوم»: the noun before is what nobody vouches for."""
        first = cue.first - 1
        while self.ground.upos(first) == "ADJ" and not self.ground.is_sign(first):
            first -= 1
        if self.ground.is_sign(first) or self.ground.upos(first) not in {"NOUN", "PROPN", ""}:
            return None
        index = self.words.mention_at[first]
        if index >= 0:
            first = self.words.mention_range(index)[0]
        return self.maker.report_of(
            cue, None, limit, f"participle of {cue.reading.lexeme.lemma}", content_first=first, content_last=cue.first
        )

    def read_carrier(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        """«أصدر X بيانا جاء فيه أن …»."""
        content = self.contents.after(cue, limit, None)
        if content is None or content.begin - cue.last > _AT_END:
            return None
        source = self.finder.last_subject(cue, sentence.body)
        report = self.maker.report_of(
            cue,
            source,
            limit,
            f"{cue.reading.lexeme.lemma.replace('_', ' ')}; subject of the clause",
            content_first=content.first,
            content_last=None,
        )
        self.maker.give(report, content, limit)
        return report
