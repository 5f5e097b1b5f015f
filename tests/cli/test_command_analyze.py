from __future__ import annotations

import json

import msgspec
import pytest

from riwaya.model.analysis import LAYERS, Analysis

from .conftest import TEXT


def test_prints_one_compact_object_a_file_and_nothing_else(run, text_file):
    result = run("analyze", text_file)
    (line,) = result.stdout_bytes.splitlines()
    assert (result.exit_code, result.stderr) == (0, "")
    assert msgspec.json.encode(msgspec.json.decode(line, type=Analysis)) == line


def test_every_layer_is_there_and_unfilled_ones_are_empty_lists(run, text_file):
    analysis = json.loads(run("analyze", text_file).stdout)
    assert all(isinstance(analysis[layer], list) for layer in LAYERS)
    assert analysis["frames"] == []


def test_arabic_is_not_escaped(run, text_file):
    assert "نحو 30 مدنيا".encode() in run("analyze", text_file).stdout_bytes


def test_every_quoted_text_is_what_stands_at_its_offsets(run, text_file):
    analysis = json.loads(run("analyze", text_file).stdout)
    for layer in ("mentions", "timexes", "quantities"):
        assert analysis[layer]
        assert all(TEXT[item["start"] : item["end"]] == item["text"] for item in analysis[layer])


def test_a_file_of_many_articles_gives_a_line_each(run, tmp_path):
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": "a", "text": "دخل الجيش حلب."}\n{"id": "b", "text": "انسحب الجيش من حمص."}\n', "utf-8")
    printed = run("analyze", lines).stdout.splitlines()
    assert [json.loads(line)["article"]["id"] for line in printed] == ["a", "b"]


def test_standard_input_is_read_for_a_dash(run):
    result = run("analyze", "-", "--outlet", "neva", "--published", "2017-09-06", stdin=TEXT.encode())
    head = json.loads(result.stdout)["article"]
    assert (head["id"], head["outlet"], head["published"]) == ("stdin", "neva", "2017-09-06")


@pytest.mark.parametrize(("data", "code"), [(b"", "RW101"), (b"\x00\xff\xfe\x12\x99", "RW102")])
def test_input_that_is_no_text_leaves_standard_output_empty(run, data, code):
    result = run("analyze", "-", stdin=data)
    assert (result.exit_code, result.stdout, code in result.stderr) == (1, "", True)


def test_one_bad_file_does_not_stop_the_others(run, text_file, tmp_path):
    result = run("analyze", tmp_path / "absent.txt", text_file)
    assert (result.exit_code, result.stdout.count("\n"), "RW105" in result.stderr) == (1, 1, True)


def test_an_article_that_is_not_analysed_says_so(run):
    result = run("analyze", "-", stdin=b"The army entered the city on Tuesday.")
    assert (result.exit_code, json.loads(result.stdout)["mentions"], "RW300" in result.stderr) == (1, [], True)
