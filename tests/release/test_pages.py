from __future__ import annotations

import re

from dist_contents import ROOT, projects
from lock import read_project

INSTALL = (ROOT / "docs/how-to/install.md").read_text("utf-8")
RELEASE = (ROOT / "docs/how-to/release.md").read_text("utf-8")


def test_the_page_on_installing_names_every_extra_and_no_other():
    rows = re.findall(r"^\| (`[a-z`, ]+) \| ", INSTALL, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named == set(read_project()["optional-dependencies"])


def test_the_commands_for_installing_name_the_wheels_of_this_version():
    for project in projects():
        assert f"{project.stem}-py3-none-any.whl" in INSTALL


def test_what_the_pages_have_people_make_can_be_made():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z-]+)", INSTALL + RELEASE)) <= targets


def test_the_classifiers_are_the_pythons_that_are_asked_for():
    project = read_project()
    told = {row.rsplit(" ", 1)[1] for row in project["classifiers"] if "Python :: 3." in row}
    least, below = (int(number) for number in re.findall(r"3\.(\d+)", project["requires-python"]))
    assert told == {f"3.{minor}" for minor in range(least, below)}
