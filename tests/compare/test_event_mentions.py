"""Which words of an article tell of a happening."""

from __future__ import annotations

from riwaya.compare.event_mentions import EventMentionFinder
from riwaya.model.article import Article


def test_titles_that_an_article_leads_to_tell_nothing_of_its_own(analyzer):
    lines = ("غارة على دوما", "قصفت الطائرات دوما ليلا.", "اقرأ أيضا: معارك في حرستا")
    text = "\n".join((*lines, "اقرأ أيضا:", "قصف على عربين", "ونزح آلاف السكان."))
    article = Article(id="a", text=text, published="2018-03-18")
    told = [one.trigger.text for one in EventMentionFinder(analyzer.pack).find(article, analyzer.analyze(article))]
    assert told[:2] == ["غارة", "قصفت"]
    assert "معارك" not in told
    assert "قصف" not in told
    assert any("نزح" in one for one in told)
