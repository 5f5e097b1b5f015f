"""Areas told from a place: شرق السويداء, شمال غرب سوريا, ريف دمشق."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.phrases import Phrase
    from riwaya.knowledge.noun_lexicon import Direction, NounLexicon
    from riwaya.knowledge.pack import Pack
    from riwaya.text.tokens import Token


def compass(lexicon: NounLexicon) -> dict[str, Direction]:
    """The lexicon's points of the compass by their folded words."""
    return {fold_form(word): row for row in lexicon.directions for word in row.words}


class DirectionReader:
    """Finds the pack's rows of such areas; made once per pack."""

    def __init__(self, pack: Pack) -> None:
        self._places = pack.places
        self._countryside = frozenset(map(fold_form, pack.nouns.countryside))
        self._directions = compass(pack.nouns)

    def is_direction(self, lemma: str) -> bool:
        """Whether a folded noun names a direction."""
        return lemma in self._directions

    def is_part(self, lemma: str) -> bool:
        """Whether a folded noun names a direction or the countryside."""
        return lemma in self._directions or lemma in self._countryside

    def area(self, base: str, phrase: Phrase, tokens: Sequence[Token]) -> str | None:
        """Id of the area that a phrase tells from the place `base`; None where the pack has no row for it."""
        first = self._directions.get(fold_form(phrase.hit.form.lemma))
        if first is None:
            candidates = [f"rural-{base}", f"rif-{base}"]
        else:
            behind = tokens[phrase.hit.last].text if phrase.hit.last < phrase.last else ""
            second = self._directions.get(behind)
            candidates = [f"{first.code}-{second.code}-{base}" if second is not None else f"{first.code}-{base}"]
        return next((c for c in candidates if c in self._places), None)
