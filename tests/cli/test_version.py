from __future__ import annotations

import json
import subprocess
import sys

import pytest

from riwaya import __version__
from riwaya.cli.language import Messages
from riwaya.cli.version import answer_version
from riwaya.installed import find_installed

ASKED = (
    "import sys, riwaya.cli; sys.argv = ['riwaya', '--version']\n"
    "try:\n    riwaya.cli.main()\n"
    "except SystemExit:\n    print(sorted({'alembic', 'numpy', 'onnxruntime', 'sqlalchemy'} & sys.modules.keys()))"
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_versions_of_all_that_is_installed_are_told_in_both_languages(capsys, language, monkeypatch):
    assert answer_version(["--version", "--lang", language]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    found, say = find_installed(), Messages(language)
    assert first == f"riwaya {__version__}"
    assert rest[0] == say("version.python", version=found.python)
    assert rest[1:-2] == [say("version.pack", name=name) for name in found.packs]


def test_the_parser_says_the_same_as_the_short_way(run, capsys):
    answer_version(["--version", "--json"])
    assert run("--version", "--json").stdout == capsys.readouterr().out
    assert json.loads(run("--version", "--json").stdout)["riwaya"] == __version__


def test_without_models_the_rules_stand_alone(run):
    assert run("--version", RIWAYA_MODELS="none").stdout.splitlines()[-1] == "models none: rules alone"


def test_damaged_models_are_named_behind_the_version(run, tmp_path):
    result = run("--version", RIWAYA_MODELS=str(tmp_path))
    assert (result.exit_code, result.stdout) == (1, f"riwaya {__version__}\n")
    assert "RW601" in result.stderr


def test_json_alone_is_wrong_usage(run):
    assert run("--json", "articles").exit_code == 2


@pytest.mark.parametrize("words", [[], ["--version", "read"], ["--json"], ["read", "--version"]])
def test_whatever_else_is_asked_goes_to_the_parser(words):
    assert answer_version(words) is None


def test_who_asks_for_versions_does_not_wait_for_stores_and_networks():
    done = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
