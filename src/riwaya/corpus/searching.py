"""Search in a store that goes on changing: an engine that is kept up to date, and queries with fields."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from riwaya.corpus.labels import Labels
from riwaya.errors import NotReadyError
from riwaya.knowledge.codebooks import require_code_of
from riwaya.knowledge.lexeme_lexicon import load_lexemes
from riwaya.search.engine import SearchEngine
from riwaya.search.facets import Facet
from riwaya.search.query import Field
from riwaya.search.ways import By
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sized

    from riwaya.corpus.fingerprint import Fingerprint, Watch
    from riwaya.knowledge.pack import Pack
    from riwaya.store import Store

_CODES = {
    "event": ("plover.types", "plover.modes"),
    "measure": ("measures",),
    "role": ("roles", "roles.main"),
}
_AT_ONCE = 20
"""Articles that wait to be indexed and that a search brings up to date itself; more are left to `catch_up`."""
_PATIENCE_S = 2.0
"""How long a search waits for another that is at it."""


def search_fields(asked: Mapping[str, str | None]) -> tuple[Field, ...]:
    """Fields of a query by the names of their facets; None and nothing are passed over.

    Raises:
        UnknownCodeError: a code that its codebook lacks.
    """
    given = {Facet(name): value for name, value in asked.items() if value}
    for facet, value in given.items():
        if facet.value in _CODES:
            require_code_of(_CODES[facet.value], value)
    return tuple(Field(facet, value) for facet, value in given.items())


class SearchRoom:
    """The search engine of one store, made when it is first asked for, with an index that follows the store."""

    def __init__(self, store: Store, pack: Pack, watch: Watch) -> None:
        self._store, self._pack, self._watch = store, pack, watch
        self._making, self._filling, self._embedding = Lock(), Lock(), Lock()
        self._engine: SearchEngine | None = None
        self._indexed: Fingerprint | None = None
        self._has_vectors: Fingerprint | None = None

    def engine(self, by: By = By.WORDS) -> SearchEngine:
        """The engine over an index of what the store has now.

        Raises:
            NotReadyError: so much changed that the index is being made.
            NoModelError: by meaning, and no language models are installed.
        """
        engine = self._made()
        seen = self._watch.look()
        self._bring_up(engine, seen, by)
        return engine

    def catch_up(self) -> None:
        """Indexes all that waits, however much, and makes vectors where there are models; for a thread behind."""
        engine = self._made()
        with self._filling:
            seen = self._watch.look()
            engine.refresh()
            self._indexed = seen
        if find_models() is not None:
            with self._embedding:
                engine.refresh_meaning()
                self._has_vectors = seen

    def _made(self) -> SearchEngine:
        with self._making:
            if self._engine is None:
                labels = Labels(self._pack, "en")
                lexemes = load_lexemes(self._pack.id)
                self._engine = SearchEngine(self._store, lexemes, self._pack.digest, labels.find, find_models())
            return self._engine

    def _bring_up(self, engine: SearchEngine, seen: Fingerprint, by: By) -> None:
        """Indexes a few articles at once; where there are many, or somebody is at it for long, says so.

        Vectors take far longer than words: who asks for words never waits for them.
        """
        search = self._store.search
        if self._indexed != seen:
            with _held(self._filling):
                if self._indexed != seen:
                    _require_few(search.pending())
                    engine.refresh()
                    self._indexed = seen
        if by is not By.WORDS and self._has_vectors != seen:
            with _held(self._embedding):
                if self._has_vectors != seen:
                    _require_few(search.without_vector())
                    engine.refresh_meaning()
                    self._has_vectors = seen


@contextmanager
def _held(lock: Lock) -> Iterator[None]:
    """Holds a lock that nobody else holds for long.

    Raises:
        NotReadyError: somebody does.
    """
    if not lock.acquire(timeout=_PATIENCE_S):
        raise _being_made()
    try:
        yield
    finally:
        lock.release()


def _require_few(waiting: Sized) -> None:
    if len(waiting) > _AT_ONCE:
        raise _being_made()


def _being_made() -> NotReadyError:
    return NotReadyError("the index of the search is being made. Ask again in a few seconds.")
