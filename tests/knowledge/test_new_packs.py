"""The first files of a pack: checked at once, full of guidance, never over anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from riwaya.errors import KnowledgeError, PackExistsError, UnknownPackError
from riwaya.knowledge.check import Check, Severity, check_pack
from riwaya.knowledge.loaded_lexicon import LoadedLexicon
from riwaya.knowledge.loader import read_manifest
from riwaya.knowledge.new_packs import TEMPLATES, NewPack, write_new_pack
from riwaya.knowledge.noun_lexicon import NounLexicon
from riwaya.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

ASKED = NewPack(id="libya", label_en="The war: in Libya #1", label_ar="الحرب في «ليبيا»", country="LY", since="2011-02")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packs with the one that was asked for."""
    root = tmp_path_factory.mktemp("packs")
    write_new_pack(ASKED, root)
    return root


def test_what_is_written_has_no_errors_and_says_what_is_still_an_example(made: Path) -> None:
    problems = check_pack("libya", made)
    assert {(one.severity, one.check) for one in problems} == {(Severity.WARNING, Check.EXAMPLE)}
    assert {one.file.partition("/")[2] for one in problems} == {
        *("pack.yaml", "actors.yaml", "admin.yaml", "agreements.yaml", "outlets.yaml", "places.yaml"),
        *("settlements.yaml", "wholes.yaml"),
    }


def test_what_was_asked_stands_in_the_manifest(made: Path) -> None:
    manifest = read_manifest(made / "libya")
    assert (manifest.label.en, manifest.label.ar) == (ASKED.label_en, ASKED.label_ar)
    assert (manifest.country, manifest.since, manifest.until) == ("libya", "2011-02", None)


def test_a_pack_without_a_country_is_checked_too(tmp_path: Path) -> None:
    write_new_pack(NewPack(id="sahel", label_en="Sahel", label_ar="الساحل"), tmp_path)
    assert not [one for one in check_pack("sahel", tmp_path) if one.severity is Severity.ERROR]


@pytest.mark.parametrize(("name", "kind"), [("loaded", LoadedLexicon), ("nouns", NounLexicon)])
def test_the_example_of_a_lexicon_holds_once_it_is_no_remark(tmp_path: Path, name: str, kind: type) -> None:
    text = (TEMPLATES / "lexicon" / f"{name}.yaml").read_text("utf-8")
    example = "\n".join(line[2:] for line in text.splitlines() if re.match(r"# ( |groups|heads)", line))
    path = tmp_path / f"{name}.yaml"
    path.write_text(example, "utf-8")
    assert read_yaml(path, kind) != kind()


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.yaml")), ids=lambda path: path.name)
def test_every_file_says_what_to_do_in_both_languages(path: Path) -> None:
    remarks = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    assert any("TODO" in line for line in remarks)
    assert any(re.search("[\u0621-\u064a]{3}", line) for line in remarks)


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "libya").mkdir()
    with pytest.raises(PackExistsError, match="Nothing was written"):
        write_new_pack(ASKED, tmp_path)
    assert not list((tmp_path / "libya").iterdir())


@pytest.mark.parametrize("pack_id", ["arabic", "syria", "codebooks"])
def test_an_id_that_riwaya_has_itself_is_refused(tmp_path: Path, pack_id: str) -> None:
    with pytest.raises(PackExistsError):
        write_new_pack(NewPack(id=pack_id, label_en="x", label_ar="س"), tmp_path)


@pytest.mark.parametrize(
    ("field", "value"),
    [("id", "../up"), ("id", "Libya"), ("country", "atlantis"), ("since", "last year"), ("extends", "../arabic")],
)
def test_what_cannot_be_is_refused_before_anything_is_written(tmp_path: Path, field: str, value: str) -> None:
    fields = {"id": "libya", "label_en": "x", "label_ar": "س", field: value}
    with pytest.raises(KnowledgeError):
        write_new_pack(NewPack(**fields), tmp_path / "packs")
    assert not (tmp_path / "packs").exists()


def test_a_pack_to_build_on_has_to_be_there(tmp_path: Path) -> None:
    with pytest.raises(UnknownPackError):
        write_new_pack(NewPack(id="libya", label_en="x", label_ar="س", country="LY", extends="klingon"), tmp_path)
