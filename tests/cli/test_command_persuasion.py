from __future__ import annotations

import json


def test_prints_one_object_an_article(run, text_file):
    (line,) = run("persuasion", text_file).stdout.splitlines()
    told = json.loads(line)
    assert (told["article"]["id"], {one["technique"] for one in told["persuasion"]}) == (
        "douma",
        {"Loaded_Language", "Name_Calling-Labeling"},
    )


def test_what_cannot_be_read_is_named_on_standard_error(run, tmp_path):
    (tmp_path / "bad.jsonl").write_bytes(b"{")
    result = run("persuasion", tmp_path / "bad.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
