"""`riwaya compare`: which reports tell of the same happening, and where statements agree or contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from riwaya.cli.cluster_lines import print_clusters
from riwaya.cli.options import DEFAULT_PACK, DEFAULT_STORE, JsonOption, PackOption, StoreOption, open_store
from riwaya.cli.terminal import out, write_json
from riwaya.cli.verdict_lines import print_verdicts
from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels

if TYPE_CHECKING:
    from riwaya.cli.language import Messages

OneArgument = Annotated[str | None, typer.Argument(help="help.compare_article", metavar="[ID]", show_default=False)]
ClustersOption = Annotated[int, typer.Option("--limit", help="help.compare_limit", metavar="N", min=1)]
WhyOption = Annotated[bool, typer.Option("--why", help="help.compare_why")]
AllOption = Annotated[bool, typer.Option("--all", help="help.compare_all")]
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
    unsure: AllOption = False,
    pack: PackOption = DEFAULT_PACK,
    as_json: JsonOption = False,
) -> None:
    """Prints clusters of mentions of one happening with their sources, then statements that differ."""
    from riwaya.cli.clustering import cluster_store
    from riwaya.cli.verdict_reading import read_verdicts
    from riwaya.corpus.clustering import make_grader
    from riwaya.export.comparison import make_comparison
    from riwaya.knowledge.loader import load_pack

    say: Messages = context.obj
    loaded = load_pack(pack)
    with open_store(store) as opened:
        if article_id is not None:
            opened.article(article_id)  # refuses an unknown id before the long work
        found = cluster_store(opened, loaded, say)
        articles, clusters = found.articles, found.clusters
        verdicts = read_verdicts(articles.values(), loaded, found.said, say)
        grade = make_grader(found, loaded)
        if article_id is not None:
            clusters = tuple(one for one in clusters if any(member.article == article_id for member in one.members))
            verdicts = tuple(one for one in verdicts if article_id in {one.left.article, one.right.article})
        if as_json:
            write_json(make_comparison(clusters, verdicts, grade))
            return
        wording = Wording(Labels(loaded, say.language), say)
        links = found.clusterer.links if why else None
        print_clusters(out(), clusters, articles, store, wording, limit=limit, links=links, grade=grade)
        between = [one for one in verdicts if one.left.article != one.right.article]
        least = None if unsure else loaded.verdict_scoring.shown
        print_verdicts(out(), between, articles, wording, limit=limit, least=least)
