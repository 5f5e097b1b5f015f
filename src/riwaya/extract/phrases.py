"""Noun phrases round a head noun, and which of them are mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.growth import Growth
from riwaya.extract.names import Match
from riwaya.extract.nouns import NounHit
from riwaya.knowledge.noun_lexicon import NounLexicon, When
from riwaya.knowledge.pack import NameEntry
from riwaya.model.mention import Kind, Naming
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.phrase_words import PhraseWords
    from riwaya.text.tokens import Token

KEEPING = "علي"
"""على, folded."""


class Phrase(Struct, frozen=True):
    """A head noun with what belongs to it: tokens `[first, last)`."""

    hit: NounHit
    first: int
    last: int
    skip: int
    is_modified: bool
    is_qualified: bool
    """An adjective is among what modifies it."""
    is_loose: bool
    """An unlisted word is among what modifies it."""
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
    unlisted: tuple[int, int] | None
    """Tokens of an unlisted name of a place."""
    belongs: Match[NameEntry] | None
    """Name that a participle ties it to: التابعين لفيلق الرحمن."""


class PhraseReader:
    """Reads phrases round head nouns; made once per pack."""

    def __init__(self, lexicon: NounLexicon, words: PhraseWords) -> None:
        self._words = words
        self._light = frozenset(map(fold_form, lexicon.light_verbs))
        self._verbal = frozenset(map(fold_form, lexicon.verbal))

    def read(
        self,
        tokens: Sequence[Token],
        hit: NounHit,
        names: Mapping[int, Match[NameEntry]],
        counted: bool,
        limit: int,
    ) -> Phrase | None:
        """The phrase that `hit` heads within tokens before `limit`; None when the noun alone is no mention."""
        growth = Growth(self._words, tokens, hit, names, limit)
        growth.run()
        phrase = Phrase(
            hit=hit,
            first=hit.first,
            last=growth.last,
            skip=hit.skip,
            is_modified=growth.modified,
            is_qualified=growth.after_adjective,
            is_loose=growth.loose,
            is_counted=counted,
            name=growth.name,
            country=growth.country,
            naming=growth.tone(hit.form.group.naming),
            genitive=growth.genitive,
            is_located=growth.located,
            unlisted=growth.unlisted,
            belongs=growth.belongs,
        )
        return phrase if _counts(phrase) and not self._is_deed(phrase, tokens) else None

    def _is_deed(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether a verbal noun is meant: تسوية الأزمة, المحافظة على."""
        hit = phrase.hit
        light = hit.first > 0 and any(r.stem in self._light for r in read_proclitics(tokens[hit.first - 1].text))
        if light and hit.skip == 0 and not tokens[hit.first].text.startswith(ARTICLE):
            return True
        if fold_form(hit.form.lemma) not in self._verbal or hit.form.is_plural:
            return False
        keeps = hit.last < len(tokens) and tokens[hit.last].text == KEEPING
        return keeps or (not hit.is_definite and phrase.genitive is not None)

    def is_bearing(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a direction at `at` tells a bearing and no area."""
        return self._words.is_bearing(tokens, at)

    def is_compass(self, tokens: Sequence[Token], hit: NounHit) -> bool:
        """Whether a head names a side of the compass."""
        return self._words.is_compass(tokens[hit.first].text[hit.skip :])

    def judgement(self, tokens: Sequence[Token], at: int) -> Naming | None:
        """The tone of praise or blame right behind a name, which stays outside it; None without either."""
        text = tokens[at].text if at < len(tokens) else ""
        if text in self._words.praise:
            return Naming.HONORIFIC
        blamed = text.startswith(ARTICLE) and self._words.nouns.tone(text) is Naming.PEJORATIVE
        return Naming.PEJORATIVE if blamed else None


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
    if when is When.ARTICLE:
        if phrase.is_loose and phrase.name is None and phrase.country is None:
            return False
        if phrase.name is not None and phrase.name.values[0].kind is Kind.ORGANISATION:  # نظام الأمم المتحدة
            return False
        if phrase.hit.pronoun is not None:
            return phrase.is_modified
    return phrase.hit.is_definite or phrase.is_modified or phrase.is_counted
