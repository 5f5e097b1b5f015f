"""Packs from YAML: found, decoded, merged, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.errors import KnowledgeError, PackSyntaxError, UnknownCodeError, UnknownPackError
from riwaya.knowledge.codebooks import load_codebook
from riwaya.knowledge.loader import DEFAULT_PACK, find_packs_root, list_packs, load_pack

if TYPE_CHECKING:
    from pathlib import Path

    from tests.knowledge.conftest import PackFolder


def test_the_default_pack_loads_with_its_base() -> None:
    loaded = load_pack()
    assert [manifest.id for manifest in loaded.manifests] == ["arabic", DEFAULT_PACK]


def test_packs_are_listed_by_id(pack: PackFolder) -> None:
    pack.manifest("elsewhere")
    assert [manifest.id for manifest in list_packs(pack.root)] == ["elsewhere", "here"]


def test_packs_can_be_named_by_the_environment(pack: PackFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIWAYA_PACKS", str(pack.root))
    assert find_packs_root() == pack.root


def test_a_folder_of_packs_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIWAYA_PACKS", str(tmp_path / "none"))
    with pytest.raises(KnowledgeError, match="none"):
        find_packs_root()


@pytest.mark.parametrize("name", ["sudan", "../here", "here/..", "", "Here"])
def test_an_unknown_pack_names_those_there_are(pack: PackFolder, name: str) -> None:
    with pytest.raises(UnknownPackError, match="Packs there: here"):
        load_pack(name, root=pack.root)


def test_a_manifest_with_another_id_than_its_folder_is_refused(pack: PackFolder) -> None:
    pack.manifest("here", id="there")
    with pytest.raises(PackSyntaxError, match="'there'"):
        load_pack("here", root=pack.root)


def test_a_later_row_of_the_same_id_adds_its_names(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش")])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", "تنظيم الدولة")])
    names = load_pack("here", root=pack.root).actors["isis"].names
    assert [name.form for name in names] == ["داعش", "تنظيم الدولة"]


def test_packs_that_extend_each_other_are_refused(pack: PackFolder) -> None:
    pack.manifest("base", extends=["here"])
    pack.manifest("here", extends=["base"])
    with pytest.raises(KnowledgeError, match="here -> base -> here"):
        load_pack("here", root=pack.root)


def test_a_base_that_two_packs_share_comes_once(pack: PackFolder) -> None:
    for name, bases in {"base": [], "left": ["base"], "right": ["base"], "here": ["left", "right"]}.items():
        pack.manifest(name, extends=bases)
    assert [manifest.id for manifest in load_pack("here", root=pack.root).manifests] == [
        "base",
        "left",
        "right",
        "here",
    ]


def test_a_field_that_no_record_has_is_refused_with_file_and_row(pack: PackFolder) -> None:
    path = pack.write("here/actors.yaml", [pack.actor("ypg", "وحدات الحماية"), pack.actor("isis", "داعش", colour="x")])
    with pytest.raises(PackSyntaxError) as caught:
        load_pack("here", root=pack.root)
    assert str(path) in str(caught.value)
    assert "row 'isis': Object contains unknown field `colour`" in str(caught.value)


@pytest.mark.parametrize("text", ["- [", "\t- a", b"\xff\xfe\x00".decode("latin-1"), "- {id: no}", "id: alone"])
def test_yaml_that_does_not_fit_is_refused(pack: PackFolder, text: str) -> None:
    pack.write("here/actors.yaml", text)
    with pytest.raises(PackSyntaxError, match=r"actors\.yaml"):
        load_pack("here", root=pack.root)


def test_bytes_that_are_no_text_are_refused(pack: PackFolder) -> None:
    (pack.root / "here" / "actors.yaml").write_bytes(b"- id: \xff\xfe\xfa")
    with pytest.raises(PackSyntaxError, match=r"actors\.yaml"):
        load_pack("here", root=pack.root)


def test_a_type_without_a_codebook_row_is_refused(pack: PackFolder) -> None:
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش", type="sect")])
    with pytest.raises(UnknownCodeError, match=r"'sect'.*'isis'"):
        load_pack("here", root=pack.root)


def test_lexicons_of_all_packs_are_joined_in_order(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/lexicon/nouns.yaml", {"closers": ["له"]})
    pack.manifest("here", extends=["base"])
    pack.write("here/lexicon/nouns.yaml", {"closers": ["لها"]})
    assert load_pack("here", root=pack.root).nouns.closers == ("له", "لها")


def test_the_version_changes_with_the_content(pack: PackFolder) -> None:
    before = load_pack("here", root=pack.root).version
    pack.write("here/actors.yaml", [pack.actor("isis", "داعش")])
    after = load_pack("here", root=pack.root).version
    assert before != after
    assert before.startswith("here 1 ")


def test_a_later_row_says_whose_side_an_actor_is_on(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش", camp=["far"], since="2013")])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("isis", "تنظيم الدولة", camp=["near"])])
    actor = load_pack("here", root=pack.root).actors["isis"]
    assert (actor.camp, actor.since) == (("near",), "2013")


def test_a_later_row_may_give_a_label_of_its_own(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش", label={"en": "IS", "ar": "التنظيم"})])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("isis", label={"en": "IS here", "ar": "التنظيم هنا"})])
    assert load_pack("here", root=pack.root).actors["isis"].label.en == "IS here"


def test_a_later_row_that_only_adds_names_leaves_the_rest(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/actors.yaml", [pack.actor("isis", "داعش", label={"en": "IS", "ar": "التنظيم"}, camp=["far"])])
    pack.manifest("here", extends=["base"])
    pack.write("here/actors.yaml", [pack.actor("isis", "تنظيم الدولة", label={"en": "=", "ar": "="})])
    actor = load_pack("here", root=pack.root).actors["isis"]
    assert (actor.camp, actor.label.en) == (("far",), "IS")


def test_an_exact_point_takes_the_place_of_a_rough_one(pack: PackFolder) -> None:
    pack.manifest("base")
    pack.write("base/cities.yaml", [pack.place("homs", "حمص", lat=34.0, lon=36.0, radius_km=20, verify=True)])
    pack.manifest("here", extends=["base"])
    pack.write("here/places.yaml", [pack.place("homs", "حمص", lat=34.73, lon=36.71)])
    place = load_pack("here", root=pack.root).places["homs"]
    assert (place.lat, place.lon, place.radius_km, place.verify) == (34.73, 36.71, None, False)


def test_a_pack_of_ones_own_extends_what_riwaya_brings(pack: PackFolder) -> None:
    pack.manifest("own", extends=["arabic"], country="libya", box=[9.3, 19.5, 25.2, 33.2])
    own = load_pack("own", root=pack.root)
    assert ([manifest.id for manifest in own.manifests], "isis" in own.actors) == (["arabic", "own"], True)


def test_packs_of_ones_own_are_listed_beside_those_that_riwaya_brings(
    pack: PackFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIWAYA_PACKS", str(pack.root))
    assert {"arabic", "here", DEFAULT_PACK} <= {manifest.id for manifest in list_packs()}


def test_a_pack_of_ones_own_goes_before_one_of_the_same_id(pack: PackFolder) -> None:
    pack.manifest(DEFAULT_PACK, version="mine")
    assert load_pack(DEFAULT_PACK, root=pack.root).manifest.version == "mine"


def test_codebooks_come_with_riwaya_where_the_folder_has_none(tmp_path: Path) -> None:
    assert load_codebook("actor-types", root=tmp_path) == load_codebook("actor-types")
