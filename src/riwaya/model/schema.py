"""JSON Schema of the contract, generated from the records."""

from __future__ import annotations

from typing import Any

import msgspec

from riwaya.model.analysis import Analysis

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def analysis_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what `riwaya analyze` prints for one article.

    Written for the reader of our output: a field that has a default is there all the same, so all are required.
    """
    (root,), components = msgspec.json.schema_components([Analysis], ref_template="#/$defs/{name}")
    defs = {name: _all_required(schema) for name, schema in components.items()}
    return {"$schema": _DRAFT, "title": "Riwaya analysis", **root, "$defs": defs}


def _all_required(schema: dict[str, Any]) -> dict[str, Any]:
    if "properties" not in schema:
        return schema
    return schema | {"required": list(schema["properties"])}
