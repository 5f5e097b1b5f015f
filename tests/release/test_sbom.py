from __future__ import annotations

import json

import pytest

import write_sbom
from riwaya.installed import find_installed


@pytest.fixture(scope="module")
def text():
    return write_sbom.numbered(write_sbom.bill())


@pytest.fixture(scope="module")
def rows(text):
    return {row["bom-ref"].split("@")[0]: row for row in json.loads(text)["components"]}


def test_the_bill_is_what_the_schema_and_our_policy_ask_for(text):
    assert write_sbom.faults(text) == []


def test_the_same_installation_gives_the_same_bytes(text):
    assert write_sbom.numbered(write_sbom.bill()) == text


def test_packs_and_models_are_components_with_licence_and_digest(rows):
    for told in find_installed().packs:
        name, version, _ = told.split()
        row = rows[f"riwaya-pack-{name}"]
        assert (row["type"], row["version"], row["hashes"][0]["alg"]) == ("data", version, "SHA-256")
    model = rows["pkg:pypi/riwaya-model-ar"]
    assert model["licenses"] == [{"license": {"id": "CC-BY-SA-4.0"}}]
    assert model["properties"][0]["value"] in (find_installed().models or "")


def test_sources_of_facts_are_told_with_their_terms(rows):
    assert "GeoNames: CC BY 4.0" in [one["value"] for one in rows["riwaya-pack-syria"]["properties"]]


def test_what_only_extras_bring_is_optional(rows):
    assert (rows["pkg:pypi/uvicorn"]["scope"], rows["pkg:pypi/httpx"]["scope"]) == ("optional", "required")


def test_every_component_tells_its_licence(rows):
    assert all(row["licenses"] for row in rows.values())


def test_a_bill_that_breaks_the_schema_is_told():
    broken = json.dumps(write_sbom.bill() | {"components": [{"type": "spoon", "name": "a"}]})
    assert write_sbom.faults(broken)
