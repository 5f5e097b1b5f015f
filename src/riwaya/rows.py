"""Rows that somebody asked for: to walk through, or as a table of pandas, of polars or in a file."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from riwaya.errors import MissingExtraError
from riwaya.export.flat import write_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pandas as pd
    import polars as pl

Row = TypeVar("Row")
_DAYS = frozenset({"published", "begin", "end_date"})


class Rows(Generic[Row]):
    """Records, looked up anew each time that they are walked through; `list(rows)` keeps them."""

    def __init__(
        self, find: Callable[[], Iterable[Row]], flat: Callable[[Row], Mapping[str, object]], columns: Sequence[str]
    ) -> None:
        """Rows that `find` yields; `flat` makes a line of a table with these columns of one."""
        self._find, self._flat = find, flat
        self.columns = tuple(columns)
        """Names of the columns of a table, as `--csv` has them."""

    def __iter__(self) -> Iterator[Row]:
        return iter(self._find())

    def first(self) -> Row | None:
        """The first row; None where there is none."""
        return next(iter(self), None)

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Lines of a table: lists are joined by `; `, who is linked to nothing is `?`, None is not stated."""
        for row in self:
            line = self._flat(row)
            yield {name: line.get(name) for name in self.columns}

    def to_csv(self, path: str | Path) -> None:
        """Writes a CSV file in UTF-8, as the command line does with `--csv`."""
        with Path(path).open("w", encoding="utf-8", newline="") as file:
            write_csv(file, self.columns, self.dicts())

    def to_pandas(self) -> pd.DataFrame:
        """A table of pandas; days are `datetime64`.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        pandas = _module("pandas")
        frame: pd.DataFrame = pandas.DataFrame.from_records(list(self.dicts()), columns=list(self.columns))
        for name in _DAYS.intersection(self.columns):
            frame[name] = pandas.to_datetime(frame[name], errors="coerce")
        return frame

    def to_polars(self) -> pl.DataFrame:
        """A table of polars; days are `Date`.

        Raises:
            MissingExtraError: polars is not installed.
        """
        polars = _module("polars")
        lines = list(self.dicts())
        frame = polars.DataFrame({name: [line[name] for line in lines] for name in self.columns}, strict=False)
        days = (polars.col(name) for name in self.columns if name in _DAYS)
        dated: pl.DataFrame = frame.with_columns(day.cast(polars.String).str.to_date(strict=False) for day in days)
        return dated


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(name, name) from error
