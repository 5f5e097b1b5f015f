from __future__ import annotations

from riwaya.compare.clauses import find_clauses
from riwaya.text.layers import TextLayers


def clauses(text: str, *figures: int) -> list[str]:
    return [text[span.start : span.end] for span in find_clauses(TextLayers(text), figures)]


def test_a_comma_parts_two_clauses() -> None:
    text = "قصفت الطائرات أحياء المدينة ليلا، ونزح منها آلاف السكان صباحا."
    assert clauses(text) == ["قصفت الطائرات أحياء المدينة ليلا", "ونزح منها آلاف السكان صباحا."]


def test_a_short_stretch_stays_with_its_clause() -> None:
    text = "وغادر، الخميس، أكثر من ألفي مدني المدينة"
    assert clauses(text) == [text]


def test_a_figure_opens_a_clause() -> None:
    text = "قتل في القصف خمسة مدنيين وأصيب عشرون آخرون بجروح"
    assert clauses(text, text.index("وأصيب")) == ["قتل في القصف خمسة مدنيين", "وأصيب عشرون آخرون بجروح"]


def test_no_clause_crosses_a_sentence() -> None:
    assert clauses("انتهى القصف. بدأ النزوح.") == ["انتهى القصف.", "بدأ النزوح."]
