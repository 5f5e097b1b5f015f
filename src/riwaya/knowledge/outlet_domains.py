"""Outlets of the pack by the addresses of their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.readers.addresses import host_of

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack
    from riwaya.model.article import Article


class OutletDomains:
    """Looks outlets up; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._ids = {domain: outlet.id for outlet in pack.outlets.values() for domain in outlet.domains}

    def id_of(self, host: str | None) -> str | None:
        """The outlet of a host or of a domain that it lies in («ar.sana.sy» in «sana.sy»); None for other hosts."""
        parts = (host or "").split(".")
        return next((found for at in range(len(parts)) if (found := self._ids.get(".".join(parts[at:])))), None)

    def named(self, article: Article) -> Article:
        """The article with its outlet by its address, where nobody named one: id in the pack, else the host."""
        host = host_of(article.url)
        if host is None or article.outlet not in {None, host}:
            return article
        outlet = self.id_of(host) or host
        return article if outlet == article.outlet else replace(article, outlet=outlet)
