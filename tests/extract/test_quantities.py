from __future__ import annotations

import pytest

CASES = [
    ("قتل 12 مدنيا في القصف", "12 مدنيا", 12, "civilian", "exact"),
    ("قتل نحو مئة شخص", "نحو مئة شخص", 100, "person", "about"),
    ("سيطروا على أكثر من ٨٦٪ من المنطقة", "أكثر من ٨٦٪", 86, "percent", "more_than"),
    ("بلغت النسبة حوالي 46%من المساحة", "حوالي 46%", 46, "percent", "about"),
    ("مقارنة ب 19 %فقط", "19 %", 19, "percent", "exact"),
    ("باتت تسيطر على تسعين في المئة منها", "تسعين في المئة", 90, "percent", "exact"),
    ("ما لا يقل عن 45 ألف شخص نزحوا", "ما لا يقل عن 45 ألف شخص", 45_000, "person", "at_least"),
    ("قتل 17 مدنيا على الأقل", "17 مدنيا على الأقل", 17, "civilian", "at_least"),
    ("أقل من ثلاثين مقاتلا", "أقل من ثلاثين مقاتلا", 30, "fighter", "less_than"),
    ("نقلت الحافلات سبعة آلاف شخص", "سبعة آلاف شخص", 7000, "person", "exact"),
    ("عثروا على مقبرتين في البلدة", "مقبرتين", 2, "mass grave", "exact"),
    ("وقع الطرفان اتفاقين", "اتفاقين", 2, "agreement", "exact"),
    ("ظهر الأشخاص الأربعة في الشريط", "الأشخاص الأربعة", 4, "person", "exact"),
    ("لم يقدم دليلا واحدا", "دليلا واحدا", 1, "piece of evidence", "exact"),
    ("في أكثر من مكان", "أكثر من مكان", 1, "site", "more_than"),
    ("مقتل 46 من جنوده", "46 من جنوده", 46, "soldier", "exact"),
    ("خطف ثلاثة فلبينيين", "ثلاثة فلبينيين", 3, "person", "exact"),
    ("وصلت 3 كتائب إلى الجبهة", "3 كتائب", 3, "battalion", "exact"),
    ("ألقت المروحيات 25 برميلا متفجرا", "25 برميلا", 25, "barrel", "exact"),
    ("فازوا في ست محافظات من أصل 18", "18", 18, None, "exact"),
    ("خسر في أربع أخرى", "أربع أخرى", 4, None, "exact"),
    ("اشترى 1,5 مليون طن من القمح", "1,5 مليون طن", 1_500_000, "tonne", "exact"),
    ("يبلغ طول الوادي 25 كلم", "25 كلم", 25, "kilometre", "exact"),
    ("قضت المحكمة على ثلاثة منهم", "ثلاثة منهم", 3, "person", "exact"),
    ("استهدفت 3 منها العاصمة", "3 منها", 3, None, "exact"),
    ("قتل خمسة وأصيب 12", "خمسة", 5, None, "exact"),
    ("قتل خمسة وأصيب 12", "12", 12, None, "exact"),
    ("مقتل 3 من مليشيات معادية", "3", 3, None, "exact"),
    ("نزح أكثر من ثلثهم إلى الشمال", "أكثر من ثلثهم", 33.3, "percent", "more_than"),
    ("دمر نصف المنازل", "نصف المنازل", 50, "percent", "exact"),
    ("يقاتلون في أكثر من جبهة", "أكثر من جبهة", 1, None, "more_than"),
    ("وجهت التهم إلى روسيين اثنين", "روسيين اثنين", 2, "person", "exact"),
    ("قُتل جنديان على الأقل", "جنديان على الأقل", 2, "soldier", "at_least"),
    ("استشهد فلسطينيان", "فلسطينيان", 2, "person", "exact"),
    ("أغلقت المعابر الحدودية الثلاثة", "المعابر الحدودية الثلاثة", 3, "crossing", "exact"),
    ("وقع قبل ثلاثة أشهر", "ثلاثة أشهر", 3, "month", "exact"),
    ("بقي في المشفى لمدة عامين", "عامين", 2, "year", "exact"),
    ("شرد القتال نصف مليون شخص", "نصف مليون شخص", 500_000, "person", "exact"),
    ("فر أكثر من ربع مليون لاجئ", "أكثر من ربع مليون لاجئ", 250_000, "refugee", "more_than"),
    ("فر نحو مليون ونصف المليون لاجئ", "نحو مليون ونصف المليون لاجئ", 1_500_000, "refugee", "about"),
    ("بلغ عددهم مليونين ونصف مليون نازح", "مليونين ونصف مليون نازح", 2_500_000, "person", "exact"),
    ("كلف 3 مليارات ونصف المليار دولار", "3 مليارات ونصف المليار دولار", 3_500_000_000, "dollar", "exact"),
    ("يحتاج مليون و200 ألف طفل إلى الغذاء", "مليون و200 ألف طفل", 1_200_000, "child", "exact"),
    ("نزح مليون شخص ونصف السكان جياع", "مليون شخص", 1_000_000, "person", "exact"),
    ("نزح مليون شخص ونصف السكان جياع", "نصف السكان", 50, "percent", "exact"),
    ("دمر ثلاثة أرباع المدينة", "ثلاثة أرباع المدينة", 75, "percent", "exact"),
    ("خسر نصف مساحة الغوطة", "نصف مساحة", 50, "percent", "exact"),
    ("سيطر على 40 كيلومترا مربعا", "40 كيلومترا مربعا", 40, "square kilometre", "exact"),
    ("أطلقوا سراح 13 عسكرياً ومدنياً", "13 عسكرياً", 13, "person", "exact"),
]


