"""The network of roles: probabilities of the four roles for each mention beside each event of a sentence.

Every pair of an event and a mention is a sum of rows, one for each named feature. A second layer looks at the pair
beside the others: all mentions of its event, all events of its mention, the mention before and the one behind. So «he
does it already» and «both were hit» can be learned. Trained by `training/roles.py`; several networks lie side by side
and their scores are averaged.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from riwaya.errors import DamagedModelError
from riwaya.knowledge.event_lexicon import Role
from riwaya.text.labelled_weights import read_labelled, widened
from riwaya.text.softmax import softmax

if TYPE_CHECKING:
    from riwaya.text.models import ModelFolder

    Array = np.ndarray

ROLES = (Role.NONE, Role.ACTOR, Role.RECIPIENT, Role.PLACE)
"""In the order of the network's outputs."""
VIEWS = 5
"""What the second layer sees: the pair, its event, its mention, the pair before, the pair behind."""


class RoleLabels(Struct, frozen=True, kw_only=True):
    """What the rows of the weights mean."""

    features: tuple[str, ...]
    reluctance: float
    """Taken off the log probability of no role: chosen on documents held back."""
    leaning: float = 0.0
    """Added to the log probability of being acted on, for what is no place: sufferers are missed oftener than doers."""


class RoleWeights(Struct, frozen=True):
    """Weights of `n_nets` networks side by side, float32."""

    hidden: Array
    """[n_features, n_nets * n_hidden]."""
    bias: Array
    """[n_nets * n_hidden]."""
    linear: Array
    """[n_features, 4]: mean of the networks'."""
    output: Array
    """[n_nets * n_hidden, 4], divided by the number of networks."""
    views: Array
    """[n_nets, VIEWS * n_hidden, n_hidden]."""
    views_bias: Array
    """[n_nets, n_hidden]."""
    views_output: Array
    """[n_nets * n_hidden, 4], divided by the number of networks."""
    constant: Array
    """[4]."""


class RolePair(Struct, frozen=True):
    """A mention beside an event."""

    event: int
    """Counts from 0 within the sentence; pairs of one event stand together."""
    mention: int
    """Index in `Words.mentions`; within an event in text order."""
    features: Sequence[str]


class RoleNetwork:
    """Gives probabilities; loaded once."""

    def __init__(self, labels: RoleLabels, weights: RoleWeights) -> None:
        self.labels = labels
        self._rows = {name: row for row, name in enumerate(labels.features)}
        self._weights = weights
        self._joined = np.concatenate([weights.hidden, weights.linear], axis=1)
        """float32 [n_features, n_nets * n_hidden + 4]: both layers that read features."""

    def probabilities(self, pairs: Sequence[RolePair]) -> Array:
        """Probabilities of the four roles for each pair of one sentence; float32 [n_pairs, 4]."""
        if not pairs:
            return np.zeros((0, len(ROLES)), np.float32)
        weights, row_of = self._weights, self._rows
        sums = np.stack([
            self._joined[[row_of[name] for name in pair.features if name in row_of]].sum(axis=0) for pair in pairs
        ])
        hidden = np.maximum(sums[:, : -len(ROLES)] + weights.bias, 0)
        out = hidden @ weights.output + sums[:, -len(ROLES) :] + weights.constant
        out += self._look_round(pairs, hidden) @ weights.views_output
        return softmax(out)

    def _look_round(self, pairs: Sequence[RolePair], hidden: Array) -> Array:
        """What the second layer makes of each pair beside the others; float32 [n_pairs, n_nets * n_hidden]."""
        weights = self._weights
        events = np.array([pair.event for pair in pairs])
        padded = np.concatenate([hidden, np.zeros((1, hidden.shape[1]), hidden.dtype)])
        same = events[1:] == events[:-1]
        places = np.arange(len(pairs))
        before = np.where(np.concatenate([[False], same]), places - 1, -1)
        behind = np.where(np.concatenate([same, [False]]), places + 1, -1)
        mentions = np.array([pair.mention for pair in pairs])
        seen = (hidden, _most(hidden, events), _most(hidden, mentions), padded[before], padded[behind])
        nets, _, width = weights.views.shape
        views = np.concatenate([view.reshape(len(pairs), nets, width) for view in seen], axis=2)
        found = np.einsum("pnv,nvh->pnh", views, weights.views) + weights.views_bias
        around: Array = np.maximum(found, 0).reshape(len(pairs), nets * width)
        return around


def _most(hidden: Array, groups: Array) -> Array:
    """For each row the greatest values of all rows of its group."""
    _, group_of = np.unique(groups, return_inverse=True)
    most = np.zeros((group_of.max() + 1, hidden.shape[1]), hidden.dtype)
    np.maximum.at(most, group_of, hidden)
    out: Array = most[group_of]
    return out


def load_role_network(folder: ModelFolder) -> RoleNetwork:
    """The network of a folder.

    Raises:
        DamagedModelError: a file is missing or does not hold what it should.
    """
    labels, stored = read_labelled(folder, "roles", RoleLabels, RoleWeights)
    weights = widened(stored)
    if len(weights.hidden) != len(labels.features) or weights.linear.shape != (len(labels.features), len(ROLES)):
        raise DamagedModelError(folder.path, f"roles.npz: {len(weights.hidden)} rows, {len(labels.features)} features")
    return RoleNetwork(labels, weights)
