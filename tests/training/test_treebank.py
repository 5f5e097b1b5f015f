"""Treebanks in CoNLL-U."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from training.clitics import CutWord, cut_words
from training.treebank import Sentence, Word, fold_of, read_treebank

from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = """\
# sent_id = أ-1
# text = وكتبها أمس.
1	و	و	CCONJ	_	_	2	cc	_	SpaceAfter=No
2	كتب	كَتَب	VERB	_	Aspect=Perf|Voice=Act	0	root	_	SpaceAfter=No|LId=x
2.1	_	_	_	_	_	_	_	_	_
3-4	هاأمس	_	_	_	_	_	_	_	_
3	ها	هو	PRON	_	_	2	obj	_	_
4	أمس	أمس	NOUN	_	_	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_

# a comment
1	نعم	نعم	INTJ	_	_	0	root	_	_
"""


@pytest.fixture
def sentences(tmp_path: Path) -> tuple[Sentence, ...]:
    (tmp_path / "own.conllu").write_text(_ROWS, encoding="utf-8")
    return read_treebank(tmp_path / "own.conllu")


def test_ranges_and_empty_nodes_are_passed_over(sentences: tuple[Sentence, ...]) -> None:
    assert [[word.form for word in s.words] for s in sentences] == [["و", "كتب", "ها", "أمس", "."], ["نعم"]]


def test_a_word_has_its_columns(sentences: tuple[Sentence, ...]) -> None:
    wanted = Word(
        form="كتب", lemma="كَتَب", upos="VERB", feats="Aspect=Perf|Voice=Act", head=0, deprel="root", is_glued=True
    )
    assert sentences[0].words[1] == wanted


def test_text_is_as_printed_and_starts_point_into_it(sentences: tuple[Sentence, ...]) -> None:
    sentence = sentences[0]
    assert sentence.text == "وكتبها أمس."
    forms = [
        sentence.text[at : at + len(word.form)] for at, word in zip(sentence.starts(), sentence.words, strict=True)
    ]
    assert forms == [word.form for word in sentence.words]


def test_a_sentence_without_an_id_does_not_take_the_one_before(sentences: tuple[Sentence, ...]) -> None:
    assert [sentence.id for sentence in sentences] == ["أ-1", ""]


def test_a_fold_depends_on_the_id_alone(sentences: tuple[Sentence, ...]) -> None:
    alone = Sentence(id="أ-1", words=())
    assert fold_of(alone, 7) == fold_of(sentences[0], 7)
    assert {fold_of(Sentence(id=str(i), words=()), 7) for i in range(200)} == set(range(7))


def test_words_are_cut_where_the_treebank_begins_one(sentences: tuple[Sentence, ...]) -> None:
    assert cut_words(sentences) == [CutWord("وكتبها", (1, 4)), CutWord("أمس", ()), CutWord("نعم", ())]
    assert TextLayers(sentences[0].text).words == 2
