from __future__ import annotations

import numpy as np
from training.pair_worth import fit, write_weights

from riwaya.compare.pair_worth import BIAS, FEATURES


def test_what_coders_chose_weighs_more() -> None:
    inputs = np.random.default_rng(0).random((400, len(FEATURES)))
    at = list(FEATURES).index("same_type")
    weights = fit(inputs, (inputs[:, at] > 0.9).astype(float))
    assert set(weights) == {BIAS, *FEATURES}
    assert max(weights, key=lambda name: abs(weights[name]) if name != BIAS else 0.0) == "same_type"


def test_weights_replace_those_that_end_the_file(tmp_path) -> None:
    path = tmp_path / "worth.yaml"
    path.write_text("per_statement: 15\nweights:\n  old: 1.0\n", "utf-8")
    write_weights(path, {"same_type": 0.5})
    lines = path.read_text("utf-8").splitlines()
    assert (lines[0], lines[-1]) == ("per_statement: 15", "  same_type: 0.5")
    assert "  old: 1.0" not in lines
