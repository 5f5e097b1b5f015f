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
