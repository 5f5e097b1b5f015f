from __future__ import annotations

import json
from pathlib import Path

import msgspec

from riwaya.model.analysis import LAYERS
from riwaya.model.schema import analysis_schema

REFERENCE = Path(__file__).parents[1] / "docs" / "reference" / "schema.json"
SENTENCE = "قتل نحو 30 مدنيا في قصف لقوات النظام على مدينة دوما يوم 5 أيلول 2017."


def undescribed(value, schema, defs, path="$") -> list[str]:
    """Places in a JSON value that its schema does not know, or that the value lacks."""
    schema = resolved(schema, defs)
    if isinstance(value, list):
        return [
            gap for at, item in enumerate(value) for gap in undescribed(item, schema["items"], defs, f"{path}[{at}]")
        ]
    if not isinstance(value, dict):
        return []
    known = schema["properties"]
    gaps = [f"{path}.{name}" for name in value.keys() ^ set(schema["required"])]
    return gaps + [
        gap
        for name in value.keys() & known.keys()
        for gap in undescribed(value[name], known[name], defs, f"{path}.{name}")
    ]


def resolved(schema, defs):
    branches = schema.get("anyOf", [schema])
    schema = next((branch for branch in branches if "$ref" in branch or branch.get("type") == "array"), schema)
    return defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def test_the_schema_describes_all_that_is_printed(analyzer, article):
    schema = analysis_schema()
    printed = json.loads(msgspec.json.encode(analyzer.analyze(article(SENTENCE))))
    assert undescribed(printed, schema, schema["$defs"]) == []


def test_every_layer_is_a_required_list():
    properties = analysis_schema()["$defs"]["Analysis"]
    assert [properties["properties"][layer]["type"] for layer in LAYERS] == ["array"] * len(LAYERS)
    assert set(LAYERS) <= set(properties["required"])


def test_every_reference_leads_somewhere():
    text = json.dumps(analysis_schema())
    names = {part.partition('"')[0] for part in text.split("#/$defs/")[1:]}
    assert names <= set(analysis_schema()["$defs"])


def test_the_published_schema_is_fresh():
    assert json.loads(REFERENCE.read_text("utf-8")) == json.loads(json.dumps(analysis_schema()))
