from __future__ import annotations

import pytest

from tests.readers.conftest import NEWS, outcomes, zip_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
    "<dc:title>عنوان الملف</dc:title><t:created>2018-03-20T10:00:00Z</t:created></c:coreProperties>"
)


def docx_of(body: str, core: str | None = CORE, head: str = "") -> bytes:
    document = f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zip_of({"word/document.xml": document, **({"docProps/core.xml": core} if core else {})})


def paragraph(*runs: str, style: str = "") -> str:
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def test_paragraphs_and_cells_come_in_reading_order(read):
    table = f"<w:tbl><w:tr><w:tc>{paragraph('خلية')}</w:tc></w:tr></w:tbl>"
    (got,) = read("a.docx", docx_of(paragraph("سطر ", "أول") + table + paragraph(NEWS)), published="2020-01-01")
    assert (got.article.id, got.article.text, got.article.published) == ("a", f"سطر أول\nخلية\n{NEWS}", "2020-01-01")
    assert (got.article.title, got.issues) == ("عنوان الملف", ())


def test_the_title_of_the_page_beats_that_of_the_file(read):
    (got,) = read("a.docx", docx_of(paragraph("عنوان", style="Title") + paragraph(NEWS)))
    assert got.article.title == "عنوان"


def test_the_day_of_the_file_is_taken_and_told(read):
    (got,) = read("a.docx", docx_of(paragraph(NEWS)))
    assert (got.article.published, [issue.code for issue in got.issues]) == ("2018-03-20", ["RW110"])


def test_struck_out_words_are_none_of_it(read):
    struck = "<w:del><w:r><w:delText>محذوف </w:delText></w:r></w:del>"
    (got,) = read("a.docx", docx_of(f"<w:p>{struck}<w:r><w:t>باقٍ في النص</w:t><w:tab/></w:r></w:p>", core=None))
    assert got.article.text == "باقٍ في النص\t"


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
    ],
)
def test_entities_are_refused(read, head):
    (refusal,) = read("a.docx", docx_of(paragraph(NEWS), head=head))
    assert (refusal.code, "entities" in refusal.message, "root:" in refusal.message) == ("RW103", True, False)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no zip", "RW103"),
        (zip_of({"a.txt": NEWS}), "RW103"),
        (docx_of(paragraph(" ")), "RW101"),
        (docx_of("<broken"), "RW103"),
        (docx_of(" " * (65 * 1024 * 1024)), "RW107"),
    ],
)
def test_what_is_no_document_is_refused(read, data, code):
    assert outcomes(read("a.docx", data)) == [code]
