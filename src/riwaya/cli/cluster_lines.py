"""Clusters for people: a happening a heading, a line a member with its sentence, outlet, day and citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from riwaya.cli.judged import judged_line
from riwaya.cli.marks import Mark, mark_quote
from riwaya.cli.source_lines import print_evidence
from riwaya.compare.event_mention import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import Console

    from riwaya.cli.wording import Wording
    from riwaya.compare.event_clusters import ClusterLink, EventCluster
    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.evidence_records import Evidence
    from riwaya.compare.joined import JoinedArticle
    from riwaya.model.store_address import StoreAddress

    Grader = Callable[[EventCluster], Evidence]
    Links = Callable[[EventCluster], Sequence[ClusterLink]]

_LAYER = "events"
_INDENT, _SIGNS = 2, 6


def print_clusters(
    console: Console,
    clusters: Sequence[EventCluster],
    articles: Mapping[str, JoinedArticle],
    where: StoreAddress,
    wording: Wording,
    *,
    limit: int,
    links: Links | None = None,
    grade: Grader | None = None,
) -> None:
    """Clusters of two members or more, those of most articles first.

    With `links`, why each member stands there; with `grade`, who stands behind each cluster. Who put a member there is
    said in any case.
    """
    say = wording.say
    told = sorted((one for one in clusters if len(one.members) > 1 and _is_told(one)), key=_size)
    alone = len(clusters) - len(told)
    if not told:
        console.print(say("compare.none", where=where, alone=alone), soft_wrap=True, markup=False)
        return
    console.print(say("compare.title", count=len(told), alone=alone), style="bold", markup=False, soft_wrap=True)
    for cluster in told[:limit]:
        heading = say("compare.cluster", id=cluster.id, members=len(cluster.members), articles=_spread(cluster))
        console.print()
        console.print(Text(say.direction + heading, style="bold"))
        if grade is not None:
            print_evidence(console, grade(cluster), wording, why=links is not None)
        reasons = {one.right.key: one.reason for one in links(cluster)} if links is not None else {}
        reasons |= {one.right.key: f"✎ {judged_line((one.judgement,), say)}" for one in reversed(cluster.said)}
        for member in cluster.members:
            _print_member(console, member, articles[member.article], wording, reasons.get(member.key))
    if len(told) > limit:
        console.print()
        console.print(say("compare.more", count=len(told) - limit), style="dim", markup=False, soft_wrap=True)


def _is_told(cluster: EventCluster) -> bool:
    """Whether an event or a cue tells of it, and not only words that may mean something else."""
    return any(member.told is not Told.WORD for member in cluster.members)


def _size(cluster: EventCluster) -> tuple[int, int, str]:
    return -_spread(cluster), -len(cluster.members), cluster.id


def _spread(cluster: EventCluster) -> int:
    """How many articles tell of it."""
    return len({member.article for member in cluster.members})


def _print_member(
    console: Console, member: EventMention, joined: JoinedArticle, wording: Wording, reason: str | None
) -> None:
    sentence = joined.sentence([member.trigger.span])
    mark = Mark(_LAYER, member.trigger.start, member.trigger.end)
    limit = console.width - _INDENT - _SIGNS
    console.print(_indented(mark_quote(sentence, [mark], mark, styled=console.is_terminal, limit=limit)))
    citation = wording.say.direction + wording.citation(joined.article.head, member.trigger)
    console.print(_indented(Text(citation, style="dim"), 2 * _INDENT))
    if reason is not None:
        console.print(_indented(Text(reason, style="dim"), 2 * _INDENT))


def _indented(words: Text, indent: int = _INDENT) -> Padding:
    return Padding(words, (0, 0, 0, indent), expand=False)
