"""What people feed by accident or on purpose: a clear refusal or a clean reading, and nothing lost."""

from __future__ import annotations

import json

import msgspec
import pytest

from riwaya.errors import PackSyntaxError, UnknownPackError
from riwaya.knowledge.loader import load_pack
from riwaya.pipeline import read_into
from riwaya.readers import read_file
from riwaya.store import Store
from tests.sampled import sampled


@pytest.fixture
def read(tmp_path, analyzer):
    def run(name: str, data: bytes):
        (tmp_path / name).write_bytes(data)
        with Store.open(tmp_path / "s.db") as store:
            report = read_into(store, [tmp_path / name], analyzer)
            return report, [store.analysis(r.id) for r in store.articles()], list(store.issues())

    return run


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "RW101"),
        ("blank.txt", b" \n\t ", "RW101"),
        ("empty.jsonl", b"", "RW101"),
        ("empty.html", b"", "RW101"),
        ("binary.txt", bytes(range(256)) * 10, "RW102"),
        ("binary.jsonl", bytes(range(256)), "RW102"),
        ("page.html", b"<html><body></body></html>", "RW101"),
        ("broken.jsonl.gz", b"\x1f\x8bno gzip", "RW103"),
        ("deep.jsonl", b"[" * 100_000, "RW103"),
    ],
)
def test_what_is_no_article_is_refused_with_a_code(read, name, data, code):
    report, analyses, issues = read(name, data)
    assert (report.refused >= 1, analyses) == (True, [])
    assert code in {i.code for i in issues}


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-16"])
def test_other_encodings_are_read(read, encoding):
    report, analyses, _ = read("a.txt", "أعلنت القوات الحكومية سيطرتها على مدينة حلب بعد معارك عنيفة".encode(encoding))
    assert report.new == 1
    assert "aleppo" in {m.entity for m in analyses[0].mentions}


def test_a_line_of_five_megabytes_is_read(tmp_path):
    text = "قصفت طائرات مدينة حلب. " * 125_000
    path = tmp_path / "big.jsonl"
    path.write_text(json.dumps({"id": "big", "text": text}, ensure_ascii=False), encoding="utf-8")
    assert [(r.article.text, r.issues) for r in read_file(path)] == [(text, ())]


@pytest.mark.parametrize("many", sampled(1_200, 4_000))
def test_a_line_of_many_sentences_is_analysed(read, many):
    text = "قصفت طائرات مدينة حلب. " * many
    report, analyses, issues = read("long.jsonl", json.dumps({"id": "long", "text": text}, ensure_ascii=False).encode())
    assert (report.new, issues) == (1, [])
    assert len(analyses[0].events) == many


def test_lone_surrogates_and_nuls_become_replacement_characters_and_an_issue(read):
    report, analyses, issues = read(
        "s.jsonl", b'{"id": "s", "text": "\\ud800 \\u0000 \\u062d\\u0644\\u0628 \\u062d\\u0645\\u0635"}'
    )
    assert (report.new, report.with_issues) == (1, 1)
    assert [i.code for i in issues] == ["RW106"]
    assert msgspec.json.encode(analyses[0])
    assert [(m.start, m.text) for m in analyses[0].mentions if m.entity == "aleppo"] == [(4, "حلب")]


def test_an_unknown_pack_names_those_there_are():
    with pytest.raises(UnknownPackError, match="arabic, syria"):
        load_pack("atlantis")


def test_broken_yaml_names_file_and_place(tmp_path):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "pack.yaml").write_text("id: bad\nversion: [", encoding="utf-8")
    with pytest.raises(PackSyntaxError, match=r"pack\.yaml"):
        load_pack("bad", root=tmp_path)


def test_an_unknown_field_in_a_pack_is_an_error_that_names_it(tmp_path):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "pack.yaml").write_text(
        "id: bad\nversion: '1'\nlabel: {en: a, ar: b}\nnaem: x\n", encoding="utf-8"
    )
    with pytest.raises(PackSyntaxError, match="naem"):
        load_pack("bad", root=tmp_path)
