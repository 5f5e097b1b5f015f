"""What the codebooks hold (`packs/codebooks/*.yaml`): one record a kind of row and one a file."""

from __future__ import annotations

from typing import Literal, TypeVar

from msgspec import Struct, field

from riwaya.knowledge.acled_mapping import AcledMapping
from riwaya.knowledge.records import ActorType, CountryCode, PlaceType


class Code(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One code; English is in `en` where the code is no English word, in `definition` otherwise."""

    code: str
    ar: str
    en: str | None = None
    definition: str | None = field(name="def", default=None)
    note: str | None = None


class Mode(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an event of a type was done."""

    score: float | None = None
    """From -10 (conflict) to 10 (cooperation); None: none published."""


class EventType(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A PLOVER event type with its modes."""

    quad: int
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    score: float
    """As of a mode; for events without one."""
    recipient: Literal["optional", "required"]
    modes: tuple[Mode, ...] = ()


class Labels(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a numbered code means."""

    en: str
    ar: str
    definition: str | None = field(name="def", default=None)


class Plover(Struct, frozen=True, kw_only=True):
    """`plover.yaml`."""

    version: str
    quads: dict[int, Labels]
    types: tuple[EventType, ...]
    auxiliary_modes: tuple[Code, ...]
    contexts: tuple[Code, ...]
    sectors: tuple[Code, ...]
    international_sectors: tuple[Code, ...]
    from_cameo: dict[str, str | None]
    """CAMEO root, code or range of codes (`081-083`) to type; None: not coded."""
    old_names: dict[str, str]


class SubEvent(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An ACLED sub-event."""

    disorder: tuple[str, ...] = ()
    """Empty: that of its type."""


class AcledType(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An ACLED event type; earlier types and sub-events win where several apply."""

    disorder: tuple[str, ...] = ()
    sub: tuple[SubEvent, ...]


class Acled(Struct, frozen=True, kw_only=True):
    """`acled.yaml`."""

    disorder_types: tuple[Code, ...]
    types: tuple[AcledType, ...]
    columns: tuple[str, ...]
    """Of an export, in order."""
    inter: dict[int, Labels]
    """Classes of actors by their number."""
    inter_by_sector: dict[str, tuple[int, int]] = {}
    """By sector of an actor its class in its own country, and abroad; sectors that are missing have none."""


class FineRole(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fine role below its main role."""

    main: str


class Roles(Struct, frozen=True, kw_only=True):
    """`roles.yaml`."""

    main: tuple[Code, ...]
    roles: tuple[FineRole, ...]


class RelationType(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A lasting tie."""

    subject: str
    """What may stand there, in words: `actor`, `actor or place`."""
    object: str
    inverse: str | None = None
    """Its name read from the object; None where it is symmetric."""
    symmetric: bool = False
    transitive: bool = False
    cues: tuple[str, ...] = ()
    differs_from: str | None = field(name="not", default=None)


class Relations(Struct, frozen=True, kw_only=True):
    """`relations.yaml`."""

    relations: tuple[RelationType, ...]


class Measure(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a claim with a figure measures: a kind of thing, and what happened to it."""

    kind: str
    """As the lexicon of claims has it."""
    happening: str | None = None
    """None: the plain count."""
    unit: str
    """What values are counted in, in words: `person`, `percent`, `rank`."""


class Outcome(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a text says came about, without a figure."""

    result: bool = False
    """Whether it may be what came of something else: a place taken, people killed."""


class Measures(Struct, frozen=True, kw_only=True):
    """`measures.yaml`."""

    measures: tuple[Measure, ...] = ()
    states: tuple[str, ...] = ()
    """Happenings that last, so that a later figure of them updates an earlier one."""
    outcomes: tuple[Outcome, ...] = ()


class Frames(Struct, frozen=True, kw_only=True):
    """`frames.yaml`: frames of a text, and genres."""

    frames: tuple[Code, ...]
    genres: tuple[Code, ...]


class LoadedCategories(Struct, frozen=True, kw_only=True):
    """`loaded.yaml`: what a loaded word does."""

    categories: tuple[Code, ...]


class Technique(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A persuasion technique."""

    group: str


class Persuasion(Struct, frozen=True, kw_only=True):
    """`persuasion.yaml`."""

    groups: tuple[Code, ...]
    techniques: tuple[Technique, ...]


class Grade(Code, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A grade of evidence, best first in its file."""

    needs: str


class Harm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """By what a cluster tells of harm."""

    families: tuple[str, ...] = ()
    """Families of the cluster table that are harm by themselves."""
    means: tuple[str, ...] = ()
    """Families that are harm where the event is of one of `types`."""
    modes: tuple[str, ...] = ()
    """PLOVER modes, as `TYPE/mode`, that are harm whatever the word."""
    types: tuple[str, ...] = ()
    """PLOVER types."""
    harmed: tuple[str, ...] = ()
    """Kinds of measures that count those harmed who do not fight, or do not say whether they do."""


class EvidenceGrades(Struct, frozen=True, kw_only=True):
    """`evidence-grades.yaml`."""

    grades: tuple[Grade, ...]
    party_view: tuple[Code, ...]
    casualty_fields: tuple[str, ...]
    harm: Harm = Harm()
    near_days: int = 3
    """Days between a happening and another one by which a party is known to act nearby."""


class VagueTerm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A vague number with the bounds that this project and ACLED's practice give it."""

    en: str
    ar: tuple[str, ...]
    acled: int | None = None
    low: float | None = None
    """None is open."""
    high: float | None = None
    unit: str | None = None
    note: str | None = None


class ComparatorRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What words around a number n make of it."""

    code: str
    ar: tuple[str, ...]
    low: str | float | None
    """A number, or a multiple of n such as `0.9n`; None is open."""
    high: str | float | None


class CasualtyWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for people harmed, and what they count."""

    ar: tuple[str, ...]
    counts: str
    note: str | None = None


class Quantities(Struct, frozen=True, kw_only=True):
    """`quantities.yaml`."""

    terms: tuple[VagueTerm, ...]
    comparators: tuple[ComparatorRule, ...]
    casualty_words: tuple[CasualtyWords, ...]
    not_quantities: tuple[str, ...]


class ActorTypes(Struct, frozen=True, kw_only=True):
    """`actor-types.yaml`."""

    rows: tuple[ActorType, ...]


class PlaceTypes(Struct, frozen=True, kw_only=True):
    """`place-types.yaml`."""

    rows: tuple[PlaceType, ...]


class CountryCodes(Struct, frozen=True, kw_only=True):
    """`country-codes.yaml`."""

    rows: tuple[CountryCode, ...]


Codebook = (
    Plover
    | Acled
    | AcledMapping
    | Roles
    | Relations
    | Measures
    | Frames
    | LoadedCategories
    | Persuasion
    | EvidenceGrades
    | Quantities
    | ActorTypes
    | PlaceTypes
    | CountryCodes
)
Book = TypeVar("Book", bound=Struct)
