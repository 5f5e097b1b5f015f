"""Web Annotations against a schema written from the model, and their words against the text."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.export.web_annotations import address_of, annotations_of, write_collection
from riwaya.model.analysis import LAYERS
from tests.export.marked import joined_behind

IRI = {"type": "string", "pattern": r"^(https?://|urn:)\S+$"}
SELECTORS = {
    "type": "array",
    "prefixItems": [
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
        },
        {
            "required": ["type", "exact", "prefix", "suffix"],
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
        },
    ],
    "items": False,
}
TARGET = {"type": "object", "required": ["source", "selector"], "properties": {"source": IRI, "selector": SELECTORS}}
MOTIVATIONS = ["assessing", "classifying", "describing", "identifying", "tagging"]
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "generator", "body", "target"],
    "properties": {
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": MOTIVATIONS},
        "generator": {"properties": {"id": IRI, "type": {"const": "Software"}}, "required": ["id", "type", "name"]},
        "body": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["type"]}},
        "target": {"oneOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]},
    },
}
COLLECTION = {
    "type": "object",
    "required": ["@context", "type", "first", "total"],
    "properties": {
        "@context": {"type": "array", "prefixItems": [{"const": "http://www.w3.org/ns/anno.jsonld"}]},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "required": ["type", "items"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"items": ANNOTATION}},
        },
    },
}


def targets(annotation: dict) -> list[dict]:
    found = annotation["target"]
    return found if isinstance(found, list) else [found]


def test_a_collection_is_as_the_model_asks():
    jsonschema = pytest.importorskip("jsonschema")
    collection = json.loads("".join(write_collection([joined_behind(), joined_behind("😀 ")])))
    jsonschema.Draft202012Validator(COLLECTION).validate(collection)
    assert collection["total"] == len(collection["first"]["items"])


def test_an_empty_collection_is_one():
    assert json.loads("".join(write_collection([])))["first"]["items"] == []


def test_positions_count_code_points_and_hold_the_quotation():
    joined = joined_behind("😀\x00 لَيسَ\n")
    for annotation in annotations_of(joined):
        for target in targets(annotation):
            position, words = target["selector"]
            assert joined.article.text[position["start"] : position["end"]] == words["exact"]
            around = words["prefix"] + words["exact"] + words["suffix"]
            assert around in joined.article.text


def test_every_record_of_every_layer_is_there_whole():
    joined = joined_behind()
    kept = [
        (body["riwaya:layer"], body["riwaya:record"]["id"])
        for annotation in annotations_of(joined)
        for body in annotation["body"]
        if body["type"] == "riwaya:Record"
    ]
    assert kept == [(layer, one.id) for layer in LAYERS for one in getattr(joined.analysis, layer)]


def test_an_attribution_has_cue_source_and_content_as_targets():
    found = [one for one in annotations_of(joined_behind()) if one["id"].endswith(":a1")]
    assert [(one["riwaya:part"], one["selector"][1]["exact"][:7]) for one in targets(found[0])] == [
        *(("cue", "أفادت"), ("source", "رويترز"), ("content", "قائدا م"))
    ]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("https://example.org/خبر 1", "https://example.org/%D8%AE%D8%A8%D8%B1%201"),
        (None, "urn:riwaya:article:told"),
        ("javascript:alert(1)", "urn:riwaya:article:told"),
        ("http://[::1", "urn:riwaya:article:told"),
    ],
)
def test_only_addresses_of_the_web_are_followed(url, address):
    joined = joined_behind()
    head = replace(joined.analysis.article, url=url)
    assert address_of(JoinedArticle(joined.article, replace(joined.analysis, article=head))) == address
