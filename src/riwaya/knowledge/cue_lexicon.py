"""Words that make somebody responsible for a content (`packs/*/lexicon/cues.yaml`)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.knowledge.form_table import WordGroup
from riwaya.model.attribution import Stance


class CueRole(StrEnum):
    """How a cue stands to its source."""

    REPORTS = "reports"
    """A verb or its noun, with a subject: أعلن."""
    ACCORDING = "according"
    """A phrase whose genitive is the source: وفقا لـ."""
    PRETEXT = "pretext"
    """A noun whose source is the subject of the clause around it: بحجة."""
    CARRIER = "carrier"
    """What a document says: بيان جاء فيه."""
    LABEL = "label"
    """Holds a name at arm's length: ما يسمى."""
    KNOWN = "known"
    """What the author calls known; the knower stands behind لدى."""


class Shape(StrEnum):
    """In what shape a content may follow its cue."""

    CLAUSE = "clause"
    QUOTE = "quote"
    OBJECT = "object"
    TOPIC = "topic"
    CHARGE = "charge"
    DEMAND = "demand"


class Addressee(StrEnum):
    """Whether a verb of asking has whom it asks as its object."""

    NONE = "none"
    POSSIBLE = "possible"
    """طالب, دعا: with or without."""
    NEEDED = "needed"
    """حث, ناشد: hardly ever without."""


class CueGroup(
    WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, rename={"needs": "with"}
):
    """Cues that take the same contents in the same stance."""

    role: CueRole = CueRole.REPORTS
    stance: Stance = Stance.NEUTRAL
    takes: tuple[Shape, ...] = ()
    prepositions: tuple[str, ...] = ()
    """Those that open a content, or lead from the party spoken of to what is said of it."""
    needs: tuple[str, ...] = ()
    """The object has to be one of these nouns: تبنى المسؤولية."""
    addressed: bool = False
    """A party told may stand between cue and content."""
    addressee: Addressee = Addressee.NONE
    """Whether whom it asks is its object."""
    states: bool = False
    """A plain verb of saying: it counts without a source, too."""
    adjacent: bool = False
    """Common in other senses: أن, a colon or a quotation follows at once, or behind its subject."""
    continues: bool = False
    """Goes on from the source before."""
    relays: bool = False
    """The subject passes on what a further source said: نقلت X عن Y."""
    held: bool = False
    """Only behind ما or من, where it holds a name at arm's length: ما سماه."""
    denies: bool = False
    """Denied itself, it speaks for its content: لم يستبعد أن."""
    impersonal: bool = False
    """In the present without a subject nobody is named: يُعتقد أن."""
    vague: bool = False
    """Without a subject it is the author's own voice: يذكر أن."""


class CueLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All cues, in the order in which they are tried; later packs add to the list."""

    cues: tuple[CueGroup, ...] = ()
    sayers: tuple[str, ...] = ()
    """Nouns of those, and of that, which can say something: «وفقا لتقرير»."""
    happenings: tuple[str, ...] = ()
    """Nouns that name what is said to happen where no pattern of verbal nouns shows it: أعلن مقتل …"""
    prepositions: tuple[str, ...] = ()
    """Words that lead to a phrase which is no subject."""
    adverbs: tuple[str, ...] = ()
    """Words that stand between a cue and its source without weight."""
    telling: tuple[str, ...] = ()
    """Words that only open what is said: وأضاف قائلا."""
    openers: tuple[str, ...] = ()
    """Words behind which a clause opens with its subject."""
    things: tuple[str, ...] = ()
    """Plurals of things, which a verb takes for feminine."""
    masculine_states: tuple[str, ...] = ()
    """States with which a verb agrees in the masculine."""
    quantifiers: tuple[str, ...] = ()
    """Nouns that count the phrase behind them."""
    groups: tuple[str, ...] = ()
    """Plurals of persons that no ending shows."""
    before_that: tuple[str, ...] = ()
    """Words whose أن it is where they stand before it: يجب أن, قبل أن."""
    adverbial: tuple[str, ...] = ()
    """Words with ب that are no topic: بشكل, بدوره."""
    carriers: tuple[str, ...] = ()
    """Documents that a further verb may describe before أن: في بيان تلقته الوكالة أن."""
    closers: tuple[str, ...] = ()
    """Words that open a clause of the author behind a comma."""
