"""A phrase as far as it has grown from its head noun to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import SKIPPED, Match, past_skipped
from riwaya.model.mention import Naming
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.nouns import NounHit
    from riwaya.extract.phrase_words import PhraseWords
    from riwaya.knowledge.pack import NameEntry

_TONES = (Naming.PEJORATIVE, Naming.CONTESTED, Naming.HONORIFIC)


class PhraseState:
    """What one phrase holds so far; it grows word by word."""

    def __init__(
        self,
        words: PhraseWords,
        tokens: Sequence[Token],
        hit: NounHit,
        names: Mapping[int, Match[NameEntry]],
        limit: int,
    ) -> None:
        self.words, self.tokens, self.hit, self.names, self.limit = words, tokens, hit, names, limit
        self.last = hit.last
        self.definite = hit.is_definite
        self.modified = False
        self.name: Match[NameEntry] | None = None
        self.unlisted: tuple[int, int] | None = None
        """Tokens of an unlisted name of a place behind its noun."""
        self.country: str | None = None
        self.genitive: int | None = None
        self.tones: list[Naming] = []
        self.open_bridge = False
        """Whether a participle waits for what it ties to; without it («المتاخمة» of a town) it stays outside."""
        self.before_bridge = self.behind_bridge = hit.last
        self.after_adjective = False
        self.located = False
        self.loose = False
        """An unlisted noun or adjective is among what modifies it: نظام القبة, النظام الصحي."""
        self.is_apposition = fold_form(hit.form.lemma) in words.appositions and not hit.form.is_plural
        self.belongs: Match[NameEntry] | None = None

    def _next(self) -> int | None:
        """The next word, over quotation and hashtag signs; None at other signs and line ends."""
        at = past_skipped(self.tokens, self.last)
        if at >= self.limit or self.tokens[at].kind >= TokenKind.LINE:
            return None
        return at

    def _take(self, last: int) -> bool:
        self.last = last
        self.modified = True
        if last < self.limit and self.tokens[last].text in SKIPPED and self.tokens[last].text == '"':
            opened = sum(self.tokens[k].text == '"' for k in range(self.hit.first, last)) % 2
            self.last = last + 1 if opened else last
        return True

    def tone(self, own: Naming) -> Naming:
        """The strongest tone in the phrase: a pejorative word beats a contested one, that an honorific one."""
        tones = {own, *self.tones}
        return next((tone for tone in _TONES if tone in tones), Naming.NEUTRAL)
