"""Of many cases the usual run tries a sample; a thorough run (`make test-all`) tries them all."""

from __future__ import annotations

from typing import Any

import pytest


def sampled(some: object, every: object) -> tuple[Any, Any]:
    """Values of one parameter: that of the usual run, and that of a thorough one.

    A step of 7 and a step of 1; a few rounds and many. A usual sample is the same in every run.
    """
    return pytest.param(some, id="sample"), pytest.param(every, id="all", marks=pytest.mark.thorough)
