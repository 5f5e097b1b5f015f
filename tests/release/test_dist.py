from __future__ import annotations

import shutil

import pytest
from hatch_build import without_local_links

import build_dist
from dist_contents import (
    ROOT,
    expected_in_sdist,
    expected_in_wheel,
    faults_of_metadata,
    metadata_of,
    names_in,
    pages,
    projects,
)

PROGRAM, MODELS = projects()
EPOCH = "1700000000"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The program's source distribution and wheel."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("what a release holds is what git knows, and this is no checkout")
    return build_dist.build(PROGRAM, tmp_path_factory.mktemp("dist"), EPOCH)


def test_a_source_distribution_has_all_that_git_knows_and_nothing_else(built):
    assert names_in(built[0]) ^ expected_in_sdist(PROGRAM) == set()


def test_a_wheel_made_from_it_has_code_packs_samples_and_pages_and_nothing_else(built):
    names = names_in(built[1])
    assert names ^ expected_in_wheel(PROGRAM) == set()
    assert {"riwaya/packs/syria/pack.yaml", "riwaya/examples/accounts.jsonl", "riwaya/py.typed"} <= names
    assert not [name for name in names if "test" in name.split("/")[0]]


def test_the_tree_gives_the_wheel_of_the_source_distribution_byte_for_byte(built, tmp_path):
    build_dist.run_hatchling("wheel", ROOT, tmp_path, EPOCH)
    (again,) = tmp_path.iterdir()
    assert again.read_bytes() == built[1].read_bytes()


def test_metadata_is_what_the_specification_asks_for(built):
    for file in built:
        assert faults_of_metadata(metadata_of(file), PROGRAM) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Metadata-Version: 2.4\nName: riwaya\nVersion: 0\n\nx", "is of riwaya 0, not of riwaya"),
        ("Metadata-Version: 2.4\nName: riwaya\nVersion: one\n\nx", "'one' is invalid for 'version'"),
        (f"Metadata-Version: 2.4\nName: riwaya\nVersion: {PROGRAM.version}\n\n[a](b.md)", "link into the repository"),
        (f"Metadata-Version: 2.4\nName: riwaya\nVersion: {PROGRAM.version}\n\nx", "names no licence"),
    ],
)
def test_bad_metadata_is_told(text, fault):
    assert any(fault in one for one in faults_of_metadata(text, PROGRAM))


def test_the_models_go_with_their_licence():
    expected = expected_in_wheel(MODELS)
    assert {"riwaya_model_ar/data/meta.json", "riwaya_model_ar/data/encoder.npz"} <= expected
    assert f"{MODELS.stem}.dist-info/licenses/NOTICE" in expected


def test_a_description_keeps_the_words_of_links_into_the_repository():
    text = "See [how](docs/how.md), [home](https://riwaya.example) and [below](#below).\n\n![A](docs/a.webp)\n\nEnd"
    assert without_local_links(text) == "See how, [home](https://riwaya.example) and [below](#below).\n\nEnd"


def test_the_pages_bring_the_licences_of_what_is_in_them():
    if not pages():
        pytest.skip("the pages are not built")
    assert {"src/riwaya/web/licences.txt", "src/riwaya/web/packages.json"} <= pages()
    texts = (ROOT / "src/riwaya/web/licences.txt").read_text("utf-8")
    assert all(word in texts for word in ("SIL OPEN FONT LICENSE", "maplibre-gl", "svelte"))
