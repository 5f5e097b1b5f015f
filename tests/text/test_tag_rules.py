from __future__ import annotations

from riwaya.text.syntax import Parse
from riwaya.text.tag_rules import with_certain_tags


def _parse(*tags: str) -> Parse:
    count = len(tags)
    return Parse(tags, ("_",) * count, ("",) * count, (0,) * count, ("dep",) * count)


def test_signs_are_punctuation_or_symbols_whatever_the_model_says():
    assert with_certain_tags(("#", "؛", "%", "...", "-"), _parse("ADP", "ADJ", "NOUN", "X", "PUNCT")).upos == (
        "SYM",
        "PUNCT",
        "SYM",
        "PUNCT",
        "PUNCT",
    )


def test_digits_are_numbers():
    assert with_certain_tags(("46", "3.5", "46%"), _parse("NOUN", "ADJ", "X")).upos == ("NUM", "NUM", "NUM")


def test_words_keep_the_tag_of_the_model():
    parse = _parse("NOUN", "ADP")
    assert with_certain_tags(("بيت", "ب"), parse) is parse
