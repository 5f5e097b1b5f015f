"""What holds of all that readers give, whatever they were given."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from riwaya.model.article import Article
from riwaya.readers import Reading, Refusal, Unchanged
from riwaya.readers.files import UNFORESEEN
from riwaya.readers.reading import NO_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence


def hold_of(items: Sequence[Reading | Refusal | Unchanged]) -> bool:
    """Whether the laws hold; a broken one fails with what broke it."""
    for item in items:
        if isinstance(item, Reading):
            _check_reading(item)
        elif isinstance(item, Refusal):
            assert UNFORESEEN not in item.message, item.message
            assert item.code.startswith("RW"), item
            _is_text(item.message)
    return True


def _check_reading(reading: Reading) -> None:
    """An article has an id and words, is text in all its fields, and comes back from JSON as it was."""
    article = reading.article
    assert article.id
    assert article.text.strip()
    assert article.published is None or date.fromisoformat(article.published).isoformat() == article.published
    assert msgspec.json.decode(msgspec.json.encode(article), type=Article) == article
    fields = (article.id, article.text, article.outlet, article.title, article.url, article.author)
    for value in (*fields, article.forwarded_from, *(issue.message for issue in reading.issues)):
        _is_text(value or "")


def _is_text(value: str) -> None:
    """A message may quote what it was given, but it can be written down; fields hold no NULs either."""
    assert not NO_TEXT.search(value), value[:200]
