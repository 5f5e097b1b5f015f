"""Subjects and antecedents: which mention a verb or an attached pronoun stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from riwaya.extract.clauses import ClauseReader, Phrase
    from riwaya.extract.words import Words

_SUBJECTS = ("nsubj", "csubj")
_AND, _COLON = "و", ":"
_PERSONAL = frozenset({"هم", "ه", "هما", "هن"})
_ACTORS = PARTIES | {Kind.PERSON}
_OBLIQUE, _ALEF, _COMMON = "ين", "ا", frozenset({"NOUN", "ADJ"})
_LEAST_CASE = 3
_TIMES = frozenset({"الوقت", "الحين", "اليوم", "العام", "الشهر", "الساعه"})
"""Nouns whose relative clause has a subject of its own: «في الوقت الذي أعلنت روسيا»."""
_DEPTH = 3
_RESUMPTIVE_REACH = 3


class ParticipantReader:
    """Finds them; made once per pack."""

    def __init__(self, clauses: ClauseReader) -> None:
        self._clauses = self.clauses = clauses

    def subject(
        self,
        words: Words,
        at: int,
        body: int,
        behind: Sequence[Phrase],
        *,
        has_object: bool = False,
        is_full: bool = False,
        depth: int = _DEPTH,
    ) -> int | None:
        """The mention that does what the verb at a token says; None when no phrase of the sentence shows it.

        Args:
            words: the text.
            at: token of the verb.
            body: token where the sentence proper begins.
            behind: phrases behind the verb.
            has_object: whether a pronoun is attached to the verb, so that an antecedent is no subject.
            is_full: whether the verb's ending shows its subject (يطالبون, نحارب), so that what follows is its object.
            depth: how many verbs further back may lend their subject.
        """
        right = None if is_full else first_slot(behind)
        if right is not None and is_accusative(words, right, at):
            right = None
        antecedent = self._clauses.antecedent(words, at, body)
        if antecedent is not None:
            is_taken_up = has_object or self._has_resumptive(words, at)
            return right if is_taken_up else antecedent
        before = self._right_before(words, at)
        if before is not None:
            return before
        left = self.subject_before(words, at, body)
        if left is not None:
            is_far = words.mention_range(left)[0] < self._clauses.clause_start(words, at, body)
            return right if right is not None and (has_object or is_far) else left
        if self._clauses.opens_with_noun(words, at, body) or self._is_of_noun(words, at, body, has_object=has_object):
            return None
        beside = self._beside(words, at)
        if beside is not None and right is not None and not has_object:
            return beside
        if right is not None and not (depth and self._bears_pronoun(words, right)):
            return right
        inherited = self._inherited(words, at, body, depth) if right is not None or not _has_slot(behind) else None
        return right if inherited is None else inherited

    def _has_own_noun(self, words: Words, at: int, body: int) -> bool:
        """Whether a verb right behind a subordinator has a noun of its own behind it: «عندما فجر مجهولون عبوة»."""
        if at <= body or not self._clauses.is_border(words.tokens[at - 1]) or at + 1 >= len(words.tokens):
            return False
        return words.words[at + 1].upos == "NOUN" and words.timex_at[at + 1] < 0

    def _is_of_noun(self, words: Words, at: int, body: int, *, has_object: bool) -> bool:
        """Whether a verb opens the relative clause of a noun that is no mention and its subject: «الحملة التي دمرت»."""
        place = self._clauses.relative(words, at, body)
        if place is None or place == 0 or has_object or self._has_resumptive(words, at):
            return False
        return words.timex_at[place - 1] < 0 and words.tokens[place - 1].text not in _TIMES

    @staticmethod
    def _right_before(words: Words, at: int) -> int | None:
        """The party or people that a verb in the plural stands right behind: «متظاهرين حاولوا», «مسلحون يحملون»."""
        index = words.mention_at[at - 1] if at else -1
        text = words.tokens[at].text
        is_plural = text.endswith("وا") or (text.endswith("ون") and text.startswith(("ي", "ت")))
        if index < 0 or not is_plural or words.mentions[index].adjectival:
            return None
        return index if words.mentions[index].kind in _ACTORS else None

    def _beside(self, words: Words, at: int) -> int | None:
        """A party or person right before a verb and behind no preposition: «يظهر الجيش يقصف المدينة»."""
        index = words.mention_at[at - 1] if at else -1
        is_party = index >= 0 and words.mentions[index].kind in _ACTORS and not words.mentions[index].adjectival
        if not is_party or not self._clauses.is_verb(words, at):
            return None
        first, _ = words.mention_range(index)
        is_governed = first > 0 and any(
            found is not None and found[1] == first
            for found in (self._clauses.preposition(words.tokens, k) for k in range(max(0, first - 3), first))
        )
        bound = words.tokens[first].start < words.mentions[index].start
        return None if is_governed or bound or words.tokens[at].text.startswith(_AND) else index

    def _inherited(self, words: Words, at: int, body: int, depth: int) -> int | None:
        """The subject of the verb before."""
        clauses = self._clauses
        if self._has_own_noun(words, at, body):
            return None
        before = next((k for k in range(at - 1, body - 1, -1) if clauses.is_verb(words, k)), None)
        if before is None or depth == 0:
            return None
        return self.subject(words, before, body, clauses.phrases(words, before + 1, limit=at), depth=depth - 1)

    def subject_before(self, words: Words, at: int, body: int) -> int | None:
        """The mention before a verb that is its subject: by the tree, or since it opens the clause."""
        for child in words.children[at]:
            is_subject = words.words[child].deprel.startswith(_SUBJECTS) and words.mention_at[child] >= 0
            if child < at and is_subject and not any(words.tokens[k].text == _COLON for k in range(child, at)):
                return words.mention_at[child]
        phrases = self._clauses.phrases_before(words, at, body)
        return next((p.mention for p in phrases if p.slot == 1 and not p.is_inner), None)

    def control_of(self, words: Words, at: int) -> str:
        """What sort of verb governs at a token: `light 0`, `control 1`, or `verb`."""
        light = self._clauses.light(words, at)
        if light is not None:
            return f"light {light.lexeme.group}"
        control = next(iter(self._clauses.control(words, at)), None)
        return f"control {control.lexeme.group}" if control is not None else "verb"

    def with_joined(self, words: Words, mention: int) -> list[int]:
        """A mention and those that «و» joins to it."""
        out = [mention]
        _, last = words.mention_range(mention)
        while last < len(words.tokens):
            at = last + 1 if words.tokens[last].text in {_AND, ","} else last
            if at >= len(words.tokens) or words.mention_at[at] < 0:
                break
            following = words.mention_at[at]
            joined = words.tokens[last].text == _AND or words.tokens[at].text.startswith(_AND)
            if following == mention or not joined or not _is_like(words, mention, following):
                break
            out.append(following)
            last = words.mention_range(following)[1]
        return out

    def referent(
        self,
        words: Words,
        at: int,
        pronoun: str,
        body: int,
        *,
        but: int | None = None,
        kinds: Container[Kind] = _ACTORS,
    ) -> int | None:
        """The mention before a token that an attached pronoun stands for; None when none agrees."""
        for place in range(at - 1, body - 1, -1):
            index = words.mention_at[place]
            if index < 0 or index == but or words.mentions[index].adjectival:
                continue
            mention = words.mentions[index]
            if mention.kind in kinds and (pronoun not in _PERSONAL or not _is_feminine(words, index)):
                return index
        return None

    def actor_before(self, words: Words, at: int, body: int, silent: Container[str]) -> int | None:
        """The nearest party or person before a token in its sentence, but for mentions whose ids are `silent`."""
        for place in range(at - 1, body - 1, -1):
            index = words.mention_at[place]
            if index >= 0 and words.mentions[index].kind in _ACTORS and words.mentions[index].id not in silent:
                return index
        return None

    def _has_resumptive(self, words: Words, at: int) -> bool:
        following = words.tokens[at + 1 : at + 1 + _RESUMPTIVE_REACH]
        return any(self._clauses.is_resumptive(token) for token in following)

    @staticmethod
    def _bears_pronoun(words: Words, mention: int) -> bool:
        """Whether a mention is somebody's: «سكانها», which is rather an object of the verb than its subject."""
        first, _ = words.mention_range(mention)
        token = words.tokens[first]
        return (
            token.kind is TokenKind.WORD
            and not token.is_marbuta
            and any(reading.pronoun in {"هم", "ها", "ه"} for reading in read_pronouns(token.text))
        )


