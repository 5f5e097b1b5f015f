"""Which features the characters of a text show: how they are named, what they do and suffer, which words they bear.

Names and loaded words inside a direct quotation are the quoted one's; in indirect speech they are the outlet's choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.characters import by_mention, enumerated, plain
from riwaya.extract.frame_traces import Traces
from riwaya.extract.voices import Voices
from riwaya.model.attribution import Form, Stance
from riwaya.model.event import Modality, Polarity
from riwaya.model.mention import Naming
from riwaya.model.relation import Status
from riwaya.model.span import Span
from riwaya.text.fold import fold_form
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from riwaya.extract.characters import Character
    from riwaya.extract.words import Words
    from riwaya.knowledge.frame_lexicon import FrameAct, FrameFeature, FrameLexicon
    from riwaya.model.attribution import Attribution
    from riwaya.model.event import Event
    from riwaya.model.loaded import Loaded
    from riwaya.model.mention import Mention
    from riwaya.model.relation import Relation

_UNREAL = 0.5
"""What an event counts that is not said to have happened."""
_NEAR = 120
"""Code points that evidence may take in, from a trigger to who takes part."""
_MARKS_PER_LETTER = 8 / 1000
"""Evaluating words in an article that argues throughout."""
_REPORTS_PER_LETTER = 4 / 1000
"""Attributions in an article that only reports."""


class FeatureReader:
    """Reads features off the layers of a text; made once per pack."""

    def __init__(self, lexicon: FrameLexicon) -> None:
        self._lexicon = lexicon
        self._features: Mapping[str, FrameFeature] = {feature.id: feature for feature in lexicon.features}
        self._of_category = {code: row.feature for row in lexicon.loaded for code in row.categories}
        self._acts: dict[str, list[FrameAct]] = {}
        for act in lexicon.acts:
            for code in act.events:
                self._acts.setdefault(code, []).append(act)
        self._rallying = tuple(map(fold_form, lexicon.rallying))
        self._ties = {(code, tie.party): tie.feature for tie in lexicon.ties for code in tie.relations}

    def read(
        self,
        words: Words,
        characters: Sequence[Character],
        attributions: Sequence[Attribution],
        events: Sequence[Event],
        relations: Sequence[Relation],
        loaded: Sequence[Loaded],
    ) -> Traces:
        """The features of all characters."""
        reading = _Reading(self, words, characters, attributions)
        for character in characters:
            reading.read_weight(character)
            reading.read_names(character)
        for attribution in attributions:
            reading.read_doubt(attribution)
        for event in events:
            reading.read_event(event)
        for relation in relations:
            reading.read_relation(relation)
        for one in loaded:
            reading.read_loaded(one)
        reading.read_register(loaded)
        return reading.traces

    def acts_of(self, event: Event) -> Iterable[FrameAct]:
        """What of the lexicon an event is."""
        return (*self._acts.get(event.type, ()), *self._acts.get(f"{event.type}/{event.mode}", ()))

    def tie(self, code: str, end: str) -> str | None:
        """The feature that a relation is of one of its ends."""
        return self._ties.get((code, end))

    def of_category(self, code: str) -> str | None:
        """The feature that a loaded word is of its target."""
        return self._of_category.get(code)

    def of_name(self, mention: Mention) -> str | None:
        """The feature that the name in a mention is; None for a plain one."""
        if mention.naming is Naming.CONTESTED:
            is_own = any(word.startswith(self._rallying) for word in plain(mention.text).split())
            return "rallying_name" if is_own else "slighting_name"
        return None if mention.naming is Naming.NEUTRAL else f"{mention.naming}_name"

    def share(self, feature: str, *, is_own: bool) -> float:
        """What a feature counts in the outlet's own voice or in another."""
        row = self._features.get(feature)
        return 1.0 if is_own or row is None else row.said


