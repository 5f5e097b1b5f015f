"""What the tests of readers share: files made on the spot, and a way to read them."""

from __future__ import annotations

import io
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

from riwaya.readers import Defaults, Reading, read_file, source
from riwaya.readers.source import MEBIBYTE
from tests.sampled import sampled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from riwaya.readers import Refusal

NEWS = "أعلنت الحكومة وقف إطلاق النار في المدينة، وقالت مصادر محلية إن القوات انسحبت."


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Reading | Refusal]]:
    """Writes a file and reads it."""

    def run(name: str, data: bytes | str, **defaults: str) -> list[Reading | Refusal]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read_file(path, Defaults(**defaults)))

    return run


@pytest.fixture(params=sampled(MEBIBYTE, source.FREE))
def free(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Bytes that any archive may unfold to; few, so that a bomb of few is one, too."""
    monkeypatch.setattr(source, "FREE", request.param)
    return int(request.param)


def outcomes(items: list[Reading | Refusal]) -> list[str]:
    """Text of what was read, code of what was refused."""
    return [item.article.text if isinstance(item, Reading) else item.code for item in items]


def zip_of(members: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tar_of(members: dict[str, bytes | str], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            content = data.encode() if isinstance(data, str) else data
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()
