"""Reports of a text, sentence by sentence: each cue with its source and its content, bounded against its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.bounds import settle
from riwaya.extract.contents import ContentReader
from riwaya.extract.report_maker import ReportMaker
from riwaya.extract.report_nouns import NounReports
from riwaya.extract.report_phrases import PhraseReports
from riwaya.extract.report_sources import SourceFinder
from riwaya.extract.report_verbs import VerbReports
from riwaya.extract.sources import SourceReader
from riwaya.knowledge.cue_lexicon import CueRole
from riwaya.knowledge.form_table import Class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.cues import Cue, CueReader
    from riwaya.extract.ground import Ground
    from riwaya.extract.report import Report
    from riwaya.text.sentences import Sentence

_MEMORY = 12
_LONGEST = 400
"""The longest content without marks, in tokens: a text without full stops must not take ever longer."""
_AT_END = 2


class ReportReader:
    """Reads the reports of one text."""

    def __init__(self, ground: Ground, cues: CueReader) -> None:
        self.ground, self._cues = ground, cues
        contents = ContentReader(ground, SourceReader(ground), self._is_cue_verb)
        self.finder = SourceFinder(ground, contents.sources)
        maker = ReportMaker(ground, cues, self.finder)
        self.phrases = PhraseReports(contents, cues, maker)
        self.verbs = VerbReports(contents, maker, self.phrases)
        self.nouns = NounReports(contents, maker)

    def _is_cue_verb(self, at: int) -> bool:
        return any(cue.is_verb and cue.reading.agrees for cue in self._cues.read_at(self.ground, at))

    def read(self, number: int, sentence: Sentence) -> list[Report]:
        """The reports of a sentence in order of their cues."""
        self.finder.number = number
        out: list[Report] = []
        colon = self.phrases.read_headline(sentence)
        if colon is not None:
            out.append(colon)
        taken = -1
        for readings in self._cues.read(self.ground, sentence):
            if readings[0].first < taken:
                continue
            report = self._best(readings, sentence, out[-_MEMORY:])
            if report is not None:
                report.sentence = number
                out.append(report)
                taken = max(report.last, self._past_source(report))
        for report in out:
            report.sentence = number
        settle(out, self.ground)
        self.finder.remember(out)
        return out

    def _past_source(self, report: Report) -> int:
        """Past a source right behind its cue: «متحدث» there is no cue."""
        source = report.source
        return source.last if source is not None and 0 <= source.first - report.last <= _AT_END else report.last

    def _best(self, readings: tuple[Cue, ...], sentence: Sentence, before: Sequence[Report]) -> Report | None:
        taken = {report.that for report in before if report.that is not None}
        for cue in readings:
            report = self._report(cue, sentence, before)
            if report is not None and report.that not in taken and not self._is_told_twice(report, before):
                return report
        return None

    def _is_told_twice(self, report: Report, before: Sequence[Report]) -> bool:
        """«وأضاف قائلا: …» is one report."""
        last = before[-1] if before else None
        return (
            last is not None
            and report.cue is not None
            and report.cue.is_participle
            and last.content_first == report.content_first
            and last.source == report.source
        )

    def _report(self, cue: Cue, sentence: Sentence, before: Sequence[Report]) -> Report | None:
        limit = self._limit(cue, sentence)
        if cue.group.role is CueRole.ACCORDING:
            return self.phrases.read_according(cue, sentence, limit)
        if cue.group.role is CueRole.PRETEXT:
            return self.phrases.read_pretext(cue, sentence, limit, before)
        if cue.group.role is CueRole.CARRIER:
            return self.nouns.read_carrier(cue, sentence, limit)
        if cue.group.role is CueRole.LABEL:
            return self.phrases.read_label(cue, limit)
        if cue.group.role is CueRole.KNOWN:
            return self.phrases.read_known(cue, limit)
        if cue.is_verb:
            return self.verbs.read(cue, sentence, limit, before)
        if cue.reading.morph.cls is Class.PASSIVE:
            return self.nouns.read_alleged(cue, limit)
        if cue.is_participle:
            return self.nouns.read_participle(cue, sentence, limit, before)
        return self.nouns.read_noun(cue, sentence, limit, before)

    def _limit(self, cue: Cue, sentence: Sentence) -> int:
        """Where what belongs to a cue ends at the latest: its quotation, else its sentence, less the full stop."""
        quotation = self.ground.quotation_at(cue.first)
        limit = sentence.last
        while limit > cue.last and self.ground.text(limit - 1) in {".", "!", "?", "…"}:
            limit -= 1
        limit = min(limit, cue.last + _LONGEST)
        return min(limit, quotation.last) if quotation is not None else limit
