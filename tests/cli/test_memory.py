"""What is kept for good."""

from __future__ import annotations

import gc

import pytest

from riwaya.cli.memory import kept_for_good


@pytest.fixture(autouse=True)
def _thawed():
    yield
    gc.unfreeze()


def test_nothing_is_collected_inside_and_all_is_frozen_after() -> None:
    before = gc.get_freeze_count()
    with kept_for_good():
        assert not gc.isenabled()
        kept = [[number] for number in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(kept)


def test_collecting_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), kept_for_good():
        raise ValueError("broken")
    assert gc.isenabled()
