"""By what uses are put side by side: outlet, its camp, month or year."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from riwaya.text.fold import fold_query

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import ArticleHead

_MONTH, _YEAR = len("2018-02"), len("2018")
_AND = "+"


class By(StrEnum):
    """What makes a group."""

    OUTLET = "outlet"
    CAMP = "camp"
    MONTH = "month"
    YEAR = "year"

    @property
    def is_time(self) -> bool:
        """Whether groups follow each other."""
        return self in {By.MONTH, By.YEAR}


class Grouper:
    """Tells the group of an article; made once per pack."""

    def __init__(self, pack: Pack, by: By) -> None:
        self._by = by
        self._camps: dict[str, str] = {}
        for outlet in pack.outlets.values():
            names = (outlet.id, outlet.label.en, outlet.label.ar, *(name.form for name in outlet.names))
            self._camps.update(dict.fromkeys(map(fold_query, names), _AND.join(outlet.camp)))

    def group(self, head: ArticleHead) -> str | None:
        """Outlet as given; camp of the outlet by the pack, `gov+rus` for two; `2018-02`; `2018`. None when unknown."""
        match self._by:
            case By.OUTLET:
                return head.outlet
            case By.CAMP:
                return self._camps.get(fold_query(head.outlet or "")) or None
            case By.MONTH:
                return None if head.published is None else head.published[:_MONTH]
            case By.YEAR:
                return None if head.published is None else head.published[:_YEAR]
