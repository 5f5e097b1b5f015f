"""The sample accounts that come with Riwaya."""

from __future__ import annotations

from pathlib import Path

from riwaya.errors import MissingInputError

_ACCOUNTS = "accounts.jsonl"


def find_samples() -> Path:
    """The bundled accounts: the installed package's, else the source tree's.

    Raises:
        MissingInputError: neither is there.
    """
    package = Path(__file__).parents[1]
    candidates = [folder / "examples" / _ACCOUNTS for folder in (package, package.parents[1])]
    for candidate in candidates:
        if candidate.is_file():
            return candidate
    raise MissingInputError(f"{candidates[0]}: the sample accounts are missing. Install Riwaya again.")
