"""Cues of attribution: where a word or phrase of the lexicon stands that can make somebody responsible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.ground import RELATIVES, is_naming
from riwaya.extract.readings import Reading, WordReader
from riwaya.extract.words import NO_WORD
from riwaya.knowledge.cue_lexicon import CueGroup
from riwaya.knowledge.form_table import Class
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.ground import Ground
    from riwaya.knowledge.predicates import Predicates
    from riwaya.text.sentences import Sentence

FEMININE, MASCULINE = "f", "m"
PLURAL = frozenset({"p", "d"})
_PARTICIPLES = frozenset({Class.ACTIVE, Class.PASSIVE})
_BARE = "ا"
"""A past that begins with it is never printed with a hamza: أعتقد is «I believe»."""
FIRST_PERSON = "1"
_WHO = frozenset({"من"})
_TO_SOMEBODY = frozenset({"ك", "كم", "كما", "ي"})
_PARTICLES = frozenset({"ADP", "ADV", "CCONJ", "SCONJ", "PART", "PRON", "DET"})


class Cue(Struct, frozen=True, gc=False):
    """A word read as a cue: tokens `[first, last)` without `skip` letters."""

    first: int
    last: int
    skip: int
    reading: Reading
    group: CueGroup

    @property
    def is_verb(self) -> bool:
        """Whether it is a finite verb."""
        return self.reading.is_verb

    @property
    def is_participle(self) -> bool:
        """Whether it is a participle: مشيرا, مؤكدة."""
        return self.reading.morph.cls in _PARTICIPLES

    @property
    def is_noun(self) -> bool:
        """Whether it is a verbal noun or a noun: إعلان, مزاعم."""
        return self.reading.is_nominal

    @property
    def pronoun(self) -> str:
        """The attached pronoun."""
        return self.reading.pronoun

    @property
    def number(self) -> str:
        """`p` where the form shows a plural."""
        verb = self.reading.morph.verb
        return verb.number if verb is not None else ""


class CueReader:
    """Finds cues; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        self._reader = WordReader(predicates.cue_forms)
        self._groups = predicates.cues.cues

    def read(self, ground: Ground, sentence: Sentence) -> Iterator[tuple[Cue, ...]]:
        """For each word of a sentence that can be a cue, its readings, likeliest first."""
        at = sentence.body
        while at < sentence.last:
            found = self.read_at(ground, at) if ground.tokens[at].kind is TokenKind.WORD else ()
            if found:
                yield found
            at += 1

    def read_at(self, ground: Ground, at: int) -> tuple[Cue, ...]:
        """Readings of one word. Behind a relative, and with a final ى (نفى, no نفي), it is a verb to any tagger."""
        is_behind = ground.text(at - 1).lstrip("وف") in RELATIVES | _WHO or ground.tokens[at].is_maksura
        word = NO_WORD if is_behind else ground.words.words[at]
        cues = [
            Cue(reading.first, reading.last, reading.skip, reading, self._groups[reading.lexeme.group])
            for reading in self._reader.read(ground.tokens, at, word, is_lenient=True)
            if _counts(reading, ground, at)
        ]
        if is_behind:
            cues.sort(key=lambda cue: not cue.is_verb)
        return tuple(sorted(cues, key=lambda cue: cue.is_participle and not cue.reading.agrees))


def _counts(reading: Reading, ground: Ground, at: int) -> bool:
    """Whether a reading speaks of a third person to the readers, and the tagger sees no particle there."""
    verb = reading.morph.verb
    if is_naming(ground.tokens, at, ground.lexis.namings):
        return False
    if reading.pronoun in _TO_SOMEBODY or (
        verb is not None and ground.upos(at) in _PARTICLES and not ground.opens_line(at)
    ):
        return False
    if verb is None:
        return True
    lemma = reading.lexeme.lemma
    if reading.is_past and lemma.startswith(_BARE) and ground.tokens[at].above == reading.skip:
        return False
    return verb.person != FIRST_PERSON or ground.quotation_at(at) is not None


def gender_of(cue: Cue, ground: Ground) -> str:
    """The gender that the form shows of its subject; empty where it shows none."""
    verb = cue.reading.morph.verb
    if verb is not None:
        return verb.gender
    if cue.is_participle:
        return FEMININE if ground.tokens[cue.first].is_marbuta else MASCULINE
    return ""
