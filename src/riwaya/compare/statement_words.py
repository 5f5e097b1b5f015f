"""What the words of a statement say by themselves: signs, negation, and keys of content; made once per pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.compare.paired_signs import PairedSigns, groups_at, readings_of
from riwaya.compare.word_keys import key_of
from riwaya.knowledge.verdict_lexicon import STAGES, Sign
from riwaya.text.clitics import ARTICLE
from riwaya.text.fold import fold_form
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.knowledge.pack import Pack
    from riwaya.text.tokens import Token

AND = "و"
_TELLING = STAGES | {Sign.DENIAL}
_SHORTEST = 3
_ADJECTIVE_ENDINGS = ("", "ا", "ه", "ين", "ون", "تان", "تين", "ات")


class StatementWords:
    """Reads tokens of folded text."""

    def __init__(self, pack: Pack) -> None:
        lexicon = pack.predicates.verdicts
        self._signs = [group.means for group in lexicon.signs]
        self._forms = pack.predicates.sign_forms.index
        self._opposites = pack.predicates.opposite_forms.index
        self._paired = PairedSigns(pack)
        self._negations = frozenset(map(fold_form, lexicon.negations))
        self._undecided = frozenset(fold_form(form).replace("_", " ") for form in lexicon.undecided)
        self._told_aside = frozenset(map(fold_form, lexicon.told_aside))
        self._no_negations = frozenset(map(fold_form, lexicon.no_negations))
        grammar = pack.predicates.cues
        self._light = frozenset(map(fold_form, (*grammar.prepositions, *lexicon.negations)))
        names = {fold_form(name) for country in pack.countries.values() for name in country.names}
        self._states = {
            form + ending: country.state or country.id
            for country in pack.countries.values()
            for form in map(fold_form, country.adjectives)
            for ending in _ADJECTIVE_ENDINGS
            if form + ending not in names
        }

    def signs(self, tokens: Sequence[Token]) -> frozenset[Sign]:
        """What the words say of the statement."""
        given, blocked = self._paired.signs(tokens)
        found = ((at, sign) for at in range(len(tokens)) for sign in self._signs_at(tokens, at))
        found = (row for row in found if row not in blocked)
        found = ((at, sign) for at, sign in found if sign is not Sign.DENIAL or not self._is_undecided(tokens, at))
        own = frozenset(sign for at, sign in found if sign not in STAGES or not self._is_aside(tokens, at))
        return own | given

    def _is_undecided(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word of denial is only named, or is another word: «نفي أو تأكيد», «المنفى»."""
        near = [token.text for token in tokens[max(0, at - 1) : at + 2]]
        pairs = {" ".join(near[start : start + 2]) for start in range(len(near) - 1)}
        return tokens[at].text in self._undecided or not pairs.isdisjoint(self._undecided)

    def tells(self, tokens: Sequence[Token]) -> bool:
        """Whether its words tell how far something went, deny, or negate."""
        return self.has_negation(tokens) or bool(self.signs(tokens) & _TELLING)

    def _is_aside(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a relative or a participle stands before a word, so that it only tells whose a place is."""
        return any(token.text in self._told_aside for token in tokens[max(0, at - 2) : at])

    def poles(self, words: Iterable[str]) -> frozenset[int]:
        """Numbers of the groups of opposites that folded words belong to; `n ^ 1` is the opposite of `n`."""
        forms = {form for word in words for form in readings_of(word)}
        return frozenset(lexeme.group for form in forms for lexeme, _ in self._opposites.readings(form))

    def is_negated(self, tokens: Sequence[Token]) -> bool:
        """Whether a word of negation stands there that denies what follows."""
        for at, token in enumerate(tokens):
            if not self._negates(token.text):
                continue
            behind = {one.text for one in tokens[at + 1 : at + 5]}
            if not behind & self._no_negations and not self._ends_negated(tokens[at + 1 : at + 2]):
                return True
        return False

    def has_negation(self, tokens: Sequence[Token]) -> bool:
        """Whether a word of negation stands there at all."""
        return any(self._negates(token.text) for token in tokens)

    def count_negations(self, tokens: Sequence[Token]) -> int:
        """How many words negate or deny."""
        denials = (Sign.DENIAL in self._signs_at(tokens, at) for at in range(len(tokens)))
        return sum(self._negates(token.text) for token in tokens) + sum(denials)

    def states(self, tokens: Sequence[Token]) -> frozenset[str]:
        """States whose adjectives stand there: الروسية."""
        bare = (token.text.removeprefix(AND).removeprefix(ARTICLE) for token in tokens)
        return frozenset(self._states[word] for word in bare if word in self._states)

    def keys(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Keys of words and numbers, small words left out."""
        return frozenset(self._keys(tokens))

    def _keys(self, tokens: Sequence[Token]) -> Iterator[str]:
        for token in tokens:
            if token.kind is TokenKind.NUMBER:
                yield token.text
            elif token.kind is TokenKind.WORD and len(token.text) >= _SHORTEST and token.text not in self._light:
                yield key_of(token.text)

    def _negates(self, word: str) -> bool:
        return word in self._negations or (word[:1] in {"و", "ف"} and word[1:] in self._negations)

    def _ends_negated(self, behind: Sequence[Token]) -> bool:
        """Whether what is negated is itself written into one word with the negation: «لايتعدى»."""
        return any(one.text in self._no_negations for one in behind)

    def _signs_at(self, tokens: Sequence[Token], at: int) -> Iterator[Sign]:
        return (self._signs[group] for group in groups_at(self._forms, tokens, at))
