"""Layer `mentions`: spans that name one entity, with the id they are linked to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Span


class Kind(StrEnum):
    """What sort of thing a mention names."""

    ACTOR = "actor"
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    FACILITY = "facility"
    AGREEMENT = "agreement"
    MEDIA = "media"
    ASSET = "asset"


PLACES = frozenset({Kind.PLACE, Kind.FACILITY})
"""What has a location."""
PARTIES = frozenset({Kind.ACTOR, Kind.ORGANISATION})
"""What acts as one body."""


class Naming(StrEnum):
    """What the chosen name does, as a property of the name and its user, never of the entity."""

    NEUTRAL = "neutral"
    HONORIFIC = "honorific"
    PEJORATIVE = "pejorative"
    CONTESTED = "contested"


class Location(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a place or facility lies, with all codes the pack has for it."""

    lat: float | None
    """WGS 84 degrees; None where no point is known."""
    lon: float | None
    precision: str
    """exact | town | area | admin2 | admin1 | country: how much ground the point stands for."""
    admin1: str | None
    """OCHA P-code of the governorate, or None."""
    admin2: str | None
    pcode: str | None
    geonames: int | None
    wikidata: str | None


class Mention(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One span that names one entity."""

    id: str
    start: int
    end: int
    text: str
    kind: Kind
    entity: str | None
    """Id in the pack; None (NIL) when the linker abstained."""
    naming: Naming
    score: float
    """How certain our rules are, in [0, 1]; never how certain the text is."""
    location: Location | None
    """For places and facilities that are linked; None otherwise."""
    adjectival: bool = False
    """A relational adjective that names a participant (التدخل الروسي)."""
    reason: str
    """Rule and knowledge that made it, such as `name isis/داعش`; for people who check."""

    @property
    def span(self) -> Span:
        """The range in `Article.text`."""
        return Span(self.start, self.end)
