from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from riwaya import __version__

ROOT = Path(__file__).parents[2]
CHANGES = (ROOT / "CHANGELOG.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", CHANGES, re.MULTILINE))
KINDS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_what_is_not_released_stands_first_under_the_headings_of_the_format():
    assert next(iter(SECTIONS)) == "[Unreleased]"
    assert set(re.findall(r"^### (.+)$", SECTIONS["[Unreleased]"], re.MULTILINE)) <= KINDS


def test_the_version_of_the_package_has_its_section_with_a_day():
    (title,) = (title for title in SECTIONS if title.startswith(f"[{__version__}] - "))
    assert dt.date.fromisoformat(title.split(" - ")[1])
    assert SECTIONS[title].strip()


def test_versions_stand_the_latest_first():
    titles = [tuple(map(int, title[1:].split("]")[0].split("."))) for title in list(SECTIONS)[1:]]
    assert titles == sorted(titles, reverse=True)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", CHANGES))))
def test_a_link_leads_to_a_file(target):
    assert (ROOT / target).is_file()
