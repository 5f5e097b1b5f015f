"""The matchers that several readers of a pack need, made once and shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import NameTrie
from riwaya.extract.nouns import NounReader
from riwaya.extract.titles import Titles
from riwaya.extract.world import World

if TYPE_CHECKING:
    from riwaya.knowledge.pack import NameEntry, Pack


class Matchers:
    """Names, states, head nouns and titles of one pack."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.names: NameTrie[NameEntry] = NameTrie((entry.words, entry) for entry in pack.entries)
        self.world = World(pack)
        self.nouns = NounReader(pack.nouns, (form for row in pack.numbers.numerals for form in row.forms))
        self.titles = Titles(pack.nouns)
