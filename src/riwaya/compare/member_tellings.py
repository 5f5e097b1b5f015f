"""From a member of a cluster to its telling: on whose word it stands, and what it makes of the happening."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from riwaya.compare.event_mention import Told
from riwaya.compare.source_names import SourceScene
from riwaya.compare.tellings import Because, Position, Rule, SourceKind, Telling
from riwaya.model.attribution import Stance, chain_of
from riwaya.model.event import Modality, Polarity
from riwaya.model.mention import Kind
from riwaya.model.span import Span
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from riwaya.compare.event_mention import EventMention
    from riwaya.compare.origins import Origin
    from riwaya.compare.source_roots import Root, RootFinder
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.attribution import Attribution
    from riwaya.model.event import Event

_AROUND = 12
_THINGS = frozenset({Kind.ASSET, Kind.FACILITY})
_REPORT = frozenset({SourceKind.MONITOR, SourceKind.OUTLET, SourceKind.AGENCY})
"""Who reports a happening is not who did it: «the strikes that the Observatory's report names»."""


class ArticleTellings:
    """The tellings of one article."""

    def __init__(self, finder: RootFinder, article: Article, analysis: Analysis, origin: Origin) -> None:
        self._finder, self.article, self.analysis, self.origin = finder, article, analysis, origin
        self._scene = SourceScene(article.text, analysis)
        self._attributions = {one.id: one for one in analysis.attributions}
        self._events = {(one.trigger.start, one.trigger.end): one for one in analysis.events}

    def telling(self, member: EventMention) -> Telling:
        """Who stands behind a member."""
        event, said = self.event(member), self._said(member)
        name = said.id if said is not None else event.attribution if event is not None else self._around(member)
        speaker = self._speaker(member, event) if said is None else None
        root = speaker or self.root_of(name, member.trigger.span)
        speaks = speaker is not None or (said is not None and root.voice)
        because = Because(rule=Rule.SPEAKS, of=root.because.of) if speaks else root.because
        is_deed = event is not None and said is None and speaker is None and not event.historical
        done = event if is_deed else None  # who speaks is a source, no party; nor is who did something long ago
        actors = self._entities(done.actors) if done is not None else ()
        return Telling(
            article=member.article,
            outlet=self.origin.outlet,
            trigger=member.trigger,
            root=root.key,
            kind=root.kind,
            name=root.name,
            voice=root.voice,
            position=Position.AFFIRMS if speaks else self._position(event, name),
            is_doubted=self._is_doubted(name),
            actors=tuple(one for one in actors if self._finder.names.kinds.kind_of(one) not in _REPORT),
            recipients=self._entities(done.recipients) if done is not None else (),
            hits_things=self._are_things(done.recipients) if done is not None else False,
            because=(because,),
        )

    def root_of(self, attribution: str | None, span: Span) -> Root:
        """The source at the bottom of the chain of an attribution, for words in its content.

        Args:
            attribution: None: the outlet's own voice.
            span: the words; attributions in the chain's last content that hold them, too, stand further in.
        """
        chain = [*chain_of(attribution, self._attributions)]
        inner = self._within(chain, span)
        while inner is not None:
            chain.append(inner)
            inner = self._within(chain, span)
        return self._finder.find(chain, self._scene, self.origin)

    def _within(self, chain: Sequence[Attribution], span: Span) -> Attribution | None:
        """The next attribution inwards: one in the content of the last whose content holds the words."""
        if not chain:
            return None
        inner = (one for one in self.analysis.attributions if one.parent == chain[-1].id and one not in chain)
        return next((one for one in inner if one.content is not None and one.content.span.contains(span)), None)

    def event(self, member: EventMention) -> Event | None:
        """The event that a member is; None for cues and words."""
        return self._events.get((member.trigger.start, member.trigger.end)) if member.told is Told.EVENT else None

    def around(self, member: EventMention) -> str:
        """Up to a dozen words on each side of it in its sentence: what copies have in common."""
        sentence, word = self.sentence_span(member), member.trigger.span
        before = self.article.text[sentence.start : word.start].split()[-_AROUND:]
        behind = self.article.text[word.end : sentence.end].split()[:_AROUND]
        return " ".join((*before, word.of(self.article.text), *behind))

    def sentence_span(self, member: EventMention) -> Span:
        """The sentence that a member stands in; the member alone where the text has no such sentence."""
        return self._sentences[member.sentence] if member.sentence < len(self._sentences) else member.trigger.span

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return tuple(Span(one.start, one.end) for one in TextLayers(self.article.text).sentences)

    def _said(self, member: EventMention) -> Attribution | None:
        """The attribution whose cue a member is: it tells that somebody says something."""
        span = member.trigger.span
        return next((one for one in self.analysis.attributions if one.cue.span.overlaps(span)), None)

    def _speaker(self, member: EventMention, event: Event | None) -> Root | None:
        """Who says something by an event that is no cue: «نفت القيادة استخدام الغاز»."""
        if event is None or not member.is_speech:
            return None
        mentions = (self._scene.mentions.get(name) for name in event.actors)
        roots = (self._finder.of_speaker(one, member.trigger) for one in mentions if one is not None)
        return next((root for root in roots if root is not None), None)

    def _around(self, member: EventMention) -> str | None:
        """The narrowest content that holds a member."""
        span = member.trigger.span
        holding = [
            (len(one.content.span), one.id)
            for one in self.analysis.attributions
            if one.content is not None and one.content.span.contains(span)
        ]
        return min(holding)[1] if holding else None

    def _is_doubted(self, name: str | None) -> bool:
        chain = chain_of(name, self._attributions)
        return any(said.stance is Stance.DISTANCING for said in chain)

    def _position(self, event: Event | None, name: str | None) -> Position:
        """What a telling does; a word in what somebody denies or demands leaves it open."""
        if event is None:
            said = self._attributions.get(name or "")
            return (
                Position.AFFIRMS if said is None or self._finder.names.words.asserts(said.cue.text) else Position.OPEN
            )
        if event.polarity is Polarity.NEGATED:
            return Position.DENIES
        return Position.AFFIRMS if event.modality is Modality.ASSERTED else Position.OPEN

    def _are_things(self, names: Iterable[str]) -> bool:
        """Whether mentions are all of things, and there are any."""
        kinds = {mention.kind for name in names if (mention := self._scene.mentions.get(name)) is not None}
        return bool(kinds) and kinds <= _THINGS

    def _entities(self, names: Iterable[str]) -> tuple[str, ...]:
        """Actors of the pack among mentions, sorted."""
        mentions = self._scene.mentions
        named = (self._finder.names.kinds.entity_of(mentions[name]) for name in names if name in mentions)
        return tuple(sorted({entity for entity in named if entity is not None}))
