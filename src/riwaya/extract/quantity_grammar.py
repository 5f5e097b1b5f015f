"""The grammar of quantities: hedge + number + unit, percentages, ranges, duals, vague amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from riwaya.extract.names import SKIPPED, NameTrie
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.quantity import Comparator
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold, fold_form
from riwaya.text.tokens import Token, TokenKind, find_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.extract.numbers import NumberSpan, NumeralReader
    from riwaya.knowledge.number_lexicon import NumberLexicon, VagueAmount

Value = TypeVar("Value")

_YEARS = (1900, 2100)
_MOST_SMALL = 10
_LEAST_NOUN = 3
_DUALS = ("ان", "ين")
_ONE = frozenset(map(fold_form, ["واحد", "واحدة", "واحدا"]))
_FROM = "من"
_OUT_OF = "اصل"
"""من أصل, folded."""
_OTHERS = frozenset(map(fold_form, ["أخرى", "أخر", "آخرين", "آخرون"]))


class Found(Struct, frozen=True):
    """A quantity at tokens `[first, last)` less `skip` letters; `noun` is where the words counted begin."""

    first: int
    last: int
    skip: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    comparator: Comparator
    noun: int | None
    reason: str


class UnitForm(Struct, frozen=True):
    """A written form of a unit noun."""

    unit: str
    is_dual: bool
    is_lemma: bool


class QuantityGrammar:
    """Reads one quantity at a token; made once per lexicon."""

    def __init__(self, lexicon: NumberLexicon, numerals: NumeralReader) -> None:
        self._numerals = numerals
        self._hedges = _trie((form, row.comparator) for row in lexicon.hedges for form in row.forms)
        self._after = _trie((form, row.comparator) for row in lexicon.after_hedges for form in row.forms)
        self._vague = _trie((form, row) for row in lexicon.vague for form in row.forms)
        self._percents = _trie((form, True) for form in lexicon.percents)
        self._percent_sign = frozenset(form for form in lexicon.percents if not form[0].isalpha())
        self._ranges = frozenset(map(fold_form, lexicon.ranges))
        self._joints = frozenset(map(fold_form, lexicon.range_joints))
        self._labels = frozenset(map(fold_form, lexicon.labels))
        self._units: dict[str, tuple[tuple[tuple[str, ...], UnitForm], ...]] = _unit_forms(lexicon)

    def read(self, tokens: Sequence[Token], at: int, start: int, limit: int) -> Found | None:
        """The quantity that begins at `at` in the sentence `[start, limit)`; None when there is none."""
        token = tokens[at]
        if token.kind is TokenKind.NUMBER or self._numerals.starts(token):
            return self._numbered(tokens, at, at, 0, None, start, limit) or self._vaguely(tokens, at, limit)
        if token.text in self._percent_sign:
            return self._sign_first(tokens, at, limit)
        if token.kind is not TokenKind.WORD:
            return None
        return (
            self._hedged(tokens, at, start, limit)
            or self._range(tokens, at, limit)
            or self._vaguely(tokens, at, limit)
            or self._noun_first(tokens, at, limit)
        )

    def _hedged(self, tokens: Sequence[Token], at: int, start: int, limit: int) -> Found | None:
        hedge = self._hedges.match(tokens, at)
        if hedge is None or hedge.last >= limit:
            return None
        if hedge.values[0] is Comparator.MORE_THAN:
            unit, end = self._unit_at(tokens, hedge.last, limit)
            if unit is not None and self._is_one(tokens[hedge.last].text):
                return Found(
                    at, end, hedge.skip, 1.0, None, None, unit, Comparator.MORE_THAN, hedge.last, "more than one"
                )
        number_at = hedge.last + (tokens[hedge.last].text == "-")
        return (
            self._numbered(tokens, number_at, at, hedge.skip, hedge.values[0], start, limit)
            if number_at < limit
            else None
        )

    def _is_one(self, word: str) -> bool:
        """Whether a word is the indefinite singular of a unit («أكثر من مكان»)."""
        return any(not rest and form.is_lemma for rest, form in self._units.get(word, ()))

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
        percent = self._percent(tokens, number.last, limit)
        if percent:
            return self._close(
                tokens,
                Found(
                    first,
                    percent,
                    skip,
                    number.value,
                    None,
                    None,
                    "percent",
                    comparator or Comparator.EXACT,
                    None,
                    "percent",
                ),
                limit,
            )
        ranged = self._upper(tokens, number, limit) if not hedged and number.is_digits else None
        if ranged is not None:
            return ranged
        unit, end = self._unit_at(tokens, number.last, limit)
        if unit is None and not hedged and not self._stands_alone(tokens, number, limit):
            return None
        noun = number.last if end > number.last else None
        if unit is None:
            unit, end, noun = self._counted_noun(tokens, number, limit)
            if unit is None and end == number.last and not hedged and tokens[number.first - 1].text != _OUT_OF:
                return None
        found = Found(first, end, skip, number.value, None, None, unit, comparator or Comparator.EXACT, noun, "number")
        return self._close(tokens, found, limit)

    def _close(self, tokens: Sequence[Token], found: Found, limit: int) -> Found:
        """Takes in a hedge that stands behind: «17 مدنيا على الأقل»."""
        behind = self._after.match(tokens, found.last) if found.last < limit else None
        if behind is None or behind.skip or behind.last > limit:
            return found
        return Found(
            found.first,
            behind.last,
            found.skip,
            found.value,
            found.low,
            found.high,
            found.unit,
            behind.values[0],
            found.noun,
            found.reason,
        )

    def _percent(self, tokens: Sequence[Token], at: int, limit: int) -> int | None:
        if at < limit and tokens[at].text in self._percent_sign:
            return at + 1
        found = self._percents.match(tokens, at) if at < limit else None
        return found.last if found is not None and found.last <= limit else None

    def _sign_first(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«%46»."""
        number = self._numerals.read(tokens, at + 1, limit) if at + 1 < limit else None
        if number is None or not number.is_digits or tokens[at].end != tokens[at + 1].start:
            return None
        return Found(at, number.last, 0, number.value, None, None, "percent", Comparator.EXACT, None, "percent")

    def _unit_at(self, tokens: Sequence[Token], at: int, limit: int) -> tuple[str | None, int]:
        """The unit noun at `at`, over a quotation mark, and where it ends."""
        while at < limit and tokens[at].text in SKIPPED:
            at += 1
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return None, at
        text = tokens[at].text
        for stem in (text, text.removeprefix(ARTICLE)):
            for rest, form in self._units.get(stem, ()):
                end = at + 1 + len(rest)
                if end <= limit and tuple(tokens[k].text.removeprefix(ARTICLE) for k in range(at + 1, end)) == rest:
                    return form.unit, end
        return None, at

    def _counted_noun(
        self, tokens: Sequence[Token], number: NumberSpan, limit: int
    ) -> tuple[str | None, int, int | None]:
        """A noun that the lexicon lacks, behind a number: counted, unit unknown; «46 من جنوده» counts what من names."""
        at = number.last
        if at < limit and tokens[at].text == _FROM and at + 1 < limit:
            inner, end = self._unit_at(tokens, at + 1, limit)
            if inner is None:
                for reading in read_pronouns(tokens[at + 1].text) if tokens[at + 1].kind is TokenKind.WORD else ():
                    inner = next((form.unit for rest, form in self._units.get(reading.stem, ()) if not rest), inner)
                end = at + 2
            return (inner, end, at) if inner else (None, number.last, None)
        if at < limit and tokens[at].text in _OTHERS:
            return None, at + 1, None
        if at < limit and tokens[at].kind is TokenKind.WORD and _may_be_counted(tokens[at].text, number):
            unit = "person" if tokens[at].text.endswith(("يين", "يا")) else None
            return unit, at + 1, at
        return None, at, None

    def _stands_alone(self, tokens: Sequence[Token], number: NumberSpan, limit: int) -> bool:
        """Whether a number without a known unit is a quantity all the same: a noun behind it, or من."""
        at = number.last
        if number.first > 0 and tokens[number.first - 1].text == _OUT_OF:
            return True
        if at >= limit or tokens[at].kind is not TokenKind.WORD:
            return False
        return tokens[at].text == _FROM or tokens[at].text in _OTHERS or _may_be_counted(tokens[at].text, number)

    def _is_label(self, tokens: Sequence[Token], number: NumberSpan, start: int) -> bool:
        """Whether a number names something (اللواء 137، روسيا 1، إف-16), lists it or dates it."""
        at = number.first
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

    def _upper(self, tokens: Sequence[Token], number: NumberSpan, limit: int) -> Found | None:
        """«10-15 شخصا»."""
        at = number.last
        if at + 1 >= limit or tokens[at].text != "-" or tokens[at + 1].kind is not TokenKind.NUMBER:
            return None
        upper = self._numerals.read(tokens, at + 1, limit)
        if upper is None or upper.value <= number.value:
            return None
        return self._between(tokens, number.first, number.skip, number.value, upper, limit)

    def _range(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«ما بين 150 و200 جثة», «من 10 إلى 15 شخصا»."""
        opener = at
        if tokens[at].text == "ما" and at + 1 < limit:
            at += 1
        if not any(r.stem in self._ranges for r in read_proclitics(tokens[at].text)) or at + 1 >= limit:
            return None
        lower = self._numerals.read(tokens, at + 1, limit) if self._numerals.starts(tokens[at + 1]) else None
        if lower is None:
            return None
        unit, end = self._unit_at(tokens, lower.last, limit)
        joint = end if unit else lower.last
        if joint >= limit:
            return None
        inner = joint
        if tokens[joint].text in self._joints:
            inner = joint + 1
        elif not tokens[joint].text.startswith("و"):
            return None
        if inner >= limit or not self._numerals.starts(tokens[inner]):
            return None
        upper = self._numerals.read(tokens, inner, limit)
        if upper is None or upper.value <= lower.value:
            return None
        return self._between(tokens, opener, 0, lower.value, upper, limit)

    def _between(
        self, tokens: Sequence[Token], first: int, skip: int, low: float, upper: NumberSpan, limit: int
    ) -> Found | None:
        percent = self._percent(tokens, upper.last, limit)
        if percent:
            return Found(first, percent, skip, None, low, upper.value, "percent", Comparator.ABOUT, None, "range")
        unit, end = self._unit_at(tokens, upper.last, limit)
        if unit is None:
            return None
        return Found(first, end, skip, None, low, upper.value, unit, Comparator.ABOUT, upper.last, "range")

    def _vaguely(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """«عشرات القتلى», «عدة قرى», «آلاف المدنيين»."""
        found = self._vague.match(tokens, at)
        if found is None or found.last > limit:
            return None
        row: VagueAmount = found.values[0]
        unit, end = self._unit_at(tokens, found.last, limit)
        if unit is None and found.last < limit and tokens[found.last].kind is TokenKind.WORD:
            end = found.last + 1
        bare = tokens[found.last - 1].text.startswith(ARTICLE)
        if unit is None and not bare and (row.comparator is Comparator.SEVERAL or found.last >= limit):
            return None
        if bare and unit is None:
            end = found.last
        return Found(
            at,
            max(end, found.last),
            found.skip,
            None,
            row.low,
            row.high,
            unit,
            row.comparator,
            found.last if end > found.last else None,
            "vague amount",
        )

    def _noun_first(self, tokens: Sequence[Token], at: int, limit: int) -> Found | None:
        """Duals («جنديين»), «الأشخاص الأربعة», «دليل واحد»."""
        text = tokens[at].text
        for reading in read_proclitics(text):
            stem = reading.stem.removeprefix(ARTICLE)
            definite = stem != reading.stem
            for rest, form in self._units.get(stem, ()):
                end = at + 1 + len(rest)
                if end > limit or tuple(tokens[k].text for k in range(at + 1, end)) != rest:
                    continue
                out = self._by_noun(tokens, at, end, reading.start, form, definite, limit)
                if out is not None:
                    return out
        return None

    def _by_noun(
        self, tokens: Sequence[Token], at: int, end: int, skip: int, form: UnitForm, definite: bool, limit: int
    ) -> Found | None:
        if form.is_dual and not definite:
            adjective = end < limit and tokens[end].text.endswith("ين") and tokens[end].kind is TokenKind.WORD
            return Found(at, end + adjective, skip, 2.0, None, None, form.unit, Comparator.EXACT, at, "dual")
        if end >= limit:
            return None
        if tokens[end].text in _ONE and not definite:
            return Found(at, end + 1, skip, 1.0, None, None, form.unit, Comparator.EXACT, at, "one")
        if definite and self._numerals.starts(tokens[end]) and tokens[end].text.startswith(ARTICLE):
            number = self._numerals.read(tokens, end, limit)
            if number is not None and number.is_definite:
                return Found(
                    at, number.last, skip, number.value, None, None, form.unit, Comparator.EXACT, at, "noun + number"
                )
        return None


def _may_be_counted(word: str, number: NumberSpan) -> bool:
    """Whether an unlisted word has the shape of a counted noun: plural behind 3-10, accusative behind 11-99."""
    if len(word) < _LEAST_NOUN or word.startswith(ARTICLE):
        return False
    if number.value <= _MOST_SMALL:
        return word.endswith(("ين", "ات"))
    if number.is_digits and _YEARS[0] < number.value < _YEARS[1]:
        return word.endswith("ا")
    return (word.endswith("ا") and number.value < 100) or word.endswith("يا")


def _trie(forms: Iterable[tuple[str, Value]]) -> NameTrie[Value]:
    out: NameTrie[Value] = NameTrie()
    for form, value in forms:
        out.add([token.text for token in find_tokens(fold(form))], value)
    return out


def _unit_forms(lexicon: NumberLexicon) -> dict[str, tuple[tuple[tuple[str, ...], UnitForm], ...]]:
    """Unit forms by first word, compounds first."""
    out: dict[str, list[tuple[tuple[str, ...], UnitForm]]] = {}
    for row in lexicon.units:
        for noun in row.nouns:
            lemma = fold_form(noun.split()[0].split("_")[0])
            for words in noun_forms(noun):
                dual = row.is_dual and len(words) == 1 and _is_dual(words[0], lemma)
                out.setdefault(words[0], []).append((words[1:], UnitForm(row.unit, dual, words == (lemma,))))
    return {word: tuple(sorted(rows, key=lambda r: -len(r[0]))) for word, rows in out.items()}


def _is_dual(word: str, lemma: str) -> bool:
    """Whether a form is the dual of a noun and not its sound plural: only feminines are beyond doubt."""
    stem = lemma[:-1] + "ت" if lemma.endswith("ه") else lemma
    if word not in {stem + ending for ending in _DUALS}:
        return False
    return lemma.endswith("ه") or word.endswith("ان") or not _has_sound_plural(lemma)


def _has_sound_plural(lemma: str) -> bool:
    """Participles and nisbas take ين in the plural as well as in the dual."""
    return lemma.endswith("ي") or (lemma.startswith("م") and len(lemma) > 3) or (len(lemma) == 4 and lemma[1] == "ا")
