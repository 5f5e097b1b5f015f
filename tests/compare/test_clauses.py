from __future__ import annotations

import msgspec
import pytest

from riwaya.compare.clause_joints import ClauseWords, Joints, Saying
from riwaya.compare.clauses import find_clauses
from riwaya.model.span import Span
from riwaya.text.layers import TextLayers

WORDS = ClauseWords(
    leading=frozenset({"على", "علي", "من", "في", "التي"}),
    joining=frozenset({"بعد"}),
    opening=frozenset({"لكن"}),
    unfinished=frozenset({"ان"}),
    being=frozenset({"وكانت"}),
    among=frozenset({"بينهم"}),
)


Words = tuple[str | None, str, str]


def _span(text: str, words: str | None) -> Span | None:
    return None if words is None else Span(text.index(words), text.index(words) + len(words))


def clauses(text: str, *heads: str, figures: tuple[str, ...] = (), sayings: tuple[Words, ...] = ()) -> list[str]:
    """Clauses of a text by words that tell something, or open a figure, and by who says, cue and content."""
    heads_at, figures_at = ([text.index(word) for word in words] for words in ((*heads, *figures), figures))
    found = [
        Saying(source=_span(text, who), cue=text.index(cue), content=text.index(content))
        for who, cue, content in sayings
    ]
    joints = Joints(figures=figures_at, sayings=found, heads=heads_at)
    return [text[span.start : span.end] for span in find_clauses(TextLayers(text), joints, WORDS)]


def test_a_comma_parts_two_clauses_that_both_tell_something() -> None:
    text = "قصفت الطائرات أحياء المدينة ليلا، ونزح منها آلاف السكان صباحا."
    assert clauses(text, "قصفت", "ونزح") == ["قصفت الطائرات أحياء المدينة ليلا", "ونزح منها آلاف السكان صباحا"]


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
    assert clauses(text, "قصفت", sayings=((None, "وقال", "طائرات"),)) == ["طائرات قصفت أحياء المدينة"]


def test_who_says_so_between_signs_is_no_clause() -> None:
    text = "وفي السياق ذاته، توقع الخبير العسكري اليمني، خالد النسي، أن طائرات التحالف قصفت أحياء المدينة"
    assert clauses(text, "قصفت", sayings=((None, "توقع", "طائرات"),)) == ["طائرات التحالف قصفت أحياء المدينة"]


def test_who_it_is_goes_with_what_he_says_so() -> None:
    text = "وكانت المتحدثة باسم وحدات حماية المرأة الكردية، نسرين عبد الله، قالت إن طائرات قصفت أحياء المدينة"
    assert clauses(text, "قصفت", sayings=(("المتحدثة باسم وحدات حماية المرأة الكردية", "قالت", "طائرات"),)) == [
        "طائرات قصفت أحياء المدينة"
    ]


def test_a_clause_ends_with_nothing_that_leads_on() -> None:
    text = "قصفت الطائرات أحياء المدينة وأعلنت دمشق أن «السكان نزحوا عنها ليلا»"
    assert clauses(text, "قصفت", "وأعلنت", "نزحوا", sayings=((None, "وأعلنت", "السكان"),)) == [
        "قصفت الطائرات أحياء المدينة وأعلنت دمشق",
        "السكان نزحوا عنها ليلا",
    ]


def test_who_does_goes_with_what_stands_behind_an_aside() -> None:
    text = "عقد مجلس الأمن الدولي، مساء يوم الجمعة الماضي، جلسة طارئة بحثت الأوضاع في المدينة"
    assert clauses(text, "بحثت") == [text]


def test_who_says_so_goes_with_nothing_however_short() -> None:
    text = "انتهت المعارك في المدينة، وقال إن سكانها عادوا إليها"
    assert clauses(text, "انتهت", "عادوا", sayings=((None, "وقال", "سكانها"),)) == [
        "انتهت المعارك في المدينة",
        "سكانها عادوا إليها",
    ]


def test_no_clause_ends_with_a_preposition() -> None:
    text = "واتفقت روسيا مع الولايات المتحدة على وقف إطلاق النار"
    assert clauses(text, "واتفقت", "وقف", sayings=((None, "واتفقت", "وقف"),)) == [text]


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
    assert clauses("انتهى القصف. بدأ النزوح.", "انتهى", "بدأ") == ["انتهى القصف", "بدأ النزوح"]


def test_what_leads_to_another_text_is_no_clause() -> None:
    lines = (
        "عنوان الخبر",
        "قصفت الطائرات المدينة ليلا.",
        "اقرأ أيضا: قصفت الطائرات الميناء",
        "ونزح آلاف السكان صباحا.",
    )
    assert clauses("\n".join(lines), "قصفت", "ونزح") == [
        line.removesuffix(".") for line in (lines[0], lines[1], lines[3])
    ]


