"""Makes reports of a cue, its source and its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.cues import gender_of
from riwaya.extract.report import Report
from riwaya.knowledge.cue_lexicon import CueRole, Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.content import Content
    from riwaya.extract.cues import Cue, CueReader
    from riwaya.extract.ground import Ground
    from riwaya.extract.report_sources import SourceFinder
    from riwaya.extract.sources import Phrase
    from riwaya.text.sentences import Sentence

_AT_END = 2


class ReportMaker:
    """Puts together what was found."""

    def __init__(self, ground: Ground, cues: CueReader, finder: SourceFinder) -> None:
        self.ground, self._cues, self.finder = ground, cues, finder

    def from_content(
        self, cue: Cue, content: Content, limit: int, own: Phrase | None, sentence: Sentence, before: Sequence[Report]
    ) -> Report | None:
        """A report with its source; None where nobody can be named and the cue is not plain enough to stand alone."""
        source: Phrase | None = own
        reason = "subject behind the cue"
        if own is None:
            source, reason = self.finder.other_source(cue, sentence, before)
        is_plain = cue.group.states or content.shape is Shape.QUOTE or self.finder.is_hidden(cue)
        if source is None and not is_plain:
            return None
        report = Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            gender=gender_of(cue, self.ground),
            group=cue.group,
            cue=cue,
            has_own_source=own is not None or reason.startswith(("subject", "antecedent")),
            limit=limit,
            reason=f"{cue.reading.morph.cls.value} {cue.reading.lexeme.lemma}, {content.shape.value}; {reason}",
            shape=content.shape,
            said=content.said,
            that=content.that,
        )
        self.give(report, content, limit)
        return report

    def report_of(
        self, cue: Cue, source: Phrase | None, limit: int, reason: str, *, content_first: int, content_last: int | None
    ) -> Report:
        """A report whose content is known to its end, or open."""
        return Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            gender=gender_of(cue, self.ground),
            content_first=content_first,
            content_last=content_last,
            group=cue.group,
            cue=cue,
            has_own_source=True,
            limit=limit,
            reason=reason,
        )

    def give(self, report: Report, content: Content, limit: int) -> None:
        """Writes a content into a report."""
        report.content_first, report.content_skip = content.first, content.skip
        quotation = content.quotation
        if quotation is None:
            return
        past = quotation.after
        while past < limit and self.ground.text(past) in {".", "!", "?"}:
            past += 1
        is_object = content.shape is Shape.OBJECT and (quotation.words == 1 or not self.ground.is_preposition(past))
        if is_object or past >= limit or self._ends_after(past, content):
            report.content_last = quotation.last
            report.content_first, report.content_skip = quotation.first, 0
            report.quotation = True

    def _ends_after(self, past: int, content: Content) -> bool:
        """Whether words in marks are all that is said: a sign, a cue or «و» follows."""
        text = self.ground.text(past)
        if self.ground.is_sign(past) and text not in {"(", "-"}:
            return content.shape is Shape.QUOTE or content.quotation is None or content.quotation.words > _AT_END
        if content.shape is Shape.QUOTE:
            return True
        readings = self._cues.read_at(self.ground, past)
        return any(r.is_participle or r.group.role is CueRole.ACCORDING or r.group.continues for r in readings)
