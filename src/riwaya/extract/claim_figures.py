"""Figures that may be claimed: the quantities of a text, with the kind of thing that each counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import WordReader
from riwaya.extract.tie_words import bare
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.mention import Kind
from riwaya.model.quantity import Comparator
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.words import Words
    from riwaya.knowledge.claim_lexicon import ClaimLexicon, CountedGroup
    from riwaya.knowledge.predicates import Predicates
    from riwaya.model.quantity import Quantity

PERCENT = "percent"
ALL_OF_IT = "all of it"
SHARE, THINGS, RANK, TIME = "share", "things", "rank", "time"
_AGE = "age"
_OUT_OF = frozenset(map(fold_form, ["أصل", "مجموع"]))
_BETWEEN = frozenset(map(fold_form, ["بين"]))
_AGED = frozenset(map(fold_form, ["بالغ", "بالغة", "عمره", "عمرها", "العمر", "عمر", "يبلغ", "تبلغ"]))
_LIGHT, _OPENING = frozenset("(،,-["), frozenset("([")
_YEAR, _DUAL = "year", "dual"
_NEAR = 2
_LENGTH = re.compile(r"PT?(\d+)([YMWDH])")
_LENGTHS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
_FROM_EVENT = "units from an event"


class Figure(Struct, frozen=True):
    """A figure at tokens `[first, last)`."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    comparator: Comparator
    kind: str | None
    """As the lexicon has it; None where the text does not say what is counted."""
    reason: str
    skip: int = 0
    """Folded letters of the first token that are clitics."""
    happening: str | None = None
    """What the counted noun tells by itself: قتيل."""
    is_state: bool = False
    """Whether that is a state, which a word of a happening beside may end: أسير."""
    is_named: bool = False
    """Whether a noun tells what is counted, even one of no known unit."""
    quantity: int = -1
    """Index in `Words.quantities`; -1 for a figure of other words."""
    whole_at: int = -1
    """Token where the whole of a share begins; -1: behind «من»."""

    @property
    def is_counted(self) -> bool:
        """Whether it tells of something; an adverb («بالكامل») only strengthens a word, before it or behind."""
        return self.reason != ALL_OF_IT

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self.unit == PERCENT


class FigureReader:
    """Reads the figures of quantities; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        lexicon: ClaimLexicon = predicates.claims
        self._kinds = {unit: kind.kind for kind in lexicon.kinds for unit in kind.units}
        self._by_noun = {
            form[0]: kind.kind
            for kind in lexicon.kinds
            for noun in kind.nouns
            for form in noun_forms(noun)
            if len(form) == 1
        }
        self._counted = WordReader(predicates.counted_forms)
        self._groups = lexicon.counted

    def read(self, words: Words) -> Iterator[Figure]:
        """A figure for each quantity that can be claimed, in text order."""
        for index, quantity in enumerate(words.quantities):
            first, last = words.range_of(quantity.start, quantity.end)
            if first < last and not _is_no_claim(words, quantity, first):
                yield self._figure(words, index, quantity, first, last)

    @staticmethod
    def read_times(words: Words) -> Iterator[Figure]:
        """A figure for each length of time that stands inside a date: «بعد شهرين من المعارك»."""
        for timex in words.timexes:
            length = _LENGTH.fullmatch(timex.value) if timex.reason == _FROM_EVENT else None
            first, last = words.range_of(timex.start, timex.end)
            if length is None or any(words.quantity_at[at] >= 0 for at in range(first, last)):
                continue
            value, unit = float(length[1]), _LENGTHS[length[2]]
            reason, skip = "time from an event", _skip(words, first, timex.start)
            yield Figure(first, last, value, value, value, unit, Comparator.EXACT, TIME, reason, skip)

    def _figure(self, words: Words, index: int, quantity: Quantity, first: int, last: int) -> Figure:
        told = self._told(words, first, last) if quantity.unit != PERCENT else None
        return Figure(
            first=first,
            last=last,
            value=quantity.value,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit,
            comparator=quantity.comparator,
            kind=told.kind if told else self._named(words, first, last) or self._kind(quantity.unit),
            reason=f"quantity, {quantity.reason}",
            skip=_skip(words, first, quantity.start),
            happening=told.happening if told else None,
            is_state=told is not None and told.state,
            is_named=quantity.of is not None,
            quantity=index,
            whole_at=_whole_at(words, quantity, last),
        )

    def _kind(self, unit: str | None) -> str | None:
        if unit is None:
            return None
        return SHARE if unit == PERCENT else self._kinds.get(unit, THINGS)

    def _named(self, words: Words, first: int, last: int) -> str | None:
        """The kind that the noun tells where its unit does not: عسكري."""
        nouns = (bare(words.tokens[at].text) for at in range(first, last))
        return next((self._by_noun[noun] for noun in nouns if noun in self._by_noun), None)

    def _told(self, words: Words, first: int, last: int) -> CountedGroup | None:
        """What the noun that is counted tells by itself."""
        for at in range(first, last):
            for reading in self._counted.read(words.tokens, at, words.words[at], is_lenient=True):
                return self._groups[reading.lexeme.group]
        return None


def _is_no_claim(words: Words, quantity: Quantity, first: int) -> bool:
    """An age, an end of a range of times, or the total that another figure is out of: «ست من أصل 18»."""
    if quantity.reason == _AGE or (quantity.unit == _YEAR and _is_age(words, first)):
        return True
    before = {token.text for token in words.tokens[max(0, first - _NEAR) : first]}
    if quantity.unit is not None:
        return quantity.reason == _DUAL and bool(before & _BETWEEN)
    is_part_of_name = quantity.of is None and first > 0 and words.mention_at[first - 1] >= 0
    is_open = quantity.value is None and quantity.of is None
    return bool(before & _OUT_OF) or is_open or (is_part_of_name and words.tokens[first].kind is TokenKind.NUMBER)


def _is_age(words: Words, first: int) -> bool:
    """Whether a number of years stands where ages do: behind a person, in brackets, behind «البالغ»."""
    at = first - 1
    while at >= 0 and words.tokens[at].text in _LIGHT:
        at -= 1
    if at < 0:
        return False
    mention = words.mention(at)
    is_bracketed = at < first - 1 and words.tokens[first - 1].text in _OPENING
    is_person = mention is not None and mention.kind is Kind.PERSON
    return is_bracketed or is_person or bare(words.tokens[at].text) in _AGED


def _skip(words: Words, first: int, start: int) -> int:
    token, starts = words.tokens[first], words.layers.folded.starts
    return next((k for k in range(len(token.text)) if starts[token.at + k] >= start), 0)


def _whole_at(words: Words, quantity: Quantity, last: int) -> int:
    """Where the whole of a fraction stands inside the quantity: «نصف السكان»."""
    if quantity.unit != PERCENT or quantity.of is None:
        return -1
    begin = quantity.end - len(quantity.of)
    at, _ = words.range_of(begin, quantity.end)
    return at if at < last else -1