class _Reading:
    """One text being read."""

    def __init__(
        self,
        reader: FeatureReader,
        words: Words,
        characters: Sequence[Character],
        attributions: Sequence[Attribution],
    ) -> None:
        self._reader, self._words, self._characters = reader, words, characters
        self._character_of = by_mention(characters)
        self._mention_of = {mention.id: mention for mention in words.mentions}
        self._attributions = attributions
        self._quoted = Voices([one for one in attributions if one.form is Form.DIRECT])
        self._sources = {one.source.mention for one in attributions if one.source is not None}
        self._most = max((len(character.mentions) for character in characters), default=1)
        self._enumerated = enumerated(words)
        self._by_id = {one.id: one for one in attributions}
        self.traces = Traces()

    def read_weight(self, character: Character) -> None:
        """How much room a character takes, and what it is."""
        key, mentions = character.key, character.mentions
        self._note(key, "always", 1.0, None)
        self._note(key, "mentions", len(mentions), mentions[0].span)
        for kind in character.kinds:
            self._note(key, kind, 1.0, None)
        self._note(key, "share", len(mentions) / self._most, None)
        sources = sum(mention.id in self._sources for mention in mentions)
        self._note(key, "speaks", sources, None)
        if sources == len(mentions):
            self._note(key, "only_speaks", 1.0, None)
        if all(mention.adjectival for mention in mentions):
            self._note(key, "only_adjective", 1.0, None)
        if all(mention.id in self._enumerated for mention in mentions):
            self._note(key, "enumerated", 1.0, None)
        for mention in mentions:
            if self._opens(mention):
                self._note(key, "opening", 1.0, mention.span)

    def _opens(self, mention: Mention) -> bool:
        first, _ = self._words.range_of(mention.start, mention.end)
        sentence = self._words.sentence_at[first] if first < len(self._words.tokens) else None
        return sentence is not None and (
            sentence.role is SentenceRole.HEADING or sentence is self._words.layers.sentences[0]
        )

    def read_names(self, character: Character) -> None:
        """By what names it goes, in whose voice."""
        for mention in character.mentions:
            feature = self._reader.of_name(mention)
            if feature is not None:
                quoted = self._quoted.innermost(mention.start, mention.end) is not None
                self._say(character.key, feature, mention.span, is_own=not quoted)

    def read_doubt(self, attribution: Attribution) -> None:
        """Whose word the outlet doubts."""
        source = attribution.source.mention if attribution.source is not None else None
        character = self._character_of.get(source or "")
        if character is not None and attribution.stance is Stance.DISTANCING and attribution.parent is None:
            self._note(character.key, "doubted", 1.0, attribution.cue.span)

    def read_event(self, event: Event) -> None:
        """What it does and what is done to it."""
        if event.polarity is Polarity.NEGATED:
            return
        amount = 1.0 if event.modality is Modality.ASSERTED else _UNREAL
        actors, recipients = self._those(event.actors), self._those(event.recipients)
        for key in {one.key for one in actors}:
            self._note(key, "acts", amount, self._evidence(event, event.actors, key))
        for key in {one.key for one in recipients}:
            self._note(key, "undergoes", amount, self._evidence(event, event.recipients, key))
        for act in self._reader.acts_of(event):
            mine, theirs = (actors, recipients) if act.party == "actor" else (recipients, actors)
            if act.other and not any(one.is_any_of(act.other) for one in theirs):
                continue
            names = event.actors if act.party == "actor" else event.recipients
            for key in {one.key for one in mine if not act.own or one.is_any_of(act.own)}:
                span = self._evidence(event, names, key)
                self._say(key, act.feature, span, is_own=event.attribution is None, amount=amount)

    def _those(self, names: Iterable[str]) -> list[Character]:
        return [self._character_of[name] for name in names if name in self._character_of]

    def _evidence(self, event: Event, names: Iterable[str], key: str) -> Span:
        """From the trigger to who takes part where they stand close together, else the trigger."""
        trigger = event.trigger.span
        for name in names:
            if name in self._character_of and self._character_of[name].key == key:
                mention = self._mention_of[name]
                both = Span(min(trigger.start, mention.start), max(trigger.end, mention.end))
                if len(both) <= _NEAR and "\n" not in both.of(self._words.layers.text):
                    return both
        return trigger

    def read_relation(self, relation: Relation) -> None:
        """In what ties it stands."""
        if relation.polarity is Polarity.NEGATED or relation.status is Status.ENDED:
            return
        for end, name in (("subject", relation.subject), ("object", relation.object)):
            character = self._character_of.get(name or "")
            feature = self._reader.tie(relation.type, end)
            if character is not None and feature is not None:
                self._say(character.key, feature, relation.evidence.span, is_own=relation.attribution is None)

    def read_loaded(self, one: Loaded) -> None:
        """Which loaded words are about it."""
        character = self._character_of.get(one.target or "")
        feature = self._reader.of_category(one.category)
        if character is not None and feature is not None:
            self._say(character.key, feature, Span(one.start, one.end), is_own=not self._is_quoted(one))

    def _is_quoted(self, one: Loaded) -> bool:
        if self._quoted.innermost(one.start, one.end) is not None:
            return True
        voice = self._by_id.get(one.voice or "")
        return voice is not None and voice.form is not Form.INDIRECT

    def read_register(self, loaded: Sequence[Loaded]) -> None:
        """Whether the article argues or reports: the same for all of its characters."""
        length = max(len(self._words.layers.text), 400)
        own = {(one.start, one.end) for one in loaded if not self._is_quoted(one)}
        own |= {
            (mention.start, mention.end)
            for mention in self._words.mentions
            if mention.naming is not Naming.NEUTRAL and self._quoted.innermost(mention.start, mention.end) is None
        }
        argues = min(1.0, len(own) / (_MARKS_PER_LETTER * length))
        reports = min(1.0, len(self._attributions) / (_REPORTS_PER_LETTER * length))
        for character in self._characters:
            if character.power is not None:
                self._note(character.key, f"{character.power}_power", argues, None)
            self._note(character.key, "argues", argues, None)
            self._note(character.key, "reports", reports * (1 - argues), None)

    def _say(self, key: str, feature: str, span: Span, *, is_own: bool, amount: float = 1.0) -> None:
        self._note(key, feature, amount * self._reader.share(feature, is_own=is_own), span)

    def _note(self, key: str, feature: str, amount: float, span: Span | None) -> None:
        if amount > 0:
            self.traces.note(key, feature, amount, span)
