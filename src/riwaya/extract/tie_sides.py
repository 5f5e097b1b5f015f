"""Ties between two sides stated by small words: «الحرب ضد X», «القتال بين X وY», «ميليشيات الحوثي الإيرانية»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.tie_reach import Party
from riwaya.extract.tie_words import bare
from riwaya.extract.ties import Tie
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.tie_reach import Reach
    from riwaya.extract.tie_words import TieWords
    from riwaya.text.sentences import Sentence

_AGAINST, _BETWEEN = frozenset({fold_form("ضد")}), fold_form("بين")
_WITHIN = frozenset({fold_form("من"), fold_form("في")})
_OPPOSES, _SUPPORTS, _MEMBER, _ALLIED = "opposes", "supports", "member_of", "allied_with"
_AND = "و"
_ACTING = PARTIES | {Kind.PERSON}
_NEAR, _FAR = 4, 14


class SideReader:
    """Reads sides; made once per pack."""

    def __init__(self, matchers: Matchers, small: TieWords) -> None:
        self._small, self._world, self._names = small, matchers.world, matchers.names
        self._actors = matchers.pack.actors

    def find(self, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        """Ties of one sentence."""
        words = reach.words
        for at in range(sentence.body, sentence.last):
            if words.is_mention_start(at):
                yield from self._backed(reach, at)
                yield from self._member(reach, sentence, at)
                yield from self._comrades(reach, at)
            elif words.mention_at[at] < 0:
                text = words.tokens[at].text
                if self._small.without_and(text, _AGAINST) is not None:
                    yield from self._against(reach, sentence, at)
                elif text == _BETWEEN:
                    yield from self._between(reach, sentence, at)

    def _comrades(self, reach: Reach, at: int) -> Iterator[Tie]:
        """«الجيش والمقاومة الشعبية»: an army and those who fight beside it, named in one breath."""
        words = reach.words
        first, last = words.mention_range(words.mention_at[at])
        army = Party(words.mention_at[at], first, last)
        if last >= len(words.tokens) or not words.is_mention_start(last) or reach.prefix(last) != _AND:
            return
        other = Party(words.mention_at[last], *words.mention_range(words.mention_at[last]))
        if first and words.tokens[first - 1].text == _BETWEEN:
            return
        if _kind(reach, army) is not Kind.ACTOR or _kind(reach, other) is not Kind.ACTOR:
            return
        if self._heads(reach, army) & self._small.armies and self._heads(reach, other) & self._small.auxiliaries:
            yield Tie(_ALLIED, other, army, first, other.last, "army and auxiliaries", is_loose=True)

    @staticmethod
    def _heads(reach: Reach, party: Party) -> frozenset[str]:
        """The first two words of a mention, without clitics and ال."""
        tokens = reach.words.tokens[party.first : min(party.last, party.first + 2)]
        return frozenset(bare(reading.stem) for token in tokens for reading in read_proclitics(token.text))

    def _member(self, reach: Reach, sentence: Sentence, at: int) -> Iterator[Tie]:
        """«مقاتل من X», «مسؤولون في X», in one mention or behind it: single people are members of the body."""
        words = reach.words
        index = words.mention_at[at]
        party = Party(index, *words.mention_range(index))
        if not self._is_people(reach, party):
            return
        body = self._inner_body(reach, party) or self._body_behind(reach, sentence, party)
        if body is not None:
            last = max(party.last, body.last)
            yield Tie(_MEMBER, party, body, party.first, last, "people of a body", is_loose=True)

    def _is_people(self, reach: Reach, party: Party) -> bool:
        mention = reach.words.mentions[party.mention]
        heads = {bare(reading.stem) for reading in read_proclitics(reach.words.tokens[party.first].text)}
        if mention.kind is Kind.PERSON:
            return not mention.adjectival and not heads & self._small.sources
        return mention.kind is Kind.ACTOR and bool(heads & self._small.people)

    def _inner_body(self, reach: Reach, party: Party) -> Party | None:
        """A body of the pack named inside the mention behind «من» or «في»."""
        tokens = reach.words.tokens[party.first : party.last]
        for at in range(1, len(tokens) - 1):
            if tokens[at].text in _WITHIN:
                found = self._names.match(tokens, at + 1)
                if found is not None and found.values[0].kind in PARTIES:
                    return Party(-1, party.first + found.first, party.first + found.last, found.values[0].entity)
        return None

    @staticmethod
    def _body_behind(reach: Reach, sentence: Sentence, party: Party) -> Party | None:
        filler = next(iter(reach.behind(party.last, sentence)), None)
        if filler is None or filler.preposition not in _WITHIN or filler.at != party.last or filler.is_apart:
            return None
        return next((p for p in filler.parties if _kind(reach, p) in PARTIES), None)

    def _against(self, reach: Reach, sentence: Sentence, at: int) -> Iterator[Tie]:
        """«حربا ضد X»: the nearest party before a word of fighting is against the party behind."""
        filler = next(iter(reach.behind(at, sentence)), None)
        if filler is None or filler.is_apart or not self._speaks_of(reach, at, self._small.fights):
            return
        subject = next((p for p in reach.nearest_before(at, sentence) if _kind(reach, p) in _ACTING), None)
        if subject is None:
            return
        first = subject.first if at - subject.last < _FAR else at
        for party in filler.parties:
            if _kind(reach, party) in PARTIES:
                yield Tie(
                    _OPPOSES, subject, party, first, party.last, "against, behind a word of fighting", is_loose=True
                )

    def _between(self, reach: Reach, sentence: Sentence, at: int) -> Iterator[Tie]:
        """«القتال بين X وY»: enemies over time, as against «اشتباكات بين…», one clash."""
        filler = next(iter(reach.behind(at, sentence)), None)
        if filler is None or not self._speaks_of(reach, at, self._small.feuds):
            return
        first, *others = filler.parties
        for party in others:
            if _kind(reach, first) in _ACTING and _kind(reach, party) in _ACTING:
                yield Tie(_OPPOSES, first, party, at - 1, party.last, "a feud between two", is_loose=True)

    @staticmethod
    def _speaks_of(reach: Reach, at: int, wanted: frozenset[str]) -> bool:
        """Whether one of the words shortly before a token is wanted."""
        before = (token.text for token in reach.words.tokens[max(0, at - _NEAR) : at])
        return any(bare(reading.stem) in wanted for text in before for reading in read_proclitics(text))

    def _backed(self, reach: Reach, at: int) -> Iterator[Tie]:
        """A group with the adjective of a state that is not its own: the state is said to stand behind it."""
        words = reach.words
        index = words.mention_at[at]
        mention = words.mentions[index]
        row = self._actors.get(mention.entity or "")
        if row is None or row.type not in self._small.irregular_types or mention.adjectival:
            return
        first, last = words.mention_range(index)
        own = self._world.theatres(row.id)
        for found in self._world.nisbas.matches(words.tokens[first + 1 : last]):
            country = found.values[0].country
            is_adjective = words.tokens[first + 1 + found.first].text.startswith(ARTICLE)
            if is_adjective and own and country not in own:
                inside = Party(-1, first + 1 + found.first, first + 1 + found.last, self._world.state(country))
                yield Tie(_SUPPORTS, inside, Party(index, first, last), first, last, "adjective of a foreign state")


def _kind(reach: Reach, party: Party) -> Kind:
    return reach.words.mentions[party.mention].kind
