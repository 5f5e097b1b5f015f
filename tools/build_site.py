"""Build the site of the documentation into build/site; anything that Zensical warns of is an error.

usage: build_site.py
"""

from __future__ import annotations

import subprocess
import sys

from site_source import ROOT, lay_out

SOURCE = ROOT / "build" / "site-source"


def main() -> int:
    lay_out(SOURCE)
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run(command, cwd=ROOT, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
