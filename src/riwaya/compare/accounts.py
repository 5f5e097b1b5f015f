"""Accounts side by side: what each outlet or camp says of the same happenings, question by question."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.account_items import Item, Question, merge_items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from riwaya.compare.article_accounts import ArticleAccount
    from riwaya.model.article import ArticleHead

    GroupOf = Callable[[ArticleHead], str | None]
    """Who tells: outlet or camp; None where nobody knows."""

UNKNOWN = ""
"""Group of articles of which nobody knows the outlet or its camp."""


class Teller(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A column: one outlet, or one camp."""

    group: str
    """Outlet or camp; empty where it is not known."""
    articles: tuple[str, ...]
    """By date and id."""
    texts: int
    """Articles, those that carry the same text counted once."""


class AccountLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A row: one question with the answers of each teller."""

    question: Question
    cells: tuple[tuple[Item, ...], ...]
    """In the order of the tellers; empty where one does not say."""


class Account(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All that each side says of some happenings."""

    tellers: tuple[Teller, ...]
    lines: tuple[AccountLine, ...]
    """Only of questions that somebody answers."""


def make_account(tellings: Iterable[ArticleAccount], group_of: GroupOf, copies: Mapping[str, str]) -> Account:
    """The table of some tellings.

    Args:
        tellings: what articles tell, each article once.
        group_of: who tells.
        copies: for articles that carry the text of another one the id of its group of reprints.
    """
    by_group: defaultdict[str, list[ArticleAccount]] = defaultdict(list)
    for telling in sorted(tellings, key=lambda one: one.article.age):
        by_group[group_of(telling.article) or UNKNOWN].append(telling)
    ordered = sorted(by_group.items(), key=lambda pair: (pair[0] == UNKNOWN, pair[1][0].article.age, pair[0]))
    answers = [_answers(told) for _, told in ordered]
    lines = (
        AccountLine(question=question, cells=tuple(merge_items(one[question]) for one in answers))
        for question in Question
    )
    return Account(
        tellers=tuple(_teller(group, told, copies) for group, told in ordered),
        lines=tuple(line for line in lines if any(line.cells)),
    )


def _teller(group: str, tellings: Iterable[ArticleAccount], copies: Mapping[str, str]) -> Teller:
    ids = tuple(telling.article.id for telling in tellings)
    return Teller(group=group, articles=ids, texts=len({copies.get(one, one) for one in ids}))


def _answers(tellings: Iterable[ArticleAccount]) -> dict[Question, list[Item]]:
    found: dict[Question, list[Item]] = {question: [] for question in Question}
    for telling in tellings:
        for question, item in telling.items():
            found[question].append(item)
    return found
