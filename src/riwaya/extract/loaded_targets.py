"""Whom a loaded word is about: the mention it names, describes, belongs to, or whose deed or loss it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.loaded_lexicon import Aim
from riwaya.model.mention import PARTIES, Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from riwaya.extract.loaded_matches import Hit
    from riwaya.extract.words import Words
    from riwaya.text.sentences import Sentence

_SUBJECTS, _OBJECTS = frozenset({"nsubj", "nsubj:pass"}), frozenset({"obj", "iobj"})
_PARTY = PARTIES | {Kind.PERSON, Kind.MEDIA}
_NEAR, _FAR = 2, 12
Target = tuple[int, str]
"""Index of a mention, and how it was found."""


class TargetReader:
    """Finds targets in one text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._by_aim: dict[Aim, Callable[[Hit, Sentence], Target | None]] = {
            Aim.NAME: self._named,
            Aim.NOUN: self._described,
            Aim.OWNER: self._owner,
            Aim.DOER: self._doer,
            Aim.VICTIM: self._victim,
        }

    def find(self, hit: Hit, sentence: Sentence) -> Target | None:
        """The mention that a hit is about; None where nothing near fits."""
        aim = hit.entry.aim or Aim.NAME
        return self._by_aim[aim](hit, sentence)

    def _named(self, hit: Hit, sentence: Sentence) -> Target | None:
        return self._own(hit) or self._behind(hit.last, sentence, _NEAR) or self._before(hit.first, sentence, _NEAR)

    def _described(self, hit: Hit, sentence: Sentence) -> Target | None:
        return self._own(hit) or self._before(hit.first, sentence, _NEAR)

    def _owner(self, hit: Hit, sentence: Sentence) -> Target | None:
        if hit.pronoun:
            return self._before(hit.first, sentence, _FAR, is_party=True)
        return self._behind(hit.last, sentence, _NEAR) or self._before(hit.first, sentence, _FAR, is_party=True)

    def _doer(self, hit: Hit, sentence: Sentence) -> Target | None:
        found = self._by_relation(hit, _SUBJECTS)
        if found is None and hit.reading is not None and hit.reading.is_nominal and not hit.pronoun:
            found = self._behind(hit.last, sentence, _NEAR, is_party=True)
        return found or self._before(hit.first, sentence, _FAR, is_party=True)

    def _victim(self, hit: Hit, sentence: Sentence) -> Target | None:
        return (
            self._own(hit)
            or self._by_relation(hit, _OBJECTS)
            or self._behind(hit.last, sentence, _FAR, is_party=True)
            or self._before(hit.first, sentence, _FAR, is_party=True)
        )

    def _own(self, hit: Hit) -> Target | None:
        """The mention that the words are part of."""
        index = self._words.mention_at[hit.first]
        return (index, "inside the mention") if index >= 0 else None

    def _by_relation(self, hit: Hit, relations: frozenset[str]) -> Target | None:
        """A mention that hangs on the word in the tree."""
        words = self._words
        for child in words.children[hit.first]:
            if words.words[child].deprel in relations and words.mention_at[child] >= 0:
                return words.mention_at[child], f"{words.words[child].deprel} in the tree"
        return None

    def _behind(self, at: int, sentence: Sentence, limit: int, *, is_party: bool = False) -> Target | None:
        return self._nearest(range(at, min(sentence.last, at + limit)), "behind", is_party=is_party)

    def _before(self, at: int, sentence: Sentence, limit: int, *, is_party: bool = False) -> Target | None:
        return self._nearest(range(at - 1, max(sentence.first, at - limit) - 1, -1), "before", is_party=is_party)

    def _nearest(self, places: range, where: str, *, is_party: bool) -> Target | None:
        found = self._mentions(places, is_party=is_party)
        return next(((index, f"nearest {where}") for index in found), None)

    def _mentions(self, places: range, *, is_party: bool) -> Iterator[int]:
        words = self._words
        for at in places:
            index = words.mention_at[at]
            if index >= 0 and (not is_party or words.mentions[index].kind in _PARTY):
                yield index
