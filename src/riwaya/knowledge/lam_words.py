"""Names behind لل, written out: there a mention begins at the second lam, and what that lam is depends on the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack

ALEF, LAM = "\u0627", "\u0644"


class LamWords:
    """Words that begin with a lam of their own; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        nouns = (form.split()[0] for group in pack.nouns.heads for form in group.nouns)
        self._nouns = tuple({fold_form(noun) for noun in nouns if noun.startswith(LAM)})
        self._names = {entry.words[0] for entry in pack.entries if entry.words[0].startswith(LAM)}

    def written(self, before: str, words: str) -> str:
        """Words of a mention with their article, as they would stand alone: «لحكومة» of «للحكومة» is «الحكومة».

        A name keeps its own lam («للبنان»), a noun that begins with one gets its article whole («للاجئين»).
        """
        if not (before.endswith(LAM) and words.startswith(LAM)):
            return words
        first = fold_form(words.split(maxsplit=1)[0])
        if self._nouns and first.startswith(self._nouns):
            return ALEF + LAM + words
        return words if first in self._names else ALEF + words
