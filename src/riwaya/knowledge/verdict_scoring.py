"""How sure a verdict is (`packs/*/verdict-scoring.yaml`)."""

from __future__ import annotations

from msgspec import Struct


class VerdictScoring(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What speaks for a verdict being right; without weights no verdict has a score."""

    shown: float = 0.0
    """Verdicts that are less sure are left out where a person reads, unless all are asked for."""
    weights: dict[str, float] = {}
    """Log odds by feature (`compare.verdict_scores.FEATURES`); `bias` for none."""
