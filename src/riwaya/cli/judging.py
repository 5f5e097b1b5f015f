"""How the desk of a person who judges speaks: clusters under a bar, and citations in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.wording import Wording
from riwaya.corpus.labels import Labels, labels_of

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.corpus.clustering import Clustering
    from riwaya.corpus.desk import Desk
    from riwaya.model.judgement import Judgement


def cluster_for(desk: Desk, pack: str, say: Messages) -> Clustering:
    """The clusters of all of the store; the desk keeps the articles that were read for them."""
    from riwaya.cli.clustering import cluster_store
    from riwaya.knowledge.loader import load_pack

    found = cluster_store(desk.store, load_pack(pack), say)
    desk.keep(found.articles.values())
    return found


def wording_of(desk: Desk, judgement: Judgement, say: Messages) -> Wording:
    """How citations of a judgement are worded: by the pack that made an analysis of its articles."""
    seen = (desk.look(target.article) for target in judgement.targets)
    versions = next((joined.analysis.versions for joined in seen if joined is not None), None)
    return Wording(Labels(None, say.language) if versions is None else labels_of(versions, say.language), say)
