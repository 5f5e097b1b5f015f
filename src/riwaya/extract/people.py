"""Candidates that are persons, and peoples and states named by an adjective."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.persons import COMMA
from riwaya.extract.scene import SCORES, Candidate, Scene
from riwaya.model.mention import Kind
from riwaya.text.clitics import ARTICLE, read_proclitics
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.name_words import NameWords
    from riwaya.extract.names import NameTrie
    from riwaya.extract.persons import Person, PersonReader
    from riwaya.extract.world import World
    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.knowledge.pack import NameEntry
    from riwaya.text.sentences import Sentence
    from riwaya.text.tokens import Token

_LEAST_SURNAME = 4
_NISBA = ("ي", "يه")
ONE = ("ي", "يا")
"""Ends of a word for one man of a country."""
PEOPLE = "people of"
"""With what the reason of a mention begins that is somebody of a country."""
TITLE = "title"
_SEATS = frozenset({Kind.PLACE, Kind.ORGANISATION})
_AT_SEAT = frozenset(map(fold_form, ["في", "لدى"]))


class PeopleReader:
    """Reads persons and nationalities as candidates; made once per pack."""

    def __init__(
        self,
        lexicon: NounLexicon,
        world: World,
        persons: PersonReader,
        words: NameWords,
        names: NameTrie[NameEntry],
    ) -> None:
        self._world, self._persons, self._words, self._names = world, persons, words, names
        self._deeds = frozenset(map(fold_form, lexicon.deeds))
        self._befalls = frozenset(map(fold_form, (*lexicon.befalls, *lexicon.counts)))

    def read(self, at: int, scene: Scene, limit: int) -> Iterator[Candidate]:
        """The person that begins at `at`: titled, bare, or by a word of a name given before."""
        tokens = scene.layers.tokens
        if at in scene.announced:
            yield scene.announced[at]
        person = self._persons.read_titled(tokens, at, scene.names, limit) or self._persons.read_bare(
            tokens, at, scene.names, limit
        )
        if person is not None:
            yield self._of_person(person, scene)
        surname = self._surname(at, scene)
        if surname is not None:
            yield surname

    def _of_person(self, person: Person, scene: Scene) -> Candidate:
        tokens = scene.layers.tokens
        entity = person.entry.values[0].entity if person.entry is not None else None
        name = tokens[person.name_first : person.name_last]
        if entity is None and name:
            known = self._names.match(tokens, person.name_first)
            value = known.values[0] if known is not None else None
            if known is not None and value is not None and value.kind is Kind.PERSON:
                entity = value.entity if known.last == person.name_last or not value.short else None
        if entity is None and name and name[-1].text in scene.persons:
            entity = scene.persons[name[-1].text].entity
        if person.is_kin:
            entity = None
        title = self._persons.title_words(tokens, person)
        if entity is None and not name:
            entity = self._told_before(person, title, scene)
        candidate = Candidate(
            first=person.first,
            last=person.last,
            skip=person.skip,
            kind=Kind.PERSON,
            entity=entity,
            score=SCORES["titled" if person.name_first > person.first else "bare person"],
            reason="title + name" if name else TITLE,
            country=person.country or (self._world.owner(entity) if entity else None),
            title=title,
            lemma=title[0] if title else None,
            name=(person.name_first, person.name_last) if name else None,
        )
        if not person.is_apart:
            return candidate
        apart = replace(candidate, first=person.name_first, skip=0, title=())
        return replace(candidate, last=person.title_last, name=None, announces=apart)

    def remember(self, candidate: Candidate, scene: Scene) -> None:
        """Lets the name behind a title and a comma, and later single words of a name, mean the same person."""
        self._name_title(candidate, scene)
        if candidate.announces is not None:
            scene.announced[candidate.announces.first] = candidate.announces
        first, last = candidate.name or (0, 0)
        for at in range(first, last if last - first > 1 else first):
            word = scene.layers.tokens[at].text[candidate.skip if at == candidate.first else 0 :]
            if candidate.title and self._world.nisbas.match(scene.layers.tokens, at):  # الرئيس السوري
                continue
            is_last = at == last - 1
            least = _LEAST_SURNAME - (is_last and not self._words.is_ordinary_word(word))
            is_word = scene.layers.tokens[at].kind is TokenKind.WORD and len(word) >= least
            if is_word and (is_last or not self._words.is_given(word)):
                scene.persons.setdefault(word, candidate)

    @staticmethod
    def _name_title(candidate: Candidate, scene: Scene) -> None:
        """Lets an office before a comma or a place mean the person named behind it: «المتحدث في اليمن، العقيد …»."""
        tokens, at, index = scene.layers.tokens, candidate.first, len(scene.found) - 2
        if candidate.name is None or candidate.entity is None or candidate.skip or index < 0:
            return
        at -= tokens[at - 1].text == COMMA
        if scene.found[index].kind in _SEATS and scene.found[index].last == at and index > 0:
            at, index = scene.found[index].first - 1, index - 1
            if tokens[at].text not in _AT_SEAT:
                return
        title = scene.found[index]
        if title.last == at < candidate.first and title.reason == TITLE and title.entity is None:
            scene.found[index] = replace(title, entity=candidate.entity)

    def _told_before(self, person: Person, title: tuple[str, ...], scene: Scene) -> str | None:
        """Who a bare title means: the one named right before it, else the last one given with all its words."""
        before = scene.latest
        tokens = scene.layers.tokens
        adjoins = before is not None and before.last == person.first - 1 and not person.skip
        is_named = before is not None and before.kind is Kind.PERSON and before.reason != TITLE
        if before is not None and adjoins and is_named and tokens[before.last].text == COMMA:
            return before.entity
        if not person.is_definite and len(title) < 2:
            return None
        titled = (c for c in reversed(scene.found) if c.title and set(title) <= set(c.title) and c.title[0] == title[0])
        return next((c.entity for c in titled), None)

    def _surname(self, at: int, scene: Scene) -> Candidate | None:
        """A word of a name that was given in full before."""
        token = scene.layers.tokens[at]
        if token.kind is not TokenKind.WORD:
            return None
        for reading in read_proclitics(token.text):
            earlier = scene.persons.get(reading.stem) or self._without_article(reading.stem, scene)
            if earlier is not None:
                tokens, last = scene.layers.tokens, at + 1
                while last < len(tokens) and scene.persons.get(tokens[last].text) is earlier:
                    last += 1
                return Candidate(
                    first=at,
                    last=last,
                    skip=reading.start,
                    kind=Kind.PERSON,
                    entity=earlier.entity,
                    score=SCORES["surname"],
                    reason="word of an earlier name",
                )
        return None

    def _without_article(self, word: str, scene: Scene) -> Candidate | None:
        """Who bears a name that is written with ال this time: صادق دويد, later الدويد."""
        bare = word.removeprefix(ARTICLE)
        if bare == word or len(bare) < _LEAST_SURNAME or self._words.is_ordinary_word(word):
            return None
        return scene.persons.get(bare) if not self._words.is_ordinary_word(bare) else None

    def read_adjective(self, at: int, sentence: Sentence, scene: Scene) -> Candidate | None:
        """A state named by an adjective of a deed (التدخل الروسي), or a people (الأميركيون)."""
        tokens = scene.layers.tokens
        nisba = self._world.nisbas.match(tokens, at)
        if nisba is None:
            return None
        value = nisba.values[0]
        if value.is_people or self._is_one_of_them(at, sentence, scene):
            return Candidate(
                first=at,
                last=nisba.last,
                skip=nisba.skip,
                kind=Kind.PERSON,
                entity=None,
                score=SCORES["adjective"],
                reason=f"{PEOPLE} {value.country}",
            )
        chained = bool(scene.found) and scene.found[-1].adjectival and scene.found[-1].last == at
        is_deed = self._is_deed(at - 1, sentence, scene) or (
            _is_sort(tokens, at) and self._is_deed(at - 2, sentence, scene)
        )
        if nisba.skip or not (chained or is_deed):
            return None
        return Candidate(
            first=at,
            last=nisba.last,
            skip=0,
            kind=Kind.ACTOR,
            entity=self._world.state(value.country),
            score=SCORES["adjective"],
            reason=f"adjective of {value.country}",
            adjectival=True,
        )

    def _is_one_of_them(self, at: int, sentence: Sentence, scene: Scene) -> bool:
        """Whether a singular is a person, to whom something happens, or counted: «قتل فلسطيني», «39 فلسطينيا»."""
        tokens = scene.layers.tokens
        if at <= sentence.first or not tokens[at].text.endswith(ONE) or at in scene.names:
            return False
        if tokens[at - 1].kind is TokenKind.NUMBER:
            return True
        return any(reading.stem in self._befalls for reading in read_proclitics(tokens[at - 1].text))

    def _is_deed(self, at: int, sentence: Sentence, scene: Scene) -> bool:
        """Whether a noun stands at `at` that a state does: تدخل, دعم."""
        if at < sentence.first:
            return False
        return any(
            reading.stem.removeprefix(ARTICLE) in self._deeds
            for reading in read_proclitics(scene.layers.tokens[at].text)
        )


def _is_sort(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective before a token tells the sort of a deed: «ضربات جوية | أمريكية»."""
    before, own = tokens[at - 1].text, tokens[at].text
    is_definite = before.startswith(ARTICLE)
    return before.endswith(_NISBA) and is_definite == own.startswith(ARTICLE) and tokens[at - 1].is_marbuta
