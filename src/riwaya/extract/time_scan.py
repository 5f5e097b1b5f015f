"""What the rules of time share: the sentence under reading, what was found, what the text said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.time_calendar import Period
from riwaya.extract.time_items import Item
from riwaya.model.timex import Anchor, TimexType
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from riwaya.extract.numbers import NumberSpan, NumeralReader
    from riwaya.extract.time_items import Role, TimeWords

FIRST_YEAR, LAST_YEAR = 1800, 2100
FIRST_HIJRI, LAST_HIJRI = 1300, 1500
YEAR_DIGITS = 4
_QUOTES = frozenset("\"'(")


class Found(Struct, frozen=True):
    """A time expression at tokens `[first, last)` less `skip` letters."""

    first: int
    last: int
    skip: int
    type: TimexType
    value: str
    period: Period | None
    anchor: Anchor
    reason: str


class Hit(Struct, frozen=True, gc=False):
    """An item at tokens up to `last`; `skip` folded letters of the first one are proclitics."""

    item: Item
    last: int
    skip: int


class Memory:
    """What a text has said of time so far; one per text, grows from left to right."""

    def __init__(self) -> None:
        self.day: date | None = None
        """The day last named, to which اليوم التالي points."""
        self.period: Period | None = None
        """The period last named."""
        self.weekdays: set[int] = set()
        """Weekdays named without an adjective."""

    def note(self, found: Found) -> None:
        """Remember what later expressions may point to."""
        period = found.period
        if period is None or period.begin is None or found.value.endswith("_REF"):
            return
        self.period = period
        if period.begin == period.end:
            self.day = period.begin
        if found.reason == "weekday" and period.begin is not None:
            self.weekdays.add(period.begin.isoweekday())


class Scan:
    """One sentence under reading, with all that the rules look at."""

    def __init__(  # noqa: PLR0917 - made in one place
        self,
        words: TimeWords,
        numerals: NumeralReader,
        tokens: Sequence[Token],
        first: int,
        limit: int,
        dct: date | None,
        memory: Memory,
        source: str,
        read: Callable[[Scan, int], Found | None],
    ) -> None:
        self.words = words
        self.numerals = numerals
        self.tokens = tokens
        self.first = first
        self.limit = limit
        self.dct = dct
        self.memory = memory
        self.source = source
        self.read_at = read
        self.previous: Found | None = None

    def read(self, at: int) -> Found | None:
        """The expression that begins at `at`."""
        return self.read_at(self, at) if at < self.limit else None

    def text(self, at: int) -> str:
        """The folded token at `at`; empty outside the sentence."""
        return self.tokens[at].text if self.first <= at < self.limit else ""

    def is_misread(self, at: int) -> bool:
        """Whether the word at `at` only looks like one of time once folded: «آلان»."""
        token = self.tokens[at]
        return self.source[token.start : token.end].endswith(self.words.misread)

    def is_word(self, at: int) -> bool:
        """Whether an Arabic word stands at `at`."""
        return at < self.limit and self.tokens[at].kind is TokenKind.WORD

    def is_number(self, at: int) -> bool:
        """Whether digits stand at `at`."""
        return at < self.limit and self.tokens[at].kind is TokenKind.NUMBER

    def is_glued(self, at: int) -> bool:
        """Whether no space stands before the token at `at`."""
        return self.first < at < self.limit and self.tokens[at].start == self.tokens[at - 1].end

    def loose(self, at: int, *roles: Role) -> Hit | None:
        """The item of one of `roles` at `at`, perhaps behind proclitics."""
        if not self.is_word(at):
            return None
        found = self.words.items.match(self.tokens, at)
        if found is None or found.last > self.limit:
            return None
        for item in found.values:
            if item.role in roles:
                return Hit(item, found.last, found.skip)
        return None

    def item(self, at: int, *roles: Role) -> Hit | None:
        """The item of one of `roles` at `at` without proclitics."""
        hit = self.loose(at, *roles)
        return hit if hit is not None and not hit.skip else None

    def ends(self, at: int, *roles: Role) -> int:
        """Where the item of one of `roles` at `at` ends; `at` when there is none."""
        hit = self.item(at, *roles)
        return hit.last if hit else at

    def number(self, at: int) -> NumberSpan | None:
        """The whole number written at `at`."""
        if at >= self.limit or not self.numerals.starts(self.tokens[at]):
            return None
        found = self.numerals.read(self.tokens, at, self.limit)
        return found if found is not None and found.value == int(found.value) else None

    def stem_is_in(self, at: int, group: frozenset[str]) -> bool:
        """Whether the word at `at`, bare or behind proclitics, is in `group`."""
        if not self.first <= at < self.limit or self.tokens[at].kind is not TokenKind.WORD:
            return False
        text = self.tokens[at].text
        return text in group or any(reading.stem in group for reading in read_proclitics(text))

    def is_free_head(self, at: int, heads: frozenset[str]) -> bool:
        """Whether a word of `heads` stands at `at` that no earlier expression holds: the عامي of عامي 2014."""
        taken = self.previous is not None and self.previous.last > at
        return self.text(at) in heads and not taken

    def word_before(self, at: int) -> int:
        """The token before `at`, past an opening quotation mark or bracket."""
        at -= 1
        return at - 1 if self.text(at) in _QUOTES else at

    def proclitics(self, at: int, skip: int) -> str:
        """The letters of the token at `at` that stand before its stem."""
        return self.tokens[at].text[:skip]

    def is_definite_word(self, at: int) -> bool:
        """Whether a word with the article stands at `at`."""
        return self.is_word(at) and self.tokens[at].text.startswith(ARTICLE)

    def year_digits(self, at: int) -> int | None:
        """The year that four digits at `at` spell."""
        text = self.text(at)
        if len(text) != YEAR_DIGITS or not text.isdigit():
            return None
        value = int(text)
        return value if FIRST_YEAR <= value <= LAST_YEAR else None

    def year_digits_hijri(self, at: int) -> int | None:
        """The year of the Hijra that four digits at `at` spell."""
        text = self.text(at)
        if len(text) != YEAR_DIGITS or not text.isdigit():
            return None
        return int(text) if FIRST_HIJRI <= int(text) <= LAST_HIJRI else None

    def past_mark(self, at: int, marks: frozenset[str]) -> int:
        """Past a mark of the era (2015م) that stands right behind a number."""
        return at + 1 if self.text(at) in marks else at
