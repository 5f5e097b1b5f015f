from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.cited import Cited
from riwaya.compare.joined import JoinedArticle
from riwaya.compare.judged_pairs import Relation
from riwaya.export.verdict_rows import VerdictRow, is_shown, verdict_rows
from riwaya.model.article import Article

if TYPE_CHECKING:
    from riwaya.pipeline import Analyzer


def test_rows_quote_both_sides_with_their_offsets(analyzer: Analyzer, models: object) -> None:
    texts = {"a": ("قتل 12 مدنيا في قصف على حلب.", "2018-03-16"), "b": ("قتل 19 مدنيا في قصف على حلب.", "2018-03-17")}
    articles = [Article(id=name, text=text, published=day) for name, (text, day) in texts.items()]
    (row,) = verdict_rows([JoinedArticle(one, analyzer.analyze(one)) for one in articles], analyzer.pack)
    assert (row.left.article, row.right.article, row.relation) == ("a", "b", Relation.FIGURE_UPDATE)
    for side in (row.left, row.right):
        assert texts[side.article][0][side.start : side.end] == side.text


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"score": 0.2}, True),
        ({"score": 0.19, "worth": 3.0}, False),
        ({"worth": 0.0}, True),
        ({"worth": -0.1}, False),
        ({"worth": 3.0, "relation": Relation.NOT_COMPARABLE}, False),
        ({"worth": -3.0, "relation": Relation.NOT_COMPARABLE, "judged": "j-1"}, True),
    ],
)
def test_what_is_sure_or_judged_is_shown_and_by_its_worth_what_nobody_graded(changed, expected) -> None:
    side = Cited(article="a", start=0, end=4, text="قصف ")
    row = VerdictRow(**({"left": side, "right": side, "relation": Relation.AGREEMENT, "reason": ""} | changed))
    assert is_shown(row, 0.2) is expected
