"""docs/reference/parquet.md: the tables of a dataset, from their schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.export.dataset.tables import JUDGEMENT_COLUMNS, JUDGEMENTS, SCHEMA, TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = f"""# Tables of a dataset

Written by `tools/write_reference.py` from the schemas; do not edit. Schema {SCHEMA}.

What `riwaya read --to` and `riwaya export parquet` write and `riwaya load` reads ([how to](../how-to/cluster.md)). Each
table is a folder of Parquet files with the same columns. Records and their fields mean what they mean in
[all layers](layers.md); fields with a quotation are three columns, `…_start`, `…_end`, `…_text`. Offsets count code
points of `articles.text`, from 0, the end not included. A record is named by `article_id` and `id` together. Beside the
tables stand `parts/*.json`, which tell what each part was made from, with digests, and `riwaya-dataset.json`, which
tells whether the dataset is finished.
"""
NOTES = {
    "outlet": "as in `articles`",
    "article_id": "`articles.id`",
    "published": "day of publication",
    "length": "code points of the text",
    "words": "words between white space",
    "sha256": "of the text as UTF-8",
    "given_id": "the id it was read with, which another text may bear as well",
    "code": "version of Riwaya that analysed it",
    "pack": "pack with version and digest",
    "codebook": "digest of the codebooks",
    "models": "the models; null: rules alone",
    "analysis": "the machine's analysis, all layers, as [JSON](schema.json): what `riwaya load` restores",
    "actors": "ids of mentions, with what they are linked to and their words",
    "lat": "of the first place that has a point; WGS 84",
    "begin": "first day of the first time that is on the calendar",
    "end_date": "its last day",
    "voices": "who says it, nearest to the outlet first: entities, else words; `?`: hidden; empty: the outlet",
    "source_entity": "what the source is linked to",
    "subject_entity": "what it is linked to, or the entity named inside another mention",
    "path": "file, or `archive!member`",
    "line": "line, record or row in it",
    "texts": "words judged, one for each article",
    "judgement": "all of it as JSON",
}
"""Of columns that are no field of a record, or not as they are there."""
OWN = {
    ("articles", "source"): "file that it was read from; null: from a store",
    ("articles", "outlet"): "id in the pack, or name as given",
    ("issues", "code"): "[error code](errors.md)",
    ("refusals", "code"): "[error code](errors.md)",
    ("mentions", "lat"): "WGS 84",
    ("timexes", "begin"): "first day meant",
    ("timexes", "end_date"): "last day meant",
}


def parquet_page() -> str:
    tables = {**TABLES, JUDGEMENTS: JUDGEMENT_COLUMNS}
    return "\n".join([HEAD, *(_section(name, columns) for name, columns in tables.items())])


def _section(name: str, columns: Mapping[str, str]) -> str:
    rows = [f"| `{column}` | {kind} | {note(name, column)} |" for column, kind in columns.items()]
    told = "\n\nOnly in a dataset from a store where somebody judged." if name == JUDGEMENTS else ""
    return "\n".join([f"## {name}{told}\n", "| column | type | |", "|---|---|---|", *rows, ""])


def note(table: str, column: str) -> str:
    return OWN.get((table, column)) or NOTES.get(column, "")
