"""Stretches of a text in quotation marks."""

from riwaya.extract.quotations import find_quotations
from riwaya.text.layers import TextLayers


def quoted(text: str) -> list[str]:
    layers = TextLayers(text)
    return [layers.span(q.first, q.last).of(text) for q in find_quotations(layers)]


def test_marks_that_show_their_side() -> None:
    assert quoted("قال «نحن هنا» ثم “سنبقى هنا”") == ["نحن هنا", "سنبقى هنا"]


def test_marks_on_the_wrong_side_are_read_by_the_space_around_them() -> None:
    assert quoted("دخلت ”قافلة الإغاثة“ أمس و”قافلة أخرى” اليوم") == ["قافلة الإغاثة", "قافلة أخرى"]


def test_stray_closing_mark_opens_nothing() -> None:
    assert quoted("غادر الوفد الفندق” وقال الوزير “لن نعود”") == ["لن نعود"]


def test_two_single_marks_are_one() -> None:
    assert quoted("قال ''نحن هنا'' ومضى") == ["نحن هنا"]


def test_name_inside_a_quotation_with_the_same_marks_does_not_end_it() -> None:
    assert quoted('قال "ضربنا تنظيم "النور" في الجبل" أمس') == ['ضربنا تنظيم "النور" في الجبل']


def test_quotation_of_marks_of_another_shape_inside() -> None:
    assert quoted("قال “ضربنا «النور» في الجبل” أمس") == ["ضربنا «النور» في الجبل"]


def test_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert quoted('قال "نحن هنا ولن نرحل\nوصلت قافلة') == ["نحن هنا ولن نرحل"]


def test_quotation_runs_on_when_the_next_paragraph_opens_with_a_mark() -> None:
    assert quoted('قال "نحن هنا\n"ولن نرحل" أبدا') == ['نحن هنا\n"ولن نرحل']
