"""Every format has a route that answers what the command line writes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from riwaya.export.formats import FORMATS, Of
from tests.api.conftest import API

PAGES = Path(__file__).parents[2] / "web/src/lib/exports.ts"
SERVED = [one for one in FORMATS.values() if one.is_served]
OF_EVENTS = [one for one in FORMATS.values() if one.of is Of.EVENTS]


@pytest.mark.parametrize("form", SERVED, ids=lambda form: form.name)
def test_a_format_is_a_file_to_take_along(client, form):
    reply = client.get(f"{API}/exports/{form.file}")
    assert reply.status_code == 200, reply.text
    assert reply.headers["content-disposition"] == f'attachment; filename="riwaya-{form.file}"'
    assert reply.headers["content-type"].startswith(form.media_type)


@pytest.mark.parametrize("form", SERVED, ids=lambda form: form.name)
def test_the_route_answers_what_the_command_writes(client, samples, form, tmp_path):
    from tests.api.stored import written_by_command

    assert client.get(f"{API}/exports/{form.file}").content == written_by_command(samples, form, tmp_path)


def test_the_pages_offer_every_format():
    offered = re.findall(r"file: '(.+?)'", PAGES.read_text("utf-8"))
    assert {one.file for one in SERVED} <= set(offered)


@pytest.mark.parametrize("form", OF_EVENTS, ids=lambda form: form.name)
def test_filters_of_events_hold(client, form):
    whole = client.get(f"{API}/exports/{form.file}").content
    for asked in ({"type": "ASSAULT"}, {"actor": "turkey"}, {"told_begin": "2018-01-01"}, {"words": "قصف"}):
        part = client.get(f"{API}/exports/{form.file}", params=asked).content
        assert 0 < len(part) < len(whole)
    assert client.get(f"{API}/exports/{form.file}", params={"type": "BOMB"}).status_code == 422


def test_the_map_has_the_events_of_the_list(client, get):
    asked = {"type": "ASSAULT", "place": "aleppo"}
    features = client.get(f"{API}/exports/events.geojson", params={**asked, "all_events": True}).json()["features"]
    rows = [item["row"] for item in get("/events", limit=500, **asked)["rows"]]
    told = {f"{row['article']['id']}:{row['event']['id']}" for row in rows}
    assert {one["properties"]["citation"] for one in features} == told != set()
    assert json.dumps(features, ensure_ascii=False).count("حلب") > 0
