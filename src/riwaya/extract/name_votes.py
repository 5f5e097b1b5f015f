"""The name model's vote on word classes: a common noun inside a name that it sees is a proper noun.

The tagger learned from a small treebank, in which words of names are PROPN, the name model from far more names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.name_model import NamedSpan
    from riwaya.text.syntax import Parse

LEAST = 0.35
"""Score from which a span votes."""
_LABELS = frozenset({"PERS", "LOC", "ORG"})
"""Not governments: the treebank has them as common nouns."""
_COMMON, _PROPER = "NOUN", "PROPN"


def with_proper_nouns(parse: Parse, spans: Sequence[NamedSpan]) -> Parse:
    """The parse with common nouns inside names as proper nouns; nothing else changes."""
    inside = {
        at
        for span in spans
        if span.score >= LEAST and span.label in _LABELS
        for at in range(span.first, span.last)
        if parse.upos[at] == _COMMON
    }
    if not inside:
        return parse
    return replace(parse, upos=tuple(_PROPER if at in inside else tag for at, tag in enumerate(parse.upos)))
