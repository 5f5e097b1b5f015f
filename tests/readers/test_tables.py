from __future__ import annotations

import builtins
import csv
import io
from datetime import date

import pytest

from riwaya.readers import Refusal, read_file
from tests.readers.conftest import NEWS, outcomes

ROWS = [
    {
        "id": "r1",
        "text": NEWS,
        "date": "2018-03-20",
        "title": "عنوان، أول",
        "url": "https://example.org",
        "outlet": "o",
    },
    {"id": "r2", "text": f"سطر\n{NEWS}", "date": "2018-03-21", "title": "ثانٍ", "url": "", "outlet": ""},
]


def table(rows=ROWS, separator=",", names=None) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(names or rows[0])
    writer.writerows(row.values() for row in rows)
    return out.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_rows_give_their_fields_in_every_encoding(read, separator, encoding):
    first, second = read("a.csv", table(separator=separator).encode(encoding))
    got = first.article
    assert (got.id, got.text, got.published, got.title, got.url, got.outlet) == (
        "r1", NEWS, "2018-03-20", "عنوان، أول", "https://example.org", "o"
    )  # fmt: skip
    assert (second.article.text, second.article.outlet) == (f"سطر\n{NEWS}", None)


def test_columns_are_known_by_their_usual_names(read):
    names = ["article_id", "Content", "Published", "Headline", "Link", "المصدر"]
    (got, _) = read("a.tsv", table(separator="\t", names=names))
    assert (got.article.id, got.article.published, got.article.outlet) == ("r1", "2018-03-20", "o")


def test_a_row_without_text_is_refused_and_the_rest_is_read(read):
    items = read("a.csv", f"id,text\n1,{NEWS}\n2\n3,\n4,{NEWS}\n")
    assert outcomes(items) == [NEWS, "RW103", "RW101", NEWS]
    assert [item.line for item in items if isinstance(item, Refusal)] == [3, 4]


def test_bytes_that_are_no_text_are_an_issue_of_their_row(read):
    head = "id,text\n" + "".join(f"{n},{NEWS}\n" for n in range(12_000))
    items = read("a.csv", head.encode() + b"x,\xff\xfe " + NEWS.encode() + b"\n")
    assert [issue.code for issue in items[-1].issues] == ["RW106"]
    assert not any(item.issues for item in items[:-1])


@pytest.mark.parametrize(("data", "code"), [("", "RW101"), ("id,text\n", "RW101"), ("id,words\n1,x\n", "RW103")])
def test_tables_without_texts_say_why(read, data, code):
    assert outcomes(read("a.csv", data)) == [code]


def parquet_of(tmp_path, rows):
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "a.parquet")
    return tmp_path / "a.parquet"


def test_parquet_gives_its_rows(tmp_path):
    rows = [{**row, "date": date.fromisoformat(row["date"])} for row in ROWS]
    got = [one.article for one in read_file(parquet_of(tmp_path, rows))]
    assert [(one.id, one.published, one.text) for one in got] == [(r["id"], r["date"], r["text"]) for r in ROWS]


@pytest.mark.parametrize(
    ("kind", "number"), [("date32[day]", 2**31 - 1), ("timestamp[us]", -(2**62)), ("duration[s]", 2**62)]
)
def test_a_day_that_no_calendar_has_costs_the_day_alone(tmp_path, kind, number):
    arrow = pytest.importorskip("pyarrow")
    held = arrow.array([number], arrow.int32() if kind.startswith("date") else arrow.int64()).cast(kind)
    (got,) = read_file(parquet_of(tmp_path, [{"text": NEWS, "date": held[0]}]))
    assert (got.article.text, got.article.published) == (NEWS, None)


def test_a_cut_parquet_is_refused(tmp_path):
    path = parquet_of(tmp_path, ROWS)
    path.write_bytes(path.read_bytes()[:-20])
    assert outcomes(list(read_file(path))) == ["RW103"]


def test_without_pyarrow_the_message_says_what_to_install(read, monkeypatch):
    real = builtins.__import__

    def without(name, *more, **extra):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *more, **extra)

    monkeypatch.setattr(builtins, "__import__", without)
    (refusal,) = read("a.parquet", b"PAR1")
    assert (refusal.code, "riwaya[parquet]" in refusal.message) == ("RW603", True)
