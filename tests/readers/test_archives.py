from __future__ import annotations

import gzip
import json
import struct
import tarfile
import zipfile

import pytest

from riwaya.readers import Reading, Refusal, read_file
from riwaya.readers.source import MAX_DEPTH
from tests.readers.conftest import NEWS, outcomes, tar_of, zip_of

MEMBERS = {"a.txt": NEWS, "sub/b.jsonl": json.dumps({"id": "b", "text": NEWS}), "picture.png": b"\x89PNG"}


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.zip", zip_of),
        ("a.tar", tar_of),
        ("a.tar.gz", lambda m: tar_of(m, "w:gz")),
        ("a.tgz", lambda m: tar_of(m, "w:gz")),
        ("a.tar.bz2", lambda m: tar_of(m, "w:bz2")),
        ("a.tar.xz", lambda m: tar_of(m, "w:xz")),
    ],
)
def test_archives_give_the_articles_of_what_has_a_reader(read, name, pack):
    assert [one.article.id for one in read(name, pack(MEMBERS))] == ["a", "b"]


def test_any_file_may_be_under_gzip(read):
    (one,) = read("news.txt.gz", gzip.compress(NEWS.encode()))
    assert (one.article.id, one.article.text) == ("news", NEWS)


@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_archives_in_archives_are_read(read, pack):
    name = "outer.zip" if pack is zip_of else "outer.tar"
    members = {"in.zip": zip_of({"a.txt": NEWS}), "in.tar.gz": tar_of(MEMBERS, "w:gz")}
    assert outcomes(read(name, pack(members))) == [NEWS] * 3


def test_a_broken_member_is_refused_alone_and_named(read):
    items = read("a.zip", zip_of({"1.txt": NEWS, "2.txt": b"\0" * 500, "3.txt": NEWS}))
    assert outcomes(items) == [NEWS, "RW102", NEWS]
    assert items[1].path.endswith("a.zip!2.txt")


def test_a_bomb_is_refused_and_what_came_before_is_read(read, free):
    items = read("bomb.zip", zip_of({"1.txt": NEWS, "2.jsonl": b"\n" * (3 * free), "3.txt": NEWS}))
    assert outcomes(items)[:2] == [NEWS, "RW107"]
    assert "times its size" in items[1].message


def test_a_bomb_under_gzip_is_refused(read, free):
    assert outcomes(read("bomb.csv.gz", gzip.compress(b"text\n" + b"\n" * (2 * free)))) == ["RW107"]


def test_a_bomb_in_layers_is_refused_at_the_depth_that_nobody_packs(read):
    data = zip_of({"a.txt": NEWS})
    for _ in range(MAX_DEPTH):
        data = zip_of({"in.zip": data})
    (refusal,) = read("layers.zip", data)
    assert (refusal.code, "inside each other" in refusal.message) == ("RW107", True)


def test_a_member_that_says_it_is_four_gigabytes_long_is_refused_unread(read):
    data = bytearray(zip_of({"a.txt": NEWS, "b.txt": NEWS}))
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 0xFFFF_FFFE)
    assert outcomes(read("big.zip", bytes(data))) == [NEWS, "RW107"]


def test_a_tar_member_that_says_it_is_ten_gigabytes_long_is_refused_unread(tmp_path):
    info = tarfile.TarInfo("huge.txt")
    info.size = 10 * 1024**3
    (tmp_path / "a.tar").write_bytes(tar_of({"a.txt": NEWS})[:1024] + info.tobuf(tarfile.GNU_FORMAT) + b"x" * 512)
    assert outcomes(list(read_file(tmp_path / "a.tar")))[:2] == [NEWS, "RW107"]


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zip_of), ("a.tar.gz", lambda m: tar_of(m, "w:gz"))])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_a_cut_archive_is_refused_with_a_reason(read, name, pack, share):
    data = pack({f"{n}.txt": NEWS + str(n) for n in range(40)})
    *before, last = read(name, data[: int(share * len(data))])
    assert all(isinstance(one, Reading) for one in before)
    assert isinstance(last, Refusal)
    assert last.code == "RW103"


def test_an_encrypted_member_is_refused_alone(read):
    data = bytearray(zip_of({"a.txt": NEWS, "b.txt": NEWS}))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    items = read("a.zip", bytes(data))
    assert outcomes(items) == ["RW103", NEWS]
    assert "encrypted" in items[0].message


def test_nothing_is_written_where_a_name_points(read, tmp_path):
    assert outcomes(read("a.zip", zip_of({"../../out.txt": NEWS}))) == [NEWS]
    assert sorted(p.name for p in tmp_path.parent.rglob("out.txt")) == []


def test_an_archive_without_texts_says_so(read):
    assert [outcomes(read(n, d)) for n, d in (("a.zip", zip_of({"a.png": b""})), ("a.tar", tar_of({})))] == [
        ["RW101"],
        ["RW101"],
    ]


def test_what_is_no_archive_is_refused(read):
    assert [outcomes(read(name, b"no archive" * 90)) for name in ("a.zip", "a.tar", "a.tar.gz", "a.txt.gz")] == [
        ["RW103"]
    ] * 4


def test_names_in_windows_1256_are_told(read):
    info = zipfile.ZipInfo("x.txt")
    info.filename = "خبر.txt".encode("cp1256").decode("cp437")
    (one,) = read("a.zip", _zip_with(info))
    assert one.article.id == "خبر"


def _zip_with(info: zipfile.ZipInfo) -> bytes:
    """An archive whose one name is in a code page, as old programs write it."""
    raw = info.filename.encode("cp437")
    held = zip_of({"x" * len(raw): NEWS})
    return held.replace(b"x" * len(raw), raw)
