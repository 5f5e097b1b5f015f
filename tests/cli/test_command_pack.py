from __future__ import annotations

import json

import pytest

BROKEN = """
id: broken
version: 0.1.0
label: {en: Broken, ar: معطوبة}
bounds: {actors: 5}
"""


@pytest.fixture
def broken_packs(tmp_path):
    (tmp_path / "codebooks").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.yaml").write_text(BROKEN, "utf-8")
    return str(tmp_path)


def test_lists_installed_packs(run):
    packs = json.loads(run("pack", "list", "--json").stdout)
    assert {"arabic", "syria"} <= {pack["id"] for pack in packs}


def test_labels_speak_the_language(run):
    assert "الحرب في سوريا" in run("pack", "list", "--lang", "ar").stdout


def test_problems_are_errors_in_the_exit_code(run, broken_packs):
    result = run("pack", "check", "broken", RIWAYA_PACKS=broken_packs)
    assert (result.exit_code, "ERROR bounds" in result.stdout) == (1, True)


def test_problems_as_json(run, broken_packs):
    problems = json.loads(run("pack", "check", "broken", "--json", RIWAYA_PACKS=broken_packs).stdout)
    assert {"severity", "check", "file", "row", "message", "advice"} == set(problems[0])


def test_an_unknown_pack_is_one_line(run):
    result = run("pack", "check", "atlantis")
    assert (result.exit_code, "RW202" in result.stderr) == (1, True)


def test_without_a_command_help_is_shown(run):
    assert "check" in run("pack").output


def test_a_new_pack_is_written_checked_and_ready_to_use(run, tmp_path):
    made = run("pack", "new", "libya", "--label", "Libya", "--label-ar", "ليبيا", "--country", "LY", "--into", tmp_path)
    assert (made.exit_code, "RIWAYA_PACKS" in made.stdout) == (0, True)
    checked = run("pack", "check", "libya", RIWAYA_PACKS=str(tmp_path))
    assert (checked.exit_code, "Errors: 0." in checked.stdout) == (0, True)
    environ = {"RIWAYA_PACKS": str(tmp_path), "RIWAYA_MODELS": "none"}
    read = run("analyze", "-", "--pack", "libya", stdin="قصفت القوة المثالية الأولى بلدة المثال.".encode(), **environ)
    assert {"example-force", "example-town"} <= {m["entity"] for m in json.loads(read.stdout)["mentions"]}


def test_a_new_pack_as_json_names_its_files(run, tmp_path):
    words = ("pack", "new", "libya", "--label", "Libya", "--label-ar", "ليبيا", "--into", tmp_path, "--json")
    made = json.loads(run(*words).stdout)
    assert {name.rpartition("libya/")[2] for name in made["files"]} >= {"pack.yaml", "lexicon/loaded.yaml"}


def test_a_script_has_to_say_what_the_conflict_is_called(run, tmp_path):
    result = run("pack", "new", "libya", "--into", tmp_path)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])


def test_a_new_pack_goes_into_the_folder_of_ones_own(run, tmp_path):
    run("pack", "new", "libya", "--label", "Libya", "--label-ar", "ليبيا", RIWAYA_PACKS=str(tmp_path))
    listed = json.loads(run("pack", "list", "--json", RIWAYA_PACKS=str(tmp_path)).stdout)
    assert {"arabic", "libya", "syria", "yemen"} <= {pack["id"] for pack in listed}
