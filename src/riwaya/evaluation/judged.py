"""What is scored of an analysis, read leniently from our own JSON and from gold files.

Gold files carry more fields than the contract (notes, glosses) and sometimes other types (a missing id, a list of
values), so these records take what scoring needs and pass over the rest. `Any` stands where any JSON value may come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from riwaya.errors import EvaluationError

if TYPE_CHECKING:
    from riwaya.model.analysis import Analysis

LAYERS = (
    "mentions",
    "timexes",
    "quantities",
    "attributions",
    "events",
    "relations",
    "claims",
    "frames",
    "loaded",
)
"""Every layer that is scored."""
FIRST_LAYERS = LAYERS[:3]
"""What our own gold has at least."""

Range = tuple[int, int]
"""Start and end, half open."""


class Stretch(Struct, frozen=True):
    """A range of the text, such as a cue or a piece of evidence."""

    start: int
    end: int

    @property
    def range(self) -> Range:
        """Start and end."""
        return self.start, self.end


class JudgedMention(Stretch, frozen=True, kw_only=True):
    """A mention; gold marks the optional ones as adjectival or nested."""

    id: str | None = None
    kind: str | None = None
    entity: str | None = None
    naming: str | None = None
    adjectival: bool | None = False
    nested: bool | None = False


class JudgedTimex(Stretch, frozen=True, kw_only=True):
    """A time expression."""

    id: str | None = None
    value: Any = None


class JudgedQuantity(Stretch, frozen=True, kw_only=True):
    """A quantity; gold marks the vague ones, which nobody needs to find."""

    id: str | None = None
    value: Any = None
    comparator: str | None = None
    vague: bool | None = False


class JudgedSource(Struct, frozen=True, kw_only=True):
    """The source of an attribution: a mention by id, or a range."""

    mention: str | None = None
    start: int | None = None
    end: int | None = None


class JudgedAttribution(Struct, frozen=True, kw_only=True):
    """Cue, source and content."""

    cue: Stretch
    source: JudgedSource | None = None
    content: Stretch | None = None

    @property
    def range(self) -> Range:
        """The cue's."""
        return self.cue.range


class JudgedEvent(Struct, frozen=True, kw_only=True):
    """An event; its arguments are ids of mentions, timexes or quantities, or ranges."""

    trigger: Stretch
    type: str | None = None
    polarity: str | None = None
    modality: str | None = None
    actors: tuple[str | Stretch, ...] | None = ()
    recipients: tuple[str | Stretch, ...] | None = ()
    places: tuple[str | Stretch, ...] | None = ()

    @property
    def range(self) -> Range:
        """The trigger's."""
        return self.trigger.range


class JudgedRelation(Struct, frozen=True, kw_only=True):
    """A relation by its type and evidence."""

    evidence: Stretch
    type: str | None = None

    @property
    def range(self) -> Range:
        """The evidence's."""
        return self.evidence.range


class JudgedClaim(Stretch, frozen=True, kw_only=True):
    """A claim by its place and figure."""

    value: Any = None


class JudgedLoaded(Stretch, frozen=True, kw_only=True):
    """A stretch of loaded words."""

    category: str | None = None


class JudgedFrame(Struct, frozen=True, kw_only=True):
    """The role of an entity, and the author's stance, which no row scores."""

    entity: str | None = None
    role: str | None = None
    valence: str | None = None


class JudgedArticle(Struct, frozen=True, kw_only=True):
    """Which text is meant."""

    id: str
    sha256: str | None = None
    """None: not said, so it cannot be checked."""
    published: str | None = None
    """ISO date; None: look at the id."""


class Judged(Struct, frozen=True, kw_only=True):
    """All layers that are scored."""

    article: JudgedArticle
    coders: int | None = None
    """How many people or models annotated it apart; said by our own gold only."""
    layers: tuple[str, ...] | None = None
    """The layers that were annotated, where the file names them."""
    mentions: tuple[JudgedMention, ...]
    timexes: tuple[JudgedTimex, ...]
    quantities: tuple[JudgedQuantity, ...]
    attributions: tuple[JudgedAttribution, ...]
    events: tuple[JudgedEvent, ...]
    relations: tuple[JudgedRelation, ...]
    claims: tuple[JudgedClaim, ...]
    frames: tuple[JudgedFrame, ...]
    loaded: tuple[JudgedLoaded, ...]

    @property
    def annotated(self) -> tuple[str, ...]:
        """The layers that were annotated; an empty one among them has nothing in it, an empty one outside says nothing.

        Gold that does not name them has all of them, except our own (it says how many coders it had): the first three.
        """
        if self.layers is not None:
            return self.layers
        return LAYERS if self.coders is None else FIRST_LAYERS


def judged(analysis: Analysis) -> Judged:
    """What is scored of our own analysis."""
    return msgspec.json.decode(msgspec.json.encode(analysis), type=Judged)


def decode_judged(data: bytes, where: str) -> Judged:
    """What is scored of an analysis or a gold file.

    Raises:
        EvaluationError: no JSON, or not in the shape of the contract.
    """
    try:
        return msgspec.json.decode(data, type=Judged)
    except msgspec.DecodeError as error:
        raise EvaluationError(
            f"{where}: no analysis in the JSON contract ({error}). Give gold files or their folder."
        ) from error
