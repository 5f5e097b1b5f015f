"""Write docs/reference/naming.md: who is called what by the outlets of the development news on Syria.

usage: write_naming.py [SHARED]      (default: ../shared beside the checkout; reads some 1,500 articles, minutes)

Only names and counts come out; the texts belong to their publishers.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from riwaya.compare.groups import By, Grouper
from riwaya.compare.name_uses import NameUseFinder, Voice
from riwaya.compare.naming import make_matrices
from riwaya.compare.naming_distance import naming_distances
from riwaya.knowledge.loader import load_pack
from riwaya.model.mention import Naming
from riwaya.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.compare.name_uses import NameUse
    from riwaya.compare.naming import NamingMatrix

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "reference" / "naming.md"
TOPIC = "syria"
ACTORS = ("isis", "syr-gov-assad", "syr-army-saa", "bashar", "syr-rebels", "ypg")
NAMES = 10
SIGNS = {Naming.NEUTRAL: "", Naming.HONORIFIC: "▲ ", Naming.PEJORATIVE: "▼ ", Naming.CONTESTED: "◆ "}
HEAD = """# Who calls whom what

Written by `make naming` over {articles:,} articles on Syria of five outlets (`news-dev`, {begin} to {end}); do
not edit. Names inside quotations are left out: they are the quoted voice's. Shares are of all that an outlet calls the
actor; in brackets how often.
▲ honorific, ▼ pejorative, ◆ contested, no sign neutral: a property of the name, by the pack. How names are counted:
[naming](../explanation/naming.md). The same for your own articles: `riwaya naming ACTOR`.
"""


def main() -> None:
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    pack = load_pack("syria")
    with tempfile.TemporaryDirectory() as folder:
        store = read_articles(shared / "data" / "news-dev" / "articles.jsonl.gz", Path(folder))
        uses, days = find_uses(store, NameUseFinder(pack))
    matrices = make_matrices(uses, Grouper(pack, By.OUTLET).group)
    by_entity = {matrix.entity: matrix for matrix in matrices}
    parts = [HEAD.format(articles=len(days), begin=min(days), end=max(days))]
    parts += [matrix_table(by_entity[actor], pack.actors[actor].label.en) for actor in ACTORS if actor in by_entity]
    parts.append(distance_table(matrices))
    PAGE.write_text("\n".join(parts), "utf-8")
    print(f"wrote {PAGE}")


def read_articles(path: Path, folder: Path) -> Path:
    """A store of the articles on the topic."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        chosen = [line for line in lines if TOPIC in json.loads(line)["topics"]]
    (folder / "news.jsonl").write_text("".join(chosen), "utf-8")
    store = folder / "news.db"
    subprocess.run([sys.executable, "-m", "riwaya", "read", folder / "news.jsonl", "--store", store], check=True)
    return store


def find_uses(path: Path, finder: NameUseFinder) -> tuple[list[NameUse], list[str]]:
    """Names in the outlets' own voice, and the days of the articles."""
    uses: list[NameUse] = []
    with Store.open(path) as store:
        rows = list(store.articles())
        for row in rows:
            found = finder.find(store.article(row.id), store.analysis(row.id))
            uses += [use for use in found if use.voice is Voice.OWN]
    return uses, [row.published for row in rows if row.published]


def matrix_table(matrix: NamingMatrix, label: str) -> str:
    """The commonest names of one actor, outlets side by side."""
    groups = [group.group for group in matrix.groups]
    lines = [f"## {label}", "", *table_head(["name", *(f"{one.group} ({one.count})" for one in matrix.groups)])]
    for row in matrix.names[:NAMES]:
        cells = {cell.group: f"{cell.share:.0%} ({cell.count})" for cell in row.cells}
        lines.append(table_row([f"{SIGNS[row.naming]}{row.name}", *(cells.get(group, "–") for group in groups)]))
    sided = [
        sum(c.share for row in matrix.names if row.naming is not Naming.NEUTRAL for c in row.cells if c.group == g)
        for g in groups
    ]
    return "\n".join([*lines, table_row(["*all names that take a side*", *(f"{share:.0%}" for share in sided)]), ""])


def distance_table(matrices: Iterable[NamingMatrix]) -> str:
    """How far outlets are from each other over all actors."""
    lines = [
        "## Distances",
        "",
        "0: the same names in the same shares; 1: no name in common. *by chance*: what two samples of",
        "this size from one source show on average.",
        "",
        *table_head(["outlets", "distance", "by chance", "actors", "uses"]),
    ]
    for pair in naming_distances(matrices):
        numbers = (f"{pair.distance:.2f}", f"{pair.chance:.2f}", str(pair.entities), f"{pair.uses:,}")
        lines.append(table_row([f"{pair.left} – {pair.right}", *numbers]))
    return "\n".join([*lines, ""])


def table_head(columns: list[str]) -> Iterator[str]:
    yield table_row(columns)
    yield "|---|" + "---:|" * (len(columns) - 1)


def table_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
