"""Who does what to whom, learned: a small network over named features revises what the rules make of each mention.

Trained on sentences of corpora whose licences allow it (`training/roles.py`); without the models the rules stand alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from riwaya.errors import DamagedModelError
from riwaya.extract.event_arguments import Argument
from riwaya.extract.role_features import CALLING, OTHER_VOICE, SPEAKER, RoleFeatures
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.mention import PLACES
from riwaya.text.models import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.happenings import Happening
    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.mention import Mention
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

ROLES = (Role.NONE, Role.ACTOR, Role.RECIPIENT, Role.PLACE)
"""In the order of the network's outputs."""
_NO_ROLE, _RECIPIENT, _PLACE = ROLES.index(Role.NONE), ROLES.index(Role.RECIPIENT), ROLES.index(Role.PLACE)
_CHARGED = "object of "
"""How the rules say that a verb lends its object: «اتهم روسيا بقصف …»."""
_SIDES = {Role.ACTOR, Role.RECIPIENT}


class RoleLabels(Struct, frozen=True, kw_only=True):
    """What the rows of the weights mean."""

    features: tuple[str, ...]
    reluctance: float
    """Taken off the log probability of no role: chosen on documents held back."""
    leaning: float = 0.0
    """Added to the log probability of being acted on, for what is no place: sufferers are missed oftener than doers."""


class RoleWeights(Struct, frozen=True):
    """Weights of the network."""

    hidden: Array
    """float32 [n_features, n_hidden]."""
    bias: Array
    """float32 [n_hidden]."""
    linear: Array
    """float32 [n_features, 4]."""
    output: Array
    """float32 [n_hidden, 4]."""
    constant: Array
    """float32 [4]."""


class RoleModel:
    """Gives roles; loaded once."""

    def __init__(self, labels: RoleLabels, weights: RoleWeights) -> None:
        self._rows = {name: row for row, name in enumerate(labels.features)}
        self._reluctance, self._leaning = labels.reluctance, labels.leaning
        self._weights = weights
        self._joined = np.concatenate([weights.hidden, weights.linear], axis=1)
        """float32 [n_features, n_hidden + 4]: both layers that read features."""

    def revise(
        self, words: Words, happenings: Sequence[Happening], people: ParticipantReader, voices: Voices
    ) -> list[Happening]:
        """The happenings with the participants that the network sees; a place never becomes a party unless it acts."""
        features = RoleFeatures(words, happenings, people, voices)
        return [
            replace(happening, arguments=tuple(self._arguments(number, happening, features, words)))
            for number, happening in enumerate(happenings)
        ]

    def _arguments(self, number: int, happening: Happening, features: RoleFeatures, words: Words) -> list[Argument]:
        ruled = {argument.mention: argument for argument in happening.arguments}
        rows = list(features.rows(number))
        chances = self.probabilities([names for _, names in rows])
        out = []
        has_doer = is_doer_sure(happening.arguments)
        for (mention, names), chance in zip(rows, chances, strict=True):
            rule = ruled.get(mention)
            is_place = may_be_place(words.mentions[mention], rule, names)
            is_asker = asks_others(rule, names, happening.arguments)
            role = choose(
                chance,
                rule,
                self._reluctance,
                leaning=self._leaning,
                is_place=is_place,
                has_doer=has_doer or is_asker,
            )
            if role is not Role.NONE:
                agreed = f"{rule.reason}, " if rule is not None and rule.role is role else ""
                out.append(Argument(mention, role, f"{agreed}model {chance[ROLES.index(role)]:.2f}"))
        return out

    def probabilities(self, rows: Sequence[Sequence[str]]) -> Array:
        """Probabilities of the four roles for each row of features; float32 [n_rows, 4]."""
        if not rows:
            return np.zeros((0, len(ROLES)), np.float32)
        weights, row_of = self._weights, self._rows
        sums = np.stack([
            self._joined[[row_of[name] for name in names if name in row_of]].sum(axis=0) for names in rows
        ])
        hidden = np.maximum(sums[:, : -len(ROLES)] + weights.bias, 0)
        out = hidden @ weights.output + weights.constant + sums[:, -len(ROLES) :]
        out = np.exp(out - out.max(axis=1, keepdims=True))
        chances: Array = out / out.sum(axis=1, keepdims=True)
        return chances


_TINY = 1e-9


def may_be_place(mention: Mention, rule: Argument | None, names: Sequence[str]) -> bool:
    """Whether something may happen at a mention: a place that a rule sees, or one in the words that tell of it."""
    return mention.kind in PLACES and (rule is not None or OTHER_VOICE not in names)


def asks_others(rule: Argument | None, names: Sequence[str], arguments: Sequence[Argument]) -> bool:
    """Whether a mention only calls for what happens, or charges another with it, so that it does not act."""
    if rule is not None or SPEAKER not in names:
        return False
    return CALLING in names or any(one.role is Role.ACTOR and one.reason.startswith(_CHARGED) for one in arguments)


def is_doer_sure(arguments: Sequence[Argument]) -> bool:
    """Whether rules know for sure who acts."""
    return any(argument.is_sure and argument.role is Role.ACTOR for argument in arguments)


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
    if has_doer and role is Role.ACTOR:
        return rule.role if rule is not None and rule.role is Role.RECIPIENT else Role.NONE
    return rule.role if rule is not None and rule.is_told and {role, rule.role} == _SIDES else role


def load_role_model(folder: ModelFolder) -> RoleModel:
    """The network of a folder.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    try:
        labels = msgspec.json.decode(folder.file("roles.json").read_bytes(), type=RoleLabels)
        with np.load(folder.file("roles.npz"), allow_pickle=False) as archive:
            weights = RoleWeights(*(archive[name].astype(np.float32) for name in RoleWeights.__struct_fields__))
    except UNREADABLE as error:
        raise DamagedModelError(folder.path, f"roles: {error}") from error
    if len(weights.hidden) != len(labels.features) or weights.linear.shape != (len(labels.features), len(ROLES)):
        raise DamagedModelError(folder.path, f"roles.npz: {len(weights.hidden)} rows, {len(labels.features)} features")
    return RoleModel(labels, weights)
