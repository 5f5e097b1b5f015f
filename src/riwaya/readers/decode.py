"""Bytes to text: UTF-8, UTF-16, Windows-1256 or ISO-8859-6, decided by the bytes; anything else is refused."""

from __future__ import annotations

import codecs
import re

from riwaya.errors import EncodingError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY = ("cp1256", "iso8859-6")
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]")
_COMMON = re.compile("[\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0629]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_MAX_CONTROL = 0.02
_LEAST_ARABIC = 0.3
_SAMPLE = 100_000


def decode(data: bytes, where: str) -> str:
    """The text of `data`.

    Raises:
        EncodingError: binary, or bytes in no encoding that Riwaya reads.
    """
    return _decode(data, where)[0]


def encoding_of(sample: bytes, where: str) -> str:
    """The name of the encoding of bytes, which end where a character ends.

    Raises:
        EncodingError: binary, or bytes in no encoding that Riwaya reads.
    """
    return _decode(sample, where)[1]


def _decode(data: bytes, where: str) -> tuple[str, str]:
    """The text and the name of its encoding."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _strictly(data, name, where), name
    for name in ("utf-8", *_utf16_guess(data)):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if not _looks_binary(text):
            return text, name
    return _legacy(data, where)


def _strictly(data: bytes, name: str, where: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{where}: begins as {name} but breaks at byte {error.start}. Save it again as UTF-8."
        ) from error


def _utf16_guess(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: every second byte is 00 (Latin, digits, space) or 06 (Arabic)."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return ()
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if sum(high.count(byte) for byte in (0x00, 0x06)) > 0.9 * len(high):
            return (name,)
    return ()


def _looks_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) > max(2, _MAX_CONTROL * len(sample)) and not _ARABIC.search(sample)


def _legacy(data: bytes, where: str) -> tuple[str, str]:
    """The text under the legacy code page that reads most like Arabic, and its name."""
    best, best_name, best_score = None, "", 0.0
    for name in _LEGACY:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        score = _arabic_score(text)
        if score > best_score:
            best, best_name, best_score = text, name, score
    if best is None or best_score < _LEAST_ARABIC:
        raise EncodingError(
            f"{where}: neither UTF-8, UTF-16, Windows-1256 nor ISO-8859-6 Arabic; it looks binary. Convert it to UTF-8."
        )
    return best, best_name


def _arabic_score(text: str) -> float:
    """Share of frequent Arabic letters among all that is no ASCII, less what cannot stand in text."""
    sample = text[:_SAMPLE]
    foreign = sum(char > "\x7f" for char in sample)
    if not foreign:
        return 0.0
    wrong = len(_CONTROL.findall(sample))
    return (len(_COMMON.findall(sample)) - 3 * wrong) / foreign
