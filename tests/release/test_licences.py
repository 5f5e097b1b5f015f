from __future__ import annotations

import re

import pytest

from components import Component, allows, closure, forbidden, python_components, read_policy, web_components
from write_licences import PAGE

ALLOWED = ("MIT", "Apache-2.0", "MPL-1.1")


@pytest.fixture(scope="module")
def components():
    return [*python_components(), *web_components()]


def test_nothing_that_runs_is_under_a_licence_that_the_policy_forbids(components):
    assert forbidden(components, read_policy()) == []


def test_no_gpl_is_allowed_in_any_form():
    policy = read_policy()
    assert not [one for one in policy.allowed if "GPL" in one]
    assert not [one for one in policy.allowed_with_extras if re.match(r"A?GPL", one)]


def test_what_the_program_cannot_do_without_is_known_with_what_brings_it(components):
    by_name = {one.name: one for one in components}
    assert (by_name["msgspec"].extras, by_name["lxml"].licence) == ((), "BSD-3-Clause")
    assert by_name["uvicorn"].extras == ("serve",)
    assert "torch" not in by_name
    assert "pytest" not in by_name


@pytest.mark.parametrize(
    ("expression", "is_allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("", False),
        ("MPL-1.1 OR GPL-2.0-only", True),
        ("MIT AND GPL-2.0-only", False),
        ("(MIT OR GPL-2.0-only) AND Apache-2.0", True),
        ("(MIT AND GPL-2.0-only) OR AGPL-3.0-only", False),
    ],
)
def test_an_expression_is_allowed_when_one_way_through_it_is(expression, is_allowed):
    assert allows(expression, ALLOWED) is is_allowed


def test_a_forbidden_package_is_named_with_its_licence():
    policy = read_policy()
    lesser, greater = (Component("a", "1", f"{kind}-3.0-only", extras=("x",)) for kind in ("LGPL", "GPL"))
    assert forbidden([lesser, greater, lesser._replace(extras=())], policy) == ["a: GPL-3.0-only", "a: LGPL-3.0-only"]


def test_extras_of_what_is_needed_are_followed():
    found = closure(["httpx>=0.28"])
    assert {"httpcore", "h11", "certifi"} <= found.keys()
    assert "anyio" in found["httpcore"] or "h11" in found["httpcore"]


def test_the_page_tells_the_licence_of_every_package(components):
    rows = re.findall(r"^\| (\S+) \| (.+) \| .*\|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert {one.name for one in components} - {name for name, _ in rows} == set()
