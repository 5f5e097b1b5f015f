"""In which language a text is: Arabic by its letters, others by resiliparse where there is enough text to tell."""

from __future__ import annotations

import re

ARABIC = "ar"
UNKNOWN = "und"
"""ISO 639 for undetermined."""
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
_FOREIGN_LETTER = re.compile(
    "[\u067e\u0686\u0698\u06af\u06a9\u06cc\u06d2\u06ba\u06c1\u06be\u0679\u0688\u0691\u06c6\u06ce\u06d5\u0695\u06b5]"
)
"""Letters of the script that Arabic does not use: of Persian, Urdu, Kurdish."""
_SORANI_LETTER = re.compile("[\u06ce\u06c6\u0695\u06b5]")
_LETTER = re.compile(r"[^\W\d_]")
_SAMPLE = 20_000
_ARABIC_SHARE, _FOREIGN_SHARE, _SORANI_SHARE = 0.5, 0.03, 0.02
"""Shares of letters. Of 1,672 Arabic development texts the most foreign has 0.9 %; Persian has some 10 %."""
_FEWEST_LETTERS, _SURE = 60, 1_000
"""Letters from which a language is guessed; distance up to which resiliparse's guess counts."""


def language_of(text: str) -> str:
    """ISO 639 code, by the first 20,000 characters; `und` where they are too few or like nothing known."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return UNKNOWN
    if len(_ARABIC_LETTER.findall(sample)) < letters * _ARABIC_SHARE:
        return _guess(sample, letters)
    if len(_FOREIGN_LETTER.findall(sample)) < letters * _FOREIGN_SHARE:
        return ARABIC
    if len(_SORANI_LETTER.findall(sample)) > letters * _SORANI_SHARE:
        return "ckb"
    return _guess(sample, letters)


def share_of_arabic(text: str) -> float:
    """How many of the letters are of the Arabic script, among the first 20,000 characters."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    return len(_ARABIC_LETTER.findall(sample)) / letters if letters else 0.0


def _guess(sample: str, letters: int) -> str:
    """What resiliparse takes the text for; never Arabic, as its letters are none or hold foreign ones."""
    from resiliparse.parse.lang import detect_fast

    if letters < _FEWEST_LETTERS:
        return UNKNOWN
    language, distance = detect_fast(sample)
    return str(language) if distance <= _SURE and language not in {ARABIC, "unknown"} else UNKNOWN
