from __future__ import annotations

import re

import pytest

from riwaya.cli import command_parse
from riwaya.cli.language import load_messages
from riwaya.extract.language import LanguageReading
from riwaya.text.models import find_models
from tests.export.conftest import read_text

from .conftest import MARKS, TEXT

TWO = "عاد السكان إلى القرية. ثم غادروها."


class Reader:
    """Stands for the language models: cuts و off, hangs each word on the one before."""

    def read_many(self, texts):
        return [LanguageReading(read_text(layers.text)) for layers in texts]


@pytest.fixture
def language(monkeypatch):
    monkeypatch.setattr(command_parse, "make_language", lambda _pack: Reader())


def cells(shown: str) -> list[list[str]]:
    return [re.split(r"\s{2,}", MARKS.sub("", line).strip()) for line in shown.splitlines()]


@pytest.mark.usefixtures("language")
def test_prints_a_line_a_word_and_nothing_else(run, tmp_path):
    path = tmp_path / "home.txt"
    path.write_text(TWO, "utf-8")
    result = run("parse", path)
    lines = result.stdout.split("\n")
    assert (result.exit_code, result.stderr, lines[:2]) == (0, "", ["# newdoc id = home", "# sent_id = home-s1"])
    assert [line.split("\t")[1] for line in lines if "\t" in line] == [
        *["عاد", "السكان", "إلى", "القرية", "."],
        *["ثم", "غادروها", "."],
    ]
    assert result.stdout.endswith("\t_\tSpan=33:34|SpaceAfter=No\n\n")


@pytest.mark.usefixtures("language")
def test_mentions_are_added_when_asked_for(run):
    result = run("parse", "-", "--mentions", stdin=TEXT.encode(), RIWAYA_MODELS="none")
    assert "Entity=(douma" in result.stdout
    assert "Entity" not in run("parse", "-", stdin=TEXT.encode()).stdout


@pytest.mark.usefixtures("language")
def test_a_table_names_classes_and_relations_in_the_language(run):
    english = cells(run("parse", "-", "--table", stdin=TWO.encode()).stdout)
    arabic = cells(run("--lang", "ar", "parse", "-", "--table", stdin=TWO.encode()).stdout)
    assert english[:4] == [
        ["عاد السكان إلى القرية."],
        ["No.", "Word", "Class", "Lemma", "Head", "Relation"],
        ["1", "عاد", "verb", "عاد", "root"],
        ["2", "السكان", "noun", "السكان", "1 عاد", "object"],
    ]
    assert arabic[3] == ["2", "السكان", "اسم", "السكان", "1 عاد", "مفعول به"]


@pytest.mark.usefixtures("language")
def test_a_table_shows_what_mentions_are_linked_to(run):
    shown = cells(run("parse", "-", "--table", "--mentions", stdin=TEXT.encode(), RIWAYA_MODELS="none").stdout)
    assert [row[-1] for row in shown if "دوما" in row] == ["object"]
    assert [row[-1] for row in shown if "مدينة" in row] == ["douma"]


@pytest.mark.usefixtures("language")
def test_what_cannot_be_read_is_named_and_the_others_are_parsed(run, tmp_path, text_file):
    result = run("parse", tmp_path / "absent.txt", text_file)
    assert (result.exit_code, "RW105" in result.stderr, result.stdout.count("# newdoc")) == (1, True, 1)


@pytest.mark.usefixtures("language")
def test_other_languages_are_not_parsed(run):
    result = run("parse", "-", stdin=b"The army entered the city on Tuesday.")
    assert (result.exit_code, result.stdout, "RW300" in result.stderr) == (1, "", True)


def test_without_models_it_says_how_to_install_them(run, text_file):
    result = run("parse", text_file, RIWAYA_MODELS="none")
    assert (result.exit_code, result.stdout, "RW602" in result.stderr) == (1, "", True)
    assert "make demo" in result.stderr


@pytest.mark.parametrize("words", [[], ["--tokens", "x.conllu", "y.txt"], ["--tokens", "x.conllu", "--table"]])
def test_nothing_to_parse_and_too_much_are_wrong_usage(run, words):
    assert run("parse", *words).exit_code == 2


@pytest.mark.parametrize(("data", "said"), [("1 نعم\n", "line 1"), ("\n", "no sentence")])
def test_a_broken_treebank_is_refused_with_its_line(run, tmp_path, data, said):
    path = tmp_path / "own.conllu"
    path.write_text(data, "utf-8")
    result = run("parse", "--tokens", path)
    assert (result.exit_code, result.stdout, said in result.stderr) == (1, "", True)


def test_an_absent_treebank_is_named(run, tmp_path):
    assert "RW105" in run("parse", "--tokens", tmp_path / "absent.conllu").stderr


@pytest.fixture
def models():
    if find_models() is None:
        pytest.skip("no language models are installed")


@pytest.mark.usefixtures("models")
def test_a_treebank_keeps_its_ids_and_words_under_the_models(run):
    given = "# sent_id = s1\n" + "".join(
        f"{at}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n"
        for at, (form, misc) in enumerate([("و", "SpaceAfter=No"), ("عاد", "_"), ("السكان", "_")], 1)
    )
    rows = [line.split("\t") for line in run("parse", "--tokens", "-", stdin=given.encode()).stdout.split("\n")]
    assert [row[:2] for row in rows[:4]] == [["# sent_id = s1"], ["1", "و"], ["2", "عاد"], ["3", "السكان"]]
    assert [row[3] for row in rows[1:4]][1:] == ["VERB", "NOUN"]


@pytest.mark.usefixtures("models")
def test_every_tag_and_relation_of_the_models_has_a_name(run):
    import msgspec

    from riwaya.text.syntax import SyntaxLabels

    folder = find_models()
    labels = msgspec.json.decode(folder.file("syntax.json").read_bytes(), type=SyntaxLabels)
    named = set(load_messages("en"))
    assert {f"class.{tag}" for tag in labels.upos} <= named
    assert {f"relation.{tag.partition(':')[0]}" for tag in labels.deprel} <= named
