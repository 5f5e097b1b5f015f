"""Answers that only the server gives; all others are records of the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from riwaya.api.settings import Mode
from riwaya.model.access import Role
from riwaya.model.analysis import Analysis
from riwaya.model.article import Article, ArticleHead
from riwaya.model.judgement import Judgement
from riwaya.search.engine import Hit
from riwaya.search.ways import Nearness
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.api.parameters import PagePart

Row = TypeVar("Row")
Other = TypeVar("Other")


class Page(Struct, Generic[Row], frozen=True, kw_only=True):
    """Some rows of a list."""

    rows: tuple[Row, ...]
    total: int
    """Rows that there are."""
    offset: int
    limit: int

    def of(self, rows: tuple[Other, ...]) -> Page[Other]:
        """The same part of a list of other rows."""
        return Page(rows=rows, total=self.total, offset=self.offset, limit=self.limit)


def page_of(rows: Sequence[Row], part: PagePart) -> Page[Row]:
    """The part of a list that is wanted."""
    shown = tuple(rows[part.offset : part.offset + part.limit])
    return Page(rows=shown, total=len(rows), offset=part.offset, limit=part.limit)


class Health(Struct, frozen=True, kw_only=True):
    """That the server answers."""

    status: str
    """`ok`, or `degraded` where the store does not answer."""
    version: str


class PackInfo(Struct, frozen=True, kw_only=True):
    """The knowledge pack that labels what is served."""

    id: str
    version: str
    """With its digest, as analyses carry it."""
    label_en: str
    label_ar: str
    box: tuple[float, float, float, float] | None
    """West, south, east, north in degrees; None for a pack without a map."""


class Who(Struct, frozen=True, kw_only=True):
    """Who asks."""

    name: str | None
    """None: nobody signed in."""
    role: Role | None
    """None: they may do nothing before they sign in."""


class About(Struct, frozen=True, kw_only=True):
    """What runs here, and for whom."""

    version: str
    python: str | None
    """Version of the interpreter; None: not told to who may do nothing here."""
    pack: PackInfo
    packs: tuple[str, ...]
    """Id, version and digest of each that is installed."""
    models: str | None
    """Name, version and digest of the language models; None: rules alone."""
    codebook: str
    mode: Mode
    """loopback: this machine only, no login; login: users sign in; public: everybody may read."""
    demo: bool
    who: Who
    csrf: str | None
    """Token for the header `X-CSRF-Token`; None where none is needed."""
    tiles: str | None
    """Where the ground of the map is fetched, with {z}, {x} and {y}; None: the map of the pack alone."""


class ArticleView(Struct, frozen=True, kw_only=True):
    """The head of an article with what is known about it."""

    article: ArticleHead
    author: str | None
    forwarded_from: str | None
    revisions: int
    """Earlier texts that the store keeps."""
    judgements: int
    """That stand, of any kind, about this article."""
    copies: tuple[str, ...] | None
    """Ids of articles with the same text, itself included; None: not known yet."""
    records: dict[str, int]
    """How many each layer has."""


class SentenceRow(Struct, frozen=True, kw_only=True):
    """Where a sentence stands."""

    start: int
    end: int
    role: SentenceRole


class EventCluster(Struct, frozen=True, kw_only=True):
    """The cluster that an event of an article belongs to."""

    cluster: str
    mentions: int
    articles: int
    """That tell of it, that of the event included."""
    outlets: int


class ArticleReading(Struct, frozen=True, kw_only=True):
    """All that a page needs on which an article is read."""

    article: Article
    analysis: Analysis
    """As people corrected it."""
    sentences: tuple[SentenceRow, ...]
    judged: dict[str, tuple[Judgement, ...]]
    """By id of a record what people say of it."""
    voices: dict[str, tuple[str, ...]]
    """By id of an attribution the chain that ends in it, nearest to the outlet first."""
    happenings: dict[str, EventCluster] | None
    """By id of an event; None: not known yet."""
    copies: tuple[str, ...] | None
    """Ids of articles with the same text, the earliest first, itself included; None: not known yet."""
    revisions: int


class SearchAnswer(Struct, frozen=True, kw_only=True):
    """What a search found."""

    rows: tuple[Hit, ...]
    total: int
    offset: int
    limit: int
    query: str
    match: Nearness
    """Whether words without quotation marks stand together in what was found, or anywhere."""
    is_scattered: bool
    """Whether no article has the words together."""
    apart: int
    """How many more have all the words, but not together."""
    suggestions: tuple[str, ...]
    """Words that the texts have, where nothing was found."""
    named: str | None
    """The one entity of which the words are a name; None where they are none."""
