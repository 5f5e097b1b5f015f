"""A file or folder of an export is there when all of it is."""

from __future__ import annotations

import zipfile

import pytest

from riwaya.corpus.exporting import write_export
from riwaya.errors import ExportError
from riwaya.export.formats import Format, Of
from riwaya.export.source import ExportSource
from riwaya.export.zipped import Member


@pytest.fixture
def source():
    return ExportSource(lambda: (), lambda _: None)


def form(**writers):
    return Format(name="x", file="x.txt", media_type="text/plain", of=Of.ARTICLES, **writers)


def breaks(_source):
    yield b"half"
    raise ExportError("broken")


def two(_source):
    yield Member("a.txt", "أ".encode())
    yield Member("deep/b.txt", b"b")


def test_what_fails_half_way_leaves_what_was_there(source, tmp_path):
    path = tmp_path / "x.txt"
    path.write_bytes(b"before")
    with pytest.raises(ExportError):
        write_export(form(write=breaks), source, path)
    assert ([one.name for one in tmp_path.iterdir()], path.read_bytes()) == (["x.txt"], b"before")


def test_several_files_are_a_folder_or_one_zip(source, tmp_path):
    size = write_export(form(members=two), source, tmp_path / "folder")
    write_export(form(members=two), source, tmp_path / "all.zip")
    assert ((tmp_path / "folder/a.txt").read_text("utf-8"), size) == ("أ", 3)
    with zipfile.ZipFile(tmp_path / "all.zip") as file:
        assert file.testzip() is None
        assert {one: file.read(one) for one in file.namelist()} == {"a.txt": "أ".encode(), "deep/b.txt": b"b"}


def test_a_folder_that_holds_something_is_kept(source, tmp_path):
    with pytest.raises(ExportError, match="already"):
        write_export(form(members=two), source, tmp_path.parent)


def test_a_file_does_not_take_the_place_of_a_folder(source, tmp_path):
    with pytest.raises(ExportError, match=r"x\.txt"):
        write_export(form(write=lambda _: iter([b""])), source, tmp_path)
