"""The page of the records, docs/reference/layers.md, from the classes of `riwaya.model` and the lines under fields."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import fields

from riwaya.model.analysis import LAYERS, Analysis, Versions
from riwaya.model.article import ArticleHead
from riwaya.model.issue import Issue

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = """# Layers: the records of the JSON contract

Written by `tools/write_reference.py` from the classes of `src/riwaya/model`; do not edit. The same for programs:
[schema.json](schema.json) (JSON Schema 2020-12).

`riwaya analyze` prints one object for each article: `article`, the nine layers as lists of records, `issues`,
`versions`. Stores, the [REST routes](api.md) and the [Python API](../how-to/use-from-python.md) give the same records.

- `start` and `end` are code points in the text of the article, half open: `text[start:end]` is what the record stands
  for. Languages that count UTF-16 (JavaScript, Java) must convert.
- `id` is unique in its article and changes when the article is analysed again; to cite, take article, `start`, `end`.
- Fields that name other records hold their ids; `null` means not stated, or that the program abstained.
- `score` says how sure the program is, in [0, 1], never how true the text is. `reason` says what made the record.

How each layer decides, and how often it is wrong, is told by [the pages of the layers](../explanation/layers.md). What
the codes mean stands in [codebooks](codebooks.md).
"""
COMMON = {
    "id": "Unique in the article.",
    "start": "First code point of the words.",
    "end": "Code point behind the last one.",
    "text": "The words, as they stand in the article.",
    "reason": "What made the record; for people who check.",
    "polarity": "Whether the text has it happen.",
    "modality": "In what way the text puts it.",
    "score": "How sure the program is, in [0, 1].",
    "timexes": "Ids of times.",
    "quantities": "Ids of quantities.",
    "places": "Ids of mentions: where.",
    "actors": "Ids of mentions: who acts.",
    "recipients": "Ids of mentions: who is acted on.",
}
"""What fields mean that several layers have, where the class says nothing more."""
NAMES = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "None": "null"}


def layers_page() -> str:
    parts: list[tuple[str, type[Struct]]] = [("article", ArticleHead)]
    parts += [(name, record_of(name)) for name in LAYERS]
    parts += [("issues", Issue), ("versions", Versions)]
    named = {record.__name__: name for name, record in parts}
    held = [record for record in inner_records([record for _, record in parts]) if record.__name__ not in named]
    named |= {record.__name__: record.__name__.lower() for record in held}
    sections = [section(name, record, named) for name, record in parts]
    inner = [section(record.__name__, record, named, level=3) for record in held]
    return "\n".join([HEAD, *sections, "## Records inside records\n", *inner])


def record_of(layer: str) -> type[Struct]:
    """The class of the records of a layer."""
    kind = next(field.type for field in fields(Analysis) if field.name == layer)
    return kind.__args__[0]


def inner_records(records: list[type[Struct]]) -> list[type[Struct]]:
    """Classes that fields of these records hold, at any depth, in the order in which they come."""
    found: list[type[Struct]] = []
    waiting = list(records)
    while waiting:
        for field in fields(waiting.pop(0)):
            for kind in classes_in(field.type):
                if issubclass(kind, Struct) and kind not in found and kind not in records:
                    found.append(kind)
                    waiting.append(kind)
    return found


def classes_in(kind: Any) -> Iterator[type]:
    inside = getattr(kind, "__args__", ())
    if isinstance(kind, type) and not inside:
        yield kind
    for one in inside:
        yield from classes_in(one)


def section(name: str, record: type[Struct], named: dict[str, str], *, level: int = 2) -> str:
    title = name if level > 2 else f"{name}: {record.__name__}"
    told = inspect.cleandoc(record.__doc__ or "")
    rows = [row(field.name, field.type, meanings(record), named) for field in fields(record)]
    table = "\n".join(("| field | type | |", "|---|---|---|", *rows))
    return f"{'#' * level} {title} {{#{named[record.__name__]}}}\n\n{told}\n\n{table}\n"


def row(name: str, kind: Any, told: dict[str, str], named: dict[str, str]) -> str:
    """A field with its type, what it means, and the values that it may have."""
    values = [one for one in classes_in(kind) if issubclass(one, StrEnum)]
    listed = [f"Values: {', '.join(f'`{value}`' for value in one)}." for one in values]
    meaning = told.get(name) or COMMON.get(name, "")
    return f"| `{name}` | {shown(kind, named)} | {' '.join([meaning, *listed]).strip()} |"


def shown(kind: Any, named: dict[str, str]) -> str:
    """A type in the words of JSON, with links to the records that it holds."""
    inside = getattr(kind, "__args__", ())
    if getattr(kind, "__origin__", None) is tuple:
        return f"list of {shown(inside[0], named)}"
    if inside:
        return " or ".join(shown(one, named) for one in inside)
    name = "None" if kind is type(None) else kind.__name__
    if name in named:
        return f"[{name}](#{named[name]})"
    return "string" if issubclass(kind, StrEnum) else NAMES.get(name, name)


def meanings(record: type[Struct]) -> dict[str, str]:
    """What stands under the fields of a class, by field."""
    tree = ast.parse(inspect.getsource(sys.modules[record.__module__]))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == record.__name__)
    return {
        field.target.id: re.sub(r"\s+", " ", inspect.cleandoc(text.value.value)).strip()
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
