"""The figures on the pages of the layers, from docs/reference/scores.md, so that no page tells older ones.

A page says `<!-- scores of WORDS -->`, where WORDS are the beginnings of rows with commas between; what stands up to
`<!-- /scores -->` is written anew.
"""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
SCORES = DOCS / "reference" / "scores.md"
BLOCK = re.compile(r"(<!-- scores of ([^>]+) -->\n).*?(<!-- /scores -->)", re.DOTALL)
COLUMNS = (0, 1, 3, 5, 7, 9)
"""Of the table of scores: the row, four sets, two coders; without the counts between."""


def pages_with_scores() -> dict[str, str]:
    """Content of every page that shows scores, by its path below docs/."""
    told = SCORES.read_text("utf-8")
    found = {}
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text("utf-8")
        if BLOCK.search(text):
            found[str(path.relative_to(DOCS))] = BLOCK.sub(lambda match: filled(match, told), text)
    return found


def filled(match: re.Match[str], told: str) -> str:
    """The block with the rows that it asks for.

    Raises:
        ValueError: the page of scores has no such row.
    """
    begin, asked, end = match.groups()
    starts = tuple(f"{words.strip()} " for words in asked.split(","))
    rows = [cells(line) for line in told.splitlines() if line.startswith("| ")]
    head = next(row for row in rows if row[0] == "row" and row[-1] == "two coders")
    chosen = [row for row in rows if row[0].startswith(starts) and len(row) == len(head)]
    if not chosen:
        raise ValueError(f"{SCORES.name} has no row that begins with {asked!r}")
    lines = [written(head), "|---|---:|---:|---:|---:|---:|", *map(written, chosen)]
    commit = re.search(r"at commit `(\w+\+?)`", told)
    return begin + "\n".join(lines) + f"\n\n{source(commit[1] if commit else '?')}\n" + end


def source(commit: str) -> str:
    return (
        f"By `make scores` at commit `{commit}`: [counts, and how to read this](../reference/scores.md). Only *blind, "
        "unread* estimates new texts; *two coders* is what people reached with each other."
    )


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def written(row: list[str]) -> str:
    return "| " + " | ".join(row[place] for place in COLUMNS) + " |"
