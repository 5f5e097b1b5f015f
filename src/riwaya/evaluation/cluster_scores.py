"""How well found clusters fit gold ones: B-cubed over gold mentions, beside plain ways to cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.evaluation.b_cubed import BCubed, b_cubed
from riwaya.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from riwaya.compare.event_clusters import EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.evaluation.cluster_gold import ClusterPool, GoldMention

_NEAR = 12
"""Characters that may lie between a gold trigger and a mention that stands for it."""


class PoolScore(Struct, frozen=True, kw_only=True):
    """One pool."""

    pool: str
    mentions: int
    clusters: int
    covered: int
    """Gold mentions that a found one overlaps."""
    found: BCubed
    """Of our clusters; a gold mention that nothing was found for is a cluster of its own."""
    singletons: BCubed
    one: BCubed
    """All in one cluster."""
    alike: BCubed
    """Same family, day (else that of the article) and place."""


def score_pool(pool: ClusterPool, clusters: Sequence[EventCluster]) -> PoolScore:
    """The rows of a pool."""
    gold = {mention: name for name, members in pool.clusters.items() for mention in members}
    stand_ins = find_stand_ins(gold, [one for cluster in clusters for one in cluster.members])
    of_mention = {member.key: cluster.id for cluster in clusters for member in cluster.members}
    covered = sum(stand_in is not None and _overlaps(mention, stand_in) for mention, stand_in in stand_ins.items())
    return PoolScore(
        pool=pool.pool,
        mentions=len(gold),
        clusters=len(pool.clusters),
        covered=covered,
        found=b_cubed(gold, _keys(stand_ins, lambda one: of_mention[one.key])),
        singletons=b_cubed(gold, {one: one for one in gold}),
        one=b_cubed(gold, dict.fromkeys(gold, pool.pool)),
        alike=b_cubed(gold, _keys(stand_ins, _likeness)),
    )


def find_stand_ins(
    gold: Iterable[GoldMention], mentions: Iterable[EventMention]
) -> dict[GoldMention, EventMention | None]:
    """For each gold mention the found one that overlaps it, else the nearest within a word or two; None: none is."""
    by_article: dict[str, list[EventMention]] = {}
    for mention in mentions:
        by_article.setdefault(mention.article, []).append(mention)
    out: dict[GoldMention, EventMention | None] = {}
    for wanted in gold:
        near = [(_gap(wanted, one), one.key, one) for one in by_article.get(wanted.article, ())]
        gap, _, best = min(near, default=(_NEAR + 1, None, None), key=lambda one: one[:2])
        out[wanted] = best if gap <= _NEAR else None
    return out


def _gap(gold: GoldMention, mention: EventMention) -> int:
    return max(0, gold.start - mention.trigger.end + 1, mention.trigger.start - gold.end + 1)


def _overlaps(gold: GoldMention, mention: EventMention) -> bool:
    return Span(gold.start, gold.end).overlaps(mention.trigger.span)


def _likeness(mention: EventMention) -> Hashable:
    day = mention.when.first if mention.when is not None else mention.published
    places = sorted(ground.entity for ground in mention.places or mention.grounds)
    return min(mention.families), day, places[0] if places else None


def _keys(
    stand_ins: Mapping[GoldMention, EventMention | None], key: Callable[[EventMention], Hashable]
) -> dict[GoldMention, Hashable]:
    """The cluster of each gold mention; one that nothing stands for is its own."""
    return {gold: gold if one is None else key(one) for gold, one in stand_ins.items()}
