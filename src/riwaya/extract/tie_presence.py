"""Ties stated by place alone: «الفصائل المسلحة في إدلب» has armed people there without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_cues import Tie
from riwaya.extract.tie_reach import Party, Reach
from riwaya.extract.tie_words import TieWords, bare
from riwaya.model.mention import PLACES, Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.text.sentences import Sentence

_THERE = frozenset({fold_form("في"), "ب", fold_form("داخل")})
_VERBS = frozenset({"VERB", "AUX"})


def find_presence(reach: Reach, sentence: Sentence, small: TieWords) -> Iterator[Tie]:
    """Ties between armed people and the place that follows them with «في» or «ب»."""
    words = reach.words
    at = sentence.body
    while at < sentence.last:
        if not words.is_mention_start(at):
            at += 1
            continue
        index = words.mention_at[at]
        first, last = words.mention_range(index)
        if words.mentions[index].kind is Kind.ACTOR and _is_armed(reach, index, small) and not _acts(reach, at, small):
            for filler in reach.behind(last, sentence)[:1]:
                if filler.preposition in _THERE and filler.at == last and not filler.is_apart:
                    for place in filler.parties:
                        if words.mentions[place.mention].kind in PLACES:
                            party = Party(index, first, last)
                            yield Tie("present_in", party, place, first, place.last, "place behind the party")
        at = max(at + 1, first + 1)


def _is_armed(reach: Reach, index: int, small: TieWords) -> bool:
    """Whether a mention is of armed people, by its nouns."""
    words = reach.words
    first, last = words.mention_range(index)
    if words.mentions[index].adjectival:
        return False
    skip = len(reach.prefix(first))
    texts = [words.tokens[first].text[skip:], *(words.tokens[at].text for at in range(first + 1, last))]
    return any(bare(text) in small.forces or text in small.forces for text in texts[:2])


def _acts(reach: Reach, at: int, small: TieWords) -> bool:
    """Whether the word before makes the party a doer, so that the place is the deed's."""
    words = reach.words
    before = words.words[at - 1] if at else None
    if before is None:
        return False
    text = words.tokens[at - 1].text
    return before.upos in _VERBS or bare(text) in small.motions or text in small.motions
