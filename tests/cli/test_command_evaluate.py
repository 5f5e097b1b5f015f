from __future__ import annotations

import hashlib
import json

import pytest

TEXT = "دخلت قوات النظام مدينة دوما."
LAYERS = ("timexes", "quantities", "attributions", "events", "relations", "claims", "frames", "loaded")


@pytest.fixture
def gold(tmp_path):
    """A gold folder with one text and one mention."""
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "t.txt").write_text(TEXT, "utf-8")
    mention = {"id": "m1", "start": 5, "end": 16, "kind": "actor", "entity": "saa", "naming": "contested"}
    record = {"article": {"id": "t-20180320", "sha256": hashlib.sha256(TEXT.encode()).hexdigest()}}
    record |= {"mentions": [mention]} | {layer: [] for layer in LAYERS}
    (folder / "t.json").write_text(json.dumps(record), "utf-8")
    (folder / "entities.tsv").write_text("saa\tsyr-army-saa\n", "utf-8")
    return folder


def test_prints_rows_on_standard_output_and_notes_elsewhere(run, gold):
    result = run("evaluate", gold)
    rows = result.stdout.splitlines()
    assert (result.exit_code, len(rows)) == (0, 23)
    assert rows[0] == "mentions overlap           F1 0.667  P 0.500  R 1.000  (1 matched, 2 predicted, 1 gold)"
    assert "entity linking             acc 1.000  (1/1)" in rows
    assert "Gold texts: 1" in result.stderr


def test_json_rows(run, gold):
    rows = json.loads(run("evaluate", gold, "--json").stdout)
    assert rows["entity linking"] == {"accuracy": 1.0, "right": 1, "asked": 1}


def test_predictions_are_written(run, gold, tmp_path):
    run("evaluate", gold, "--predictions", tmp_path / "out")
    head = json.loads((tmp_path / "out" / "t.json").read_text("utf-8"))["article"]
    assert (head["id"], head["published"]) == ("t-20180320", "2018-03-20")


def test_without_entities_linking_is_not_asked(run, gold):
    (gold / "entities.tsv").unlink()
    result = run("evaluate", gold)
    assert ("entity linking             acc   -   (0/0)" in result.stdout, "--entities" in result.stderr) == (
        True,
        True,
    )


def test_gold_without_its_text_is_one_line(run, gold):
    (gold / "t.txt").unlink()
    result = run("evaluate", gold)
    assert (result.exit_code, result.stdout, "--texts" in result.stderr) == (1, "", True)


def test_the_halves_make_the_whole(run, gold):
    codes = sorted(run("evaluate", gold, "--half", half).exit_code for half in ("tune", "report"))
    assert codes == [0, 1]  # one text: in one half, while the other is empty
