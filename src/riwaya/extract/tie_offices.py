"""Ties stated by an office: a president leads his state, a minister is one of his government.

The body is a name of the pack inside the mention of the person (مدير المرصد السوري), or a state by its adjective.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_reach import Party
from riwaya.extract.tie_words import bare, folded
from riwaya.extract.ties import Tie
from riwaya.knowledge.inflection import noun_forms
from riwaya.knowledge.pack import Table
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE, read_proclitics, read_pronouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.tie_reach import Reach
    from riwaya.extract.words import Words

_GOVERNMENT = "government"
_BODIES = frozenset({Kind.ACTOR, Kind.ORGANISATION, Kind.PLACE, Kind.MEDIA})
_STATES = frozenset({Table.COUNTRY, Table.CAPITAL})
_LONGEST = 2


class OfficeReader:
    """Reads titles inside mentions of persons; made once per pack.

    Who heads or belongs to a body that the pack does not know still does: the tie then has no object.
    """

    def __init__(self, matchers: Matchers) -> None:
        lexicon = matchers.pack.predicates.ties
        self._relations = {
            title.replace("_", " "): group.relation for group in lexicon.offices for title in folded(group.titles)
        }
        self._between = folded(lexicon.state_offices)
        self._connectors = folded(lexicon.connectors)
        self._heads_of_state = folded(lexicon.heads_of_state)
        self._leading_off = folded(lexicon.leading_off)
        self._ended = folded(lexicon.endings)
        self._body_nouns = {
            forms[0]
            for group in matchers.pack.nouns.heads
            if group.kind in PARTIES
            for noun in group.nouns
            for forms in noun_forms(noun)
        }
        self._names, self._world = matchers.names, matchers.world

    def find(self, reach: Reach) -> Iterator[Tie]:
        """One tie for each title and body, where the text first names the person, else where it first has the title."""
        words = reach.words
        chosen: dict[tuple[str, str | None, str], tuple[Tie, bool]] = {}
        for index, mention in enumerate(words.mentions):
            found = self._read(words, index) if mention.kind is Kind.PERSON and not mention.adjectival else None
            if found is None:
                continue
            tie, title, is_named = found
            key = (tie.relation, tie.object.entity if tie.object is not None else None, title)
            known = chosen.get(key)
            if known is None or (is_named and not known[1]):
                chosen[key] = (tie, is_named)
        for tie, _ in chosen.values():
            yield tie

    def _read(self, words: Words, index: int) -> tuple[Tie, str, bool] | None:
        """The tie that a mention states, its title with the body, and whether a name follows."""
        first, last = words.mention_range(index)
        for at in range(first, last):
            relation, after = self._title(words, at, last)
            if relation is None or (at > first and words.tokens[at].text.startswith(ARTICLE)):
                continue
            while after < last and words.tokens[after].text in self._connectors:
                after += 1
            body = self._body(words, after, last) or self._own_state(words, index, at, after)
            if body is None:
                return None
            ended = any(token.text in self._ended for token in words.tokens[after:last])
            end = max(after, body.last if body.entity is not None else after)
            told = words.tokens[at + 1 : end] if body.entity is not None else words.tokens[at:last]
            title = " ".join(bare(token.text) for token in told)
            reason = f"office {words.tokens[at].text}"
            object_ = body if body.entity is not None else None
            tie = Tie(relation, Party(index, first, last), object_, first, last, reason, ended=ended)
            return tie, title, end < last or at > first
        return None

    def _own_state(self, words: Words, index: int, at: int, after: int) -> Party | None:
        """«رئيس الوزراء X» without an adjective heads the state that the person belongs to."""
        mention = words.mentions[index]
        last = words.mention_range(index)[1]
        title = " ".join(token.text for token in words.tokens[at:after])
        if after == last or not any(title.endswith(head) for head in self._heads_of_state):
            return None
        country = self._world.owner(mention.entity) if mention.entity is not None else None
        return Party(-1, at, after, self._world.body(_GOVERNMENT, country, None) if country is not None else None)

    def _title(self, words: Words, at: int, last: int) -> tuple[str | None, int]:
        """The tie of the title that begins at a token, and the token behind it."""
        for length in range(min(_LONGEST, last - at), 0, -1):
            for reading in read_proclitics(words.tokens[at].text):
                rest = [token.text for token in words.tokens[at + 1 : at + length]]
                for head in (reading.stem, bare(reading.stem)):
                    relation = self._relations.get(" ".join([head, *rest]))
                    if relation is not None:
                        return relation, at + length
        return None, at

    def _body(self, words: Words, first: int, last: int) -> Party | None:
        tokens = words.tokens[first:last]
        for found in self._names.matches(tokens):
            entry = found.values[0]
            if any(token.text in self._leading_off for token in tokens[: found.first]):
                return None
            if entry.kind in _BODIES:
                at = first + found.first
                if entry.table in _STATES and self._is_other_body(words, first, at):
                    return Party(-1, at, first + found.last)
                entity = self._state(entry.entity) if entry.table in _STATES else entry.entity
                return Party(-1, first + found.first, first + found.last, entity)
        if first < last and self._is_body_noun(words, first, last):
            return Party(-1, first, last)
        for adjective in self._world.nisbas.matches(tokens):
            at = first + adjective.first
            if self._is_other_body(words, first, at):
                return Party(-1, at, first + adjective.last)
            return Party(-1, at, first + adjective.last, self._state(adjective.values[0].country))
        return None

    def _is_body_noun(self, words: Words, at: int, last: int) -> bool:
        """Whether a noun for a certain body stands at a token: رئيس اللجنة, رئيس مجلسها, زعيم حركة النهضة."""
        word = words.tokens[at].text
        if bare(word) in self._body_nouns and (word.startswith(ARTICLE) or at + 1 < last):
            return True
        return any(suffixed.stem in self._body_nouns for suffixed in read_pronouns(word))

    def _is_other_body(self, words: Words, first: int, at: int) -> bool:
        """Whether words before a state name a body of it: «رئيس هيئة الأركان الروسية»."""
        return any(bare(token.text) not in self._between for token in words.tokens[first:at])

    def _state(self, place: str) -> str:
        """The government of a country, given by itself or its capital."""
        country = self._world.capitals.get(place, place)
        return self._world.body(_GOVERNMENT, country, None) or country
