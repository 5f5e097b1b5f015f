"""Taking a judgement: what the user points at, whether it can be judged so, and what it overrules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from riwaya.cli.explanation import find_record
from riwaya.cli.wording import Wording
from riwaya.compare.joined import JoinedArticle
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import Labels, labels_of
from riwaya.errors import JudgementError, UnknownArticleError
from riwaya.judgements.labels import FIELDS, NULL
from riwaya.judgements.making import make_judgement, make_target, now
from riwaya.judgements.overlay import SAME_WORDS, Standing
from riwaya.judgements.records import nearest, role_of, spans_of, values_of
from riwaya.judgements.standings import find_standings
from riwaya.knowledge.loader import load_pack
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.cli.clustering import Clustering
    from riwaya.cli.language import Messages
    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.judgement import Judgement, JudgementKind, Target
    from riwaya.store import Store

_RECORD = re.compile(r"(?P<article>.+):(?P<record>[a-z]+\d+|j-[0-9a-f]+)")
_SPAN = re.compile(r"(?P<article>.+):(?P<start>\d+)[-:](?P<end>\d+)")
EVENTS = "events"


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


class Desk:
    """Where one person judges what one store holds."""

    def __init__(self, store: Store, by: str, note: str | None = None) -> None:
        self._store, self._articles = store, JudgedArticles(store)
        self._by, self._note = by, note
        self._seen: dict[str, JoinedArticle] = {}

    # --- looking
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

    def cluster(self, pack: str, say: Messages) -> Clustering:
        """The clusters of all of the store."""
        from riwaya.cli.clustering import cluster_store

        found = cluster_store(self._store, load_pack(pack), say)
        self._seen |= found.articles
        return found

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

    def wording(self, judgement: Judgement, say: Messages) -> Wording:
        """How citations of a judgement are worded: by the pack that made an analysis of its articles."""
        seen = (self.look(target.article) for target in judgement.targets)
        versions = next((joined.analysis.versions for joined in seen if joined is not None), None)
        return Wording(Labels(None, say.language) if versions is None else labels_of(versions, say.language), say)

    def pack(self, joined: JoinedArticle) -> Pack:
        """The pack that made an analysis.

        Raises:
            UnknownPackError: it is not installed.
        """
        return load_pack(joined.analysis.versions.pack.partition(" ")[0])

    # --- saying
    def say(
        self,
        kind: JudgementKind,
        places: Iterable[Place],
        *,
        layer: str = EVENTS,
        labels: Mapping[str, str | None] | None = None,
        was: Mapping[str, str | None] | None = None,
    ) -> tuple[Judgement, tuple[str, ...]]:
        """Stores a judgement; gives it with the ids of those that it overrules.

        Raises:
            JudgementError: it points at one place twice.
        """
        targets = [place.target for place in places]
        if len({(target.article, target.start, target.end) for target in targets}) < len(targets):
            raise JudgementError(
                f"«{targets[0].text}» and «{targets[-1].text}» are the same words of the same article."
            )
        judgement = make_judgement(
            kind, targets, layer=layer, labels=labels or {}, was=was or {}, by=self._by, at=now(), note=self._note
        )
        near = self._near(judgement)
        if not near:
            self._store.judgements.put(judgement)
            return judgement, ()
        before, after = self.standings(near), self.standings((*near, judgement))
        self._store.judgements.put(judgement)
        overruled = (one.id for one in near if before[one.id] is Standing.HOLDS and after[one.id] is Standing.OVERRULED)
        return judgement, tuple(overruled)

    def _near(self, judgement: Judgement) -> tuple[Judgement, ...]:
        """Those that share an article with a judgement."""
        articles = {target.article for target in judgement.targets}
        known = self._store.judgements.all()
        return tuple(one for one in known if any(target.article in articles for target in one.targets))

    def standings(self, judgements: Sequence[Judgement]) -> dict[str, Standing]:
        """What has become of some judgements."""
        from riwaya.compare.event_mentions import EventMentionFinder

        names = dict.fromkeys(target.article for one in judgements for target in one.targets)
        articles: dict[str, tuple[Article, Analysis]] = {}
        packs = {}
        for name in names:
            try:
                articles[name] = self._store.article(name), self._store.analysis(name)
            except UnknownArticleError:
                continue
            packs[name] = articles[name][1].versions.pack.partition(" ")[0]
        finders: dict[str, EventMentionFinder] = {}

        def find(article: Article, analysis: Analysis) -> Iterable[Any]:
            pack = packs[article.id]
            if pack not in finders:
                finders[pack] = EventMentionFinder(load_pack(pack))
            return finders[pack].find(article, analysis)

        return find_standings(judgements, articles, find)

    def was(self, place: Place) -> dict[str, str | None]:
        """The labels of a record, as it is judged so far."""
        return values_of(place.record, FIELDS[place.layer or EVENTS])

    def participant_was(self, event: Place, mention: Place) -> dict[str, str | None]:
        """The role that a mention has in an event so far.

        Raises:
            JudgementError: they are of two articles.
        """
        if event.joined.article.id != mention.joined.article.id:
            raise JudgementError("an event and those who take part in it stand in one article.")
        return {"role": role_of(event.record, mention.record.id)}

    def verdict_was(self, places: Sequence[Place]) -> dict[str, str | None]:
        """How two statements stand to each other so far; empty where nobody compared them."""
        from riwaya.export.judged_verdicts import judge_verdicts, nearest_verdict
        from riwaya.export.verdict_rows import verdict_rows
        from riwaya.judgements.said import place_all

        joined = {place.joined.article.id: place.joined for place in places}
        texts = {name: one.article.text for name, one in joined.items()}
        rows = verdict_rows(joined.values(), self.pack(places[0].joined))
        rows = judge_verdicts(rows, place_all(self._store.judgements.all(), texts))
        number = nearest_verdict(rows, [(place.joined.article.id, place.span) for place in places])
        return {} if number is None else {"relation": rows[number].relation.value}


def _trimmed(target: Target) -> Span:
    """The span without white space at its ends.

    Raises:
        SpanError: it is nothing else.
    """
    words = target.text
    start = target.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def entities_of(pack: Pack) -> frozenset[str]:
    """Ids that a mention may be linked to."""
    tables: tuple[Mapping[str, Any], ...] = (pack.actors, pack.places, pack.countries, pack.agreements, pack.outlets)
    capitals = (country.capital.id for country in pack.countries.values() if country.capital is not None)
    return frozenset(name for table in tables for name in table).union(capitals)


def labels_from(fields: Sequence[str], values: Sequence[str]) -> dict[str, str | None] | None:
    """`--field` and `--value` paired in their order, `null` for no value; None where they do not pair up."""
    if len(fields) != len(values) or len(set(fields)) < len(fields):
        return None
    return {field: None if value == NULL else value for field, value in zip(fields, values, strict=True)}
