"""Nouns that name actors, persons, places and things without a proper name (`packs/*/lexicon/nouns.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.mention import Kind, Naming


class When(StrEnum):
    """What must be there for a noun to count as a mention."""

    ALWAYS = "always"
    DEFINITE = "definite"
    """ال, a pronoun, a numeral, an adjective or a genitive."""
    ARTICLE = "article"
    """As `definite`, but neither a pronoun alone nor an unlisted modifier does: معارضته, النظام الصحي."""
    MODIFIED = "modified"
    """An adjective, a genitive or a name behind it."""
    QUALIFIED = "qualified"
    """An adjective or participle behind it."""
    NAMED = "named"
    """A name behind it."""
    LOCATED = "located"
    """A place behind it: شرق حلب, وسط المدينة."""
    COUNTED = "counted"
    """A numeral or a vague amount before it."""


class HeadGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Nouns that behave alike."""

    kind: Kind
    when: When
    nouns: tuple[str, ...]
    """Each `singular plural plural`; `+ون`, `+ات` for sound plurals; `_` joins words of a compound."""
    naming: Naming = Naming.NEUTRAL
    entity: str | None = None
    """What the noun stands for when nothing nearer explains it."""
    locative: Kind | None = None
    """What the noun names behind في, على or بـ when no entity is known: جبهة is a party, «في جبهة نهم» a place."""
    refers: str | None = None
    """Class of earlier mentions that the short definite form refers back to."""
    role: str | None = None
    """What the noun is in its state: army, government, ministry, police, opposition."""


class ModifierGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Adjectives that may follow a head, masculine singular indefinite, with their tone."""

    words: tuple[str, ...]
    naming: Naming = Naming.NEUTRAL


class Direction(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A point of the compass, as ids of derived areas spell it."""

    code: str
    short: str
    words: tuple[str, ...]


class NounLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the reader of nominal mentions knows; each field is a list, and later packs add to it."""

    heads: tuple[HeadGroup, ...] = ()
    modifiers: tuple[ModifierGroup, ...] = ()
    closers: tuple[str, ...] = ()
    """Preposition + pronoun that closes a modifier: الموالية لها."""
    bridges: tuple[str, ...] = ()
    """Prepositions that tie a name to a modifier: المدعومة من تركيا."""
    state_adjectives: tuple[str, ...] = ()
    """What qualifies forces or bodies as those of the state: حكومي, نظامي."""
    names_in_ya: tuple[str, ...] = ()
    """Names that fold to the letters of a particle; written with ى they are the particle (علي, على)."""
    one_of: tuple[str, ...] = ()
    """Words for one out of a plural (أحد قادة): they belong to the mention."""
    place_openers: tuple[str, ...] = ()
    """What names of places begin with that is no name alone: بني, عين, تل."""
    others: tuple[str, ...] = ()
    """Words for "others", people on their own."""
    fates: tuple[str, ...] = ()
    """What happens to people: no noun that the next word qualifies."""
    purposes: tuple[str, ...] = ()
    """Deeds that bodies and sites are named after: محكمة استئناف."""
    kin_titles: tuple[str, ...] = ()
    """Titles of relatives: what follows names somebody else (زوجة الرئيس السوري)."""
    possessed_titles: tuple[str, ...] = ()
    """Nouns that open a name when a pronoun says whose they are: خصمه, نظيره, ابنته."""
    portfolios: tuple[str, ...] = ()
    """Titles whose complement may be any definite noun: وزير الإسكان."""
    ranks: tuple[str, ...] = ()
    """Military ranks: they open a name rather than end the name of a force (حرس حدود | العميد …)."""
    main_adjectives: tuple[str, ...] = ()
    """Titles that are adjectives too: «المعقل الرئيس للجماعة» names nobody."""
    units: tuple[str, ...] = ()
    """Military units that a number or an ordinal names: اللواء 35."""
    arms: tuple[str, ...] = ()
    """Arms of service behind the number of a unit: اللواء 35 مدرع."""
    lengths: tuple[str, ...] = ()
    """Units of length: behind them a direction is a bearing, no area («12 كلم شرق المدينة»)."""
    naming_verbs: tuple[str, ...] = ()
    """Words before the name of somebody told of without it: يدعى, اسمه."""
    government_adjectives: tuple[str, ...] = ()
    """What makes forces those of the state that the article is about, whoever was named before: حكومي."""
    backing: tuple[str, ...] = ()
    """What a party gives, before من: مدعوم من, بدعم من."""
    relatives: tuple[str, ...] = ()
    """Relative pronouns, which look like adjectives: اللاتي."""
    identities: tuple[str, ...] = ()
    """Adjectives of peoples and creeds: الفصائل الكردية are not the party that الفصائل alone means."""
    feminine_adjectives: tuple[str, ...] = ()
    """Feminine adjectives that do not end in ة: عليا, كبرى."""
    bridged: tuple[str, ...] = ()
    """Modifiers that take such a preposition."""
    leaders: tuple[str, ...] = ()
    """بقيادة and its like."""
    quantifiers: tuple[str, ...] = ()
    """Words that are no numbers but count or measure the noun behind them: بعض, معظم, عشرات."""
    deeds: tuple[str, ...] = ()
    befalls: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    """Nouns whose relational adjective names a participant."""
    place_cues: tuple[str, ...] = ()
    party_cues: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    weak_titles: tuple[str, ...] = ()
    """Titles that are ordinary words too: only before a listed name."""
    verbal: tuple[str, ...] = ()
    """Nouns that are verbal nouns too."""
    light_verbs: tuple[str, ...] = ()
    """Verbs that make the noun behind them a deed: تم أسر خمسة."""
    not_nouns: tuple[str, ...] = ()
    """Words that only look like a form of a noun."""
    whole_words: tuple[str, ...] = ()
    """Words that only look like a proclitic and a noun."""
    title_parts: tuple[str, ...] = ()
    report_verbs: tuple[str, ...] = ()
    """Verbs behind which a person's name may stand without a title."""
    weak_given_names: tuple[str, ...] = ()
    """Given names that are ordinary words at least as often: a listed name must follow them."""
    idioms: tuple[str, ...] = ()
    """Word pairs of which the second is no head noun: عن طريق."""
    name_stop_nouns: tuple[str, ...] = ()
    """Nouns that are no part of a person's name."""
    name_openers: tuple[str, ...] = ()
    """Words with which a personal name may begin that are no names themselves: أبو, عبد."""
    name_joints: tuple[str, ...] = ()
    """Further words inside personal names: آل, الدين."""
    name_stops: tuple[str, ...] = ()
    praise: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    """Words of personal names."""
    common_words: tuple[str, ...] = ()
    """Words that are hardly ever part of a person's name."""
    """Ordinary words that are no part of an unknown name."""
    directions: tuple[Direction, ...] = ()
    appositions: tuple[str, ...] = ()
    """Nouns that only say what the place behind them is: مدينة حمص."""
    members: tuple[str, ...] = ()
    """Nouns for the forces or men of a party."""
    grounds: tuple[str, ...] = ()
    """Nouns for the ground of a state: الأراضي السورية."""
    countryside: tuple[str, ...] = ()
