"""What the routes ask: one store, as people judged it, its search engine, and the pack that labels what is in it."""

from __future__ import annotations

import hashlib
import logging
from functools import partial
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from riwaya import __version__
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.desk import entities_of
from riwaya.corpus.fingerprint import Fingerprint, Watch
from riwaya.corpus.job_runner import JobRunner
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import Labels, in_both_languages
from riwaya.corpus.layer_rows import select_rows
from riwaya.corpus.searching import SearchRoom
from riwaya.corpus.selection import Filter, Selection
from riwaya.corpus.snapshot import make_accounts
from riwaya.corpus.snapshot_keeper import SnapshotKeeper
from riwaya.corpus.snapshot_maker import SnapshotMaker
from riwaya.errors import RiwayaError
from riwaya.judgements.making import now
from riwaya.pipeline import Analyzer
from riwaya.search.ways import Way
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.api.settings import Settings
    from riwaya.compare.groups import By
    from riwaya.compare.joined import JoinedArticle
    from riwaya.corpus.snapshot import Snapshot
    from riwaya.export.account_report import Accounts
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import ArticleHead
    from riwaya.search.query import Field, Query
    from riwaya.store import ArticleRow, Store

_log = logging.getLogger("riwaya.api")
BY_WORDS = Way()
"""As a search does that nobody says more of."""
_DIGEST = 20
_LEAVE_S = 5.0
"""How long an end waits for the index."""


