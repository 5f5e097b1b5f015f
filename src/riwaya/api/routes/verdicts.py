"""`/verdicts`, `/reprints`: pairs of statements that agree or contradict each other, and copies of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import Query
from msgspec import Struct

from riwaya.api.errors import NotHereError
from riwaya.api.parameters import Asked, Id, Part
from riwaya.api.records import Page, page_of
from riwaya.api.rows import VerdictItem, verdict_item
from riwaya.compare.judged_pairs import Relation
from riwaya.compare.reprints import ReprintGroup
from riwaya.compare.word_diff import Change
from riwaya.corpus.copies import changes_of
from riwaya.errors import RequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.api.routing import Routes
    from riwaya.api.served import Served
    from riwaya.corpus.selection import Filter
    from riwaya.export.verdict_rows import VerdictRow

_GROUP = "accounts"


class ReprintView(Struct, frozen=True, kw_only=True):
    """Copies of one text and what each changes."""

    group: ReprintGroup
    changes: dict[str, tuple[Change, ...]]
    """By id of a copy: what it changes of the earliest one, word by word."""


def register(routes: Routes) -> None:
    """Adds the routes."""
    served = routes.served

    @routes.get("/verdicts", Page[VerdictItem], group=_GROUP)
    def verdicts(
        asked: Asked,
        part: Part,
        within: Annotated[bool, Query(description="Only between tellings of one happening.")] = False,
        sure: Annotated[bool, Query(description="Only between articles, and sure enough to be shown unasked.")] = False,
    ) -> Page[VerdictItem]:
        """Pairs of statements, the surest first; `type` is a relation, filters hold for either side."""
        return _verdicts(served, asked, part, within=within, sure=sure)

    @routes.get("/reprints", Page[ReprintGroup], group=_GROUP)
    def reprints(asked: Asked, part: Part) -> Page[ReprintGroup]:
        """Groups of articles that carry one text, by the earliest copy."""
        takes = served.takes_telling(asked)
        groups = served.keeper.require().copies
        return page_of([group for group in groups if any(takes(one.article) for one in group.members)], part)

    @routes.get("/reprints/{article_id:path}", ReprintView, errors=(404,), group=_GROUP)
    def reprint(article_id: Id) -> ReprintView:
        """The copies of one article, and what each changes."""
        snapshot = served.keeper.require()
        group = snapshot.copies_of.get(article_id)
        if group is None:
            raise NotHereError(f"no other article carries the text of {article_id!r}.")
        return ReprintView(group=group, changes=changes_of(group, lambda name: snapshot.articles[name].article.text))


def _verdicts(served: Served, asked: Filter, part: Part, *, within: bool, sure: bool) -> Page[VerdictItem]:
    snapshot, takes = served.keeper.require(), served.takes_article(asked)
    relations = _relations(asked.types)
    names = {name for name, one in snapshot.articles.items() if takes(one.analysis.article)}
    for words in (asked.actor, asked.place):
        if words is not None:
            found = served.labels.find(words)
            names &= {name for entity in found for name in snapshot.mentioned_in.get(entity, ())}

    def is_wanted(one: VerdictRow) -> bool:
        return (not relations or one.relation in relations) and bool({one.left.article, one.right.article} & names)

    rows = [one for one in (snapshot.shown if sure else snapshot.verdicts) if is_wanted(one)]
    if sure:
        rows = [one for one in rows if one.left.article != one.right.article]
    if within:
        rows = [one for one in rows if snapshot.clusters_at(one.left) & snapshot.clusters_at(one.right)]
    page = page_of(rows, part)
    return page.of(tuple(verdict_item(snapshot, one) for one in page.rows))


def _relations(types: Iterable[str]) -> frozenset[Relation]:
    """Relations by their names.

    Raises:
        RequestError: there is no such relation.
    """
    names = list(types)
    for name in names:
        if name not in set(Relation):
            raise RequestError(f"type: no relation {name!r}. Known: {', '.join(Relation)}.")
    return frozenset(map(Relation, names))
