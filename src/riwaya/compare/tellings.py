"""Records of who tells of a happening: the telling in one article, and the source underneath it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.span import Quote


class SourceKind(StrEnum):
    """What a source is."""

    OUTLET = "outlet"
    AGENCY = "agency"
    MONITOR = "monitor"
    """A group that keeps a count, such as an observatory."""
    OFFICIAL = "official"
    """A state, its bodies, forces and people."""
    PARTY = "party"
    """An armed group, a party or a movement that is no state."""
    ORGANISATION = "organisation"
    """International, aid and civil bodies."""
    PERSON = "person"
    """Named, and linked to no body."""
    OTHER = "other"
    """Named in words that no pack knows."""
    ACTIVIST = "activist"
    WITNESS = "witness"
    MEDIC = "medic"
    EXPERT = "expert"
    DOCUMENT = "document"
    UNNAMED_OFFICIAL = "unnamed_official"
    """Speaks for a body that is not told: «مصدر عسكري»."""
    UNNAMED = "unnamed"
    """«مصادر», and passives that hide who speaks."""


ANONYMOUS = frozenset({
    SourceKind.ACTIVIST,
    SourceKind.WITNESS,
    SourceKind.MEDIC,
    SourceKind.EXPERT,
    SourceKind.DOCUMENT,
    SourceKind.UNNAMED,
})
"""Sources without a name: those of two outlets may be the same."""


class Rule(StrEnum):
    """Why a telling counts for a source."""

    OWN_VOICE = "own_voice"
    """The outlet says so itself and names nobody."""
    NAMED = "named"
    """The innermost source that the article names for it."""
    SPEAKS = "speaks"
    """What is told is that this source says something."""
    REPORTER = "reporter"
    """The outlet's own reporter saw or heard it."""
    QUOTES_OUTLET = "quotes_outlet"
    """The article has it from this outlet or agency."""
    UNNAMED = "unnamed"
    """The article names nobody; the source is one of its own."""
    CREDITED = "credited"
    """The article is credited to this agency."""
    REPRINT = "reprint"
    """The article is a copy of another one (`of`)."""
    FORWARDED = "forwarded"
    """The article is a forwarded message of another channel (`of`)."""
    SAME_WORDS = "same_words"
    """The sentence stands word for word in another article (`of`)."""
    RESTS_ON = "rests_on"
    """The outlet's own words, beside which the same article names this source (`of`)."""
    KIN = "kin"
    """The source named (`of`) belongs to the same body."""


class Position(StrEnum):
    """What a telling does to the happening."""

    AFFIRMS = "affirms"
    DENIES = "denies"
    OPEN = "open"
    """Planned, called for, possible, or told under a condition."""


class Because(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule, with what it was applied to."""

    rule: Rule
    of: str | None = None
    """Id of an entity or article, or folded words; see the rules."""


class Telling(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One member of a cluster with the source it rests on."""

    article: str
    outlet: str | None
    """Id in the pack, or the name as given."""
    trigger: Quote
    root: str
    """Key of the source before anything is collapsed: an entity, `KIND@holder` for the unnamed, `=` and stems for
    names that no pack has."""
    kind: SourceKind
    name: str
    """What the source is called: an entity or outlet of the pack, else the words of the text."""
    voice: tuple[Quote, ...]
    """Words of the source and the cue; empty where the outlet speaks itself."""
    position: Position
    is_doubted: bool
    """Whether the outlet keeps its distance from what the source says («زعم»)."""
    actors: tuple[str, ...]
    """Entities that it makes responsible, sorted; several do it together."""
    recipients: tuple[str, ...]
    hits_things: bool = False
    """Whether all that it names as acted on are things: vehicles, depots, positions."""
    because: tuple[Because, ...]
    """Why it counts for its source, in the order in which it was collapsed; never empty."""


class PartyRole(StrEnum):
    """Why a source is no bystander."""

    ACTOR = "actor"
    """It, or what it belongs to, is said to have done it."""
    RECIPIENT = "recipient"
    SIDE = "side"
    """An outlet of the camp and country of an actor or recipient."""
    BELLIGERENT = "belligerent"
    """A state, force or party that fights in the war, though nobody names it here."""
    UNTOLD = "untold"
    """An official of whom nobody says for whom he speaks: it may be a party."""


class PrimarySource(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One source, however many articles print it."""

    key: str
    kind: SourceKind
    name: str
    """Entity or outlet of the pack, else words of the text."""
    parts: tuple[str, ...]
    """Names of all that were counted as this one."""
    camps: tuple[str, ...]
    party: PartyRole | None
    """None: a bystander, as far as the pack knows."""
    position: Position
    """Affirms where any of its tellings does; else denies where one does."""
    tellings: tuple[Telling, ...]
    """By article and place in it; never empty."""

    @property
    def is_anonymous(self) -> bool:
        """Whether nobody says who it is."""
        return self.kind in ANONYMOUS

    @property
    def is_named(self) -> bool:
        """Whether it is known who it is: a body or person with a name, an agency, an outlet that another quotes or that
        has a reporter there. An outlet that leaves open whom it has it from is none."""
        if self.kind is SourceKind.OUTLET:
            return any(telling.voice for telling in self.tellings)
        return not self.is_anonymous and self.kind is not SourceKind.OTHER

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that rest on it, each once."""
        return tuple(dict.fromkeys(telling.article for telling in self.tellings))


class SourceCount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The sources of a cluster."""

    articles: int
    outlets: int
    independent: tuple[PrimarySource, ...]
    """Bystanders that affirm it, named ones first."""
    parties: tuple[PrimarySource, ...]
    """Parties to it, and their sides, whatever they say: kept apart."""
    others: tuple[PrimarySource, ...]
    """Bystanders that deny it or leave it open."""

    @property
    def all(self) -> tuple[PrimarySource, ...]:
        """Every source."""
        return (*self.independent, *self.parties, *self.others)

    @property
    def most(self) -> int:
        """Independent sources if outlets that name nobody, and the unnamed sources of each, all know of themselves."""
        return len(self.independent)

    @property
    def least(self) -> int:
        """Independent sources that are known to be different: the named ones; 1 where there are others only, as all of
        them may have it from one."""
        named = sum(source.is_named for source in self.independent)
        return named or min(1, len(self.independent))
