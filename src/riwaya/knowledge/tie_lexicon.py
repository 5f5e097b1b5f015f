"""Words that state a lasting tie, with the places of its two parties (`packs/*/lexicon/ties.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup
from riwaya.model.mention import Kind


class Slot(StrEnum):
    """Which party of a tie a position gives."""

    SUBJECT = "subject"
    OBJECT = "object"
    NONE = "none"


class TieFrame(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which party each position round a word gives."""

    id: str
    subject: Slot = Slot.NONE
    """Grammatical subject of a verb; also what an active participle says something of."""
    object: Slot = Slot.NONE
    """Direct object of a verb; also what a passive participle says something of."""
    genitive: Slot = Slot.NONE
    """What stands behind a noun without a preposition, and the pronoun attached to it."""
    second: Slot = Slot.NONE
    """A second bare noun behind a verbal noun: حصار النظام المدينة."""
    prepositions: dict[str, Slot] = {}
    before: dict[str, Slot] = {}
    """Party before a noun, by the preposition between the two: «X تحت سيطرة», «X بدعم»; `""` for none (apposition)."""
    construct: Slot = Slot.NONE
    """Party that a noun follows directly: «مناطق سيطرة الفصائل»."""
    mutual: bool = False
    """The tie binds both sides of «بين X وY»."""
    own: Slot = Slot.NONE
    """The mention that the noun itself belongs to: معاقل الفصائل."""


class TieGroup(
    WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename={"needs": "with"}
):
    """Words that state one tie in one way."""

    relation: str
    """Code of `packs/codebooks/relations.yaml`."""
    frame: str
    ended: bool = False
    """The word itself says that the tie is over: فقد السيطرة."""
    finite: bool = True
    """Whether the verbs themselves count, and not only their participles and verbal nouns."""
    lasting: bool = False
    """Verbs count in the present only; in the past they report an event."""
    needs: tuple[str, ...] = ()
    """One of these words has to follow."""
    without: tuple[str, ...] = ()
    """None of these words may follow."""
    within: int = 3
    """How many words away these words may stand."""
    negated: bool = False
    """The word denies the tie: «خالية من المسلحين»."""
    one_party: bool = False
    """The object alone is enough: «المدينة المحاصرة» leaves open who besieges it."""
    note: str | None = None


class Signature(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What may be party of a tie."""

    relation: str
    subject: tuple[Kind, ...]
    object: tuple[Kind, ...]


class OfficeGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles that tie a person to the body of which they are the office."""

    relation: str
    titles: tuple[str, ...]


class TieLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All groups, and the words between a tie and its parties; later packs add to the lists."""

    groups: tuple[TieGroup, ...] = ()
    frames: tuple[TieFrame, ...] = ()
    signatures: tuple[Signature, ...] = ()
    offices: tuple[OfficeGroup, ...] = ()
    connectors: tuple[str, ...] = ()
    """Words that join a title to its body: المتحدث باسم الوحدات."""
    heads_of_state: tuple[str, ...] = ()
    """Titles that need no body beside a name: الرئيس, رئيس الوزراء."""
    leading_off: tuple[str, ...] = ()
    """Words behind which a place is no body of the title: المبعوث الأممي إلى ليبيا."""
    state_offices: tuple[str, ...] = ()
    """Words between a title and a state: وزير الخارجية الفرنسي, رئيس الوزراء العراقي."""
    prepositions: tuple[str, ...] = ()
    """Those that bring a party in."""
    agents: tuple[str, ...] = ()
    """What brings in the doer behind a passive participle: من, من قبل, على يد."""
    passed_over: tuple[str, ...] = ()
    """Words between a party and what is said of it: كان, قد, لا يزال, حاليا."""
    measures: tuple[str, ...] = ()
    """Words that count or measure a party: معظم, جزء كبير من."""
    stops: tuple[str, ...] = ()
    """Words that open another clause."""
    forces: tuple[str, ...] = ()
    """Nouns of armed people whom «في» and a place put there: قوات, فصائل, مسلحون."""
    endings: tuple[str, ...] = ()
    """Words that say a tie is over: السابق, سابقا."""
    accusations: tuple[str, ...] = ()
    """Verbs behind which «X بدعم Y» makes X the one who supports."""
    people: tuple[str, ...] = ()
    """Nouns of single people: they are members of what others are part of."""
    grounds: tuple[str, ...] = ()
    """Nouns whose genitive holds them: «مناطق المسلحين»."""
    holders: tuple[str, ...] = ()
    """Further nouns that may hold them: المعارضة, النظام."""
    other_words: tuple[str, ...] = ()
    """Words that only look like a form of a listed one: عدوان is no pair of enemies."""
    fights: tuple[str, ...] = ()
    """Nouns of fighting: what follows «ضد» behind them is an enemy."""
    feuds: tuple[str, ...] = ()
    """Nouns of enmity that lasts: القتال بين."""
    armed_types: tuple[str, ...] = ()
    """Types of actors that are armed people."""
    irregular_types: tuple[str, ...] = ()
    """Those of no state."""
    settlements: tuple[str, ...] = ()
    """Nouns before the name of a settlement or district, which then lies in what follows «في»."""
    sources: tuple[str, ...] = ()
    """Nouns of people who are only quoted: مصادر في المعارضة."""
    governments: tuple[str, ...] = ()
    """Nouns of home powers: who is loyal to one supports it, who is loyal to a foreign state is its ally."""
    armies: tuple[str, ...] = ()
    """Nouns of regular forces."""
    auxiliaries: tuple[str, ...] = ()
    """Nouns of those who fight beside them."""
    provinces: tuple[str, ...] = ()
    """Nouns of what a part of the compass is a part of: جنوب البلاد."""
    motions: tuple[str, ...] = ()
    """Words of coming and going: what stands behind them is no presence."""
