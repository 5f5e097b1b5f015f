"""The page of the codes, docs/reference/codebooks.md, from packs/codebooks and their meanings in Arabic."""

from __future__ import annotations

from riwaya.api.routes.knowledge import CodeLabel, code_labels
from riwaya.knowledge.codebooks import load_codebook
from riwaya.knowledge.meanings import load_meanings

HEAD = """# Codebooks: what the codes mean

Written by `tools/write_reference.py` from `packs/codebooks`; do not edit. The same for programs:
`GET /api/v1/codebooks`.

Codes of published schemes (PLOVER, ACLED, and the label names of two SemEval tasks) are theirs; definitions are this
project's own wording, in English and Arabic. A mode is written `TYPE/mode`.
"""
BOOKS = {
    "plover": ("PLOVER: types, modes, contexts, sectors", "`type`, `mode`, `contexts` of [events](layers.md#events)."),
    "acled": ("ACLED: types and sub-events", "`acled` of [events](layers.md#events). The first that fits wins."),
    "relations": ("Relations", "`type` of [relations](layers.md#relations)."),
    "measures": ("Measures and outcomes", "`measure` of [claims](layers.md#claims)."),
    "roles": ("Roles", "`role` and `fine` of [frames](layers.md#frames)."),
    "loaded": ("Categories of loaded words", "`category` of [loaded](layers.md#loaded)."),
    "quantities": ("Comparators", "`comparator` of [quantities](layers.md#quantities) and claims."),
    "evidence-grades": ("Grades of evidence", "Of [happenings of harm](../explanation/sources.md)."),
    "persuasion": ("Persuasion techniques", "What `riwaya persuasion` looks for, and what it abstains from."),
    "frames": ("Issue frames", "Of texts; no layer has them yet."),
    "actor-types": ("Types of actors", "In packs: what kind of mention and which sector follow."),
    "place-types": ("Types of places", "In packs: what kind of mention and how exact a point."),
}
"""Title of a codebook, and where its codes stand."""


def codebooks_page() -> str:
    arabic = load_meanings("ar")
    return "\n".join([HEAD, *(section(name, arabic.get(name, {})) for name in BOOKS)])


def section(name: str, arabic: dict[str, str]) -> str:
    title, used = BOOKS[name]
    labels = code_labels(load_codebook(name), arabic)
    rows = [row(code, label) for code, label in labels.items()]
    table = "\n".join(("| code | | meaning | المعنى |", "|---|---|---|---|", *rows))
    return f"## {title} {{#{name}}}\n\n{used} `packs/codebooks/{name}.yaml`\n\n{table}\n"


def row(code: str, label: CodeLabel) -> str:
    names = [one for one in (label.en, label.ar) if one and one != code]
    meaning = " ".join(one for one in (label.definition, label.note) if one)
    cells = (f"`{code}`", " · ".join(names), meaning, label.definition_ar or "")
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
