"""What a judgement would change, told before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya.compare.event_clusters import EventCluster
from riwaya.corpus.explanation import words_of
from riwaya.judgements.overlays import Overlays
from riwaya.judgements.said import place_all
from riwaya.model.analysis import LAYERS, Analysis
from riwaya.model.judgement import Judgement, JudgementKind
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from riwaya.api.served import Served
    from riwaya.compare.event_mention import EventMention
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.sayings import Plan

_WHY = "reason"
"""Of a record; a judgement becomes part of it, which is no news."""


class RecordChange(Struct, frozen=True, kw_only=True):
    """A record that would change."""

    article: str
    layer: str
    id: str
    words: str
    """Where it stands."""
    before: dict[str, Any] | None
    """The fields that would change, as they are; None: the record would be new."""
    after: dict[str, Any] | None
    """The same fields as they would be; None: the record would be gone."""
    names: dict[str, str]
    """Words of the mentions that `before` and `after` name, by id."""


class Teller(Struct, frozen=True, kw_only=True):
    """A mention of a happening."""

    article: str
    trigger: Quote


class Told(Struct, frozen=True, kw_only=True):
    """A cluster, in short."""

    cluster: str
    articles: int
    members: tuple[Teller, ...]


class HappeningChange(Struct, frozen=True, kw_only=True):
    """Clusters that would change."""

    before: tuple[Told, ...]
    after: tuple[Told, ...]


class Preview(Struct, frozen=True, kw_only=True):
    """What a judgement would do; nothing is stored."""

    judgement: Judgement
    overrules: tuple[str, ...]
    """Ids of judgements that would not hold any more."""
    records: tuple[RecordChange, ...]
    happenings: HappeningChange | None
    """None: no cluster would change, or they are not known yet."""


def preview_of(served: Served, plan: Plan, desk: Desk) -> Preview:
    """What a plan would do.

    Raises:
        JudgementError: it points at one place twice.
    """
    judgement, overrules = plan.draft(desk)
    known = served.articles().known
    return Preview(
        judgement=judgement,
        overrules=overrules,
        records=tuple(_record_changes(served, judgement, (*known, judgement))),
        happenings=_happening_change(served, judgement, (*known, judgement)),
    )


def _record_changes(served: Served, judgement: Judgement, said: tuple[Judgement, ...]) -> Iterator[RecordChange]:
    overlays = Overlays(said)
    for name in dict.fromkeys(target.article for target in judgement.targets):
        joined = served.joined(name)
        after = overlays.over(joined.article, served.store.analysis(name)).analysis
        yield from _differences(name, joined.article.text, joined.analysis, after)


def _differences(article: str, text: str, before: Analysis, after: Analysis) -> Iterator[RecordChange]:
    words = {one.id: Span(one.start, one.end).of(text) for side in (before, after) for one in side.mentions}
    for layer in LAYERS:
        old, new = ({one.id: one for one in getattr(side, layer)} for side in (before, after))
        for name in dict.fromkeys((*old, *new)):
            if old.get(name) != new.get(name):
                yield _difference(article, text, layer, (old.get(name), new.get(name)), words)


def _difference(article: str, text: str, layer: str, change: tuple[Any, Any], words: Mapping[str, str]) -> RecordChange:
    old, new = change
    one = new if old is None else old
    left, right = (None if side is None else msgspec.to_builtins(side) for side in (old, new))
    if left is not None and right is not None:
        changed = [field for field in left if left[field] != right[field] and field != _WHY]
        left, right = ({field: side[field] for field in changed} for side in (left, right))
    span: Span = next(iter(words_of(one)))
    names = {name: words[name] for side in (left, right) for name in _named(side) if name in words}
    return RecordChange(
        article=article, layer=layer, id=one.id, words=span.of(text), before=left, after=right, names=names
    )


def _named(fields: Mapping[str, Any] | None) -> Iterator[str]:
    """What may be ids in the fields of a record."""
    for value in (fields or {}).values():
        values = value if isinstance(value, (list, tuple)) else (value,)
        yield from (one for one in values if isinstance(one, str))


def _happening_change(served: Served, judgement: Judgement, said: tuple[Judgement, ...]) -> HappeningChange | None:
    """Clusters before and after, all pairs weighed again: what people say may part more than it names."""
    snapshot = served.keeper.look()
    if snapshot is None or judgement.kind not in {JudgementKind.SAME, JudgementKind.NOT_SAME}:
        return None
    found = snapshot.found
    placed = place_all(said, {name: one.article.text for name, one in found.articles.items()})
    now, then = found.clusters, found.clusterer.clusters(placed)
    places = {(target.article, target.start) for target in judgement.targets}
    touched = [one for one in now if any((it.article, it.trigger.start) in places for it in one.members)]
    keys = {_key(it) for one in touched for it in one.members}
    after = [one for one in then if any(_key(it) in keys for it in one.members)]
    keys |= {_key(it) for one in after for it in one.members}
    before = [one for one in now if any(_key(it) in keys for it in one.members)]
    if _shape(before) == _shape(after):
        return None
    return HappeningChange(before=tuple(map(_told, before)), after=tuple(map(_told, after)))


def _key(mention: EventMention) -> tuple[str, int, int]:
    return mention.article, mention.trigger.start, mention.trigger.end


def _shape(clusters: Iterable[EventCluster]) -> set[tuple[tuple[str, int, int], ...]]:
    return {tuple(map(_key, one.members)) for one in clusters}


def _told(cluster: EventCluster) -> Told:
    return Told(
        cluster=cluster.id,
        articles=len({one.article for one in cluster.members}),
        members=tuple(Teller(article=one.article, trigger=one.trigger) for one in cluster.members),
    )
