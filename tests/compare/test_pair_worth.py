from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.pair_worth import BIAS, FEATURES

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


def test_the_pack_weighs_the_features_that_there_are(pack: Pack) -> None:
    assert set(pack.worth.weights) == {BIAS, *FEATURES}
