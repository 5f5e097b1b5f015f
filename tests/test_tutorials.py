"""Tutorials do what they say: every command runs, in order, and prints every line that the page shows of it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from riwaya.cli import app

ROOT = Path(__file__).parents[1]
TUTORIALS = ["docs/tutorials/from-accounts-to-dossier.md", "docs/ar/tutorials/from-accounts-to-dossier.md"]
BLOCK = re.compile(r"^```(sh|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")
FOR_EVER = {"serve"}
"""Commands that end when they are told to."""


def plain(text: str) -> str:
    """Words alone, without what directs them or breaks their lines."""
    return " ".join(DIRECTION_MARKS.sub("", text).split())


@pytest.mark.parametrize("name", TUTORIALS)
def test_a_tutorial_prints_what_it_shows(name, tmp_path, monkeypatch, models):
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    settings = {"COLUMNS": "80", "RIWAYA_LANG": None, "LANG": "C.UTF-8", "LC_ALL": None}
    printed, shown = "", 0
    for kind, block in BLOCK.findall((ROOT / name).read_text("utf-8")):
        if kind == "text":
            for line in block.splitlines():
                assert plain(line) in printed
                shown += 1
            continue
        printed = ""
        for words in (shlex.split(line, comments=True) for line in block.splitlines()):
            if words[0] == "export":
                settings |= dict([words[1].split("=", 1)])
            elif words[0] == "riwaya" and words[1] not in FOR_EVER:
                result = CliRunner(env=settings).invoke(app, words[1:])
                assert result.exit_code == 0, f"{words}: {result.stderr}"
                printed += " " + plain(result.stdout)
    assert shown > 10
