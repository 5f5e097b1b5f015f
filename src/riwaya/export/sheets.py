"""CSV that a spreadsheet opens as it is meant: marked as UTF-8, and no cell that it would run as a formula.

Source: OWASP, "CSV Injection": cells that begin with `= + - @`, a tab or a line end are formulas to spreadsheets.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

BOM = "\ufeff"
GUARD = "'"
"""Put before text that begins like a formula; spreadsheets show the rest."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Also the wide forms, which some spreadsheets take for the plain ones."""
_AT_ONCE = 200


def safe_cell(value: object) -> object:
    """A cell that is no formula; numbers and nothing stay as they are.

    >>> safe_cell("=1+1"), safe_cell("a=1"), safe_cell(-1.5), safe_cell(None)
    ("'=1+1", 'a=1', -1.5, None)
    """
    return GUARD + value if isinstance(value, str) and value.startswith(_FORMULA) else value


def sheet_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """A head and the rows as CSV, some rows at a time."""
    file = io.StringIO()
    file.write(BOM)
    writer: csv.DictWriter[str] = csv.DictWriter(file, columns, lineterminator="\r\n")
    writer.writeheader()
    for number, row in enumerate(rows, 1):
        writer.writerow({name: safe_cell(_plain(value)) for name, value in row.items()})
        if number % _AT_ONCE == 0:
            yield _taken(file)
    yield _taken(file)


def _plain(value: object) -> object:
    """Lists and tables as JSON; all else as it is."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list | tuple) else value


def _taken(file: io.StringIO) -> str:
    text = file.getvalue()
    file.seek(0)
    file.truncate()
    return text
