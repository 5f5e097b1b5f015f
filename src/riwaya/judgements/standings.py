"""What has become of each judgement: it holds, or why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.event_bonds import bind
from riwaya.judgements.overlay import Standing
from riwaya.judgements.overlays import Overlays
from riwaya.judgements.said import place_all
from riwaya.model.judgement import VERDICTS, Judgement, JudgementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from riwaya.compare.event_bonds import Said
    from riwaya.compare.event_mention import EventMention
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article

    FindMentions = Callable[[Article, Analysis], Iterable[EventMention]]
    """Mentions of happenings in a judged analysis."""

_ON_HAPPENINGS = frozenset({JudgementKind.SAME, JudgementKind.NOT_SAME})


def find_standings(
    judgements: Sequence[Judgement], articles: Mapping[str, tuple[Article, Analysis]], find: FindMentions
) -> dict[str, Standing]:
    """The standing of each judgement by its id.

    Args:
        judgements: any; of two that contradict each other both should be there.
        articles: those that they are about, as far as there are any, with the machine's analyses.
        find: finds mentions of happenings.
    """
    overlays = Overlays(judgements)
    judged = {name: (article, overlays.over(article, one).analysis) for name, (article, one) in articles.items()}
    placed = place_all(judgements, {name: article.text for name, (article, _) in articles.items()})
    about = {one.judgement.targets[at].article for one in placed for at in range(len(one.places)) if _is_on(one)}
    mentions = [mention for name in sorted(about & judged.keys()) for mention in find(*judged[name])]
    bonds = bind(mentions, placed)
    out = {one.id: Standing.UNDONE for one in judgements if one.is_undone}
    out |= overlays.standings
    for one in placed:
        name = one.judgement.id
        if None in one.places and (not _is_on(one) or sum(place is not None for place in one.places) < 2):
            is_there = all(target.article in articles for target in one.judgement.targets)
            out[name] = Standing.LOST_WORDS if is_there else Standing.NO_ARTICLE
        elif name in out:
            continue
        elif name in bonds.placeless:
            out[name] = Standing.NO_RECORD_THERE
        else:
            is_overruled = name in bonds.overruled or _is_overruled_verdict(one, placed)
            out[name] = Standing.OVERRULED if is_overruled else Standing.HOLDS
    return out


def _is_on(said: Said) -> bool:
    return said.judgement.kind in _ON_HAPPENINGS


def _is_overruled_verdict(said: Said, placed: Iterable[Said]) -> bool:
    """Whether a later judgement is about the same two statements."""
    if said.judgement.layer != VERDICTS:
        return False
    later = (one for one in placed if one.judgement.layer == VERDICTS and one.judgement.order > said.judgement.order)
    return any(_overlap(said, one) for one in later)


def _overlap(one: Said, other: Said) -> bool:
    return any(
        all(
            a is not None and b is not None and a[0] == b[0] and a[1].overlaps(b[1])
            for a, b in zip(one.places, places, strict=True)
        )
        for places in (other.places, other.places[::-1])
    )
