"""The words that decide what belongs to a phrase, and what the form of one word tells about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.designations import DesignationReader
from riwaya.extract.directions import compass
from riwaya.knowledge.inflection import FEMININE, adjective_forms
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from riwaya.extract.names import Match
    from riwaya.extract.nouns import NounHit, NounReader
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.knowledge.pack import NameEntry
    from riwaya.text.tokens import Token

SETTLEMENTS = frozenset({"city", "town", "governorate", "district", "area", "landform"})
_LEAST_NISBA = 6
_NISBA_ENDS = ("ي", "يه")
_PARTICIPLE = ARTICLE + "م"
_ADJECTIVE_ENDINGS = (FEMININE, "ون", "ين", "ات")


class PhraseWords:
    """The words that decide what belongs to a phrase; made once per pack."""

    def __init__(
        self,
        lexicon: NounLexicon,
        nouns: NounReader,
        world: World,
        place_name_end: Callable[[Sequence[Token], int, int], int],
    ) -> None:
        self.nouns, self.world, self.place_name_end = nouns, world, place_name_end
        self.designation_end = DesignationReader(lexicon).end
        self.bridges = frozenset(map(fold_form, lexicon.bridges))
        self.leaders = frozenset(map(fold_form, lexicon.leaders))
        self.bridged = frozenset(form for word in lexicon.bridged for form in _with_article(adjective_forms(word)))
        self.appositions = frozenset(map(fold_form, lexicon.appositions))
        self.purposes = frozenset(map(fold_form, lexicon.purposes))
        self.praise = frozenset(map(fold_form, lexicon.praise))
        self.relatives = frozenset(map(fold_form, lexicon.relatives))
        self._directions = compass(lexicon)
        self._lengths = frozenset(map(fold_form, lexicon.lengths))
        self._feminine = frozenset(map(fold_form, lexicon.feminine_adjectives))

    def is_direction(self, lemma: str, word: str) -> bool:
        """Whether two words make one direction: جنوب غربي."""
        return fold_form(lemma) in self._directions and word in self._directions

    def is_compass(self, word: str) -> bool:
        """Whether a folded word names a direction."""
        return word in self._directions

    def is_bearing(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a direction at `at` only tells where something lies from a place: «12 كلم شرق المدينة»."""
        return at > 0 and tokens[at - 1].text in self._lengths and tokens[at].text in self._directions

    def agree(self, first: str, second: str) -> bool:
        """Whether two words end as adjectives of one noun do: «القوات الحكومية والمتمردين» do not."""
        return self._ending(first) == self._ending(second)

    def _ending(self, word: str) -> str:
        if word.removeprefix(ARTICLE) in self._feminine:
            return FEMININE
        return next((ending for ending in _ADJECTIVE_ENDINGS if word.endswith(ending)), "")


def takes_no_genitive(tokens: Sequence[Token], hit: NounHit) -> bool:
    """Whether the form of a head rules a genitive out: «أضرم متظاهرون النار», «عسكريا تركيا»."""
    lemma, is_one_word = fold_form(hit.form.lemma), hit.last - hit.first == 1
    head = tokens[hit.last - 1].text
    if is_one_word and head.endswith("ا") and not lemma.endswith("ا"):
        return True
    return head[hit.skip if is_one_word else 0 :] in {lemma + ending for ending in ("ون", "ين", "ان")}


def is_participle_of_people(text: str) -> bool:
    """Whether a word may be a definite plural participle of people: «المرتبطين»."""
    return text.startswith(_PARTICIPLE) and text.endswith(("ين", "ون"))


def is_indefinite_nisba(text: str) -> bool:
    """«جماعية» of «مقبرة جماعية»: an unlisted word in ية that is no verb."""
    return len(text) >= _LEAST_NISBA and text.endswith("يه") and text[0] not in "تي"


def names_medium(hit: NounHit, found: Match[NameEntry]) -> bool:
    """Whether a medium is named behind what it is: موقع التواصل الاجتماعي تويتر."""
    return found.skip == 0 and found.values[0].kind is hit.form.group.kind is Kind.MEDIA


def names_party(tokens: Sequence[Token], hit: NounHit, found: Match[NameEntry]) -> bool:
    """Whether a definite head is told by a party's adjective: الميليشيا الحوثية."""
    if found.skip or found.last - found.first > 1 or not found.values[0].kind is hit.form.group.kind is Kind.ACTOR:
        return False
    text = tokens[found.first].text
    return text.startswith(ARTICLE) and text.endswith(_NISBA_ENDS)


def _with_article(forms: Iterable[str]) -> set[str]:
    return {article + form for form in forms for article in ("", ARTICLE)}
