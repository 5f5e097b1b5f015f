"""Run the notebooks: docs/notebooks/NAME.py (cells in percent format) becomes NAME.ipynb with what its cells print.

usage: write_notebooks.py [--check] [NAME...]      (--check: change nothing, fail where a run prints something else)

Compared are the lines that cells print, and how many tables and pictures they give: how those are drawn depends on the
versions of pandas and Altair.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
LONGEST_S = 120
"""For one cell, on a machine that does other things too."""


def run(source: Path) -> Any:
    """The notebook after a run, without what differs from run to run.

    Raises:
        CellExecutionError: a cell failed.
    """
    notebook = jupytext.read(source)
    resources = {"metadata": {"path": FOLDER}}
    quiet = ["--log-level=ERROR"]
    NotebookClient(notebook, timeout=LONGEST_S, resources=resources, extra_arguments=quiet).execute()
    for place, cell in enumerate(notebook.cells):
        cell.id = f"cell-{place}"
        cell.metadata = {}
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return notebook


def given(notebook: Any) -> list[tuple[str, list[str]]]:
    """Of each cell its words and what it printed; tables and pictures by their kinds."""
    return [(cell.source, [printed(one) for one in cell.get("outputs", ())]) for cell in notebook.cells]


def printed(output: Any) -> str:
    return output.text if output.output_type == "stream" else ", ".join(sorted(output.data))


def main(words: list[str]) -> int:
    names = [word for word in words if not word.startswith("-")]
    stale = False
    for source in sorted(FOLDER.glob("*.py")):
        if names and source.stem not in names:
            continue
        target, now = source.with_suffix(".ipynb"), run(source)
        if "--check" not in words:
            target.write_text(nbformat.writes(now) + "\n", "utf-8")
            print(f"wrote docs/notebooks/{target.name}")
        elif not target.is_file() or given(nbformat.read(target, as_version=4)) != given(now):
            stale = True
            print(f"docs/notebooks/{target.name} is stale: run `make notebooks`", file=sys.stderr)
    return int(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
