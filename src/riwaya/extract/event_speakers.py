"""Who says takes part in the saying: an event whose word reports speech is done by its source, to whom it accuses.

Attributions find sources far better than order and a network find actors, so that what they say is sure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.event_arguments import Argument
from riwaya.extract.event_records import span_of
from riwaya.extract.ground import that_clause
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.mention import PARTIES, PLACES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution
    from riwaya.model.span import Span

_ACCUSING = "ACCUSE"
_ACCUSED = PARTIES | PLACES | {Kind.PERSON}
_SIDES = {Role.ACTOR, Role.RECIPIENT}
SPEAKER, CHARGED, HEADS, SELF = "source of the cue", "who is charged", "says it", "speaks of himself"
JUDGES = "condemns it"
_BE = frozenset({"يكون", "تكون", "يكونوا"})
_BETWEEN = _BE | {"لم", "لن", "لا", "قد", "سوف", "كان", "كانت", "كانوا"}
_NOWHERE = -9
_ACTIVE_LIGHTS = frozenset({"light 0", "light 1", "light 2"})
_ACTIVE = frozenset({"act_on", "attack", "fight", "combat", "take", "move", "send", "meet", "agree", "give", "free"})


def let_speakers_act(
    triggers: Sequence[Trigger],
    arguments: Sequence[list[Argument]],
    words: Words,
    voices: Voices,
    people: ParticipantReader,
) -> list[list[Argument]]:
    """The arguments of each trigger, with the source of its cue as the one who acts where the trigger is a cue."""
    speech = _Speech(words, voices, people)
    return [speech.read(trigger, found) for trigger, found in zip(triggers, arguments, strict=True)]


class _Speech:
    """Who speaks in one text."""

    def __init__(self, words: Words, voices: Voices, people: ParticipantReader) -> None:
        self._words, self._voices, self._people = words, voices, people
        self._numbers = {mention.id: index for index, mention in enumerate(words.mentions)}

    def read(self, trigger: Trigger, found: list[Argument]) -> list[Argument]:
        """The arguments of a trigger with what its voices tell."""
        span = span_of(trigger, self._words)
        said = self._voices.cued(span.start, span.end)
        source = self._source(said)
        if said is None or source is None:
            found = self._without_heads(found + self._of_himself(trigger, found, span), span)
            return self._without_judge(trigger, found, span)
        joined = self._people.with_joined(self._words, source)
        sure = [Argument(index, Role.ACTOR, SPEAKER, is_sure=True) for index in joined]
        if trigger.group.type == _ACCUSING:
            sure += _charged(said, self._words, {argument.mention for argument in sure})
        return sure + _beside(found, sure)

    def _source(self, said: Attribution | None) -> int | None:
        """Index of the mention that an attribution makes responsible."""
        return self._numbers.get(said.source.mention or "") if said is not None and said.source is not None else None

    def _without_heads(self, found: list[Argument], span: Span) -> list[Argument]:
        """The arguments with whoever heads the sentence before a colon out of what is said there, for sure."""
        numbers = [self._numbers[name] for name in self._voices.heads(span.start, span.end) if name in self._numbers]
        barred = [Argument(index, Role.NONE, HEADS, is_sure=True) for index in sorted(numbers)]
        return [one for one in found if one.mention not in numbers] + barred

    def _without_judge(self, trigger: Trigger, found: list[Argument], span: Span) -> list[Argument]:
        """The arguments with whoever condemns a deed, or charges somebody with it, out of the deed, for sure.

        A deed is a noun with no verb between: «أدان القصف ودعا إلى …» is about two.
        """
        said = self._voices.innermost_of(span.start, span.end)
        index = self._source(said)
        if said is None or index is None:
            return found
        at, last = self._words.range_of(said.cue.start, said.cue.end)
        clauses, between = self._people.clauses, range(last, trigger.first)
        is_verb = trigger.reading.is_verb or any(clauses.is_verb(self._words, k) for k in between)
        if is_verb or _ACCUSING not in clauses.types(self._words, at):
            return found
        return [one for one in found if one.mention != index] + [Argument(index, Role.NONE, JUDGES, is_sure=True)]

    def _of_himself(self, trigger: Trigger, found: Sequence[Argument], span: Span) -> list[Argument]:
        """The speaker as the subject of what he says of himself: «قال الجيش إنه قصف», «نفى أن يكون قد قصف»."""
        said, verb = self._voices.innermost_of(span.start, span.end), _active_verb(trigger, self._words, self._people)
        index = self._source(said)
        if said is None or said.content is None or index is None or verb is None:
            return []
        at = _particle(self._words, verb)
        first, _ = self._words.range_of(said.content.start, said.content.start + 1)
        is_known = any(one.mention == index for one in found)
        return [Argument(index, Role.ACTOR, SELF, is_told=True)] if first in {at, at + 1} and not is_known else []


def _particle(words: Words, verb: int) -> int:
    """The أن or إن before a verb that leaves it the subject of the cue; a place far away where there is none."""
    at = verb - 1
    while at > 0 and words.tokens[at].text in _BETWEEN:
        at -= 1
    that = that_clause(words.tokens[at].text) if at >= 0 else None
    is_same = that is not None and (that[1] or words.tokens[at + 1].text in _BE)
    return at if is_same else _NOWHERE


def _active_verb(trigger: Trigger, words: Words, people: ParticipantReader) -> int | None:
    """The token of a verb whose subject does what a trigger says: itself, or a light verb above («نفذ ضربات»)."""
    verb, clauses = trigger.reading.morph.verb, people.clauses
    if trigger.group.frame not in _ACTIVE or (verb is not None and verb.is_passive):
        return None
    if verb is not None:
        return trigger.first
    sentence = words.sentence_at[trigger.first]
    at = clauses.governor(words, trigger.first, sentence.body) if sentence is not None else None
    return at if at is not None and people.control_of(words, at) in _ACTIVE_LIGHTS else None


def _charged(said: Attribution, words: Words, speakers: set[int]) -> list[Argument]:
    """The accused: a party or person with which the content begins, right behind cue or source."""
    if said.content is None:
        return []
    index = next((k for k, m in enumerate(words.mentions) if m.start == said.content.start), None)
    if index is None or index in speakers or words.mentions[index].kind not in _ACCUSED:
        return []
    first, _ = words.mention_range(index)
    follows = words.range_of(said.cue.start, said.cue.end)[1] == first or words.mention_at[first - 1] in speakers
    return [Argument(index, Role.RECIPIENT, CHARGED, is_sure=True)] if follows else []


def _beside(found: Sequence[Argument], sure: Sequence[Argument]) -> list[Argument]:
    """Arguments that leave the sure ones their place: whoever else acts does not speak here."""
    taken = {argument.mention for argument in sure}
    roles = {argument.role for argument in sure} & _SIDES
    return [one for one in found if one.mention not in taken and one.role not in roles]
