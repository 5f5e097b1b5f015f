"""Participants that events of one sentence share: a strike and its dead, a clash and the place it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.knowledge.event_lexicon import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.event_arguments import Argument
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words

_REACH = 16
"""Tokens between two triggers that may share."""
_VIOLENT, _THREAT = "ASSAULT", "THREATEN"
_WITH, _CLOSE = "ب", 3
_PASSIVE, _SUBJECT_OF = "passive subject", "subject of "


def share(triggers: Sequence[Trigger], arguments: Sequence[list[Argument]], words: Words) -> list[list[Argument]]:
    """The arguments of each trigger with those that its neighbours lend it where it has none of a role."""
    out = [list(some) for some in arguments]
    for at, trigger in enumerate(triggers):
        for other in (at + 1, at - 1):
            if 0 <= other < len(triggers) and _are_near(trigger, triggers[other], words):
                for role in _lendable(trigger, triggers[other]):
                    if not any(argument.role is role for argument in out[at]):
                        taken = {argument.mention for argument in out[at]}
                        out[at] += [
                            replace(
                                argument,
                                reason=f"shared with {triggers[other].reading.lexeme.lemma}",
                                is_told=False,
                                is_sure=False,
                            )
                            for argument in arguments[other]
                            if argument.role is role and argument.mention not in taken
                        ]
    return [one + _threatened(at, one, triggers, arguments) for at, one in enumerate(out)]


def _threatened(
    at: int, own: Sequence[Argument], triggers: Sequence[Trigger], arguments: Sequence[list[Argument]]
) -> list[Argument]:
    """Whom a threat without an object is made to: whoever its deed would hit («هدد باغتيال القادة»)."""
    if triggers[at].group.type != _THREAT or at + 1 == len(triggers):
        return []
    deed = triggers[at + 1]
    is_with = deed.reading.proclitics.endswith(_WITH) and deed.first - triggers[at].last <= _CLOSE
    if not is_with or any(one.role is Role.RECIPIENT for one in own):
        return []
    taken = {one.mention for one in own}
    return [
        replace(one, reason=f"threatened with {deed.reading.lexeme.lemma}", is_told=False)
        for one in arguments[at + 1]
        if one.role is Role.RECIPIENT and one.mention not in taken
    ]


def drop_lent(triggers: Sequence[Trigger], arguments: Sequence[list[Argument]], words: Words) -> list[list[Argument]]:
    """The arguments of each trigger without those that a passive lends as its subject: «اعتقل أربعة بتهمة …»."""
    struck = {
        words.tokens[trigger.first].text: {one.mention for one in found if one.reason == _PASSIVE}
        for trigger, found in zip(triggers, arguments, strict=True)
    }
    return [[one for one in found if one.mention not in struck.get(_lender(one.reason), ())] for found in arguments]


def _lender(reason: str) -> str:
    return reason.removeprefix(_SUBJECT_OF) if reason.startswith(_SUBJECT_OF) else ""


def _are_near(left: Trigger, right: Trigger, words: Words) -> bool:
    sentence = words.sentence_at[left.first]
    if sentence is None or not sentence.first <= right.first < sentence.last:
        return False
    gap = right.first - left.last if right.first > left.first else left.first - right.last
    return gap <= _REACH


def _lendable(trigger: Trigger, other: Trigger) -> tuple[Role, ...]:
    """Roles that two events of one sentence share: violence shares all, the rest shares places."""
    if trigger.group.type == other.group.type == _VIOLENT:
        return (Role.ACTOR, Role.RECIPIENT, Role.PLACE)
    return (Role.PLACE,)
