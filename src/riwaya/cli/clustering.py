"""Happenings of a whole store, under a bar where somebody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.asking import joined_articles
from riwaya.corpus.clustering import cluster_once

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.corpus.clustering import Clustering
    from riwaya.knowledge.pack import Pack
    from riwaya.store import Store


def cluster_store(store: Store, pack: Pack, say: Messages) -> Clustering:
    """Clusters over all articles of a store."""
    return cluster_once(joined_articles(store, None, None, say), store.judgements.all(), pack)
