"""Who stands where round a verb or verbal noun: subjects, objects, and phrases behind prepositions.

The tree is one vote among others. Order, prepositions and clause boundaries decide most cases, since the parser
mistakes subject and object in about a third of sentences (`docs/explanation/language-layer.md`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import WordReader
from riwaya.knowledge.paradigms import verb_forms
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from riwaya.extract.readings import Reading
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates
    from riwaya.text.tokens import Token

_VERBS = frozenset({"VERB", "AUX"})
_NOUNS = frozenset({"NOUN", "PROPN", "X", ""})
_ATTACHED = frozenset("بلك")
_OWNED = frozenset({Kind.ASSET, Kind.FACILITY, Kind.PLACE})
_AND, _OF, _TO = "و", "من", "ل"
_COMMAS = frozenset({",", "-"})
_STOPS = frozenset({".", "?", "!", ";", ":"})
_CONJUNCTIONS = frozenset("وف")
_ANTECEDENT_REACH = 6
_CLAUSE_REACH = 40
_MARKS_KEPT = 16384


class Phrase(Struct, frozen=True):
    """A mention with its place in a clause."""

    mention: int
    """Index in `Words.mentions`."""
    preposition: str
    """Name of the preposition before it; empty for none."""
    slot: int
    """1 for the first phrase without a preposition behind the word, 2 for the second; 0 behind a preposition."""
    is_inner: bool = False
    """Genitive of a noun that is no mention: «مواقع التنظيم»."""
    is_crossed: bool = False
    """A comma lies before it."""


class _Marks(Struct, frozen=True, gc=False):
    """What a written word can be in a clause, whatever stands round it."""

    is_auxiliary: bool
    is_quantifier: bool
    is_relative: bool
    is_border: bool
    prepositions: tuple[tuple[tuple[str, ...], str], ...]
    """Further words and name of each preposition that it may begin, longest first."""


class ClauseReader:
    """Reads clauses; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        grammar = predicates.grammar
        self._prepositions = _by_first_word(grammar.prepositions)
        self._borders = frozenset(map(fold_form, grammar.subordinators))
        self._relatives = frozenset(map(fold_form, grammar.relatives))
        self._lights, self._control = WordReader(predicates.light_forms), WordReader(predicates.control_forms)
        self._events = WordReader(predicates.event_forms)
        self._types = [group.type for group in predicates.events.groups]
        self._readers = (self._events, self._lights, self._control)
        self._quantifiers = frozenset(map(fold_form, grammar.quantifiers))
        self._inclusions = _by_first_word([[form] for form in grammar.inclusions])
        self._negators = frozenset(map(fold_form, grammar.negators))
        self._resumptives = frozenset(map(fold_form, grammar.resumptives))
        self._auxiliaries = _forms_of(grammar.auxiliaries)
        self._marks = lru_cache(maxsize=_MARKS_KEPT)(self._read_marks)

    def _read_marks(self, word: str) -> _Marks:
        either = dict.fromkeys((word, _without_conjunction(word)))
        prepositions = [row for opening in either for row in self._prepositions.get(opening, ())]
        return _Marks(
            is_auxiliary=not self._auxiliaries.isdisjoint(either),
            is_quantifier=any(reading.stem in self._quantifiers for reading in read_proclitics(word)),
            is_relative=not self._relatives.isdisjoint(either),
            is_border=not self._borders.isdisjoint(either),
            prepositions=tuple(sorted(prepositions, key=lambda row: -len(row[0]))),
        )

    def is_verb(self, words: Words, at: int) -> bool:
        """Whether a finite verb stands at a token; without models, whether a lexicon knows it as nothing else."""
        if words.mention_at[at] >= 0 or (words.has_trees and words.words[at].upos not in _VERBS):
            return False
        if self.is_auxiliary(words.tokens[at]):
            return False
        if words.has_trees:
            return True
        known = words.verbs.get(at)
        if known is None:
            readings = [reading for reader in self._readers for reading in reader.read(words.tokens, at)]
            known = words.verbs[at] = bool(readings) and all(reading.is_verb for reading in readings)
        return known

    def types(self, words: Words, at: int) -> frozenset[str]:
        """Types of event that the verb at a token may report."""
        found = self._events.read(words.tokens, at, words.words[at])
        return frozenset(self._types[reading.lexeme.group] for reading in found if reading.is_verb)

    def light(self, words: Words, at: int) -> Reading | None:
        """The word at a token as a light verb, which hands on what governs it; None when it is none."""
        return next(iter(self._lights.read(words.tokens, at, words.words[at])), None)

    def control(self, words: Words, at: int) -> list[Reading]:
        """The word at a token as a verb of control, likeliest first; groups as `Predicates.control_forms` has them."""
        return self._control.read(words.tokens, at, words.words[at])

    def is_auxiliary(self, token: Token) -> bool:
        """Whether a token only places another verb in time: كان, بات."""
        return self._marks(token.text).is_auxiliary

    def is_quantifier(self, token: Token) -> bool:
        """Whether a token counts what stands behind it: عدد, مئات."""
        return self._marks(token.text).is_quantifier

    def inclusion(self, tokens: Sequence[Token], at: int) -> int | None:
        """The token behind words that single out some of those named before («من بينهم»); None where none stand."""
        for rest, _ in self._inclusions.get(tokens[at].text, ()):
            end = at + 1 + len(rest)
            if tuple(token.text for token in tokens[at + 1 : end]) == rest:
                return end
        return None

    def is_negator(self, token: Token) -> bool:
        """Whether a token denies the adjective behind it: غير."""
        return token.text in self._negators

    def is_resumptive(self, token: Token) -> bool:
        """Whether a token takes up the noun of a relative clause: فيه, خلالها."""
        return token.text in self._resumptives

    def preposition(self, tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
        """Name of the preposition that begins at a token, and the token behind it."""
        for rest, name in self._marks(tokens[at].text).prepositions:
            end = at + 1 + len(rest)
            if not rest or tuple(token.text for token in tokens[at + 1 : end]) == rest:
                return name, end
        return None

    def is_relative(self, token: Token) -> bool:
        """Whether a token is a relative pronoun."""
        return self._marks(token.text).is_relative

    def is_border(self, token: Token) -> bool:
        """Whether a token opens a clause of its own."""
        return self._marks(token.text).is_border

    def phrases(self, words: Words, at: int, *, limit: int, stops: Set[int] = frozenset()) -> list[Phrase]:
        """Phrases behind a word, from token `at` on, up to the end of its clause, a verb, or a token of `stops`."""
        return list(_Walk(self, words, at, limit, stops).run())

    def count_slots(self, words: Words, at: int, *, limit: int, stops: Set[int] = frozenset()) -> int:
        """How many nouns, mentions or not, stand behind a word without a preposition up to the end of its clause."""
        walk = _Walk(self, words, at, limit, stops)
        for _ in walk.run():
            pass
        return walk.slots

    def clause_start(self, words: Words, at: int, first: int) -> int:
        """Where the clause of a token begins: past the last border, comma or relative before it."""
        for place in range(at - 1, max(first, at - _CLAUSE_REACH) - 1, -1):
            token = words.tokens[place]
            if token.kind is TokenKind.LINE or token.text in _STOPS or token.text in _COMMAS:
                return place + 1
            if words.mention_at[place] < 0 and (self.is_border(token) or self.is_relative(token)):
                return place + 1
        return max(first, at - _CLAUSE_REACH)

    def governor(self, words: Words, at: int, first: int) -> int | None:
        """The nearest verb before a token within its clause; None without one."""
        start = self.clause_start(words, at, first)
        return next((place for place in range(at - 1, start - 1, -1) if self.is_verb(words, place)), None)

    def antecedent(self, words: Words, at: int, first: int) -> int | None:
        """The mention that a relative clause belongs to whose verb stands at a token; None outside of one."""
        place = self.relative(words, at, first)
        return _mention_before(words, place, first) if place is not None else None

    def relative(self, words: Words, at: int, first: int) -> int | None:
        """The relative pronoun whose clause the verb at a token opens; None where none stands before it."""
        for place in range(at - 1, max(first, at - _ANTECEDENT_REACH) - 1, -1):
            if self.is_relative(words.tokens[place]):
                return place
            if words.mention_at[place] >= 0 or words.tokens[place].text in _COMMAS or self.is_verb(words, place):
                return None
        return None

    def opens_with_noun(self, words: Words, at: int, first: int) -> bool:
        """Whether the clause of a verb opens with a noun, mention or not, which is then its subject."""
        walk = _Walk(self, words, self.clause_start(words, at, first), at, frozenset())
        for _ in walk.run():
            pass
        return walk.has_slot and walk.is_through

    def phrases_before(self, words: Words, at: int, first: int) -> list[Phrase]:
        """Phrases of the clause of a verb that stand before it; none when another verb stands between."""
        start = self.clause_start(words, at, first)
        if any(self.is_verb(words, place) for place in range(start, at)):
            return []
        return self.phrases(words, start, limit=at)


class _Walk:
    """One way through the tokens behind a word."""

    def __init__(self, reader: ClauseReader, words: Words, at: int, limit: int, stops: Set[int]) -> None:
        self._reader, self._words, self._stops = reader, words, stops
        self._at, self._limit = at, limit
        self._preposition, self._slot = "", 0
        self._under = ""
        """The preposition whose phrase came last; ل behind it belongs to that phrase: «على مواقع للتنظيم»."""
        self._is_open = self._is_crossed = self._is_including = False
        self._uncrossed: int | None = None
        self._last: Phrase | None = None
        self._last_end = -1

    def run(self) -> Iterator[Phrase]:
        """Phrases in order."""
        while self._at < self._limit and not self._is_end():
            if self._words.mention_at[self._at] >= 0:
                phrase = self._phrase(self._words.mention_at[self._at])
                self._last = phrase
                yield phrase
            else:
                self._step()

    @property
    def has_slot(self) -> bool:
        """Whether a noun without a preposition was met."""
        return self._slot > 0

    @property
    def slots(self) -> int:
        """How many nouns without a preposition were met before any comma."""
        return self._slot if self._uncrossed is None else self._uncrossed

    @property
    def is_through(self) -> bool:
        """Whether the way ended at its limit."""
        return self._at >= self._limit

    def _is_end(self) -> bool:
        words, at = self._words, self._at
        token = words.tokens[at]
        if token.kind is TokenKind.LINE or token.text in _STOPS or at in self._stops:
            return True
        if words.mention_at[at] >= 0:
            return False
        return self._reader.is_border(token) or self._reader.is_relative(token) or self._reader.is_verb(words, at)

    def _phrase(self, index: int) -> Phrase:
        words = self._words
        first, last = words.mention_range(index)
        before = _proclitics(words, self._at, words.mentions[index].start)
        joined = before.startswith(_AND) or (first > 0 and words.tokens[self._at - 1].text == _AND)
        follows = self._last is not None and self._last_end == self._at
        continues = self._is_including or (follows and (joined or (not before and self._owns(index))))
        attached = before[-1:] if before[-1:] in _ATTACHED else ""
        if continues and self._last is not None and not attached:
            preposition, slot, inner = self._last.preposition, self._last.slot, self._last.is_inner
        elif attached == _TO and self._under and not self._is_crossed:
            preposition, slot, inner = self._under, 0, True
        elif attached or self._preposition:
            preposition, slot, inner = attached or self._preposition, 0, self._is_open and not attached
            self._under = preposition
        else:
            self._slot += not self._is_open
            preposition, slot, inner = "", self._slot, self._is_open
        self._at = self._last_end = max(last, self._at + 1)
        self._preposition, self._is_open, self._is_including = "", False, False
        return Phrase(index, preposition, slot, inner, self._is_crossed)

    def _owns(self, index: int) -> bool:
        """Whether a party right behind a site or thing is its owner: «مواقع | التنظيم», «طائرات | التحالف»."""
        words, last = self._words, self._last
        if last is None or words.mentions[index].kind not in PARTIES or words.mentions[last.mention].kind not in _OWNED:
            return False
        first, end = words.mention_range(last.mention)
        head = words.tokens[first]
        return end - first == 1 and not head.text.startswith(ARTICLE) and not head.is_nunated

    def _step(self) -> None:
        """Past a token that no mention holds."""
        words, at = self._words, self._at
        token = words.tokens[at]
        if words.timex_at[at] >= 0:
            self._at, self._preposition = at + 1, ""
            return
        is_counted = words.quantity_at[at] >= 0
        past = self._reader.inclusion(words.tokens, at)
        if past is not None and self._last is not None:
            self._at, self._is_including = past, True
            return
        if self._reader.is_negator(token) and self._last_end == at:
            self._at, self._is_open = at + 1, True
            return
        found = self._reader.preposition(words.tokens, at) if token.kind is TokenKind.WORD and not is_counted else None
        if is_counted or (found is None and self._reader.is_quantifier(token)):
            self._count(at)
            return
        if found is not None:
            self._preposition, self._at = found
            self._under = self._preposition
            self._is_open = False
            return
        self._at = at + 1
        if token.text in _COMMAS:
            self._uncrossed = self._slot if self._uncrossed is None else self._uncrossed
            self._is_crossed, self._preposition, self._is_open, self._under = True, "", False, ""
        elif token.kind is TokenKind.WORD and words.words[at].upos in _NOUNS:
            self._open(at)

    def _count(self, at: int) -> None:
        """Past a number or quantifier and the من behind it: what is counted stands in its place."""
        tokens = self._words.tokens
        self._at = at + 1
        if self._words.words[at].skip == 1 and tokens[at].text[0] in _ATTACHED:
            self._preposition = tokens[at].text[0]
        if self._at < self._limit and tokens[self._at].text == _OF:
            self._at += 1

    def _open(self, at: int) -> None:
        """A noun that is no mention: it takes a place unless joined to a mention; a genitive may follow."""
        is_joined = self._words.tokens[at].text.startswith(_AND) and self._words.words[at].skip > 0
        if is_joined and self._last_end == at and not self._preposition:
            self._is_open = True
            return
        attached = self._words.tokens[at].text[: self._words.words[at].skip][-1:]
        if attached in _ATTACHED and attached:
            self._preposition = attached
        elif not self._preposition and not self._is_open:
            self._slot += 1
        self._is_open = not self._words.tokens[at].text.startswith(ARTICLE)


def _proclitics(words: Words, at: int, start: int) -> str:
    """Letters of a token before a mention that begins in it."""
    folded, token = words.layers.folded, words.tokens[at]
    count = sum(1 for k in range(len(token.text)) if folded.starts[token.at + k] < start)
    return token.text[:count]


def _mention_before(words: Words, at: int, first: int) -> int | None:
    for place in range(at - 1, max(first, at - _ANTECEDENT_REACH) - 1, -1):
        if words.mention_at[place] >= 0:
            return words.mention_at[place]
    return None


def _forms_of(verbs: Sequence[str]) -> frozenset[str]:
    """Forms of verbs given as past and present."""
    pairs = (verb.split() for verb in verbs)
    return frozenset(form for past, present in pairs for form in verb_forms(past, present))


def _by_first_word(lists: Sequence[Sequence[str]]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word -> further words and name of each preposition; the first of each list is the name of all."""
    names = {tuple(fold_form(form).split()): fold_form(forms[0]) for forms in lists for form in forms}
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for (first, *rest), name in names.items():
        out.setdefault(first, []).append((tuple(rest), name))
    return out


def _without_conjunction(word: str) -> str:
    return next((reading.stem for reading in read_proclitics(word) if reading.proclitics in _CONJUNCTIONS), word)
