"""Ties stated by a word of the lexicon: verb, verbal noun, noun or participle, with its two parties by position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.readings import Reading, WordReader
from riwaya.extract.tie_reach import Before, Filler, Party, Reach
from riwaya.extract.tie_words import TieWords, bare, folded
from riwaya.knowledge.form_table import Class
from riwaya.knowledge.tie_lexicon import Slot, TieFrame, TieGroup
from riwaya.model.mention import PLACES, Kind
from riwaya.text.clitics import read_proclitics
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.matchers import Matchers
    from riwaya.extract.words import Words
    from riwaya.text.sentences import Sentence

_PARTICIPLES = frozenset({Class.ACTIVE, Class.PASSIVE})
_NOMINAL = frozenset({Class.MASDAR, Class.NOUN})
_CLOSE = frozenset({"ل", fold_form("من"), fold_form("مع")})
"""Prepositions that bring in a party of the word itself only when nothing else stands between."""
_PART, _MEMBER = "part_of", "member_of"
_DUAL = "الل"
_BY, _ACCUSED = "ب", 6
_BETWEEN = fold_form("بين")


class Stating(Struct, frozen=True):
    """The word that states a tie."""

    reading: Reading

    @property
    def first(self) -> int:
        """Its token."""
        return self.reading.first


class Tie(Struct, frozen=True):
    """A tie as found, before negation, time and voice are read."""

    relation: str
    subject: Party | None
    object: Party | None
    first: int
    """Tokens `[first, last)` that state it, parties included."""
    last: int
    reason: str
    ended: bool = False
    negated: bool = False
    word: Stating | None = None
    """None for a tie that no word of the lexicon states."""


class _Cue(Struct, frozen=True):
    """One reading of a word with its place in the text."""

    reading: Reading
    group: TieGroup
    frame: TieFrame
    host: Party | None
    """Mention that the word lies in."""


Slots = dict[Slot, tuple[Party, ...]]


class Signatures:
    """What may be party of a tie."""

    def __init__(self, matchers: Matchers) -> None:
        pack = matchers.pack
        self._kinds = {
            row.relation: {Slot.SUBJECT: frozenset(row.subject), Slot.OBJECT: frozenset(row.object)}
            for row in pack.predicates.ties.signatures
        }
        self._states = {*pack.countries, *matchers.world.capitals}

    def kinds(self, relation: str, slot: Slot) -> frozenset[Kind]:
        """Kinds of mentions that may fill a slot."""
        return self._kinds[relation][slot]

    def allow(self, words: Words, relation: str, slot: Slot, party: Party) -> bool:
        """Whether a mention may fill a slot: by its kind, or as a state that acts."""
        kinds = self._kinds[relation][slot]
        if party.mention < 0:
            return Kind.ACTOR in kinds
        mention = words.mentions[party.mention]
        return mention.kind in kinds or (mention.entity in self._states and Kind.ACTOR in kinds)


class CueReader:
    """Finds ties by words; made once per pack."""

    def __init__(self, matchers: Matchers, small: TieWords, signatures: Signatures) -> None:
        predicates = matchers.pack.predicates
        self._reader = WordReader(predicates.tie_forms)
        self._groups = predicates.ties.groups
        self._needs = [folded(group.needs) for group in self._groups]
        self._without = [folded(group.without) for group in self._groups]
        self._small, self._signatures, self._names = small, signatures, matchers.names

    def find(self, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        """Ties of one sentence, in order of their words."""
        words = reach.words
        at = sentence.body
        while at < sentence.last:
            for reading in self._reader.read(words.tokens, at, words.words[at]):
                ties = list(self._ties(self._cue(reading, words), reach, sentence))
                if ties:
                    yield from ties
                    break
            at += 1

    def _cue(self, reading: Reading, words: Words) -> _Cue:
        group = self._groups[reading.lexeme.group]
        index = words.mention_at[reading.first]
        host = Party(index, *words.mention_range(index)) if index >= 0 else None
        return _Cue(reading, group, self._small.frame(group.frame), host)

    def _ties(self, cue: _Cue, reach: Reach, sentence: Sentence) -> Iterator[Tie]:
        words = reach.words
        if not self._counts(cue, words):
            return
        fillers = self._behind(cue, reach, sentence)
        if cue.reading.is_verb:
            slots = self._of_verb(cue, reach, sentence, fillers)
        elif cue.reading.morph.cls in _PARTICIPLES:
            slots = self._of_participle(cue, reach, sentence, fillers)
        else:
            slots = self._of_noun(cue, reach, sentence, fillers)
        relation, group = cue.group.relation, cue.group
        subjects = self._allowed(words, relation, Slot.SUBJECT, slots)
        objects = self._allowed(words, relation, Slot.OBJECT, slots)
        if not objects or not (subjects or group.one_party):
            return
        for subject in subjects or [None]:
            for object_ in objects:
                if subject is None or not _is_same(subject, object_):
                    yield self._tie(cue, subject, object_, words)

    def _tie(self, cue: _Cue, subject: Party | None, object_: Party, reach_words: Words) -> Tie:
        reading = cue.reading
        near = [party for party in (subject, object_) if party is not None and not party.is_far]
        return Tie(
            relation=self._relation(cue, subject, reach_words),
            subject=subject,
            object=object_,
            first=min([reading.first, *(party.first for party in near)]),
            last=max([reading.last, *(party.last for party in near)]),
            reason=f"{reading.morph.cls} {reading.lexeme.lemma}",
            ended=cue.group.ended or self._is_over(cue, reach_words, reading),
            negated=cue.group.negated,
            word=Stating(reading),
        )

    def _relation(self, cue: _Cue, subject: Party | None, words: Words) -> str:
        """The tie of the group; single people are members of what bodies are part of."""
        if cue.group.relation != _PART or subject is None or subject.mention < 0:
            return cue.group.relation
        mention = words.mentions[subject.mention]
        heads = {reading.stem for reading in read_proclitics(words.tokens[subject.first].text)}
        is_person = mention.kind is Kind.PERSON or any(bare(head) in self._small.people for head in heads)
        return _MEMBER if is_person else _PART

    def _is_over(self, cue: _Cue, words: Words, reading: Reading) -> bool:
        """Whether a word next to the stating one says that the tie is past: «المعقل السابق»."""
        around = words.tokens[max(0, reading.first - 1) : reading.last + 2]
        return any(token.text in self._small.endings for token in around)

    def _allowed(self, words: Words, relation: str, slot: Slot, slots: Slots) -> list[Party]:
        return [party for party in slots.get(slot, ()) if self._signatures.allow(words, relation, slot, party)]

    def _counts(self, cue: _Cue, words: Words) -> bool:
        """Whether tense, company and place allow the reading."""
        reading, group = cue.reading, cue.group
        if reading.is_verb and cue.host is not None:
            before = words.tokens[reading.first - 1].text if reading.first else ""
            if before not in self._small.relatives or not reading.pronoun:
                return False
        if reading.is_verb and not group.finite:
            return False
        if words.tokens[reading.first].text in self._small.other_words:
            return False
        if group.lasting and reading.is_past:
            return False
        following = [token.text for token in words.tokens[reading.last : reading.last + group.within + 1]]
        needs, without = self._needs[reading.lexeme.group], self._without[reading.lexeme.group]
        if needs and not any(_stands(word, needs) for word in following):
            return False
        return not any(_stands(word, without) for word in following)

    def _behind(self, cue: _Cue, reach: Reach, sentence: Sentence) -> list[Filler]:
        """Parties behind the word; inside a mention, the names that its rest holds."""
        host, last = cue.host, cue.reading.last
        if host is None or last >= host.last or reach.words.mention_at[last] != host.mention:
            return reach.behind(last, sentence)
        tokens = reach.words.tokens[last : host.last]
        out = [
            Filler(token.text, (), last + k, is_pronoun=True)
            for k, token in enumerate(tokens)
            if token.text in self._small.with_pronoun
        ]
        out = [Filler(self._small.with_pronoun[f.preposition], (), f.at, is_pronoun=True) for f in out]
        for found in self._names.matches(tokens):
            first = last + found.first
            before = reach.words.tokens[first - 1].text
            prefix = reach.words.tokens[first].text[: found.skip]
            preposition = prefix or (before if before in self._small.prepositions else "")
            party = Party(-1, first, last + found.last, found.values[0].entity)
            out.append(Filler(preposition, (party,), first))
        return out or reach.behind(host.last, sentence)

    def _of_verb(self, cue: _Cue, reach: Reach, sentence: Sentence, fillers: Sequence[Filler]) -> Slots:
        """Slots by the order verb, subject, object, or with the subject or a relative pronoun in front."""
        reading, frame = cue.reading, cue.frame
        before = reach.before(reading.first, sentence)
        if cue.host is not None:
            before = Before((cue.host,), reading.first - 1, is_loose=False)
        slots: Slots = {}
        resumed = self._resumed(cue, fillers)
        if before is not None and (resumed is not Slot.NONE or before.relative >= 0):
            before = _narrowed(before, words=reach.words)
        if resumed is not Slot.NONE:
            slots[resumed] = self._antecedent(cue, reach, sentence, resumed, before)
        needs = self._needs[reading.lexeme.group]
        direct = [
            parties
            for parties in self._direct(cue, reach, fillers)
            if not any(_stands(token.text, needs) for p in parties for token in reach.words.tokens[p.first : p.last])
        ]
        is_front = before is not None and resumed is Slot.NONE
        if is_front and before is not None and (before.relative >= 0 or _is_plural(reading) or len(direct) < 2):
            fitting = [p for p in before.parties if self._allows(cue, reach, frame.subject, p)]
            if fitting and (before.relative >= 0 or frame.object is not Slot.NONE or not direct):
                slots[frame.subject] = tuple(fitting)
        for parties in direct:
            slot = next((s for s in (frame.subject, frame.object) if s is not Slot.NONE and s not in slots), None)
            if slot is not None:
                slots[slot] = parties
        if frame.subject not in slots and before is not None and resumed is Slot.NONE:
            slots[frame.subject] = before.parties
        self._by_preposition(cue, fillers, slots)
        if frame.subject not in slots:
            slots[frame.subject] = self._by_tree(cue, reach)
        if not slots[frame.subject] and frame.subject is Slot.SUBJECT and self._is_third(reading):
            others = slots.get(Slot.OBJECT, ())
            if others and not others[0].is_far:
                slots[frame.subject] = self._far(cue, reach, sentence, frame.subject, others)
        return slots

    @staticmethod
    def _is_third(reading: Reading) -> bool:
        return reading.morph.verb is not None and reading.morph.verb.person == "3"

    def _by_tree(self, cue: _Cue, reach: Reach) -> tuple[Party, ...]:
        """The subject of a verb as the tree has it."""
        words = reach.words
        for child in words.children[cue.reading.first]:
            if words.words[child].deprel.startswith("nsubj") and words.mention_at[child] >= 0:
                index = words.mention_at[child]
                return (Party(index, *words.mention_range(index)),)
        return ()

    def _resumed(self, cue: _Cue, fillers: Sequence[Filler]) -> Slot:
        """The slot that a pronoun fills: تدعمها, تسيطر عليها."""
        if cue.reading.pronoun:
            return cue.frame.object if cue.reading.is_verb else cue.frame.genitive
        by = self._small.prepositions_of[cue.frame.id]
        for filler in fillers:
            if filler.is_pronoun and filler.at <= cue.reading.last + 1:
                return by.get(filler.preposition, Slot.NONE)
        return Slot.NONE

    def _antecedent(
        self, cue: _Cue, reach: Reach, sentence: Sentence, slot: Slot, before: Before | None
    ) -> tuple[Party, ...]:
        if before is not None:
            fitting = tuple(p for p in before.parties if self._allows(cue, reach, slot, p))
            if fitting:
                return fitting
        start = cue.host.first if cue.host is not None else cue.reading.first
        for party in reach.nearest_before(start, sentence):
            if self._allows(cue, reach, slot, party) and self._is_meant(cue, reach, slot, party):
                return (Party(party.mention, party.first, party.last, is_far=True),)
        return ()

    def _is_meant(self, cue: _Cue, reach: Reach, slot: Slot, party: Party) -> bool:
        """Whether a pronoun further on may stand for a mention."""
        if reach.words.mentions[party.mention].adjectival:
            return False
        return Kind.PLACE in self._signatures.kinds(cue.group.relation, slot) or not reach.is_state_place(party)

    def _allows(self, cue: _Cue, reach: Reach, slot: Slot, party: Party) -> bool:
        return slot is not Slot.NONE and self._signatures.allow(reach.words, cue.group.relation, slot, party)

    def _direct(self, cue: _Cue, reach: Reach, fillers: Sequence[Filler]) -> list[tuple[Party, ...]]:
        """Lists of parties without a preposition, before any comma."""
        out = []
        for filler in fillers:
            if filler.is_apart:
                break
            if not filler.preposition and not filler.is_pronoun:
                out.append(filler.parties)
        return out

    def _by_preposition(self, cue: _Cue, fillers: Sequence[Filler], slots: Slots) -> None:
        by = self._small.prepositions_of[cue.frame.id]
        for filler in fillers:
            slot = by.get(filler.preposition, Slot.NONE)
            if filler.preposition == _BETWEEN and len(filler.parties) > 1:
                slots.setdefault(Slot.SUBJECT, filler.parties[:1])
                slots.setdefault(Slot.OBJECT, filler.parties[1:])
            elif slot is not Slot.NONE and filler.parties and not (filler.is_apart and filler.preposition in _CLOSE):
                slots.setdefault(slot, filler.parties)

    def _head(self, cue: _Cue, reach: Reach, sentence: Sentence) -> tuple[Party, ...]:
        """What a participle says something of."""
        if cue.host is not None and cue.host.first < cue.reading.first:
            return (cue.host,)
        if cue.host is not None and cue.host.first == cue.reading.first and cue.frame.own is not Slot.NONE:
            return (cue.host,)
        found = _narrowed(reach.before(cue.reading.first, sentence, is_widest=False))
        return found.parties if found is not None else ()

    def _of_participle(self, cue: _Cue, reach: Reach, sentence: Sentence, fillers: Sequence[Filler]) -> Slots:
        frame = cue.frame
        head = self._head(cue, reach, sentence)
        slots: Slots = {}
        if cue.reading.morph.cls is Class.PASSIVE:
            slots[frame.object if frame.object is not Slot.NONE else frame.subject] = head[-1:] if cue.host else head
            for filler in fillers:
                if filler.preposition in self._small.agents and filler.parties and not filler.is_apart:
                    slots.setdefault(frame.subject, filler.parties)
            if frame.object is Slot.NONE:
                self._by_preposition(cue, fillers, slots)
            return slots
        slots[frame.subject] = head
        resumed = self._resumed(cue, fillers)
        if resumed is not Slot.NONE and resumed is not frame.subject:
            slots[resumed] = self._far(cue, reach, sentence, resumed, head)
        for parties in self._direct(cue, reach, fillers)[:1]:
            if frame.object is not Slot.NONE:
                slots.setdefault(frame.object, parties)
        self._by_preposition(cue, fillers, slots)
        return slots

    def _far(
        self, cue: _Cue, reach: Reach, sentence: Sentence, slot: Slot, besides: Sequence[Party]
    ) -> tuple[Party, ...]:
        """What a pronoun stands for: the nearest fitting mention before that is not one of `besides`."""
        taken = {party.mention for party in besides}
        start = min([cue.reading.first, *(party.first for party in besides)])
        for party in reach.nearest_before(start, sentence):
            is_new = party.mention not in taken
            if is_new and self._allows(cue, reach, slot, party) and self._is_meant(cue, reach, slot, party):
                return (Party(party.mention, party.first, party.last, is_far=True),)
        return ()

    def _of_noun(self, cue: _Cue, reach: Reach, sentence: Sentence, fillers: Sequence[Filler]) -> Slots:
        reading, frame = cue.reading, cue.frame
        host = cue.host
        if host is not None and not (frame.own is not Slot.NONE or host.first < reading.first):
            return {}
        slots: Slots = {}
        preposition, start = self._governor(cue, reach)
        slot = self._small.before_of[frame.id].get(preposition, Slot.NONE)
        found = reach.before(reading.first, sentence) if frame.construct is not Slot.NONE else None
        if found is not None and not reading.is_definite and found.parties[-1].last == reading.first:
            slots[frame.construct] = found.parties[-1:]
        elif slot is not Slot.NONE and not (preposition == "" and reading.proclitics and frame.own is not Slot.NONE):
            if host is not None and host.first < reading.first:
                slots[slot] = (host,)
            elif (found := reach.before(start, sentence)) is not None:
                slots[slot] = found.parties
        elif host is not None and host.first < reading.first:
            return {}
        if reading.pronoun and frame.genitive is not Slot.NONE and not cue.group.one_party:
            slots[frame.genitive] = self._far(cue, reach, sentence, frame.genitive, [host] if host else [])
        order = [s for s in (frame.genitive, frame.second) if s is not Slot.NONE]
        for parties in self._direct(cue, reach, fillers):
            slot = next((s for s in order if s not in slots), Slot.NONE)
            if frame.genitive is Slot.OBJECT and frame.subject is not Slot.NONE and self._is_doer(reach, parties):
                slot = Slot.SUBJECT
            if slot is not Slot.NONE:
                slots[slot] = parties
        self._turn_accused(cue, reach, slots)
        self._by_preposition(cue, fillers, slots)
        if host is not None and host.first == reading.first and frame.own is not Slot.NONE:
            slots.setdefault(frame.own, (host,))
        return slots

    @staticmethod
    def _is_doer(reach: Reach, parties: Sequence[Party]) -> bool:
        """Whether the genitive of a deed is who does it: an adjective (الحصار الإسرائيلي), or a party (حصار الفصائل)."""
        mention = reach.words.mentions[parties[0].mention] if parties[0].mention >= 0 else None
        return mention is not None and (mention.adjectival or mention.kind not in PLACES)

    def _turn_accused(self, cue: _Cue, reach: Reach, slots: Slots) -> None:
        """«اتهم X بدعم Y» makes X the one who supports."""
        subject, object_ = slots.get(Slot.SUBJECT), slots.get(Slot.OBJECT)
        if not subject or not object_ or not cue.reading.proclitics.endswith(_BY):
            return
        start = max(0, object_[0].first - _ACCUSED)
        if any(token.text in self._small.accusations for token in reach.words.tokens[start : cue.reading.first]):
            slots[Slot.SUBJECT], slots[Slot.OBJECT] = object_, subject

    def _governor(self, cue: _Cue, reach: Reach) -> tuple[str, int]:
        """The preposition before a noun, and the token where it begins."""
        reading = cue.reading
        own = reading.proclitics.lstrip("وف")
        if own:
            return own[-1], reading.first
        before = reading.first - 1
        if before >= 0:
            word = self._small.without_and(reach.words.tokens[before].text, self._small.prepositions)
            if word is not None:
                return word, before
        return "", reading.first


def _narrowed(before: Before | None, *, words: Words | None = None) -> Before | None:
    """Only the last of a list, where what follows is said of it alone: «الجيش والفصائل المدعومة من…»."""
    if before is None or before.is_loose:
        return before
    is_dual = words is not None and before.relative >= 0 and words.tokens[before.relative].text.startswith(_DUAL)
    return before if is_dual else replace(before, parties=before.parties[-1:])


def _stands(word: str, wanted: frozenset[str]) -> bool:
    return word in wanted or bare(word) in wanted or word[1:] in wanted


def _is_plural(reading: Reading) -> bool:
    return reading.morph.verb is not None and reading.morph.verb.number in {"p", "d"}


def _is_same(left: Party, right: Party) -> bool:
    return left.mention == right.mention and left.entity == right.entity
