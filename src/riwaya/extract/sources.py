"""Sources: the phrase that a cue makes responsible, behind it, before it, or carried over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.cues import FEMININE, MASCULINE
from riwaya.extract.ground import RELATIVES, Ground, that_clause
from riwaya.model.mention import Kind
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from riwaya.model.mention import Mention

_WAS = frozenset({"كان", "كانت", "كانوا"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "X"})
_NAME_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_FAR = 30
_PRESENT = frozenset("يتنس")
_LONG = 5
_BOUND = frozenset("بلك")
_SHORT_NAME = 3
_LONGEST_PHRASE = 7
_FEMININE_PLURALS = ("ات",)
_SPEAKERS = frozenset({Kind.ACTOR, Kind.ORGANISATION, Kind.MEDIA})


class Phrase(Struct, frozen=True, gc=False):
    """Tokens `[first, last)` without `skip` letters; `mention` is the index of the mention that they are."""

    first: int
    last: int
    skip: int
    mention: int | None


class SourceReader:
    """Reads source phrases on a ground."""

    def __init__(self, ground: Ground) -> None:
        self.ground, self.words = ground, ground.words

    # Phrases

    def phrase_at(self, at: int, limit: int) -> Phrase | None:
        """The noun phrase that begins at a token."""
        ground = self.ground
        if not at < limit or ground.is_sign(at):
            return None
        if self.words.is_mention_start(at):
            return self.mention_phrase(self.words.mention_at[at])
        if ground.tokens[at].kind is TokenKind.NUMBER or not self._is_noun(at):
            return None
        if ground.text(at).removeprefix("و") in self.ground.lexis.quantifiers and self.words.is_mention_start(at + 1):
            return self.mention_phrase(self.words.mention_at[at + 1])
        last = at + 1
        while last < limit and last - at < _LONGEST_PHRASE and self._goes_on(at, last):
            last += 1
        return Phrase(at, last, 0, None)

    def mention_phrase(self, index: int) -> Phrase:
        """A mention as a phrase."""
        first, last = self.words.mention_range(index)
        token = self.ground.tokens[first]
        return Phrase(first, last, max(0, self.words.mentions[index].start - token.start), index)

    def _is_noun(self, at: int) -> bool:
        text, upos = self.ground.text(at), self.ground.upos(at)
        if self.ground.tokens[at].is_nunated and upos != "PROPN":
            return False
        if (
            self.ground.is_preposition(at)
            or text in self.ground.lexis.adverbs
            or text in RELATIVES
            or text in self.ground.lexis.openers
            or that_clause(text)
        ):
            return False
        return not upos or upos in _NOMINAL

    def _goes_on(self, first: int, at: int) -> bool:
        if self.ground.text(at) == "_" or self.ground.text(at - 1) == "_":
            return True
        if (
            self.ground.is_sign(at)
            or self.words.timex_at[at] >= 0
            or not self._is_noun(at)
            or self.bound_preposition(at)
        ):
            return False
        if self.words.is_mention_start(at):
            return at == first + 1
        return self.ground.upos(at) in _NAME_LIKE and self.ground.text(at)[:1] != "و"

    # Behind the cue

    def after(self, at: int, limit: int, cue: int) -> Phrase | None:
        """The subject behind a verb: the first noun phrase that stands in no prepositional phrase."""
        ground, first = self.ground, at
        stop = min(limit, at + _FAR)
        while at < stop:
            text = ground.text(at)
            if text == "(":
                at = self._past_bracket(at, stop)
            elif at == first and (name := self._quoted_name(at, limit)) is not None:
                return name
            elif ground.is_mark(at) or text in {":", "."} or that_clause(text) or text in RELATIVES:
                return None
            elif (
                ground.is_sign(at)
                or self.words.timex_at[at] >= 0
                or text in self.ground.lexis.adverbs
                or text in self.ground.lexis.telling
            ):
                at += 1
            elif ground.is_preposition(at):
                at = self._past_governed(at + 1, stop, cue)
            elif (skip := self.bound_preposition(at)) and not self._is_own_mention(at):
                at = self._past_governed(at, stop, cue) if skip else at + 1
            elif at == first and ground.is_verb(at) and text[:1] not in _PRESENT and self.words.mention_at[at] < 0:
                return Phrase(at, at + 1, 0, None)
            elif ground.is_verb(at) and not self.words.is_mention_start(at):
                return None
            elif (
                text.startswith("م")
                and text.endswith("ا")
                and len(text) >= _LONG
                and ground.upos(at) in {"ADJ", "NOUN"}
                and not self.words.is_mention_start(at)
            ):
                at = self._past_governed(at + 1, stop, cue)
            else:
                phrase = self.phrase_at(at, limit)
                if phrase is not None:
                    return self.named(phrase, stop)
                at += 1
        return None

    def _quoted_name(self, at: int, limit: int) -> Phrase | None:
        """A name in marks as the subject: «وأفادت "الوكالة" أن …»; one that is a mention needs nothing behind it."""
        named = self.quoted_mention(at)
        if named is not None:
            return named
        quotation = self.ground.opens(at)
        if quotation is None or quotation.words > _SHORT_NAME or not quotation.after < limit:
            return None
        if that_clause(self.ground.text(quotation.after)) is None:
            return None
        index = self.words.mention_at[quotation.first]
        return self.mention_phrase(index) if index >= 0 else Phrase(quotation.first, quotation.last, 0, None)

    def quoted_mention(self, at: int) -> Phrase | None:
        """Somebody who can speak and whose name is all that stands in marks from a token on: «وفق "رويترز"»."""
        quotation = self.ground.opens(at)
        index = self.words.mention_at[quotation.first] if quotation is not None else -1
        if quotation is None or index < 0 or self.words.mentions[index].kind not in _SPEAKERS:
            return None
        is_whole = self.words.mention_range(index) == (quotation.first, quotation.last)
        return self.mention_phrase(index) if is_whole else None

    def named(self, phrase: Phrase, stop: int) -> Phrase:
        """The name behind an office and a comma, who is the one that speaks: «رئيس المنظمة، فلان، …»."""
        if phrase.mention is None or self.words.mentions[phrase.mention].kind is not Kind.PERSON:
            return phrase
        at = phrase.last
        while at < stop:
            if self.words.is_mention_start(at):
                other = self.mention_phrase(self.words.mention_at[at])
                return other if self.ground.is_comma(at - 1) and self._is_name(other) else phrase
            if self.ground.is_preposition(at):
                at = self._past_governed(at + 1, stop, -1)
            elif self.ground.is_comma(at):
                at += 1
            else:
                return phrase
        return phrase

    def _is_name(self, phrase: Phrase) -> bool:
        """Whether a person's mention is a name and no office."""
        if phrase.mention is None or phrase.skip or self.words.mentions[phrase.mention].kind is not Kind.PERSON:
            return False
        text = self.ground.text(phrase.first)
        return not text.startswith("ال") and not self.ground.lexis.is_sayer(text)

    def _is_own_mention(self, at: int) -> bool:
        mention = self.words.mention(at)
        return mention is not None and mention.start == self.ground.tokens[at].start and self.words.is_mention_start(at)

    def bound_preposition(self, at: int) -> int:
        """Letters of ب, ل or ك written on a word; 0 when there are none."""
        mention = self.words.mention(at)
        token = self.ground.tokens[at]
        if mention is not None and self.words.is_mention_start(at) and mention.start > token.start:
            return mention.start - token.start if token.text[: mention.start - token.start].strip("وف") else 0
        word = self.words.words[at]
        if (
            not word.upos
            and mention is None
            and token.text[:1] in _BOUND
            and self.ground.lexis.is_happening(token.text[1:])
        ):
            return 1
        if word.skip and token.text[: word.skip].strip("وف") in {"ب", "ل", "ك", "لل", "ال"} - {"ال"}:
            return word.skip
        return 1 if token.text.startswith(("لل", "بال")) and mention is None else 0

    def _past_governed(self, at: int, stop: int, cue: int) -> int:
        """Past the noun phrase of a preposition, its adjectives and genitives."""
        first = at
        while at < stop:
            if self.ground.is_sign(at) or self.words.timex_at[at] >= 0:
                break
            if at > first and self.is_subject(at, cue):
                break
            if self.words.is_mention_start(at):
                return self.words.mention_range(self.words.mention_at[at])[1]
            if not self._is_noun(at) or (at > first and self.bound_preposition(at)):
                break
            if at > first and self.ground.upos(at) not in {"ADJ", "NOUN", ""}:
                break
            at += 1
        return max(at, first + (at == first))

    def is_subject(self, at: int, cue: int) -> bool:
        """Whether the tree makes a token the subject of the cue."""
        word = self.words.words[at]
        return word.head == cue and word.deprel.startswith("nsubj")

    def _past_bracket(self, at: int, stop: int) -> int:
        closing = next((k for k in range(at + 1, min(stop, at + 12)) if self.ground.text(k) == ")"), at)
        return closing + 1

    # Before the cue

    def before(self, at: int, first: int, *, joined: bool = False) -> Phrase | None:
        """The subject before a verb: the phrase that opens its clause with no verb between, or an antecedent.

        A verb joined by «و» (`joined`) opens a clause of its own.
        """
        ground, k = self.ground, at - 1
        while k >= first and (ground.text(k) in self.ground.lexis.adverbs or self.words.timex_at[k] >= 0):
            k -= 1
        if k >= first and ground.text(k).lstrip("وف") in RELATIVES:
            return self.antecedent(k, first)
        return None if joined else self._opening_phrase(k, first)

    def antecedent(self, relative: int, first: int) -> Phrase | None:
        """What a relative pronoun stands for: the nearest mention before it, or the noun."""
        k = relative - 1
        while k >= first and (self.ground.is_sign(k) or self.words.timex_at[k] >= 0):
            k -= 1
        if k < first:
            return None
        if self.words.mention_at[k] >= 0:
            return self.mention_phrase(self.words.mention_at[k])
        begin = k
        while begin > first and relative - begin < _LONGEST_PHRASE and self._is_noun(begin - 1):
            begin -= 1
            if self.words.mention_at[begin] >= 0:
                return self.mention_phrase(self.words.mention_at[begin])
        return Phrase(begin, k + 1, 0, None)

    def _opening_phrase(self, k: int, first: int) -> Phrase | None:
        """The phrase that opens the clause whose verb stands behind `k`."""
        while k > first and self.ground.is_comma(k):
            k -= 1
        begin = self._opening(k, first)
        if begin is None:
            return None
        while begin <= k and self.ground.is_sign(begin):
            begin += 1
        if (
            begin > k
            or self.ground.text(begin).lstrip("وف") in self.ground.lexis.prepositions
            or self.bound_preposition(begin)
        ):
            return None
        phrase = self.phrase_at(begin, k + 1)
        if phrase is not None and phrase.mention is not None:
            return self.named(phrase, k + 1)
        if phrase is not None:
            is_bare = phrase.last == k + 1 or self.ground.is_preposition(phrase.last)
            return phrase if is_bare or self.bound_preposition(phrase.last) else None
        return phrase

    def _opening(self, k: int, first: int) -> int | None:
        """Where a clause without a verb opens that reaches to `k`; None when a verb stands in it."""
        ground, begin, low = self.ground, k + 1, max(first, k - _FAR)
        while begin > low:
            at = begin - 1
            text = ground.text(at)
            if text.lstrip("وف") in _WAS:
                return begin
            is_verb = ground.is_verb(at) and self.words.mention_at[at] < 0
            if is_verb and not self._is_in_relative(at, low) and not self._is_name_by_place(at, k):
                return None
            if that_clause(text) or text in self.ground.lexis.openers or text in {":", "."} or ground.is_mark(at):
                return begin
            begin = at
            if self._begins_with_and(at) and (at == first or ground.is_sign(at - 1)):
                return begin
        return begin if begin == first else None

    def _is_name_by_place(self, at: int, k: int) -> bool:
        """Whether a word that the tagger takes for a verb ends a name right before the cue."""
        return at == k and self.words.mention_at[at - 1] >= 0 and self.ground.text(at)[:1] not in _PRESENT

    def _is_in_relative(self, at: int, low: int) -> bool:
        """Whether a verb stands right behind a relative pronoun."""
        return at > low and self.ground.text(at - 1).lstrip("وف") in RELATIVES

    def _begins_with_and(self, at: int) -> bool:
        """Whether «و» is written on a word, by the segmenter or by a mention."""
        mention, token = self.words.mention(at), self.ground.tokens[at]
        if mention is not None and self.words.is_mention_start(at):
            return mention.start > token.start and token.text.startswith("و")
        return token.text.startswith("و") and self.words.words[at].skip > 0


def gender_of_phrase(phrase: Phrase, ground: Ground, mention: Mention | None) -> str:
    """The gender by which a verb agrees with a phrase; empty when its form does not tell."""
    token = ground.tokens[phrase.first]
    if token.is_marbuta or token.text.endswith(_FEMININE_PLURALS):
        return FEMININE
    if token.text.removeprefix("ال") in ground.lexis.things:
        return FEMININE
    if mention is not None and mention.kind is Kind.PERSON and phrase.last - phrase.first > 1:
        return MASCULINE
    if mention is not None and mention.kind is Kind.PLACE and phrase.last - phrase.first == 1:
        return MASCULINE if token.text in ground.lexis.masculine_states else FEMININE
    return ""


def is_many(phrase: Phrase, ground: Ground, mention: Mention | None) -> bool:
    """Whether a phrase is a plural or dual of persons by its form; a verb that means it is plural, too."""
    text = ground.text(phrase.first)
    if (mention is not None and mention.kind in {Kind.PLACE, Kind.FACILITY}) or ground.upos(phrase.first) == "PROPN":
        return False
    return text.endswith(("ون", "ين")) or (text.startswith("ال") and text.endswith("لان"))
