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

_ACCUSING = "ACCUSE"
_ACCUSED = PARTIES | PLACES | {Kind.PERSON}
_SIDES = {Role.ACTOR, Role.RECIPIENT}
SPEAKER, CHARGED, HEADS, SELF = "source of the cue", "who is charged", "says it", "speaks of himself"
_BE = frozenset({"يكون", "تكون", "يكونوا"})
_BETWEEN = _BE | {"لم", "لن", "لا", "قد", "سوف", "كان", "كانت", "كانوا"}
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
    numbers = {mention.id: index for index, mention in enumerate(words.mentions)}
    out = []
    for trigger, found in zip(triggers, arguments, strict=True):
        span = span_of(trigger, words)
        found = found + _of_himself(trigger, found, words, voices, numbers, people)
        said = voices.cued(span.start, span.end)
        source = numbers.get(said.source.mention or "") if said is not None and said.source is not None else None
        if said is None or source is None:
            out.append(found)
            continue
        sure = [Argument(index, Role.ACTOR, SPEAKER, is_sure=True) for index in people.with_joined(words, source)]
        if trigger.group.type == _ACCUSING:
            sure += _charged(said, words, {argument.mention for argument in sure})
        out.append(sure + _beside(found, sure))
    return [_without_heads(one, trigger, voices, words) for one, trigger in zip(out, triggers, strict=True)]


def _without_heads(found: list[Argument], trigger: Trigger, voices: Voices, words: Words) -> list[Argument]:
    """The arguments with whoever heads the sentence before a colon out of what is said there, for sure."""
    span = span_of(trigger, words)
    heads = voices.heads(span.start, span.end)
    if not heads:
        return found
    numbers = [index for index, mention in enumerate(words.mentions) if mention.id in heads]
    barred = [Argument(index, Role.NONE, HEADS, is_sure=True) for index in numbers]
    return [one for one in found if one.mention not in numbers] + barred


def _of_himself(
    trigger: Trigger,
    found: Sequence[Argument],
    words: Words,
    voices: Voices,
    numbers: dict[str, int],
    people: ParticipantReader,
) -> list[Argument]:
    """The speaker as the subject of what he says of himself: «قال الجيش إنه قصف», «نفى أن يكون قد قصف»."""
    span = span_of(trigger, words)
    said, verb = voices.innermost_of(span.start, span.end), _active_verb(trigger, words, people)
    if said is None or said.source is None or said.content is None or verb is None:
        return []
    at = verb - 1
    while at > 0 and words.tokens[at].text in _BETWEEN:
        at -= 1
    that = that_clause(words.tokens[at].text) if at >= 0 else None
    if that is None or not (that[1] or words.tokens[at + 1].text in _BE):
        return []
    index = numbers.get(said.source.mention or "")
    first, _ = words.range_of(said.content.start, said.content.start + 1)
    if index is None or first not in {at, at + 1} or any(one.mention == index for one in found):
        return []
    return [Argument(index, Role.ACTOR, SELF, is_told=True)]


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
