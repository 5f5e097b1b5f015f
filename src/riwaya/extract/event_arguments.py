"""Who, to whom, where, when and how many: the phrases round a trigger, given roles by its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import WordReader
from riwaya.knowledge.event_lexicon import ArgumentFrame, Role
from riwaya.model.mention import PLACES, Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from riwaya.extract.clauses import ClauseReader, Phrase
    from riwaya.extract.event_triggers import Trigger
    from riwaya.extract.readings import Reading
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates
    from riwaya.model.mention import Mention

_TO, _ATTACHED = "ل", frozenset("بل")
_OBJECT = "object"
_SUBJECT_CONTROL, _OBJECT_CONTROL = 0, 1
_NO_PARTY = frozenset({Kind.AGREEMENT, Kind.MEDIA})


class Argument(Struct, frozen=True):
    """A participant of an event."""

    mention: int
    """Index in `Words.mentions`."""
    role: Role
    reason: str
    """Where it stands: `subject`, `على`, `subject of بدأ`."""


class ArgumentReader:
    """Gives roles; made once per pack."""

    def __init__(self, predicates: Predicates, clauses: ClauseReader) -> None:
        self._frames = {frame.id: _folded(frame) for frame in predicates.events.frames}
        self._lights = predicates.events.lights
        self._light_reader = WordReader(predicates.light_forms)
        self._control_reader = WordReader(predicates.control_forms)
        self._clauses = clauses
        self._places = frozenset(map(fold_form, predicates.grammar.places))
        self._agents = frozenset(map(fold_form, predicates.grammar.agents))

    def read(self, trigger: Trigger, words: Words, stops: Set[int]) -> list[Argument]:
        """Participants of one event, surest first, each mention once.

        Args:
            trigger: the word that reports it.
            words: the text.
            stops: tokens of other triggers, where the reach of this one ends.
        """
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return []
        frame = self._frames[trigger.group.frame]
        behind = self._clauses.phrases(words, trigger.last, limit=sentence.last, stops=stops)
        if trigger.reading.is_verb:
            found = self._of_verb(trigger, frame, behind, words, sentence.body)
        else:
            found = self._of_noun(trigger, frame, behind, words, sentence.body)
        return _once(argument for argument in found if _may_be(words.mentions[argument.mention], argument.role))

    def _of_verb(
        self, trigger: Trigger, frame: ArgumentFrame, behind: Sequence[Phrase], words: Words, body: int
    ) -> list[Argument]:
        subject = self.subject(words, trigger.first, body, behind, has_object=bool(trigger.reading.pronoun))
        is_left = subject is not None and all(phrase.mention != subject for phrase in behind)
        is_passive = self._is_passive(trigger, frame, behind, is_left=is_left)
        subject_role = frame.object if is_passive else frame.subject
        out: list[Argument] = []
        if subject is not None:
            out += self._argument(subject, subject_role, "passive subject" if is_passive else "subject", words)
        if trigger.reading.pronoun and not is_passive:
            antecedent = self._clauses.antecedent(words, trigger.first, body)
            if antecedent is not None and antecedent != subject:
                out += self._argument(antecedent, frame.object, "antecedent", words)
        for phrase in behind:
            if phrase.preposition:
                out += self._prepositional(phrase, frame, words)
            elif phrase.mention != subject:
                is_first = phrase.slot == 1 and not is_left
                role = subject_role if is_first else Role.NONE if is_passive else frame.object
                out += self._argument(phrase.mention, role, "inner subject" if is_first else _OBJECT, words)
        return out

    def subject(
        self, words: Words, at: int, body: int, behind: Sequence[Phrase], *, has_object: bool = False, depth: int = 3
    ) -> int | None:
        """The mention that does what the verb at a token says; None when no phrase of the sentence shows it."""
        clauses = self._clauses
        right = next((p.mention for p in behind if p.slot == 1 and not p.is_inner and not p.is_crossed), None)
        antecedent = clauses.antecedent(words, at, body)
        if antecedent is not None:
            return right if has_object else antecedent
        left = clauses.subject_before(words, at, body)
        if left is not None or right is not None or any(p.slot == 1 for p in behind):
            return left if left is not None else right
        before = next((k for k in range(at - 1, body - 1, -1) if clauses.is_verb(words, k)), None)
        if before is None or depth == 0:
            return None
        return self.subject(words, before, body, clauses.phrases(words, before + 1, limit=at), depth=depth - 1)

    def _is_passive(self, trigger: Trigger, frame: ArgumentFrame, behind: Sequence[Phrase], *, is_left: bool) -> bool:
        """Whether a verb is passive: by form, by an agent phrase, or since a transitive past has one phrase only."""
        verb = trigger.reading.morph.verb
        if verb is None or verb.is_passive:
            return verb is not None
        if frame.object is not Role.RECIPIENT or trigger.reading.pronoun or frame.subject is not Role.ACTOR:
            return False
        if any(phrase.preposition in self._agents for phrase in behind):
            return True
        return trigger.reading.is_past and not is_left and frame.id == "act_on" and _count_slots(behind) == 1

    def _of_noun(
        self, trigger: Trigger, frame: ArgumentFrame, behind: Sequence[Phrase], words: Words, body: int
    ) -> list[Argument]:
        direct = [phrase for phrase in behind if not phrase.preposition and not phrase.is_crossed]
        nouns = [phrase for phrase in direct if not words.mentions[phrase.mention].adjectival]
        has_receiver = any(
            phrase.preposition == _TO and frame.prepositions.get(_TO) is Role.RECIPIENT for phrase in behind
        )
        is_double = has_receiver or any(phrase.slot > 1 for phrase in nouns)
        out: list[Argument] = []
        for phrase in direct:
            if words.mentions[phrase.mention].adjectival:
                role, reason = frame.subject, "adjective"
            elif is_double:
                role, reason = (frame.subject, "genitive") if phrase.slot == 1 else (frame.object, _OBJECT)
            else:
                role, reason = frame.genitive, "genitive"
            out += self._argument(phrase.mention, role, reason, words)
        for phrase in behind:
            if phrase.preposition:
                out += self._prepositional(phrase, frame, words)
        out += self._governed(trigger, frame, words, body, has_actor=any(a.role is Role.ACTOR for a in out))
        return out

    def _governed(
        self, trigger: Trigger, frame: ArgumentFrame, words: Words, body: int, *, has_actor: bool
    ) -> list[Argument]:
        """What the verb above an event noun gives: شن الجيش هجوما, دعا الفصائل إلى الانسحاب."""
        at = self._clauses.governor(words, trigger.first, body)
        if at is None:
            return []
        behind = self._clauses.phrases(words, at + 1, limit=trigger.first)
        light = next(iter(self._light_reader.read(words.tokens, at, words.words[at])), None)
        if light is not None:
            role = self._lights[light.lexeme.group].subject
            subject = self.subject(words, at, body, behind)
            return [] if subject is None else self._argument(subject, role, f"subject of {light.lexeme.lemma}", words)
        if has_actor or frame.subject is Role.NONE:
            return []
        control = next(iter(self._control_reader.read(words.tokens, at, words.words[at])), None)
        if control is None or control.lexeme.group not in {_SUBJECT_CONTROL, _OBJECT_CONTROL}:
            return []
        return self._controlled(control, frame, words, at, body, behind)

    def _controlled(
        self, control: Reading, frame: ArgumentFrame, words: Words, at: int, body: int, behind: Sequence[Phrase]
    ) -> list[Argument]:
        subject = self.subject(words, at, body, behind)
        if control.lexeme.group == _SUBJECT_CONTROL:
            giver, reason = subject, "subject"
        else:
            others = [p.mention for p in behind if p.mention != subject and p.preposition in {"", _TO, "من"}]
            giver, reason = (others[0] if others else None), _OBJECT
        if giver is None:
            return []
        return self._argument(giver, frame.subject, f"{reason} of {control.lexeme.lemma}", words)

    def _prepositional(self, phrase: Phrase, frame: ArgumentFrame, words: Words) -> list[Argument]:
        name = phrase.preposition
        role = frame.prepositions.get(name)
        if role is None and name in self._agents:
            role = Role.ACTOR
        if (
            role in {None, Role.NONE}
            and (name in self._places or name in {"ب", _TO})
            and _is_place(words.mentions[phrase.mention])
        ):
            role = Role.PLACE
        return self._argument(phrase.mention, role or Role.NONE, name, words)

    @staticmethod
    def _argument(mention: int, role: Role, reason: str, words: Words) -> list[Argument]:
        """The argument, a place whatever its position asks for; none without a role."""
        if role is Role.NONE:
            return []
        if _is_place(words.mentions[mention]):
            return [Argument(mention, Role.PLACE, reason)]
        return [Argument(mention, role, reason)] if role is not Role.PLACE else []


def _folded(frame: ArgumentFrame) -> ArgumentFrame:
    """The frame with its prepositions as the clause reader names them."""
    return ArgumentFrame(
        id=frame.id,
        subject=frame.subject,
        object=frame.object,
        genitive=frame.genitive,
        prepositions={fold_form(name.replace("_", " ")): role for name, role in frame.prepositions.items()},
    )


def _count_slots(behind: Sequence[Phrase]) -> int:
    return max((phrase.slot for phrase in behind if not phrase.is_crossed), default=0)


def _is_place(mention: Mention) -> bool:
    return mention.kind in PLACES


def _may_be(mention: Mention, role: Role) -> bool:
    return role is Role.PLACE or mention.kind not in _NO_PARTY


def _once(arguments: Iterable[Argument]) -> list[Argument]:
    """The first argument of each mention."""
    out: dict[int, Argument] = {}
    for argument in arguments:
        out.setdefault(argument.mention, argument)
    return list(out.values())