def is_accusative(words: Words, mention: int, at: int) -> bool:
    """Whether an accusative stands right behind a verb, and so is its object: «يسعف المصابين», «يعتقل عددا من الشبان».

    Told by a definite sound plural or dual in ين, or by the alef of an indefinite noun that opens the phrase.
    """
    first, _ = words.mention_range(mention)
    head = words.tokens[at + 1]
    if words.words[at + 1].upos not in _COMMON:
        return False
    if first == at + 1 and head.text.startswith(ARTICLE):
        return head.text.endswith(_OBLIQUE)
    return _shows_case(head.text, words.words[at + 1].lemma) and words.quantity_at[first] == words.quantity_at[at + 1]


def _shows_case(text: str, lemma: str) -> bool:
    """Whether a written noun ends in the alef of an indefinite accusative, which its lemma does not have."""
    return text.endswith(_ALEF) and len(text) > _LEAST_CASE and lemma == text.removesuffix(_ALEF)


def first_slot(behind: Sequence[Phrase]) -> int | None:
    """The mention right behind a word, where a verb has its subject."""
    return next((p.mention for p in behind if p.slot == 1 and not p.is_inner and not p.is_crossed), None)


def _has_slot(behind: Sequence[Phrase]) -> bool:
    return any(phrase.slot == 1 for phrase in behind)


def _is_like(words: Words, left: int, right: int) -> bool:
    """Whether two mentions may fill one role together."""
    kinds = {words.mentions[left].kind, words.mentions[right].kind}
    return len(kinds) == 1 or kinds <= _ACTORS


def _is_feminine(words: Words, mention: int) -> bool:
    """Whether the first word of a mention ends in ة."""
    first, _ = words.mention_range(mention)
    return words.tokens[first].is_marbuta
