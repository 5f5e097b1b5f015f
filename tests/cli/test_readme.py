from __future__ import annotations

import re
from pathlib import Path

import typer.main

from riwaya.cli import app

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")


def test_the_python_example_runs(capsys):
    (block,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(block, {})  # noqa: S102 - our own page
    assert "قوات النظام syr-army-saa contested" in capsys.readouterr().out


def test_the_table_lists_every_command():
    listed = {
        name
        for row in re.findall(r"^\| `riwaya.*$", README, re.MULTILINE)
        for name in re.findall(r"`riwaya (\w+)", row)
    }
    assert listed == set(typer.main.get_command(app).commands)
