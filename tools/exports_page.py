"""The page of the formats of exports, docs/reference/exports.md, from the formats and from export_columns.yaml."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from riwaya.cli.language import load_messages
from riwaya.export.acled import acled_columns
from riwaya.export.formats import FORMATS
from riwaya.export.geojson import PROPERTIES
from riwaya.export.plover_records import plover_schema
from riwaya.knowledge.codebooks import load_codebook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NOTES = Path(__file__).with_name("export_columns.yaml")
_ACLED, _EVENT, _PROVENANCE = "acled", "event", "provenance"
HEAD = """# Formats of `riwaya export`

Written by `tools/write_reference.py` from the program itself; do not edit. How each is opened:
[Export](../how-to/export.md). Offsets count code points of the article's text, from 0; an end is the first one behind.
"""
ACLED = """## acled {#acled}

The columns of ACLED in their order, then our own. It is Riwaya's output, not ACLED data.
"""
PLOVER = """## plover {#plover}

A JSON object a line, as [plover.schema.json](plover.schema.json) describes it (JSON Schema 2020-12). Names of fields
are those of PLOVER's draft 2.0; `text_info`, `cite_info` and `riwaya` hold article, offsets, voices and versions.
"""
FTM = """## ftm {#ftm}

Entities of FollowTheMoney 4, a JSON object a line: `Article` (no text), `Event`, `Mention`, `Address` for places,
`PublicBody`, `Organization`, `Person`, `Company`, and `LegalEntity` for peoples and classes of groups.

| property | holds |
|---|---|
| `Event:recordId` | `ARTICLE:e1`, as `riwaya explain` takes it |
| `Event:proof` | the article |
| `Event:summary` | the sentence; white space and control characters as FollowTheMoney cleans them |
| `Event:description` | trigger, polarity, modality, voices, score |
| `Event:organizer`, `Event:involved` | who does it; to whom it is done |
| `Event:location`, `Event:addressEntity` | places as the text names them; as entities |
| `Event:keywords` | PLOVER type and mode, ACLED sub-event, contexts |
| `Event:notes` | offsets, versions of code, pack, codebooks, models |
| `alias` | full names without tone |
| `weakAlias` | names that judge, and words that mean it only where they stand |
| `Mention` | each name of an entity in an article, once |
"""


def exports_page() -> str:
    notes = yaml.safe_load(_NOTES.read_text("utf-8"))
    acled = {**notes[_PROVENANCE], **notes[_EVENT], **notes[_ACLED]}
    own = {**notes[_PROVENANCE], **notes[_EVENT]}
    return "\n".join((
        HEAD,
        listing(),
        ACLED,
        table(load_codebook("acled").columns, acled),
        "Our own:\n",
        table(acled_columns()[len(load_codebook("acled").columns) :], acled),
        PLOVER,
        "## geojson {#geojson}\n\nProperties of each feature:\n",
        table(PROPERTIES, own),
        FTM,
    ))


def listing() -> str:
    say = load_messages("en")
    rows = [f"| `{one.name}` | `{one.file}` | {say[f'format.{one.name}']} |" for one in FORMATS.values()]
    return "\n".join(("| format | route, file | holds |", "|---|---|---|", *rows, ""))


def table(columns: Iterable[str], notes: Mapping[str, str]) -> str:
    rows = [f"| `{name}` | {notes[name]} |" for name in columns]
    return "\n".join(("| column | holds |", "|---|---|", *rows, ""))


def plover_schema_page() -> str:
    return json.dumps(plover_schema(), ensure_ascii=False, indent=2) + "\n"
