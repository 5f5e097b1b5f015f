"""Readings of printed words by a table of forms."""

from riwaya.extract.readings import WordReader
from riwaya.extract.words import Word
from riwaya.knowledge.form_table import Class, WordGroup, build_form_table
from riwaya.text.layers import TextLayers

GROUP = WordGroup(
    verbs=("قصف يقصف قصف", "أطلق يطلق إطلاق", "قال يقول قول", "حاصر يحاصر محاصرة حصار"),
    nouns=("غارة +ات", "عملية_عسكرية عمليات_عسكرية"),
    participles="passive",
)
READER = WordReader(build_form_table((GROUP,)))


def read(text: str, at: int = 0, word: Word | None = None) -> list[tuple[str, str, int, bool]]:
    found = READER.read(TextLayers(text).tokens, at, word or Word())
    return [(reading.lexeme.lemma, reading.morph.cls.value, reading.skip, reading.is_definite) for reading in found]


def test_verb_is_found_behind_waw_and_with_a_pronoun() -> None:
    assert read("وقصفوهم")[0] == ("قصف", Class.VERB, 1, True)


def test_future_prefix_is_cut_off() -> None:
    reading = READER.read(TextLayers("وسيقصفون").tokens, 0)[0]
    assert (reading.lexeme.lemma, reading.is_future, reading.skip) == ("قصف", True, 2)


def test_definite_masdar_is_no_verb() -> None:
    assert read("بالقصف") == [("قصف", Class.MASDAR, 1, True)]


def test_class_of_the_tagger_decides_between_verb_and_masdar() -> None:
    assert read("قصف", word=Word(upos="VERB", piece=0))[0][1] == Class.VERB
    assert read("قصف", word=Word(upos="NOUN", piece=0))[0][1] == Class.MASDAR


def test_printed_hamza_tells_masdar_from_verb() -> None:
    assert {cls for _, cls, _, _ in read("إطلاق")} == {Class.MASDAR}
    assert read("إطلق") == []


def test_fixed_phrase_beats_its_first_word_and_takes_the_article() -> None:
    reading = READER.read(TextLayers("العملية العسكرية").tokens, 0)[0]
    assert (reading.lexeme.lemma, reading.first, reading.last) == ("عملية_عسكرية", 0, 2)


def test_jussive_needs_a_particle_before_it() -> None:
    assert read("يقل") == []
    assert read("لم يقل", 1) == [("قال", Class.VERB, 0, False)]


def test_feminine_ending_is_no_verb() -> None:
    assert READER.read(TextLayers("قصفة").tokens, 0) == []
