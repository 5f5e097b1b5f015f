"""Reports of phrases: according to, as somebody said, so-called, on the pretext of; and of a name with a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.ground import that_clause
from riwaya.extract.report import Report
from riwaya.extract.report_sources import SAYING_KINDS
from riwaya.extract.sources import Phrase
from riwaya.knowledge.cue_lexicon import CueGroup, Shape
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.contents import ContentReader
    from riwaya.extract.cues import Cue, CueReader
    from riwaya.extract.ground import Ground
    from riwaya.extract.report_maker import ReportMaker
    from riwaya.extract.report_sources import SourceFinder
    from riwaya.extract.sources import SourceReader
    from riwaya.text.sentences import Sentence

_AS = frozenset({"كما", "حسبما", "مثلما", "وفقما", "وكما"})
_WHAT = frozenset({"ما", "لما"})
_CONTRAST = frozenset({"فيما", "بينما", "حين", "وفيما", "وبينما"})
_COLON_WITHIN = 10
_REST = 5
_AT_END = 2


class PhraseReports:
    """Reads phrases."""

    def __init__(self, contents: ContentReader, cues: CueReader, maker: ReportMaker) -> None:
        self.contents, self._cues, self.maker = contents, cues, maker
        self.finder: SourceFinder = maker.finder
        self.ground: Ground = maker.ground
        self.words = self.ground.words
        self.sources: SourceReader = contents.sources

    def read_headline(self, sentence: Sentence) -> Report | None:
        """«لافروف: …»: a name, a colon, and words."""
        at = sentence.body
        if at >= sentence.last or not self.words.is_mention_start(at):
            return None
        phrase = self.sources.mention_phrase(self.words.mention_at[at])
        mention = self.words.mentions[self.words.mention_at[at]]
        colon = phrase.last
        if (
            mention.kind not in SAYING_KINDS - {Kind.PLACE}
            or phrase.last - at > _COLON_WITHIN
            or self.ground.text(colon) != ":"
        ):
            return None
        if colon + 1 >= sentence.last:
            return None
        quotation = self.ground.opens(colon + 1)
        limit = sentence.last
        while limit > colon and self.ground.text(limit - 1) in {".", "!", "?"}:
            limit -= 1
        report = Report(
            first=colon,
            last=colon + 1,
            skip=0,
            source=phrase,
            content_first=colon + 1,
            group=CueGroup(),
            cue=None,
            limit=limit,
            has_own_source=True,
            reason="name and colon",
            shape=Shape.QUOTE,
        )
        if quotation is not None:
            report.content_first, report.content_last, report.quotation = quotation.first, quotation.last, True
        return report

    def read_as_said(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        """«كما قال فلان», «ما أعلنه فلان»: what stands around is what is said."""
        own = self.sources.after(cue.last, limit, cue.first)
        if own is None or own.first - cue.last > _AT_END:
            return None
        past = own.last
        while past < limit and self.words.timex_at[past] >= 0:
            past += 1
        if cue.first - 1 <= sentence.body or (past < limit and not self.ground.is_sign(past)):
            return None
        return self._around(cue, cue.first - 1, 0, cue.last, own, sentence, limit, "as said")

    def read_according(self, cue: Cue, sentence: Sentence, limit: int) -> Report | None:
        """وفقا لفلان, بحسب ما أعلنه فلان, على حد قوله."""
        ground, at = self.ground, cue.last
        last = cue.last
        text = ground.text(at)
        is_stated = cue.reading.lexeme.lemma in {"حسبما", "وفقما"}
        if text in _WHAT or is_stated:
            verb_at = at if is_stated else at + 1
            verbs = [r for r in self._cues.read_at(ground, verb_at) if r.is_verb] if verb_at < limit else []
            if not verbs:
                return None
            last = verbs[0].last
            own = self.sources.after(last, limit, verb_at)
            stance = verbs[0].group
        else:
            own = self._genitive(at, limit)
            stance = None
            if own is not None and not self.finder.is_sayer(own):
                return None
        if own is None:
            if cue.pronoun or cue.reading.lexeme.lemma.startswith(("على_حد", "حسب_", "وفق_")):
                own, _ = self.finder.carried(cue, sentence, [])
            if own is None:
                return None
        report = self._around(cue, cue.first, cue.skip, last, own, sentence, limit, "according to")
        if report is not None and stance is not None:
            report.group = stance
        return report

    def _genitive(self, at: int, limit: int) -> Phrase | None:
        """The source behind «وفق» or «وفقا لـ»."""
        if at >= limit:
            return None
        if self.words.is_mention_start(at):
            return self.sources.mention_phrase(self.words.mention_at[at])
        quoted = self.sources.quoted_mention(at)
        if quoted is not None:
            return quoted
        if self.ground.is_preposition(at) or self.ground.is_sign(at):
            return None
        last = at + 1
        while (
            last < limit
            and last - at < 4
            and not self.ground.is_sign(last)
            and self.ground.upos(last) in {"ADJ", "NOUN", "PROPN"}
        ):
            if self.words.mention_at[last] >= 0:
                last += 1
                break
            last += 1
        if last - at > 1 and self.words.mention_at[last - 1] >= 0 and self.ground.lexis.is_sayer(self.ground.text(at)):
            return self.sources.mention_phrase(self.words.mention_at[last - 1])
        skip = 1 if self.ground.text(at).startswith("ل") else 0
        return Phrase(at, last, skip, None)

    def _around(
        self, cue: Cue, first: int, skip: int, last: int, own: Phrase, sentence: Sentence, limit: int, reason: str
    ) -> Report | None:
        """A report whose content stands before its cue, around it, or, at the head of a sentence, behind its source."""
        ground = self.ground
        report = Report(
            first=first,
            last=last,
            skip=skip,
            source=own,
            gender="",
            group=cue.group,
            cue=cue,
            has_own_source=True,
            limit=limit,
            is_backward=True,
            reason=f"phrase {cue.reading.lexeme.lemma.replace('_', ' ')}; {reason}",
        )
        opening = sentence.body
        past = max(own.last, last)
        past += ground.is_mark(past) and ground.is_mark(own.first - 1)
        while past < limit and (self.words.timex_at[past] >= 0 or ground.text(past) in self.ground.lexis.adverbs):
            past += 1
        if opening >= first - 1:
            report.is_backward = False
            report.content_first = self._past_comma(past, limit)
            report.content_last = None
            if report.content_first >= limit:
                return None
            that = ground.text(report.content_first)
            if that_clause(that) or that.startswith("فان"):
                is_owned = bool(_pronoun_of(that))
                report.content_skip = int(is_owned and that.startswith("ف"))
                report.content_first += not is_owned
            return report
        report.content_first = opening
        end = first
        while end > opening and (ground.is_comma(end - 1) or ground.text(end - 1) in {"-", "("}):
            end -= 1
        is_between = self._is_between(first, past, limit)
        is_inside = past < limit and not ground.is_sign(past) and not ground.is_comma(first - 1)
        report.content_last = limit if is_inside or is_between else end
        return report

    def _is_between(self, first: int, past: int, limit: int) -> bool:
        """Whether a phrase stands between dashes or commas inside a clause that goes on behind it."""
        ground = self.ground
        if ground.text(first - 1) == "-" and ground.text(past) == "-":
            return True
        if not (ground.is_comma(first - 1) and ground.is_comma(past)) or limit - past < _REST:
            return False
        text = ground.text(past + 1)
        return not (text.startswith("و") or text in _CONTRAST | _AS | {"لكن"} or ground.is_verb(past + 1))

    def _past_comma(self, at: int, limit: int) -> int:
        while at < limit and self.ground.is_sign(at) and not self.ground.is_mark(at):
            at += 1
        return at

    def read_pretext(self, cue: Cue, sentence: Sentence, limit: int, before: Sequence[Report]) -> Report | None:
        """بحجة …, تحت ذريعة …"""
        at = cue.last
        if "ب" not in cue.reading.proclitics and self.ground.text(cue.first - 1) not in {"تحت", "علي"}:
            return None
        if at >= limit or self.ground.is_sign(at):
            return None
        found = that_clause(self.ground.text(at))
        subject = self.finder.last_subject(cue, sentence.body)
        source = next((r.source for r in reversed(before) if r.source), None) or subject
        end = at
        while end < limit and not self.ground.is_comma(end):
            end += 1
        return Report(
            first=cue.first,
            last=cue.last,
            skip=cue.skip,
            source=source,
            content_first=at + 1 if found and not found[1] else at,
            content_last=end,
            group=cue.group,
            cue=cue,
            limit=limit,
            reason=f"pretext {cue.reading.lexeme.lemma}; subject of the clause",
        )

    def read_label(self, cue: Cue, limit: int) -> Report | None:
        """«ما يسمى بالخلافة»: the name behind it."""
        at = cue.last + (self.ground.text(cue.last) == "ب")
        if at >= limit:
            return None
        quotation = self.ground.opens(at)
        if quotation is not None:
            return self.maker.report_of(
                cue, None, limit, "name held off", content_first=quotation.first, content_last=quotation.last
            )
        phrase = self.sources.phrase_at(at, limit)
        if phrase is None:
            return None
        report = self.maker.report_of(
            cue, None, limit, "name held off", content_first=phrase.first, content_last=phrase.last
        )
        bound = self.ground.text(at).startswith("ب") and cue.last == at
        report.content_skip = phrase.skip or int(bound)
        return report

    def read_known(self, cue: Cue, limit: int) -> Report | None:
        """معروف لدى الجميع أن …"""
        for at in range(cue.last, min(limit, cue.last + 4)):
            if self.ground.text(at) == "لدي":
                source = self.sources.phrase_at(at + 1, limit)
                if source is None:
                    return None
                content = (
                    self.contents.clause(source.last, "", limit) if that_clause(self.ground.text(source.last)) else None
                )
                if content is None:
                    return None
                return Report(
                    first=cue.first,
                    last=at,
                    skip=cue.skip,
                    source=source,
                    content_first=content.first,
                    group=cue.group,
                    cue=cue,
                    limit=limit,
                    has_own_source=True,
                    reason="known to",
                )
        return None


def _pronoun_of(text: str) -> str:
    found = that_clause(text.removeprefix("ف"))
    return found[1] if found else ""