class Served:
    """Made once for an application; any number of threads ask it at once."""

    def __init__(self, store: Store, pack: Pack, settings: Settings) -> None:
        self.store, self.pack, self.settings = store, pack, settings
        self.watch = Watch(store)
        self.search = SearchRoom(store, pack, self.watch)
        self.keeper = SnapshotKeeper(self.watch, SnapshotMaker(store, pack).make)
        self.jobs = JobRunner(store, partial(_make_analyzer, pack), self._after_job)
        """Reads what people hand in."""
        self.labels = Labels(pack, "en")
        self.label = in_both_languages(pack)
        self.entities = entities_of(pack)
        """Ids that routes know."""
        self._accounts: dict[By, tuple[Snapshot, Accounts]] = {}
        self.selection = Selection(pack)
        """Reads what requests ask for."""
        self.code_tag = f'W/"{_digest(__version__, pack.version, pack.codebook_digest)}"'
        """Tag of what depends on this program and its pack alone."""
        self._lock = Lock()
        self._thread: Thread | None = None
        self._judged: tuple[Fingerprint, JudgedArticles] | None = None
        self._rows: tuple[tuple[object, ...], tuple[ArticleRow, ...]] | None = None

    def store_tag(self) -> str:
        """Tag of what also depends on the content of the store, and on how far its snapshot is."""
        last = self.keeper.look()
        parts = (self.watch.look().digest, self.watch.proposed(), last.fingerprint.digest if last else "")
        return f'W/"{_digest(self.code_tag, *parts)}"'

    # --- single articles
    def joined(self, article_id: str) -> JoinedArticle:
        """An article as people judged it up to now.

        Raises:
            UnknownArticleError: no article has this id.
        """
        return self.articles().read(article_id)

    def articles(self) -> JudgedArticles:
        """Reads articles with the judgements of now, which are looked up anew only when something changed."""
        seen = self.watch.look()
        with self._lock:
            if self._judged is None or self._judged[0] != seen:
                self._judged = seen, JudgedArticles(self.store)
            return self._judged[1]

    # --- lists
    def article_rows(self, asked: Filter, way: Way = BY_WORDS) -> tuple[ArticleRow, ...]:
        """The lines of the articles that are asked for, the oldest first; `way`: how their words are searched for.

        Raises:
            NotReadyError: something is asked for that the index of the search tells, and it is being made.
        """
        takes, found = self.selection.outlets(asked), self.found_ids(asked, way)
        return tuple(
            row for row in self._all_rows() if takes(row.outlet, row.published) and (found is None or row.id in found)
        )

    def _all_rows(self) -> tuple[ArticleRow, ...]:
        seen = self.watch.look()
        state = (seen.articles, seen.revisions, seen.analyses, seen.made_at)
        with self._lock:
            if self._rows is None or self._rows[0] != state:
                self._rows = state, tuple(self.store.articles())
            return self._rows[1]

    def rows(self, layer: str, asked: Filter) -> list[Any]:
        """Rows of a layer (`riwaya.corpus.layer_rows`) that are asked for, in the order of articles.

        Raises:
            NotReadyError: there is no snapshot, or the index of the search is being made.
            UnknownCodeError: a type that the layer does not have.
            RequestError: a place, of a layer that tells none, or a camp that the pack lacks.
        """
        snapshot = self.keeper.require()
        wanted = RowFilter(types=asked.types, actor=asked.actor, place=asked.place)
        return list(select_rows(snapshot, layer, wanted, self.takes_article(asked), self.label_for(asked)))

    def takes_article(self, asked: Filter) -> Callable[[ArticleHead], bool]:
        """Whether an article is by the outlets, of the days, and has the words asked for.

        Raises:
            NotReadyError: the index of the search is being made.
            RequestError: a camp that the pack lacks.
        """
        return self._takes(asked, None if asked.q is None else self.found_ids(Filter(q=asked.q)))

    def takes_telling(self, asked: Filter, way: Way = BY_WORDS) -> Callable[[ArticleHead], bool]:
        """As `takes_article`, of articles that also name the actor and the place and tell of the types asked for.

        Raises:
            NotReadyError: the index of the search is being made.
            UnknownCodeError: a type that PLOVER does not have.
            RequestError: a camp that the pack lacks.
        """
        return self._takes(asked, self.found_ids(asked, way))

    def _takes(self, asked: Filter, found: frozenset[str] | None) -> Callable[[ArticleHead], bool]:
        takes = self.selection.outlets(asked)
        return lambda head: takes(head.outlet, head.published) and (found is None or head.id in found)

    def label_for(self, asked: Filter) -> Callable[[str], str]:
        """What labels entities when rows are chosen: nothing where only ids are asked for, which are exact."""
        given = {asked.actor, asked.place} - {None}
        return _no_label if given <= self.entities else self.label

    def accounts(self, by: By) -> Accounts:
        """Makes accounts of what the snapshot has; kept as long as that is.

        Raises:
            NotReadyError: there is no snapshot.
        """
        snapshot = self.keeper.require()
        with self._lock:
            held = self._accounts.get(by)
            if held is None or held[0] is not snapshot:
                held = self._accounts[by] = snapshot, make_accounts(snapshot, by)
            return held[1]

    # --- search
    def query_of(self, asked: Filter, fields: tuple[Field, ...] = ()) -> Query:
        """What a request asks the search for.

        Raises:
            QueryError: the words cannot be read, or nothing is asked for.
            UnknownCodeError: a type that the codebook lacks.
        """
        return self.selection.query(asked, fields)

    def found_ids(self, asked: Filter, way: Way = BY_WORDS) -> frozenset[str] | None:
        """Ids of articles that have what only the search can tell; None where nothing of that is asked for.

        Raises:
            NotReadyError: the index is being made.
        """
        if asked.q is None and asked.actor is None and asked.place is None and not asked.types:
            return None
        engine = self.search.engine(way.by)
        return frozenset(engine.search(self.query_of(asked), by=way.by, apart=way.apart).ids)

    def start(self) -> None:
        """Begins with what is made in the background: the index and the snapshot."""
        self.store.jobs.interrupt(now())
        self._thread = Thread(target=self._behind, name="riwaya-index", daemon=True)
        self._thread.start()

    def _behind(self) -> None:
        self.keeper.start()
        self._index()

    def _after_job(self) -> None:
        """New articles are found and compared as soon as they can be."""
        self.keeper.look()
        self._index()

    def _index(self) -> None:
        try:
            self.search.catch_up()
        except RiwayaError as error:
            _log.error("%s: the index of the search failed: %s", error.code, error)

    def close(self) -> None:
        """Lets go of what was opened for serving; the store is its owner's."""
        self.jobs.close()
        if self._thread is not None:
            self._thread.join(_LEAVE_S)
        self.keeper.close()
        self.watch.close()


def _make_analyzer(pack: Pack) -> Analyzer:
    return Analyzer(pack, models=find_models())


def _no_label(_entity: str) -> str:
    return ""


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_DIGEST]
