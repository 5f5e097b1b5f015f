"""Articles as people see them: the machine's analysis with their judgements laid over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.joined import JoinedArticle
from riwaya.judgements.anchors import find_target
from riwaya.judgements.overlays import Overlays

if TYPE_CHECKING:
    from riwaya.model.judgement import Judgement, Target
    from riwaya.store import Store


class JudgedArticles:
    """Reads articles of a store, judged. All that shows analyses to people reads them here."""

    def __init__(self, store: Store) -> None:
        self.known: tuple[Judgement, ...] = store.judgements.all()
        """All judgements of the store, as they were when this was made."""
        self.where = store.where
        self._store, self._overlays = store, Overlays(self.known)
        self._targets: dict[str, list[tuple[str, Target]]] = {}
        for one in self.known:
            for target in () if one.is_undone else one.targets:
                self._targets.setdefault(target.article, []).append((one.id, target))
        self._lost: set[str] = set()

    @property
    def lost(self) -> frozenset[str]:
        """Ids of judgements that have lost their words in articles read here."""
        return frozenset(self._lost)

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
