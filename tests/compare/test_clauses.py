from __future__ import annotations

from riwaya.compare.clauses import ClauseWords, Joints, find_clauses
from riwaya.text.layers import TextLayers

WORDS = ClauseWords(
    leading=frozenset({"على", "علي", "من", "في", "التي"}),
    joining=frozenset({"بعد"}),
    opening=frozenset({"لكن"}),
    among=frozenset({"بينهم"}),
)


def clauses(text: str, *heads: str, figures: tuple[str, ...] = (), contents: tuple[str, ...] = ()) -> list[str]:
    """Clauses of a text by words that tell something, open a figure or what is reported."""
    heads_at, figures_at, contents_at = (
        [text.index(word) for word in words] for words in ((*heads, *figures), figures, contents)
    )
    joints = Joints(figures=figures_at, contents=contents_at, heads=heads_at)
    return [text[span.start : span.end] for span in find_clauses(TextLayers(text), joints, WORDS)]


def test_a_comma_parts_two_clauses_that_both_tell_something() -> None:
    text = "قصفت الطائرات أحياء المدينة ليلا، ونزح منها آلاف السكان صباحا."
    assert clauses(text, "قصفت", "ونزح") == ["قصفت الطائرات أحياء المدينة ليلا", "ونزح منها آلاف السكان صباحا."]


def test_what_tells_nothing_stays_with_its_clause() -> None:
    text = "وسيطر الجيش والمقاومة، بإسناد من قوات التحالف العربي، على مطار مدينة الحديدة الدولي"
    assert clauses(text, "وسيطر") == [text]


def test_a_short_stretch_stays_with_its_clause() -> None:
    text = "وغادر، الخميس، أكثر من ألفي مدني المدينة"
    assert clauses(text, "وغادر") == [text]


def test_a_second_figure_opens_a_clause() -> None:
    text = "قتل في القصف خمسة مدنيين وأصيب عشرون آخرون بجروح"
    assert clauses(text, figures=("قتل", "وأصيب")) == ["قتل في القصف خمسة مدنيين", "وأصيب عشرون آخرون بجروح"]


def test_a_figure_in_the_midst_of_a_phrase_opens_none() -> None:
    text = "قتل خمسة مدنيين في قصف على حي يبعد ثلاثة كيلومترات عن المطار"
    assert clauses(text, figures=("قتل", "ثلاثة")) == [text]


def test_a_part_of_a_figure_stays_with_it() -> None:
    text = "قتل في القصف خمسة مدنيين بينهم ثلاثة أطفال وامرأة"
    assert clauses(text, figures=("قتل", "ثلاثة")) == [text]


def test_who_says_so_is_no_clause() -> None:
    text = "وقال مدير المرصد السوري لحقوق الإنسان إن طائرات قصفت أحياء المدينة"
    assert clauses(text, "قصفت", contents=("طائرات",)) == ["طائرات قصفت أحياء المدينة"]


def test_who_says_so_goes_with_nothing_however_short() -> None:
    text = "انتهت المعارك في المدينة، وقال إن سكانها عادوا إليها"
    assert clauses(text, "انتهت", "عادوا", contents=("سكانها",)) == ["انتهت المعارك في المدينة", "سكانها عادوا إليها"]


def test_no_clause_ends_with_a_preposition() -> None:
    text = "واتفقت روسيا مع الولايات المتحدة على وقف إطلاق النار"
    assert clauses(text, "واتفقت", "وقف", contents=("وقف",)) == [text]


def test_but_opens_a_clause_whatever_stands_behind_it() -> None:
    text = "سيطرت القوات على المطار الدولي، لكن وكالة الأنباء الرسمية في صنعاء، نفت صحة ذلك"
    assert clauses(text, "سيطرت", "نفت") == [
        "سيطرت القوات على المطار الدولي",
        "لكن وكالة الأنباء الرسمية في صنعاء، نفت صحة ذلك",
    ]


def test_a_long_stretch_is_cut_at_a_joint() -> None:
    text = "دخلت القوات الموالية للحكومة مجمع المطار من جهة الجنوب الشرقي بعد أن قصفت الطائرات مواقع المسلحين فيه"
    first, second = clauses(text, "دخلت", "قصفت")
    assert (first.split()[0], second.split()[0]) == ("دخلت", "بعد")


def test_no_clause_crosses_a_sentence() -> None:
    assert clauses("انتهى القصف. بدأ النزوح.", "انتهى", "بدأ") == ["انتهى القصف.", "بدأ النزوح."]


def test_what_leads_to_another_text_is_no_clause() -> None:
    lines = (
        "عنوان الخبر",
        "قصفت الطائرات المدينة ليلا.",
        "اقرأ أيضا: قصفت الطائرات الميناء",
        "ونزح آلاف السكان صباحا.",
    )
    assert clauses("\n".join(lines), "قصفت", "ونزح") == [lines[0], lines[1], lines[3]]
