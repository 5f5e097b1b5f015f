from __future__ import annotations

from itertools import permutations

from msgspec.structs import replace

from riwaya.compare.account_items import Question
from riwaya.compare.accounts import UNKNOWN, make_account
from riwaya.compare.article_accounts import ArticleAccount
from riwaya.compare.event_rows import event_rows
from riwaya.compare.joined import JoinedArticle
from tests.told import ANALYSIS, ARTICLE

STRIKE, _ = event_rows(JoinedArticle(ARTICLE, ANALYSIS))


def told(name, outlet, published="2018-01-01"):
    head = replace(ANALYSIS.article, id=name, outlet=outlet, published=published)
    row = replace(STRIKE, article=head)
    return ArticleAccount(article=head, words=(), events=(row,), claims=(), names=(), loaded=())


def account_of(*tellings, copies=None):
    return make_account(tellings, lambda head: head.outlet, copies or {})


def test_a_column_an_outlet_the_earliest_first():
    account = account_of(told("b", "ufuq", "2018-01-02"), told("a", "neva", "2018-01-03"))
    assert [one.group for one in account.tellers] == ["ufuq", "neva"]


def test_whoever_is_not_known_comes_last():
    account = account_of(told("a", None), told("b", "neva", "2018-02-01"))
    assert [one.group for one in account.tellers] == ["neva", UNKNOWN]


def test_copies_of_one_text_count_once():
    account = account_of(told("a", "neva"), told("b", "neva"), copies={"a": "a", "b": "a"})
    (teller,) = account.tellers
    assert teller.articles == ("a", "b")
    assert teller.texts == 1


def test_every_line_has_a_cell_for_each_teller_and_none_is_empty():
    account = account_of(told("a", "neva"), told("b", "ufuq"))
    assert all(len(line.cells) == 2 for line in account.lines)
    assert all(any(line.cells) for line in account.lines)
    assert [line.question for line in account.lines] == sorted(
        (line.question for line in account.lines), key=list(Question).index
    )


def test_the_order_of_articles_does_not_matter():
    tellings = [told("a", "neva"), told("b", "ufuq"), told("c", "neva", "2017-01-01")]
    assert len({str(account_of(*order)) for order in permutations(tellings)}) == 1
