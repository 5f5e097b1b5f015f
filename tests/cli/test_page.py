from __future__ import annotations

import io

from riwaya.cli.page import Chronicle, Entry, Grid, Heading, Note, Paragraph, page_markdown, print_page
from riwaya.cli.terminal import SafeConsole

GRID = Grid(("Question", "Neva", "Al-Ufuq"), ((("Who",), ("one", "two"), ()),))
CHRONICLE = Chronicle(("When", "What", "Who", "Id"), (Entry("2018-03-18", "ASSAULT [1]", ("● Neva",), "c-1"),))


def printed(blocks, width):
    console = SafeConsole(file=io.StringIO(), width=width, highlight=False)
    print_page(console, blocks, "")
    return console.file.getvalue()


def test_markdown_has_tables_with_line_breaks_and_dashes():
    assert "| Who | one<br>two | – |" in page_markdown([GRID], is_right_to_left=False).splitlines()


def test_markup_of_articles_stays_text_and_numbers_of_notes_stay_whole():
    text = page_markdown([Paragraph("a|b <script> [x](http://e) *c* [12]")], is_right_to_left=False)
    assert "a\\|b \\<script\\> \\[x\\](http://e) \\*c\\* [12]" in text


def test_a_page_from_right_to_left_says_so():
    text = page_markdown([Heading("روايات", 1)], is_right_to_left=True)
    assert text.startswith('<div dir="rtl">\n\n# روايات')
    assert text.rstrip().endswith("</div>")


def test_side_by_side_where_there_is_room():
    assert any("Neva" in line and "Al-Ufuq" in line for line in printed([GRID], 100).splitlines())


def test_one_under_the_other_on_a_narrow_screen():
    lines = printed([GRID], 50).splitlines()
    assert lines[0] == "Who"
    assert lines[1].strip() == "Neva: one"


def test_a_chronicle_is_a_line_and_a_table():
    assert "2018-03-18  ASSAULT [1]" in printed([CHRONICLE], 80)
    assert "| 2018-03-18 | ASSAULT [1] | ● Neva | c-1 |" in page_markdown([CHRONICLE], is_right_to_left=False)


def test_notes_are_numbered_with_their_source():
    text = page_markdown([Note(3, "كلام", "[a1, Neva, 0:4]")], is_right_to_left=False)
    assert text.startswith("3. كلام<br>\\[a1, Neva, 0:4\\]")
