"""Layer `attributions`: who is reported to say what.

Sentence by sentence, each cue of the lexicon is read with its source and its content; a word of the lexicon that has no
content is no cue. Order, agreement and the words أن and إن come first; the tree only votes
(docs/explanation/attribution.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.chains import with_parents
from riwaya.extract.cue_words import CueWords
from riwaya.extract.cues import CueReader
from riwaya.extract.ground import Ground
from riwaya.extract.reports import ReportReader
from riwaya.model.attribution import Attribution, Form, Source
from riwaya.model.span import Quote, Span
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from riwaya.extract.report import Report
    from riwaya.extract.sources import Phrase
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.text.layers import TextLayers

_SILENT = frozenset({SentenceRole.LINK, SentenceRole.SEPARATOR})


class AttributionFinder:
    """Finds attributions; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._lexis = CueWords(pack.predicates)
        self._cues = CueReader(pack.predicates)

    def find(self, words: Words) -> tuple[Attribution, ...]:
        """Attributions in order of their cues, each with its parent."""
        ground, layers = Ground(words, self._lexis), words.layers
        reader = ReportReader(ground, self._cues)
        reports: list[Report] = []
        for number, sentence in enumerate(layers.sentences):
            if sentence.role in _SILENT:
                continue
            reports += reader.read(number, sentence)
        reports.sort(key=lambda report: (report.first, report.last))
        return with_parents([_record(f"a{i}", report, ground) for i, report in enumerate(reports, 1)])


def _record(name: str, report: Report, ground: Ground) -> Attribution:
    layers = ground.layers
    content = _content(report, layers)
    return Attribution(
        id=name,
        cue=_quote(layers.text, _cue_span(report, layers)),
        source=_source(report.source, ground),
        content=content,
        form=_form(report, ground),
        stance=report.group.stance,
        parent=None,
        reason=report.reason,
    )


def _cue_span(report: Report, layers: TextLayers) -> Span:
    span = layers.span(report.first, report.last, skip=report.skip)
    pronoun = report.cue.pronoun if report.cue is not None else ""
    if pronoun and report.last - report.first == 1:
        token = layers.tokens[report.first]
        return Span(span.start, layers.folded.ends[token.at + len(token.text) - len(pronoun) - 1])
    return span


def _source(phrase: Phrase | None, ground: Ground) -> Source | None:
    if phrase is None:
        return None
    mention = ground.words.mentions[phrase.mention] if phrase.mention is not None else None
    if mention is not None:
        return Source(mention=mention.id, start=mention.start, end=mention.end, text=mention.text)
    span = ground.layers.span(phrase.first, phrase.last, skip=phrase.skip)
    return Source(mention=None, start=span.start, end=span.end, text=span.of(ground.layers.text))


def _content(report: Report, layers: TextLayers) -> Quote | None:
    if report.content_first is None or report.content_last is None:
        return None
    return _quote(layers.text, layers.span(report.content_first, report.content_last, skip=report.content_skip))


def _form(report: Report, ground: Ground) -> Form:
    """Direct where the content is one quotation, mixed where words of it stand in marks that are no name."""
    if report.quotation:
        return Form.DIRECT
    first, last = report.content_first, report.content_last
    if first is None or last is None:
        return Form.INDIRECT
    quoted = ground.quotations_in(first, last)
    return Form.MIXED if any(ground.words.mention_at[q.first] < 0 for q in quoted) else Form.INDIRECT


def _quote(text: str, span: Span) -> Quote:
    return Quote(start=span.start, end=span.end, text=span.of(text))
