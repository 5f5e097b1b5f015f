"""Which side acts and who is hit, as the mapping to ACLED asks: state or not, civilians or armed people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.coded_nouns import CodedNounFinder
from riwaya.knowledge.acled_mapping import Side, Struck
from riwaya.knowledge.event_lexicon import Role
from riwaya.knowledge.sectors import sector_of
from riwaya.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from riwaya.extract.happenings import Happening
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.knowledge.records import Actor
    from riwaya.model.mention import Mention

_PROTESTERS = "protesters"


class PartyReader:
    """Reads participants; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._nouns = CodedNounFinder(pack.predicates.nouns.parties, pack.predicates.party_forms)
        nonstate = pack.acled.parties.nonstate
        home = pack.manifest.country
        self._camps = frozenset(
            camp
            for actor in pack.actors.values()
            if actor.country is not None and actor.country == home and self._sector(actor) in nonstate
            for camp in actor.camp
        )

    def side(self, happening: Happening, words: Words) -> Side | None:
        """Who acts: the state where any actor is of its side; None when nobody is known."""
        sides = {self._side_of(mention) for mention in _of(happening, Role.ACTOR, words)}
        return Side.STATE if Side.STATE in sides else Side.NONSTATE if Side.NONSTATE in sides else None

    def struck(self, happening: Happening, words: Words) -> Struck | None:
        """Who is hit: civilians where any recipient is, or people counted beside the trigger; None when unknown."""
        codes = {code for mention in _of(happening, Role.RECIPIENT, words) for code in self._struck_of(mention, words)}
        codes = codes or set(self._codes(words, *_neighbourhood(happening, words)))
        if Struck.CIVILIANS in codes or _PROTESTERS in codes:
            return Struck.CIVILIANS
        return Struck.ARMED if Struck.ARMED in codes else None

    def hits_protesters(self, happening: Happening, words: Words) -> bool:
        """Whether a recipient, or a noun right behind the trigger, is a crowd that protests."""
        mentions = _of(happening, Role.RECIPIENT, words)
        if any(_PROTESTERS in self._struck_of(mention, words) for mention in mentions):
            return True
        return _PROTESTERS in self._codes(words, *_neighbourhood(happening, words))

    def _side_of(self, mention: Mention) -> Side | None:
        actor = self._pack.actors.get(mention.entity or "")
        if actor is None:
            is_state = mention.entity in self._pack.countries and mention.kind is Kind.ACTOR
            return Side.STATE if is_state else None
        if self._camps & set(actor.camp):
            return Side.NONSTATE
        parties, sector = self._pack.acled.parties, self._sector(actor)
        if sector in parties.state:
            return Side.STATE
        return Side.NONSTATE if sector in parties.nonstate else None

    def _struck_of(self, mention: Mention, words: Words) -> Iterator[str]:
        actor = self._pack.actors.get(mention.entity or "")
        parties = self._pack.acled.parties
        if actor is not None:
            sector = self._sector(actor)
            if sector in parties.civilian:
                yield Struck.CIVILIANS
            elif sector in parties.state or sector in parties.nonstate:
                yield Struck.ARMED
            return
        named = list(self._codes(words, *words.range_of(mention.start, mention.end)))
        if named:
            yield named[0]
        elif mention.kind in {Kind.ACTOR, Kind.ASSET}:
            yield Struck.ARMED
        elif mention.kind in {Kind.PERSON, Kind.ORGANISATION, Kind.MEDIA}:
            yield Struck.CIVILIANS

    def _codes(self, words: Words, first: int, last: int) -> Iterator[str]:
        return (noun.code for noun in self._nouns.find(words.tokens, first, last))

    def _sector(self, actor: Actor) -> str:
        return sector_of(self._pack, actor)


_NEAR = 4


def _neighbourhood(happening: Happening, words: Words) -> tuple[int, int]:
    """Tokens behind the trigger in its sentence, a few."""
    trigger = happening.trigger
    sentence = words.sentence_at[trigger.first]
    return trigger.last, min(sentence.last if sentence is not None else trigger.last, trigger.last + _NEAR)


def _of(happening: Happening, role: Role, words: Words) -> Iterable[Mention]:
    return (words.mentions[argument.mention] for argument in happening.arguments if argument.role is role)
