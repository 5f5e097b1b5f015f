from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.paired_signs import LadderWords, PairedSigns
from riwaya.compare.statement_words import StatementWords
from riwaya.knowledge.verdict_lexicon import Sign
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("دون وقوع إصابات", Sign.HARMLESS),
        ("اقتصرت الأضرار على الماديات", Sign.HARMLESS),
        ("سقط صاروخ قرب الميناء", Sign.HITS),
        ("أسقطت الدفاعات ثلاثة صواريخ", Sign.STOPPED),
        ("رفضت الوزارة الاتهامات", Sign.DENIAL),
        ("من دون إعطاء تفاصيل", Sign.UNSURE),
    ],
)
def test_two_words_give_a_sign(pack: Pack, text: str, sign: Sign) -> None:
    given, _ = PairedSigns(pack).signs(TextLayers(text).tokens)
    assert sign in given


def test_a_least_count_is_not_a_lack_of_harm(pack: Pack) -> None:
    given, _ = PairedSigns(pack).signs(TextLayers("ما لا يقل عن مئة جريح").tokens)
    assert Sign.HARMLESS not in given


@pytest.mark.parametrize(("text", "takes"), [("سقوط المدينة", True), ("سقوط صاروخ", False), ("سقوط قتلى", False)])
def test_only_what_can_be_taken_falls_to_somebody(pack: Pack, text: str, *, takes: bool) -> None:
    assert (Sign.TAKES in StatementWords(pack).signs(TextLayers(text).tokens)) is takes


def test_a_later_state_stands_further_along_its_ladder(pack: Pack) -> None:
    ladders = LadderWords(pack)
    planned, begun, ended = (
        ladders.rungs(TextLayers(text).tokens) for text in ("يعتزم الطرفان الانسحاب", "بدأ الانسحاب", "انتهى الانسحاب")
    )
    assert planned[0] < begun[0] < ended[0]
