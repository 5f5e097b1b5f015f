"""A short search with a fixed beginning; `make fuzz` makes a long one."""

from __future__ import annotations

import os
from importlib.util import find_spec

import pytest

from riwaya.readers import SUFFIXES
from tests.fuzz.session import fuzz
from tests.fuzz.targets import TARGETS, TOGETHER

RUNS = 200
"""Inputs: the seeds of all targets, and some hundreds made from them."""


@pytest.fixture(scope="module")
def atheris():
    """Needed in CI, where `.ci/run` installs it; optional elsewhere, as not every system has a wheel."""
    if find_spec("atheris") is None:
        reason = "no atheris: pip install 'riwaya[fuzz]', on Linux and x86-64"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def test_every_reader_is_fuzzed():
    assert {suffix for target in TARGETS.values() for suffix in target.suffixes} == (set(SUFFIXES) | {".jsonl.gz"})


@pytest.mark.parametrize("name", TARGETS)
def test_all_that_it_starts_from_holds(name):
    for seed in TARGETS[name].seeds:
        TARGETS[name].run(seed)


@pytest.mark.usefixtures("atheris")
def test_nothing_that_is_made_from_it_breaks_a_law(tmp_path):
    outcome = fuzz(TOGETHER, tmp_path, f"-runs={RUNS}", "-seed=7")
    assert not outcome.is_broken, outcome.told
    assert outcome.runs >= RUNS
