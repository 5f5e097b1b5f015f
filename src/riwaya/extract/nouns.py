"""Head nouns: what a written word says when it is read as proclitics + ال + noun + pronoun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.inflection import adjective_forms, bears_pronoun, is_construct, noun_forms
from riwaya.knowledge.noun_lexicon import HeadGroup, NounLexicon, When
from riwaya.model.mention import PLACES, Kind, Naming
from riwaya.text.clitics import ARTICLE, Suffixed, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import ABOVE, BELOW, Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LEAST_ADJECTIVE = 5
PLAIN = "\u0627"
_FOR = "ل"


class NounForm(Struct, frozen=True):
    """One written form of a lexicon noun."""

    group: HeadGroup
    lemma: str
    rest: tuple[str, ...]
    """Further words of a compound, without ال."""
    is_plural: bool
    is_nisba: bool
    """A relational adjective that serves as a noun (عسكري), unlike أراضي."""
    begins_below: bool
    """Singular or plural begins with إ."""
    begins_above: bool
    """Singular or plural begins with أ."""
    is_construct: bool
    """Dual or sound plural before a genitive: it takes no ال."""


Reading = tuple[int, NounForm, bool, str | None]
"""Letters skipped, form, whether definite, pronoun."""


class NounHit(Struct, frozen=True):
    """A head noun found at a token."""

    form: NounForm
    first: int
    last: int
    skip: int
    is_definite: bool
    pronoun: str | None


class NounReader:
    """Reads head nouns and modifiers; made once per lexicon."""

    def __init__(self, lexicon: NounLexicon, numerals: Iterable[str] = ()) -> None:
        """Indexes the lexicon.

        Args:
            lexicon: nouns and modifiers.
            numerals: words of number as written; what stands behind one is counted.
        """
        self._numerals = frozenset(map(fold_form, numerals))
        self._forms: dict[str, list[NounForm]] = {}
        for group in lexicon.heads:
            for entry in group.nouns:
                self._put(group, entry)
        self._modifiers: dict[str, Naming] = {}
        for modifiers in lexicon.modifiers:
            for word in modifiers.words:
                for form in adjective_forms(word.replace("_", " ")):
                    self._modifiers.setdefault(form, modifiers.naming)
        self._whole = frozenset(map(fold_form, lexicon.whole_words))
        self._leaders = frozenset(map(fold_form, lexicon.leaders))
        self._particles = frozenset(map(fold_form, lexicon.name_stops))
        self._others = frozenset(map(fold_form, lexicon.others))
        self._fates = frozenset(map(fold_form, lexicon.fates))
        self._never = frozenset(map(fold_form, lexicon.not_nouns))
        self._idioms = {(first, second) for first, second in (map(fold_form, p.split("_")) for p in lexicon.idioms)}
        self._idiom_ends = {second for _, second in self._idioms}
        self._main = frozenset(ARTICLE + fold_form(word) for word in lexicon.main_adjectives)
        self._closers = frozenset(map(fold_form, lexicon.closers))
        self._cache: dict[str, tuple[Reading, ...]] = {}

    def _put(self, group: HeadGroup, entry: str) -> None:
        lemma = entry.split(maxsplit=1)[0]
        nisba = lemma.endswith("ي") and "+ون" in entry
        for words, is_plural in noun_forms(entry).items():
            below, above = (any(word.startswith(sign) for word in entry.split()) for sign in (BELOW, ABOVE))
            form = NounForm(group, lemma, words[1:], is_plural, nisba, below, above, is_construct(words[0], entry))
            rows = self._forms.setdefault(words[0], [])
            rows[:] = [row for row in rows if row.rest != form.rest]  # a later pack replaces
            rows.append(form)
            rows.sort(key=lambda row: -len(row.rest))

    def read(self, tokens: Sequence[Token], at: int) -> NounHit | None:
        """The head noun at token `at`, longest compound first; None when there is none."""
        token = tokens[at]
        readings = self._readings(token.text) if token.kind is TokenKind.WORD else ()
        if not readings or self._is_idiom(tokens, at) or self.is_main(tokens, at):
            return None
        for skip, form, is_definite, pronoun in readings:
            if (pronoun is not None and token.is_marbuta) or _is_spelled_otherwise(token, skip, form):
                continue
            others = fold_form(form.lemma) in self._others
            if (others or not form.is_plural) and self._is_adjective(form, tokens, at):
                continue
            last = _compound_end(tokens, at + 1, form.rest)
            if last is not None:
                definite = is_definite or any(tokens[k].text.startswith(ARTICLE) for k in range(at + 1, last))
                return NounHit(form, at, last, skip, definite, pronoun)
        return None

    def follows_number(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a number stands right before, in digits or words."""
        before = tokens[at - 1] if at else None
        return before is not None and (before.kind is TokenKind.NUMBER or before.text in self._numerals)

    def is_main(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a title is the adjective "main" of the definite noun before it: «المعقل الرئيس للجماعة»."""
        if tokens[at].text not in self._main or at == 0:
            return False
        noun, behind = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
        if not noun.text.startswith(ARTICLE) or noun.is_marbuta or noun.text in self._particles:
            return False
        person = (form for form in self._forms.get(noun.text[2:], ()) if form.group.kind is Kind.PERSON)
        closed = behind is None or behind.kind is not TokenKind.WORD or behind.text in self._particles
        return not any(person) and (closed or (behind is not None and behind.text.startswith(_FOR)))

    def _is_idiom(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word makes a fixed pair with the one before or behind it: عن طريق, حركة المرور."""
        if at and tokens[at].text in self._idiom_ends and self._pairs(tokens[at - 1].text, tokens[at].text):
            return True
        behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
        return behind in self._idiom_ends and self._pairs(tokens[at].text, behind)

    def _pairs(self, first: str, second: str) -> bool:
        return any((reading.stem, second) in self._idioms for reading in read_proclitics(first))

    def _is_adjective(self, form: NounForm, tokens: Sequence[Token], at: int) -> bool:
        """Whether a noun that is an adjective too qualifies the word before (هجوم عسكري) or is an adverb (عسكريا)."""
        if fold_form(form.lemma) in self._others:
            return self._follows_plural(tokens, at)
        if not form.is_nisba and fold_form(form.lemma) not in self._modifiers:
            return False
        if form.group.when is When.LOCATED and self._leads_on(tokens, at):
            return False
        if self.follows_number(tokens, at):  # ألف مدني, عشرون مسلحا
            return False
        return self._follows_noun(tokens, at) or tokens[at].text.endswith("ا")

    def _leads_on(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a direction without ال stands before the place that it is a side of: «شرقي مدينة تعز»."""
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        if behind is None or behind.kind is not TokenKind.WORD or tokens[at].text.startswith(ARTICLE):
            return False
        return not any(reading.stem in self._particles for reading in read_proclitics(behind.text))

    def _follows_noun(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word before may be a noun that this one qualifies (هجوم عسكري): any word that is no particle."""
        before = tokens[at - 1] if at else None
        if before is None or before.kind is not TokenKind.WORD or before.text in self._particles:
            return False
        return not any(reading.stem in self._fates for reading in read_proclitics(before.text))

    def _follows_plural(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word before is a plural that this one qualifies: أشخاص آخرين, not إصابة آخرين."""
        before = tokens[at - 1].text if at and tokens[at - 1].kind is TokenKind.WORD else ""
        return before.endswith(("ون", "ين", "ات")) or any(
            form.is_plural for reading in read_proclitics(before) for form in self._forms.get(reading.stem, ())
        )

    def _readings(self, word: str) -> tuple[Reading, ...]:
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = tuple(self._look_up(word))
        return found

    def _look_up(self, word: str) -> list[Reading]:
        if word in self._leaders:
            return []
        whole = word in self._whole or self.tone(word) is not None
        for reading in read_proclitics(word)[: 1 if whole else None]:
            stem = reading.stem
            if self._is_never(stem):
                break
            out: list[Reading] = [(reading.start, form, False, None) for form in self._forms.get(stem, ())]
            if stem.startswith(ARTICLE):
                out += [
                    (reading.start, form, True, None) for form in self._forms.get(stem[2:], ()) if not form.is_construct
                ]
            if not out:
                out = [
                    (reading.start, form, True, suffixed.pronoun)
                    for suffixed in read_pronouns(stem)
                    for form in self._forms.get(suffixed.stem, ())
                    if not form.rest and self._bears(form, suffixed)
                ]
            if out:
                return out
        return []

    def _is_never(self, stem: str) -> bool:
        """Whether a word is listed as no noun, with ال or a pronoun too: العدوان, عدوانهم."""
        if stem.removeprefix(ARTICLE) in self._never:
            return True
        return stem not in self._forms and any(s.stem in self._never for s in read_pronouns(stem))

    def _bears(self, form: NounForm, suffixed: Suffixed) -> bool:
        """Whether stem + pronoun is no other form: not شعبية from شعبي, not حياة from حيا; «ي» is too rare in news."""
        if suffixed.pronoun == "ي" or not bears_pronoun(suffixed.stem):
            return False
        people = form.group.kind in {Kind.PERSON, Kind.ACTOR}
        if not form.is_plural and people and suffixed.pronoun == "ه" and suffixed.stem.startswith("م"):
            return False  # مهاجمة is a deed, not an attacker of his
        return form.is_plural or not (suffixed.stem.endswith(("ي", "ين")) and suffixed.pronoun == "ه")

    def is_head(self, word: str) -> bool:
        """Whether a folded word without ال is a head noun of the lexicon."""
        return word in self._forms

    def tone(self, word: str) -> Naming | None:
        """The tone of an adjective, with or without ال; None when the word is no listed adjective."""
        stem = word[2:] if word.startswith(ARTICLE) else word
        return self._modifiers.get(stem)

    def is_modifier(self, word: str) -> bool:
        """Whether a word can stand behind a definite head as its adjective: listed, or a nisba in ي.

        A place that has the shape of a nisba is none: «اقتحم الجنود القرية».
        """
        if self.tone(word) is not None:
            return True
        is_place = any(not form.rest and form.group.kind in PLACES for form in self._forms.get(word[2:], ()))
        return (
            not is_place
            and word.startswith(ARTICLE)
            and len(word) >= _LEAST_ADJECTIVE
            and word.endswith(("ي", "يه", "يين", "يون", "يتين"))
        )

    def closes(self, word: str) -> bool:
        """Whether a word is a preposition with a pronoun that closes a modifier (الموالية لها)."""
        return word in self._closers


def _is_spelled_otherwise(token: Token, skip: int, form: NounForm) -> bool:
    """Whether the hamza on paper makes it another word: إحياء no form of حي, وأدى no وادي."""
    start = skip + len(ARTICLE) * token.text[skip:].startswith(ARTICLE)
    if token.below == start and form.begins_above and not form.begins_below:
        return True
    if token.above == start and form.begins_below and not form.begins_above:
        return True
    inner = token.above - start
    return not form.is_plural and 0 < inner < len(form.lemma) and form.lemma[inner] == PLAIN


def _compound_end(tokens: Sequence[Token], at: int, rest: tuple[str, ...]) -> int | None:
    """Past the further words of a compound, each with or without ال; None when they are not there."""
    for word in rest:
        if at >= len(tokens):
            return None
        text = tokens[at].text
        if text not in {word, ARTICLE + word}:
            return None
        at += 1
    return at
