"""What somebody says over the network, as a plan of a judgement, and what it would change."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta, Struct

from riwaya.compare.event_clusters import EventCluster
from riwaya.corpus.sayings import Plan, plan_add, plan_merge, plan_same, plan_split, plan_wrong
from riwaya.errors import RequestError
from riwaya.judgements.overlays import Overlays
from riwaya.judgements.said import place_all
from riwaya.model.analysis import LAYERS, Analysis
from riwaya.model.judgement import Judgement, JudgementKind
from riwaya.model.span import Quote, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.api.served import Served
    from riwaya.compare.event_mention import EventMention
    from riwaya.corpus.desk import Desk
    from riwaya.corpus.places import Place

Named = Annotated[str, Meta(min_length=1, max_length=500)]
Note = Annotated[str, Meta(max_length=2000)]
Value = Annotated[str, Meta(max_length=500)]


class Say(StrEnum):
    """What somebody says; the commands of `riwaya judge`."""

    SAME = "same"
    """All places tell of one happening."""
    NOT_SAME = "not_same"
    """The first place tells of another happening than the others."""
    WRONG = "wrong"
    """The record there has other labels; of two places, how they compare, or the role one has in the other."""
    NO_RECORD = "no_record"
    """There is nothing to record there, or to compare."""
    ADD = "add"
    """The machine missed a record there."""
    MERGE = "merge"
    """Two clusters are one happening."""
    SPLIT = "split"
    """The place tells of another happening than the rest of its cluster."""


class Saying(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody says of the machine's work."""

    say: Say
    places: Annotated[tuple[Named, ...], Meta(max_length=200)] = ()
    """`ARTICLE:RECORD` or `ARTICLE:START-END`."""
    clusters: Annotated[tuple[Named, ...], Meta(max_length=2)] = ()
    """Of `merge` two, of `split` one."""
    layer: Named | None = None
    """None: that of the record, else `events`, `verdicts` of two places, `participants` with the label `role`."""
    labels: dict[Named, Value | None] = {}
    """New values by field; null: the field has none."""
    note: Note | None = None
    by: Named | None = None
    """Who says so; only where nobody signs in."""


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


def plan_of(served: Served, desk: Desk, saying: Saying) -> Plan:
    """The judgement that somebody means.

    Raises:
        RequestError: places, clusters or labels that do not fit what is said.
        NotReadyError: it is about clusters, and they are not known yet.
        RiwayaError: what a desk refuses.
    """
    _require_fit(saying)
    places = [_place(desk, one) for one in saying.places]
    match saying.say:
        case Say.SAME | Say.NOT_SAME:
            return plan_same(desk, JudgementKind(saying.say.value), places)
        case Say.ADD:
            return plan_add(desk, places[0], layer=saying.layer, labels=saying.labels)
        case Say.MERGE | Say.SPLIT:
            return _of_clusters(served, desk, saying, places)
    is_none, other = saying.say is Say.NO_RECORD, places[1] if len(places) > 1 else None
    plan = plan_wrong(desk, places[0], other, layer=saying.layer, labels=saying.labels, no_record=is_none)
    if plan is None:
        raise RequestError("places: two places are for verdicts and participants, one is for all other layers.")
    return plan


_PLACES = {
    Say.SAME: (2, 200),
    Say.NOT_SAME: (2, 200),
    Say.WRONG: (1, 2),
    Say.NO_RECORD: (1, 2),
    Say.ADD: (1, 1),
    Say.MERGE: (0, 0),
    Say.SPLIT: (1, 1),
}
_CLUSTERS = {Say.MERGE: 2, Say.SPLIT: 1}
_LABELLED = frozenset({Say.WRONG, Say.ADD})
_WHY = "reason"
"""Of a record; a judgement becomes part of it, which is no news."""


def _require_fit(saying: Saying) -> None:
    least, most = _PLACES[saying.say]
    if not least <= len(saying.places) <= most:
        raise RequestError(f"places: {saying.say} takes {least} to {most} places, not {len(saying.places)}.")
    wanted = _CLUSTERS.get(saying.say, 0)
    if len(saying.clusters) != wanted:
        raise RequestError(f"clusters: {saying.say} takes {wanted} clusters, not {len(saying.clusters)}.")
    if bool(saying.labels) != (saying.say in _LABELLED):
        told = "needs labels" if saying.say in _LABELLED else "takes no labels"
        raise RequestError(f"labels: {saying.say} {told}.")


def _place(desk: Desk, words: str) -> Place:
    found = desk.place(words)
    if found is None:
        raise RequestError(f"places: {words[:80]!r} is no place. Write ARTICLE:RECORD or ARTICLE:START-END.")
    return found


def _of_clusters(served: Served, desk: Desk, saying: Saying, places: list[Place]) -> Plan:
    found = served.keeper.require().found
    clusters = [found.cluster(name) for name in saying.clusters]
    return plan_merge(desk, *clusters) if saying.say is Say.MERGE else plan_split(desk, clusters[0], places[0])


# --- what it would change
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
    for layer in LAYERS:
        old, new = ({one.id: one for one in getattr(side, layer)} for side in (before, after))
        for name in dict.fromkeys((*old, *new)):
            if old.get(name) != new.get(name):
                yield _difference(article, text, layer, old.get(name), new.get(name))


def _difference(article: str, text: str, layer: str, old: Any, new: Any) -> RecordChange:
    from riwaya.corpus.explanation import words_of

    one = new if old is None else old
    left, right = (None if side is None else msgspec.to_builtins(side) for side in (old, new))
    if left is not None and right is not None:
        changed = [field for field in left if left[field] != right[field] and field != _WHY]
        left, right = ({field: side[field] for field in changed} for side in (left, right))
    span: Span = next(iter(words_of(one)))
    return RecordChange(article=article, layer=layer, id=one.id, words=span.of(text), before=left, after=right)


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
