from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

from riwaya import errors

ROOT = Path(__file__).parents[1]


def error_classes():
    return {
        c.code: c.__name__ for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.RiwayaError)
    }


def test_every_error_is_explained_and_no_other():
    page = (ROOT / "docs/reference/errors.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^## (RW\d{3}) (\w+)$", page, re.MULTILINE)) == error_classes()


def test_the_tree_in_the_docstring_is_the_tree_of_the_code():
    drawn = dict(re.findall(r"(\w+Error)\s+(RW\d{3})", errors.__doc__))
    assert {code: name for name, code in drawn.items()} == error_classes()


def test_links_between_documents_lead_somewhere():
    made = {"scores.md", "cli.md", "schema.json"}
    for page in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists() or Path(target).name in made, f"{page}: {target}"


def test_the_pages_of_accounts_are_what_the_program_prints(models):
    command = [sys.executable, ROOT / "tools" / "write_accounts.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
