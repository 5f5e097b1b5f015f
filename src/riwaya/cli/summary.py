"""What the demonstration shows of a few analyses: names, figures, places, dates, events."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.event_rows import event_rows
from riwaya.compare.joined import JoinedArticle
from riwaya.model.mention import Kind, Location, Naming
from riwaya.model.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.compare.event_rows import EventRow
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.mention import Mention

_CONTEXT = 24
"""Code points of text shown before and after a figure."""


class Form(Struct, frozen=True):
    """A name as written, what it does, and how often it comes."""

    text: str
    naming: Naming
    count: int


class NamingRow(Struct, frozen=True):
    """The names that one outlet uses for one entity, the most frequent first."""

    entity: str
    outlet: str
    forms: tuple[Form, ...]


class FigureRow(Struct, frozen=True):
    """A figure with the words around it."""

    article_id: str
    outlet: str
    quantity: Quantity
    before: str
    after: str


class PlaceRow(Struct, frozen=True):
    """A place that the accounts name."""

    entity: str
    location: Location
    outlets: tuple[str, ...]
    count: int


class DateRow(Struct, frozen=True):
    """A day or a longer time that the accounts name, with the words that mean it."""

    begin: str
    """First ISO date."""
    end: str | None
    """Last ISO date; None is open."""
    words: tuple[str, ...]
    outlets: tuple[str, ...]


def naming_rows(
    accounts: Iterable[tuple[Article, Analysis]], written: Callable[[str, str], str], *, entities: int
) -> tuple[NamingRow, ...]:
    """Names by entity and outlet, for the entities on whose names outlets differ most.

    `written` gives a name behind what stands before it as it would stand alone.
    """
    used: defaultdict[str, defaultdict[str, Counter[tuple[str, Naming]]]] = defaultdict(lambda: defaultdict(Counter))
    for article, analysis in accounts:
        for mention in analysis.mentions:
            if mention.kind is Kind.ACTOR and mention.entity is not None and not mention.adjectival:
                name = written(article.text[: mention.start], mention.text)
                used[mention.entity][_outlet(article)][name, mention.naming] += 1
    chosen = sorted(used, key=lambda entity: (-_spread(used[entity].values()), entity))[:entities]
    return tuple(
        NamingRow(entity, outlet, _forms(forms)) for entity in chosen for outlet, forms in sorted(used[entity].items())
    )


def _spread(outlets: Iterable[Counter[tuple[str, Naming]]]) -> int:
    """How far outlets part: different namings first, then different forms; one outlet alone parts from nobody."""
    counters = list(outlets)
    if len(counters) < 2:
        return 0
    forms = {form for counter in counters for form in counter}
    return 100 * len({naming for _, naming in forms}) + len(forms)


def _forms(counted: Counter[tuple[str, Naming]]) -> tuple[Form, ...]:
    return tuple(Form(text, naming, count) for (text, naming), count in counted.most_common())


def figure_rows(accounts: Iterable[tuple[Article, Analysis]]) -> tuple[FigureRow, ...]:
    """Every figure, in the order of the accounts."""
    return tuple(
        FigureRow(article.id, _outlet(article), quantity, *_around(article.text, quantity))
        for article, analysis in accounts
        for quantity in analysis.quantities
    )


def _around(text: str, quantity: Quantity) -> tuple[str, str]:
    """Whole words of the same paragraph before and after a figure, as they stand."""
    before = text[max(0, quantity.start - _CONTEXT) : quantity.start].rpartition("\n")[2]
    after = text[quantity.end : quantity.end + _CONTEXT].partition("\n")[0]
    return before.partition(" ")[2], after.rpartition(" ")[0]


def place_rows(accounts: Iterable[tuple[Article, Analysis]]) -> tuple[PlaceRow, ...]:
    """Places that are on the map, the most named first."""
    found: defaultdict[str, list[tuple[str, Mention]]] = defaultdict(list)
    for article, analysis in accounts:
        for mention in analysis.mentions:
            if mention.entity is not None and mention.location is not None:
                found[mention.entity].append((_outlet(article), mention))
    rows = (
        PlaceRow(entity, location, tuple(sorted({outlet for outlet, _ in uses})), len(uses))
        for entity, uses in found.items()
        if (location := uses[0][1].location) is not None
    )
    return tuple(sorted(rows, key=lambda row: (-row.count, row.entity)))


def fullest_events(accounts: Iterable[tuple[Article, Analysis]]) -> tuple[EventRow, ...]:
    """Of each outlet the event that says most: who, to whom, where, when, how many, on whose word."""
    best: dict[str, tuple[tuple[int, float], EventRow]] = {}
    for article, analysis in accounts:
        for row in event_rows(JoinedArticle(article, analysis)):
            told = (row.actors, row.recipients, row.places, row.timexes, row.quantities, row.voices)
            weight = sum(map(bool, told)), row.event.score
            if _outlet(article) not in best or weight > best[_outlet(article)][0]:
                best[_outlet(article)] = weight, row
    return tuple(row for _, (_, row) in sorted(best.items()))


def date_rows(accounts: Iterable[tuple[Article, Analysis]]) -> tuple[DateRow, ...]:
    """Dates that are fixed on the calendar, in order."""
    words: defaultdict[tuple[str, str | None], dict[str, None]] = defaultdict(dict)
    outlets: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
    for article, analysis in accounts:
        for timex in analysis.timexes:
            if timex.begin is not None:
                days = timex.begin, timex.end_date
                words[days][timex.text] = None
                outlets[days].add(_outlet(article))
    found = sorted(words, key=lambda days: (days[0], days[1] or ""))
    return tuple(DateRow(*days, tuple(words[days]), tuple(sorted(outlets[days]))) for days in found)


def _outlet(article: Article) -> str:
    return article.outlet or article.id
