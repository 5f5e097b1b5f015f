from __future__ import annotations

import pytest

from riwaya.errors import PackSyntaxError
from riwaya.knowledge.boundaries import FILE, Boundaries, Drawn, read_boundaries


def test_each_governorate_of_the_pack_has_a_region_of_its_p_code(syria):
    codes = {place.pcode for place in syria.places.values() if place.type == "governorate"} - {None}
    regions = {one.properties.pcode for one in read_boundaries("syria").features if one.properties.kind is Drawn.REGION}
    assert regions == codes


def test_lines_that_are_no_agreed_borders_are_told_apart():
    kinds = [one.properties.kind for one in read_boundaries("syria").features]
    assert Drawn.TENTATIVE in kinds
    assert {one.properties.pcode for one in read_boundaries("syria").features if "border" in one.properties.kind} == {
        None
    }


def test_a_pack_without_a_map_gives_an_empty_one():
    assert read_boundaries("arabic") == Boundaries(features=())


def test_a_broken_map_names_its_file(tmp_path):
    (tmp_path / "war").mkdir()
    (tmp_path / "war" / FILE).write_text('{"features": [{"properties": {"kind": "dragons"}}]}', encoding="utf-8")
    with pytest.raises(PackSyntaxError, match=r"war/boundaries\.json"):
        read_boundaries("war", root=tmp_path)
