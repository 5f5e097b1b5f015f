"""What people hand in to be read: files in a form, or one text as JSON. Names and sizes are not to be trusted."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path, PurePosixPath
from shutil import copyfileobj, rmtree
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from anyio import to_thread
from fastapi import Depends, Request
from msgspec import Meta, Struct
from starlette.formparsers import MultiPartException, MultiPartParser

from riwaya.api.bodies import JSON, bounded, decode_body, kind_of
from riwaya.api.errors import WrongKindError
from riwaya.api.openapi import schema_of
from riwaya.corpus.job_runner import Upload
from riwaya.errors import JobError, RequestError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.datastructures import FormData, UploadFile

FORM = "multipart/form-data"
FILES = "files"
MOST_FILES = 200
_MOST_FIELDS, _MOST_FIELD = 8, 4096
_LONGEST_NAME = 150
_LONGEST = 500
_DIGEST = 12
_FIELDS = ("outlet", "published", "by")
Short = Annotated[str, Meta(max_length=_LONGEST)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Pasted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One text."""

    text: Annotated[str, Meta(min_length=1)]
    title: Short | None = None
    outlet: Short | None = None
    published: Day | None = None
    url: Short | None = None
    id: Short | None = None
    """Of the article; None: one that follows from the text."""
    by: Short | None = None
    """Who hands it in; only where nobody signs in."""


class Handed(Struct, kw_only=True):
    """What came with a request."""

    folder: Path
    uploads: tuple[Upload, ...]
    outlet: str | None
    published: str | None
    by: str | None
    is_kept: bool = False
    """Somebody else removes the folder."""


TAKES: dict[str, Any] = {
    "required": True,
    "content": {
        JSON: {"schema": schema_of(Pasted)},
        FORM: {
            "schema": {
                "type": "object",
                "required": [FILES],
                "properties": {
                    FILES: {"type": "array", "maxItems": MOST_FILES, "items": {"type": "string", "format": "binary"}},
                    **{name: {"type": "string", "maxLength": _LONGEST} for name in _FIELDS},
                },
            }
        },
    },
}
"""How the description tells of it."""


async def _read_upload(request: Request) -> AsyncIterator[Handed]:
    """What was handed in, in a folder of its own; it goes again where nobody keeps it."""
    served = request.app.state.served
    folder = await to_thread.run_sync(served.jobs.make_folder)
    handed = Handed(folder=folder, uploads=(), outlet=None, published=None, by=None)
    try:
        yield await _fill(request, handed, served.settings.most_upload)
    finally:
        if not handed.is_kept:
            await to_thread.run_sync(rmtree, folder, True)


HandedIn = Annotated[Handed, Depends(_read_upload)]
"""A parameter of routes: what was handed in."""


async def _fill(request: Request, handed: Handed, most: int) -> Handed:
    """Raises: WrongKindError, TooLongError, RequestError, JobError."""
    match kind_of(request):
        case "application/json":
            body = b"".join([piece async for piece in bounded(request, most)])
            await to_thread.run_sync(_fill_from_text, handed, body)
        case "multipart/form-data":
            form = await _read_form(request, most)
            try:
                await to_thread.run_sync(_fill_from_form, handed, form)
            finally:
                await form.close()
        case _:
            raise WrongKindError(f"Content-Type: this route takes {FORM} with `{FILES}`, or {JSON} with a text.")
    return handed


async def _read_form(request: Request, most: int) -> FormData:
    parser = MultiPartParser(
        request.headers,
        bounded(request, most),
        max_files=MOST_FILES,
        max_fields=_MOST_FIELDS,
        max_part_size=_MOST_FIELD,
    )
    try:
        return await parser.parse()
    except (MultiPartException, KeyError, ValueError, UnicodeDecodeError) as error:
        told = getattr(error, "message", None) or "its parts cannot be told from each other"
        raise RequestError(f"the form cannot be read: {str(told).rstrip('.').lower()}.") from error


def _fill_from_form(handed: Handed, form: FormData) -> None:
    files = [one for name, one in form.multi_items() if name == FILES and not isinstance(one, str)]
    if not files:
        raise JobError(f"{FILES}: no file came. Name at least one.")
    uploads = []
    for number, file in enumerate(files):
        path = handed.folder / f"{number:04}"
        _save(file, path)
        uploads.append(Upload(name=safe_name(file.filename or ""), path=path))
    handed.uploads = tuple(uploads)
    for name in _FIELDS:
        value = form.get(name)
        if isinstance(value, str) and value.strip():
            setattr(handed, name, value.replace("\0", "").strip()[:_LONGEST])


def _save(file: UploadFile, path: Path) -> None:
    file.file.seek(0)
    with path.open("xb") as target:
        copyfileobj(file.file, target)


def _fill_from_text(handed: Handed, body: bytes) -> None:
    pasted = decode_body(body, Pasted)
    digest = hashlib.sha256(pasted.text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]
    name = (pasted.id or "").replace("\0", "").strip() or f"text-{digest}"
    fields = {"id": name, "text": pasted.text, "title": pasted.title, "url": pasted.url}
    path = handed.folder / "0000"
    path.write_bytes(msgspec.json.encode({key: value for key, value in fields.items() if value}) + b"\n")
    handed.uploads = (Upload(name=f"{safe_name(name)}.jsonl", path=path),)
    handed.outlet, handed.published, handed.by = pasted.outlet, pasted.published, pasted.by


def safe_name(given: str) -> str:
    """The last part of a name, without what does not show; long ones lose their middle and keep their end.

    >>> safe_name("../../etc/passwd"), safe_name("C:\\\\news\\\\a.html"), safe_name("..")
    ('passwd', 'a.html', 'file')
    """
    plain = "".join(one for one in unicodedata.normalize("NFC", given) if unicodedata.category(one)[0] != "C")
    name = PurePosixPath(plain.replace("\\", "/")).name.strip(" .")
    if len(name) > _LONGEST_NAME:
        end = PurePosixPath(name).suffix[:20]
        name = name[: _LONGEST_NAME - len(end)] + end
    return name or "file"