@pytest.mark.parametrize(("text", "words", "value", "unit", "comparator"), CASES)
def test_a_quantity_has_words_value_unit_and_hedge(quantities, text, words, value, unit, comparator):
    assert (words, value, unit, comparator) in [(q.text, q.value, q.unit, q.comparator.value) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "comparator"),
    [
        ("سقط عشرات القتلى", "عشرات القتلى", 20, 99, "dozens"),
        ("نزح آلاف المدنيين", "آلاف المدنيين", 2000, 9999, "thousands"),
        ("هجرت مئات آلاف المدنيين", "مئات آلاف المدنيين", 200_000, 999_999, "hundreds"),
        ("اعتقل عددا من المحتجين", "عددا من المحتجين", 3, 10, "several"),
        ("قتل بضع مئات من المدنيين", "بضع مئات من المدنيين", 300, 900, "several"),
        ("أنفق عشرات الملايين من الدولارات", "عشرات الملايين من الدولارات", 20_000_000, 99_000_000, "dozens"),
        ("دمر عدة قرى", "عدة قرى", 3, 10, "several"),
        ("تحتوي على ما بين 150 و200 جثة", "ما بين 150 و200 جثة", 150, 200, "about"),
        ("قتل 10-15 شخصا", "10-15 شخصا", 10, 15, "about"),
    ],
)
def test_vague_amounts_and_ranges_have_bounds_and_no_value(quantities, text, words, low, high, comparator):
    (found,) = [q for q in quantities(text) if q.text == words]
    assert (found.value, found.low, found.high, found.comparator.value) == (None, low, high, comparator)


@pytest.mark.parametrize(
    "text",
    [
        "انتشر اللواء 137 غرب المدينة",
        "مقابلة مع قناة روسيا 1",
        "صدر القرار 2254 عن المجلس",
        "أقلعت طائرات سو-24 من القاعدة",
        "مطار ال T4 العسكري",
        "في 22 كانون الأول 2017",
        "الساعة 08,30 صباحا",
        "منذ عام 2011",
        "الدفعة الثالثة من المقاتلين",
        "نشرت منظومة إس-400",
        "في القضية رقم (1477)",
        "برز وسم #39Indians على الموقع",
        "عاد بعد يومين",
        "انتظر نصف ساعة",
        "طبقا للمادة الثالثة والعشرين من الدستور",
    ],
)
def test_names_dates_and_ordinals_are_no_quantities(quantities, text):
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        ("شاب في الثالثة والعشرين من عمره", "الثالثة والعشرين من عمره", 23),
        ("وهي في السادسة عشرة من عمرها", "السادسة عشرة من عمرها", 16),
        ("رجل في الستين من العمر", "الستين من العمر", 60),
    ],
)
def test_an_ordinal_before_a_life_is_an_age(quantities, text, words, years):
    (found,) = quantities(text)
    assert (found.text, found.value, found.unit) == (words, years, "year")


@pytest.mark.parametrize(
    ("hedge", "low", "high"), [("", 200, 200), ("نحو ", 180, 220), ("أكثر من ", 200, None), ("أقل من ", 0, 200)]
)
def test_a_hedge_widens_the_bounds(quantities, hedge, low, high):
    (found,) = quantities(f"قتل {hedge}200 شخص")
    assert (found.low, found.high) == (low, high)


def test_what_is_counted_is_kept_in_its_own_words(quantities):
    (found,) = quantities("وصل نحو 90 ألف نازح")
    assert found.of == "نازح"
    (found,) = quantities("قتل 17 مدنيا على الأقل")
    assert (found.text, found.of) == ("17 مدنيا على الأقل", "مدنيا")


def test_tashkeel_changes_nothing(quantities):
    plain, marked = quantities("قتل ثلاثة جنود"), quantities("قُتِلَ ثَلاثَةُ جُنودٍ")
    assert [(q.value, q.unit) for q in plain] == [(q.value, q.unit) for q in marked] == [(3, "soldier")]


def test_an_adjective_of_two_is_no_second_count(quantities):
    assert [one.text for one in quantities("قال مسؤولان أميركيان إن البيان صدر.")] == ["مسؤولان"]
