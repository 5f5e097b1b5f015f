"""GeoJSON as RFC 7946 has it, read back by the tool that QGIS and R read it with."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from msgspec.structs import replace

from riwaya.compare.joined import JoinedArticle
from riwaya.export.geojson import PROPERTIES
from tests.export.exported import source_of, written
from tests.told import ANALYSIS, ARTICLE, MENTIONS, TEXT


@pytest.fixture
def features(pack):
    return json.loads(written("geojson", source_of(pack=pack, all_events=True)))["features"]


def test_a_point_is_longitude_first(features):
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [36.4, 33.57]}


def test_every_feature_has_every_property_and_none_is_a_list(features):
    assert [tuple(one["properties"]) for one in features] == [PROPERTIES] * len(features)
    assert not [value for one in features for value in one["properties"].values() if isinstance(value, list | dict)]


def test_offsets_lead_to_the_words(features):
    of = features[0]["properties"]
    for words in ("trigger", "quote"):
        assert TEXT[of[f"{words}_start"] : of[f"{words}_end"]] == of[words]
    assert TEXT[of["place_start"] : of["place_end"]] == of["place_text"]


def test_an_event_that_is_nowhere_is_there_without_a_point():
    nowhere = replace(ANALYSIS, mentions=tuple(replace(one, location=None) for one in MENTIONS))
    source = source_of(JoinedArticle(ARTICLE, nowhere))
    (feature,) = json.loads(written("geojson", source))["features"]
    assert (feature["geometry"], source.counts["without_point"]) == (None, 1)


def test_nothing_is_a_collection_of_nothing():
    empty = source_of(JoinedArticle(ARTICLE, replace(ANALYSIS, events=())))
    assert json.loads(written("geojson", empty)) == {"type": "FeatureCollection", "features": []}


@pytest.mark.skipif(shutil.which("ogr2ogr") is None, reason="gdal-bin is not installed")
def test_ogr_reads_back_what_was_written(features, pack, tmp_path):
    path = tmp_path / "e.geojson"
    path.write_bytes(written("geojson", source_of(pack=pack, all_events=True)))
    command = ["ogr2ogr", "-f", "GeoJSON", "/vsistdout/", path, "-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=7"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    read = json.loads(done.stdout)["features"]
    assert [one["geometry"] for one in read] == [one["geometry"] for one in features]
    assert [one["properties"]["quote"] for one in read] == [one["properties"]["quote"] for one in features]
