"""A small pack on disk that tests write rows into, and a compiled-pack folder of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from riwaya.knowledge.cache import CACHE_VARIABLE
from riwaya.knowledge.check import Problem, check_pack
from riwaya.knowledge.loader import find_packs_root, load_pack

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.knowledge.pack import Pack

SOURCES = [{"code": "own", "title": "The tests", "licence": "Apache-2.0"}]


@pytest.fixture(scope="session")
def syria() -> Pack:
    """The pack that Riwaya brings."""
    return load_pack("syria")


@pytest.fixture(scope="session")
def arabic() -> Pack:
    """What packs of Arabic extend."""
    return load_pack("arabic")


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where compiled packs go during the test."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(CACHE_VARIABLE, str(folder))
    return folder


class PackFolder:
    """A folder of packs with the real codebooks and one pack, `here`, of one country."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "codebooks").mkdir(parents=True)
        for path in (find_packs_root() / "codebooks").glob("*.yaml"):
            (root / "codebooks" / path.name).write_bytes(path.read_bytes())
        self.manifest("here")
        self.write("here/countries.yaml", [self.country()])

    def write(self, name: str, data: object) -> Path:
        """Put `data` into a file as YAML; text goes in as it is."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data if isinstance(data, str) else yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        return path

    def manifest(self, pack: str, **fields: Any) -> None:
        """Write a pack.yaml."""
        row = {"id": pack, "version": "1", "label": {"en": pack, "ar": "حزمة"}, "country": "syria", "sources": SOURCES}
        self.write(f"{pack}/pack.yaml", row | {"box": [35.5, 32.2, 42.5, 37.4]} | fields)

    def check(self) -> tuple[Problem, ...]:
        """What is wrong with the pack."""
        return check_pack("here", self.root)

    def found(self) -> list[tuple[str, str | None]]:
        """Code and row of each problem."""
        return [(problem.check.value, problem.row) for problem in self.check()]

    @staticmethod
    def country(**fields: Any) -> dict[str, Any]:
        """A country row."""
        row = {"id": "syria", "iso": "SY", "label": {"en": "Syria", "ar": "سوريا"}, "names": ["سوريا"]}
        return row | {"adjectives": ["سوري"], "lat": 35.0, "lon": 38.5, "source": "own"} | fields

    @staticmethod
    def actor(row_id: str, *forms: str | dict[str, Any], **fields: Any) -> dict[str, Any]:
        """An actor row; a form may be text or a whole name."""
        names = [form if isinstance(form, dict) else {"form": form} for form in forms]
        row = {"id": row_id, "type": "armed-group", "label": {"en": row_id, "ar": "جماعة"}, "names": names}
        return row | {"source": "own"} | fields

    @staticmethod
    def place(row_id: str, *forms: str | dict[str, Any], **fields: Any) -> dict[str, Any]:
        """A place row inside the box."""
        names = [form if isinstance(form, dict) else {"form": form} for form in forms]
        row = {"id": row_id, "type": "town", "label": {"en": row_id, "ar": "بلدة"}, "names": names}
        return row | {"country": "syria", "lat": 35.0, "lon": 38.0, "source": "own"} | fields


@pytest.fixture
def pack(tmp_path: Path) -> PackFolder:
    """A pack without problems, to spoil."""
    return PackFolder(tmp_path / "packs")
