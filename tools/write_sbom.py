"""Writes the bill of materials of a running Riwaya: CycloneDX 1.6 as JSON, checked against its schema.

usage: write_sbom.py FILE

The program with its Python packages (extras for users marked as optional), packages of others in the web pages, the
knowledge packs with the sources of their facts, and the models, each with version and licence. What is installed here
is what is told: in CI, the versions of the lock. The same inputs give the same bytes.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from build_dist import commit_time
from components import Component, forbidden, python_components, read_policy, web_components
from dist_contents import MODEL, Project, projects
from lock import read_project
from riwaya.knowledge.loader import digest_of, find_packs_root, list_packs, source_files
from riwaya.text.models import read_folder

FORMAT = {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6"}
NAMESPACE = uuid.UUID("6f0bb1c2-5a0e-4c0e-9d0a-2f7d1c7a4b10")
SPDX_ID = re.compile(r"[A-Za-z0-9.-]+")


def bill() -> dict[str, Any]:
    """All of it, without the number that is made of it."""
    program, models = projects()
    python, web = python_components(), web_components()
    whole = package_row(program, "application", "Apache-2.0")
    packs, model = pack_rows(), model_row(models)
    rows = [*(library(one, "pypi") for one in python), *(library(one, "npm") for one in web), *packs, model]
    asked = {canonicalize_name(Requirement(row).name) for row in read_project()["dependencies"]}
    own = [purl(one, "pypi") for one in python if one.name in asked]
    direct = [*own, *(purl(one, "npm") for one in web), *(row["bom-ref"] for row in packs)]
    when = datetime.fromtimestamp(int(commit_time()), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return FORMAT | {
        "version": 1,
        "metadata": {"timestamp": when, "component": whole},
        "components": sorted(rows, key=lambda row: row["bom-ref"]),
        "dependencies": [{"ref": whole["bom-ref"], "dependsOn": sorted(direct)}, *dependencies(python)],
    }


def library(one: Component, kind: str) -> dict[str, Any]:
    """A package of others; one that only extras bring names them."""
    name = purl(one, kind)
    row = {"type": "library", "bom-ref": name, "name": one.name, "version": one.version, "purl": name}
    row |= {"licenses": [licence(one.licence)], "scope": "optional" if one.extras else "required"}
    named = [{"name": "riwaya:extra", "value": extra} for extra in one.extras]
    return row | {"properties": named} if named else row


def licence(expression: str) -> dict[str, Any]:
    """As CycloneDX has it: an id, an expression, or a name that SPDX does not know."""
    if " OR " in expression or " AND " in expression:
        return {"expression": expression}
    return {"license": {"id" if SPDX_ID.fullmatch(expression) else "name": expression}}


def purl(one: Component, kind: str) -> str:
    return f"pkg:{kind}/{one.name.replace('@', '%40')}@{one.version}"


def dependencies(python: list[Component]) -> list[dict[str, Any]]:
    by_name = {one.name: purl(one, "pypi") for one in python}
    return [
        {"ref": by_name[one.name], "dependsOn": sorted(by_name[need] for need in one.needs if need in by_name)}
        for one in python
    ]


def package_row(project: Project, kind: str, licence_id: str) -> dict[str, Any]:
    name = f"pkg:pypi/{project.name}@{project.version}"
    row = {"type": kind, "bom-ref": name, "name": project.name, "version": project.version, "purl": name}
    return row | {"licenses": [licence(licence_id)]}


def pack_rows() -> list[dict[str, Any]]:
    """The packs, with a digest over their own files and where their facts come from, on whose terms."""
    root = find_packs_root()
    return [
        {
            "type": "data",
            "bom-ref": f"riwaya-pack-{pack.id}",
            "name": f"riwaya-pack-{pack.id}",
            "version": pack.version,
            "description": pack.label.en,
            "licenses": [licence("Apache-2.0")],
            "hashes": [{"alg": "SHA-256", "content": digest_of(source_files([pack.id], root), root)}],
            "properties": [{"name": "riwaya:source", "value": f"{one.title}: {one.licence}"} for one in pack.sources],
        }
        for pack in list_packs(root)
    ]


def model_row(models: Project) -> dict[str, Any]:
    """The models: a distribution of their own, which the program does without."""
    card = read_folder(MODEL / "src" / "riwaya_model_ar" / "data").card
    row = package_row(models, "machine-learning-model", card.licence)
    return row | {"scope": "optional", "properties": [{"name": "riwaya:digest", "value": card.digest}]}


def numbered(unnumbered: dict[str, Any]) -> str:
    """The text of the file; its serial number is made of what it says."""
    number = uuid.uuid5(NAMESPACE, json.dumps(unnumbered, sort_keys=True))
    return json.dumps(unnumbered | {"serialNumber": f"urn:uuid:{number}"}, ensure_ascii=False, indent=1) + "\n"


def faults(text: str) -> list[str]:
    """What the schema, or our policy of licences, has against it."""
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    return [*([str(wrong)] if wrong else []), *forbidden([*python_components(), *web_components()], read_policy())]


def main(words: list[str]) -> int:
    if len(words) != 1:
        print("usage: write_sbom.py FILE", file=sys.stderr)
        return 2
    text = numbered(bill())
    wrong = faults(text)
    if wrong:
        print(*wrong, sep="\n", file=sys.stderr)
        return 1
    Path(words[0]).write_text(text, "utf-8")
    print(f"{len(json.loads(text)['components'])} components  {words[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
