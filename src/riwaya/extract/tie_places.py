"""Ties stated by place alone: «الفصائل المسلحة في إدلب» are there, «مناطق المسلحين» are theirs, «بلدة X في ريف Y»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_reach import Party
from riwaya.extract.tie_words import bare, folded
from riwaya.extract.ties import Tie
from riwaya.knowledge.pack import Table
from riwaya.model.mention import PLACES, Kind
from riwaya.text.clitics import read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.tie_reach import Filler, Reach
    from riwaya.extract.tie_words import TieWords
    from riwaya.text.sentences import Sentence

_IN = frozenset({fold_form("في"), "ب"})
_THERE = _IN | {fold_form("داخل")}
_PRESENT, _CONTROLS, _PART = "present_in", "controls", "part_of"
_VERBS = frozenset({"VERB", "AUX"})
_AND = "و"
_LONGEST_LIST = 12


class PlaceReader:
    """Reads parties and places in a row; made once per pack."""

    def __init__(self, matchers: Matchers, small: TieWords) -> None:
        self._small, self._actors, self._names = small, matchers.pack.actors, matchers.names
        self._bearings = {
            word + ending
            for direction in matchers.pack.nouns.directions
            for word in folded(direction.words)
            for ending in ("", "ي")
        }

    def find(self, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        """Ties of one sentence."""
        words = reach.words
        listed: list[Party] = []
        at = sentence.body
        while at < sentence.last:
            if not words.is_mention_start(at):
                at += 1
                continue
            index = words.mention_at[at]
            party = Party(index, *words.mention_range(index))
            if words.mentions[index].kind in PLACES:
                yield from self._held(reach, party)
                yield from self._area(reach, sentence, party)
            elif words.mentions[index].kind is Kind.ACTOR:
                is_next = bool(listed) and listed[-1].last == at and reach.prefix(at) == _AND
                listed = [*listed[-_LONGEST_LIST:], party] if is_next else [party]
                yield from self._present(reach, sentence, listed)
            at = max(at + 1, party.first + 1)

    def _present(self, reach: Reach, sentence: Sentence, listed: list[Party]) -> Iterator[Tie]:
        """«قوات النظام والفصائل في إدلب»: each armed party of a list is in each place of a list."""
        filler = _next(reach, sentence, listed[-1])
        if filler is None or filler.preposition not in _THERE or self._acts(reach, listed[0].first):
            return
        for party in listed:
            if self._is_armed(reach, party):
                for place in filler.parties:
                    if reach.words.mentions[place.mention].kind in PLACES:
                        yield Tie(
                            _PRESENT, party, place, party.first, place.last, "place behind the party", is_loose=True
                        )

    def _is_armed(self, reach: Reach, party: Party) -> bool:
        """Whether a mention is of armed people, by its nouns or by its row in the pack."""
        words = reach.words
        mention = words.mentions[party.mention]
        if mention.adjectival:
            return False
        row = self._actors.get(mention.entity or "")
        if row is not None and row.type in self._small.armed_types:
            return True
        skip = len(reach.prefix(party.first))
        texts = [token.text for token in words.tokens[party.first : party.last]]
        return any(self._is_force(text) for text in (texts[0][skip:], *texts[1:3]))

    def _is_force(self, word: str) -> bool:
        small = self._small
        return bare(word) in small.forces or any(suffixed.stem in small.forces for suffixed in read_pronouns(word))

    def _acts(self, reach: Reach, at: int) -> bool:
        """Whether the word before makes the party a doer, so that the place is the deed's."""
        words = reach.words
        if at == 0:
            return False
        if bare(words.tokens[at - 1].text) in self._small.motions:
            return True
        return words.words[at - 1].upos in _VERBS and (at == 1 or words.mention_at[at - 2] < 0)

    def _held(self, reach: Reach, place: Party) -> Iterator[Tie]:
        """«مناطق المسلحين»: a place named after the armed people who hold it."""
        words = reach.words
        tokens = words.tokens[place.first : place.last]
        head = tokens[0].text[len(reach.prefix(place.first)) :]
        if len(tokens) == 1 or head not in self._small.grounds:
            return
        if self._is_force(tokens[1].text) or bare(tokens[1].text) in self._small.holders:
            index = words.mention_at[place.first + 1]
            holder = Party(index, *words.mention_range(index)) if index != place.mention else None
            yield Tie(_CONTROLS, holder, place, place.first, place.last, f"ground of {tokens[1].text}")

    def _area(self, reach: Reach, sentence: Sentence, place: Party) -> Iterator[Tie]:
        """«بلدة X في ريف Y»: a settlement or district lies in the area behind «في»."""
        if reach.words.mentions[place.mention].kind is not Kind.PLACE or not self._is_settlement(reach, place):
            return
        filler = _next(reach, sentence, place)
        if filler is None or not (filler.preposition in _IN or self._is_bearing(reach, filler)):
            return
        area = filler.parties[0]
        if reach.words.mentions[area.mention].kind is Kind.PLACE:
            yield Tie(_PART, place, area, place.first, area.last, "place in a place", is_loose=True)

    def _is_bearing(self, reach: Reach, filler: Filler) -> bool:
        """«حلب شمال سوريا»: a side of a country or province in apposition; «شرق حلب» may lie outside."""
        area = filler.parties[0]
        tokens = reach.words.tokens[area.first : area.last]
        if filler.preposition or reach.prefix(area.first) or tokens[0].text not in self._bearings or len(tokens) == 1:
            return False
        found = self._names.match(tokens, 1)
        is_country = found is not None and found.values[0].table is Table.COUNTRY
        return is_country or bare(tokens[1].text) in self._small.provinces

    def _is_settlement(self, reach: Reach, place: Party) -> bool:
        """Whether a mention names a settlement or district."""
        words = reach.words
        if words.mentions[place.mention].entity is not None:
            return True
        head = words.tokens[place.first].text[len(reach.prefix(place.first)) :]
        return place.last - place.first > 1 and head in self._small.settlements


def _next(reach: Reach, sentence: Sentence, party: Party) -> Filler | None:
    """What stands directly behind a party."""
    filler = next(iter(reach.behind(party.last, sentence)), None)
    if filler is None or filler.at != party.last or filler.is_apart or not filler.parties:
        return None
    return filler
