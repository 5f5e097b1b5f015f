"""How a phrase grows from its head noun to the right: genitives, adjectives, and the ties that close them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.adjectives import AdjectiveGrowth
from riwaya.extract.names import Match, past_skipped
from riwaya.extract.phrase_words import (
    SETTLEMENTS,
    names_medium,
    names_party,
    takes_no_genitive,
)
from riwaya.knowledge.noun_lexicon import When
from riwaya.knowledge.pack import NameEntry, Table
from riwaya.model.mention import PARTIES, PLACES, Kind
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from riwaya.extract.nouns import NounHit

_MAX_WORDS = 9
_LEAST_NOUN = 3
_FOR = "ل"
_WITH, _BORDER, _GROUP = "مع", "حدود", "group"
_PARTITIVES = frozenset({"من", "في", "باسم"})
_OWNED = frozenset({Kind.FACILITY, Kind.ASSET})
_NAMED_AFTER = frozenset({Kind.ORGANISATION, Kind.FACILITY, Kind.AGREEMENT})


class Growth(AdjectiveGrowth):
    """Extends one phrase to the right, word by word."""

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

    def _is_counted(self) -> bool:
        """Whether the head is a person whom a number counts: «ألف شخص | منطقة الغوطة»."""
        form = self.hit.form
        is_one = form.group.kind is Kind.PERSON and not form.is_plural
        return is_one and self.words.nouns.follows_number(self.tokens, self.hit.first)

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
        if self.after_adjective or takes_no_genitive(self.tokens, self.hit) or self._is_counted():
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
        if nested.form.group.when is When.LOCATED and self.hit.form.group.kind is not Kind.PLACE:
            return False  # طريق | شرقي البصرة
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
        text, group = self.tokens[at].text, self.hit.form.group
        if text.startswith(ARTICLE) and len(text) > _LEAST_NOUN:
            self.genitive, self.definite, self.loose = at, True, True
            settled = self.is_apposition and group.refers in SETTLEMENTS
            named = settled and self.words.place_name_end(self.tokens, at, self.limit) == at + 1
            self.unlisted = (at, at + 1) if named else None
            return self._take(at + 1)
        is_group = group.kind is Kind.ACTOR and group.refers == _GROUP
        is_place = (self.is_apposition and group.refers in SETTLEMENTS) or group.locative is not None
        is_site = group.kind is Kind.FACILITY and not self.hit.form.is_plural
        if self.last > self.hit.last or at in self.names or not (is_group or is_place or is_site):
            return False
        last = self.words.place_name_end(self.tokens, at, self.limit)
        self.definite = last > at
        self.unlisted = (at, last) if last > at and is_place else None
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
