"""CoNLL-U of made-up parses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.export.conllu import write_conllu, write_given
from riwaya.model.article import Article
from riwaya.model.mention import Kind
from riwaya.text.given import read_conllu
from riwaya.text.syntax import Parse
from tests.export.conftest import read_text
from tests.text.strategies import texts

UNESCAPED = {"\\s": " ", "\\t": "\t", "\\n": "\n", "\\r": "\r", "\\p": "|", "\\\\": "\\"}


def rebuilt(conllu: str) -> str:
    """The text that printed words and the spaces between them make."""
    out, covered = [], 0
    for line in conllu.split("\n"):
        number, *fields = line.split("\t")
        if line.startswith("#") or not fields:
            covered = 0
            continue
        first, _, last = number.partition("-")
        if not last and int(first) <= covered:
            continue
        covered = int(last or 0)
        misc = dict(pair.partition("=")[::2] for pair in fields[8].split("|"))
        after = "" if misc.get("SpaceAfter") == "No" else " "
        out += [plain(misc.get("SpacesBefore", "")), fields[0], plain(misc.get("SpacesAfter", after))]
    return "".join(out)


def plain(escaped: str) -> str:
    return re.sub(r"\\[stnrp\\]", lambda found: UNESCAPED[found[0]], escaped)


def forms(conllu: str, column: int = 1) -> list[str]:
    return [line.split("\t")[column] for line in conllu.split("\n") if "\t" in line]


def test_a_sentence_is_written_with_its_id_text_and_words():
    text = "عاد الأهالي."
    assert write_conllu(Article(id="a1", text=text), read_text(text)) == (
        "# newdoc id = a1\n"
        "# sent_id = a1-s1\n"
        "# text = عاد الأهالي.\n"
        "1\tعاد\tعاد\tVERB\t_\tPerson=3|Tense=Past\t0\troot\t_\tSpan=0:3\n"
        "2\tالأهالي\tالأهالي\tNOUN\t_\t_\t1\tobj\t_\tSpan=4:11|SpaceAfter=No\n"
        "3\t.\t.\tNOUN\t_\t_\t2\tobj\t_\tSpan=11:12|SpaceAfter=No\n"
        "\n"
    )


def test_a_form_is_what_is_printed_and_clitics_touch_their_word():
    text = "وعادَ السكّان"
    written = write_conllu(Article(id="a1", text=text), read_text(text))
    assert (forms(written), forms(written, 9)[0]) == (["و", "عادَ", "السكّان"], "Span=0:1|SpaceAfter=No")


def test_other_gaps_than_one_space_are_written_out():
    text = " عاد  السكان\n\nثم غادروا"
    gaps = forms(write_conllu(Article(id="a1", text=text), read_text(text)), 9)
    assert gaps == [
        r"Span=1:4|SpacesBefore=\s|SpacesAfter=\s\s",
        r"Span=6:12|SpacesAfter=\n\n",
        "Span=14:16",
        "Span=17:23|SpaceAfter=No",
    ]


def test_pieces_that_share_a_ligature_are_one_printed_word():
    text = "\ufefbسم جديد"
    written = write_conllu(Article(id="a1", text=text), read_text(text))
    assert list(zip(forms(written, 0), forms(written), strict=True)) == [
        ("1-2", "\ufefbسم"),
        ("1", "ل"),
        ("2", "اسم"),
        ("3", "جديد"),
    ]


@given(texts, st.integers(3, 40))
def test_printed_words_and_spaces_make_the_text_again(text: str, limit: int) -> None:
    sentences = read_text(text, limit=limit)
    assert rebuilt(write_conllu(Article(id="a1", text=text), sentences)) == (text if sentences else "")


@given(texts)
def test_what_is_written_can_be_read(text: str) -> None:
    sentences = read_text(text)
    if sentences:
        given_back = list(read_conllu(write_conllu(Article(id="a1", text=text), sentences), "test"))
        assert [len(sentence.words) for sentence in given_back] == [len(sentence.pieces) for sentence in sentences]


def test_ids_hold_no_space_nor_slash():
    text = "عاد السكان"
    written = write_conllu(Article(id="my file/1", text=text), read_text(text))
    assert written.startswith("# newdoc id = my_file_1\n# sent_id = my_file_1-s1\n")


def entities(text, mentions):
    misc = forms(write_conllu(Article(id="a1", text=text), read_text(text), mentions), 9)
    return [re.sub(r"(?:Entity=(\S*)\|)?Span=.*", r"\1", value) for value in misc]


def test_mentions_are_brackets_that_nest(mention):
    text = "زار سفير دولة لبنان بيروت"
    found = [
        mention(text, "سفير دولة لبنان", kind=Kind.PERSON, name="m1"),
        mention(text, "لبنان", entity="lebanon", name="m2"),
        mention(text, "بيروت", entity="beirut-city", name="m3"),
    ]
    assert entities(text, found) == [
        "",
        "(nil.a1.m1-person",
        "",
        "(lebanon-place)nil.a1.m1)",
        "(beirut%2Dcity-place)",
    ]


def test_the_header_names_the_fields_of_a_bracket_only_with_mentions():
    text = "عاد السكان"
    article, sentences = Article(id="a1", text=text), read_text(text)
    assert "# global.Entity = eid-etype\n" in write_conllu(article, sentences, [])
    assert "global.Entity" not in write_conllu(article, sentences)


def test_a_mention_across_windows_is_cut_at_the_first(mention):
    text = "دخل الوفد مدينة القامشلي الكبيرة صباحا"
    sentences = read_text(text, limit=3)
    written = write_conllu(Article(id="a1", text=text), sentences, [mention(text, "مدينة القامشلي الكبيرة")])
    assert len(sentences) == 2
    assert re.findall(r"Entity=([^|]*)", written) == ["(nil.a1.m1-place)"]


GIVEN = """# sent_id = x 7
# text = للبيت باب
1-2\tللبيت\t_\t_\t_\t_\t_\t_\t_\tGloss=house
1\tل\t_\t_\t_\t_\t_\t_\t_\t_
2\tالبيت\t_\t_\t_\t_\t_\t_\t_\tRef=1
3\tباب\t_\t_\t_\t_\t_\t_\t_\t_

"""


def test_given_words_keep_all_but_their_labels():
    parse = Parse(("ADP", "NOUN", "NOUN"), ("_",) * 3, ("ل", "بيت", "باب"), (2, 3, 0), ("case", "obl", "root"))
    (sentence,) = read_conllu(GIVEN, "test")
    assert write_given(sentence, parse) == (
        "# sent_id = x 7\n"
        "# text = للبيت باب\n"
        "1-2\tللبيت\t_\t_\t_\t_\t_\t_\t_\tGloss=house\n"
        "1\tل\tل\tADP\t_\t_\t2\tcase\t_\t_\n"
        "2\tالبيت\tبيت\tNOUN\t_\t_\t3\tobl\t_\tRef=1\n"
        "3\tباب\tباب\tNOUN\t_\t_\t0\troot\t_\t_\n"
        "\n"
    )


@pytest.mark.parametrize("text", ["", "\n \u200f"])
def test_a_text_without_words_gives_nothing(text: str) -> None:
    assert write_conllu(Article(id="a1", text=text), read_text(text)) == ""
