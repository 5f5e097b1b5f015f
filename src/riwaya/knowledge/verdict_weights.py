"""What speaks for each relation between two statements (`packs/*/verdict-weights.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class VerdictWeights(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A table of weights; an empty one leaves verdicts to the tests."""

    weights: dict[str, dict[str, float]] = {}
    """By relation and feature (`compare.verdict_features.FEATURES`), log odds; `bias` for none."""
    with_reader: dict[str, dict[str, float]] = {}
    """The same for pairs that a model has read, whose say is among the features (`compare.pair_reader.READS`)."""