def test_a_clause_ends_without_signs_of_its_sentence() -> None:
    text = "قصفت الطائرات أحياء المدينة، وقال إن «سكانها نزحوا عنها ليلا»."
    assert clauses(text, "قصفت", "نزحوا", sayings=((None, "وقال", "سكانها"),)) == [
        "قصفت الطائرات أحياء المدينة",
        "سكانها نزحوا عنها ليلا",
    ]


def test_marks_and_brackets_that_are_whole_stay() -> None:
    text = "قصفت الطائرات معسكرا تابعا لما يسمى «جيش الفتح» (إدلب)."
    assert clauses(text, "قصفت") == [text.removesuffix(".")]
    assert clauses("«جيش الفتح» يعلن انسحابه من المدينة.", "يعلن") == ["«جيش الفتح» يعلن انسحابه من المدينة"]


def test_who_does_something_before_somebody_else_speaks_keeps_his_clause() -> None:
    text = "وتابعت قوات الأمن الإسرائيلية البحث عن منفذ الهجوم، وقال متحدث إن طائرات قصفت أحياء المدينة"
    assert clauses(text, "قصفت", sayings=(("متحدث", "وقال", "طائرات"),)) == [
        "وتابعت قوات الأمن الإسرائيلية البحث عن منفذ الهجوم",
        "طائرات قصفت أحياء المدينة",
    ]


def test_no_clause_ends_inside_brackets_or_inside_the_hour() -> None:
    text = "انسحب المقاتلون من المدينة عند 05:30 صباحا (03:00 بتوقيت غرينتش، وفق بيان)، وسيطر الجيش على أحيائها كلها"
    assert clauses(text, "انسحب", "وسيطر") == [
        "انسحب المقاتلون من المدينة عند 05:30 صباحا (03:00 بتوقيت غرينتش، وفق بيان)",
        "وسيطر الجيش على أحيائها كلها",
    ]


@pytest.mark.parametrize("aside", ["يوم الجمعة", "في مدينة دوما", "معظمهم أطفال"])
def test_an_aside_before_who_says_something_else_stays_with_its_clause(aside: str) -> None:
    text = f"قتل خمسة مدنيين في غارة جوية على سوق شعبي، {aside}، وقال ناشطون إن السكان نزحوا عنها"
    assert clauses(text, "قتل", "نزحوا", sayings=(("ناشطون", "وقال", "السكان"),)) == [
        f"قتل خمسة مدنيين في غارة جوية على سوق شعبي، {aside}",
        "السكان نزحوا عنها",
    ]


def test_what_a_later_speaker_does_is_a_clause_though_no_layer_knows_the_word() -> None:
    text = "شهدت المنظمة الدولية للهجرة أزمة مالية حادة هذا العام، وقالت إن مليون لاجئ عادوا إلى ديارهم"
    assert clauses(text, "عادوا", sayings=(("المنظمة الدولية للهجرة", "وقالت", "مليون"),)) == [
        "شهدت المنظمة الدولية للهجرة أزمة مالية حادة هذا العام",
        "مليون لاجئ عادوا إلى ديارهم",
    ]


def test_a_name_that_folds_to_a_preposition_ends_a_clause() -> None:
    assert clauses("قتلت الغارة الجوية القائد العسكري محمد علي.", "قتلت") == [
        "قتلت الغارة الجوية القائد العسكري محمد علي"
    ]


def test_what_ends_its_sentence_ends_its_clause() -> None:
    words = msgspec.structs.replace(WORDS, leading=frozenset({"بعد"}))
    text = "ولم تصدر السلطات بيانا بعد."
    (span,) = find_clauses(TextLayers(text), Joints(heads=[4]), words)
    assert text[span.start : span.end] == "ولم تصدر السلطات بيانا بعد"


def test_a_comma_between_two_numbers_parts_clauses() -> None:
    text = "وخلال اجتماع عقد في مدينة جنيف عام 2016، 15 دولة وقعت الاتفاق الدولي"
    assert clauses(text, "عقد", "وقعت") == ["وخلال اجتماع عقد في مدينة جنيف عام 2016", "15 دولة وقعت الاتفاق الدولي"]


def test_a_quotation_that_is_reported_keeps_both_its_marks() -> None:
    text = "وأعربت الوزارة عن «قلقها العميق» جراء تصاعد العنف في المدينة"
    assert clauses(text, "تصاعد", sayings=(("الوزارة", "وأعربت", "قلقها"),)) == [
        "«قلقها العميق» جراء تصاعد العنف في المدينة"
    ]


def test_each_line_is_cut_alike() -> None:
    line = "وفي السياق ذاته، قال المتحدث إن طائرات قصفت أحياء المدينة ليلا."
    text = "\n".join([line] * 20)
    starts = range(0, len(text), len(line) + 1)
    sayings = [Saying(source=Span(at + 21, at + 28), cue=at + 17, content=at + line.index("طائرات")) for at in starts]
    joints = Joints(sayings=sayings, heads=[at + line.index("قصفت") for at in starts])
    found = find_clauses(TextLayers(text), joints, WORDS)
    assert [text[span.start : span.end] for span in found] == ["طائرات قصفت أحياء المدينة ليلا"] * 20
