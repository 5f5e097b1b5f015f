"""One report: an attribution under way, as token ranges that are settled against its neighbours."""

from __future__ import annotations

from msgspec import Struct

from riwaya.extract.cues import Cue
from riwaya.extract.sources import Phrase
from riwaya.knowledge.cue_lexicon import CueGroup, Shape


class Report(Struct, kw_only=True):
    """One attribution under way; token ranges, to be settled against its neighbours."""

    first: int
    last: int
    skip: int
    source: Phrase | None
    gender: str = ""
    content_first: int | None = None
    content_last: int | None = None
    """None: open to the end of its sentence."""
    content_skip: int = 0
    quotation: bool = False
    """The content is the inside of one quotation."""
    group: CueGroup
    cue: Cue | None
    is_backward: bool = False
    """Stands behind its content, or inside it."""
    has_own_source: bool = False
    sentence: int = 0
    limit: int = 0
    """Token where its sentence or quotation ends."""
    reason: str = ""
    said: int | None = None
    """Token where a charge itself begins, behind the accused."""
    that: int | None = None
    """Token of its أن."""
    shape: Shape | None = None
