"""The lexicons of words that say that something happens or holds, with the tables of their written forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.event_lexicon import EventLexicon
from riwaya.knowledge.form_table import FormTable, build_form_table
from riwaya.knowledge.tie_lexicon import TieLexicon
from riwaya.knowledge.yaml_files import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_EVENTS, _TIES = "events", "ties"


class Predicates(Struct, frozen=True, kw_only=True):
    """Each lexicon with the forms of its words."""

    events: EventLexicon = EventLexicon()
    event_forms: FormTable = FormTable()
    ties: TieLexicon = TieLexicon()
    tie_forms: FormTable = FormTable()


def read_predicates(folders: Sequence[Path]) -> Predicates:
    """The lexicons of all packs in `folders`, base first, with their tables.

    Raises:
        PackSyntaxError: a file does not decode.
    """
    events = read_lexicon(folders, _stems(folders, _EVENTS), EventLexicon)
    ties = read_lexicon(folders, [_TIES], TieLexicon)
    return Predicates(
        events=events,
        event_forms=build_form_table(events.groups),
        ties=ties,
        tie_forms=build_form_table(ties.groups),
    )


def _stems(folders: Sequence[Path], name: str) -> list[str]:
    """Files of a lexicon that is a folder, as stems below `lexicon/`, in order of their names."""
    found = {path.stem for folder in folders for path in (folder / "lexicon" / name).glob("*.yaml")}
    return [f"{name}/{stem}" for stem in sorted(found)]
