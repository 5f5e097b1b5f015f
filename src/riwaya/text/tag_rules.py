"""Tags that need no model: what is written with signs alone is punctuation or a symbol, digits are numbers."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.syntax import Parse

_SYMBOLS = frozenset("%$€£#+=<>&@*^~|°")


def with_certain_tags(forms: Sequence[str], parse: Parse) -> Parse:
    """The parse with the classes of signs and digits by their characters; the tree stays as it is."""
    upos = tuple(_certain(form) or tag for form, tag in zip(forms, parse.upos, strict=True))
    return parse if upos == parse.upos else replace(parse, upos=upos)


@lru_cache(maxsize=65536)
def _certain(form: str) -> str | None:
    if any(char.isalpha() for char in form):
        return None
    if any(char.isdigit() for char in form):
        return "NUM"
    return "SYM" if _SYMBOLS.issuperset(form) else "PUNCT"
