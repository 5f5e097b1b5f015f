"""Groups of articles that carry one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.credits import CreditFinder
from riwaya.compare.reprints import CopiedText, ReprintGroup, find_reprints
from riwaya.compare.shingles import shingles_of
from riwaya.compare.word_diff import Change, diff_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import Article


def group_copies(articles: Iterable[Article], pack: Pack) -> tuple[ReprintGroup, ...]:
    """Groups of two articles or more, by their earliest copy."""
    credits_of = CreditFinder(pack).find
    return find_reprints(CopiedText(one.head, shingles_of(one.text), credits_of(one.text)) for one in articles)


def changes_of(group: ReprintGroup, text_of: Callable[[str], str]) -> dict[str, tuple[Change, ...]]:
    """What each copy changes of the earliest one, word by word, by id of the copy."""
    first = text_of(group.id)
    return {one: diff_words(first, text_of(one)) for one in group.ids if one != group.id}
