"""The adjectives that a phrase takes in: «القوات الأمنية والعسكرية», «مصادر عسكرية وقبلية»."""

from __future__ import annotations

from riwaya.extract.phrase_state import PhraseState
from riwaya.extract.phrase_words import is_indefinite_nisba, is_participle_of_people
from riwaya.knowledge.noun_lexicon import When
from riwaya.model.mention import Kind, Naming
from riwaya.text.clitics import ARTICLE

_AND = "و"
_SOUND = ("ون", "ين")


class AdjectiveGrowth(PhraseState):
    """Extends a phrase by adjectives."""

    def _adjective(self, at: int) -> bool:
        text = self.tokens[at].text
        nisba = self.words.world.nisbas.match(self.tokens, at)
        if nisba is None and self._ends_with_party(at) and self.words.nouns.tone(text) is not Naming.NEUTRAL:
            return False
        if nisba is not None and nisba.skip == 0 and text.startswith(ARTICLE) == self.definite:
            self.country = self.country or nisba.values[0].country
            self.after_adjective = True
            return self._take(nisba.last)
        if self._opens_area(at):
            return False
        joined = self._is_joined(at)
        if self.after_adjective and not self.words.agree(text, self.tokens[self.last - 1].text):
            return False
        text = text[1:] if joined else text
        main = self.words.nouns.is_main(self.tokens, at)
        if self.definite:
            if text in self.words.praise or text in self.words.relatives or not text.startswith(ARTICLE):
                return False
            unlisted_nisba = self.words.nouns.tone(text) is None and self.tokens[at].is_maksura  # المبنى
            if unlisted_nisba or not (self.words.nouns.is_modifier(text) or self._is_participle(at) or main):
                return False
        elif self.words.nouns.tone(text) is None and not self._is_indefinite_nisba(text):
            return False
        paired = self.last == self.hit.last and self.words.is_direction(self.hit.form.lemma, text)
        self.after_adjective = not paired
        self.loose |= self.words.nouns.tone(text) is None
        self.tones.append(self.words.nouns.tone(text) or Naming.NEUTRAL)
        if text in self.words.bridged:
            self.open_bridge = True
            self.before_bridge, self.behind_bridge = self.last, at + 1
        return self._take(at + 1)

    def _opens_area(self, at: int) -> bool:
        """Whether a direction begins an area of its own: «طريق | شرقي البصرة», but «جنوب شرقي دمشق»."""
        inner = self.words.nouns.read(self.tokens, at)
        located = inner is not None and inner.form.group.when is When.LOCATED
        return located and not self.words.is_direction(self.hit.form.lemma, self.tokens[at].text)

    def _is_joined(self, at: int) -> bool:
        """Whether «و» adds a further adjective: «القوات الأمنية والعسكرية», «مصادر عسكرية وقبلية»."""
        if self.definite:
            return self.tokens[at].text.startswith(_AND + ARTICLE) and self._ends_with_adjective()
        is_noun = self.words.nouns.read(self.tokens, at) is not None
        return self.tokens[at].text.startswith(_AND) and self._ends_with_adjective() and not is_noun

    def _ends_with_adjective(self) -> bool:
        """Whether an adjective stands last, be it the second word of the head: قوات أمنية."""
        compound = self.last == self.hit.last and self.hit.form.rest
        listed = self.words.nouns.tone(self.tokens[self.last - 1].text) is not None
        return self.after_adjective or (bool(compound) and listed)

    def _ends_with_party(self, at: int) -> bool:
        """Whether a party's name stands right before `at`: what blames it there stays out («قوات النظام | المجرم»)."""
        name = self.name
        return name is not None and name.last == at and name.values[0].kind is Kind.ACTOR

    def _is_participle(self, at: int) -> bool:
        """Whether an unlisted word is a plural participle of people: «المسلحين المرتبطين»."""
        text = self.tokens[at].text
        people = self.hit.form.is_plural and self.hit.form.group.kind in {Kind.ACTOR, Kind.PERSON}
        known = self.words.nouns.read(self.tokens, at) is not None or at in self.names
        return people and not known and is_participle_of_people(text)

    def _is_indefinite_nisba(self, text: str) -> bool:
        """«مقبرة جماعية», «جزر يمنية»: right behind a feminine or broken plural head."""
        masculine = self.tokens[self.last - 1].text.endswith(_SOUND)
        return self.last == self.hit.last and self.hit.pronoun is None and not masculine and is_indefinite_nisba(text)
