"""Writes the description of the routes, from which types are made: `python -m riwaya.api.describe FILE`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from riwaya.api.app import create_app
from riwaya.knowledge.loader import DEFAULT_PACK, load_pack
from riwaya.store import Store


def description() -> dict[str, Any]:
    """The OpenAPI document of a server, whatever it serves."""
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "empty.db") as store:
        app = create_app(store, load_pack(DEFAULT_PACK))
        document = app.openapi()
        app.state.served.close()
    return document


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(description(), ensure_ascii=False, indent=1) + "\n", "utf-8")
