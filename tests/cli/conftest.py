"""What the tests of the command line share: a way to run it, a file to read, a store to look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from riwaya.cli import app
from riwaya.store import Store
from tests.told import ANALYSIS, ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

TEXT = "قتل نحو 30 مدنيا في قصف لقوات النظام على مدينة دوما في 5 أيلول 2017."
MARKS = re.compile("[\u200e\u200f]")
CLEAN = {"RIWAYA_LANG": None, "RIWAYA_STORE": None, "LANG": "C.UTF-8", "LC_ALL": None, "COLUMNS": "80"}


@pytest.fixture
def run() -> Callable[..., Result]:
    def invoke(*words: object, stdin: bytes | None = None, **environ: str) -> Result:
        return CliRunner(env=CLEAN | environ).invoke(app, [str(word) for word in words], input=stdin)

    return invoke


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "douma.txt"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path, text_file: Path, run: Callable[..., Result]) -> Path:
    path = tmp_path / "texts.db"
    assert run("read", text_file, "--store", path, "--outlet", "neva", "--published", "2017-09-06").exit_code == 0
    return path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """A store with the one account of `tests.told`, whose records no extractor made."""
    path = tmp_path / "told.db"
    with Store.open(path) as opened:
        opened.put(ARTICLE, ANALYSIS)
    return path


@pytest.fixture
def lines(run: Callable[..., Result]) -> Callable[..., list[str]]:
    """What a command prints, line by line, without invisible letters of direction and spaces at the end."""

    def read(*words: object, **environ: str) -> list[str]:
        result = run(*words, **environ)
        assert result.exit_code == 0, result.stderr
        return [MARKS.sub("", line).rstrip() for line in result.stdout.splitlines()]

    return read
