from __future__ import annotations

import pytest

from riwaya.errors import LimitError
from riwaya.readers.pdf_glyphs import read_lines
from riwaya.readers.pdf_lines import MAX_LINES, Glyph
from riwaya.readers.pdf_quality import doubt_of
from tests.readers.conftest import outcomes
from tests.readers.made_pdf import pdf_of, seen_from_the_left

LINES = [
    "أعلنت القوات الحكومية سيطرتها على مدينة الباب بعد معارك استمرت 12 شهرا في",
    "الأحياء، وقالت وكالة Reuters إن «العمليات» (2017) مستمرة ولا تزال.",
]
MADE = "/CreationDate(D:20180320120000)"


def page(*lines: str) -> list[list[str]]:
    return [seen_from_the_left(line) for line in lines]


@pytest.mark.parametrize("drawn_from", ["left", "mixed"])
def test_words_come_in_the_order_of_reading_however_they_were_drawn(read, drawn_from):
    (got,) = read("a.pdf", pdf_of([page(*LINES)], drawn_from=drawn_from), published="2020-01-01")
    assert (got.article.text, got.article.published, got.issues) == (" ".join(LINES), "2020-01-01", ())


def test_the_day_of_the_file_is_taken_and_told(read):
    (got,) = read("a.pdf", pdf_of([page(*LINES)], facts=MADE))
    assert (got.article.published, [issue.code for issue in got.issues]) == ("2018-03-20", ["RW110"])


def test_page_numbers_and_running_heads_are_left_out(read):
    pages = [
        page("تقرير المرصد", f"هذا كلام في صفحة {word}.", str(at)) for at, word in enumerate(("أولى", "ثانية", "ثالثة"))
    ]
    (got,) = read("a.pdf", pdf_of(pages))
    assert got.article.text == "هذا كلام في صفحة أولى. هذا كلام في صفحة ثانية. هذا كلام في صفحة ثالثة."


def test_letters_drawn_the_wrong_way_round_are_refused_with_what_was_measured(read):
    (refusal,) = read("a.pdf", pdf_of([[list(line) for line in LINES]]))
    assert (refusal.code, "turned round" in refusal.message) == ("RW110", True)


def test_a_font_without_letters_is_refused(read):
    (refusal,) = read("a.pdf", pdf_of([[["\ue001", "\ue002", " ", *seen_from_the_left(LINES[0])]]]))
    assert (refusal.code, "no letter behind them" in refusal.message) == ("RW110", True)


def test_pages_without_text_say_that_they_may_be_pictures(read):
    (refusal,) = read("a.pdf", pdf_of([[]]))
    assert (refusal.code, "OCR" in refusal.message) == ("RW101", True)


@pytest.mark.parametrize("data", [b"", b"no pdf", b"%PDF-1.7\n" + bytes(900)])
def test_what_is_no_pdf_is_refused(read, data):
    assert outcomes(read("a.pdf", data)) == ["RW103"]


@pytest.mark.parametrize(
    "text",
    [
        "سيطر الجيش عىل األحياء الجنوبية، وعادت العائالت إلى اإلقليم.",
        "س ي ط ر الجيش على م د ي ن ة الباب",
        "كلام " * 80,
        "نص \x00\x00 بلا حروف",
    ],
)
def test_doubts_are_told(text):
    assert doubt_of(text)


def test_published_texts_are_not_doubted(shared):
    texts = [path.read_text("utf-8") for path in sorted((shared / "data" / "seeds").glob("*.txt"))]
    assert [doubt_of(text) for text in texts] == [None] * len(texts)
    assert all(doubt_of(" ".join(word[::-1] for word in text.split())) for text in texts)


def test_columns_that_stand_close_are_read_one_after_the_other(read):
    right = [
        "أعلنت الحكومة أن",
        "القوات سيطرت على",
        "الأحياء القديمة في",
        "المدينة بعد معارك",
        "استمرت شهرا ولم",
        "تنته بعد حتى الآن.",
    ]
    left = [
        "وقالت مصادر إن",
        "العائلات نزحت من",
        "البلدة إلى مناطق",
        "أكثر أمنا في",
        "الشمال والشرق",
        "وإنها بلا مأوى.",
    ]
    cells = [[seen_from_the_left(text) for text in row] for row in zip(left, right, strict=True)]
    rows = [[glyph for cell in row for glyph in ([" "] * (22 - len(cell)) + cell)] for row in cells]
    (got,) = read("a.pdf", pdf_of([rows], drawn_from="left"))
    assert got.article.text.split() == " ".join([*right, *left]).split()


def test_pages_that_no_text_fills_are_refused_soon():
    scattered = [
        Glyph("ب", float(at * 40), at * 40.0, at * 40.0 + 5, float(at * 20), 10.0) for at in range(MAX_LINES + 1)
    ]
    with pytest.raises(LimitError, match="lines, as no text has"):
        list(read_lines(scattered))
