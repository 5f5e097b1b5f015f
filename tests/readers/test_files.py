from __future__ import annotations

import gzip
import json

import pytest

from riwaya.readers import Defaults, Reading, Refusal, find_files, read_file

LINE = {
    "id": "x1",
    "outlet": "o",
    "date": "2018-03-20",
    "title": "ع",
    "text": "نص قصير عن المدينة",
    "url": "https://example.org/1",
}


def write_lines(path, *lines):
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def read_all(path, **defaults):
    return list(read_file(path, Defaults(**defaults)))


def test_a_text_file_keeps_every_code_point(tmp_path):
    text = "سطر أول\r\nسطر\u00a0ثانٍ\n\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (reading,) = read_all(tmp_path / "a.txt", outlet="o", published="2018-03-20")
    assert (reading.article.id, reading.article.text, reading.article.published) == ("a", text, "2018-03-20")


def test_json_lines_give_their_fields(tmp_path):
    (reading,) = read_all(write_lines(tmp_path / "a.jsonl", json.dumps(LINE)))
    got = reading.article
    assert (got.id, got.outlet, got.published, got.title, got.url) == (
        "x1",
        "o",
        "2018-03-20",
        "ع",
        "https://example.org/1",
    )


def test_a_bad_line_is_refused_with_its_number_and_the_rest_is_read(tmp_path):
    path = write_lines(
        tmp_path / "a.jsonl", json.dumps(LINE), "{broken", '["list"]', '{"id": "y"}', json.dumps({**LINE, "id": "x2"})
    )
    items = read_all(path)
    assert [i.article.id if isinstance(i, Reading) else i.line for i in items] == ["x1", 2, 3, 4, "x2"]
    assert {i.code for i in items if isinstance(i, Refusal)} == {"RW103"}


def test_gzip_is_read_as_a_stream(tmp_path):
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps(LINE) + "\n")
    assert [r.article.id for r in read_all(tmp_path / "a.jsonl.gz")] == ["x1"]


def test_a_truncated_gzip_gives_what_came_before(tmp_path):
    data = gzip.compress(
        "".join(json.dumps({**LINE, "id": f"n{i}", "text": f"نص {i} " * 50}) + "\n" for i in range(400)).encode()
    )
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    *read, last = read_all(tmp_path / "a.jsonl.gz")
    assert all(isinstance(r, Reading) for r in read)
    assert isinstance(last, Refusal)
    assert "breaks off" in last.message


def test_lines_without_id_get_one_from_their_text(tmp_path):
    record = {"text": "نص بلا معرف"}
    first = read_all(write_lines(tmp_path / "a.jsonl", json.dumps(LINE), json.dumps(record)))[1]
    moved = read_all(write_lines(tmp_path / "a.jsonl", json.dumps(record)))[0]
    assert first.article.id == moved.article.id


def test_a_date_that_is_no_date_is_left_out_with_an_issue(tmp_path):
    (reading,) = read_all(write_lines(tmp_path / "a.jsonl", json.dumps({**LINE, "date": "20 آذار"})))
    assert reading.article.published is None
    assert [i.code for i in reading.issues] == ["RW103"]


def test_html_gives_the_article_and_its_title(tmp_path):
    body = "".join(f"<p>أعلنت الحكومة اليوم فتح معبر جديد لعبور المدنيين من البلدة رقم {n}.</p>" for n in range(8))
    head = "<head><title>خبر المعبر</title><script>alert(1)</script></head>"
    page = f"<html>{head}<body><nav>قائمة</nav><article><h1>خبر المعبر</h1>{body}</article></body></html>"
    (tmp_path / "p.html").write_text(page, encoding="utf-8")
    (reading,) = read_all(tmp_path / "p.html")
    assert "فتح معبر جديد" in reading.article.text
    assert "alert" not in reading.article.text


def test_folders_give_readable_files_sorted_and_once(tmp_path):
    for name in ("b.txt", "a.txt", "c.png"):
        (tmp_path / name).write_text("نص", encoding="utf-8")
    assert [p.name for p in find_files([tmp_path, tmp_path / "a.txt"])] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(("name", "code"), [("missing.txt", "RW105"), ("a.xyz", "RW104")])
def test_what_cannot_be_read_is_refused_not_raised(tmp_path, name, code):
    (tmp_path / "a.xyz").write_text("نص", encoding="utf-8")
    (refusal,) = read_all(tmp_path / name)
    assert refusal.code == code


def test_text_in_another_language_is_marked(tmp_path):
    (tmp_path / "e.txt").write_text("An English article about a town in Syria.", encoding="utf-8")
    (reading,) = read_all(tmp_path / "e.txt")
    assert reading.article.language == "und"
