"""Writes docs/reference/licences.md: whose work a running Riwaya is made of, and under which licence.

usage: write_licences.py      (part of `make lock`)
"""

from __future__ import annotations

import sys

from components import Component, python_components, web_components
from dist_contents import ROOT

PAGE = ROOT / "docs" / "reference" / "licences.md"
HEAD = """# Licences of what Riwaya is made of

Written by `tools/write_licences.py` (`make lock`) from what is installed; do not edit. Riwaya's own terms are in
`LICENSE` and `NOTICE`, those of the models in their package. A test holds every package to `tools/licences.yaml`:
nothing under GPL or AGPL runs in Riwaya; LGPL alone with an extra that you ask for by name. With their versions they
are in the bill of materials (CycloneDX) that `make dist` puts beside the wheels. Where a package leaves a choice,
Riwaya takes the licence that is no GPL.

"""


def table(components: list[Component], title: str) -> str:
    rows = [f"| {one.name} | {one.licence} | {', '.join(one.extras)} |" for one in components]
    return "\n".join([f"## {title}", "", "| package | licence | only with extra |", "|---|---|---|", *rows, ""])


def page() -> str:
    tables = [table(python_components(), "Python packages"), table(web_components(), "In the web pages")]
    return HEAD + "\n".join(tables)


if __name__ == "__main__":
    if not web_components():
        sys.exit("The pages are not built: make web")
    PAGE.write_text(page(), "utf-8")
