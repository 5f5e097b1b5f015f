"""The naming matrix as CSV: one line for each name of an entity in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.naming import NamingMatrix
    from riwaya.compare.naming_distance import NamingDistance

NAMING_COLUMNS = (
    *("entity", "group", "name", "naming", "count", "share", "articles", "example_article", "example_published"),
    *("example_start", "example_end", "example_text", "quote", "quote_start", "quote_end"),
)
DISTANCE_COLUMNS = ("left", "right", "distance", "chance", "entities", "uses")


def flat_distance(pair: NamingDistance) -> dict[str, object]:
    """A pair of groups by `DISTANCE_COLUMNS`."""
    rounded = {"distance": round(pair.distance, 4), "chance": round(pair.chance, 4)}
    return {column: getattr(pair, column) for column in DISTANCE_COLUMNS} | rounded


def flat_naming(matrices: Iterable[NamingMatrix]) -> Iterator[dict[str, object]]:
    """Lines by `NAMING_COLUMNS`, entities and names by frequency; the example is the earliest use."""
    for matrix in matrices:
        for row in matrix.names:
            for cell in row.cells:
                example = cell.example
                yield {
                    "entity": matrix.entity,
                    "group": cell.group,
                    "name": row.name,
                    "naming": row.naming.value,
                    "count": cell.count,
                    "share": round(cell.share, 4),
                    "articles": cell.articles,
                    "example_article": example.article.id,
                    "example_published": example.article.published,
                    "example_start": example.mention.start,
                    "example_end": example.mention.end,
                    "example_text": example.mention.text,
                    "quote": example.quote.text,
                    "quote_start": example.quote.start,
                    "quote_end": example.quote.end,
                }
