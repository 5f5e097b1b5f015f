"""Words that report happenings, with their codes and who fills their roles (`packs/*/lexicon/events/*.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup


class Role(StrEnum):
    """What a participant is to an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    PLACE = "place"
    NONE = "none"


class ArgumentFrame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which role each position round a word gives; a place stays a place whatever its position."""

    id: str
    subject: Role = Role.NONE
    object: Role = Role.NONE
    genitive: Role = Role.NONE
    """Of a verbal noun or event noun with one participant behind it; with two, subject and object."""
    prepositions: dict[str, Role] = {}


class EventGroup(
    WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename={"needs": "with"}
):
    """Words of one code that take the same arguments."""

    type: str
    mode: str | None = None
    acled: str | None = None
    contexts: tuple[str, ...] = ()
    frame: str
    needs: tuple[str, ...] = ()
    """One of these nouns has to follow within four words."""
    without: tuple[str, ...] = ()
    weak: bool = False
    """Reports an event only sometimes."""
    stative: bool = False
    """Its present and its verbal noun tell a state («تسيطر على», «مناطق سيطرة»): an event in other tenses only."""
    echo: bool = False
    """A verb that repeats the event noun near it («غارات استهدفت»), unless a party is its subject."""
    transitive: bool = False
    """Its verbs always have an object: a past without one is passive («قد اتهمت بالقصف»), whatever the frame."""
    takes_place: bool = False
    """An event only with a place behind that it takes («احتلال المدينة»); what it asks for may stand before a verb."""
    repels: bool = False
    """Beats back an attack told of behind it, whose doer is another («تصدى لهجوم»)."""
    passive: tuple[str, ...] = ()
    """Further passive forms, besides those generated."""
    note: str | None = None


class LightGroup(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Verbs that carry no event of their own but govern a word that does: شن هجوما, قام بقصف, تم تحرير."""

    subject: Role = Role.NONE
    """What their subject is to the event."""
    governs: str
    """Where the event word stands: `subject`, `object`, or a preposition."""


class EventLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All groups, frames and light verbs; later packs add to the lists."""

    groups: tuple[EventGroup, ...] = ()
    frames: tuple[ArgumentFrame, ...] = ()
    lights: tuple[LightGroup, ...] = ()
    unlisted: tuple[EventGroup, ...] = ()
    """One without words for each type: what a word behaves like that only a model takes for a happening."""
