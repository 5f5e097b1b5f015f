"""Who is bound to whom round a word that states a tie: the positions of its frame, by the class of the word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.readings import Reading
from riwaya.extract.tie_reach import Before, Filler, Party, Reach
from riwaya.extract.tie_words import stands
from riwaya.knowledge.form_table import Class
from riwaya.knowledge.tie_lexicon import Slot, TieFrame, TieGroup
from riwaya.model.mention import PLACES
from riwaya.text.fold import fold_form
from riwaya.text.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.tie_words import TieWords
    from riwaya.extract.ties import Signatures, Slots
    from riwaya.extract.words import Words

_CLOSE = frozenset({"ل", fold_form("من"), fold_form("مع")})
"""Prepositions that bring in a party of the word itself only when nothing else stands between."""
_BETWEEN = fold_form("بين")
_DUAL = "الل"
_CONJUNCTIONS = "وف"
_BY, _ACCUSED = "ب", 6
_SPEAKERS = frozenset({"نا", "ي", "ك", "كم"})
_THIRD, _MANY = "3", frozenset({"p", "d"})


class Cue(Struct, frozen=True):
    """One reading of a word with its place in the text."""

    reading: Reading
    group: TieGroup
    frame: TieFrame
    needs: frozenset[str]
    """Words that its group asks for, folded: they are no party."""
    host: Party | None
    """Mention that the word lies in."""
    reach: Reach
    sentence: Sentence
    fillers: tuple[Filler, ...] = ()
    """What stands behind it."""

    @property
    def words(self) -> Words:
        """The text."""
        return self.reach.words

    @property
    def is_inside(self) -> bool:
        """Whether it lies further inside a mention: الفصائل المدعومة من تركيا."""
        return self.host is not None and self.host.first < self.reading.first

    @property
    def is_host(self) -> bool:
        """Whether a mention begins with it: حلفائها."""
        return self.host is not None and self.host.first == self.reading.first

    def direct(self) -> list[tuple[Party, ...]]:
        """Lists of parties without a preposition, before any comma."""
        out = []
        for filler in self.fillers:
            if filler.is_apart:
                break
            if not filler.preposition and not filler.is_pronoun and not self._is_needed(filler):
                out.append(filler.parties)
        return out

    def _is_needed(self, filler: Filler) -> bool:
        tokens = self.words.tokens
        return any(stands(token.text, self.needs) for p in filler.parties for token in tokens[p.first : p.last])


class ArgumentReader:
    """Fills the slots of frames; made once per pack."""

    def __init__(self, small: TieWords, signatures: Signatures) -> None:
        self._small, self._signatures = small, signatures

    def read(self, cue: Cue) -> Slots:
        """Parties by slot, those that may not fill it dropped."""
        if cue.reading.is_verb:
            slots = self._of_verb(cue)
        elif cue.reading.morph.cls is Class.PASSIVE:
            slots = self._of_passive(cue)
        elif cue.reading.morph.cls is Class.ACTIVE:
            slots = self._of_active(cue)
        else:
            slots = self._of_noun(cue)
        return {slot: self._fitting(cue, slot, parties) for slot, parties in slots.items()}

    def _fitting(self, cue: Cue, slot: Slot, parties: Sequence[Party]) -> tuple[Party, ...]:
        return tuple(p for p in parties if self._signatures.allow(cue.words, cue.group.relation, slot, p))

    def _of_verb(self, cue: Cue) -> Slots:
        """Slots by the order verb, subject, object, or with the subject or a relative pronoun in front."""
        frame, direct = cue.frame, cue.direct()
        before = self._before_verb(cue)
        slots: Slots = {}
        resumed = self._resumed(cue)
        if resumed is not Slot.NONE:
            slots[resumed] = self._antecedent(cue, resumed, before)
        elif before is not None and self._is_in_front(cue, before, direct):
            fitting = self._fitting(cue, frame.subject, before.parties)
            if fitting:
                slots[frame.subject] = fitting
        for parties in direct:
            slot = next((s for s in (frame.subject, frame.object) if s is not Slot.NONE and s not in slots), None)
            if slot is not None:
                slots[slot] = parties
        if frame.subject not in slots and before is not None and resumed is Slot.NONE:
            slots[frame.subject] = before.parties
        self._by_preposition(cue, slots)
        if not slots.get(frame.subject):
            slots[frame.subject] = _by_tree(cue) or self._carried(cue, slots)
        return slots

    def _before_verb(self, cue: Cue) -> Before | None:
        """What stands before a verb; a relative clause is said of the last of a list."""
        if cue.host is not None:
            return Before((cue.host,), cue.reading.first - 1, is_loose=False)
        before = cue.reach.before(cue.reading.first, cue.sentence)
        if before is not None and (before.relative >= 0 or self._resumed(cue) is not Slot.NONE):
            return _narrowed(before, cue.words)
        return before

    @staticmethod
    def _is_in_front(cue: Cue, before: Before, direct: Sequence[tuple[Party, ...]]) -> bool:
        """Whether the subject stands before its verb."""
        if before.relative >= 0:
            return True
        is_plural = cue.reading.morph.verb is not None and cue.reading.morph.verb.number in _MANY
        return (is_plural or len(direct) < 2) and (cue.frame.object is not Slot.NONE or not direct)

    def _carried(self, cue: Cue, slots: Slots) -> tuple[Party, ...]:
        """A subject that the verb alone carries on, when at least the object stands near."""
        verb = cue.reading.morph.verb
        others = slots.get(Slot.OBJECT, ())
        if cue.frame.subject is not Slot.SUBJECT or verb is None or verb.person != _THIRD:
            return ()
        return self._far(cue, Slot.SUBJECT, others) if others and not others[0].is_far else ()

    def _resumed(self, cue: Cue) -> Slot:
        """The slot that a pronoun fills: تدعمها, تسيطر عليها."""
        if cue.reading.pronoun:
            return cue.frame.object if cue.reading.is_verb else cue.frame.genitive
        by = self._small.prepositions_of[cue.frame.id]
        for filler in cue.fillers:
            if filler.is_pronoun and filler.at <= cue.reading.last + 1:
                return by.get(filler.preposition, Slot.NONE)
        return Slot.NONE

    def _antecedent(self, cue: Cue, slot: Slot, before: Before | None) -> tuple[Party, ...]:
        """What the pronoun of a relative clause stands for."""
        fitting = self._fitting(cue, slot, before.parties) if before is not None else ()
        return fitting or self._far(cue, slot, ())

    def _far(self, cue: Cue, slot: Slot, besides: Sequence[Party]) -> tuple[Party, ...]:
        """What a pronoun stands for: the nearest fitting mention before that is not one of `besides`."""
        if cue.reading.pronoun in _SPEAKERS:
            return ()
        taken = {party.mention for party in besides}
        starts = [party.first for party in (*besides, *((cue.host,) if cue.host else ()))]
        for party in cue.reach.nearest_before(min([cue.reading.first, *starts]), cue.sentence):
            if party.mention not in taken and self._is_meant(cue, slot, party):
                return (replace(party, is_far=True),)
        return ()

    def _is_meant(self, cue: Cue, slot: Slot, party: Party) -> bool:
        """Whether a pronoun further on may stand for a mention: no adjective, and no place that would have to act."""
        if cue.words.mentions[party.mention].adjectival or not self._fitting(cue, slot, (party,)):
            return False
        return self._signatures.takes_places(cue.group.relation, slot) or not _is_place(cue.words, party)

    def _by_preposition(self, cue: Cue, slots: Slots) -> None:
        by = self._small.prepositions_of[cue.frame.id]
        for filler in cue.fillers:
            slot = by.get(filler.preposition, Slot.NONE)
            if cue.frame.mutual and filler.preposition == _BETWEEN and len(filler.parties) > 1:
                slots.setdefault(Slot.SUBJECT, filler.parties[:1])
                slots.setdefault(Slot.OBJECT, filler.parties[1:])
            elif slot is not Slot.NONE and filler.parties and not (filler.is_apart and filler.preposition in _CLOSE):
                slots.setdefault(slot, filler.parties)

    def _head(self, cue: Cue) -> tuple[Party, ...]:
        """What a participle says something of."""
        if cue.host is not None and (cue.is_inside or (cue.is_host and cue.frame.own is not Slot.NONE)):
            return (cue.host,)
        found = cue.reach.before(cue.reading.first, cue.sentence, is_widest=False)
        return _narrowed(found, cue.words).parties if found is not None else ()

    def _of_passive(self, cue: Cue) -> Slots:
        frame = cue.frame
        if frame.object is Slot.NONE:
            return self._of_active(cue)
        slots: Slots = {frame.object: self._head(cue)}
        for filler in cue.fillers:
            if filler.preposition in self._small.agents and filler.parties and not filler.is_apart:
                slots.setdefault(frame.subject, filler.parties)
        return slots

    def _of_active(self, cue: Cue) -> Slots:
        frame = cue.frame
        head = self._head(cue)
        slots: Slots = {frame.subject: head}
        resumed = self._resumed(cue)
        if resumed is not Slot.NONE and resumed is not frame.subject:
            slots[resumed] = self._far(cue, resumed, head)
        for parties in cue.direct()[:1]:
            if frame.object is not Slot.NONE:
                slots.setdefault(frame.object, parties)
        first = tuple(f for k, f in enumerate(cue.fillers) if not k or f.preposition not in _CLOSE)
        self._by_preposition(replace(cue, fillers=first), slots)
        return slots

    def _of_noun(self, cue: Cue) -> Slots:
        reading, frame = cue.reading, cue.frame
        if cue.host is not None and frame.own is Slot.NONE and not cue.is_inside:
            return {}
        slots = self._before_noun(cue)
        if cue.is_inside and not slots:
            return {}
        if reading.pronoun and frame.genitive is not Slot.NONE:
            slot = Slot.SUBJECT if cue.group.one_party else frame.genitive
            slots[slot] = self._far(cue, slot, ())
        self._genitives(cue, slots)
        self._turn_accused(cue, slots)
        self._by_preposition(cue, slots)
        if cue.host is not None and cue.is_host and frame.own is not Slot.NONE:
            slots.setdefault(frame.own, (cue.host,))
        return slots

    def _before_noun(self, cue: Cue) -> Slots:
        """The party before a noun: «X تحت سيطرة…», «مناطق سيطرة…», «X، حليف…»."""
        reading, frame, reach = cue.reading, cue.frame, cue.reach
        if frame.construct is not Slot.NONE and not reading.is_definite:
            found = reach.before(reading.first, cue.sentence)
            if found is not None and found.parties[-1].last == reading.first:
                return {frame.construct: found.parties[-1:]}
        preposition, start = self._governor(cue)
        slot = self._small.before_of[frame.id].get(preposition, Slot.NONE)
        is_joined = not preposition and bool(reading.proclitics) and frame.own is not Slot.NONE
        if slot is Slot.NONE or is_joined:
            return {}
        if cue.host is not None and cue.is_inside:
            return {slot: (cue.host,)}
        found = reach.before(start, cue.sentence)
        return {slot: found.parties} if found is not None else {}

    def _governor(self, cue: Cue) -> tuple[str, int]:
        """The preposition before a noun, and the token where it begins."""
        reading = cue.reading
        own = reading.proclitics.lstrip(_CONJUNCTIONS)
        if own:
            return own[-1], reading.first
        before = reading.first - 1
        if before >= 0:
            word = self._small.without_and(cue.words.tokens[before].text, self._small.prepositions)
            if word is not None:
                return word, before
        return "", reading.first

    def _genitives(self, cue: Cue, slots: Slots) -> None:
        """What stands behind a noun without a preposition; the genitive of a siege is who lays it, or the place."""
        frame = cue.frame
        order = [s for s in (frame.genitive, frame.second) if s is not Slot.NONE]
        is_of_place = frame.genitive is Slot.OBJECT and self._signatures.takes_places(cue.group.relation, Slot.OBJECT)
        for parties in cue.direct():
            slot = next((s for s in order if s not in slots), Slot.NONE)
            if is_of_place and frame.subject is not Slot.NONE and _is_doer(cue.words, parties[0]):
                slot = Slot.SUBJECT
            if cue.reading.pronoun and not self._fitting(cue, slot, parties):
                return
            if slot is not Slot.NONE:
                slots[slot] = parties

    def _turn_accused(self, cue: Cue, slots: Slots) -> None:
        """«اتهم X بدعم Y» makes X the one who supports."""
        subject, object_ = slots.get(Slot.SUBJECT), slots.get(Slot.OBJECT)
        if not subject or not object_ or not cue.reading.proclitics.endswith(_BY):
            return
        start = max(0, object_[0].first - _ACCUSED)
        if any(token.text in self._small.accusations for token in cue.words.tokens[start : cue.reading.first]):
            slots[Slot.SUBJECT], slots[Slot.OBJECT] = object_, subject


def _narrowed(before: Before, words: Words) -> Before:
    """Only the last of a list, where what follows is said of it alone: «الجيش والفصائل المدعومة من…»."""
    is_dual = before.relative >= 0 and words.tokens[before.relative].text.startswith(_DUAL)
    return before if before.is_loose or is_dual else replace(before, parties=before.parties[-1:])


def _by_tree(cue: Cue) -> tuple[Party, ...]:
    """The subject of a verb as the tree has it."""
    words = cue.words
    for child in words.children[cue.reading.first]:
        if words.words[child].deprel.startswith("nsubj") and words.mention_at[child] >= 0:
            index = words.mention_at[child]
            return (Party(index, *words.mention_range(index)),)
    return ()


def _is_doer(words: Words, party: Party) -> bool:
    """Whether the genitive of a deed is who does it: an adjective (الحصار الإسرائيلي) or a party (حصار الفصائل)."""
    mention = words.mentions[party.mention] if party.mention >= 0 else None
    return mention is not None and (mention.adjectival or mention.kind not in PLACES)


def _is_place(words: Words, party: Party) -> bool:
    return party.mention >= 0 and words.mentions[party.mention].kind in PLACES


def each_pair(slots: Slots, *, one_party: bool) -> Iterator[tuple[Party | None, Party]]:
    """Every subject with every object; None for the subject where a word may leave it open."""
    objects = slots.get(Slot.OBJECT, ())
    subjects: tuple[Party | None, ...] = slots.get(Slot.SUBJECT, ())
    if not subjects and one_party:
        subjects = (None,)
    for subject in subjects:
        for object_ in objects:
            if subject is None or (subject.mention, subject.entity) != (object_.mention, object_.entity):
                yield subject, object_
