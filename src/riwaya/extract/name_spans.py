"""How far the words of a personal name go that the pack does not list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.name_words import NameWords
    from riwaya.extract.names import Match
    from riwaya.extract.titles import Titles
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.knowledge.pack import NameEntry

_MAX_NAME = 5
_UNDERSCORE, _OF_FAMILY, _ADVERB = "_", "ي", "ا"


class NameSpans:
    """Finds where names end; made once per pack."""

    def __init__(self, lexicon: NounLexicon, titles: Titles, words: NameWords, world: World) -> None:
        self._titles, self._words, self._world = titles, words, world
        self._verbs = frozenset(map(fold_form, (*lexicon.report_verbs, *lexicon.naming_verbs)))

    def follows_report(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a verb of speech stands right before token `at`."""
        return at > 0 and any(r.stem in self._verbs for r in read_proclitics(tokens[at - 1].text))

    def is_verb(self, word: str) -> bool:
        """Whether a folded word is a verb of speech."""
        return word in self._verbs

    def titled_end(
        self, tokens: Sequence[Token], at: int, limit: int, names: Mapping[int, Match[NameEntry]], *, known: bool
    ) -> int:
        """Past the words of a name that begins at `at`; `known` asks for a listed first word."""
        start = at
        while at < limit and at - start < _MAX_NAME:
            text = tokens[at].text
            if tokens[at].kind is not TokenKind.WORD:
                hyphen = text == "-" and at > start and tokens[at - 1].end == tokens[at].start
                if not hyphen:
                    break
                at += 1
                continue
            if at > start and _is_no_surname(tokens, names.get(at)):
                break
            bound = self._is_bound(tokens, at, start) or self._words.is_name_word(tokens[at])
            if not (bound or self._may_go_on(tokens, at, start, limit, known=known)):
                break
            at += 1
        words = [token.text for token in tokens[start:at]]
        if not words or (known and not self._words.is_listed_first(words[0])):
            return start
        return at

    def _may_go_on(self, tokens: Sequence[Token], at: int, start: int, limit: int, *, known: bool) -> bool:
        """Whether an unlisted word may belong to a name; one in ا begins it only where a further one follows."""
        if (known and at == start) or not self._words.may_be_name(tokens, at):
            return False
        if at > start or not tokens[at].text.endswith(_ADVERB):
            return True
        return at + 1 < limit and tokens[at + 1].kind is TokenKind.WORD and self._words.may_be_name(tokens, at + 1)

    def between_commas(
        self, tokens: Sequence[Token], at: int, limit: int, names: Mapping[int, Match[NameEntry]]
    ) -> int:
        """Past an unlisted name of two to five words that a sign closes: «المتحدث باسم الوزارة، نصرت رحيمي،»."""
        end = at
        if self._words.is_particle(tokens[at].text):
            return at
        while end < limit and end - at < _MAX_NAME and tokens[end].kind is TokenKind.WORD:
            other = end in names and names[end].values[0].kind is not Kind.PERSON
            if self._words.is_stop(tokens[end].text) or (other and not self._is_forename(tokens, end, at, names)):
                return at
            if self._titles.match(tokens, end) or self._world.nisbas.match(tokens, end):
                return at
            end += 1
        closed = end == limit or tokens[end].kind in {TokenKind.SIGN, TokenKind.LINE}
        unlisted = any(not self._words.is_ordinary(tokens, k) for k in range(at, end))
        return end if end - at > 1 and closed and unlisted else at

    def _is_forename(self, tokens: Sequence[Token], end: int, at: int, names: Mapping[int, Match[NameEntry]]) -> bool:
        """Whether the name of a country opens one of a person: «وزير النقل، إسرائيل كاتس،»."""
        one_word = end == at and names[end].last == end + 1 and names[end].skip == 0
        behind = tokens[end + 1] if end + 1 < len(tokens) else None
        may_follow = behind is not None and behind.kind is TokenKind.WORD and self._words.may_be_name(tokens, end + 1)
        return one_word and may_follow and not tokens[end].text.startswith(ARTICLE)

    def speaker_end(self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int) -> int:
        """Past a few unlisted words that a verb of speech makes a person («قال روب وينرايت رئيس»), else `at`."""
        if not self.follows_report(tokens, at):
            return at
        end = at
        while end < limit and end - at < _MAX_NAME - 2 and tokens[end].kind is TokenKind.WORD:
            surname = end > at and end in names and not _is_no_surname(tokens, names[end])
            plain = not surname and (tokens[end].text.startswith(ARTICLE) or end in names)
            known = surname or self._words.is_name_word(tokens[end]) or self._is_bound(tokens, end, at)
            if not known and (plain or not self._words.may_be_name(tokens, end)):
                break
            end += 1
        known = any(self._words.is_name_word(tokens[k]) for k in range(at, end))
        closed = end >= limit or tokens[end].kind is not TokenKind.WORD or self._titles.match(tokens, end) is not None
        return end if end - at > 1 and (known or closed) else at

    def bare_end(
        self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int, *, reported: bool
    ) -> int:
        """Past the words of a name behind its first, of which `at` is the next; `reported` behind a verb of speech."""
        start = at
        while at < limit and at - start < _MAX_NAME - 1:
            if tokens[at].text == _UNDERSCORE and tokens[at].start == tokens[at - 1].end:
                at += 1 + (at + 1 < limit and tokens[at + 1].kind is TokenKind.WORD)  # #سعد_الأسمر is one tag
                continue
            if tokens[at].kind is not TokenKind.WORD:
                break
            text = tokens[at].text
            found = names.get(at)
            if _is_no_surname(tokens, found):
                break
            surname = (
                found is not None
                or self._is_bound(tokens, at, start - 1)
                or ((text.startswith(ARTICLE) or (reported and at == start)) and self._words.may_be_name(tokens, at))
            )
            if not (self._words.is_name_word(tokens[at]) or surname):
                break
            at += 1
        return at

    def _is_bound(self, tokens: Sequence[Token], at: int, start: int) -> bool:
        """Whether the word before, in a name that begins at `start`, waits for this one: أبو زرعة, يحيى بن مقيت."""
        return at > start and self._words.is_opener(tokens[at - 1].text)


def _is_no_surname(tokens: Sequence[Token], found: Match[NameEntry] | None) -> bool:
    """Whether a name behind a given name begins something else; parties called after a family are surnames too."""
    if found is None or (found.skip == 0 and found.values[0].kind is Kind.PERSON):
        return False
    text = tokens[found.first].text
    family = found.last == found.first + 1 and text.startswith(ARTICLE) and text.endswith(_OF_FAMILY)
    return not (family and found.values[0].kind is Kind.ACTOR)
