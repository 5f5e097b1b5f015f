"""Casualties of a happening: least and greatest figures that its sources give, each with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.model.event import Modality, Polarity
from riwaya.model.quantity import VAGUE
from riwaya.model.span import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.primary_sources import SourceCounter
    from riwaya.knowledge.codebook_records import EvidenceGrades
    from riwaya.knowledge.pack import Pack
    from riwaya.model.claim import Claim

_KILLED, _INJURED = "killed", "wounded"
_CHILDREN, _WOMEN, _MEN = "children", "women", "men"
_MAN = "man"
"""Unit of figures of men, whom no kind of measures tells apart."""


class CasualtyFigure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure as a text gives it."""

    field: str
    """`killed`, `injured`, `children`, `women`, `men`; the last three of those killed."""
    low: float
    high: float
    """As `low` for «at least» and for vague words, whose least is all that they assert."""
    article: str
    quote: Quote
    source: str
    """Key of the source that it rests on, as in `PrimarySource`."""


class Casualties(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Fields of `packs/codebooks/evidence-grades.yaml`; None: no source gives a figure."""

    killed_min: float | None
    killed_max: float | None
    injured_min: float | None
    injured_max: float | None
    children: float | None
    """The greatest figure told; `figures` has all. Of those killed."""
    women: float | None
    men: float | None
    figures: tuple[CasualtyFigure, ...]


class CasualtyReader:
    """Reads figures of the killed and injured; made once per pack."""

    def __init__(self, pack: Pack, counter: SourceCounter, book: EvidenceGrades) -> None:
        self._measures = {row.code: row for row in pack.measures.measures}
        self._counter, self._harmed = counter, frozenset(book.harm.harmed)

    def read(self, members: Iterable[EventMention]) -> Casualties:
        """Figures in the sentences of a cluster's members; sums over a time and what is denied or feared left out."""
        found = dict.fromkeys(self._figures(list(members)))
        figures = sorted(found, key=lambda one: (one.field, one.article, one.quote.start, one.quote.end))
        low = {field: min((one.low for one in figures if one.field == field), default=None) for field in _FIELDS}
        high = {field: max((one.high for one in figures if one.field == field), default=None) for field in _FIELDS}
        return Casualties(
            killed_min=low["killed"],
            killed_max=high["killed"],
            injured_min=low["injured"],
            injured_max=high["injured"],
            children=high[_CHILDREN],
            women=high[_WOMEN],
            men=high[_MEN],
            figures=tuple(figures),
        )

    def are_told(self, members: Iterable[EventMention]) -> bool:
        """Whether sentences of the members count any of these as killed or injured, sums over a time with them."""
        return any(_is_told(claim) for member in members for claim, _ in self._claims(member))

    def _claims(self, member: EventMention) -> Iterator[tuple[Claim, str]]:
        """Claims of the sentence of a member that fill a field, with the field."""
        article = self._counter.article(member.article)
        around = article.sentence_span(member)
        for claim in article.analysis.claims:
            field = self._field(claim) if around.contains(claim.span) else None
            if field is not None:
                yield claim, field

    def _figures(self, members: Sequence[EventMention]) -> Iterator[CasualtyFigure]:
        for member in members:
            article = self._counter.article(member.article)
            for claim, field in self._claims(member):
                if _is_told(claim) and not claim.cumulative:
                    low, high = _bounds(claim)
                    yield CasualtyFigure(
                        field=field,
                        low=low,
                        high=high,
                        article=member.article,
                        quote=Quote(start=claim.start, end=claim.end, text=claim.text),
                        source=article.root_of(claim.attribution, claim.span).key,
                    )

    def _field(self, claim: Claim) -> str | None:
        """The field that a claim fills; fighters and soldiers fill none."""
        row = self._measures.get(claim.measure)
        if row is None or row.kind not in self._harmed:
            return None
        if row.happening == _INJURED:
            return None if row.kind in {_CHILDREN, _WOMEN} else "injured"
        if row.happening != _KILLED:
            return None
        if row.kind in {_CHILDREN, _WOMEN}:
            return row.kind
        return _MEN if claim.unit == _MAN else _KILLED


_FIELDS = (_KILLED, "injured", _CHILDREN, _WOMEN, _MEN)


def _is_told(claim: Claim) -> bool:
    is_affirmed = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED
    return is_affirmed and claim.has_figure


def _bounds(claim: Claim) -> tuple[float, float]:
    """Least and greatest of a figure; both the least of vague words («hundreds»)."""
    low = next(one for one in (claim.low, claim.value, claim.high) if one is not None)
    if claim.value is not None:
        return min(low, claim.value), claim.value
    return low, low if claim.comparator in VAGUE or claim.high is None else claim.high
