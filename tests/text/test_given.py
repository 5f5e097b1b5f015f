"""Sentences of CoNLL-U with their words given."""

from __future__ import annotations

import pytest

from riwaya.errors import EmptyInputError, FormatError
from riwaya.text.given import GivenRange, read_conllu


def line(number: str, form: str, misc: str = "_", head: str = "_") -> str:
    return f"{number}\t{form}\t_\t_\t_\t_\t{head}\t_\t_\t{misc}\n"


def only(text: str):
    (sentence,) = read_conllu(text, "x.conllu")
    return sentence


def test_words_touch_where_there_is_no_space_after():
    sentence = only("# sent_id = s1\n" + line("1", "عاد", head="0") + line("2", "نا", "SpaceAfter=No") + line("3", "."))
    assert (sentence.id, sentence.text, sentence.starts(), sentence.words[0].head) == ("s1", "عاد نا.", [0, 4, 6], 0)


def test_words_of_a_range_touch_and_its_misc_tells_what_follows():
    sentence = only(
        line("1-2", "وعاد")
        + line("1", "و")
        + line("2", "عاد")
        + line("3-4", "بيتهم", "SpaceAfter=No")
        + line("3", "بيت")
        + line("4", "هم")
        + line("5", ".")
    )
    assert sentence.text == "وعاد بيتهم."
    assert sentence.ranges[0] == GivenRange(first=1, last=2, form="وعاد", misc="_")


def test_sentences_are_parted_by_empty_lines_and_empty_nodes_are_passed_over():
    text = line("1", "نعم") + "\n\n# sent_id = b\r\n" + line("1", "لا") + line("1.1", "أجل")
    assert [(s.id, [w.form for w in s.words]) for s in read_conllu(text, "x")] == [(None, ["نعم"]), ("b", ["لا"])]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 نعم\n", "line 1: 1 columns, not ten"),
        (line("1", "نعم") + line("3", "لا"), "line 2: word 3 follows word 1"),
        (line("one", "نعم"), "line 1: the number 'one' is none"),
        (line("1", ""), "line 1: the word has no form"),
        (line("1", "نعم", head="x"), "line 1: the head 'x' is no number"),
        (line("2-3", "نعم"), "line 1: the range 2-3 does not begin at the next word, 1"),
        (line("1-2", "نعم") + line("1", "نعم"), "line 2: the sentence ends within the range 'نعم'"),
        ("# sent_id = a\n\n", "line 1: a sentence without words"),
    ],
)
def test_a_broken_line_is_named(text: str, message: str) -> None:
    with pytest.raises(FormatError, match="x.conllu: " + message):
        list(read_conllu(text, "x.conllu"))


def test_a_file_without_sentences_is_refused():
    with pytest.raises(EmptyInputError, match="no sentence"):
        list(read_conllu("\n\n", "x.conllu"))
