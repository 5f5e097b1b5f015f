"""Tags and trees of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS, LanguageModel
from riwaya.text.syntax import Parse, SyntaxInput

if TYPE_CHECKING:
    from collections.abc import Callable

    Given = Callable[[str], SyntaxInput]


@pytest.fixture(scope="module")
def given_words(language: LanguageModel) -> Given:
    def make(text: str) -> SyntaxInput:
        forms = tuple(text.split())
        (encoded,) = language.encoder.encode([forms])
        return SyntaxInput(forms, (False,) * len(forms), encoded.tokens, np.zeros((len(forms), FLAGS), np.float32))

    return make


def test_a_plain_sentence_is_parsed(language: LanguageModel, given_words: Given) -> None:
    (parse,) = language.syntax.parse([given_words("وصل الوزير إلى المدينة .")])
    assert (parse.upos, parse.heads) == (("VERB", "NOUN", "ADP", "NOUN", "PUNCT"), (0, 1, 4, 1, 1))
    assert parse.deprel[:3] == ("root", "nsubj", "case")


def test_a_sentence_without_words_has_an_empty_parse(language: LanguageModel) -> None:
    empty = SyntaxInput((), (), np.zeros((0, FEATURES), np.float32), np.zeros((0, FLAGS), np.float32))
    assert language.syntax.parse([empty]) == [Parse((), (), (), (), ())]


def test_a_parse_does_not_depend_on_what_else_is_in_the_batch(language: LanguageModel, given_words: Given) -> None:
    texts = ("وصل الوفد أمس", "نام", "زار المدير مدرسة القرية الصغيرة قبل يومين", "ال" + "رجل " * 300)
    some = [given_words(text) for text in texts]
    assert language.syntax.parse(some) == [language.syntax.parse([one])[0] for one in some]


@pytest.mark.parametrize("text", ["نعم", "من في على إلى عن", "١ ٢ ٣ ٤", "xyz » « xyz", "قال قال قال قال قال"])
def test_every_parse_is_a_tree_with_one_root(language: LanguageModel, given_words: Given, text: str) -> None:
    (parse,) = language.syntax.parse([given_words(text)])
    assert parse.heads.count(0) == 1
    assert all(0 <= head <= len(parse.heads) and head != i for i, head in enumerate(parse.heads, 1))
    assert all(parse.lemmas)


def test_every_lemma_of_the_table_has_three_columns(language: LanguageModel) -> None:
    assert {line.count("\t") for line in language.folder.lines("lemmas.tsv")} == {2}
