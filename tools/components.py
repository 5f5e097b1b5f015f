"""Packages of others that a running Riwaya consists of, in Python and in the web pages, and whether we may use them."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import Struct
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dist_contents import PAGES, ROOT
from lock import DEV, LEFT_OUT, TRAIN, read_project
from riwaya.knowledge.yaml_files import read_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

POLICY = ROOT / "tools" / "licences.yaml"


class Policy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`licences.yaml`."""

    allowed: tuple[str, ...]
    allowed_with_extras: tuple[str, ...]
    spelled: dict[str, str]


class Component(NamedTuple):
    """One package of others."""

    name: str
    version: str
    licence: str
    """SPDX expression; what the package says of itself where that is none."""
    needs: tuple[str, ...] = ()
    """Names of the packages that it needs here."""
    extras: tuple[str, ...] = ()
    """Extras of Riwaya that bring it; empty: it is always there."""


@cache
def read_policy() -> Policy:
    return read_yaml(POLICY, Policy)


def user_extras(project: dict[str, Any]) -> list[str]:
    """Extras for users, not for work on Riwaya."""
    return [name for name in project["optional-dependencies"] if name not in {*DEV, *TRAIN}]


def python_components() -> list[Component]:
    """Packages that the program needs here, with every extra for users, by name; those not installed are left out."""
    project = read_project()
    base = closure(project["dependencies"])
    found = {name: component_of(name, needs, ()) for name, needs in base.items()}
    for extra in user_extras(project):
        for name, needs in closure(project["optional-dependencies"][extra]).items():
            known = found.get(name)
            if known is None:
                found[name] = component_of(name, needs, (extra,))
            elif known.extras:
                found[name] = known._replace(extras=(*known.extras, extra))
    return [found[name] for name in sorted(found)]


def closure(rows: list[str]) -> dict[str, tuple[str, ...]]:
    """Packages that requirements bring on this machine, each with the names that it needs."""
    waiting = [Requirement(row) for row in rows]
    extras: dict[str, set[str]] = {}
    out: dict[str, set[str]] = {}
    while waiting:
        need = waiting.pop()
        name = canonicalize_name(need.name)
        fresh = {"", *need.extras} - extras.get(name, set())
        found = find(name)
        if found is None or not fresh:
            continue
        extras.setdefault(name, set()).update(fresh)
        rows_of = [Requirement(row) for row in found.requires or ()]
        taken = [row for row in rows_of if any(row.marker is None or row.marker.evaluate({"extra": e}) for e in fresh)]
        out.setdefault(name, set()).update(canonicalize_name(row.name) for row in taken)
        waiting += taken
    return {name: tuple(sorted(needs & out.keys())) for name, needs in out.items()}


def find(name: str) -> Distribution | None:
    if name in LEFT_OUT:
        return None
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def component_of(name: str, needs: tuple[str, ...], extras: tuple[str, ...]) -> Component:
    found = distribution(name)
    return Component(name, found.version, spdx(licence_of(found), read_policy()), needs, extras)


def licence_of(found: Distribution) -> str:
    """What a package says: an SPDX expression, else a short field, else classifiers."""
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classified = [
        row.split(" :: ")[-1]
        for row in found.metadata.get_all("Classifier") or ()
        if row.startswith("License :: OSI Approved ::")
    ]
    return said if said and "\n" not in said and len(said) < 80 else " AND ".join(classified)


def spdx(said: str, policy: Policy) -> str:
    """The SPDX expression for what a package says."""
    return policy.spelled.get(said, said)


def allows(expression: str, allowed: Collection[str]) -> bool:
    """Whether an SPDX expression leaves a way that is allowed: of alternatives one, of what goes together all."""
    inner = re.search(r"\(([^()]*)\)", expression)
    if inner:
        verdict = next(iter(allowed)) if allows(inner[1], allowed) else "forbidden"
        return allows(expression.replace(inner[0], verdict), allowed)
    return any(all(part.strip() in allowed for part in way.split(" AND ")) for way in expression.split(" OR "))


def forbidden(components: Iterable[Component], policy: Policy) -> list[str]:
    """Packages under a licence that the policy does not allow, with it."""
    return [
        f"{one.name}: {one.licence or 'tells no licence'}"
        for one in components
        if not allows(one.licence, [*policy.allowed, *(policy.allowed_with_extras if one.extras else ())])
    ]


def web_components() -> list[Component]:
    """Packages of others in the built pages, by name; none where the pages are not built."""
    file = ROOT / PAGES / "packages.json"
    rows = json.loads(file.read_text("utf-8")) if file.is_file() else []
    return [Component(row["name"], row["version"], row["licence"]) for row in rows]
