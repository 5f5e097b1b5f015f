"""Where articles have their text from: an agency that they credit, or the earliest copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.compare.credits import CreditFinder
from riwaya.compare.outlet_names import OutletNames
from riwaya.compare.reprints import CopiedText, find_reprints
from riwaya.compare.shingles import shingles_of
from riwaya.compare.tellings import Because, Rule, SourceKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from riwaya.compare.reprints import ReprintGroup
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import Article


class Origin(Struct, frozen=True, kw_only=True):
    """Who stands behind what an article says in its own voice."""

    outlet: str | None
    """Who publishes: id in the pack, or the name as given."""
    key: str
    """Who is answerable: the agency, the outlet of the earliest copy, the outlet; `article:ID` where none is known."""
    kind: SourceKind
    because: Because
    group: str | None
    """Id of the group of reprints; None: no copy is known."""


class Origins:
    """Origins of articles; made once per set of articles, as copies are found among them all."""

    def __init__(self, pack: Pack, articles: Iterable[Article]) -> None:
        self._agencies = {outlet.id for outlet in pack.outlets.values() if outlet.agency}
        self._names = OutletNames(pack)
        articles, finder = list(articles), CreditFinder(pack)
        texts = [CopiedText(one.head, shingles_of(one.text), finder.find(one.text)) for one in articles]
        groups = {name: group for group in find_reprints(texts) for name in group.ids}
        forwards = {one.id: self._names.id_of(one.forwarded_from) for one in articles}
        self._origins = {
            text.head.id: self._origin(text, groups.get(text.head.id), forwards[text.head.id]) for text in texts
        }

    def of(self, article: str) -> Origin:
        """The origin of an article.

        Raises:
            KeyError: it is none of those that were given.
        """
        return self._origins[article]

    def _origin(self, text: CopiedText, group: ReprintGroup | None, forwarded_from: str | None) -> Origin:
        outlet = self._names.id_of(text.head.outlet)
        own = outlet or f"article:{text.head.id}"
        credited = [credit.agency for credit in text.credits]
        shared = [] if group is None else list(group.agencies)
        key, because = own, Because(rule=Rule.OWN_VOICE)
        if forwarded_from not in {None, outlet}:
            key, because = str(forwarded_from), Because(rule=Rule.FORWARDED, of=forwarded_from)
        elif outlet not in credited and credited:
            key, because = credited[0], Because(rule=Rule.CREDITED, of=credited[0])
        elif group is not None and outlet not in shared:
            copy = next((one for one in group.members if one.credits), group.members[0]).article
            key = shared[0] if shared else self._names.id_of(copy.outlet) or f"article:{copy.id}"
            because = Because(rule=Rule.REPRINT, of=copy.id) if copy.id != text.head.id else because
        kind = SourceKind.AGENCY if key in self._agencies else SourceKind.OUTLET
        return Origin(outlet=outlet, key=key, kind=kind, because=because, group=None if group is None else group.id)
