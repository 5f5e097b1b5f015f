"""Words that carry framing: category, whom they are used of, by whom (`packs/*/lexicon/loaded.yaml`)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.knowledge.form_table import FormTable, WordGroup, build_form_table
from riwaya.knowledge.loaded_phrases import Phrase, read_phrase
from riwaya.knowledge.yaml_files import read_lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LOADED, _PERSUASION = "loaded", "persuasion"
INNOCENT = -1
"""Number of the phrases that frame nothing."""
LEFT_OUT, OWN_NAME = "(حذف)", "(الاسم)"
"""What a neutral rewriting does without the word: leaves it out, or puts the actor's own name."""


class Side(StrEnum):
    """Whom a speaker uses a word of."""

    OWN = "own"
    OPPONENT = "opponent"
    EITHER = "either"


class Strength(StrEnum):
    """What a word needs besides itself."""

    STRONG = "strong"
    NAME = "name"
    """Counts only as, or in, the mention of a party."""
    WEAK = "weak"
    """Counts only where an actor of the war stands in the clause."""
    FAINT = "faint"
    """Counts only in a text thick with words that count by themselves, or one whose author argues."""
    OPINION = "opinion"
    """Counts only in a text whose author argues."""
    QUOTED = "quoted"
    """Counts only alone in quotation marks, which then call it into question."""


class Aim(StrEnum):
    """Where the party that a word is about stands."""

    NAME = "name"
    """The word is the name of the party, or its head noun: ميليشيا."""
    NOUN = "noun"
    """Before the word, which describes it: الجيش الباسل."""
    OWNER = "owner"
    """In the genitive or as the pronoun on the word: صمود المقاتلين, أكاذيبهم."""
    DOER = "doer"
    """The subject of the verb, the agent of the deed."""
    VICTIM = "victim"
    """The object of the verb; whom the deed is done to."""


class LoadedEntry(WordGroup, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One word or phrase with the forms that count."""

    lemma: str
    gloss: str
    """English, for people who read the file."""
    phrases: tuple[str, ...] = ()
    """Words in a row; see `loaded_phrases`."""
    category: str | None = None
    """Code of `packs/codebooks/loaded.yaml`; None: that of its group."""
    applied_to: Side | None = None
    """None: as its group."""
    aim: Aim | None = None
    """None: as its group."""
    camps: tuple[str, ...] = ()
    """Who speaks so; empty: as its group."""
    strength: Strength | None = None
    """None: as its group."""
    definite: bool = False
    """Counts only with ال or a pronoun: النظام, not نظام."""
    named: bool = False
    """What counts is not the word but the name in quotation marks behind it: عملية «…»."""
    finite: bool = True
    """Whether the verbs themselves count, and not only their verbal nouns and participles."""
    legal_or_title_use: bool = False
    """Also a term of law or a title; its fixed names are among `innocent`."""
    date_dependent: bool = False
    """Changes whom it means or its tone with time."""
    other_reading: str | None = None
    """A common innocent sense of one of the forms."""
    neutral: str = LEFT_OUT
    """What a neutral rewriting would say."""
    source: str = "own"
    """Provenance, a code of `pack.yaml`."""


class LoadedGroup(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Entries that share category, side, aim and speakers where they say nothing else."""

    category: str
    applied_to: Side
    aim: Aim
    camps: tuple[str, ...] = ()
    strength: Strength = Strength.STRONG
    baseline: bool = False
    """The plain words, kept for contrast: they never count."""
    entries: tuple[LoadedEntry, ...] = ()


class LoadedLexicon(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """All groups; later packs add to the lists."""

    groups: tuple[LoadedGroup, ...] = ()
    innocent: tuple[str, ...] = ()
    """Phrases in which a listed word frames nothing: رئيس تحرير, هيئة تحرير الشام."""
    precedence: tuple[str, ...] = ()
    """Categories, that first which names a stretch of several loaded words."""

    def entries(self) -> Iterator[LoadedEntry]:
        """Every entry that may count, with what its group says filled in."""
        for group in self.groups:
            if not group.baseline:
                yield from (_filled(entry, group) for entry in group.entries)


class LoadedWords(Struct, frozen=True, kw_only=True):
    """The lexicon, compiled: entries by number, the table of their words and their phrases."""

    entries: tuple[LoadedEntry, ...] = ()
    forms: FormTable = FormTable()
    phrases: tuple[Phrase, ...] = ()
    """Group numbers are those of `entries`; innocent phrases have -1."""
    precedence: tuple[str, ...] = ()


def _filled(entry: LoadedEntry, group: LoadedGroup) -> LoadedEntry:
    return replace(
        entry,
        category=entry.category or group.category,
        applied_to=entry.applied_to or group.applied_to,
        aim=entry.aim or group.aim,
        camps=entry.camps or group.camps,
        strength=entry.strength or group.strength,
    )


def read_loaded(folders: Sequence[Path]) -> LoadedWords:
    """The loaded words of all packs in `folders`, base first.

    Raises:
        PackSyntaxError: a file does not decode.
    """
    return compile_loaded(read_lexicon(folders, (_LOADED,), LoadedLexicon))


def read_persuasion(folders: Sequence[Path]) -> LoadedWords:
    """Words of persuasion techniques: the category of each is a code of `packs/codebooks/persuasion.yaml`.

    Raises:
        PackSyntaxError: a file does not decode.
    """
    return compile_loaded(read_lexicon(folders, (_PERSUASION,), LoadedLexicon))


def compile_loaded(lexicon: LoadedLexicon) -> LoadedWords:
    """The lexicon ready for look-up."""
    entries = tuple(lexicon.entries())
    phrases = [read_phrase(phrase, number) for number, entry in enumerate(entries) for phrase in entry.phrases]
    phrases += [read_phrase(phrase, INNOCENT) for phrase in lexicon.innocent]
    return LoadedWords(
        entries=entries,
        forms=build_form_table(entries),
        phrases=tuple(phrases),
        precedence=lexicon.precedence,
    )
