"""Ties stated by a word of the lexicon: verb, verbal noun, noun or participle, with its two parties by position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.readings import Reading, WordReader
from riwaya.extract.tie_arguments import ArgumentReader, Cue, each_pair
from riwaya.extract.tie_reach import Filler, Party, Reach
from riwaya.extract.tie_words import TieWords, bare, folded, stands
from riwaya.extract.ties import Signatures, Tie
from riwaya.model.mention import Kind
from riwaya.text.clitics import read_proclitics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.words import Words
    from riwaya.text.sentences import Sentence

_PART, _MEMBER = "part_of", "member_of"
_ALLIED, _SUPPORTS, _LOYAL = "allied_with", "supports", "loyal"
_BACK = 3
"""Words before a verb with a pronoun in which a noun that it asks for may stand: «الحصار الذي تفرضه»."""


class CueReader:
    """Finds ties by words; made once per pack."""

    def __init__(self, matchers: Matchers, small: TieWords) -> None:
        predicates = matchers.pack.predicates
        self._reader = WordReader(predicates.tie_forms)
        self._groups = predicates.ties.groups
        self._needs = [folded(group.needs) for group in self._groups]
        self._without = [folded(group.without) for group in self._groups]
        self._arguments = ArgumentReader(small, Signatures(matchers))
        self._small, self._names = small, matchers.names

    def find(self, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        """Ties of one sentence, in order of their words: of each word, those of the first reading that has any."""
        words = reach.words
        for at in range(sentence.body, sentence.last):
            for reading in self._reader.read(words.tokens, at, words.words[at]):
                ties = list(self._ties(reading, reach, sentence))
                if ties:
                    yield from ties
                    break

    def _ties(self, reading: Reading, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        words, number = reach.words, reading.lexeme.group
        group = self._groups[number]
        index = words.mention_at[reading.first]
        host = Party(index, *words.mention_range(index)) if index >= 0 else None
        cue = Cue(reading, group, self._small.frames[group.frame], self._needs[number], host, reach, sentence)
        if not self._counts(cue, self._without[number]):
            return
        cue = replace(cue, fillers=tuple(self._behind(cue)))
        for subject, object_ in each_pair(self._arguments.read(cue), one_party=group.one_party):
            yield self._tie(cue, subject, object_)

    def _counts(self, cue: Cue, without: frozenset[str]) -> bool:
        """Whether tense, company and place allow the reading."""
        reading, group, tokens = cue.reading, cue.group, cue.words.tokens
        if reading.is_verb and not self._is_verb_of(cue):
            return False
        if tokens[reading.first].text in self._small.other_words:
            return False
        following = [token.text for token in tokens[reading.last : reading.last + group.within + 1]]
        if reading.is_verb and reading.pronoun:
            following += [token.text for token in tokens[max(0, reading.first - _BACK) : reading.first]]
        if cue.needs and not any(stands(word, cue.needs) for word in following):
            return False
        return not any(stands(word, without) for word in following)

    def _is_verb_of(self, cue: Cue) -> bool:
        """Whether a verb counts: by its tense, and outside of mentions but for «التحالف الذي تقوده واشنطن»."""
        reading, group = cue.reading, cue.group
        if not group.finite or (group.lasting and reading.is_past):
            return False
        if cue.host is None:
            return True
        before = cue.words.tokens[reading.first - 1].text if reading.first else ""
        return cue.is_inside and before in self._small.relatives and bool(reading.pronoun)

    def _behind(self, cue: Cue) -> list[Filler]:
        """Parties behind the word; inside a mention, the names that its rest holds."""
        host, last = cue.host, cue.reading.last
        if host is None or last >= host.last or cue.words.mention_at[last] != host.mention:
            return cue.reach.behind(last, cue.sentence)
        return self._inside(cue.words, last, host.last) or cue.reach.behind(host.last, cue.sentence)

    def _inside(self, words: Words, first: int, last: int) -> list[Filler]:
        """Names and prepositions with pronouns in the rest of a mention: المدعومة من تركيا, الموالية لها."""
        tokens, small = words.tokens[first:last], self._small
        out = [
            Filler(small.with_pronoun[token.text], (), first + k, is_pronoun=True)
            for k, token in enumerate(tokens)
            if token.text in small.with_pronoun
        ]
        for found in self._names.matches(tokens):
            at = first + found.first
            before = words.tokens[at - 1].text
            preposition = tokens[found.first].text[: found.skip] or (before if before in small.prepositions else "")
            out.append(Filler(preposition, (Party(-1, at, first + found.last, found.values[0].entity),), at))
        return out

    def _tie(self, cue: Cue, subject: Party | None, object_: Party) -> Tie:
        reading = cue.reading
        near = [party for party in (subject, object_) if party is not None and not party.is_far]
        return Tie(
            relation=self._relation(cue, subject, object_),
            subject=subject,
            object=object_,
            first=min([reading.first, *(party.first for party in near)]),
            last=max([reading.last, *(party.last for party in near)]),
            reason=f"{reading.morph.cls} {reading.lexeme.lemma}",
            ended=cue.group.ended or self._is_over(cue),
            negated=cue.group.negated,
            reading=reading,
        )

    def _relation(self, cue: Cue, subject: Party | None, object_: Party) -> str:
        """The tie of the group.

        Single people are members of what bodies are part of; who is loyal to a home power supports it.
        """
        if cue.group.frame == _LOYAL:
            return _SUPPORTS if self._is_home_power(cue.words, object_) else _ALLIED
        if cue.group.relation != _PART or subject is None or subject.mention < 0:
            return cue.group.relation
        heads = {reading.stem for reading in read_proclitics(cue.words.tokens[subject.first].text)}
        is_person = cue.words.mentions[subject.mention].kind is Kind.PERSON
        return _MEMBER if is_person or any(bare(head) in self._small.people for head in heads) else _PART

    def _is_home_power(self, words: Words, party: Party) -> bool:
        """Whether a party is a government or person: موالون للحكومة, as against موالون لإيران."""
        if party.mention >= 0 and words.mentions[party.mention].kind is Kind.PERSON:
            return True
        heads = {reading.stem for reading in read_proclitics(words.tokens[party.first].text)}
        return not party.is_far and any(bare(head) in self._small.governments for head in heads)

    def _is_over(self, cue: Cue) -> bool:
        """Whether a word next to the stating one says that the tie is past: «المعقل السابق»."""
        around = cue.words.tokens[max(0, cue.reading.first - 1) : cue.reading.last + 2]
        return any(token.text in self._small.endings for token in around)
