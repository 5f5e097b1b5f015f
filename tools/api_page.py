"""The page of the REST reference, docs/reference/api.md, from the description of the routes."""

from __future__ import annotations

import json
from typing import Any

from riwaya.api.describe import description

HEAD = """# REST routes

Written by `tools/write_reference.py` from the server itself; do not edit. The same for programs, with the schema of
every record: `GET /openapi.json` (OpenAPI 3.1).

Answers are JSON; spans count code points of the text. An answer that is none is
`{"code": "RW405", "message": "...", "where": null}` with a code of [errors.md](errors.md); `where` names the parameter.
Lists are pages: `rows`, `total`, `offset`, `limit`. Entities and codes come as ids, `/labels` and `/codebooks` say what
to call them. Parameters in brackets may be left out; those with `*` may be given several times. Answers bear an `ETag`
where they depend on store and program alone. Where users sign in, readers may ask for all that does not say otherwise
([who may do what](../how-to/team-server.md)). [How the server works](../explanation/serving.md).

These parameters mean the same wherever they are listed as `filters`:

| | |
|---|---|
| `outlet`* | of the article: an id of the pack, or the name as given |
| `camp`* | of the outlet |
| `begin`, `end` | first and last day of publication, `YYYY-MM-DD` |
| `type`* | codes: types or `TYPE/mode` for events and articles, types of relations, measures of claims, roles, ... |
| `actor`, `place` | an id of the pack, which is exact; or part of a label or of the words used; also a P-code |
| `q` | words of a search that the article has |

And these as `page`: `offset` (0) and `limit` (50, at most 500).
"""
FILTERS = ["outlet", "camp", "begin", "end", "type", "actor", "place", "q"]
PAGE = ["offset", "limit"]
ROLES = {"anybody": " Nobody has to sign in.", "reader": "", "editor": " For editors.", "admin": " For admins."}
COMMON = {"401", "403", "422", "429", "503"}


def api_page() -> str:
    document = description()
    groups: dict[str, list[str]] = {}
    for path, methods in document["paths"].items():
        for method, route in methods.items():
            groups.setdefault(route["tags"][0], []).append(row(method, path, route))
    parts = [f"## {name.capitalize()}\n\n| | | |\n|---|---|---|\n" + "\n".join(rows) for name, rows in groups.items()]
    return "\n".join([HEAD, "\n\n".join(parts), ""])


def row(method: str, path: str, route: dict[str, Any]) -> str:
    """Address with parameters, what it does, and the record that it answers."""
    query = [one for one in route.get("parameters", ()) if one["in"] == "query"]
    shown = f"`{method.upper()} {path}`{asked(query)}".replace("|", "\\|")
    errors = [status for status in sorted(route["responses"]) if status >= "4" and status not in COMMON]
    told = f"{route.get('summary', '')}.{taken(route)}{ROLES[route['x-role']]}"
    told += f" Also {', '.join(errors)}." if errors else ""
    return f"| {shown} | {told} | {answer(route)} |"


def asked(query: list[dict[str, Any]]) -> str:
    names = [one["name"] for one in query]
    listed = []
    for label, group in (("filters", FILTERS), ("page", PAGE)):
        if set(group) <= set(names):
            names = [name for name in names if name not in group]
            listed.append(f"`{label}`")
    by_name = {one["name"]: one for one in query}
    listed = [parameter(by_name[name]) for name in names] + listed
    return " " + ", ".join(listed) if listed else ""


def taken(route: dict[str, Any]) -> str:
    """What the body of a request holds."""
    kinds = route.get("requestBody", {}).get("content", {})
    names = [named(one["schema"]) if "$ref" in one["schema"] else f"a form ({kind})" for kind, one in kinds.items()]
    return f" Takes {' or '.join(names)}." if names else ""


def parameter(one: dict[str, Any]) -> str:
    star = "*" if one["schema"].get("type") == "array" else ""
    return f"`{one['name']}`{star}" if one.get("required") else f"[`{one['name']}`{star}]"


def answer(route: dict[str, Any]) -> str:
    """The record that a route answers, by its name."""
    good = next(reply for status, reply in route["responses"].items() if status.startswith("2"))
    kind, content = next(iter(good.get("content", {}).items()), ("", {}))
    return named(content["schema"]) if kind == "application/json" else kind


def named(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        generic, _, inner = name.partition("_")
        return f"`{generic}` of `{inner.strip('_')}`" if inner else f"`{name}`"
    if schema.get("type") == "array":
        return f"list of {named(schema.get('items', {}))}" if schema.get("items") else "list"
    if schema.get("type") == "object" and schema.get("additionalProperties"):
        return f"by id: {named(schema['additionalProperties'])}"
    return json.dumps(schema.get("type", ""))
