"""Folding: one spelling for what Arabic print spells in many ways, with an exact map back.

Folded away: tashkeel, tatweel inside words, bidi and zero-width controls. Made one: أإآٱ and ا, ى and ي, ة and ه, ؤ and
و, ئ and ي, Persian and Kurdish letters, presentation forms and ligatures, digits of three scripts, ٪ and %, quotation
marks, dashes, commas, white space other than line ends, ASCII case. A tatweel that touches no letter is a dash.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from riwaya.model.span import Span

TATWEEL = "\u0640"
DASH = "-"
ARABIC_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f"
"""For use inside a character class."""
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed" + TATWEEL
_CONTROLS = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f"
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e"

_SPECIAL = re.compile(f"([{_MARKS}]+)|([{_CONTROLS}]+)|([{_FORMS}])")
_DROPPED = re.compile(f"[{_MARKS}{_CONTROLS} ]+")
_LETTER = re.compile(f"[{ARABIC_LETTERS}\ufb50-\ufdff\ufe70-\ufefc]")

_ONE_TO_ONE = {
    "أإآٱٲٳ": "ا",
    "ىیېۍێئ": "ي",
    "ةۃەہۂھ": "ه",
    "ؤۆۇۈۋ": "و",
    "کڪگڭݣ": "ك",
    "ڨ": "ق",
    "ڕ": "ر",
    "ڵ": "ل",
    "پ": "ب",
    "چ": "ج",
    "ڤ": "ف",
    "٪": "%",
    "٫": ".",
    "٬،": ",",
    "؛": ";",
    "؟": "?",
    "۔": ".",
    "«»“”„‟″‹›❝❞〝〞": '"',
    "‘’‚‛′`´": "'",
    "–—―‐‑‒−": "-",
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t": " ",
    "\u2028\u2029\u0085\u000b\u000c": "\n",
}
_TABLE = {ord(char): target for chars, target in _ONE_TO_ONE.items() for char in chars}
_TABLE |= {ord(digit): str(i % 10) for i, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_TABLE |= {code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}


class Folded(Struct, frozen=True):
    """Folded text with, for each of its code points, where it came from."""

    text: str
    starts: Sequence[int]
    """Offset in the original of the first code point behind each folded one."""
    ends: Sequence[int]
    """Offset in the original just past the last one; marks that ride on a letter belong to it."""

    def original(self, start: int, end: int) -> Span:
        """The span of the original that the folded range `[start, end)` stands for; the range must not be empty."""
        return Span(self.starts[start], self.ends[end - 1])


def fold(text: str) -> Folded:
    """Fold `text` and keep the map back to it."""
    if not _SPECIAL.search(text):
        return Folded(text.translate(_TABLE), range(len(text)), range(1, len(text) + 1))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in _SPECIAL.finditer(text):
        begin, end = found.span()
        parts.append(text[at:begin])
        starts.extend(range(at, begin))
        ends.extend(range(at + 1, begin + 1))
        at = end
        if found[2]:
            continue
        if found[3]:
            folded = _DROPPED.sub("", unicodedata.normalize("NFKC", found[3]))
        else:
            folded = DASH if _is_dash(text, begin, end) else ""
        if folded:
            parts.append(folded)
            starts.extend([begin] * len(folded))
            ends.extend([end] * len(folded))
        elif ends and ends[-1] == begin and (text[begin] != TATWEEL or _LETTER.match(text, begin - 1)):
            ends[-1] = end
    parts.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Folded("".join(parts).translate(_TABLE), starts, ends)


def _is_dash(text: str, begin: int, end: int) -> bool:
    """Whether the marks in `[begin, end)` are a tatweel printed for a dash: no letter on either side (دمشق ـ سانا)."""
    if text[begin] != TATWEEL or text[begin:end].strip(TATWEEL):
        return False
    return not _LETTER.match(text, end) and (begin == 0 or not _LETTER.match(text, begin - 1))


@lru_cache(maxsize=65536)
def fold_form(form: str) -> str:
    """The folded spelling alone, for keys of lexicons."""
    return fold(form).text if _SPECIAL.search(form) else form.translate(_TABLE)


def fold_query(words: str) -> str:
    """The folded spelling without case in any script, for what people type and labels they may mean."""
    return fold_form(words).casefold()
