"""Whom a loaded word is about: the mention it names, describes, belongs to, or whose deed or loss it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.knowledge.loaded_lexicon import Aim
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from riwaya.extract.loaded_matches import Hit
    from riwaya.extract.words import Words
    from riwaya.text.sentences import Sentence

    Target = tuple[int, str]
    """Index of a mention, and how it was found."""
    Finder = Callable[[Hit, Sentence], Target | None]

_SUBJECTS, _OBJECTS = frozenset({"nsubj", "nsubj:pass"}), frozenset({"obj", "iobj"})
_PARTY = PARTIES | {Kind.PERSON, Kind.MEDIA}
_NEAR, _FAR = 2, 14
_TO = "ل"


class TargetReader:
    """Finds targets in one text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._finders: dict[Aim, tuple[Finder, ...]] = {
            Aim.NAME: (self._called, self._own, self._next, self._behind_near, self._before_near, self._before),
            Aim.NOUN: (self._called, self._own, self._before_near, self._before),
            Aim.OWNER: (self._own, self._owner, self._before, self._behind),
            Aim.DOER: (self._own, self._subject, self._genitive, self._next, self._before, self._behind),
            Aim.VICTIM: (
                self._own,
                self._object,
                self._next,
                self._dative,
                self._before_near,
                self._behind,
                self._before,
            ),
        }

    def find(self, hit: Hit, sentence: Sentence) -> Target | None:
        """The mention that a hit is about; None where nothing near fits."""
        found = (finder(hit, sentence) for finder in self._finders[hit.entry.aim or Aim.NAME])
        return next((target for target in found if target is not None), None)

    def _own(self, hit: Hit, _: Sentence) -> Target | None:
        """The mention that the words are part of, or that is part of them."""
        inside = [self._words.mention_at[at] for at in range(hit.first, hit.last) if self._words.mention_at[at] >= 0]
        return (inside[-1], "inside the mention") if inside else None

    def _called(self, hit: Hit, sentence: Sentence) -> Target | None:
        """Who is called so, of a class without a name: «تصنف الوحدات منظمة إرهابية»."""
        index = self._words.mention_at[hit.first]
        if index < 0 or self._words.mentions[index].entity is not None:
            return None
        first, _ = self._words.mention_range(index)
        if ARTICLE in self._words.tokens[first].text[:3]:
            return None
        return self._nearest(range(first - 1, max(sentence.first, first - _FAR) - 1, -1), "called so", linked=True)

    def _next(self, hit: Hit, _: Sentence) -> Target | None:
        """A mention right behind the words, be it an adjective: «سياسة الهيمنة الأميركية»."""
        words = self._words
        index = words.mention_at[hit.last] if hit.last < len(words.tokens) else -1
        return (index, "right behind") if index >= 0 else None

    def _dative(self, hit: Hit, sentence: Sentence) -> Target | None:
        """What a noun is done to, behind its adjectives and لـ: «التحرير الكامل للميناء»."""
        words, at = self._words, hit.last
        while at < sentence.last and words.mention_at[at] < 0 and self._may_describe(at):
            at += 1
        if at >= sentence.last or not words.is_mention_start(at) or not words.tokens[at].text.startswith(_TO):
            return None
        index = words.mention_at[at]
        return (index, "behind لـ") if words.mentions[index].start > words.tokens[at].start else None

    def _may_describe(self, at: int) -> bool:
        """Whether a word is an adjective; without models, whether it has an article."""
        word = self._words.words[at]
        return word.upos == "ADJ" if self._words.has_trees else self._words.tokens[at].text.startswith(ARTICLE)

    def _owner(self, hit: Hit, sentence: Sentence) -> Target | None:
        """The genitive; with a pronoun there is none."""
        return None if hit.pronoun else self._behind_near(hit, sentence)

    def _genitive(self, hit: Hit, sentence: Sentence) -> Target | None:
        is_noun = hit.reading is None or hit.reading.is_nominal
        return self._behind_near(hit, sentence) if is_noun and not hit.pronoun else None

    def _subject(self, hit: Hit, _: Sentence) -> Target | None:
        return self._by_relation(hit, _SUBJECTS)

    def _object(self, hit: Hit, _: Sentence) -> Target | None:
        return self._by_relation(hit, _OBJECTS)

    def _by_relation(self, hit: Hit, relations: frozenset[str]) -> Target | None:
        """A mention that hangs on the word in the tree."""
        words = self._words
        for child in words.children[hit.first]:
            if words.words[child].deprel in relations and words.mention_at[child] >= 0:
                return words.mention_at[child], f"{words.words[child].deprel} in the tree"
        return None

    def _behind_near(self, hit: Hit, sentence: Sentence) -> Target | None:
        return self._nearest(range(hit.last, min(sentence.last, hit.last + _NEAR)), "behind")

    def _before_near(self, hit: Hit, sentence: Sentence) -> Target | None:
        return self._nearest(range(hit.first - 1, max(sentence.first, hit.first - _NEAR) - 1, -1), "before")

    def _behind(self, hit: Hit, sentence: Sentence) -> Target | None:
        return self._nearest(range(hit.last, min(sentence.last, hit.last + _FAR)), "party behind", kinds=_PARTY)

    def _before(self, hit: Hit, sentence: Sentence) -> Target | None:
        places = range(hit.first - 1, max(sentence.first, hit.first - _FAR) - 1, -1)
        return self._nearest(places, "party before", kinds=_PARTY)

    def _nearest(
        self, places: Iterable[int], where: str, *, kinds: frozenset[Kind] | None = None, linked: bool = False
    ) -> Target | None:
        """The first mention at these tokens of these kinds; with `linked`, the first known party."""
        words = self._words
        found = ((words.mention_at[at], words.mention(at)) for at in places)
        for index, mention in found:
            is_known = mention is not None and mention.entity is not None and mention.kind in _PARTY
            if mention is not None and (kinds is None or mention.kind in kinds) and (is_known or not linked):
                return index, f"nearest {where}"
        return None
