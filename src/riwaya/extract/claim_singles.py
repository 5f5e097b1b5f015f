"""One that no number tells: an indefinite singular beside a word of a happening, «أحد الجنود», «وأصيب آخر»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.claim_figures import THINGS, Figure
from riwaya.extract.claim_words import word_figure
from riwaya.extract.people import ONE, PEOPLE
from riwaya.extract.tie_words import bare, folded
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.mention import PARTIES
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.claim_triggers import Happening
    from riwaya.extract.words import Words
    from riwaya.knowledge.claim_lexicon import ClaimLexicon
    from riwaya.knowledge.number_lexicon import NumberLexicon
    from riwaya.text.sentences import Sentence

_ON, _COMMA = fold_form("على"), frozenset("،,")
_AHEAD, _BACK = 8, 3
_PERSON, _PERSONS = "person", "persons"
_MARK, _ANOTHER, _ONE_OF = "an indefinite singular", "one more", "one of them"
SINGLES = frozenset({_MARK, _ANOTHER, _ONE_OF})
"""Reasons of figures that need a word of a happening of which one is worth telling."""


class SingleReader:
    """Reads them; made once per pack."""

    def __init__(self, lexicon: ClaimLexicon, numbers: NumberLexicon) -> None:
        kinds = {unit: kind.kind for kind in lexicon.kinds for unit in kind.units}
        barred = frozenset(lexicon.no_singles)
        rows = [(row.unit, noun) for row in numbers.units if row.unit not in barred for noun in row.nouns]
        self._singulars = {
            fold_form(noun.split()[0]): (unit, kinds.get(unit, THINGS)) for unit, noun in rows if "_" not in noun
        }
        self._plurals = {
            form[0]: (unit, kinds.get(unit, THINGS))
            for unit, noun in rows
            for form, is_plural in noun_forms(noun).items()
            if is_plural and len(form) == 1
        }
        self.happenings = frozenset(lexicon.singles)
        """Those words' happenings."""
        self._one_of, self._another = folded(lexicon.one_of), folded(lexicon.another)

    def read(self, found: Sequence[Happening], words: Words, sentence: Sentence) -> Iterator[Figure]:
        """Ones of a sentence, given its words of happenings; they may overlap other figures."""
        for happening in found:
            if happening.group.happening in self.happenings:
                yield from self._behind(happening, words, sentence)
                yield from self._before(happening, words, sentence)
        for at in range(sentence.first, sentence.last - 1):
            yield from self._one_of_them(words, at)

    def _behind(self, happening: Happening, words: Words, sentence: Sentence) -> Iterator[Figure]:
        """«مقتل جندي», «أسقط الجيش، أمس، طائرة», «عثر على مقبرة», «وأصيب آخر»."""
        at, limit = happening.last, min(sentence.last, happening.last + _AHEAD)
        while at < limit and self._is_passed(words, at):
            at += 1
        if at >= limit:
            return
        if at == happening.last and words.tokens[at].text in self._another and happening.group.kind == _PERSONS:
            yield word_figure(at, at + 1, 1.0, _PERSON, _PERSONS, _ANOTHER)
        elif (known := self._singular(words, at)) is not None:
            yield word_figure(at, at + 1, 1.0, *known, _MARK)

    def _before(self, happening: Happening, words: Words, sentence: Sentence) -> Iterator[Figure]:
        """«امرأة أصيبت», «صاروخ باليستي اعترضته»: the subject or object of a verb, before it."""
        if not happening.reading.is_verb:
            return
        for at in range(happening.first - 1, max(sentence.first, happening.first - _BACK) - 1, -1):
            known = self._singular(words, at)
            if known is not None:
                if at == sentence.first or not words.tokens[at - 1].text.startswith(ARTICLE):
                    yield word_figure(at, at + 1, 1.0, *known, _MARK)
                return
            if words.words[at].upos not in {"ADJ", ""} and words.tokens[at].kind is TokenKind.WORD:
                return

    def _one_of_them(self, words: Words, at: int) -> Iterator[Figure]:
        """«أحد الجنود», «إحدى مروحياتنا»."""
        token = words.tokens[at]
        skip = next((r.start for r in read_proclitics(token.text) if r.stem in self._one_of), None)
        if skip is None or words.quantity_at[at] >= 0:
            return
        noun = words.tokens[at + 1].text
        stems = (bare(noun), *(owned.stem for owned in read_pronouns(bare(noun))))
        known = next((self._plurals[stem] for stem in stems if stem in self._plurals), None)
        if known is not None:
            yield word_figure(at, at + 2, 1.0, *known, _ONE_OF, skip=skip)

    @staticmethod
    def _is_passed(words: Words, at: int) -> bool:
        """Whether a token may stand between: «على», a comma, a time, or a party that is the subject."""
        mention, text = words.mention(at), words.tokens[at].text
        is_party = mention is not None and mention.kind in PARTIES
        return text == _ON or text in _COMMA or words.timex_at[at] >= 0 or is_party

    def _singular(self, words: Words, at: int) -> tuple[str, str] | None:
        """Unit and kind of an indefinite singular that counts one."""
        token = words.tokens[at]
        if token.kind is not TokenKind.WORD or words.quantity_at[at] >= 0 or words.timex_at[at] >= 0:
            return None
        text = token.text
        known = self._singulars.get(text) or (self._singulars.get(text[:-1]) if text.endswith("ا") else None)
        behind = words.tokens[at + 1].text if at + 1 < len(words.tokens) else ""
        mention = words.mention(at)
        if behind.startswith(ARTICLE) or (mention is not None and mention.entity is not None):
            return None
        is_one_of_them = mention is not None and mention.reason.startswith(PEOPLE) and not text.startswith(ARTICLE)
        return (_PERSON, _PERSONS) if is_one_of_them and text.endswith(ONE) else known
