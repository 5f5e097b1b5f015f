"""Runs of single targets, and what came of them."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tests.fuzz.targets import find_target

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT = Path(".fuzz")
"""Inputs that reach new branches, by target, and what broke a law."""
_SLOWEST_S, _MOST_MIB, _LONGEST = 60, 3_000, 20_000
"""Beyond which an input counts as broken: seconds (dateparser takes four of a core at first), memory; longest input."""
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_ROOT = Path(__file__).parents[2]


class Outcome(Struct, frozen=True):
    """What a run of a target came to."""

    name: str
    runs: int
    is_broken: bool
    output: str

    @property
    def told(self) -> str:
        """One line; where a law was broken, with the last of what was said."""
        line = f"{self.name}: {self.runs} inputs, {'BROKEN' if self.is_broken else 'held'}"
        return f"{line}\n{self.output[-6_000:]}" if self.is_broken else line


def fuzz(name: str, kept: Path, *options: str) -> Outcome:
    """What a target does with inputs made from its seeds, under options of libFuzzer."""
    corpus = kept / name
    plant(corpus, find_target(name).seeds)
    limits = (f"-timeout={_SLOWEST_S}", f"-rss_limit_mb={_MOST_MIB}", f"-max_len={_LONGEST}")
    shown = (f"-artifact_prefix={kept.resolve()}/{name}-", "-print_final_stats=1", "-verbosity=0")
    command = [sys.executable, "-m", "tests.fuzz.run", name, *limits, *shown, *options, str(corpus.resolve())]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, errors="replace", check=False)
    output = done.stdout + done.stderr
    counted = _RUNS.search(output)
    return Outcome(name, int(counted.group(1)) if counted else 0, done.returncode != 0, output)


def plant(corpus: Path, seeds: Iterable[bytes]) -> None:
    """Writes seeds beside what a folder holds, each under its digest, as libFuzzer does."""
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / hashlib.sha1(seed, usedforsecurity=False).hexdigest()).write_bytes(seed)
