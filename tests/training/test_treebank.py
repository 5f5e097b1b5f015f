"""Treebanks in CoNLL-U."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from training.clitics import CutWord, cut_words
from training.treebank import blank_word, fold_of, read_treebank

from riwaya.errors import FormatError
from riwaya.text.given import GivenSentence
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from pathlib import Path

_ROWS = """\
# sent_id = أ-1
# text = وكتبها أمس.
1	و	و	CCONJ	_	_	2	cc	_	SpaceAfter=No
2	كتب	كَتَب	VERB	_	Aspect=Perf|Voice=Act	0	root	_	SpaceAfter=No|LId=x
3	ها	هو	PRON	_	_	2	obj	_	_
4	أمس	أمس	NOUN	_	_	2	obl	_	SpaceAfter=No
5	.	.	PUNCT	_	_	2	punct	_	_

# a comment
1	نعم	نعم	INTJ	_	_	0	root	_	_
"""


@pytest.fixture
def sentences(tmp_path: Path) -> tuple[GivenSentence, ...]:
    (tmp_path / "own.conllu").write_text(_ROWS, encoding="utf-8")
    return read_treebank(tmp_path / "own.conllu")


def _named(name: str | None) -> GivenSentence:
    return GivenSentence(id=name, comments=(), words=())


def test_a_word_without_a_head_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.conllu").write_text(_ROWS.replace("\t0\troot", "\t_\troot"), encoding="utf-8")
    with pytest.raises(FormatError, match="without a head"):
        read_treebank(tmp_path / "own.conllu")


def test_a_fold_depends_on_the_id_alone(sentences: tuple[GivenSentence, ...]) -> None:
    assert fold_of(_named("أ-1"), 7) == fold_of(sentences[0], 7)
    assert {fold_of(_named(str(i)), 7) for i in range(200)} == set(range(7))


def test_sentences_without_an_id_share_a_fold() -> None:
    assert fold_of(_named(None), 7) == fold_of(_named(""), 7)


def test_a_blank_word_touches_the_next_where_it_is_told_to() -> None:
    words = (blank_word("و", is_glued=True), blank_word("كتب", is_glued=False), blank_word(".", is_glued=False))
    assert GivenSentence(id=None, comments=(), words=words).text == "وكتب ."


def test_words_are_cut_where_the_treebank_begins_one(sentences: tuple[GivenSentence, ...]) -> None:
    assert cut_words(sentences) == [CutWord("وكتبها", (1, 4)), CutWord("أمس", ()), CutWord("نعم", ())]
    assert TextLayers(sentences[0].text).words == 2
