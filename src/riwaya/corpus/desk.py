"""Taking a judgement: whether it can be judged so, and what it overrules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from riwaya.corpus.places import Place, PlaceFinder
from riwaya.errors import JudgementError, UnknownArticleError
from riwaya.judgements.labels import FIELDS, NULL
from riwaya.judgements.making import make_judgement, now
from riwaya.judgements.overlay import Standing
from riwaya.judgements.records import role_of, values_of
from riwaya.judgements.standings import find_standings
from riwaya.knowledge.loader import load_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.judgement import Judgement, JudgementKind
    from riwaya.store import Store

EVENTS = "events"


class Desk(PlaceFinder):
    """Where one person judges what one store holds."""

    def __init__(self, store: Store, by: str, note: str | None = None) -> None:
        super().__init__(store)
        self.store = store
        self._by, self._note = by, note

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
        judgement, overruled = self.draft(kind, places, layer=layer, labels=labels, was=was)
        self.store.judgements.put(judgement)
        return judgement, overruled

    def draft(
        self,
        kind: JudgementKind,
        places: Iterable[Place],
        *,
        layer: str = EVENTS,
        labels: Mapping[str, str | None] | None = None,
        was: Mapping[str, str | None] | None = None,
    ) -> tuple[Judgement, tuple[str, ...]]:
        """The same, and nothing is stored.

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
            return judgement, ()
        before, after = self.standings(near), self.standings((*near, judgement))
        overruled = (one.id for one in near if before[one.id] is Standing.HOLDS and after[one.id] is Standing.OVERRULED)
        return judgement, tuple(overruled)

    def _near(self, judgement: Judgement) -> tuple[Judgement, ...]:
        """Those that share an article with a judgement."""
        articles = {target.article for target in judgement.targets}
        known = self.store.judgements.all()
        return tuple(one for one in known if any(target.article in articles for target in one.targets))

    def standings(self, judgements: Sequence[Judgement]) -> dict[str, Standing]:
        """What has become of some judgements."""
        from riwaya.compare.event_mentions import EventMentionFinder

        names = dict.fromkeys(target.article for one in judgements for target in one.targets)
        articles: dict[str, tuple[Article, Analysis]] = {}
        packs = {}
        for name in names:
            try:
                articles[name] = self.store.article(name), self.store.analysis(name)
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
        rows = judge_verdicts(rows, place_all(self.store.judgements.all(), texts))
        number = nearest_verdict(rows, [(place.joined.article.id, place.span) for place in places])
        return {} if number is None else {"relation": rows[number].relation.value}


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
