"""The web pages: files of the built bundle, and its one page for every address that is no file and no route."""

from __future__ import annotations

import gzip
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from riwaya.api.security.gate import ANYBODY, ROLE

if TYPE_CHECKING:
    from fastapi import FastAPI

PACKAGED = Path(__file__).parents[1] / "web"
"""Where `npm run build` in `web/` puts the bundle, and the wheel has it."""
_INDEX = "index.html"
_NAMED_BY_CONTENT = "assets/"
"""Files whose names change with what is in them: they never have to be asked for again."""
_TEXT = ("text/", "application/javascript", "application/json", "image/svg+xml", "application/geo+json")
_SMALL = 1400
_NOT_BUILT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Riwaya</title></head><body>
<h1>Riwaya</h1>
<p>The server runs, but its web pages are not built. With Node.js at hand, <code>make web</code> in the source tree
builds them; a released package has them.</p>
<p>The routes are described at <a href="/openapi.json">/openapi.json</a>.</p>
<p lang="ar" dir="rtl">يعمل الخادم، لكن صفحاته لم تُبنَ بعد. يبنيها الأمر <code>make web</code> حيث Node.js متاح.</p>
</body></html>
"""


class Bundle:
    """Files of one folder, each read and compressed once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._held: dict[str, tuple[bytes, bytes | None, str]] = {}

    def reply(self, path: str, *, takes_gzip: bool) -> Response:
        """The file at a path below the folder, else the page that shows every view."""
        name = path if self._file(path) is not None else _INDEX
        if self._file(name) is None:
            return Response(_NOT_BUILT, media_type="text/html; charset=utf-8")
        body, packed, kind = self._read(name)
        forever = name.startswith(_NAMED_BY_CONTENT)
        headers = {
            "Cache-Control": "public, max-age=31536000, immutable" if forever else "no-cache",
            "Vary": "Accept-Encoding",
        }
        if packed is not None and takes_gzip:
            return Response(packed, media_type=kind, headers={**headers, "Content-Encoding": "gzip"})
        return Response(body, media_type=kind, headers=headers)

    def _file(self, path: str) -> Path | None:
        """The file, if there is one and it lies inside the folder."""
        if "\0" in path:
            return None
        try:
            file = (self._folder / path).resolve()
            return file if file.is_relative_to(self._folder) and file.is_file() else None
        except OSError:  # a name that is too long
            return None

    def _read(self, name: str) -> tuple[bytes, bytes | None, str]:
        if name not in self._held:
            body = (self._folder / name).read_bytes()
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            is_text = kind.startswith(_TEXT) or name.endswith((".js", ".mjs"))
            packed = gzip.compress(body, mtime=0) if is_text and len(body) > _SMALL else None
            self._held[name] = body, packed, kind
        return self._held[name]


def serve_bundle(app: FastAPI, folder: Path | None) -> None:
    """Adds the pages behind all routes. Addresses of routes that are none stay errors, not pages."""
    bundle = Bundle(folder or PACKAGED)

    def page(request: Request, path: str) -> Response:
        if path == "api" or path.startswith("api/"):
            raise HTTPException(404)
        return bundle.reply(path, takes_gzip="gzip" in request.headers.get("accept-encoding", ""))

    app.add_api_route(
        "/{path:path}",
        page,
        methods=["GET"],
        include_in_schema=False,
        response_model=None,
        openapi_extra={ROLE: ANYBODY},
    )
