"""The description of the routes: schemas of our own records take the place of the framework's."""

from __future__ import annotations

from collections import Counter
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import msgspec

from riwaya import __version__
from riwaya.api.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fastapi import FastAPI

_REFERENCE = "#/components/schemas/{name}"
_FRAMEWORK = ("HTTPValidationError", "ValidationError")
INTRODUCTION = (
    "Arabic reporting on a conflict as sourced, comparable data. Records are those of the JSON contract;"
    " spans count code points of the article's text. Errors carry the codes of docs/reference/errors.md."
)


@cache
def schema_of(kind: Any) -> dict[str, Any]:
    """The schema of an answer; records in it are references to components."""
    (schema,), _ = msgspec.json.schema_components((kind,), ref_template=_REFERENCE)
    return schema


def responses_of(answer: Any, errors: Iterable[int], *, status: int = 200) -> dict[int | str, dict[str, Any]]:
    """What a route says of its answers: the record or text that it gives, and a `Fault` for each status of an error."""
    out: dict[int | str, dict[str, Any]] = {}
    kind = "text/plain" if answer is str else "application/json"
    content = {} if answer is None else {kind: {"schema": schema_of(answer)}}
    out[status] = {"description": HTTPStatus(status).phrase, "content": content}
    for error in errors:
        fault = {"application/json": {"schema": schema_of(Fault)}}
        out[error] = {"description": HTTPStatus(error).phrase, "content": fault}
    return out


def describe(app: FastAPI, records: Iterable[Any]) -> None:
    """Makes `app.openapi` name the records that the routes answer with."""
    original = app.openapi
    listed = list(records)

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = original()
            _, ours = msgspec.json.schema_components((Fault, *listed), ref_template=_REFERENCE)
            _put(document, _named(ours))
        assert app.openapi_schema is not None  # noqa: S101 - for the type checker: the call above has set it
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
    app.title, app.version, app.description = "Riwaya", __version__, INTRODUCTION


SECURITY = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "riwaya",
        "description": "From POST /api/v1/session; off this machine its name is `__Host-riwaya`. Requests that change"
        " something also send the header X-CSRF-Token.",
    },
    "key": {"type": "http", "scheme": "bearer", "description": "A key that an admin made; no other token is needed."},
}
"""How who asks is known, where the server wants to know it; `x-role` of a route tells which role it needs."""


def _named(schemas: Mapping[str, Any]) -> dict[str, Any]:
    """Schemas by short names. Of two records of one name that of the contract keeps it, others bear their module's."""
    names = {name: _short(name) for name in schemas if "." in name}
    twice = {short for short, count in Counter(names.values()).items() if count > 1}
    names.update((long, _with_module(long)) for long, short in names.items() if short in twice)
    text = msgspec.json.encode(schemas).decode()
    for long, short in names.items():
        text = text.replace(f'"{_REFERENCE.format(name=long)}"', f'"{_REFERENCE.format(name=short)}"')
    decoded: dict[str, Any] = msgspec.json.decode(text)
    return {names.get(name, name): schema for name, schema in decoded.items()}


def _short(name: str) -> str:
    """`JoinedVoice` of `riwaya.compare.joined.Voice`, `Relation` of `riwaya.model.relation.Relation`."""
    return name.rpartition(".")[2] if name.split(".")[-3] == "model" else _with_module(name)


def _with_module(name: str) -> str:
    *_, module, record = name.split(".")
    return module.title().replace("_", "") + record


def _put(document: dict[str, Any], schemas: Mapping[str, Any]) -> None:
    known = document.setdefault("components", {}).setdefault("schemas", {})
    for name in _FRAMEWORK:
        known.pop(name, None)
    known.update(schemas)
    document["components"]["schemas"] = dict(sorted(known.items()))
    document["components"]["securitySchemes"] = SECURITY
    document["security"] = [{}, *({name: []} for name in SECURITY)]
