"""What `riwaya analyze` prints: all layers of one article, with the versions that made them."""

from __future__ import annotations

from msgspec import Struct

from riwaya.model.article import ArticleHead
from riwaya.model.attribution import Attribution
from riwaya.model.claim import Claim
from riwaya.model.event import Event
from riwaya.model.frame import Frame
from riwaya.model.issue import Issue
from riwaya.model.loaded import Loaded
from riwaya.model.mention import Mention
from riwaya.model.quantity import Quantity
from riwaya.model.relation import Relation
from riwaya.model.timex import Timex

LAYERS = ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "frames", "loaded")


class Versions(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What made an analysis, so that it can be redone or cited."""

    code: str
    """Riwaya version."""
    pack: str
    """Pack id, version and digest: `syria 0.1.0 1f3a…`."""
    codebook: str
    """Digest of the codebooks."""
    models: str | None
    """Digest of the trained models; None: rules alone."""


class Analysis(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All layers of one article. A layer that is not filled yet is empty, never missing."""

    article: ArticleHead
    mentions: tuple[Mention, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    claims: tuple[Claim, ...] = ()
    frames: tuple[Frame, ...] = ()
    loaded: tuple[Loaded, ...] = ()
    issues: tuple[Issue, ...] = ()
    versions: Versions
