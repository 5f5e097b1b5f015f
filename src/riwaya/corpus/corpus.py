"""Riwaya for programs: one text, or a store that is read into, walked through and asked for rows."""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict

from riwaya.compare.claim_rows import ClaimRow, PairRow, pair_rows
from riwaya.compare.row_filter import RowFilter
from riwaya.corpus.hits import HIT_COLUMNS, HitFinder, flat_hit
from riwaya.corpus.judged import JudgedArticles
from riwaya.corpus.labels import in_both_languages
from riwaya.corpus.layer_rows import LAYER_ROWS, require_types
from riwaya.corpus.searching import search_fields
from riwaya.export import flat
from riwaya.knowledge.loader import DEFAULT_PACK, load_pack
from riwaya.pipeline import Analyzer, ReadReport, read_into
from riwaya.readers import Defaults, Reading
from riwaya.readers.reading import make_reading
from riwaya.reanalysis import ReanalysisReport, outdated_by_pack, reanalyze
from riwaya.rows import Rows
from riwaya.search.engine import narrowed
from riwaya.search.query import parse_query
from riwaya.search.ways import By
from riwaya.store import ArticleRow, Store
from riwaya.store.search import Range
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

    from riwaya.compare.event_rows import EventRow
    from riwaya.compare.frame_rows import FrameRow
    from riwaya.compare.joined import JoinedArticle
    from riwaya.compare.loaded_rows import LoadedRow
    from riwaya.compare.relation_rows import RelationRow
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.search.engine import Hit

    Day = str | date

_ID = "text"


@cache
def _analyzer(pack: str) -> Analyzer:
    """Made once a pack: it takes about a second."""
    return Analyzer(load_pack(pack), models=find_models())


def analyze(
    text: str,
    *,
    id: str = _ID,  # noqa: A002 - the contract's name
    outlet: str | None = None,
    title: str | None = None,
    published: Day | None = None,
    url: str | None = None,
    pack: str = DEFAULT_PACK,
) -> Analysis:
    """All layers of one text; the first call loads pack and models, which takes a second or two.

    Args:
        text: of an article. Every offset of the result counts its code points.
        id: names it in the result.
        outlet: who published it: an id of the pack, or a name.
        title: as printed.
        published: day of publication; without one «أمس» stays undated.
        url: where it stood.
        pack: knowledge pack.

    Raises:
        EmptyInputError: nothing but white space.
        UnknownPackError: no such pack.
    """
    reading = _reading(text, id=id, outlet=outlet, title=title, published=published, url=url)
    return _analyzer(pack).analyze(reading.article, reading.issues)


def open_corpus(store: str | Path, *, create: bool = False, pack: str = DEFAULT_PACK) -> Corpus:
    """A store to work with, also as `with riwaya.open(...) as corpus`.

    Args:
        store: a file, or a URL of PostgreSQL (`postgresql://user@host/database`).
        create: make it where there is none.
        pack: analyses what is read, and labels entities in queries.

    Raises:
        MissingInputError: there is none, and `create` is off.
        StoreError: or the subclass that fits.
    """
    return Corpus(Store.open(store, create=create), pack)


