"""The text layers that extractors read: folded text, tokens, sentences."""

from __future__ import annotations

from functools import cached_property

from riwaya.model.span import Span
from riwaya.text.fold import Folded, fold
from riwaya.text.letters import restore_letters
from riwaya.text.sentences import Sentence, find_sentences
from riwaya.text.tokens import Token, TokenKind, find_tokens
from riwaya.text.windows import split_long

LONGEST_SENTENCE = 480
"""A text without full stops is cut, so that no extractor takes ever longer for a word; print has shorter ones."""


class TextLayers:
    """One text with all that is known of its surface. Offsets that leave it count code points of `text`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded: Folded = fold(text)
        self.tokens: tuple[Token, ...] = find_tokens(self.folded, text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in order, none of more than `LONGEST_SENTENCE` tokens."""
        found = find_sentences(self.tokens)
        return tuple(part for sentence in found for part in split_long(sentence, self.tokens, LONGEST_SENTENCE))

    @cached_property
    def letters(self) -> str:
        """The folded text with its letters as printed: ة, ى and hamza given back."""
        return restore_letters(self.folded, self.text)

    def printed(self, token: Token) -> str:
        """The letters of a token as printed, without marks; as long as `token.text`."""
        return self.letters[token.at : token.at + len(token.text)]

    @cached_property
    def words(self) -> int:
        """How many Arabic words and numbers the text holds."""
        return sum(token.kind in {TokenKind.WORD, TokenKind.NUMBER} for token in self.tokens)

    def span(self, first: int, last: int, *, skip: int = 0) -> Span:
        """The original span of tokens `[first, last)`, without the first `skip` folded letters of the first one."""
        begin = self.tokens[first]
        start = self.folded.starts[begin.at + skip] if skip else begin.start
        return Span(start, self.tokens[last - 1].end)
