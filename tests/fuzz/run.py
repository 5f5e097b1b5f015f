"""One target under atheris, in a process of its own: libFuzzer ends the process that it runs in.

python -m tests.fuzz.run TARGET [OPTIONS OF LIBFUZZER] CORPUS
"""

from __future__ import annotations

import logging
import sys

import atheris

_SEEN = "riwaya"
"""The package whose branches guide the search; with those of the parsers below it a page takes ten times as long."""


def main() -> None:
    """Runs the target that the first argument names; never returns."""
    name = sys.argv.pop(1)
    logging.basicConfig(level=logging.CRITICAL)
    logging.getLogger("riwaya.readers.files").setLevel(logging.ERROR)
    with atheris.instrument_imports(include=[_SEEN]):
        from tests.fuzz.targets import find_target
    atheris.Setup(sys.argv, find_target(name).run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
