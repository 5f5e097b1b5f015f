"""Independent sources of a cluster: its tellings, collapsed where one source stands underneath several.

Copies of one text, sentences that stand word for word elsewhere, articles that name the same source or bodies of one
state, outlets that quote one another: each is one source. Parties to the happening are kept apart.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.compare.kinship import Kinship
from riwaya.compare.member_tellings import ArticleTellings
from riwaya.compare.origins import Origins
from riwaya.compare.party_roles import PartyRoles
from riwaya.compare.sets import Sets
from riwaya.compare.shingles import overlap_of, shingles_of
from riwaya.compare.source_roots import UNKNOWN, RootFinder
from riwaya.compare.tellings import (
    ANONYMOUS,
    Because,
    Position,
    PrimarySource,
    Rule,
    SourceCount,
    SourceKind,
    Telling,
)
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_mention import EventMention
    from riwaya.knowledge.pack import Pack
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article

_SAME, _ENOUGH = 0.6, 5
"""Overlap from which on the words round a mention are a copy, and sequences of six words that the shorter needs."""
_OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


class SourceCounter:
    """Counts sources; made once per pack and set of articles."""

    def __init__(self, pack: Pack, articles: Iterable[tuple[Article, Analysis]]) -> None:
        held = list(articles)
        self._roots, self._roles = RootFinder(pack), PartyRoles(pack)
        self.kinship = Kinship(pack)
        origins = Origins(pack, (article for article, _ in held))
        self._articles = {
            article.id: ArticleTellings(self._roots, article, analysis, origins.of(article.id))
            for article, analysis in held
        }

    def count(self, members: Iterable[EventMention]) -> SourceCount:
        """The sources of mentions of one happening.

        Raises:
            KeyError: a member stands in none of the articles.
        """
        told = sorted(members, key=lambda member: member.key)
        tellings = self.tellings(told)
        sources = [self._source(group, tellings) for group in self._collapsed(told, tellings)]
        sources.sort(key=lambda one: (one.is_anonymous, one.kind in _OUTLETS, -len(one.articles), one.key))
        bystanders = [one for one in sources if one.party is None]
        return SourceCount(
            articles=len({one.article for one in tellings}),
            outlets=len({one.outlet or one.article for one in tellings}),
            independent=tuple(one for one in bystanders if one.position is Position.AFFIRMS),
            parties=tuple(one for one in sources if one.party is not None),
            others=tuple(one for one in bystanders if one.position is not Position.AFFIRMS),
        )

    def article(self, name: str) -> ArticleTellings:
        """The tellings of an article.

        Raises:
            KeyError: it is none of those that were given.
        """
        return self._articles[name]

    def kind_of(self, entity: str) -> SourceKind:
        """What an entity of the pack is, as a source or an actor."""
        return self._roots.names.kinds.kind_of(entity)

    def camps(self, entities: Iterable[str]) -> tuple[str, ...]:
        """Camps of entities of the pack, each once."""
        return self._roles.camps(entities)

    def tellings(self, members: Sequence[EventMention]) -> list[Telling]:
        """Of each member its telling; an outlet's own words rest on the source that it names beside them."""
        found = [self._articles[member.article].telling(member) for member in members]
        both = list(zip(members, found, strict=True))
        named = [(member, one) for member, one in both if one.voice and one.position is Position.AFFIRMS]
        named = [(member, one) for member, one in named if not one.is_doubted]
        return [_rested(one, [other for beside, other in named if _is_beside(member, beside)]) for member, one in both]

    def _collapsed(self, members: Sequence[EventMention], tellings: Sequence[Telling]) -> list[list[Telling]]:
        """Tellings by source."""
        sets = Sets(len(tellings))
        first: dict[str, int] = {}
        for at, telling in enumerate(tellings):
            top = self.kinship.top(telling.root)
            sets.join(first.setdefault(top, at), at)
        told = list(tellings)
        for at, other in self._copied(members, tellings):
            sets.join(at, other)
            later = max(at, other, key=lambda one: (members[one].published or 0, members[one].key))
            told[later] = _with(told[later], Rule.SAME_WORDS, tellings[at + other - later].article)
        return [[told[at] for at in group] for group in sets.groups()]

    def _copied(self, members: Sequence[EventMention], tellings: Sequence[Telling]) -> Iterable[tuple[int, int]]:
        """Pairs of tellings of different articles by one word in one sentence, whomever the two name for it."""
        words = [fold_form(member.trigger.text) for member in members]
        shingles = [shingles_of(self._articles[member.article].around(member)) for member in members]
        for at, one in enumerate(tellings):
            for other in range(at + 1, len(tellings)):
                if words[at] != words[other] or one.article == tellings[other].article:
                    continue
                enough = min(len(shingles[at]), len(shingles[other])) >= _ENOUGH
                if enough and overlap_of(shingles[at], shingles[other]) >= _SAME:
                    yield at, other

    def _source(self, group: Sequence[Telling], every: Sequence[Telling]) -> PrimarySource:
        """One source of tellings that rest on it."""
        head = min(group, key=_rank)
        alike = {one.root for one in group if one.kind not in ANONYMOUS | _OUTLETS}
        top = self.kinship.top(head.root)
        key, name, kind = head.root, head.name, head.kind
        if len(alike) > 1:
            key, name, kind = top, top, self._roots.names.kinds.kind_of(top)
        positions = {telling.position for telling in group}
        names = Counter(telling.name for telling in group)
        return PrimarySource(
            key=key,
            kind=kind,
            name=name,
            parts=tuple(sorted(names, key=lambda one: (-names[one], one))),
            camps=self._roles.camps({one.root for one in group}),
            party=self._roles.role(kind, group, every),
            position=next(one for one in Position if one in positions),
            tellings=tuple(_with(one, Rule.KIN, one.root) if one.root in alike - {key} else one for one in group),
        )


def _rested(telling: Telling, named: Sequence[Telling]) -> Telling:
    """An outlet's own words on the nearest source that its article names; every other telling as it is."""
    if telling.voice or not named or telling.root in {one.root for one in named}:
        return telling
    near = min(named, key=lambda one: (abs(one.trigger.start - telling.trigger.start), one.trigger.start))
    because = (*telling.because, Because(rule=Rule.RESTS_ON, of=near.name or near.root))
    return replace(telling, root=near.root, kind=near.kind, name=near.name, because=because)


def _is_beside(member: EventMention, other: EventMention) -> bool:
    """Whether two stand in one sentence, or in neighbouring ones."""
    return member.article == other.article and abs(member.sentence - other.sentence) <= 1


def _with(telling: Telling, rule: Rule, of: str) -> Telling:
    because = Because(rule=rule, of=of)
    return telling if because in telling.because else replace(telling, because=(*telling.because, because))


def _rank(telling: Telling) -> tuple[bool, bool, bool, str]:
    """Bodies that the pack knows, other names, outlets, the unnamed."""
    return telling.kind in ANONYMOUS, telling.kind in _OUTLETS, telling.root.startswith(UNKNOWN), telling.root
