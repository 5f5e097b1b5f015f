"""Ties stated by place alone: «الفصائل المسلحة في إدلب» are there, «مناطق المسلحين» are theirs, without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_reach import Party, Reach
from riwaya.extract.tie_words import TieWords, bare
from riwaya.extract.ties import Tie
from riwaya.model.mention import PLACES, Kind
from riwaya.text.clitics import read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.text.sentences import Sentence

_THERE = frozenset({fold_form("في"), "ب", fold_form("داخل")})
_VERBS = frozenset({"VERB", "AUX"})
_AND = "و"
_LONGEST_LIST = 12


def find_presence(reach: Reach, sentence: Sentence, small: TieWords) -> Iterator[Tie]:
    """Ties between parties and places by their order, in one sentence."""
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
            yield from _holders(reach, party, small)
        elif words.mentions[index].kind is Kind.ACTOR:
            is_next = bool(listed) and listed[-1].last == at and reach.prefix(at) == _AND
            listed = [*listed[-_LONGEST_LIST:], party] if is_next else [party]
            yield from _present(reach, sentence, listed, small)
        at = max(at + 1, party.first + 1)


def _present(reach: Reach, sentence: Sentence, listed: list[Party], small: TieWords) -> Iterator[Tie]:
    """«قوات النظام والفصائل في إدلب»: each armed party of a list is in each place of a list."""
    words, last = reach.words, listed[-1].last
    filler = next(iter(reach.behind(last, sentence)), None)
    if filler is None or filler.preposition not in _THERE or filler.at != last or filler.is_apart:
        return
    if _acts(reach, listed[0].first, small):
        return
    for party in listed:
        for place in filler.parties:
            if words.mentions[place.mention].kind in PLACES and _is_armed(reach, party, small):
                yield Tie("present_in", party, place, party.first, place.last, "place behind the party")


def _is_armed(reach: Reach, party: Party, small: TieWords) -> bool:
    """Whether a mention is of armed people, by its nouns."""
    words = reach.words
    if words.mentions[party.mention].adjectival:
        return False
    skip = len(reach.prefix(party.first))
    texts = [token.text for token in words.tokens[party.first : party.last]]
    return any(_is_force(text, small) for text in (texts[0][skip:], *texts[1:3]))


def _is_force(word: str, small: TieWords) -> bool:
    return bare(word) in small.forces or any(suffixed.stem in small.forces for suffixed in read_pronouns(word))


def _acts(reach: Reach, at: int, small: TieWords) -> bool:
    """Whether the word before makes the party a doer, so that the place is the deed's."""
    words = reach.words
    if at == 0:
        return False
    text = words.tokens[at - 1].text
    if bare(text) in small.motions:
        return True
    return words.words[at - 1].upos in _VERBS and (at == 1 or words.mention_at[at - 2] < 0)


def _holders(reach: Reach, place: Party, small: TieWords) -> Iterator[Tie]:
    """«مناطق المسلحين»: a place named after the armed people who hold it."""
    words = reach.words
    tokens = words.tokens[place.first : place.last]
    skip = len(reach.prefix(place.first))
    if len(tokens) < 2 or tokens[0].text[skip:] not in small.grounds:
        return
    inner = place.first + 1
    if _is_force(tokens[1].text, small) or bare(tokens[1].text) in small.holders:
        index = words.mention_at[inner]
        holder = Party(index, *words.mention_range(index)) if index != place.mention else None
        yield Tie("controls", holder, place, place.first, place.last, f"ground of {tokens[1].text}")
