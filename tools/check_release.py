"""Installs the built wheels as a user would, away from the source tree, and tries what came.

usage: check_release.py [--pythons "3.11 3.12 3.13"] [--uv] [--pipx] [--latest] [--dist FOLDER]

For each Python that is here: a fresh environment, the two wheels with what they need (in the versions of locks/run.txt;
with --latest whatever is newest), then from an empty folder: no conflict of packages, the versions told, the
demonstration, one sentence analysed with models, the server with its pages, nothing left after uninstalling. --uv
installs with uv, ten times as fast as pip. --pipx does the same through pipx, but for the server. Last, some tests are
run from the unpacked source distribution, with the Python that runs this.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from dist_contents import ROOT, projects

SENTENCE = "قتل نحو 30 مدنيا في قصف لقوات النظام على مدينة دوما في 5 أيلول 2017."
SOME_TESTS = ("tests/model", "tests/test_examples.py", "tests/test_schema.py", "tests/text/test_fold.py")
ARMY, ACCOUNTS, PATIENCE_S = "syr-army-saa", 20, 120
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "SYSTEMROOT")
ALSO_KEPT = re.compile(r"PIP_|.*_proxy$|SSL_|REQUESTS_", re.IGNORECASE)


class Trial:
    """One environment, and an empty folder to work in."""

    def __init__(self, folder: Path, bin_folder: Path) -> None:
        self.bin, self.empty = bin_folder, folder / "empty"
        self.empty.mkdir()
        self.env = {name: value for name, value in os.environ.items() if name in KEPT or ALSO_KEPT.match(name)}
        self.env |= {"RIWAYA_CACHE": str(folder / "cache"), "VIRTUAL_ENV": str(bin_folder.parent)}
        self.env |= {"PIPX_HOME": str(folder / "pipx"), "PIPX_BIN_DIR": str(folder)}

    def run(self, program: str, *words: object, stdin: str | None = None) -> str:
        """What a program of the environment prints; one that fails ends the trial."""
        command = [str(self.bin / program), *map(str, words)]
        done = subprocess.run(
            command, cwd=self.empty, env=self.env, input=stdin, capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout


def wheels(dist: Path) -> tuple[Path, Path]:
    """The program's and the models'."""
    program, models = (dist / f"{project.stem}-py3-none-any.whl" for project in projects())
    return program.resolve(), models.resolve()


def find_python(version: str) -> str | None:
    """An interpreter of that version: on the path, or one of pyenv's."""
    found = [*Path.home().glob(f".pyenv/versions/{version}.*/bin/python{version}")]
    here = sys.executable if sys.version_info[:2] == tuple(map(int, version.split("."))) else None
    return here or (str(found[0]) if found else shutil.which(f"python{version}"))


def pins(folder: Path) -> list[str]:
    """Options for pip: versions of the lock, without hashes, which only whole locks may have."""
    lines = (ROOT / "locks" / "run.txt").read_text("utf-8").splitlines()
    file = folder / "pins.txt"
    file.write_text("".join(f"{line.removesuffix(chr(92))}\n" for line in lines if "==" in line), "utf-8")
    return ["--constraint", str(file)]


def check_environment(python: str, dist: Path, *, latest: bool, with_uv: bool) -> None:
    """Everything that the docstring of this file promises, for one interpreter."""
    with TemporaryDirectory(prefix="riwaya-release-") as name:
        folder = Path(name)
        venv = folder / "venv"
        make = ["uv", "venv", "--quiet", "--python", python] if with_uv else [python, "-m", "venv"]
        subprocess.run([*make, str(venv)], check=True)
        trial = Trial(folder, venv / ("Scripts" if os.name == "nt" else "bin"))
        pip = [shutil.which("uv"), "pip"] if with_uv else ["python", "-m", "pip"]
        program, models = wheels(dist)
        options = [] if latest else pins(folder)
        trial.run(*pip, "install", "--quiet", *options, f"{program}[serve]", models)
        trial.run(*pip, "check")
        check_versions(trial)
        check_reading(trial)
        check_server(trial)
        trial.run(*pip, "uninstall", "--quiet", *([] if with_uv else ["--yes"]), "riwaya", "riwaya-model-ar")
        expect([str(path) for path in venv.rglob("riwaya*")], [])


