"""How a phrase grows from its head noun to the right: genitives, adjectives, and the ties that close them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import SKIPPED, Match, past_skipped
from riwaya.extract.phrase_words import (
    SETTLEMENTS,
    is_indefinite_nisba,
    is_participle_of_people,
    names_medium,
    names_party,
    takes_no_genitive,
)
from riwaya.knowledge.noun_lexicon import When
from riwaya.knowledge.pack import NameEntry, Table
from riwaya.model.mention import PARTIES, PLACES, Kind, Naming
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.nouns import NounHit
    from riwaya.extract.phrase_words import PhraseWords

_MAX_WORDS = 9
_LEAST_NOUN = 3
_AND = "و"
_FOR, _SOUND = "ل", ("ون", "ين")
_WITH, _BORDER, _GROUP = "مع", "حدود", "group"
_PARTITIVES = frozenset({"من", "في", "باسم"})
_OWNED = frozenset({Kind.FACILITY, Kind.ASSET})
_NAMED_AFTER = frozenset({Kind.ORGANISATION, Kind.FACILITY, Kind.AGREEMENT})
_TONES = (Naming.PEJORATIVE, Naming.CONTESTED, Naming.HONORIFIC)


class Growth:
    """Extends one phrase to the right, word by word."""

    def __init__(
        self,
        words: PhraseWords,
        tokens: Sequence[Token],
        hit: NounHit,
        names: Mapping[int, Match[NameEntry]],
        limit: int,
    ) -> None:
        self.words, self.tokens, self.hit, self.names, self.limit = words, tokens, hit, names, limit
        self.last = hit.last
        self.definite = hit.is_definite
        self.modified = False
        self.name: Match[NameEntry] | None = None
        self.country: str | None = None
        self.genitive: int | None = None
        self.tones: list[Naming] = []
        self.open_bridge = False
        """Whether a participle waits for what it ties to; without it («المتاخمة» of a town) it stays outside."""
        self.before_bridge = self.behind_bridge = hit.last
        self.after_adjective = False
        self.located = False
        self.loose = False
        """An unlisted noun or adjective is among what modifies it: نظام القبة, النظام الصحي."""
        self.is_apposition = fold_form(hit.form.lemma) in words.appositions and not hit.form.is_plural
        self.belongs: Match[NameEntry] | None = None

    def run(self) -> None:
        """Takes in one word after another until none belongs to the phrase."""
        while self.last < self.limit and self.last - self.hit.first < _MAX_WORDS:
            at = self._next()
            if at is not None and self._is_owner(at):
                self.modified = True
                break
            if at is None or not (
                self._designation(at) or self._bridge(at) or self._genitive(at) or self._adjective(at)
            ):
                break
        if self.open_bridge and self._goes_on(self.behind_bridge):
            self.last = self.before_bridge
        self.modified = self.modified or self._is_owned(self.last)

    def _goes_on(self, at: int) -> bool:
        """Whether a preposition at `at` takes a participle on that we cannot follow: المتاخمة لكذا, not المجاورة."""
        text = self.tokens[at].text if at < self.limit else ""
        if self.words.is_compass(text):
            return True
        return any(text.startswith(bridge) if len(bridge) == 1 else text == bridge for bridge in self.words.bridges)

    def _is_owned(self, at: int) -> bool:
        """Whether «ل» and a party follow, which own what the head names: «مواقع للحوثيين»."""
        if at >= self.limit:
            return False
        found, text = self.names.get(at), self.tokens[at].text
        if found is not None:
            return text[: found.skip] == _FOR and found.values[0].kind in PARTIES
        hit = self.words.nouns.read(self.tokens, at)
        return hit is not None and text[: hit.skip] == _FOR and hit.is_definite and hit.form.group.kind in PARTIES

    def _next(self) -> int | None:
        """The next word, over quotation and hashtag signs; None at other signs and line ends."""
        at = past_skipped(self.tokens, self.last)
        if at >= self.limit or self.tokens[at].kind >= TokenKind.LINE:
            return None
        return at

    def _take(self, last: int) -> bool:
        self.last = last
        self.modified = True
        if last < self.limit and self.tokens[last].text in SKIPPED and self.tokens[last].text == '"':
            opened = sum(self.tokens[k].text == '"' for k in range(self.hit.first, last)) % 2
            self.last = last + 1 if opened else last
        return True

    def _designation(self, at: int) -> bool:
        """A number and an arm that name a unit: «اللواء 35 مدرع»."""
        last = self.words.designation_end(self.tokens, at, self.limit)
        return last > at and self._take(last)

    def _genitive(self, at: int) -> bool:
        """A name or definite noun behind a construct head (قوات النظام، مدينة عفرين)."""
        found = self.names.get(at)
        if self.definite:
            return self._apposition(at, found)
        if self._content(at):
            return True
        if self.after_adjective or takes_no_genitive(self.tokens, self.hit):
            return False
        if found is not None and found.skip == 0:
            self.name, self.definite = found, True
            return self._take(found.last)
        return self._noun(at) or self._unlisted(at)

    def _is_owner(self, at: int) -> bool:
        """Whether a party stands behind a site or thing of its own, which is told apart: «طائرات | التحالف»."""
        if self.hit.form.group.kind not in _OWNED or self.last > self.hit.last or self.definite:
            return False
        found = self.names.get(at)
        if found is not None:
            return found.skip == 0 and found.values[0].table is Table.ACTOR and found.values[0].kind is Kind.ACTOR
        inner = self.words.nouns.read(self.tokens, at)
        if inner is None or inner.skip or not inner.is_definite or inner.form.group.kind is not Kind.ACTOR:
            return False
        if inner.form.group.when is When.MODIFIED:  # سجون الدولة
            return False
        return self.words.designation_end(self.tokens, inner.last, self.limit) == inner.last

    def _apposition(self, at: int, found: Match[NameEntry] | None) -> bool:
        """The name of what a definite head tells: المدينة القديمة حلب."""
        if found is None or self.name is not None or self.hit.pronoun is not None:
            return False
        named = self._is_apposed(at, found) or names_party(self.tokens, self.hit, found)
        if not (named or names_medium(self.hit, found) or self._names_inner(found)):
            return False
        self.name = found
        return self._take(found.last)

    def _noun(self, at: int) -> bool:
        """A definite noun in the genitive, or one that heads a definite phrase: قوات جيش الإسلام."""
        text = self.tokens[at].text
        if text in self.words.purposes and self.hit.form.group.kind in _NAMED_AFTER:
            self.loose = True
            return self._take(at + 1)
        nested = self.words.nouns.read(self.tokens, at)
        if nested is None or nested.skip or not (nested.is_definite or self._heads_definite(nested)):
            return False
        last = self._unlisted_end(nested)
        self.genitive, self.definite = at, nested.is_definite or last > nested.last
        self.located = nested.form.group.kind in PLACES
        self.tones.append(nested.form.group.naming)
        return self._take(last)

    def _content(self, at: int) -> bool:
        """What an agreement is on: «اتفاق وقف إطلاق النار», «اتفاقا لوقف إطلاق النار»."""
        nested = self.words.nouns.read(self.tokens, at) if self.hit.form.group.kind is Kind.AGREEMENT else None
        if nested is None or nested.form.group.kind is not Kind.AGREEMENT:
            return False
        self.definite = nested.is_definite
        return self.tokens[at].text[: nested.skip] in {"", _FOR} and self._take(nested.last)

    def _unlisted(self, at: int) -> bool:
        """A definite word that no list holds (نظام القبة), or an unlisted name of a place or group (جماعة أبو سياف)."""
        text = self.tokens[at].text
        if text.startswith(ARTICLE) and len(text) > _LEAST_NOUN:
            self.genitive, self.definite, self.loose = at, True, True
            return self._take(at + 1)
        group = self.hit.form.group
        is_group = group.kind is Kind.ACTOR and group.refers == _GROUP
        is_place = (self.is_apposition and group.refers in SETTLEMENTS) or group.locative is not None
        is_site = group.kind is Kind.FACILITY and not self.hit.form.is_plural
        if self.last > self.hit.last or at in self.names or not (is_group or is_place or is_site):
            return False
        last = self.words.place_name_end(self.tokens, at, self.limit)
        self.definite = last > at
        return last > at and self._take(last)

    def _is_apposed(self, at: int, found: Match[NameEntry]) -> bool:
        """Whether a place is named behind what it is: «المدينة القديمة حلب»; not the state in «العاصمة السعودية»."""
        if not self.is_apposition or self.genitive is not None:
            return False
        nisba = self.words.world.nisbas.match(self.tokens, at)
        return nisba is None and found.skip == 0 and found.values[0].kind is Kind.PLACE

    def _names_inner(self, found: Match[NameEntry]) -> bool:
        """Whether the place told inside is named behind: «شمال العاصمة صنعاء»."""
        if self.genitive is None or found.skip or found.values[0].kind is not Kind.PLACE:
            return False
        inner = self.words.nouns.read(self.tokens, self.genitive)
        return inner is not None and fold_form(inner.form.lemma) in self.words.appositions

    def _heads_definite(self, nested: NounHit) -> bool:
        """Whether a construct noun inside a construct ends in a name or a definite noun (قوات جيش الإسلام)."""
        at = past_skipped(self.tokens, nested.last)
        if at >= self.limit:
            return False
        found = self.names.get(at)
        if (found is not None and found.skip == 0) or self.tokens[at].text.startswith(ARTICLE):
            return True
        return self._unlisted_end(nested) > nested.last

    def _unlisted_end(self, nested: NounHit) -> int:
        """Past the unlisted name of a settlement inside: «مرتفعات مديرية أرحب»; where it ends when none follows."""
        named = nested.last in self.names or nested.last >= self.limit
        if named or nested.is_definite or nested.form.group.refers not in SETTLEMENTS:
            return nested.last
        return self.words.place_name_end(self.tokens, nested.last, self.limit)

    def _adjective(self, at: int) -> bool:
        text = self.tokens[at].text
        nisba = self.words.world.nisbas.match(self.tokens, at)
        if nisba is None and self._ends_with_party(at) and self.words.nouns.tone(text) is not Naming.NEUTRAL:
            return False
        if nisba is not None and nisba.skip == 0 and text.startswith(ARTICLE) == self.definite:
            self.country = self.country or nisba.values[0].country
            self.after_adjective = True
            return self._take(nisba.last)
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
        self.open_bridge = text in self.words.bridged
        if self.open_bridge:
            self.before_bridge, self.behind_bridge = self.last, at + 1
        return self._take(at + 1)

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

    def _bridge(self, at: int) -> bool:
        """«الموالية لها», «المدعومة من تركيا», «بقيادة واشنطن»."""
        text = self.tokens[at].text
        if self.open_bridge and self.words.nouns.closes(text):
            self.open_bridge = False
            return self._take(at + 1)
        found = self.names.get(at)
        ties = found is not None and found.values[0].table is not Table.PLACE
        apart = self.hit.form.group.kind in _OWNED  # طائرة تابعة | للتحالف
        if self.open_bridge and found is not None and ties and text[: found.skip] in self.words.bridges and not apart:
            self.open_bridge = False
            self.belongs = found
            return self._take(found.last)
        if text in _PARTITIVES and self._part_of(at + 1):
            return True
        if text == _WITH and self.hit.form.lemma == _BORDER and at + 1 in self.names and not self.names[at + 1].skip:
            self.name = self.name or self.names[at + 1]
            return self._take(self.names[at + 1].last)
        joint = text in self.words.leaders or (self.open_bridge and text == "من")
        if joint and self.modified:
            after = self.names.get(at + 1)
            if after is not None and after.skip == 0:
                self.open_bridge = False
                return self._take(after.last)
        return False

    def _part_of(self, at: int) -> bool:
        """«عناصر من الجيش», «المتحدث باسم القوات»: people out of a body that is named or told at `at`."""
        group = self.hit.form.group
        if group.kind not in {Kind.PERSON, Kind.ACTOR} or self.genitive is not None or self.name is not None:
            return False
        inner = self.names.get(at)
        value = inner.values[0] if inner is not None and inner.skip == 0 else None
        if inner is not None and value is not None and value.table is Table.ACTOR and value.kind in PARTIES:
            self.name, self.definite = inner, True
            return self._take(inner.last)
        nested = self.words.nouns.read(self.tokens, at) if at < self.limit else None
        if nested is None or nested.skip or not nested.is_definite or nested.form.group.kind not in PARTIES:
            return False
        self.genitive, self.definite = at, True
        return self._take(nested.last)

    def tone(self, own: Naming) -> Naming:
        """The strongest tone in the phrase: a pejorative word beats a contested one, that an honorific one."""
        tones = {own, *self.tones}
        return next((tone for tone in _TONES if tone in tones), Naming.NEUTRAL)
