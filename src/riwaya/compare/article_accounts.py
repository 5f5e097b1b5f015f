"""What one article tells of some happenings: their events, and what stands in the same sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.account_items import (
    OWN,
    Item,
    Question,
    claim_items,
    event_items,
    loaded_item,
    name_item,
    tells_anything,
    voices_item,
)
from riwaya.compare.cited import cite
from riwaya.compare.claim_rows import ClaimRow, claim_row
from riwaya.compare.event_rows import EventRow, event_row
from riwaya.compare.loaded_rows import LoadedRow, loaded_row
from riwaya.compare.name_uses import NameUse
from riwaya.knowledge.codebooks import load_codebook
from riwaya.model.article import ArticleHead
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.joined import JoinedArticle


class ArticleAccount(Struct, frozen=True, kw_only=True):
    """What one article tells."""

    article: ArticleHead
    words: tuple[Quote, ...]
    """The words that tell of the happenings."""
    events: tuple[EventRow, ...]
    claims: tuple[ClaimRow, ...]
    """Figures and outcomes of these events, or in their sentences."""
    names: tuple[NameUse, ...]
    loaded: tuple[LoadedRow, ...]

    def items(self) -> Iterator[tuple[Question, Item]]:
        """All answers, in text order for each question."""
        for event in self.events:
            yield from event_items(event)
        own = {event.event.id for event in self.events}
        results = {row.code for row in load_codebook("measures").outcomes if row.result}
        for claim in self.claims:
            is_of_another = claim.claim.event not in own
            if tells_anything(claim.claim.measure):
                continue
            if claim.claim.has_figure or (is_of_another and claim.claim.measure in results):
                yield from claim_items(claim)
        yield from ((Question.NAMES, name_item(use)) for use in self.names)
        yield from ((Question.LOADED, loaded_item(row)) for row in self.loaded)
        if not self.events:
            yield from ((Question.WHAT, Item(key=one.text, cited=(cite(self.article.id, one),))) for one in self.words)
            yield from self._words_of()

    def _words_of(self) -> Iterator[tuple[Question, Item]]:
        """On whose word claims are told where no event tells it."""
        for claim in self.claims:
            if claim.voices:
                yield Question.WORD_OF, voices_item(self.article.id, claim.voices)
        if not any(claim.voices for claim in self.claims):
            yield Question.WORD_OF, Item(key=OWN, cited=tuple(cite(self.article.id, one) for one in self.words[:1]))


def find_article_account(
    joined: JoinedArticle, words: Sequence[Quote], uses: Iterable[NameUse], further: Iterable[ClaimRow] = ()
) -> ArticleAccount:
    """What an article tells by some words: of the events that they trigger, and of what their sentences hold.

    Args:
        joined: the article.
        words: words that tell of the happenings.
        uses: all names in the article.
        further: claims that belong to it though they stand elsewhere.
    """
    beside = {row.claim.id: row for row in further}
    spans = [*(one.span for one in words), *(row.claim.span for row in beside.values())]
    sentences = tuple(dict.fromkeys(joined.sentence([span]).span for span in spans))
    events = tuple(
        event_row(joined, event)
        for event in joined.analysis.events
        if any(event.trigger.span.overlaps(span) for span in spans)
    )
    ids = {row.event.id for row in events}
    claims = tuple(
        beside.get(claim.id) or claim_row(joined, claim)
        for claim in joined.analysis.claims
        if claim.id in beside or claim.event in ids or _stands_in(claim.span, sentences)
    )
    loaded = tuple(
        loaded_row(joined, one) for one in joined.analysis.loaded if _stands_in(Span(one.start, one.end), sentences)
    )
    names = tuple(use for use in uses if _stands_in(use.mention.span, sentences))
    return ArticleAccount(
        article=joined.analysis.article, words=tuple(words), events=events, claims=claims, names=names, loaded=loaded
    )


def _stands_in(span: Span, sentences: Iterable[Span]) -> bool:
    return any(sentence.contains(span) for sentence in sentences)
