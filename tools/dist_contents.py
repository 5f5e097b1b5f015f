"""What the files of a release must hold, nothing missing and nothing stray, and what is wrong with one.

A wheel holds the tracked files of the package, packs and samples, and the built pages; a source distribution all that
the package is made and tested from. Metadata must be what the packaging specifications ask for.
"""

from __future__ import annotations

import re
import subprocess
import tarfile
import tomllib
import zipfile
from email.parser import HeaderParser
from pathlib import Path
from typing import NamedTuple

from packaging.metadata import Metadata

ROOT = Path(__file__).parents[1]
MODEL = ROOT / "models" / "riwaya-model-ar"
PAGES = "src/riwaya/web"
NEEDED_PAGES = ("index.html", "licences.txt", "packages.json")
SOURCES = ("docs", "examples", "locks", "packs", "src", "tests", "tools", "training", "web")
LICENCES = ("LICENSE", "NOTICE")
MADE_IN_WHEEL = ("METADATA", "WHEEL", "RECORD", *(f"licenses/{name}" for name in LICENCES))
LOCAL_LINK = re.compile(r"\]\((?!https?:|#)[^)]*\)")


class Project(NamedTuple):
    """One distribution."""

    root: Path
    name: str
    version: str

    @property
    def stem(self) -> str:
        return f"{self.name.replace('-', '_')}-{self.version}"


def projects() -> tuple[Project, Project]:
    """The program, then its models."""
    model = tomllib.loads((MODEL / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    found = re.search(r'^__version__ = "(.+)"$', (ROOT / "src/riwaya/__init__.py").read_text("utf-8"), re.MULTILINE)
    return Project(ROOT, "riwaya", found[1] if found else ""), Project(MODEL, "riwaya-model-ar", model)


def tracked(*folders: str, root: Path = ROOT) -> set[str]:
    """Files that git knows there, relative to `root`."""
    listed = subprocess.run(["git", "ls-files", "-z", "--", *folders], cwd=root, check=True, capture_output=True)
    return {name for name in listed.stdout.decode().split("\0") if name}


def pages() -> set[str]:
    """Files of the built pages, relative to the root."""
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / PAGES).rglob("*") if path.is_file()}


def expected_in_wheel(project: Project) -> set[str]:
    """Every file that the wheel of a project must hold."""
    info = f"{project.stem}.dist-info/"
    made = {info + name for name in MADE_IN_WHEEL}
    if project.root == MODEL:
        return made | {name.removeprefix("src/") for name in tracked("src", root=MODEL)}
    inside = {f"riwaya/{name}" for name in tracked("packs", "examples")}
    code = {name.removeprefix("src/") for name in tracked("src/riwaya") | pages()}
    return made | inside | code | {info + "entry_points.txt"}


def expected_in_sdist(project: Project) -> set[str]:
    """Every file that the source distribution of a project must hold."""
    if project.root == MODEL:
        return tracked(root=MODEL) | {"PKG-INFO", ".gitignore"}
    of_models = {f"models/riwaya-model-ar/{name}" for name in tracked(root=MODEL) if "/" not in name}
    top = {name for name in tracked() if "/" not in name}
    return tracked(*SOURCES) | top | of_models | pages() | {"PKG-INFO"}


def names_in(file: Path) -> set[str]:
    """Files in a wheel, or in a source distribution below its folder."""
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as wheel:
            return set(wheel.namelist())
    with tarfile.open(file) as packed:
        return {member.name.split("/", 1)[1] for member in packed if member.isfile()}


def metadata_of(file: Path) -> str:
    """The text of METADATA or PKG-INFO."""
    if file.suffix == ".whl":
        with zipfile.ZipFile(file) as wheel:
            return wheel.read(next(name for name in wheel.namelist() if name.endswith("/METADATA"))).decode()
    with tarfile.open(file) as packed:
        head = packed.extractfile(f"{file.name.removesuffix('.tar.gz')}/PKG-INFO")
        return head.read().decode() if head else ""


def faults(file: Path, project: Project) -> list[str]:
    """What is wrong with a file of a release; empty when nothing is."""
    expected = expected_in_wheel(project) if file.suffix == ".whl" else expected_in_sdist(project)
    found = names_in(file)
    out = [f"{file.name}: lacks {name}" for name in sorted(expected - found)]
    out += [f"{file.name}: has a stray {name}" for name in sorted(found - expected)]
    if project.root == ROOT:
        lacking = {f"{PAGES}/{name}" for name in NEEDED_PAGES} - pages()
        out += [f"{name} is not built: make web" for name in sorted(lacking)]
    return out + [f"{file.name}: {fault}" for fault in faults_of_metadata(metadata_of(file), project)]


def faults_of_metadata(text: str, project: Project) -> list[str]:
    """What the specification, our licence or a page without our files beside it would refuse."""
    try:
        known = Metadata.from_email(text)
    except ExceptionGroup as group:
        return [f"{error}" for error in group.exceptions]
    out = []
    if (known.name, str(known.version)) != (project.name, project.version):
        out.append(f"is of {known.name} {known.version}, not of {project.name} {project.version}")
    if not known.license_expression or sorted(known.license_files or ()) != sorted(LICENCES):
        out.append("names no licence, or not its files")
    body = HeaderParser().parsestr(text)
    description = known.description or body.get_payload()
    out += [f"the description has a link into the repository: {link}" for link in LOCAL_LINK.findall(description)]
    return out if description.strip() else [*out, "has no description"]
