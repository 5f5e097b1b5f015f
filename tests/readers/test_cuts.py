from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.readers import read_file
from riwaya.readers.cuts import CutSizes, cut_file, may_be_cut, read_cut
from tests.readers.conftest import NEWS
from tests.readers.every_kind import parquet_of
from tests.readers.test_warc import PAGE, record

KINDS = ("jsonl", "jsonl.gz", "warc", "warc.gz", "parquet")
LINES = st.lists(st.sampled_from(["", " ", "{}", "no json", "نص", NEWS]), min_size=1, max_size=12)


def _line(text: str, number: int) -> str:
    return json.dumps({"id": f"a{number}", "text": text}, ensure_ascii=False) if text == NEWS else text


def _content(kind: str, texts: list[str]) -> bytes:
    if kind.startswith("jsonl"):
        data = "\n".join(_line(text, at) for at, text in enumerate(texts)).encode()
        return gzip.compress(data) if kind.endswith("gz") else data
    if kind == "parquet":
        return parquet_of([{"id": f"a{at}", "text": text} for at, text in enumerate(texts)])
    pack = gzip.compress if kind.endswith("gz") else bytes
    records = (record(f"https://sana.sy/{at}", PAGE if text == NEWS else text) for at, text in enumerate(texts))
    return b"".join(map(pack, records))


def _pieces(path, size):
    cuts = cut_file(path, CutSizes(text=size, archive=size))
    return cuts, [item for cut in cuts for item in read_cut(path, cut)]


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=LINES, size=st.integers(1, 3000))
def test_stretches_give_together_what_the_whole_file_gives(tmp_path, kind, texts, size):
    path = tmp_path / f"many.{kind}"
    path.write_bytes(_content(kind, [*texts, NEWS]))
    assert _pieces(path, size)[1] == list(read_file(path))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_cut_where_it_is_large(tmp_path, kind):
    path = tmp_path / f"many.{kind}"
    path.write_bytes(_content(kind, [NEWS] * 20))
    assert len(_pieces(path, 300)[0]) > 2


@pytest.mark.parametrize("kind", ["warc", "warc.gz"])
def test_a_file_that_breaks_off_is_refused_where_the_whole_would_be(tmp_path, kind):
    path = tmp_path / f"many.{kind}"
    path.write_bytes(_content(kind, [NEWS] * 9)[:-40])
    read, whole = _pieces(path, 300)[1], list(read_file(path))
    assert read[:-1] == whole[:-1]
    assert [(one.line, one.code) for one in (read[-1], whole[-1])] == [(None, "RW103")] * 2


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), harm=st.binary(max_size=12))
def test_no_harm_to_a_file_ends_the_cutting(tmp_path, kind, at, harm):
    path, whole = tmp_path / f"many.{kind}", _content(kind, [NEWS] * 6)
    at %= len(whole)
    path.write_bytes(whole[:at] + harm + whole[at + len(harm) :])
    cuts, read = _pieces(path, 300)
    assert len(cuts) >= 1
    assert read


def test_a_bomb_is_left_to_its_reader_which_refuses_it(tmp_path, free):
    path = tmp_path / "bomb.warc.gz"
    head = b"WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n"
    path.write_bytes(gzip.compress(head + bytes(2 * free + 1)))
    cuts, read = _pieces(path, 300)
    assert (cuts, [one.code for one in read]) == ((None,), ["RW107"])


def test_small_files_and_other_kinds_are_not_looked_into(tmp_path):
    small, other = tmp_path / "a.jsonl", tmp_path / "a.csv"
    small.write_text(_line(NEWS, 1), "utf-8")
    other.write_text("text\n" * 5000, "utf-8")
    sizes = CutSizes(text=1000)
    assert [may_be_cut(path, sizes) for path in (small, other, tmp_path / "none.jsonl")] == [False, False, False]
    assert cut_file(other, sizes) == (None,)


def test_lines_in_utf16_are_read_as_a_whole(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes("\n".join(_line(NEWS, at) for at in range(9)).encode("utf-16"))
    assert _pieces(path, 100) == ((None,), list(read_file(path)))


def test_an_archive_that_is_packed_as_one_is_read_as_a_whole(tmp_path):
    path = tmp_path / "a.warc.gz"
    path.write_bytes(gzip.compress(_content("warc", [NEWS] * 5)))
    assert _pieces(path, 100) == ((None,), list(read_file(path)))
