"""Clusters for people: a happening a heading, a line a member with its sentence, outlet, day and citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.marks import Mark, mark_quote
from riwaya.export.joined import JoinedArticle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from riwaya.cli.wording import Wording
    from riwaya.compare.event_clusters import ClusterLink, EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.store import Store

    Links = Callable[[EventCluster], Sequence[ClusterLink]]

_LAYER = "events"
_INDENT, _SIGNS = 2, 6


def print_clusters(
    console: Console,
    clusters: Sequence[EventCluster],
    store: Store,
    wording: Wording,
    *,
    limit: int,
    links: Links | None = None,
) -> None:
    """Clusters of two members or more, those of most articles first; with `links`, why each member stands there."""
    say = wording.say
    told = sorted((one for one in clusters if len(one.members) > 1), key=_size)
    alone = len(clusters) - len(told)
    if not told:
        console.print(say("compare.none", where=store.where, alone=alone), soft_wrap=True, markup=False)
        return
    console.print(say("compare.title", count=len(told), alone=alone), style="bold", markup=False, soft_wrap=True)
    for cluster in told[:limit]:
        articles = len({member.article for member in cluster.members})
        heading = say("compare.cluster", id=cluster.id, members=len(cluster.members), articles=articles)
        console.print()
        console.print(Text(say.direction + heading, style="bold"))
        reasons = {one.right.key: one.link.reason for one in links(cluster)} if links is not None else {}
        for member in cluster.members:
            _print_member(console, member, store, wording, reasons.get(member.key))
    if len(told) > limit:
        console.print()
        console.print(say("compare.more", count=len(told) - limit), style="dim", markup=False, soft_wrap=True)


def _size(cluster: EventCluster) -> tuple[int, int, str]:
    return -len({member.article for member in cluster.members}), -len(cluster.members), cluster.id


def _print_member(console: Console, member: EventMention, store: Store, wording: Wording, reason: str | None) -> None:
    article = store.article(member.article)
    joined = JoinedArticle(article, store.analysis(member.article))
    sentence = joined.sentence([member.trigger.span])
    mark = Mark(_LAYER, member.trigger.start, member.trigger.end)
    limit = console.width - _INDENT - _SIGNS
    console.print(_indented(mark_quote(sentence, [mark], mark, styled=console.is_terminal, limit=limit)))
    citation = wording.say.direction + wording.citation(article.head, member.trigger)
    console.print(_indented(Text(citation, style="dim"), 2 * _INDENT))
    if reason is not None:
        console.print(_indented(Text(reason, style="dim"), 2 * _INDENT))


def _indented(words: Text, indent: int = _INDENT) -> Padding:
    return Padding(words, (0, 0, 0, indent), expand=False)
