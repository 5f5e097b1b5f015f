"""Country or capital: the ground, or the state that acts? Named features, their weights in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.names import before_skipped
from riwaya.knowledge.inflection import adjective_forms
from riwaya.text.clitics import ARTICLE, proclitics_of, read_proclitics, read_pronouns
from riwaya.text.fold import fold_form
from riwaya.text.tokens import Token, TokenKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.names import Match
    from riwaya.knowledge.noun_lexicon import NounLexicon
    from riwaya.knowledge.pack import NameEntry
    from riwaya.text.sentences import Sentence

WEIGHTS = {
    "country abroad": 0.6,
    "country of the conflict": -0.5,
    "capital abroad": 0.4,
    "capital of the conflict": -0.4,
    "behind a place word": -3.0,
    "behind بـ": -3.0,
    "behind لـ": 0.4,
    "behind a party word": 2.0,
    "behind a verb": 1.6,
    "before a verb": 1.6,
    "first word": 0.7,
    "dateline": -9.0,
    "joined to an actor": 3.0,
    "joined to a place": -2.0,
}
"""Positive speaks for the state as an actor, negative for the place; the sum decides at zero."""

_BEFORE_VERBS = frozenset(
    map(fold_form, ["لن", "لم", "لا", "قد", "سوف", "التي", "الذي", "تسعى", "ليست", "كانت", "باتت"])
)
_BY = "قبل"
_OBJECTS = frozenset({"ه", "ها", "هم"})
_OF, _EACH = "من", frozenset(map(fold_form, ["كل", "كلا", "كلّ"]))
_NO_VERB_ENDS = ("ات",)
_LEAST_VERB = 4


class PartyJudge:
    """Tells a state that acts from the ground it stands on; made once per lexicon."""

    def __init__(self, lexicon: NounLexicon) -> None:
        self._places = frozenset(fold_form(word.split("_")[-1]) for word in lexicon.place_cues)
        self._parties = frozenset(fold_form(word.split("_")[0]) for word in lexicon.party_cues)
        self._backing = frozenset(form for word in lexicon.backing for form in adjective_forms(word))

    def features(
        self,
        tokens: Sequence[Token],
        found: Match[NameEntry],
        sentence: Sentence,
        *,
        is_capital: bool,
        is_home: bool,
        joined: str | None,
    ) -> list[str]:
        """Names of the features that hold; `joined` is `actor` or `place` for the other half of «X وY»."""
        out = [f"{'capital' if is_capital else 'country'} {'of the conflict' if is_home else 'abroad'}"]
        if found.first < sentence.body and sentence.body > sentence.first:
            return [*out, "dateline"]
        proclitics = proclitics_of(tokens[found.first].text, found.skip)
        if joined:
            return [*out, f"joined to {'an actor' if joined == 'actor' else 'a place'}"]
        if "ب" in proclitics:
            out.append("behind بـ")
        elif "ل" in proclitics:
            out.append("behind لـ")
        if before_skipped(tokens, found.first) == sentence.body:
            out.append("first word")
        elif not proclitics:
            out += self._before(tokens, before_skipped(tokens, found.first) - 1, sentence.body)
        if found.last < sentence.last and _is_verb_start(tokens[found.last]):
            out.append("before a verb")
        return out

    def _before(self, tokens: Sequence[Token], at: int, start: int) -> list[str]:
        at = _past_each_of(tokens, at, start)
        token = tokens[at]
        if at > start and self._is_by(tokens[at - 1], token):
            return ["behind a party word"]
        if token.kind is not TokenKind.WORD:
            return []
        stems = {reading.stem for reading in read_proclitics(token.text)}
        if stems & self._places:
            return ["behind a place word"]
        if stems & self._parties:
            return ["behind a party word"]
        if any(_is_feminine_verb(stem) for stem in stems):
            return ["behind a verb"]
        return []

    def _is_by(self, before: Token, token: Token) -> bool:
        """«من قبل روسيا», «المدعومة من تركيا», «بدعم من إيران»: who does it, not where."""
        if token.text == _BY and before.text == _OF:
            return True
        stems = {reading.stem.removeprefix(ARTICLE) for reading in read_proclitics(before.text)}
        return token.text == _OF and bool(stems & self._backing)


def _past_each_of(tokens: Sequence[Token], at: int, start: int) -> int:
    """The word before «كل من», which says nothing of its own; `at` where it does not stand."""
    each = at - 2 >= start and tokens[at].text == _OF and tokens[at - 1].text in _EACH
    return at - 2 if each else at


def _is_feminine_verb(word: str) -> bool:
    """A third person feminine by form: قالت، تدعم; states are feminine."""
    word = next((s.stem for s in read_pronouns(word) if word.startswith("ت") and s.pronoun in _OBJECTS), word)
    if len(word) < _LEAST_VERB or word.endswith(_NO_VERB_ENDS):
        return False
    return word.endswith("ت") or (word.startswith("ت") and not word.endswith(("ه", "ا")))


def _is_verb_start(token: Token) -> bool:
    if token.text in _BEFORE_VERBS:
        return True
    word = token.text
    return (
        len(word) >= _LEAST_VERB
        and (word.startswith(("ت", "ست")) or word.endswith("ت"))
        and not word.endswith(("ات", "ه"))
    )


def acts(features: Sequence[str]) -> float:
    """The sum of the features' weights."""
    return sum(WEIGHTS[name] for name in features)
