"""The account of `tests.told` with two hand-made frames."""

from __future__ import annotations

from msgspec.structs import replace

from riwaya.model.frame import Frame, Role, Valence
from tests.told import ANALYSIS, quote

VILLAIN = Frame(
    id="f1",
    entity="rus-mil",
    mention="m4",
    role=Role.ANTAGONIST,
    fine=("tyrant",),
    valence=Valence.UNFAVOURABLE,
    evidence=(quote("الطيران الروسي قصف"), quote("يقتل")),
    reason="matters +1.20 (acts +1.20); antagonist +0.90 (harms_civilians +1.40, always -0.50)",
)
VICTIMS = Frame(
    id="f2",
    entity=None,
    mention="m6",
    role=Role.INNOCENT,
    fine=("victim",),
    valence=Valence.NEUTRAL,
    evidence=(quote("30 مدنيا"),),
    reason="matters +1.00 (population +1.00); innocent +2.00 (population +2.00)",
)
FRAMED = replace(ANALYSIS, frames=(VILLAIN, VICTIMS))
