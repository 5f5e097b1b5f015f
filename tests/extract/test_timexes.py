"""Time expressions as (words, type, value); published on Tuesday 20 March 2018."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

DATES = [
    # written dates
    ("قتل في 22 ديسمبر/كانون الأول 2017", "22 ديسمبر/كانون الأول 2017", "2017-12-22"),
    ("في ٢٢ كانون الأول ٢٠١٧", "٢٢ كانون الأول ٢٠١٧", "2017-12-22"),
    ("في 30 أيلول من عام 2015", "30 أيلول من عام 2015", "2015-09-30"),
    ("في السادس من حزيران 2013", "السادس من حزيران 2013", "2013-06-06"),
    ("كتب في 22/12/2017", "22/12/2017", "2017-12-22"),
    ("كتب في 2017-12-22", "2017-12-22", "2017-12-22"),
    ("التقاهم الثلاثاء (9 كانون الثاني 2018)", "الثلاثاء (9 كانون الثاني 2018)", "2018-01-09"),
    ("صدر في 12 جويلية 2016", "12 جويلية 2016", "2016-07-12"),
    ("صدر في 14 رجب 1438 هـ", "14 رجب 1438 هـ", "2017-04-11"),
    # days and months without their year, told from the day of publication
    ("قصفت الطائرات المدينة في 5 مارس", "5 مارس", "2018-03-05"),
    ("قصفت الطائرات المدينة في 5 تشرين الأول", "5 تشرين الأول", "2017-10-05"),
    ("يعقد المؤتمر في 5 نيسان", "5 نيسان", "2018-04-05"),
    ("انتهت المعركة في تموز الماضي", "تموز الماضي", "2017-07"),
    ("تعقد القمة في مايو/أيار المقبل", "مايو/أيار المقبل", "2018-05"),
    ("في الخامس والعشرين من الشهر الجاري", "الخامس والعشرين من الشهر الجاري", "2018-03-25"),
    # weekdays
    ("أعلن الجيش الاثنين", "الاثنين", "2018-03-19"),
    ("أعلن الجيش الأربعاء", "الأربعاء", "2018-03-14"),
    ("أعلن الجيش الثلاثاء", "الثلاثاء", "2018-03-20"),
    ("يجتمعون الجمعة المقبل", "الجمعة المقبل", "2018-03-23"),
    ("من المقرر أن تبدأ المحادثات الخميس", "الخميس", "2018-03-22"),
    ("أرجأ المجلس التصويت على القرار إلى السبت", "السبت", "2018-03-24"),
    ("أعلن تأجيل الجلسة المقررة غدا حتى يوم الاثنين", "يوم الاثنين", "2018-03-26"),
    ("أرجأت الحكومة الانتخابات إلى ديسمبر", "ديسمبر", "2018-12"),
    ("أعلن تأجيل المحادثات بينما استمرت الاشتباكات إلى الأحد", "الأحد", "2018-03-18"),
    ("وكان المجلس قد أرجأ التصويت إلى الاثنين", "الاثنين", "2018-03-19"),
    # days told from publication
    ("وصلت القافلة أمس", "أمس", "2018-03-19"),
    ("وصلت القافلة أول أمس", "أول أمس", "2018-03-18"),
    ("وصلت القافلة قبل يومين", "قبل يومين", "2018-03-18"),
    ("وصلت القافلة قبل عشرة أيام", "قبل عشرة أيام", "2018-03-10"),
    ("بدأت الحرب قبل سبع سنوات", "قبل سبع سنوات", "2011"),
    ("غادر الأسبوع الماضي", "الأسبوع الماضي", "2018-W11"),
    ("غادر الشهر الماضي", "الشهر الماضي", "2018-02"),
    ("غادر العام الماضي", "العام الماضي", "2017"),
    # longer periods
    ("سقطت المدينة عام 2014", "عام 2014", "2014"),
    ("ومنذ 1984 لم يحدث ذلك", "1984", "1984"),
    ("ويشهد اليمن منذ 2014 نزاعا داميا", "2014", "2014"),
    ("وقع عام ألفين وعشرة", "عام ألفين وعشرة", "2010"),
    ("سقطت في ربيع 2015", "ربيع 2015", "2015-SP"),
    ("في النصف الثاني من عام 2016", "النصف الثاني من عام 2016", "2016-H2"),
    ("خلال الربع الأول من 2017", "الربع الأول من 2017", "2017-Q1"),
    ("في نهاية 2017 عادوا", "نهاية 2017", "2017"),
    ("في ثمانينيات القرن الماضي", "ثمانينيات القرن الماضي", "198"),
    ("مطلع القرن العشرين", "مطلع القرن العشرين", "19"),
    ("توعدهم في وقت سابق الخميس بالرد", "وقت سابق الخميس", "2018-03-15"),
    ("بدأت في كانون الأول/دسيمبر 2013", "كانون الأول/دسيمبر 2013", "2013-12"),
    # no calendar date
    ("غادر البلاد قبل سنوات", "قبل سنوات", "PAST_REF"),
    ("يسيطرون عليها حاليا", "حاليا", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "words", "value"), DATES)
def test_a_date_has_its_words_and_value(timexes, text, words, value):
    assert (words, "DATE", value) in [(t.text, t.type.value, t.value) for t in timexes(text)]


@pytest.mark.parametrize(
    ("text", "words", "type_", "value"),
    [
        ("قصفوها مساء أمس الاثنين", "مساء أمس الاثنين", "TIME", "2018-03-19TEV"),
        ("سقطت القذائف فجر اليوم", "فجر اليوم", "TIME", "2018-03-20TMO"),
        ("أرجأ المجلس التصويت إلى مساء السبت", "مساء السبت", "TIME", "2018-03-24TEV"),
        ("بدأ عند الساعة 14:30 بتوقيت دمشق", "الساعة 14:30 بتوقيت دمشق", "TIME", "2018-03-20T14:30"),
        ("وقع في الساعة الثالثة فجرا", "الساعة الثالثة فجرا", "TIME", "2018-03-20T03:00"),
        ("يحاصرونها منذ أكثر من أربع سنوات", "أكثر من أربع سنوات", "DURATION", "P4Y"),
        ("استمر الحصار عامين ونصف العام", "عامين ونصف العام", "DURATION", "P2Y6M"),
        ("سقطت البلدة بعد أسبوعين من الهجوم", "أسبوعين", "DURATION", "P2W"),
        ("خلال الـ24 ساعة الماضية", "الـ24 ساعة الماضية", "DURATION", "PT24H"),
        ("خلال الساعات الأربع والعشرين الماضية", "الساعات الأربع والعشرين الماضية", "DURATION", "PT24H"),
        ("هدنة لمدة نصف ساعة", "نصف ساعة", "DURATION", "PT30M"),
        ("تقصف البلدة يوميا", "يوميا", "SET", "P1D"),
        ("يتظاهرون كل يوم جمعة", "كل يوم جمعة", "SET", "XXXX-WXX-5"),
    ],
)
def test_times_durations_and_sets(timexes, text, words, type_, value):
    assert (words, type_, value) in [(t.text, t.type.value, t.value) for t in timexes(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بين عامي 2013 و2015", ["2013", "2015"]),
        ("من 2011 إلى 2016", ["2011", "2016"]),
        ("بين 5 و12 كانون الثاني", ["2018-01-05", "2018-01-12"]),
        ("من 3 إلى 7 مارس 2016", ["2016-03-03", "2016-03-07"]),
        ("أيام 3 و4 و5 آذار 2012", ["2012-03-03", "2012-03-04", "2012-03-05"]),
    ],
)
def test_lists_and_ranges_share_month_and_year(timexes, text, values):
    assert [t.value for t in timexes(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "قتل 2015 شخصا",
        "انتشر اللواء 137 غرب المدينة",
        "تحدثت قوى 14 آذار عن الأزمة",
        "خرجوا بعد صلاة الجمعة",
        "أقلعت طائرات سو-24",
        "جلس إلى مكتبه",
        "نشر في صحيفة الثورة",
        "مارس الضغط عليهم",
    ],
)
def test_what_only_looks_like_a_time_is_none(timexes, text):
    assert timexes(text) == ()


def test_without_a_date_of_publication_the_relative_stay_open(timexes):
    (yesterday, weekday, month) = timexes("أمس والأربعاء وفي تموز الماضي", None)
    assert (yesterday.begin, weekday.value, month.value) == (None, "XXXX-WXX-3", "XXXX-07")


def test_every_value_says_what_it_was_anchored_on(timexes):
    found = timexes("في 4 نيسان 2017 قصفت المدينة، وأعلن أمس انسحابهم بعد يومين من الهجوم")
    assert [t.anchor.value for t in found] == ["absolute", "document", "event"]


@given(day=st.dates(date(1950, 1, 1), date(2080, 1, 1)))
def test_a_written_date_is_that_date_in_every_notation(timexes, pack, day):
    month = pack.time.months[day.month - 1].forms[0]
    texts = [f"في {day.day} {month} {day.year}", f"في {day.day}/{day.month}/{day.year}", f"في {day.isoformat()}"]
    assert {timexes(text)[0].value for text in texts} == {day.isoformat()}


@given(day=st.dates(date(1990, 1, 1), date(2060, 1, 1)), weekday=st.integers(1, 7))
def test_a_weekday_of_the_past_is_one_of_the_last_seven_days(timexes, pack, day, weekday):
    (name, *_) = next(row.forms for row in pack.time.weekdays if row.iso == weekday)
    (found,) = timexes(f"قصفت الطائرات البلدة {name}", day)
    said = date.fromisoformat(found.value)
    assert said.isoweekday() == weekday
    assert timedelta(0) <= day - said < timedelta(7)


@given(count=st.integers(3, 10), day=st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_days_ago_are_counted_from_publication(timexes, count, day):
    (found,) = timexes(f"وصلوا قبل {count} أيام", day)
    assert date.fromisoformat(found.value) == day - timedelta(count)


_FRAGMENTS = """قبل بعد منذ يوم يومين أيام عام سنوات 5 12 2016 1439 من إلى و - / ( ) ، . : الأحد أمس مساء الساعة الثالثة
آذار رجب الماضي المقبل كل نحو أكثر نهاية نصف القرن الـ24 ساعة هذا الجيش دمشق و7 ألف"""
_WORDS = st.sampled_from(_FRAGMENTS.split())


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1))))
def test_spans_are_exact_ordered_and_apart_and_periods_run_forwards(timexes, text, day):
    found = timexes(text, day)
    assert all(text[t.start : t.end] == t.text and t.text for t in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(t.begin <= t.end_date for t in found if t.begin and t.end_date)


@pytest.mark.parametrize("text", ["وقف غسان جولي (38 عاما) بينهم", "شاب يبلغ من العمر 15 عاما", "عن عمر ناهز 70 عاما"])
def test_an_age_is_no_time(timexes, text):
    assert timexes(text) == ()
