from __future__ import annotations

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.pipeline import read_into
from riwaya.readers import SUFFIXES, Reading, Refusal, read_file
from riwaya.readers.addresses import id_of_url
from riwaya.readers.files import UNFORESEEN
from riwaya.store import Store
from tests.readers.conftest import zip_of
from tests.readers.every_kind import files

pytest.importorskip("pyarrow")
FILES = files()
EXPECTED = {
    "text": (None, None, None),
    "old": (None, None, None),
    "line": ("عنوان", "2018-03-20", "sana"),
    "packed": ("عنوان", "2018-03-20", "sana"),
    "listed": ("عنوان", "2018-03-20", "sana"),
    "شبكة-أخبار-المدينة-2": (None, "2018-03-20", "شبكة أخبار المدينة"),
    "شبكة-أخبار-المدينة-4": (None, "2018-03-22", "شبكة أخبار المدينة"),
    "شبكة-أخبار-المدينة-5": (None, "2018-03-22", "شبكة أخبار المدينة"),
    "r1": ("عنوان، أول", "2018-03-20", "o"),
    "r2": ("ثانٍ", "2018-03-21", None),
    "t0": ("عنوان، أول", "2018-03-20", "o"),
    "t1": ("ثانٍ", "2018-03-21", None),
    "p0": ("عنوان، أول", "2018-03-20", "o"),
    "p1": ("ثانٍ", "2018-03-21", None),
    "report": ("عنوان التقرير", "2018-03-20", None),
    "page": ("خبر الهدنة", "2018-03-20", "sana"),
    id_of_url("https://sana.sy/1"): ("خبر أول", "2018-03-20", "sana"),
    id_of_url("https://sana.sy/a"): ("خبر", "2018-03-20", "sana"),
    id_of_url("https://sana.sy/6"): ("خبر الهدنة", "2018-03-20", "sana"),
    id_of_url("https://sana.sy/7"): ("خبر الهدنة", "2018-03-20", "sana"),
    "zipped": (None, None, None),
    "tarred": (None, None, None),
}
HOSTILE = {
    "xxe.xml": b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
    "cut.zip": FILES["pack.zip"][:-30],
    "cut.docx": FILES["report.docx"][:-30],
    "cut.parquet": FILES["rows.parquet"][:-30],
    "cut.warc.gz": FILES["crawl.warc.gz"][:-30],
    "cut.json": FILES["result.json"][:-30],
    "binary.txt": bytes(range(256)) * 9,
    "no.pdf": b"%PDF-1.7 broken",
}


def bombs(free):
    """Archives that unfold to more than any may."""
    return {
        "bomb.zip": zip_of({"a.txt": b"\0" * (2 * free)}),
        "bomb.csv.gz": gzip.compress(b"text\n" + b"\n" * (2 * free)),
    }


def test_a_folder_of_every_kind_reads_with_titles_dates_and_outlets_and_nothing_is_lost(tmp_path, analyzer, free):
    hostile = HOSTILE | bombs(free)
    for name, data in (FILES | hostile).items():
        (tmp_path / name).write_bytes(data)
    with Store.open(tmp_path / "s.db") as store:
        report = read_into(store, [tmp_path], analyzer)
        got = {row.id: (row.title, row.published, row.outlet) for row in store.articles()}
        refused = {Path(issue.path.partition("!")[0]).name: issue.code for issue in store.issues() if issue.path}
    assert {name: got.get(name) for name in EXPECTED} == EXPECTED
    assert set(refused) == set(hostile)
    assert set(refused.values()) <= {"RW102", "RW103", "RW107"}
    assert report.refused == len(hostile)


def test_every_suffix_is_among_the_files_or_goes_another_way():
    tried = {suffix for suffix in SUFFIXES for name in FILES if name.endswith(suffix)}
    assert set(SUFFIXES) - tried <= {".htm", ".tar", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".atom", ".rdf"}


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_damage_to_a_file_raises(name, data):
    content = bytearray(FILES[name])
    for at in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=6)):
        content[at] = data.draw(st.integers(0, 255))
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    cut = data.draw(
        st.sampled_from([
            bytes(content),
            bytes(content[:end]),
            bytes(content[start:]),
            bytes(content[:start] + content[end:]),
        ])
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(cut)
        items = list(read_file(path))
    assert items
    assert not [one.message for one in items if isinstance(one, Refusal) and UNFORESEEN in one.message]
    assert all(one.article.text.strip() for one in items if isinstance(one, Reading))


@given(st.sampled_from(sorted(SUFFIXES)), st.binary(max_size=2_000))
@settings(max_examples=200, deadline=None)
def test_no_bytes_under_any_name_raise(suffix, content):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        items = list(read_file(path))
    assert not [one.message for one in items if isinstance(one, Refusal) and UNFORESEEN in one.message]
