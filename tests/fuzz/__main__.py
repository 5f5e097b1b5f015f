"""Every target for some seconds, from its seeds and from what earlier runs found.

python -m tests.fuzz [--seconds N] [TARGET ...]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz.session import KEPT, fuzz
from tests.fuzz.targets import TARGETS


def main() -> int:
    """The number of targets that broke a law."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=int, default=30, help="for each target (default 30)")
    parser.add_argument("--kept", type=Path, default=KEPT, help=f"folder of what is found (default {KEPT})")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"one of {', '.join(TARGETS)}; default all")
    asked = parser.parse_args()
    unknown = [name for name in asked.targets if name not in TARGETS]
    if unknown:
        parser.error(f"no target is called {unknown[0]}")
    broken = 0
    for name in asked.targets or TARGETS:
        outcome = fuzz(name, asked.kept, f"-max_total_time={asked.seconds}")
        broken += outcome.is_broken
        print(outcome.told, flush=True)  # noqa: T201 - a command
    return broken


if __name__ == "__main__":
    sys.exit(main())
