"""Articles as people see them: the machine's analysis with their judgements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import err
from riwaya.export.joined import JoinedArticle
from riwaya.judgements.overlays import Overlays

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.model.judgement import Judgement
    from riwaya.store import Store


class JudgedArticles:
    """Reads articles of a store, judged. Every command that shows analyses to people reads them here."""

    def __init__(self, store: Store) -> None:
        self._store, self._overlays = store, Overlays(store.judgements.all())

    def read(self, article_id: str) -> JoinedArticle:
        """The article with its judged analysis.

        Raises:
            UnknownArticleError: no article has this id.
        """
        article, analysis = self._store.article(article_id), self._store.analysis(article_id)
        judged = self._overlays.over(article, analysis)
        return JoinedArticle(article, judged.analysis, judged.judged)

    def warn(self, say: Messages) -> None:
        """Says how many judgements have lost their words, where some have."""
        if self._overlays.lost:
            message = say("judge.lost", count=self._overlays.lost, store=self._store.where)
            err().print(message, markup=False, soft_wrap=True)


def judged_line(judgements: tuple[Judgement, ...], say: Messages) -> str | None:
    """What people say of a record, in a line; None where nobody says anything."""
    told = (
        say("judged.says", by=one.by, day=one.at[:10], what=changes_line(one, say) or say(f"judgement.{one.kind}"))
        for one in judgements
    )
    return say.joined(told, "; ") or None


def changes_line(judgement: Judgement, say: Messages) -> str:
    """`Type: PROTEST (was ASSAULT)`; empty for a judgement without labels."""
    changes = []
    for field, value in judgement.labels.items():
        name = say(f"column.{field}") if f"column.{field}" in say else field
        was = judgement.was.get(field)
        key = "judged.change" if field in judgement.was and was != value else "judged.label"
        changes.append(say(key, field=name, value=_value(value, say), was=_value(was, say)))
    return say.joined(changes)


def _value(value: str | None, say: Messages) -> str:
    if value is None:
        return say("judged.no_value")
    return say(f"value.{value}") if f"value.{value}" in say else value
