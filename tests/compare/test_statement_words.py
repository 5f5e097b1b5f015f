from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.statement_words import StatementWords
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


@pytest.fixture(scope="module")
def words(pack: Pack) -> StatementWords:
    return StatementWords(pack)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("وتنفي المعارضة ذلك", Sign.DENIAL),
        ("الخبر عار عن الصحة", Sign.DENIAL),
        ("سيطرتها على البلدة", Sign.TAKES),
        ("على مشارف البلدة", Sign.NEARS),
        ("منذ بدء الهجوم", Sign.TOTAL),
        ("ألف شخص كل ساعة", Sign.RATE),
        ("البلدة بالكامل", Sign.WHOLE),
        ("تصدت الدفاعات لصواريخ", Sign.STOPPED),
        ("ارتفاع عدد القتلى", Sign.RISES),
        ("لم يعرف بعد", Sign.UNSURE),
    ],
)
def test_words_give_signs(words: StatementWords, text: str, sign: Sign) -> None:
    assert sign in words.signs(TextLayers(text).tokens)


@pytest.mark.parametrize(
    "text", ["امتنعت إيران عن نفي أو تأكيد الأمر", "عاد من المنفى", "أطراف مدينة دير الزور", "الهجوم المزعوم"]
)
def test_not_all_that_looks_like_a_denial_denies(words: StatementWords, text: str) -> None:
    assert Sign.DENIAL not in words.signs(TextLayers(text).tokens)


def test_a_relative_clause_of_holding_is_no_stage(words: StatementWords) -> None:
    assert Sign.TAKES not in words.signs(TextLayers("قصف بلدة تقع في المنطقة التي تسيطر عليها المعارضة").tokens)


@pytest.mark.parametrize(
    ("text", "negates"), [("لم تدخل القوات", True), ("ما لا يقل عن مئة", False), ("ولا تزال", False)]
)
def test_negation_is_told_from_its_look_alikes(words: StatementWords, text: str, *, negates: bool) -> None:
    assert words.is_negated(TextLayers(text).tokens) is negates


def test_opposites_are_groups_side_by_side(words: StatementWords) -> None:
    (rise,), (fall,) = words.poles(["ارتفاع"]), words.poles(["هبوط"])
    assert rise ^ 1 == fall
