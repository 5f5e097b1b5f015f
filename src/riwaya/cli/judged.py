"""Articles as people see them: the machine's analysis with their judgements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.cli.terminal import err
from riwaya.compare.joined import JoinedArticle
from riwaya.judgements.anchors import find_target
from riwaya.judgements.overlays import Overlays
from riwaya.model.judgement import PARTICIPANTS

if TYPE_CHECKING:
    from riwaya.cli.language import Messages
    from riwaya.model.judgement import Judgement, Target
    from riwaya.store import Store


class JudgedArticles:
    """Reads articles of a store, judged. Every command that shows analyses to people reads them here."""

    def __init__(self, store: Store) -> None:
        known = store.judgements.all()
        self._store, self._overlays = store, Overlays(known)
        self._targets: dict[str, list[tuple[str, Target]]] = {}
        for one in known:
            for target in () if one.is_undone else one.targets:
                self._targets.setdefault(target.article, []).append((one.id, target))
        self._lost: set[str] = set()

    def read(self, article_id: str) -> JoinedArticle:
        """The article with its judged analysis.

        Raises:
            UnknownArticleError: no article has this id.
        """
        article, analysis = self._store.article(article_id), self._store.analysis(article_id)
        judged = self._overlays.over(article, analysis)
        targets = self._targets.get(article_id, ())
        self._lost.update(name for name, target in targets if find_target(target, article.text) is None)
        return JoinedArticle(article, judged.analysis, judged.judged)

    def read_judged(self) -> None:
        """Reads all articles of which somebody said something, as far as the store has them."""
        for article_id in self._targets:
            if self._store.state(article_id) is not None:
                self.read(article_id)

    def warn(self, say: Messages) -> None:
        """Says how many judgements on articles read here have lost their words, where some have."""
        if self._lost:
            message = say("judge.lost", count=len(self._lost), store=self._store.where)
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
        if judgement.layer == PARTICIPANTS:
            name = f"«{judgement.targets[1].text}»"
        else:
            name = say(f"column.{field}") if f"column.{field}" in say else field
        was = judgement.was.get(field)
        key = "judged.change" if field in judgement.was and was != value else "judged.label"
        changes.append(say(key, field=name, value=_value(field, value, say), was=_value(field, was, say)))
    return say.joined(changes)


def _value(field: str, value: str | None, say: Messages) -> str:
    """A value in the user's language; a code without a name in it as it is."""
    if value is None:
        return say("judged.no_value")
    key = f"relation_of.{value}" if field == "relation" else f"value.{value}"
    return say(key) if key in say else value
