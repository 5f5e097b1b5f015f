"""Of what a share is taken: the words that tell the whole, the pack's whole if it has it, and the kind of the share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.claim_figures import PERCENT, SHARE, Figure
from riwaya.extract.claim_words import OF_PEOPLE
from riwaya.extract.names import trie_of
from riwaya.knowledge.inflection import noun_forms
from riwaya.model.mention import PLACES
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.extract.clauses import ClauseReader
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Whole
    from riwaya.text.sentences import Sentence

_OF = fold_form("من")
_OF_IT = {fold_form(form) for form in ("منها", "منه", "منهم", "منهن", "منهما")}
_THEIRS = ("هم", "هن")
_BETWEEN = frozenset("\"'()[]")
_FAR, _LONGEST, _SKIPPED, _BACK = 3, 12, 2, 25
_AREA, _PEOPLE, _FORCES = "share_of_area", "share_of_persons", "share_of_forces"
_PERSONS = "persons"
_UNITS = {_AREA: "km2", _PEOPLE: "person"}


class FoundWhole(Struct, frozen=True):
    """A whole at tokens `[first, last)`."""

    first: int
    last: int
    kind: str
    """Of the share: `share_of_area`."""
    whole: str | None
    """Id in the pack."""
    mention: int
    """Index of a place inside it, or that «منها» points back to; -1 for none."""


class WholeReader:
    """Reads wholes; made once per pack."""

    def __init__(self, pack: Pack, clauses: ClauseReader) -> None:
        self._clauses = clauses
        self._names = trie_of((name.form, row.id) for row in pack.wholes.values() for name in row.names)
        self._kinds = {
            form[0]: row.kind
            for row in pack.predicates.claims.wholes
            for noun in row.nouns
            for form in noun_forms(noun)
            if len(form) == 1
        }
        kinds = {kind.kind: kind.parent for kind in pack.predicates.claims.kinds}
        self._people_units = frozenset(
            unit
            for row in pack.predicates.claims.kinds
            if _PERSONS in {row.kind, kinds[row.kind]}
            for unit in row.units
        )
        self._at_place = _by_place(pack.wholes.values())

    def read(self, figure: Figure, words: Words, sentence: Sentence) -> FoundWhole | None:
        """The whole of a share; None where the text tells none."""
        tokens = words.tokens
        if figure.reason == OF_PEOPLE:
            return self._meant(figure, figure.first, words, sentence, _PEOPLE)
        if figure.whole_at == figure.first and words.tokens[figure.first].text.endswith(_THEIRS):
            return self._people(figure, figure.first, words, sentence)
        if figure.whole_at >= 0:
            return self._phrase(figure.whole_at, words, sentence)
        at = figure.last
        limit = min(sentence.last, at + _FAR)
        while at < limit:
            text = tokens[at].text
            if text in _OF_IT and text.endswith(_THEIRS):
                return self._people(figure, at, words, sentence)
            if text in _OF_IT:
                return self._meant(figure, at, words, sentence, _AREA)
            if text == _OF and at + 1 < sentence.last:
                return self._phrase(at + 1, words, sentence)
            if tokens[at].kind is TokenKind.LINE or self._clauses.is_verb(words, at):
                return None
            at += 1
        return None

    def _phrase(self, at: int, words: Words, sentence: Sentence) -> FoundWhole:
        """The noun phrase at a token, with the relative clause that narrows it."""
        while at + 1 < sentence.last and words.tokens[at].text in _BETWEEN:
            at += 1
        match = self._names.match(words.tokens, at)
        last = self._end(at, words, sentence)
        if match is not None:
            last = max(last if self._narrows(words, match.last) else match.last, match.last)
        mention = next((k for k in _mentions(words, at, last) if words.mentions[k].kind in PLACES), -1)
        kind = self._kind(words, at, last)
        if kind == SHARE and mention >= 0:
            kind = _AREA
        whole = match.values[0] if match is not None else self._of_place(kind, mention, words)
        return FoundWhole(at, last, kind, whole, mention)

    def _narrows(self, words: Words, at: int) -> bool:
        return at < len(words.tokens) and self._clauses.is_relative(words.tokens[at])

    def _end(self, at: int, words: Words, sentence: Sentence) -> int:
        """Behind the last word of the phrase: genitives, adjectives and names, and one relative clause."""
        tokens, end, verbs, relatives = words.tokens, at + 1, 0, 0
        if words.mention_at[at] >= 0:
            end = max(end, words.mention_range(words.mention_at[at])[1])
        while end < min(sentence.last, at + _LONGEST):
            token = tokens[end]
            if token.kind in {TokenKind.LINE, TokenKind.SIGN} or words.quantity_at[end] >= 0:
                break
            if self._clauses.is_relative(token):
                relatives += 1
                if relatives > 1:
                    break
            elif self._clauses.is_verb(words, end):
                verbs += 1
                if not relatives or verbs > 1:
                    break
            elif not relatives and not self._goes_on(words, end):
                break
            end += 1
        return end

    def _goes_on(self, words: Words, at: int) -> bool:
        """Whether a word belongs to the noun phrase before it."""
        text = words.tokens[at].text
        return words.mention_at[at] >= 0 or text.startswith(ARTICLE) or words.words[at].upos == "ADJ"

    def _kind(self, words: Words, first: int, last: int) -> str:
        """The kind that the first noun of a whole gives, with or without clitics."""
        for at in range(first, min(last, first + _SKIPPED)):
            for reading in read_proclitics(words.tokens[at].text):
                stem = reading.stem.removeprefix(ARTICLE)
                stems = (stem, *(owned.stem for owned in read_pronouns(stem)))
                found = next((self._kinds[s] for s in stems if s in self._kinds), None)
                if found is not None:
                    return found
        return SHARE

    def _people(self, figure: Figure, at: int, words: Words, sentence: Sentence) -> FoundWhole:
        """Whom «معظمهم» and «منهم» mean: the nearest people before, with their figure."""
        for k in range(figure.first - 1, max(sentence.first, figure.first - _BACK) - 1, -1):
            index, kind = words.quantity_at[k], self._kind(words, k, k + 1)
            if index >= 0 and words.timex_at[k] < 0 and words.quantities[index].unit != PERCENT:
                counted = words.range_of(words.quantities[index].start, words.quantities[index].end)
                if (found := self._counted(counted, words)) is not None:
                    return FoundWhole(*counted, found, None, -1)
            elif kind in {_PEOPLE, _FORCES}:
                return FoundWhole(k, k + 1, kind, None, -1)
        return FoundWhole(at, at + 1, _PEOPLE, None, -1)

    def _counted(self, counted: tuple[int, int], words: Words) -> str | None:
        """The kind of share of a figure, where it may count people."""
        index = words.quantity_at[counted[0]]
        unit = words.quantities[index].unit
        if unit is not None and unit not in self._people_units:
            return None
        kind = self._kind(words, counted[1] - 1, counted[1])
        return kind if kind == _FORCES else _PEOPLE

    def _meant(self, figure: Figure, at: int, words: Words, sentence: Sentence, kind: str) -> FoundWhole | None:
        """What «منها» points back to, and where «الغالبية الكردية» lives: the nearest place before."""
        for k in range(figure.first - 1, sentence.first - 1, -1):
            index = words.mention_at[k]
            if index >= 0 and words.mentions[index].kind in PLACES:
                first, last = words.mention_range(index)
                return FoundWhole(first, last, kind, self._of_place(kind, index, words), index)
        return FoundWhole(at, at + 1, SHARE if kind == _AREA else kind, None, -1)

    def _of_place(self, kind: str, mention: int, words: Words) -> str | None:
        """The pack's whole of a place, for shares of area and of people: «من مساحة البلاد», «نصف سكان البلاد»."""
        unit = _UNITS.get(kind)
        if unit is None or mention < 0:
            return None
        return self._at_place.get((words.mentions[mention].entity or "", unit))


def _mentions(words: Words, first: int, last: int) -> Iterator[int]:
    """Mentions in a range, the last first: «مساحة محافظة X»."""
    seen = -1
    for at in range(last - 1, first - 1, -1):
        index = words.mention_at[at]
        if index >= 0 and index != seen:
            seen = index
            yield index


def _by_place(rows: Iterable[Whole]) -> dict[tuple[str, str], str]:
    """The one timeless whole of each place and unit."""
    found: dict[tuple[str, str], list[Whole]] = {}
    for row in rows:
        if row.place is not None:
            found.setdefault((row.place, row.unit), []).append(row)
    out = {}
    for key, listed in found.items():
        timeless = [row for row in listed if row.as_of is None] or listed
        if len(timeless) == 1:
            out[key] = timeless[0].id
    return out
