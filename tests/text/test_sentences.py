"""Sentences: where they end."""

from __future__ import annotations

import pytest
from hypothesis import given

from riwaya.text.layers import TextLayers
from riwaya.text.tokens import TokenKind
from tests.text.strategies import texts


def sentences_of(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in TextLayers(text).sentences]


@pytest.mark.parametrize(
    "parts",
    [
        ["قال نعم.", "وأضاف لا."],
        ["ماذا؟", "نعم!", "لا."],
        ["أمام المحكمة الدولية.", "احتشد المئات."],
        ['أمام "المحكمة الدولية".', "احتشد المئات."],
        ['قال: "لن نغادر."', "وأضاف أنه باق."],
        ["قال: «لن نغادر.»", "وأضاف أنه باق."],
        ["قال: “لن نغادر!”", "وأضاف أنه باق."],
        ["قال: ”لن نغادر”.", "وأضاف أنه باق."],
        ["وصل (أمس.)", "ثم غادر."],
        ["في عام 2018.", "وقال"],
        ["في عام 1438هـ.", "وقال"],
        ["حقا؟!", "نعم.."],
        ["قتل خمسة وجرح عشرون في القصف..", "ولم تعرف هوية القتلى حتى المساء."],
    ],
)
@pytest.mark.parametrize("joint", [" ", "", "\n", "\r\n"])
def test_a_stop_ends_a_sentence(parts: list[str], joint: str) -> None:
    assert sentences_of(joint.join(parts)) == parts


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\n\n", "\u2028"])
def test_a_line_end_ends_a_sentence(end: str) -> None:
    lines = ["• بند أول", "• بند ثان", "- بند ثالث"]
    assert sentences_of(end.join(lines)) == lines


@pytest.mark.parametrize(
    "text",
    [
        "بنسبة 3.5 بالمئة و ٣٫٥ بالمئة",
        "في 12.5.2018 قال",
        "نقلت أ.ف.ب عن مصدر",
        "نقلت ا.ف.ب. عن مصدر",
        "قال د. محمد",
        "قال أ.د. محمد",
        "1. النص",
        "في الساعة 10.30 مساء",
        "بنسبة 46%من المساحة، حسب «سانا»: نعم",
        "انظر https://www.example.com/a.b?x=1&y=2 و a.b@c.org الآن",
        "قالت U.S. troops أمس",
        "ذكرت صحيفة example.org أمس",
        "ذكر موقع «المثال.نت» أمس",
        "قالت قناة (إن.تي.في) ومحطة سي.إن.إن أمس",
        "قالت وكالة (أي. بي. سي) أمس",
        "وصل الجنرال جون إف. سميث أمس",
        "قال خالد ود. محمد",
        "التقى هـ. ج. ويلز أمس",
        "رابط &nbsp; آخر",
    ],
)
def test_a_stop_inside_a_word_does_not(text: str) -> None:
    assert sentences_of(text) == [text]


@pytest.mark.parametrize("parts", [["عملت لدى بي بي سي.", "قال ذلك أمس."], ["نقلته سي.إن.إن.", "وقال آخر."]])
def test_the_name_of_a_letter_may_end_a_sentence(parts: list[str]) -> None:
    assert sentences_of(" ".join(parts)) == parts


def test_a_number_that_ends_a_line_is_no_list_item() -> None:
    assert sentences_of("25.\nالنص") == ["25.", "النص"]


def test_a_long_sentence_stays_whole() -> None:
    text = "كلمة " * 160 + "نهاية."
    assert sentences_of(text) == [text]


def test_a_semicolon_ends_no_sentence() -> None:
    text = "أغلقت السلطات المعبر؛ لأن القصف اقترب منه. وعاد الناس."
    assert sentences_of(text) == ["أغلقت السلطات المعبر؛ لأن القصف اقترب منه.", "وعاد الناس."]


