"""The page of all measurements side by side, docs/reference/benchmarks.md, from the pages that their commands write."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

DOCS = Path(__file__).parents[1] / "docs"


class Run(Struct, frozen=True):
    """What is measured, by which command, and where its figures stand."""

    title: str
    command: str
    told: str
    page: str
    """Below docs/."""
    blocks: tuple[str, ...]
    """Marks round the figures, `<!-- NAME -->`; a heading (`## NAME`) where the page is written whole."""


HEAD = """# Benchmarks

Written by `tools/write_reference.py` from the pages that the commands below write; do not edit. Each section names the
command, so that you can run it on your own machine: figures of one machine tell how things compare, not how fast yours
is. Unless a section says otherwise: x86-64, two cores, Debian 12, Python 3.11, no graphics card, one process, and other
work on the machine.

How good the output is, beside rivals that know less: [search](../explanation/search.md#quality) against a light stemmer
and FTS5 as it comes; [happenings](scores.md#clusters-of-happenings) against one rule and against none;
[event sentences](scores.md#event-sentences) by rules, by a classifier, by both and by "always yes";
[persuasion](scores.md#persuasion-techniques) against chance; [verdicts](../explanation/verdicts.md#how-well) against
"always agreement".
"""
RUNS = (
    Run(
        "Reading, by stage",
        "riwaya bench",
        "Words a second of each stage over the sample accounts, repeated to ten thousand words; the best of three.",
        "reference/scores.md",
        ("Speed",),
    ),
    Run(
        "The language layer beside a network of BERT-base's size",
        "riwaya bench --compare",
        "Both read the same sentences with one thread. The rival has random weights and does nothing but its forward "
        "pass, as a token classifier of that size would for each layer; ours gives pieces, classes, trees, names and "
        "sentence vectors. Needs `pip install 'riwaya[bench]'`.",
        "explanation/language-layer.md",
        ("rival",),
    ),
    Run(
        "Reading on a cluster",
        "make cluster-scale",
        "Dask, with scheduler and workers on one machine; articles of the development news, their sentences shuffled.",
        "how-to/cluster.md",
        ("cluster",),
    ),
    Run(
        "Articles out of web pages",
        "make pages-speed",
        "Made pages in a WARC archive; time of the processor, one core.",
        "how-to/read-your-own-corpus.md",
        ("pages",),
    ),
    Run(
        "Reprints among 10,000, 30,000 and 100,000 articles",
        "make reprints-scale",
        "Made-up articles of 250 words with planted copies.",
        "explanation/reprints.md",
        ("scale",),
    ),
    Run(
        "Search over 100,000 articles",
        "make search-scale",
        "Sentences of real news drawn at random; SQLite.",
        "explanation/search.md",
        ("scale sqlite 100000",),
    ),
    Run(
        "Search, SQLite and PostgreSQL side by side",
        "tools/measure_search.py --articles 20000 [--store postgresql]",
        "The same 20,000 articles, one after the other on a machine with nothing else to do; the first tables are "
        "SQLite's, the others those of PostgreSQL 15 on the same machine.",
        "explanation/search.md",
        ("scale sqlite 20000", "scale postgresql 20000"),
    ),
    Run(
        "The server under load",
        "make load",
        "Fifty connections that ask again as soon as they are answered; the client takes its part of the two cores.",
        "explanation/serving.md",
        ("load",),
    ),
    Run(
        "The first page in a browser",
        "make first-page",
        "Overview of the sample accounts, 1280 pixels wide, empty cache, the server idle.",
        "explanation/serving.md",
        ("first page",),
    ),
)


def benchmarks_page() -> str:
    return "\n".join([HEAD, *filter(None, map(section, RUNS))])


def section(run: Run) -> str:
    """The figures of a run; nothing where its command has not been run yet."""
    text = (DOCS / run.page).read_text("utf-8")
    figures = "\n\n".join(filter(None, (block(text, name, run.page) for name in run.blocks)))
    if not figures:
        return ""
    source = f"From [{run.page.rpartition('/')[2]}](../{run.page})."
    return f"## {run.title}\n\n`{run.command}`. {run.told} {source}\n\n{figures}\n"


def block(text: str, name: str, page: str) -> str:
    """What stands between the marks of a name, or under its heading.

    Raises:
        ValueError: the page has neither.
    """
    marks = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    heading = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    found = marks or heading
    if found is None:
        raise ValueError(f"docs/{page} has no figures called {name!r}")
    return found[1].strip()
