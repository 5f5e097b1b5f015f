"""Words that report happenings: which reading of the lexicon holds at each word of a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from riwaya.extract.readings import WordReader
from riwaya.extract.trigger_checks import (
    Trigger,
    antecedents,
    below,
    happening,
    has_nominative,
    is_likely,
    is_possible,
    may_be_event,
)
from riwaya.extract.trigger_places import PlaceTakers
from riwaya.extract.words import NO_WORD
from riwaya.knowledge.inflection import noun_forms
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.readings import Reading
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates
    from riwaya.text.tokens import Token

_REACH = 4
"""Words behind a trigger within which the noun that its group asks for has to stand."""
_STOPS = frozenset({".", "؟", "?", "!", ";"})
_SPEECH = frozenset({"REQUEST", "REJECT", "THREATEN", "ACCUSE", "CONCEDE", "AGREE", "AID", "COOPERATE"})
"""Types whose words may tell of another event."""
_FEMININE = "ة"


class TriggerFinder:
    """Finds triggers; made once per pack."""

    def __init__(self, predicates: Predicates) -> None:
        self._groups = predicates.events.groups
        self._reader = WordReader(predicates.event_forms)
        self._places = PlaceTakers(predicates)
        self._needs = [_NounSet(group.needs) for group in self._groups]
        self._without = [_NounSet(group.without) for group in self._groups]

    def find(self, words: Words) -> list[Trigger]:
        """Triggers in text order, none inside a name or inside another trigger."""
        out: list[Trigger] = []
        taken: set[int] = set()
        for at in range(len(words.tokens)):
            if at in taken or not may_be_event(words, at):
                continue
            best = min(self._options(words, at), key=preference, default=None)
            if best is not None:
                out.append(best)
                taken.update(range(best.first, best.last))
                if best.with_at is not None and not self._is_of_other_type(words, best):
                    taken.add(best.with_at)
        return happening(out, words)

    def forms(self, words: Words, at: int) -> Sequence[Reading]:
        """What a word can be by the lexicon, whether or not it reports a happening here."""
        word = NO_WORD if has_nominative(words, at + 1) else words.words[at]
        return self._reader.read(words.tokens, at, word, is_lenient=True)

    def readings(self, words: Words, at: int) -> Iterator[Trigger]:
        """What a word can report by groups that ask for no noun, or whose noun is there; nothing else is checked."""
        for reading in self.forms(words, at):
            group = self._groups[reading.lexeme.group]
            with_at = self._needed(words, reading)
            if not group.needs or with_at is not None:
                yield Trigger(reading, group, with_at if group.needs else None)

    def _options(self, words: Words, at: int) -> Iterator[Trigger]:
        for reading in self.forms(words, at):
            number = reading.lexeme.group
            group = self._groups[number]
            if not is_possible(reading, words) or not (reading.agrees or is_likely(reading, group, words)):
                continue
            if group.takes_place and not self._places.takes(reading, words):
                continue
            with_at = self._needed(words, reading)
            if group.needs and with_at is None:
                continue
            if group.without and self._without[number].find(words.tokens, reading.last) is not None:
                continue
            yield Trigger(reading, group, with_at if group.needs else None)

    def _needed(self, words: Words, reading: Reading) -> int | None:
        """Where the noun stands that a reading asks for: close behind, under it in the tree, or referred back to."""
        nouns = self._needs[reading.lexeme.group]
        if nouns.is_empty:
            return None
        found = nouns.find(words.tokens, reading.last)
        if found is None:
            found = next((at for at in below(words, reading) if nouns.is_at(words.tokens, at)), None)
        if found is None:
            found = next((at for at in antecedents(words, reading) if nouns.is_at(words.tokens, at)), None)
        if found is None and self._groups[reading.lexeme.group].takes_place:
            found = next((at for at in self._places.before(reading, words) if nouns.is_at(words.tokens, at)), None)
        return found

    def rest_of_asked(self, words: Words, trigger: Trigger) -> range:
        """The tokens behind the first one of the noun that a trigger asks for: النفس of «ضبط النفس»."""
        at = trigger.with_at
        if at is None:
            return range(0)
        return range(at + 1, self._needs[trigger.reading.lexeme.group].end(words.tokens, at))

    def _is_of_other_type(self, words: Words, trigger: Trigger) -> bool:
        """Whether the noun that a word of speech asks for is an event of another type: «طالب بوقف القصف» are two."""
        if trigger.group.type not in _SPEECH or trigger.with_at is None:
            return False
        readings = self._reader.read(words.tokens, trigger.with_at, words.words[trigger.with_at])
        return any(self._groups[reading.lexeme.group].type != trigger.group.type for reading in readings)


def preference(trigger: Trigger) -> tuple[int, bool, bool, int]:
    """The least is read. Longest first; then a group whose noun is there; then one that always reports an event."""
    reading = trigger.reading
    return -(reading.last - reading.first), trigger.with_at is None, trigger.group.weak, reading.skip


_PARTICLES = frozenset({"على", "في", "عن", "إلى", "من", "مع"})
"""What a verb may ask for that is no noun and has no other forms than with a pronoun."""


class _NounSet:
    """Nouns, prepositions and phrases of which one has to follow, or must not."""

    def __init__(self, nouns: Sequence[str]) -> None:
        self._nouns = nouns
        self._particles = frozenset(map(fold_form, _PARTICLES.intersection(nouns)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self._nouns

    @cached_property
    def _forms(self) -> dict[str, list[tuple[str, ...]]]:
        """First word -> further words of each form."""
        out: dict[str, list[tuple[str, ...]]] = {}
        for noun in (one for one in self._nouns if one not in _PARTICLES):
            entry = f"{noun} +ات" if noun.endswith(_FEMININE) and " " not in noun else noun.replace(" ", "_")
            for first, *rest in noun_forms(entry):
                out.setdefault(first, []).append(tuple(rest))
        return out

    def find(self, tokens: Sequence[Token], at: int) -> int | None:
        """The first token within reach from which one of the nouns is spelled."""
        if not self._nouns:
            return None
        for place in range(at, min(len(tokens), at + _REACH)):
            token = tokens[place]
            if token.kind is TokenKind.LINE or token.text in _STOPS:
                return None
            if token.kind is TokenKind.WORD and self.is_at(tokens, place):
                return place
        return None

    def is_at(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether one of the nouns is spelled from a token on; «العليا» is no «على»."""
        return self.end(tokens, place) > place

    def end(self, tokens: Sequence[Token], place: int) -> int:
        """The token behind the longest of the nouns that is spelled from a token on; `place` where none is."""
        text = tokens[place].text
        if self._particles and not self._particles.isdisjoint({text, *(one.stem for one in read_pronouns(text))}):
            return place + 1
        end = place
        for stem in _stems(text):
            for rest in self._forms.get(stem, ()):
                following = [token.text.removeprefix(ARTICLE) for token in tokens[place + 1 : place + 1 + len(rest)]]
                if following == [word.removeprefix(ARTICLE) for word in rest]:
                    end = max(end, place + 1 + len(rest))
        return end


def _stems(word: str) -> Iterator[str]:
    """What a word is without proclitics, ال and pronouns."""
    for reading in read_proclitics(word):
        yield reading.stem
        yield reading.stem.removeprefix(ARTICLE)
        yield from (suffixed.stem for suffixed in read_pronouns(reading.stem))
