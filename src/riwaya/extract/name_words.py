"""Which words may be part of a name of a person or place that the pack does not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.nouns import NounReader
    from riwaya.extract.titles import Titles
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon

_LEAST_WORD, _LEAST_LISTED = 3, 4
_TO_THE, _OWNED = "لل", ("ها", "هم", "هما")
_PRONOUNS = ("ها", "هم", "ه")
_FOREIGN_W = ("وو", "وا", "وي")
_AND_THE, _LEAST_JOINED = "وال", 7
"""Shorter words in وال may be foreign: والتر."""
_VERB_STARTS = ("ي", "ت", "ن", "است", "سي", "ست")


class NameWords:
    """Tells words of names from words of the language; made once per pack."""

    def __init__(
        self,
        lexicon: NounLexicon,
        titles: Titles,
        nouns: NounReader,
        world: World,
        persons: Iterable[Sequence[str]],
    ) -> None:
        self._titles, self._nouns, self._world = titles, nouns, world
        self._parts = frozenset(map(fold_form, lexicon.title_parts))
        self._joints = frozenset(map(fold_form, (*lexicon.name_openers, *lexicon.name_joints)))
        self._openers = frozenset(map(fold_form, lexicon.name_openers))
        self._place_openers = self._openers | frozenset(map(fold_form, lexicon.place_openers))
        self._in_ya = frozenset(map(fold_form, lexicon.names_in_ya))
        stops = (*lexicon.name_stops, *lexicon.name_stop_nouns, *lexicon.naming_verbs)
        self._stops = frozenset(map(fold_form, stops))
        names = tuple(persons)
        proper = {word for word in {word for name in names for word in name} if self._is_proper(word)}
        known = {word for name in names if name[0] in proper for word in name if word in proper}
        self._given = (frozenset(map(fold_form, lexicon.given_names)) | known) - self._stops
        self._common = frozenset(map(fold_form, lexicon.common_words)) - self._given
        self._weak_given = frozenset(map(fold_form, lexicon.weak_given_names))

    def _is_proper(self, word: str) -> bool:
        """Whether a word of a listed name is no title, noun or adjective (مدير المرصد السوري)."""
        token = Token(word, TokenKind.WORD, 0, len(word), 0)
        if len(word) < _LEAST_WORD or word in self._parts or word.removeprefix(ARTICLE) in self._parts:
            return False
        if self._titles.match([token], 0) or self._world.nisbas.match([token], 0) or self._nouns.tone(word):
            return False
        return self._nouns.read([token], 0) is None

    def is_part(self, word: str) -> bool:
        """Whether a folded word without ال belongs to titles: وزراء, أركان."""
        return word in self._parts

    def is_stop(self, word: str) -> bool:
        """Whether no name goes on over a folded word."""
        return word in self._stops

    def is_common(self, word: str) -> bool:
        """Whether a folded word is counted as hardly ever part of a name."""
        return word in self._common

    def is_given(self, word: str) -> bool:
        """Whether a folded word is a listed name that many persons bear."""
        return word in self._given

    def opens_name(self, word: str) -> bool:
        """Whether a name may begin with a folded word: a given name without ال, أبو, بن."""
        return (word in self._given and not word.startswith(ARTICLE)) or word in self._openers

    def is_listed_first(self, word: str) -> bool:
        """Whether a folded word is listed as the first of names."""
        return word in self._given or word in self._openers

    def is_opener(self, word: str) -> bool:
        """Whether a folded word opens names and waits for the next one: أبو, بن, عبد."""
        return word in self._openers

    def is_weak_given(self, word: str) -> bool:
        """Whether a given name is an ordinary word too and needs a listed name behind it."""
        return word in self._weak_given

    def is_name_word(self, token: Token) -> bool:
        """Whether a word is listed as part of personal names; on paper علي differs from على."""
        text = token.text
        return text in self._given or text in self._joints or (text in self._in_ya and not token.is_maksura)

    def is_ordinary_word(self, text: str) -> bool:
        """Whether a word is hardly ever part of a name."""
        return text in self._common or text in self._stops

    def _is_joined(self, text: str) -> bool:
        """Whether «و» likely joins a further word, rather than being the W of a foreign name (وودوارد)."""
        if text.startswith(_AND_THE) and len(text) >= _LEAST_JOINED:
            return True
        return text.startswith("و") and not text.startswith(_FOREIGN_W) and text not in self._given

    def _is_tied(self, text: str) -> bool:
        """Whether a preposition ties a given name to the word before: «قال بوتين لعباس»."""
        return text not in self._given and any(r.start and r.stem in self._given for r in read_proclitics(text))

    def may_be_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether an unlisted word may be part of a name: no ordinary word, verb form, noun or adjective we know."""
        text = tokens[at].text
        is_verb = text.startswith(_VERB_STARTS) and tokens[at].below != 0  # إستير
        has_proclitic = tokens[at].below == 1 or text.startswith(_TO_THE)  # بإيصال
        if is_verb or has_proclitic or (at and (self._is_joined(text) or self._is_tied(text))):
            return False
        return not self.is_ordinary(tokens, at)

    def is_particle(self, word: str) -> bool:
        """Whether a folded word is one that no name holds, with or without a conjunction: في, وقال."""
        return any(reading.stem in self._stops for reading in read_proclitics(word))

    def may_be_listed_place(self, token: Token) -> bool:
        """Whether a word without its «و» may be an unlisted name of a place: no word of the language, no verb form."""
        word = msgspec.structs.replace(token, text=token.text[1:])
        if len(word.text) < _LEAST_LISTED or word.text.startswith(_VERB_STARTS) or self.is_ordinary([token], 0):
            return False
        return not self.is_ordinary([word], 0) and not (word.text.endswith(_PRONOUNS) and not token.is_marbuta)

    def place_name_end(self, tokens: Sequence[Token], at: int, limit: int) -> int:
        """Past an unlisted name of a place behind its head («مديرية ناطع», «منطقة بني قيس»); `at` when none follows."""
        if tokens[at].kind is not TokenKind.WORD:
            return at
        if tokens[at].text in self._place_openers and at + 1 < limit:
            return at + 2 if self._completes_place(tokens, at + 1) else at
        owned = tokens[at].text.endswith(_OWNED) and len(tokens[at].text) > _LEAST_LISTED  # هجرها
        if owned or self.is_ordinary(tokens, at):
            return at
        return at + 1 + (at + 1 < limit and self._is_second_word(tokens, at))

    def _is_second_word(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a definite word behind an unlisted name of a place goes on it: «مديرية حزم العدين»."""
        behind = tokens[at + 1]
        definite = behind.kind is TokenKind.WORD and behind.text.startswith(ARTICLE)
        if not definite or tokens[at].text.startswith(ARTICLE) or self._nouns.is_modifier(behind.text):
            return False
        return not self.is_ordinary(tokens, at + 1)

    def _completes_place(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word goes on the name of a place behind its opener: «بيت رجال», not «دار في», «جبل وادي»."""
        text = tokens[at].text
        if tokens[at].kind is not TokenKind.WORD or text in self._place_openers:
            return False
        return not (self.is_ordinary(tokens, at) and (text.startswith(ARTICLE) or self.is_particle(text)))

    def is_ordinary(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is one of the language rather than a name: particle, listed word, title, noun, adjective."""
        text = tokens[at].text
        token = tokens[at]
        if len(text) < _LEAST_WORD or token.is_nunated or text in self._stops:
            return True
        if text.endswith("ه") and not token.is_marbuta and text not in self._given:  # مصرعه
            return True
        if any(reading.stem in self._stops or reading.stem in self._common for reading in read_proclitics(text)):
            return True
        title = self._titles.match(tokens, at)
        if title is not None and not self._titles.is_weak(title):
            return True
        if self._nouns.tone(text) is not None or self._world.nisbas.match(tokens, at) is not None:
            return True
        return self._nouns.read(tokens, at) is not None
