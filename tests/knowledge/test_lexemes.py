"""Lexemes for search: forms of a word, and what keeps words apart that look alike."""

from __future__ import annotations

import pytest

from riwaya.knowledge.lexeme_forms import Rank
from riwaya.knowledge.lexeme_lexicon import LexemeFile, LexemeIndex, build_table, check_entries
from riwaya.knowledge.lexeme_words import find_lexemes

WORDS = LexemeFile(
    verbs=(
        "قال يقول قول",
        "قل يقل قلة",
        "أعد يعد إعداد",
        "أدى يؤدي أداء",
        "- - تكوين",
        "كان يكون كون",
        "كتب يكتب كتابة",
        "حمى يحمي حماية",
        "وصل يصل وصول",
        "دعا يدعو دعوة",
    ),
    nouns=(
        "زميل زملاء",
        "شيء أشياء",
        "توجيه +ات",
        "التزام +ات",
        "عدد أعداد",
        "فئة +ات",
        "واد وديان",
        "كتاب كتب",
        "حكم أحكام",
        "حكم حكام",
        "حرب حروب",
        "عملية +ات",
        "مسؤول/مسئول +ون",
        "قاض/قاضي قضاة",
    ),
    adjectives=("حربي", "عملي", "كبير كبار", "سوري"),
    names=("سوريا سورية", "ترامب ترمب", "حماة", "العراق عراق"),
    numerals=("أربعة أربع", "أربعون أربعين"),
    particles=("في", "إن أن", "بعد"),
    whole=("وفد",),
)


@pytest.fixture(scope="module")
def index() -> LexemeIndex:
    return LexemeIndex(build_table(WORDS))


def lexemes(word: str, index: LexemeIndex) -> set[str]:
    return {one.lexeme for one in find_lexemes(word, index)}


@pytest.mark.parametrize("word", ["الكتب", "كتابين", "وبكتابها", "للكتاب", "كتبهم"])
def test_forms_of_a_noun_meet_whatever_stands_before_and_behind(index: LexemeIndex, word: str):
    assert "n:كتاب" in lexemes(word, index)


@pytest.mark.parametrize("word", ["سيكتبون", "وكتبت", "كتبوه", "ليكتب", "الكتابة"])
def test_forms_of_a_verb_meet_with_its_verbal_noun(index: LexemeIndex, word: str):
    assert "v:كتب:يكتب" in lexemes(word, index)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("حماة", {"p:حماه"}),
        ("حماية", {"v:حمي:يحمي"}),
        ("حربي", {"n:حربي"}),
        ("أربعين", {"c:اربعون"}),
        ("وصل", {"v:وصل:يصل"}),
        ("العمليات", {"n:عمليه"}),
        ("السورية", {"n:سوري"}),
        ("ترمب", {"p:ترامب"}),
        ("المسئولين", {"n:مسوول"}),
        ("القضاة", {"n:قاض"}),
        ("للعراق", {"p:العراق"}),
        ("والأحكام", {"n:حكم:احكام"}),
        ("زمردة", set()),
    ],
)
def test_words_that_look_alike_are_apart(index: LexemeIndex, word: str, expected: set[str]):
    assert lexemes(word, index) == expected


def test_what_the_lexicon_cites_is_surer_than_what_is_made(index: LexemeIndex):
    assert [(one.lexeme, one.rank) for one in find_lexemes("العملي", index)] == [("n:عملي", Rank.CITED)]
    assert [(one.lexeme, one.rank) for one in find_lexemes("مسؤولتين", index)] == []
    assert [(one.lexeme, one.rank) for one in find_lexemes("كبيرتين", index)] == [("n:كبير", Rank.REGULAR)]


def test_a_printed_ha_may_be_a_pronoun_but_ta_marbuta_never(index: LexemeIndex):
    assert lexemes("كتابة", index) == {"v:كتب:يكتب"}
    assert lexemes("كتابه", index) == {"v:كتب:يكتب", "n:كتاب"}


@pytest.mark.parametrize(
    ("word", "expected"),
    [("إعداد", {"v:اعد:يعد"}), ("أعداد", {"n:عدد"}), ("اعداد", {"n:عدد", "v:اعد:يعد"}), ("وأدى", {"v:ادي:يودي"})],
)
def test_hamzas_tell_words_apart_where_print_has_them(index: LexemeIndex, word: str, expected: set[str]):
    assert lexemes(word, index) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("وفي", {"f:في"}), ("فيه", {"f:في"}), ("فئة", {"n:فيه"}), ("وكان", {"v:كان:يكون"})]
)
def test_particles_behind_waw_or_with_a_pronoun_are_nothing_else(index: LexemeIndex, word: str, expected: set[str]):
    assert lexemes(word, index) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("زملائه", "n:زميل"), ("شيئا", "n:شيء"), ("توجيهاتها", "n:توجيه"), ("التزاماتهم", "n:التزام")],
)
def test_last_letters_that_change_before_an_ending_are_known(index: LexemeIndex, word: str, expected: str):
    assert lexemes(word, index) == {expected}


def test_the_short_form_of_a_verb_is_a_weak_reading_of_a_listed_word(index: LexemeIndex):
    assert [(one.lexeme, one.rank) for one in find_lexemes("يقل", index)] == [
        ("v:قل:يقل", Rank.CITED),
        ("v:قال:يقول", Rank.WEAK),
    ]


def test_a_masdar_given_alone_keeps_its_verb_out():
    others = LexemeFile(verbs=("كون يكون تكوين",))
    index = LexemeIndex(build_table(WORDS, others))
    assert (lexemes("يكون", index), lexemes("تكوين", index)) == ({"v:كان:يكون"}, {"v:تكوين"})


def test_words_of_other_lexicons_add_forms_but_no_second_lexeme():
    others = LexemeFile(nouns=("كتاب +ات", "هجوم هجمات"))
    index = LexemeIndex(build_table(WORDS, others))
    assert lexemes("هجمات", index) == {"n:هجوم"}
    assert "n:كتاب" in lexemes("كتابات", index)


def test_an_entry_given_twice_or_without_its_parts_is_told():
    words = LexemeFile(verbs=("كتب يكتب",), nouns=("كتاب كتب", "كتاب كتب"))
    assert [entry for entry, _ in check_entries(words)] == ["كتب يكتب", "كتاب كتب"]