def check_pipx(dist: Path) -> None:
    """A user's way without an environment of his own: the program, then its models beside it."""
    with TemporaryDirectory(prefix="riwaya-pipx-") as name:
        folder = Path(name)
        program, models = wheels(dist)
        trial = Trial(folder, Path(sys.executable).parent)
        options = f"--pip-args={' '.join(pins(folder))}"
        trial.run("pipx", "install", "--quiet", "--python", sys.executable, options, f"{program}[serve]")
        trial.run("pipx", "inject", "--quiet", options, "riwaya", models)
        trial.bin = folder
        check_versions(trial)
        check_reading(trial)


def check_sdist(dist: Path) -> None:
    """Tests of several kinds, from the unpacked source distribution."""
    program, _ = projects()
    with TemporaryDirectory(prefix="riwaya-source-") as name, tarfile.open(dist / f"{program.stem}.tar.gz") as packed:
        packed.extractall(name, filter="data")
        trial = Trial(Path(name), Path(sys.executable).parent)
        trial.empty = Path(name) / program.stem
        trial.env["PYTHONPATH"] = str(trial.empty / "src")
        trial.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", *SOME_TESTS)


def check_versions(trial: Trial) -> None:
    told = json.loads(trial.run("riwaya", "--version", "--json"))
    program, models = projects()
    packs = sorted(path.parent.name for path in ROOT.glob("packs/*/pack.yaml"))
    expect(told["riwaya"], program.version)
    expect(told["models"].split()[:2], [models.name, models.version])
    expect([pack.split()[0] for pack in told["packs"]], packs)


def check_reading(trial: Trial) -> None:
    """The demonstration, and one sentence with its models."""
    expect("تنظيم الدولة" in trial.run("riwaya", "demo"), True)
    analysis = json.loads(trial.run("riwaya", "analyze", "-", stdin=SENTENCE))
    expect(ARMY in {mention["entity"] for mention in analysis["mentions"]}, True)
    expect(analysis["versions"]["models"] is not None, True)


def check_server(trial: Trial) -> None:
    """It answers on this machine with its pages and the sample accounts, and goes when interrupted."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(trial.bin / "riwaya"), "serve", "--demo", "--port", str(port)]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=trial.empty, env=trial.env, stdout=quiet, stderr=quiet)
    try:
        page = ask(port, "/", server)
        script = re.search(r'src="(/assets/[^"]+\.js)"', page)
        expect(script is not None and len(ask(port, script[1], server)) > 10_000, True)
        expect(json.loads(ask(port, "/api/v1/articles", server))["total"], ACCOUNTS)
        server.send_signal(signal.SIGINT)
        expect(server.wait(timeout=PATIENCE_S), 0)
    finally:
        server.kill()


def ask(port: int, path: str, server: subprocess.Popen[bytes]) -> str:
    """An answer of the server, waited for while it starts."""
    end = monotonic() + PATIENCE_S
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                return answer.read().decode()
        except URLError:
            if server.poll() is not None or monotonic() > end:
                raise
            sleep(0.1)


def expect(found: object, wanted: object) -> None:
    if found != wanted:
        raise SystemExit(f"found {found!r}, expected {wanted!r}")


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Try the built wheels away from the source tree.")
    parser.add_argument("--pythons", default="3.11 3.12 3.13")
    parser.add_argument("--uv", action="store_true")
    parser.add_argument("--pipx", action="store_true")
    parser.add_argument("--latest", action="store_true")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist")
    asked = parser.parse_args(words)
    for version in asked.pythons.split():
        start, python = monotonic(), find_python(version)
        if python is None:
            print(f"Python {version}: not here")
            continue
        check_environment(python, asked.dist, latest=asked.latest, with_uv=asked.uv)
        print(f"Python {version}: installed, tried, uninstalled in {monotonic() - start:.0f} s", flush=True)
    if asked.pipx:
        check_pipx(asked.dist)
        print("pipx: installed and tried")
    check_sdist(asked.dist)
    print("source distribution: tested")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
