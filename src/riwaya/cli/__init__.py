"""The command line: reads the request, calls pipeline or store, shows the result. One file a command."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from riwaya.cli.program import app as app

__all__ = ["app", "main"]


def main() -> None:
    """Entry point of the program `riwaya`; who asks for versions alone does not wait for the commands to load."""
    from riwaya.cli.version import answer_version

    code = answer_version(sys.argv[1:])
    if code is not None:
        sys.exit(code)
    from riwaya.cli.program import app

    app()


def __getattr__(name: str) -> object:
    """Loads the application when it is asked for."""
    if name != "app":
        message = f"module 'riwaya.cli' has no attribute {name!r}"
        raise AttributeError(message)
    from riwaya.cli.program import app

    return app
