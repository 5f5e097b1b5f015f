"""Noun phrases round a head noun: genitives, adjectives, names, and the modifiers that close them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.names import SKIPPED, Match, past_skipped
from riwaya.extract.nouns import NounHit, NounReader
from riwaya.knowledge.noun_lexicon import NounLexicon, When
from riwaya.knowledge.pack import NameEntry, Table
from riwaya.model.mention import Kind, Naming
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from riwaya.extract.world import World

_MAX_WORDS = 9
_LEAST_NISBA = 6
_LEAST_NOUN = 3
KEEPING = "علي"
"""على, folded."""
_PARTITIVES = frozenset({"من", "في", "باسم"})
_SETTLEMENTS = frozenset({"city", "town", "governorate", "district"})
_TONES = (Naming.PEJORATIVE, Naming.CONTESTED, Naming.HONORIFIC)


class Phrase(Struct, frozen=True):
    """A head noun with what belongs to it: tokens `[first, last)`."""

    hit: NounHit
    first: int
    last: int
    skip: int
    is_modified: bool
    is_qualified: bool
    """An adjective is among what modifies it."""
    is_counted: bool
    name: Match[NameEntry] | None
    """A pack name inside, such as the country or town that the head is of."""
    country: str | None
    """State named by an adjective or a name inside."""
    naming: Naming
    genitive: int | None
    """Token of the genitive noun behind a construct head."""
    is_located: bool
    """The genitive noun is a place."""
    belongs: Match[NameEntry] | None
    """Name that a participle ties it to: التابعين لفيلق الرحمن."""


class PhraseReader:
    """Reads phrases round head nouns; made once per pack."""

    def __init__(
        self, lexicon: NounLexicon, nouns: NounReader, world: World, may_be_name: Callable[[Sequence[Token], int], bool]
    ) -> None:
        self._nouns = nouns
        self._world = world
        self._bridges = frozenset(map(fold_form, lexicon.bridges))
        self._leaders = frozenset(map(fold_form, lexicon.leaders))
        self._bridged = {form for word in lexicon.bridged for form in _bridged_forms(word)}
        self._appositions = frozenset(map(fold_form, lexicon.appositions))
        self._may_be_name = may_be_name
        self._verbal = frozenset(map(fold_form, lexicon.verbal))
        self._praise = frozenset(map(fold_form, lexicon.praise))

    def read(
        self,
        tokens: Sequence[Token],
        hit: NounHit,
        names: Mapping[int, Match[NameEntry]],
        counted: bool,
        limit: int,
    ) -> Phrase | None:
        """The phrase that `hit` heads within tokens before `limit`; None when the noun alone is no mention."""
        growth = _Growth(self, tokens, hit, names, limit)
        growth.run()
        phrase = Phrase(
            hit=hit,
            first=hit.first,
            last=growth.last,
            skip=hit.skip,
            is_modified=growth.modified,
            is_qualified=growth.after_adjective,
            is_counted=counted,
            name=growth.name,
            country=growth.country,
            naming=growth.tone(hit.form.group.naming),
            genitive=growth.genitive,
            is_located=growth.located,
            belongs=growth.belongs,
        )
        return phrase if _counts(phrase) and not self._is_deed(phrase, tokens) else None

    def _is_deed(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether a verbal noun is meant: تسوية الأزمة, المحافظة على."""
        hit = phrase.hit
        if fold_form(hit.form.lemma) not in self._verbal or hit.form.is_plural:
            return False
        keeps = hit.last < len(tokens) and tokens[hit.last].text == KEEPING
        return keeps or (not hit.is_definite and phrase.genitive is not None)

    def praises(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word of praise stands at token `at`."""
        return at < len(tokens) and tokens[at].text in self._praise


def _bridged_forms(word: str) -> set[str]:
    from riwaya.knowledge.inflection import adjective_forms

    return {article + form for form in adjective_forms(word) for article in ("", ARTICLE)}


def _counts(phrase: Phrase) -> bool:
    when = phrase.hit.form.group.when
    if when is When.ALWAYS:
        return True
    if when is When.NAMED:
        return phrase.name is not None or phrase.country is not None
    if when is When.LOCATED:
        return (
            phrase.name is not None or phrase.country is not None or phrase.is_located or phrase.hit.pronoun is not None
        )
    if when is When.MODIFIED:
        return phrase.is_modified
    if when is When.QUALIFIED:
        return phrase.is_qualified
    if when is When.COUNTED:
        return phrase.is_counted
    if when is When.ARTICLE and phrase.hit.pronoun is not None:
        return phrase.is_modified
    return phrase.hit.is_definite or phrase.is_modified or phrase.is_counted


class _Growth:
    """Extends one phrase to the right, word by word."""

    def __init__(
        self,
        reader: PhraseReader,
        tokens: Sequence[Token],
        hit: NounHit,
        names: Mapping[int, Match[NameEntry]],
        limit: int,
    ) -> None:
        self.reader, self.tokens, self.hit, self.names, self.limit = reader, tokens, hit, names, limit
        self.last = hit.last
        self.definite = hit.is_definite
        self.modified = False
        self.name: Match[NameEntry] | None = None
        self.country: str | None = None
        self.genitive: int | None = None
        self.tones: list[Naming] = []
        self.open_bridge = False
        self.after_adjective = False
        self.located = False
        self.is_apposition = fold_form(hit.form.lemma) in reader._appositions and not hit.form.is_plural
        self.belongs: Match[NameEntry] | None = None

    def run(self) -> None:
        while self.last < self.limit and self.last - self.hit.first < _MAX_WORDS:
            at = self._next()
            if at is None or not (self._bridge(at) or self._genitive(at) or self._adjective(at)):
                break

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

    def _genitive(self, at: int) -> bool:
        """A name or definite noun behind a construct head (قوات النظام، مدينة عفرين)."""
        found = self.names.get(at)
        if self.definite:
            named = self.is_apposition and found is not None and found.skip == 0 and found.values[0].kind is Kind.PLACE
            if named and found is not None and self.name is None and self.hit.pronoun is None:
                self.name = found
                return self._take(found.last)
            return False
        if self.after_adjective:
            return False
        if found is not None and found.skip == 0:
            self.name, self.definite = found, True
            return self._take(found.last)
        text = self.tokens[at].text
        nested = self.reader._nouns.read(self.tokens, at)
        if nested is not None and nested.skip == 0 and (nested.is_definite or self._heads_definite(nested)):
            self.genitive, self.definite = at, nested.is_definite
            self.located = nested.form.group.kind in {Kind.PLACE, Kind.FACILITY}
            self.tones.append(nested.form.group.naming)
            return self._take(nested.last)
        if text.startswith(ARTICLE) and len(text) > _LEAST_NOUN and self.reader._nouns.tone(text) is None:
            self.genitive, self.definite = at, True
            return self._take(at + 1)
        if (
            self.is_apposition
            and self.hit.form.group.refers in _SETTLEMENTS
            and self.last == self.hit.last
            and self.reader._may_be_name(self.tokens, at)
        ):
            self.definite = True
            return self._take(at + 1)
        return False

    def _heads_definite(self, nested: NounHit) -> bool:
        """Whether a construct noun inside a construct ends in a name or a definite noun (قوات جيش الإسلام)."""
        at = past_skipped(self.tokens, nested.last)
        if at >= self.limit:
            return False
        found = self.names.get(at)
        return (found is not None and found.skip == 0) or self.tokens[at].text.startswith(ARTICLE)

    def _adjective(self, at: int) -> bool:
        text = self.tokens[at].text
        nisba = self.reader._world.nisbas.match(self.tokens, at)
        if nisba is not None and nisba.skip == 0 and text.startswith(ARTICLE) == self.definite:
            self.country = self.country or nisba.values[0].country
            self.after_adjective = True
            return self._take(nisba.last)
        joined = text.startswith("و" + ARTICLE) and self.after_adjective
        text = text[1:] if joined else text
        if self.definite:
            if text in self.reader._praise or not text.startswith(ARTICLE) or not self.reader._nouns.is_modifier(text):
                return False
        elif not (self.reader._nouns.tone(text) is not None or self._is_indefinite_nisba(text)):
            return False
        self.after_adjective = True
        self.tones.append(self.reader._nouns.tone(text) or Naming.NEUTRAL)
        self.open_bridge = text in self.reader._bridged
        return self._take(at + 1)

    def _is_indefinite_nisba(self, text: str) -> bool:
        """«مقبرة جماعية», «جزر يمنية»: a word in ية behind a feminine or broken plural head, no noun we know."""
        if self.last != self.hit.last or len(text) < _LEAST_NISBA or not text.endswith("يه"):
            return False
        return self.hit.pronoun is None and text[0] not in "تي"

    def _bridge(self, at: int) -> bool:
        """«الموالية لها», «المدعومة من تركيا», «بقيادة واشنطن»."""
        text = self.tokens[at].text
        if self.open_bridge and self.reader._nouns.closes(text):
            self.open_bridge = False
            return self._take(at + 1)
        found = self.names.get(at)
        if self.open_bridge and found is not None and found.skip and text[: found.skip] in self.reader._bridges:
            self.open_bridge = False
            self.belongs = found
            return self._take(found.last)
        if (
            text in _PARTITIVES
            and self.hit.form.group.kind in {Kind.PERSON, Kind.ACTOR}
            and self.genitive is None
            and self.name is None
        ):
            inner = self.names.get(at + 1)
            if (
                inner is not None
                and inner.skip == 0
                and inner.values[0].kind in {Kind.ACTOR, Kind.ORGANISATION}
                and inner.values[0].table is Table.ACTOR
            ):
                self.name, self.definite = inner, True
                return self._take(inner.last)
            nested = self.reader._nouns.read(self.tokens, at + 1) if at + 1 < self.limit else None
            if (
                nested is not None
                and nested.is_definite
                and nested.skip == 0
                and nested.form.group.kind in {Kind.ACTOR, Kind.ORGANISATION}
            ):
                self.genitive, self.definite = at + 1, True
                return self._take(nested.last)
        joint = text in self.reader._leaders or (self.open_bridge and text == "من")
        if joint and self.modified:
            after = self.names.get(at + 1)
            if after is not None and after.skip == 0:
                self.open_bridge = False
                return self._take(after.last)
        return False

    def tone(self, own: Naming) -> Naming:
        """The strongest tone in the phrase: a pejorative word beats a contested one, that an honorific one."""
        tones = {own, *self.tones}
        return next((tone for tone in _TONES if tone in tones), Naming.NEUTRAL)


def proclitic_of(word: str, skip: int) -> str:
    """The proclitics of a word of which `skip` letters are none of the stem."""
    return next((reading.proclitics for reading in read_proclitics(word) if reading.start == skip), word[:skip])
