"""Offsets as Java, JavaScript and UIMA count them: in units of UTF-16, of which characters beyond U+FFFF take two."""

from __future__ import annotations

from itertools import accumulate

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16Offsets:
    """Tells the UTF-16 offset of a code point of one text.

    >>> [Utf16Offsets("a😀b")(at) for at in range(4)]
    [0, 1, 3, 4]
    """

    def __init__(self, text: str) -> None:
        is_plain = not text or max(text) <= _LAST_OF_ONE_UNIT
        widths = (1 + (char > _LAST_OF_ONE_UNIT) for char in text)
        self._starts = None if is_plain else (0, *accumulate(widths))

    def __call__(self, at: int) -> int:
        """The offset of the code point `at`; of that behind the last one, how long the text is."""
        return at if self._starts is None else self._starts[at]
