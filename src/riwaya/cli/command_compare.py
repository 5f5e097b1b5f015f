"""`riwaya compare`: which reports tell of the same happening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.asking import joined_articles
from riwaya.cli.cluster_lines import print_clusters
from riwaya.cli.labels import Labels
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json
from riwaya.cli.wording import Wording

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.compare.event_clusters import EventClusterer
    from riwaya.store import Store

OneArgument = Annotated[str | None, typer.Argument(help="help.compare_article", metavar="[ID]", show_default=False)]
ClustersOption = Annotated[int, typer.Option("--limit", help="help.compare_limit", metavar="N", min=1)]
WhyOption = Annotated[bool, typer.Option("--why", help="help.compare_why")]
_CLUSTERS = 20


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("compare", help="help.compare")(compare)


def compare(
    context: typer.Context,
    article_id: OneArgument = None,
    *,
    store: StoreOption = DEFAULT_STORE,
    limit: ClustersOption = _CLUSTERS,
    why: WhyOption = False,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints clusters of mentions of one happening, the largest first."""
    from riwaya.export.comparison import make_comparison
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    with open_store(store) as opened:
        if article_id is not None:
            opened.article(article_id)  # refuses an unknown id before the long work
        clusterer = cluster_store(opened, pack, say)
        clusters = clusterer.clusters()
        if article_id is not None:
            clusters = tuple(one for one in clusters if any(member.article == article_id for member in one.members))
        if as_json:
            write_json(make_comparison(clusters))
            return
        wording = Wording(Labels(load_pack(pack), say.language), say)
        links = clusterer.links if why else None
        print_clusters(out(), clusters, opened, wording, limit=limit, links=links)


def cluster_store(store: Store, pack: str, say: Messages) -> EventClusterer:
    """A clusterer that has taken all articles of a store, under a bar where somebody waits."""
    from riwaya.compare.event_clusters import EventClusterer
    from riwaya.knowledge.loader import load_pack
    from riwaya.text.models import find_models

    clusterer = EventClusterer(load_pack(pack), find_models())
    clusterer.add((one.article, one.analysis) for one in joined_articles(store, None, None, say))
    return clusterer
