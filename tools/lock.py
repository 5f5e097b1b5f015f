"""Pins what is installed: `locks/*.txt`, every package with its version and the hashes of its files, for all Pythons
that Riwaya runs under and for Linux, macOS and Windows.

usage: lock.py [--check] [--upgrade]    (--check: offline; fails when pyproject.toml asks for what a lock does not hold)

dev.txt holds what the tests and a release are made with, run.txt the program with every extra for users, train.txt what
models are trained with. All three agree on versions. PyTorch is in none: which build of it fits is for each machine to
say (docs/how-to/install.md).
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
LOCKS = ROOT / "locks"
DEV, TRAIN = ("dev", "docs", "fuzz", "notebooks", "release"), ("bench", "train")
LEFT_OUT = frozenset({"riwaya", "riwaya-model-ar", "torch"})
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
SIGNED = re.compile(r"^# asked: ([0-9a-f]{64})$", re.MULTILINE)
HEAD = "# Written by `make lock` (tools/lock.py) from pyproject.toml; do not edit.\n# asked: {asked}\n"


def read_project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def groups(project: dict[str, Any]) -> dict[str, list[str]]:
    """What each lock is asked to hold; every extra is in one at least."""
    extras: dict[str, list[str]] = project["optional-dependencies"]
    users = [name for name in extras if name not in {*DEV, *TRAIN}]
    chosen = {"dev": [*DEV, *users], "run": users, "train": [*TRAIN, *users]}
    own = set(project["dependencies"])
    rows = {lock: own.union(*(extras.get(name, ()) for name in names)) for lock, names in chosen.items()}
    return {lock: sorted(wanted - left_out(wanted)) for lock, wanted in rows.items()}


def left_out(rows: set[str]) -> set[str]:
    """Requirements that no lock holds: PyTorch, and our own distributions."""
    return {row for row in rows if canonicalize_name(Requirement(row).name) in LEFT_OUT}


def asked(rows: list[str], project: dict[str, Any]) -> str:
    """A digest of what was asked, which a lock bears."""
    return hashlib.sha256(json.dumps([project["requires-python"], rows]).encode()).hexdigest()


def write(project: dict[str, Any], *, upgrade: bool) -> None:
    """Resolves everything together, then each lock under what that gave."""
    by_lock = groups(project)
    least, below = re.findall(r"[0-9.]+", project["requires-python"])
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.txt"
        known = sorted(LOCKS.glob("*.txt"))
        if known and not upgrade:
            whole.write_text("".join(f"{name}=={version}\n" for name, version in agreed(known)), "utf-8")
        everything = {row for rows in by_lock.values() for row in rows}
        compile_lock(sorted(bounded(row, below) for row in everything), whole, least)
        for lock, rows in by_lock.items():
            target = Path(folder) / f"{lock}.txt"
            asks = [bounded(row, below) for row in rows]
            compile_lock(asks, target, least, "--generate-hashes", "--constraint", str(whole))
            LOCKS.mkdir(exist_ok=True)
            text = target.read_text("utf-8")
            (LOCKS / target.name).write_text(HEAD.format(asked=asked(rows, project)) + text, "utf-8")
            print(f"locks/{target.name}: {len(PIN.findall(text))} packages")


def bounded(row: str, below: str) -> str:
    """The requirement for the Pythons that Riwaya runs under, and for no later one."""
    need = Requirement(row)
    need.marker = Marker(f"python_version < '{below}'" + (f" and ({need.marker})" if need.marker else ""))
    return str(need)


def agreed(locks: list[Path]) -> list[tuple[str, str]]:
    """Pins to keep: packages that all Pythons have in one version."""
    versions: dict[str, set[str]] = {}
    for lock in locks:
        for name, version in PIN.findall(lock.read_text("utf-8")):
            versions.setdefault(name, set()).add(version)
    return sorted((name, found.pop()) for name, found in versions.items() if len(found) == 1)


def compile_lock(rows: list[str], target: Path, python: str, *more: str) -> None:
    """Asks uv; torch, where something else asks for it, is taken as never needed."""
    asks, never = target.with_suffix(".in"), target.with_suffix(".never")
    asks.write_text("\n".join(rows) + "\n", "utf-8")
    never.write_text("torch; python_version < '0'\n", "utf-8")
    options = ["--universal", "--python-version", python, "--no-header", "--no-annotate", "--quiet", *more]
    command = ["uv", "pip", "compile", *options, "--override", str(never), "--output-file", str(target), str(asks)]
    subprocess.run(command, check=True, cwd=target.parent)


def faults(project: dict[str, Any]) -> list[str]:
    """Which locks do not hold what is asked; needs no network."""
    return [
        f"locks/{lock}.txt: {fault}"
        for lock, rows in groups(project).items()
        for fault in faults_of((LOCKS / f"{lock}.txt").read_text("utf-8"), rows, project)
    ]


def faults_of(text: str, rows: list[str], project: dict[str, Any]) -> list[str]:
    """What a lock lacks or holds in no version that is asked for; else its digest tells of what is no longer asked."""
    pins: dict[str, list[Version]] = {}
    for name, version in PIN.findall(text):
        pins.setdefault(canonicalize_name(name), []).append(Version(version))
    wanted = [Requirement(row) for row in rows]
    out = [
        f"does not hold {need}"
        for need in wanted
        if not any(need.specifier.contains(pin, prereleases=True) for pin in pins.get(canonicalize_name(need.name), ()))
    ]
    signed = SIGNED.search(text)
    if not out and (signed is None or signed[1] != asked(rows, project)):
        out.append("was made for other requirements")
    return out


def main(words: list[str]) -> int:
    project = read_project()
    if "--check" not in words:
        write(project, upgrade="--upgrade" in words)
    wrong = faults(project)
    if wrong:
        print(*wrong, "Run `make lock`.", sep="\n", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
