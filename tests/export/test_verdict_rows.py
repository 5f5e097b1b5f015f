from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.joined import JoinedArticle
from riwaya.compare.judged_pairs import Relation
from riwaya.export.verdict_rows import verdict_rows
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
