"""The page of the knowledge packs, docs/reference/packs.md, counted in their files."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

import yaml

from riwaya.knowledge.loader import find_packs_root, list_packs

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.knowledge.records import Manifest

HEAD = """# Packs: what Riwaya knows

Written by `tools/write_reference.py` from the files under `packs`; do not edit. `riwaya pack list` and
`riwaya pack check` tell of the packs that are installed; [how to add a name](../how-to/add-a-name.md).

A pack of a conflict builds on others (`extends`) and adds to their rows. *Names* are the listed forms; clitics, cases
and spellings that fold together are not counted. Of a lexicon the entries of its lists are counted, not the forms that
are generated from them.
"""
NOT_ROWS = {"pack", "verdict-weights", "verdict-worth", "verdict-scoring", "clusters"}
"""Files that describe or weigh and list nothing."""


def packs_page() -> str:
    root = find_packs_root()
    return "\n".join([HEAD, *(section(manifest, root / manifest.id) for manifest in list_packs(root))])


def section(manifest: Manifest, folder: Path) -> str:
    tables = [path for path in sorted(folder.glob("*.yaml")) if path.stem not in NOT_ROWS]
    parts = [f"## {manifest.id}: {manifest.label.en} · {manifest.label.ar} {{#{manifest.id}}}\n", facts(manifest)]
    parts += ["| table | | rows | names |\n|---|---|---:|---:|", *(table_row(path) for path in tables), ""]
    lexicons = sorted((folder / "lexicon").rglob("*.yaml"))
    if lexicons:
        parts += ["| lexicon | | entries |\n|---|---|---:|", *(lexicon_row(path, folder) for path in lexicons), ""]
    parts += ["Sources: " + "; ".join(source(one) for one in manifest.sources) + ".\n"]
    return "\n".join(parts)


def facts(manifest: Manifest) -> str:
    """Version, what it builds on, from when to when, and its camps."""
    told = [f"Version {manifest.version}"]
    told += [f"builds on `{name}`" for name in manifest.extends]
    told += [f"{word} {day}" for word, day in (("since", manifest.since), ("until", manifest.until)) if day]
    camps = ", ".join(f"`{code}` {label.en}" for code, label in manifest.camps.items())
    return "; ".join(told) + "." + (f" Camps: {camps}." if camps else "") + "\n"


def table_row(path: Path) -> str:
    rows = read(path)
    names = sum(len(row.get("names", ())) for row in rows)
    return f"| `{path.name}` | {told(path)} | {len(rows):,} | {names:,} |"


def lexicon_row(path: Path, folder: Path) -> str:
    entries = sum(len(held) for held in read(path).values() if isinstance(held, list | dict))
    return f"| `{path.relative_to(folder / 'lexicon')}` | {told(path)} | {entries:,} |"


def told(path: Path) -> str:
    """The first sentence of the remark on top of a file."""
    remark = itertools.takewhile(lambda line: line.startswith("#"), path.read_text("utf-8").splitlines())
    words = " ".join(line.removeprefix("#").strip() for line in remark)
    return re.split(r"(?<=[\w»)`]\.)\s", words, maxsplit=1)[0].replace("|", "\\|")


def source(one: Any) -> str:
    name = f"[{one.title}]({one.url})" if one.url else one.title
    return f"{name} ({one.licence})"


def read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
