"""Write the generated pages of docs/reference and what other pages show of the scores.

usage: write_reference.py [--check]      (--check: change nothing, fail when a page is stale)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import typer.main

from api_page import api_page
from benchmarks_page import benchmarks_page
from codebooks_page import codebooks_page
from exports_page import exports_page, plover_schema_page
from layer_scores import pages_with_scores
from layers_page import layers_page
from packs_page import packs_page
from parquet_page import parquet_page
from riwaya.cli import app
from riwaya.cli.language import load_messages
from riwaya.model.schema import analysis_schema

DOCS = Path(__file__).parents[1] / "docs"
SAY = load_messages("en")
HEAD = """# Command line

Written by `tools/write_reference.py` from the program itself; do not edit.

Results go to standard output, everything else to standard error. Exit codes: 0 done; 1 something was refused, failed or
has issues; 2 wrong usage; 130 interrupted (what was finished is kept). An error is one line with a code, which
[errors.md](errors.md) explains. `--lang en|ar` may stand anywhere on the line; else `RIWAYA_LANG` or the locale
decides.

    riwaya [--version [--json]] [--lang en|ar] COMMAND
"""


def pages() -> dict[str, str]:
    """Content by path below docs/."""
    schema = json.dumps(analysis_schema(), ensure_ascii=False, indent=2) + "\n"
    return {
        "reference/schema.json": schema,
        "reference/cli.md": cli_page(),
        "reference/api.md": api_page(),
        "reference/benchmarks.md": benchmarks_page(),
        "reference/layers.md": layers_page(),
        "reference/codebooks.md": codebooks_page(),
        "reference/packs.md": packs_page(),
        "reference/parquet.md": parquet_page(),
        "reference/exports.md": exports_page(),
        "reference/plover.schema.json": plover_schema_page(),
        **pages_with_scores(),
    }


def cli_page() -> str:
    group = typer.main.get_command(app)
    sections = [section(("riwaya", *path), command) for path, command in leaves((), group)]
    return "\n".join([HEAD, *sections])


def leaves(path: tuple[str, ...], command: Any) -> list[tuple[tuple[str, ...], Any]]:
    children = getattr(command, "commands", None)
    if children is None:
        return [(path, command)]
    return [leaf for name, child in children.items() for leaf in leaves((*path, name), child)]


def section(path: tuple[str, ...], command: Any) -> str:
    rows = [row(parameter) for parameter in command.params if getattr(parameter, "help", None)]
    usage = " ".join((*path, *(argument(p) for p in command.params if p.param_type_name == "argument")))
    table = "\n".join(("| | | |", "|---|---|---|", *rows))
    return f"## {' '.join(path)}\n\n{SAY[command.help]}\n\n    {usage}\n\n{table}\n"


def argument(parameter: Any) -> str:
    return parameter.metavar + ("..." if parameter.nargs == -1 else "")


def row(parameter: Any) -> str:
    """Name, value and meaning of a parameter, with its default and its variable."""
    is_option = parameter.param_type_name == "option"
    name = f"`{parameter.opts[0]}`" if is_option else f"`{argument(parameter)}`"
    value = "" if not is_option or parameter.is_flag else f"`{parameter.metavar}`".replace("|", "\\|")
    notes = [SAY[parameter.help]]
    if is_option and not parameter.is_flag and parameter.default not in (None, "", []):
        notes.append(f"Default: `{parameter.default}`.")
    if parameter.envvar:
        notes.append(f"Variable: `{parameter.envvar}`.")
    return f"| {name} | {value} | {' '.join(notes)} |"


def main(words: list[str]) -> int:
    written = pages()
    stale = [name for name, text in written.items() if not is_fresh(DOCS / name, text)]
    if "--check" in words:
        for name in stale:
            print(f"docs/{name} is stale: run `make docs`", file=sys.stderr)
        return bool(stale)
    for name in stale:
        (DOCS / name).write_text(written[name], "utf-8")
        print(f"wrote docs/{name}")
    return 0


def is_fresh(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
