"""`/sources`: who publishes, and whom they have it from."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.api.parameters import Asked, Part
from riwaya.api.records import Page, page_of
from riwaya.model.attribution import Stance
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.attribution_rows import AttributionRow
    from riwaya.corpus.selection import Filter
    from riwaya.model.article import ArticleHead

_GROUP = "accounts"


class OutletRow(Struct, frozen=True, kw_only=True):
    """Who publishes."""

    outlet: str
    """Id in the pack, or the name as given."""
    camps: tuple[str, ...]
    country: str | None
    alignment: str | None
    """As the outlet or a reference work declares it; None where the pack says nothing."""
    alignment_ar: str | None
    """The same in Arabic."""
    agency: bool
    articles: int
    begin: str | None
    end: str | None
    attributions: int
    """Times that its articles name or hide a source."""
    hidden: int
    """Of these, without a source."""
    reprints: int
    """Articles that carry the text of another one."""


class CitedSource(Struct, frozen=True, kw_only=True):
    """Whom articles have it from."""

    entity: str | None
    """Id in the pack; None: words that it does not know."""
    words: str
    """As the source is called most often."""
    count: int
    articles: int
    outlets: tuple[str, ...]
    stances: dict[Stance, int]
    """What cues do to what it says: distance, endorsement."""


class Sources(Struct, frozen=True, kw_only=True):
    """Outlets, and those they cite."""

    outlets: tuple[OutletRow, ...]
    """Most articles first."""
    cited: Page[CitedSource]
    """Most cited first."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/sources", Sources, group=_GROUP)
    def sources(asked: Asked, part: Part) -> Sources:
        """Outlets with what they cite, and the sources cited; `actor` asks for one of these."""
        return _sources(served, asked, part)


def _sources(served: Served, asked: Filter, part: Part) -> Sources:
    takes = served.takes_telling(replace(asked, actor=None))
    rows = [row for row in served.keeper.require().attributions if takes(row.article)]
    wanted = None if asked.actor is None else served.labels.find(asked.actor)
    cited = _cited(row for row in rows if row.attribution.source is not None)
    shown = [one for one in cited if wanted is None or one.entity in wanted]
    return Sources(outlets=_outlets(served, rows, takes), cited=page_of(shown, part))


def _outlets(
    served: Served, rows: Iterable[AttributionRow], takes: Callable[[ArticleHead], bool]
) -> tuple[OutletRow, ...]:
    snapshot = served.keeper.require()
    heads: defaultdict[str, list[ArticleHead]] = defaultdict(list)
    for joined in snapshot.articles.values():
        head = joined.analysis.article
        if head.outlet is not None and takes(head):
            heads[head.outlet].append(head)
    counts = Counter((row.article.outlet, row.attribution.source is None) for row in rows)
    out = (
        _outlet(served, name, held, (counts[name, False], counts[name, True]), snapshot.copies_of)
        for name, held in heads.items()
    )
    return tuple(sorted(out, key=lambda one: (-one.articles, one.outlet)))


def _outlet(
    served: Served, name: str, heads: list[ArticleHead], told: tuple[int, int], copies: Iterable[str]
) -> OutletRow:
    known, days = served.pack.outlets.get(name), [head.published for head in heads if head.published is not None]
    copied = set(copies)
    return OutletRow(
        outlet=name,
        camps=() if known is None else known.camp,
        country=None if known is None else known.country,
        alignment=None if known is None else known.alignment,
        alignment_ar=None if known is None else known.alignment_ar,
        agency=known is not None and known.agency,
        articles=len(heads),
        begin=min(days, default=None),
        end=max(days, default=None),
        attributions=sum(told),
        hidden=told[1],
        reprints=sum(head.id in copied for head in heads),
    )


def _cited(rows: Iterable[AttributionRow]) -> list[CitedSource]:
    held: defaultdict[tuple[str | None, str], list[AttributionRow]] = defaultdict(list)
    for row in rows:
        entity = None if row.source is None else row.source.entity
        held[entity, "" if entity is not None else fold_form(_words(row))].append(row)
    out = (
        CitedSource(
            entity=entity,
            words=Counter(map(_words, told)).most_common(1)[0][0],
            count=len(told),
            articles=len({row.article.id for row in told}),
            outlets=tuple(sorted({row.article.outlet for row in told if row.article.outlet is not None})),
            stances=dict(Counter(row.attribution.stance for row in told).most_common()),
        )
        for (entity, _), told in held.items()
    )
    return sorted(out, key=lambda one: (-one.count, one.entity or "", one.words))


def _words(row: AttributionRow) -> str:
    source = row.attribution.source
    return "" if source is None else " ".join(source.text.split())
