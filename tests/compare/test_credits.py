from __future__ import annotations

import pytest

from riwaya.compare.credits import CreditFinder


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("عدن - رويترز: قتل جنديان في هجوم.", ["reuters"]),
        ("واس (الرياض)\nوصل الوفد أمس.", ["spa"]),
        ("دمشق 5 أيلول 2017 – سانا\nقال مصدر عسكري.", ["sana"]),
        ("وصل الوفد أمس.\nفرانس برس/رويترز", ["afp", "reuters"]),
        ("وصل الوفد أمس.\nقناة الأفق/أ ف ب", ["afp"]),
        ("قالت وكالة رويترز إن جنديين قتلا في هجوم على نقطة تفتيش قرب المدينة: الأول ضابط.", []),
        ("وصل الوفد أمس ونقلت رويترز عن شهود ذلك.", []),
    ],
)
def test_agencies_credited_in_byline_or_signature(pack, text, agencies):
    assert [credit.agency for credit in CreditFinder(pack).find(text)] == agencies


def test_a_credit_quotes_its_words(pack):
    text = "عدن - رويترز: قتل جنديان."
    (credit,) = CreditFinder(pack).find(text)
    assert (credit.quote.text, text[credit.quote.start : credit.quote.end]) == ("رويترز", "رويترز")
