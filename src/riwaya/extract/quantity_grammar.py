"""The grammar of quantities: hedge + number + unit, percentages, ranges, duals, vague amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.names import Match, before_skipped, trie_of
from riwaya.extract.quantity_ages import AgeReader
from riwaya.extract.quantity_fractions import FractionReader
from riwaya.extract.quantity_ranges import RangeReader
from riwaya.extract.quantity_units import Found, UnitForm, UnitReader, is_people
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.numbers import NumberSpan, NumeralReader
    from riwaya.knowledge.number_lexicon import NumberLexicon, VagueAmount

_THOUSANDS = fold_form("آلاف")
_ADJECTIVES = ("ي", "ه", "ين", "ون")
_DUALS, _LEAST_DUAL = ("ين", "ان"), 4
_ONE = frozenset(map(fold_form, ["واحد", "واحدة", "واحدا"]))


class QuantityGrammar:
    """Reads one quantity at a token; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon, numerals: NumeralReader, peoples: frozenset[str] = frozenset()) -> None:
        """`peoples`: folded duals of adjectives of countries, each of which is two persons."""
        self._numerals, self._peoples = numerals, peoples
        self._hedges = trie_of((form, row.comparator) for row in lexicon.hedges for form in row.forms)
        self._after = trie_of((form, row.comparator) for row in lexicon.after_hedges for form in row.forms)
        self._vague = trie_of((form, row) for row in lexicon.vague for form in row.forms)
        self._labels = frozenset(map(fold_form, lexicon.labels))
        self._fractions, self._ages = FractionReader(lexicon), AgeReader(lexicon)
        self._two = frozenset(fold_form(form) for row in lexicon.numerals if row.value == 2 for form in row.forms)
        self._units = UnitReader(lexicon)
        self._ranges = RangeReader(lexicon, numerals, self._units)

    def read(self, tokens: Sequence[Token], at: int, start: int, limit: int) -> Found | None:
        """The quantity that begins at `at` in the sentence `[start, limit)`; None when there is none."""
        token = tokens[at]
        age = self._ages.read(tokens, at, limit)
        if age is not None:
            return age
        if (
            token.kind is TokenKind.NUMBER
            or self._numerals.starts(token)
            or self._numerals.starts_part(tokens, at, limit)
        ):
            return (
                self._part(tokens, at, limit, None)
                or self._numbered(tokens, at, at, 0, None, start, limit)
                or self._vaguely(tokens, at, limit)
            )
        if token.text in self._units.percent_signs:
            return self._sign_first(tokens, at, limit)
        if token.kind is not TokenKind.WORD:
            return None
        return (
            self._hedged(tokens, at, start, limit)
            or self._ranges.spoken(tokens, at, limit)
            or self._vaguely(tokens, at, limit)
            or self._noun_first(tokens, at, limit)
            or self._part(tokens, at, limit, None)
        )

    def _hedged(self, tokens: Sequence[Token], at: int, start: int, limit: int) -> Found | None:
        hedge = self._hedges.match(tokens, at)
        if hedge is None or hedge.last >= limit:
            return None
        if hedge.values[0] is Comparator.MORE_THAN and hedge.last > hedge.first + 1:
            unit, end = self._units.unit_at(tokens, hedge.last, limit)
            is_one = unit is not None and self._units.is_one(tokens[hedge.last].text)
            if unit is None and self._is_indefinite_one(tokens, hedge.last, limit):
                is_one, end = True, hedge.last + 1
            if is_one:
                one = Found(at, end, hedge.skip, unit, "more than one", value=1.0, noun=hedge.last)
                return replace(one, comparator=Comparator.MORE_THAN)
        dual = self._noun_first(tokens, hedge.last, limit)
        if dual is not None and dual.reason == "dual" and dual.skip == 0:
            return replace(dual, first=at, skip=hedge.skip, comparator=hedge.values[0])
        number_at = hedge.last + (tokens[hedge.last].text == "-")
        if number_at >= limit:
            return None
        return self._numbered(tokens, number_at, at, hedge.skip, hedge.values[0], start, limit) or self._part(
            tokens, number_at, limit, hedge
        )

    def _part(self, tokens: Sequence[Token], at: int, limit: int, hedge: Match[Comparator] | None) -> Found | None:
        """«نصف السكان», «أكثر من ثلثهم»: a part of a whole, as a percentage."""
        part = self._fractions.read(tokens, at, limit)
        if part is None or (part.noun is not None and self._units.is_of_time(tokens, part.noun, limit)):
            return None
        first, skip, comparator = (
            (at, part.skip, Comparator.EXACT) if hedge is None else (hedge.first, hedge.skip, hedge.values[0])
        )
        found = Found(first, part.last, skip, "percent", "fraction", value=part.percent, noun=part.noun)
        return replace(found, comparator=comparator)

    def _is_indefinite_one(self, tokens: Sequence[Token], at: int, limit: int) -> bool:
        """Whether «أكثر من» is followed by an unlisted singular: no numeral, and no definite word to compare with."""
        if at >= limit or self._numerals.starts(tokens[at]) or self._fractions.begins(tokens, at):
            return False
        definite = at + 1 < limit and tokens[at + 1].text.startswith(ARTICLE)
        return self._units.is_feminine_one(tokens[at]) and not definite

    def _numbered(
        self,
        tokens: Sequence[Token],
        at: int,
        first: int,
        skip: int,
        comparator: Comparator | None,
        start: int,
        limit: int,
    ) -> Found | None:
        """A number with its unit, its percent sign, or the noun that it counts."""
        number = self._numerals.read(tokens, at, limit)
        if number is None:
            return None
        hedged = comparator is not None
        if not hedged:
            skip = number.skip
            if self._is_label(tokens, number, start):
                return None
        sure = comparator or Comparator.EXACT
        percent = self._units.percent_end(tokens, number.last, limit)
        if percent:
            found = Found(first, percent, skip, "percent", "percent", value=number.value, comparator=sure)
            return self._close(tokens, found, limit)
        ranged = self._ranges.dashed(tokens, number, limit) if not hedged and number.is_digits else None
        if ranged is not None:
            return ranged
        unit, end = self._units.unit_at(tokens, number.last, limit)
        noun = number.last if end > number.last else None
        if unit is None:
            counted = self._units.count(tokens, number, limit)
            if counted is None and not hedged:
                return None
            unit, end, noun = (counted.unit, counted.last, counted.noun) if counted else (None, number.last, None)
        found = Found(first, end, skip, unit, "number", value=number.value, comparator=sure, noun=noun)
        return self._close(tokens, found, limit)

    def _close(self, tokens: Sequence[Token], found: Found, limit: int) -> Found:
        """Takes in a hedge that stands behind: «17 مدنيا على الأقل»."""
        behind = self._after.match(tokens, found.last) if found.last < limit else None
        if behind is None or behind.skip or behind.last > limit:
            return found
        return replace(found, last=behind.last, comparator=behind.values[0], behind=behind.last - found.last)

    def _sign_first(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«%46»."""
        number = self._numerals.read(tokens, at + 1, limit) if at + 1 < limit else None
        if number is None or not number.is_digits or tokens[at].end != tokens[at + 1].start:
            return None
        return Found(at, number.last, 0, "percent", "percent", value=number.value)

    def _is_label(self, tokens: Sequence[Token], number: NumberSpan, start: int) -> bool:
        """Whether a number names something (اللواء 137، روسيا 1، إف-16), lists it or dates it."""
        at = before_skipped(tokens, number.first)
        if self._ages.ends_ordinal(tokens, number.first):
            return True
        if at - 1 > start and tokens[at - 1].text == "(":
            at -= 1
        if at > start:
            before = tokens[at - 1]
            word = before.text.removeprefix(ARTICLE)
            if (
                number.is_digits
                and word
                and any(r.stem.removeprefix(ARTICLE) in self._labels for r in read_proclitics(word))
            ):
                return True
            if before.kind is TokenKind.LATIN or (
                before.text in {"-", "/", ":"} and before.end == tokens[at].start and at - 2 >= start
            ):
                return True
        behind = tokens[number.last] if number.last < len(tokens) else None
        if behind is not None and behind.text in {"/", "-", ".", ")"} and at == start:
            return True
        if (
            number.is_digits
            and behind is not None
            and behind.text in {"/", ":"}
            and behind.start == tokens[number.last - 1].end
        ):
            return True
        return number.value == 1 and not number.is_digits

    def _vaguely(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«عشرات القتلى», «عدة قرى», «آلاف المدنيين»."""
        found = self._vague.match(tokens, at)
        if found is None or found.last > limit:
            return None
        row: VagueAmount = found.values[0]
        unit, end = self._units.unit_at(tokens, found.last, limit)
        if unit is None and found.last < limit and tokens[found.last].kind is TokenKind.WORD:
            end = found.last + 1
            unit = "person" if is_people(tokens[found.last].text) else None
        bare = tokens[found.last - 1].text.startswith(ARTICLE) and tokens[found.last - 1].text != _THOUSANDS
        if unit is None and not bare and (row.comparator is Comparator.SEVERAL or found.last >= limit):
            return None
        if bare and unit is None:
            end = found.last
        last = max(end, found.last)
        noun = found.last if end > found.last else None
        vague = Found(at, last, found.skip, unit, "vague amount", low=row.low, high=row.high, noun=noun)
        return replace(vague, comparator=row.comparator)

    def _noun_first(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """Duals («جنديين»), «الأشخاص الأربعة», «دليل واحد»."""
        text = tokens[at].text
        if at + 1 < limit and tokens[at + 1].text in self._two and text.endswith(_DUALS) and len(text) >= _LEAST_DUAL:
            unit = self._units.unit_at(tokens, at, limit)[0] or ("person" if is_people(text) else None)
            return Found(at, at + 2, 0, unit, "dual", value=2.0, noun=at)
        for reading in read_proclitics(text):
            stem = reading.stem.removeprefix(ARTICLE)
            definite = stem != reading.stem
            if not definite and stem in self._peoples and not (at and tokens[at - 1].text.endswith(_DUALS)):
                return Found(at, at + 1, reading.start, "person", "dual", value=2.0, noun=at)
            for form, end in self._units.forms_at(tokens, at, stem, limit):
                out = self._by_noun(tokens, at, end, reading.start, form, definite, limit)
                if out is not None:
                    return self._close(tokens, out, limit)
        return None

    def _is_adjective(self, token: Token) -> bool:
        """Whether a definite word may stand between a noun and its number: «المعابر الحدودية الثلاثة»."""
        return token.text.startswith(ARTICLE) and token.text.endswith(_ADJECTIVES) and not self._numerals.starts(token)

    def _by_noun(
        self, tokens: Sequence[Token], at: int, end: int, skip: int, form: UnitForm, definite: bool, limit: int
    ) -> Found | None:
        if form.is_dual and not definite:
            adjective = end < limit and tokens[end].text.endswith("ين") and tokens[end].kind is TokenKind.WORD
            return Found(at, end + adjective, skip, form.unit, "dual", value=2.0, noun=at)
        if end >= limit:
            return None
        if tokens[end].text in _ONE and not definite:
            return Found(at, end + 1, skip, form.unit, "one", value=1.0, noun=at)
        while definite and end + 1 < limit and self._is_adjective(tokens[end]):
            end += 1
        if definite and self._numerals.starts(tokens[end]) and tokens[end].text.startswith(ARTICLE):
            number = self._numerals.read(tokens, end, limit)
            if number is not None and number.is_definite:
                return Found(at, number.last, skip, form.unit, "noun + number", value=number.value, noun=at)
        return None
