"""Notebooks of the documentation run from end to end, and print what their pages show."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted(path.stem for path in ROOT.glob("docs/notebooks/*.py"))


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_prints_what_its_page_shows(name, models):
    command = [sys.executable, ROOT / "tools" / "write_notebooks.py", "--check", name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr


def test_no_notebook_holds_a_script(models):
    kept = "".join(path.read_text("utf-8") for path in ROOT.glob("docs/notebooks/*.ipynb"))
    assert "image/svg+xml" in kept
    assert "<script" not in kept
