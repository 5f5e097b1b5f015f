"""Pages that are made to keep a parser busy: told by their tags, before a parser sees them.

Parsers of HTML compare each attribute of a tag with all before it: of libxml2 2.14 a tag with a million takes hours.
"""

from __future__ import annotations

import re

from riwaya.errors import LimitError

MAX_ATTRIBUTES, MAX_TAGS = 5_000, 200_000
"""Of different names in one tag; in one page. Both take parsers time by their square."""
_ATTRIBUTE = (
    r"[\t\n\f\r /]*+([^\t\n\f\r />][^\t\n\f\r />=]*+)"
    r"""(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >]*+))?+"""
)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<[a-zA-Z][^\t\n\f\r />]*+((?:{_ATTRIBUTE.replace('([', '(?:[', 1)})*+)")
"""A tag with its attributes, as browsers read them; repeats are possessive, so the time is that of one pass."""


def refuse_crowded(page: str, where: str) -> None:
    """Lets pages pass as people write them; scripts count like the rest, so that nothing can hide in them.

    Raises:
        LimitError: too many tags, or too many attributes in one of them.
    """
    for number, tag in enumerate(_TAG.finditer(page), 1):
        if number > MAX_TAGS:
            raise LimitError(f"{where}: more than {MAX_TAGS} tags, which no page has.")
        if tag.end() - tag.start() > 2 * MAX_ATTRIBUTES:
            names = {name.lower() for name in _ATTRIBUTES.findall(tag[1])}
            if len(names) > MAX_ATTRIBUTES:
                raise LimitError(f"{where}: a tag with more than {MAX_ATTRIBUTES} attributes, which no page has.")