class Corpus:
    """The articles of a store with what was found in them, as people corrected it."""

    def __init__(self, store: Store, pack: str = DEFAULT_PACK) -> None:
        self.store = store
        """What is underneath: revisions, issues, judgements."""
        self._pack_id = pack
        loaded = load_pack(pack)
        self._label, self._hits = in_both_languages(loaded), HitFinder(store, loaded)

    def close(self) -> None:
        """Lets go of the store."""
        self.store.close()

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # --- reading in
    def read(
        self, paths: str | Path | Iterable[str | Path], *, outlet: str | None = None, published: Day | None = None
    ) -> ReadReport:
        """Reads files and folders, as `riwaya read`; what is known and unchanged is skipped.

        Args:
            paths: one or several.
            outlet: of articles that do not name theirs.
            published: day of articles that do not give theirs.
        """
        listed = [paths] if isinstance(paths, str | Path) else paths
        defaults = Defaults(outlet=outlet, published=_iso(published))
        return read_into(self.store, map(Path, listed), _analyzer(self._pack_id), defaults=defaults)

    def add(
        self,
        text: str,
        *,
        id: str,  # noqa: A002 - the contract's name
        outlet: str | None = None,
        title: str | None = None,
        published: Day | None = None,
        url: str | None = None,
    ) -> Analysis:
        """Analyses one text and stores it; an earlier text of the id becomes a revision. Arguments as of `analyze`."""
        reading = _reading(text, id=id, outlet=outlet, title=title, published=published, url=url)
        analysis = _analyzer(self._pack_id).analyze(reading.article, reading.issues)
        self.store.put(reading.article, analysis)
        return analysis

    def reanalyze(self) -> ReanalysisReport:
        """Analyses again what code, pack or models of other versions analysed; articles of other packs are left."""
        analyzer = _analyzer(self._pack_id)
        return reanalyze(self.store, outdated_by_pack(self.store, analyzer), analyzer)

    # --- looking
    def __len__(self) -> int:
        return len(self.store.outdated())

    def __iter__(self) -> Iterator[tuple[Article, Analysis]]:
        """Articles by date with their analyses, as people corrected them."""
        return ((joined.article, joined.analysis) for joined in self._joined(None))

    def article(self, article_id: str) -> Article:
        """The article with this id.

        Raises:
            UnknownArticleError: there is none.
        """
        return self.store.article(article_id)

    def analysis(self, article_id: str, *, judged: bool = True) -> Analysis:
        """The analysis of an article, as people corrected it, or (`judged=False`) the machine's own.

        Raises:
            UnknownArticleError: there is none.
        """
        if not judged:
            return self.store.analysis(article_id)
        return JudgedArticles(self.store).read(article_id).analysis

    def articles(self, *, outlet: str | None = None) -> Rows[ArticleRow]:
        """Articles by date, with the size of some layers."""
        return Rows(partial(self.store.articles, outlet=outlet), asdict, ArticleRow.__struct_fields__)

    # --- asking
    def events(
        self,
        *,
        type: str | Iterable[str] = (),  # noqa: A002 - the contract's name
        actor: str | None = None,
        place: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[EventRow]:
        """Events: who did what to whom, where, when, on whose word, in which words.

        Args:
            type: PLOVER types, or `TYPE/mode`.
            actor: who does it: an id of the pack, or part of a label or of the words used.
            place: where: as `actor`, or a P-code.
            between: first and last day.
            outlet: of the article.

        Raises:
            UnknownCodeError: no such type.
        """
        return self._layer("events", type, actor, place, between, outlet)

    def relations(
        self,
        *,
        type: str | Iterable[str] = (),  # noqa: A002 - the contract's name
        actor: str | None = None,
        place: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[RelationRow]:
        """Ties that last: who controls, besieges, supports whom. Arguments as of `events`; the actor is either end."""
        return self._layer("relations", type, actor, place, between, outlet)

    def claims(
        self,
        *,
        measure: str | Iterable[str] = (),
        actor: str | None = None,
        place: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[ClaimRow]:
        """Figures and outcomes that texts assert. Arguments as of `events`; the actor is whom a claim is about."""
        return self._layer("claims", measure, actor, place, between, outlet)

    def pairs(
        self,
        *,
        measure: str | Iterable[str] = (),
        actor: str | None = None,
        place: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[PairRow]:
        """Claims that compare, or nearly do, side by side under a verdict with its reason. Arguments as of `claims`."""
        claims = self._layer("claims", measure, actor, place, between, outlet)
        return Rows(lambda: pair_rows(claims), flat.flat_pair, flat.PAIR_COLUMNS)

    def loaded(
        self,
        *,
        category: str | Iterable[str] = (),
        target: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[LoadedRow]:
        """Loaded words: which, of which category, about whom, in whose voice."""
        return self._layer("loaded", category, target, None, between, outlet)

    def frames(
        self,
        *,
        role: str | Iterable[str] = (),
        actor: str | None = None,
        between: tuple[Day, Day] | None = None,
        outlet: str | None = None,
    ) -> Rows[FrameRow]:
        """In which role which text casts whom, with the words that do it."""
        return self._layer("frames", role, actor, None, between, outlet)

    def search(
        self,
        query: str,
        *,
        by: str = By.WORDS,
        limit: int | None = 20,
        apart: bool = False,
        between: tuple[Day, Day] | None = None,
        **fields: str | None,
    ) -> Rows[Hit]:
        """Articles by words in whatever form, or by meaning, best first, with the places in their texts.

        Args:
            query: as on the command line: words, «phrases», `-`, `|`, `actor:` and its like.
            by: `words`, `meaning` or `both`.
            limit: how many hits; None for all.
            apart: words without quotation marks may stand anywhere.
            between: first and last day of publication.
            fields: what an article has to have besides: outlet, actor, place, event, measure, role, naming.

        Raises:
            QueryError: the query cannot be read.
            UnknownCodeError: a code that its codebook lacks.
            NoModelError: by meaning, and no language models are installed; when the rows are walked through.
            ValueError: no such way to search, or no such field.
        """
        days = _days(between)
        asked = narrowed(parse_query(query), search_fields(fields), Range(days["begin"], days["end"]))
        find = partial(self._hits.find, asked, By(by), limit, apart=apart)
        return Rows(find, flat_hit, HIT_COLUMNS)

    # --- how
    def _layer(
        self,
        layer: str,
        types: str | Iterable[str],
        actor: str | None,
        place: str | None,
        between: tuple[Day, Day] | None,
        outlet: str | None,
    ) -> Rows[Any]:
        """Rows of a layer of `LAYER_ROWS`."""
        kind = LAYER_ROWS[layer]
        wanted = RowFilter(types=_listed(types), actor=actor, place=place, **_days(between))
        require_types(layer, wanted.types)

        def find() -> Iterator[Any]:
            rows = (row for joined in self._joined(outlet) for row in kind.rows(joined))
            return (row for row in rows if kind.takes(wanted, row, self._label))

        return Rows(find, kind.flat, kind.columns)

    def _joined(self, outlet: str | None) -> Iterator[JoinedArticle]:
        return map(JudgedArticles(self.store).read, [row.id for row in self.store.articles(outlet=outlet)])


def _reading(
    text: str,
    *,
    id: str,  # noqa: A002 - the contract's name
    outlet: str | None,
    title: str | None,
    published: Day | None,
    url: str | None,
) -> Reading:
    return make_reading(
        article_id=id, text=text, where=id, outlet=outlet, title=title, published=_iso(published), url=url
    )


def _listed(names: str | Iterable[str]) -> tuple[str, ...]:
    return (names,) if isinstance(names, str) else tuple(names)


def _days(between: tuple[Day, Day] | None) -> dict[str, str | None]:
    begin, end = (None, None) if between is None else map(_iso, between)
    return {"begin": begin, "end": end}


def _iso(day: Day | None) -> str | None:
    """The day in ISO form.

    Raises:
        ValueError: it is none.
    """
    if day is None:
        return None
    return (date.fromisoformat(day) if isinstance(day, str) else day).isoformat()[:10]
