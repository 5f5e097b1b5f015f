"""What is worked out of each article alone: kept while the article and its analysis stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article

    Analysed = tuple[Article, Analysis]

Value = TypeVar("Value")


class PerArticle(Generic[Value]):
    """Values by article, of those it was last asked for."""

    def __init__(self, make: Callable[[Article, Analysis], Value]) -> None:
        self._make = make
        self._known: dict[str, tuple[Analysed, Value]] = {}

    def of(self, articles: Iterable[Analysed]) -> Iterator[Value]:
        """A value for each article; at the end those of all others are let go."""
        known: dict[str, tuple[Analysed, Value]] = {}
        for one in articles:
            name = one[0].id
            held = self._known.get(name)
            known[name] = held if held is not None and held[0] == one else (one, self._make(*one))
            yield known[name][1]
        self._known = known
