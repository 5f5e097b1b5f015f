"""Builds what a release consists of: wheels and source distributions of the program and of its models, and their sums.

usage: build_dist.py [--out FOLDER]      (default: dist)

The same commit gives the same bytes: times are those of the commit. A wheel is built from its unpacked source
distribution, so that whoever has the latter can build the former. The pages must have been built (`make web`).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from dist_contents import ROOT, Project, faults, projects

EPOCH = "SOURCE_DATE_EPOCH"
SUMS = "SHA256SUMS"


def commit_time() -> str:
    """Seconds since 1970 of the last commit, or what the environment says."""
    if EPOCH in os.environ:
        return os.environ[EPOCH]
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)
    return told.stdout.strip()


def build(project: Project, out: Path, epoch: str) -> tuple[Path, Path]:
    """The source distribution and the wheel made from it."""
    sdist, wheel = out / f"{project.stem}.tar.gz", out / f"{project.stem}-py3-none-any.whl"
    run_hatchling("sdist", project.root, out, epoch)
    with tempfile.TemporaryDirectory() as folder, tarfile.open(sdist) as packed:
        packed.extractall(folder, filter="data")
        run_hatchling("wheel", Path(folder) / project.stem, out, epoch)
    return sdist, wheel


def run_hatchling(target: str, root: Path, out: Path, epoch: str) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(out.resolve())]
    subprocess.run(command, cwd=root, env=os.environ | {EPOCH: epoch}, check=True, capture_output=True)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Build what a release consists of.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    out: Path = parser.parse_args(words).out
    out.mkdir(parents=True, exist_ok=True)
    wrong, sums = [], []
    for project in projects():
        for file in build(project, out, commit_time()):
            wrong += faults(file, project)
            sums.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n")
            print(f"{file.stat().st_size / 1e6:6.2f} MB  {file.name}")
    (out / SUMS).write_text("".join(sorted(sums)), "utf-8")
    print(*wrong, sep="\n", file=sys.stderr, end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