@pytest.mark.parametrize(
    "title",
    [
        "حلب.. قتلى وجرحى في غارة ليلية على السوق القديم",
        "الوزير يعد سكان المدينة بالماء والكهرباء.. والناس ما زالوا ينتظرون الوعد",
        "هل يعود سكان المدينة القديمة إلى بيوتهم؟.. الوزير يجيب عن سؤال الصحفيين",
        "بي.بي.سي تسأل سكان المدينة القديمة.. ماذا بقي لكم من بيوتكم؟",
    ],
)
def test_dots_in_a_title_are_a_dash(title: str) -> None:
    assert sentences_of(f"{title}\nقتل خمسة.") == [title, "قتل خمسة."]


def test_words_left_out_of_a_quotation_end_no_sentence() -> None:
    text = 'قال: "وصلنا إلى القرية بعد يومين من السير (...) ولم نجد فيها أحدا من أهلها". ثم صمت.'
    assert sentences_of(text) == [text.removesuffix(" ثم صمت."), "ثم صمت."]


@pytest.mark.parametrize(
    "text",
    [
        "قال الشاهد إنهم مشوا.. مشوا حتى الصباح دون أن يعرفوا إلى أين.",
        "وأخيرا.. عاد سكان القرية كلهم إلى بيوتهم بعد غياب طويل.",
        "نشر الباحث كتابه عن تلك الأعوام الأولى بعنوان «حصار المدينة.. شهادات من الداخل» أمس في بيروت.",
        "وقف الرجل وصاح في وجوه الجنود الواقفين هناك (لا أحد هنا.. لا أحد هنا أبدا صدقوني يا ناس) ثم بكى.",
    ],
)
def test_a_pause_near_words_ends_no_sentence(text: str) -> None:
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        'سأل الضابط: "أين القائد؟"، ثم غادر.',
        "هتفوا: لن نرحل!، ورفعوا الأعلام.",
        'كتبوا على الجدار "لا عودة!" بخط كبير أحمر.',
        'قال: "لن نغادر." حسب بيان للجماعة.',
        "تساءل (لماذا الآن؟) ثم مضى.",
    ],
)
def test_a_stop_before_a_comma_or_in_a_quotation_that_goes_on_ends_no_sentence(text: str) -> None:
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    "text",
    ["خرج الناس. .", 'قال: "خرج الناس. "', "لماذا خرجوا؟ ..", "خرجوا أمس. *", "...التفاصيل", "* * *"],
)
def test_signs_alone_are_no_sentence_beside_words(text: str) -> None:
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["لماذا خرجوا؟ ..", "لا أحد يعرف."],
        ["قال القائد ذلك أمام الحشد كله..", '"لن نغادر المدينة قبل أن يعود الجميع".'],
        ["صدر البيان أمس بعد اجتماع طويل للقادة..", '"النداء" صحيفة نشرته كاملا هذا الصباح.'],
    ],
)
def test_stops_stay_with_what_is_before_and_an_opening_quote_with_what_follows(parts: list[str]) -> None:
    assert sentences_of(" ".join(parts)) == parts


def test_a_quotation_mark_that_touches_the_next_word_opens() -> None:
    assert sentences_of('أعلن ذلك أمس."الميناء" مغلق.') == ["أعلن ذلك أمس.", '"الميناء" مغلق.']


def test_a_stop_printed_before_its_number_ends_behind_it() -> None:
    assert sentences_of("لأول مرة منذ عام .2014 وقال آخر.") == ["لأول مرة منذ عام .2014", "وقال آخر."]


def assert_laws(text: str) -> None:
    """Sentences hold every token but line ends, once and in order; spans and body lie inside."""
    layers = TextLayers(text)
    held = [at for sentence in layers.sentences for at in range(sentence.first, sentence.last)]
    assert held == [at for at, token in enumerate(layers.tokens) if token.kind is not TokenKind.LINE]
    for sentence in layers.sentences:
        assert sentence.first <= sentence.body < sentence.last
        assert sentence.start == layers.tokens[sentence.first].start
        assert sentence.end == layers.tokens[sentence.last - 1].end


@given(texts)
def test_laws_of_sentences_hold_for_any_text(text: str) -> None:
    assert_laws(text)


def test_laws_of_sentences_hold_for_real_texts(real_texts: tuple[str, ...]) -> None:
    for text in real_texts:
        assert_laws(text)
