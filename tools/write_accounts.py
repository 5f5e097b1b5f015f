"""Write docs/reference/accounts-*.md: two pages of `riwaya accounts` over the sample accounts.

usage: write_accounts.py [--check]      (--check: only say whether the pages are up to date)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "reference"
SAMPLES = ROOT / "examples" / "accounts.jsonl"
PAGES = {
    "accounts-afrin.md": ("en", "--place", "عفرين", "--between", "2018-03-15", "2018-03-25"),
    "accounts-khan-shaykhun.md": ("ar", "--place", "خان شيخون"),
}
HEAD = "<!-- Written by `make accounts` from examples/accounts.jsonl; do not edit. -->\n\n"


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "accounts.db"
        riwaya("en", "read", SAMPLES, "--store", store)
        pages = {name: HEAD + page(language, store, asked) for name, (language, *asked) in PAGES.items()}
    if "--check" not in sys.argv:
        for name, text in pages.items():
            (FOLDER / name).write_text(text, "utf-8")
            print(f"wrote {FOLDER / name}")
        return 0
    old = [name for name, text in pages.items() if (FOLDER / name).read_text("utf-8") != text]
    for name in old:
        print(f"{FOLDER / name} is out of date: run `make accounts`", file=sys.stderr)
    return len(old)


def page(language: str, store: Path, asked: list[str]) -> str:
    return riwaya(language, "accounts", *asked, "--store", store, "--markdown")


def riwaya(language: str, *words: object) -> str:
    environ = {**os.environ, "RIWAYA_LANG": language, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "riwaya", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=True, env=environ, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())
