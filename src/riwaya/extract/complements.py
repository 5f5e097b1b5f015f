"""What belongs to a title: «وزير الخارجية الروسي», «القائد العام للجيش», «المتحدث باسم التحالف»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.designations import DesignationReader
from riwaya.extract.names import Match, past_skipped
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from riwaya.extract.name_words import NameWords
    from riwaya.extract.nouns import NounReader
    from riwaya.extract.titles import Titles
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.knowledge.pack import NameEntry

_MAX_COMPLEMENT = 8
_TO, _TO_THE, _BY = "ل", "لل", "ب"
_IN_NAME_OF = "باسم"
_AND, _AND_THE = "و", "وال"
_TIED = PARTIES | {Kind.PLACE}


class Complement(Struct, frozen=True):
    """Where a title's complement ends, the state in it, and how many words it has."""

    last: int
    country: str | None
    words: int


class _Part(Struct, frozen=True):
    """One step of a complement: where it ends, whether it waits for a genitive, the state that it names."""

    last: int
    is_open: bool = False
    country: str | None = None


class ComplementReader:
    """Reads complements; made once per pack."""

    def __init__(self, lexicon: NounLexicon, titles: Titles, words: NameWords, nouns: NounReader, world: World) -> None:
        self._titles, self._words, self._nouns, self._world = titles, words, nouns, world
        self._portfolios = frozenset(map(fold_form, lexicon.portfolios))
        self._designation_end = DesignationReader(lexicon).end

    def read(self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]], limit: int) -> Complement:
        """The complement that begins at token `at`; empty when there is none."""
        start, country = at, None
        is_open = False
        while at < limit and at - start < _MAX_COMPLEMENT:
            quoted = past_skipped(tokens, at)
            at = quoted if quoted < limit and quoted in names and at > start else at
            part = self._part(tokens, at, start, names, is_open=is_open)
            if part is None:
                break
            at, is_open, country = part.last, part.is_open, part.country or country
        return Complement(at, country, at - start)

    def _part(
        self, tokens: Sequence[Token], at: int, start: int, names: Mapping[int, Match[NameEntry]], *, is_open: bool
    ) -> _Part | None:
        """The next part; `is_open` when the last is a construct noun that waits for its genitive (قائد جبهة X)."""
        word = tokens[at].text
        named = self._designation_end(tokens, at, len(tokens))
        if named > at:
            return _Part(named)
        if tokens[at].kind is not TokenKind.WORD or (
            self._words.is_stop(word) and not self._words.is_part(word.removeprefix(ARTICLE))
        ):
            return None
        found = names.get(at) if at in names and names[at].skip == 0 else None
        further = self._titles.match(tokens, at)
        is_person = found is not None and found.values[0].kind is Kind.PERSON
        if is_person and further is None and not is_open:  # an office («الرئيس السوداني») still belongs
            return None
        nisba = self._world.nisbas.match(tokens, at)
        if nisba is not None and nisba.skip == 0:
            return _Part(nisba.last, country=nisba.values[0].country)
        if found is not None and not is_person:
            return _Part(found.last)
        body = self._tied(tokens, at, names) if at > start else None
        if body is not None:
            return body
        if further is not None and further.skip == 0:
            return _Part(further.last)
        return self._plain_part(tokens, at, start, is_open=is_open)

    def _plain_part(self, tokens: Sequence[Token], at: int, start: int, *, is_open: bool) -> _Part | None:
        """A word of titles, an adjective, a noun, or the unlisted genitive of one before."""
        word = tokens[at].text
        is_construct = not word.startswith(ARTICLE)
        hit = self._nouns.read(tokens, at)
        begins, definite = at == start, tokens[at - 1].text.startswith(ARTICLE)
        joined = hit is not None and tokens[at].text[: hit.skip] == _AND and begins and definite  # الوزير والوفد
        is_apart = hit is not None and begins and not definite and tokens[at].text[: hit.skip] == _BY  # ممثلة برجل
        is_noun = hit is not None and not is_apart and not joined
        bare = word.removeprefix(ARTICLE).removeprefix(_TO_THE if at > start else ARTICLE)
        if self._words.is_part(bare) or (at > start and self._nouns.tone(word) is not None):
            return _Part(at + 1, is_open=is_construct and is_noun)
        if is_noun and (
            begins or is_open or tokens[at - 1].text == _IN_NAME_OF if is_construct else not begins or not definite
        ):
            return _Part(at + 1, is_open=is_construct)
        if is_open and self._words.may_be_name(tokens, at):
            return _Part(at + 1)
        return _Part(at + 1) if self._is_portfolio(tokens, at, begins=begins) else None

    def _is_portfolio(self, tokens: Sequence[Token], at: int, *, begins: bool) -> bool:
        """«وزير الإسكان»; «وزير الخارجية والمغتربين السوري», where the state behind tells that the office goes on."""
        start = at - 1
        while start > 0 and tokens[start].text.startswith(ARTICLE):
            start -= 1
        if not any(reading.stem in self._portfolios for reading in read_proclitics(tokens[start].text)):
            return False
        if begins and tokens[at].text.startswith(ARTICLE):
            return True
        nisba = self._world.nisbas.match(tokens, at + 1) if at + 1 < len(tokens) else None
        return tokens[at].text.startswith(_AND_THE) and nisba is not None and nisba.skip == 0

    def _tied(self, tokens: Sequence[Token], at: int, names: Mapping[int, Match[NameEntry]]) -> _Part | None:
        """A body that «ل» ties to a title: «الأمين العام لحزب الله», «القائد العام للجيش», «المدير لقسم التحقيق»."""
        found = names.get(at)
        if found is not None:
            tied = tokens[at].text[: found.skip] == _TO and found.values[0].kind in _TIED
            return _Part(found.last) if tied else None
        hit = self._nouns.read(tokens, at)
        if hit is None or tokens[at].text[: hit.skip] != _TO or hit.last != at + 1 or hit.pronoun is not None:
            return None
        return _Part(at + 1, is_open=not hit.is_definite) if hit.form.group.kind in PARTIES else None
