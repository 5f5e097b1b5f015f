"""What who judges points at: a span or record of an article, a mention of a happening, a member of a cluster."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.compare.joined import JoinedArticle
from riwaya.corpus.explanation import find_record
from riwaya.corpus.judged import JudgedArticles
from riwaya.errors import JudgementError, UnknownArticleError
from riwaya.judgements.making import make_target
from riwaya.judgements.overlay import SAME_WORDS
from riwaya.judgements.records import nearest, spans_of
from riwaya.knowledge.loader import load_pack
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.knowledge.pack import Pack
    from riwaya.model.judgement import Target
    from riwaya.store import Store

_RECORD = re.compile(r"(?P<article>.+):(?P<record>[a-z]+\d+|j-[0-9a-f]+)")
_SPAN = re.compile(r"(?P<article>.+):(?P<start>\d+)[-:](?P<end>\d+)")


class Place(Struct, frozen=True, kw_only=True):
    """What the user points at."""

    joined: JoinedArticle
    span: Span
    layer: str | None = None
    """Of the record that was named; None where a span was."""
    record: Any = None

    @property
    def target(self) -> Target:
        """The words, with what finds them again."""
        return make_target(self.joined.article, self.span)


class PlaceFinder:
    """Reads articles, each once, and finds in them what words like `ARTICLE:START-END` point at."""

    def __init__(self, store: Store) -> None:
        self._articles = JudgedArticles(store)
        self._seen: dict[str, JoinedArticle] = {}

    def read(self, article_id: str) -> JoinedArticle:
        """An article as it is judged so far.

        Raises:
            UnknownArticleError: no article has this id.
        """
        if article_id not in self._seen:
            self._seen[article_id] = self._articles.read(article_id)
        return self._seen[article_id]

    def look(self, article_id: str) -> JoinedArticle | None:
        """The same; None where the store lacks it."""
        try:
            return self.read(article_id)
        except UnknownArticleError:
            return None

    def place(self, words: str) -> Place | None:
        """What `ARTICLE:START-END` or `ARTICLE:RECORD` points at; None for words of another form.

        Raises:
            UnknownArticleError: no article has this id.
            UnknownRecordError: the article has no such record.
            SpanError: the span is empty, reversed, or ends outside the text.
        """
        if found := _SPAN.fullmatch(words):
            joined, span = self.read(found["article"]), Span(int(found["start"]), int(found["end"]))
            return Place(joined=joined, span=_trimmed(make_target(joined.article, span)))
        if found := _RECORD.fullmatch(words):
            joined = self.read(found["article"])
            layer, record = find_record(joined, found["record"])
            return Place(joined=joined, span=spans_of(record, joined.mentions)[0], layer=layer, record=record)
        return None

    def happening(self, place: Place) -> Place:
        """The mention of a happening there.

        Raises:
            JudgementError: there is none.
        """
        from riwaya.compare.event_bonds import mention_at
        from riwaya.compare.event_mentions import EventMentionFinder

        joined = place.joined
        found = mention_at(EventMentionFinder(self.pack(joined)).find(joined.article, joined.analysis), place.span)
        if found is None:
            raise JudgementError(
                f"{joined.article.id}: no happening is told by «{place.span.of(joined.article.text)}»."
                f" Add one first: riwaya judge add {joined.article.id}:{place.span.start}-{place.span.end}"
                " --field type --value CODE"
            )
        return Place(joined=joined, span=found.trigger.span)

    def record(self, place: Place, layer: str) -> Place:
        """The record of a layer there.

        Raises:
            JudgementError: there is none, or several that nothing tells apart.
        """
        if place.record is not None and place.layer == layer:
            return place
        joined = place.joined
        records = getattr(joined.analysis, layer)
        found = [records[number] for number in nearest(records, place.span, joined.mentions)]
        words, name = place.span.of(joined.article.text), joined.article.id
        if not found:
            raise JudgementError(
                f"{name}: the machine has nothing in {layer} at «{words}»."
                f" `riwaya show {name} --layers {layer}` shows where it has."
            )
        if len(found) > 1:
            known = ", ".join(f"{name}:{one.id}" for one in found)
            raise JudgementError(f"{name}: several records of {layer} stand at «{words}». Name one: {known}.")
        span = max(spans_of(found[0], joined.mentions), key=place.span.likeness)
        return Place(joined=joined, span=span, layer=layer, record=found[0])

    def require_free(self, place: Place, layer: str) -> None:
        """Refuses to add a record where there is one.

        Raises:
            JudgementError: there is.
        """
        joined = place.joined
        records = getattr(joined.analysis, layer)
        for number in nearest(records, place.span, joined.mentions, least=SAME_WORDS):
            name = f"{joined.article.id}:{records[number].id}"
            raise JudgementError(f"{name} stands there already. Correct it: riwaya judge wrong {name}")

    def keep(self, articles: Iterable[JoinedArticle]) -> None:
        """Takes articles that were read already."""
        self._seen.update((one.article.id, one) for one in articles)

    def member(self, mention: EventMention) -> Place:
        """Where a member of a cluster stands."""
        return Place(joined=self.read(mention.article), span=mention.trigger.span)

    def member_of(self, cluster: EventCluster, place: Place) -> tuple[Place, tuple[Place, ...]]:
        """The member of a cluster that a place means, and the others.

        Raises:
            JudgementError: none stands there, or there are no others.
        """
        from riwaya.compare.event_bonds import mention_at

        name = place.joined.article.id
        found = mention_at((one for one in cluster.members if one.article == name), place.span)
        if found is None or len(cluster.members) < 2:
            known = ", ".join(f"{one.article}:{one.trigger.start}-{one.trigger.end}" for one in cluster.members)
            raise JudgementError(f"{cluster.id}: nothing can be split from it there. Its members: {known}.")
        return self.member(found), tuple(self.member(one) for one in cluster.members if one is not found)

    def pack(self, joined: JoinedArticle) -> Pack:
        """The pack that made an analysis.

        Raises:
            UnknownPackError: it is not installed.
        """
        return load_pack(joined.analysis.versions.pack.partition(" ")[0])


def _trimmed(target: Target) -> Span:
    """The span without white space at its ends.

    Raises:
        SpanError: it is nothing else.
    """
    words = target.text
    start = target.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
