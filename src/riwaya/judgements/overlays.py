"""All judgements of a store, laid over one analysis after another."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from riwaya.errors import UnknownPackError
from riwaya.extract.locations import Locator
from riwaya.judgements.overlay import Judged, Standing, lay_over
from riwaya.knowledge.loader import load_pack
from riwaya.model.analysis import LAYERS
from riwaya.model.judgement import PARTICIPANTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.judgements.records import Locate
    from riwaya.model.analysis import Analysis
    from riwaya.model.article import Article
    from riwaya.model.judgement import Judgement
    from riwaya.model.mention import Kind, Location


class Overlays:
    """Judgements by article, and where places lie by the pack that made an analysis; made once a command."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._by_article: defaultdict[str, list[Judgement]] = defaultdict(list)
        for one in judgements:
            if one.layer in {*LAYERS, PARTICIPANTS}:
                self._by_article[one.targets[0].article].append(one)
        self._locators: dict[str, Locate] = {}
        self.standings: dict[str, Standing] = {}
        """What has become of the judgements on records of the articles seen so far."""

    def over(self, article: Article, analysis: Analysis) -> Judged:
        """The analysis as people corrected it."""
        mine = self._by_article.get(article.id, ())
        if not mine:
            return Judged(analysis=analysis, judged={}, standings={})
        judged = lay_over(article, analysis, mine, self._locate(analysis.versions.pack.partition(" ")[0]))
        self.standings |= judged.standings
        return judged

    def _locate(self, pack: str) -> Locate:
        if pack not in self._locators:
            try:
                self._locators[pack] = Locator(load_pack(pack)).locate
            except UnknownPackError:
                self._locators[pack] = _nowhere
        return self._locators[pack]


def _nowhere(_entity: str | None, _kind: Kind) -> Location | None:
    return None
