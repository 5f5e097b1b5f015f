from __future__ import annotations

import pytest

from riwaya.errors import EncodingError
from riwaya.readers.decode import decode

TEXT = "أعلنت الحكومة وقف إطلاق النار في المدينة، وقالت مصادر محلية إن القوات انسحبت.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_arabic_is_read_in_every_encoding(encoding):
    assert decode(TEXT.encode(encoding), "f") == TEXT


def test_ascii_text_is_utf8():
    assert decode(b"plain text", "f") == "plain text"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(500), b"\x7fELF" + b"\x01\x00\x02\x00" * 90]
)
def test_binary_is_refused_and_the_message_says_what_to_do(data):
    with pytest.raises(EncodingError, match="Convert it to UTF-8"):
        decode(data, "f")


def test_a_broken_utf16_file_is_refused_not_guessed():
    with pytest.raises(EncodingError, match="breaks at byte"):
        decode(b"\xff\xfe" + "سلام".encode("utf-16-le") + b"\x00", "f")


def test_latin_text_in_a_legacy_code_page_is_refused():
    with pytest.raises(EncodingError):
        decode("Überführung größer als ändern, naïve façade".encode("cp1252"), "f")
