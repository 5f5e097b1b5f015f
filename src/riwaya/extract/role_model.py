"""Who does what to whom, learned: a small network over named features revises what the rules make of each mention.

Trained on sentences of corpora whose licences allow it (`training/roles.py`); without the models the rules stand alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import CALLING, OTHER_VOICE, SPEAKER, RoleFeatures
from riwaya.extract.role_network import ROLES, RoleNetwork, RolePair, load_role_network
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.mention import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.context_reader import ContextReading
    from riwaya.extract.happenings import Happening
    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.mention import Mention
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

_NO_ROLE, _RECIPIENT, _PLACE = ROLES.index(Role.NONE), ROLES.index(Role.RECIPIENT), ROLES.index(Role.PLACE)
_CHARGED = "object of "
"""How the rules say that a verb lends its object: «اتهم روسيا بقصف …»."""
_SIDES = {Role.ACTOR, Role.RECIPIENT}


class RoleModel:
    """Gives roles; loaded once."""

    def __init__(self, network: RoleNetwork) -> None:
        self._network = network

    def revise(
        self,
        words: Words,
        happenings: Sequence[Happening],
        people: ParticipantReader,
        voices: Voices,
        reading: ContextReading | None = None,
    ) -> list[Happening]:
        """The happenings with the participants that the network sees; a place never becomes a party unless it acts.

        With a reading by the transformer the chances of both are multiplied, each by half its weight.
        """
        features = RoleFeatures(words, happenings, people, voices)
        out = list(happenings)
        for numbers in by_sentence(words, happenings):
            rows = [(number, list(features.rows(number))) for number in numbers]
            pairs = [RolePair(at, mention, names) for at, (_, own) in enumerate(rows) for mention, names in own]
            found = self._network.probabilities(pairs)
            if reading is not None and pairs:
                triggers = [happenings[numbers[pair.event]].trigger for pair in pairs]
                spans = [(trigger.first, trigger.last) for trigger in triggers]
                found = both(found, reading.roles(spans, [words.mention_range(pair.mention) for pair in pairs]))
            chances = iter(found)
            for number, own in rows:
                arguments = self._arguments(out[number], own, chances, words)
                out[number] = replace(out[number], arguments=tuple(arguments))
        return out

    def _arguments(
        self, happening: Happening, rows: Sequence[tuple[int, list[str]]], chances: Iterator[Array], words: Words
    ) -> Iterator[Argument]:
        """Participants of one happening; takes as many of the chances as there are rows."""
        ruled = {argument.mention: argument for argument in happening.arguments}
        has_doer = is_doer_sure(happening.arguments)
        labels = self._network.labels
        for mention, names in rows:
            chance, rule = next(chances), ruled.get(mention)
            role = choose(
                chance,
                rule,
                labels.reluctance,
                leaning=labels.leaning,
                is_place=may_be_place(words.mentions[mention], rule, names),
                has_doer=has_doer or asks_others(rule, names, happening.arguments),
            )
            if role is not Role.NONE:
                agreed = f"{rule.reason}, " if rule is not None and rule.role is role else ""
                yield Argument(mention, role, f"{agreed}model {chance[ROLES.index(role)]:.2f}")


def both(chances: Array, others: Array) -> Array:
    """What two networks say together: the geometric mean of their chances, [n_pairs, 4]."""
    together = np.sqrt(chances * others)
    out: Array = together / together.sum(axis=1, keepdims=True)
    return out


def by_sentence(words: Words, happenings: Sequence[Happening]) -> list[list[int]]:
    """Places of happenings that stand in one sentence, in text order."""
    out: dict[int, list[int]] = {}
    for number, happening in enumerate(happenings):
        sentence = words.sentence_at[happening.trigger.first]
        out.setdefault(-1 if sentence is None else sentence.first, []).append(number)
    return list(out.values())


_TINY = 1e-9


def may_be_place(mention: Mention, rule: Argument | None, names: Sequence[str]) -> bool:
    """Whether something may happen at a mention: a place that a rule sees, or one in the words that tell of it."""
    return mention.kind in PLACES and (rule is not None or OTHER_VOICE not in names)


def asks_others(rule: Argument | None, names: Sequence[str], arguments: Sequence[Argument]) -> bool:
    """Whether a mention only calls for what happens, or charges another with it, so that it does not act."""
    if rule is not None or SPEAKER not in names:
        return False
    return CALLING in names or any(map(is_charged, arguments))


def is_doer_sure(arguments: Sequence[Argument]) -> bool:
    """Whether rules know for sure who acts: a speaker, or whoever is charged with it."""
    actors = (argument for argument in arguments if argument.role is Role.ACTOR)
    return any(argument.is_sure or is_charged(argument) for argument in actors)


def is_charged(argument: Argument) -> bool:
    """Whether the rules have somebody act because a verb charges them with it."""
    return argument.role is Role.ACTOR and argument.reason.startswith(_CHARGED)


def choose(
    chance: Array,
    rule: Argument | None,
    reluctance: float,
    *,
    leaning: float = 0.0,
    is_place: bool = True,
    has_doer: bool = False,
) -> Role:
    """The role of one mention.

    Args:
        chance: its four probabilities.
        rule: what the rules make of it. Whether it acts or is acted on, a listed preposition tells better than the
            network.
        reluctance: taken off the log probability of no role.
        leaning: added to that of being acted on, unless something may happen there.
        is_place: whether something may happen there (`may_be_place`).
        has_doer: whether it is sure who acts, or that this mention does not.
    """
    if rule is not None and rule.is_sure:
        return rule.role
    scores = np.log(chance + _TINY)
    scores[_NO_ROLE] -= reluctance
    if not is_place:
        scores[_RECIPIENT] += leaning
        scores[_PLACE] = -np.inf
    role = ROLES[int(scores.argmax())]
    if has_doer and role is Role.ACTOR and not (rule is not None and is_charged(rule)):
        return rule.role if rule is not None and rule.role is Role.RECIPIENT else Role.NONE
    return rule.role if rule is not None and rule.is_told and {role, rule.role} == _SIDES else role


def load_role_model(folder: ModelFolder) -> RoleModel:
    """The model of a folder.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    return RoleModel(load_role_network(folder))
