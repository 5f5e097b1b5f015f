"""Who, to whom, where, when and how many: the phrases round a trigger, given roles by its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from riwaya.extract.participants import first_slot, is_accusative
from riwaya.extract.verb_shapes import (
    disagrees,
    has_object_behind,
    is_passive_by_form,
    is_surely_passive,
    shows_subject,
    takes_up_thing,
)
from riwaya.knowledge.event_lexicon import ArgumentFrame, Role
from riwaya.model.mention import PARTIES, PLACES, Kind
from riwaya.text.clitics import ARTICLE, read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from riwaya.extract.clauses import Phrase
    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.knowledge.predicates import Predicates
    from riwaya.model.mention import Mention
    from riwaya.text.sentences import Sentence

_TO, _ATTACHED = "ل", frozenset("بل")
_OBJECT = "object"
_OBJECT_CONTROL = 1
_WITH, _CONJUNCTION = "مع", "و"
_BY, _FROM = "ب", "من"
_HELPING = frozenset({"AID", "SUPPORT"})
_MUTUAL = frozenset({"AGREE", "CONSULT"})
_FOLLOWING = 6
_TAKING, _SENDING = frozenset({"take"}), frozenset({"send"})
_ACTING = PARTIES | {Kind.PERSON}
_NO_PARTY = frozenset({Kind.AGREEMENT, Kind.MEDIA})


class Argument(Struct, frozen=True):
    """A participant of an event."""

    mention: int
    """Index in `Words.mentions`."""
    role: Role
    reason: str
    """Where it stands: `subject`, `على`, `subject of بدأ`."""
    is_told: bool = False
    """Whether the side is sure: a verb's subject, a pronoun on it, a preposition of the frame (مع joins either)."""
    is_sure: bool = False
    """Whether the part is sure, so that no network drops or moves it, or finds others who act."""


class ArgumentReader:
    """Gives roles; made once per pack."""

    def __init__(self, predicates: Predicates, people: ParticipantReader) -> None:
        self._frames = {frame.id: _folded(frame) for frame in predicates.events.frames}
        self._lights = predicates.events.lights
        self._clauses, self._people = people.clauses, people
        self._places = frozenset(map(fold_form, predicates.grammar.places))
        self._agents = frozenset(map(fold_form, predicates.grammar.agents))
        self._positions = frozenset(map(fold_form, predicates.grammar.positions))

    def read(self, trigger: Trigger, words: Words, stops: Set[int], silent: Set[str] = frozenset()) -> list[Argument]:
        """Participants of one event, surest first, each mention once.

        Args:
            trigger: the word that reports it.
            words: the text.
            stops: tokens of other triggers, where the reach of this one ends.
            silent: ids of mentions that only report the event; they take no part by being near.
        """
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return []
        frame = self._frames[trigger.group.frame]
        behind = self._clauses.phrases(words, trigger.last, limit=sentence.last, stops=stops)
        if trigger.reading.is_verb:
            found = self._of_verb(trigger, frame, behind, words, sentence, stops)
        else:
            found = self._of_noun(trigger, frame, behind, words, sentence, silent)
        return _once(argument for argument in found if _may_be(words.mentions[argument.mention], argument.role))

    def _of_verb(
        self,
        trigger: Trigger,
        frame: ArgumentFrame,
        behind: Sequence[Phrase],
        words: Words,
        sentence: Sentence,
        stops: Set[int],
    ) -> list[Argument]:
        reading, body, limit = trigger.reading, sentence.body, sentence.last
        is_full = shows_subject(trigger) or disagrees(trigger, words)
        right = first_slot(behind)
        is_object = right is not None and is_accusative(words, right, trigger.last - 1)
        subject = self._people.subject(
            words, trigger.first, body, behind, has_object=bool(reading.pronoun), is_full=is_full
        )
        is_left = subject is not None and all(phrase.mention != subject for phrase in behind)
        is_left = is_left or is_full or is_object
        slots = self._clauses.count_slots(words, trigger.last, limit=limit, stops=stops)
        slots += has_object_behind(trigger, words, right)
        is_passive = self._is_passive(trigger, frame, behind, slots=slots, is_left=is_left)
        subject_role = frame.object if is_passive else frame.subject
        subjects = self._people.with_joined(words, subject) if subject is not None else []
        is_own = subject is not None and self._is_own(words, subject, trigger)
        is_told = is_own and (not is_passive or is_surely_passive(trigger, words, subject))
        out = [
            replace(argument, is_told=is_told)
            for index in subjects
            for argument in self._fill(index, subject_role, "passive subject" if is_passive else "subject", words)
        ]
        if reading.pronoun and not is_passive:
            out += self._of_pronoun(trigger, frame.object, words, body, subject)
        for phrase in behind:
            if phrase.preposition:
                out += self._prepositional(phrase, frame, words)
            elif phrase.mention not in subjects:
                is_first = phrase.slot == 1 and not is_left
                role = subject_role if is_first else Role.NONE if is_passive else frame.object
                out += self._fill(phrase.mention, role, "inner subject" if is_first else _OBJECT, words)
        return out

    def _is_own(self, words: Words, subject: int, trigger: Trigger) -> bool:
        """Whether a subject stands behind the verb, or before it with no other verb between."""
        _, last = words.mention_range(subject)
        return not any(self._clauses.is_verb(words, at) for at in range(last, trigger.first))

    def _of_pronoun(self, trigger: Trigger, role: Role, words: Words, body: int, subject: int | None) -> list[Argument]:
        """What the pronoun attached to a trigger stands for; nobody where it takes up a thing right before it."""
        if trigger.reading.is_verb and role is not Role.PLACE and takes_up_thing(trigger, words):
            return []
        at = trigger.first if trigger.reading.is_verb else self._carrier(trigger, words)
        index = self._clauses.antecedent(words, at, body) if at is not None else None
        is_taken_up = index is not None and at != trigger.first
        if index is None or index == subject:
            kinds = PLACES if role is Role.PLACE else _ACTING
            index = self._people.referent(words, trigger.first, trigger.reading.pronoun, body, but=subject, kinds=kinds)
        found = [] if index is None else self._fill(index, role, f"pronoun {trigger.reading.pronoun}", words)
        return [replace(argument, is_told=trigger.reading.is_verb or is_taken_up) for argument in found]

    def _carrier(self, trigger: Trigger, words: Words) -> int | None:
        """The light verb right before a verbal noun, which opens its relative clause: «الطائرة التي تم إسقاطها»."""
        at = trigger.first - 1
        return at if at > 0 and self._clauses.light(words, at) is not None else None

    def _is_passive(
        self, trigger: Trigger, frame: ArgumentFrame, behind: Sequence[Phrase], *, slots: int, is_left: bool
    ) -> bool:
        """Whether a verb is passive: by form, by an agent phrase, or since a transitive past has one phrase only."""
        if is_passive_by_form(trigger):
            return True
        if frame.object is not Role.RECIPIENT or trigger.reading.pronoun or frame.subject is not Role.ACTOR:
            return False
        if any(phrase.preposition in self._agents for phrase in behind):
            return True
        is_transitive = (frame.genitive is Role.RECIPIENT and frame.id not in _SENDING) or trigger.group.transitive
        return trigger.reading.is_past and is_transitive and (slots == 0 if is_left else slots == 1)

    def _of_noun(
        self,
        trigger: Trigger,
        frame: ArgumentFrame,
        behind: Sequence[Phrase],
        words: Words,
        sentence: Sentence,
        silent: Set[str],
    ) -> list[Argument]:
        is_closed = trigger.reading.is_definite and not trigger.reading.pronoun
        direct = [
            phrase
            for phrase in behind
            if not (phrase.preposition or phrase.is_crossed)
            and not (is_closed and not words.mentions[phrase.mention].adjectival)
        ]
        nouns = [phrase for phrase in direct if not words.mentions[phrase.mention].adjectival]
        receives = frame.prepositions.get(_TO) is Role.RECIPIENT or trigger.group.takes_place
        has_receiver = receives and (
            any(phrase.preposition == _TO for phrase in behind) or _is_before_receiver(words, nouns)
        )
        is_double = has_receiver or any(phrase.slot > 1 for phrase in nouns)
        out: list[Argument] = []
        for phrase in direct:
            if words.mentions[phrase.mention].adjectival:
                role, reason = frame.subject, "adjective"
            elif is_double:
                doer = "subject" if trigger.group.takes_place else "genitive"
                role, reason = (frame.subject, doer) if phrase.slot == 1 else (frame.object, _OBJECT)
            else:
                role, reason = frame.genitive, "genitive"
            is_told = is_double and not phrase.is_inner
            out += [replace(argument, is_told=is_told) for argument in self._fill(phrase.mention, role, reason, words)]
        for phrase in behind:
            if phrase.preposition:
                out += self._prepositional(phrase, frame, words, is_noun=True, type_=trigger.group.type)
        if trigger.reading.pronoun:
            role = frame.subject if nouns else frame.object if frame.id in _TAKING else frame.genitive
            out += self._of_pronoun(trigger, role, words, sentence.body, None)
        out = self._followed(trigger, frame, words, sentence) + out
        backers = self._backers(trigger, behind, words)
        if backers:
            return backers + self._backed(trigger, words, sentence.body) + out
        has_actor = any(argument.role is Role.ACTOR for argument in out)
        lent = self._governed(trigger, frame, words, sentence.body, silent, has_actor=has_actor)
        return out + [argument for argument in lent if words.mentions[argument.mention].id not in silent]

    def _backers(self, trigger: Trigger, behind: Sequence[Phrase], words: Words) -> list[Argument]:
        """Who helps, behind «بدعم من», «بإسناد من»."""
        if trigger.group.type not in _HELPING or not trigger.reading.proclitics.endswith(_BY):
            return []
        named = (phrase.mention for phrase in behind if phrase.preposition == _FROM)
        found = (argument for index in named for argument in self._fill(index, Role.ACTOR, _FROM, words))
        return [replace(argument, is_told=True) for argument in found]

    def _backed(self, trigger: Trigger, words: Words, body: int) -> list[Argument]:
        """Who acts with the help of others: the subject of the verb above."""
        at = self._clauses.governor(words, trigger.first, body)
        if at is None:
            return []
        behind = self._clauses.phrases(words, at + 1, limit=trigger.first)
        lent = self._lent(words, at, body, behind, Role.RECIPIENT, words.tokens[at].text)
        return [replace(argument, is_told=True) for argument in lent]

    def _followed(self, trigger: Trigger, frame: ArgumentFrame, words: Words, sentence: Sentence) -> list[Argument]:
        """What a verb behind an event noun gives: «العملية التي أطلقها الجيش», «غارات استهدفت مواقع التنظيم»."""
        clauses = self._clauses
        at = trigger.last
        while at < min(sentence.last, trigger.last + _FOLLOWING) and not clauses.is_verb(words, at):
            token = words.tokens[at]
            if words.mention_at[at] >= 0 or (clauses.is_border(token) and not clauses.is_relative(token)):
                return []
            at += 1
        if at >= min(sentence.last, trigger.last + _FOLLOWING) or words.tokens[at].text.startswith(_CONJUNCTION):
            return []
        behind = clauses.phrases(words, at + 1, limit=sentence.last)
        direct = [phrase for phrase in behind if not phrase.preposition and not phrase.is_crossed]
        is_taken_up = any(suffix.pronoun in {"ها", "ه"} for suffix in read_pronouns(words.tokens[at].text))
        is_taken_up = is_taken_up or (at + 1 < len(words.tokens) and clauses.is_resumptive(words.tokens[at + 1]))
        if not is_taken_up and trigger.group.type not in clauses.types(words, at):
            return []
        role = frame.subject if is_taken_up else frame.object
        found = [argument for phrase in direct for argument in self._fill(phrase.mention, role, "clause behind", words)]
        return [replace(argument, is_told=True) for argument in found]

    def _governed(
        self, trigger: Trigger, frame: ArgumentFrame, words: Words, body: int, silent: Set[str], *, has_actor: bool
    ) -> list[Argument]:
        """What the verb above an event noun gives: شن الجيش هجوما, دعا الفصائل إلى الانسحاب."""
        at = self._clauses.governor(words, trigger.first, body)
        if at is None:
            return self._nearest(trigger, frame, words, body, silent) if not has_actor else []
        behind = self._clauses.phrases(words, at + 1, limit=trigger.first)
        light = self._clauses.light(words, at)
        if light is not None:
            role = self._lights[light.lexeme.group].subject
            return self._lent(words, at, body, behind, role, light.lexeme.lemma)
        if has_actor or frame.subject is not Role.ACTOR:
            return []
        control = next(iter(self._clauses.control(words, at)), None)
        if control is not None and control.lexeme.group == _OBJECT_CONTROL:
            subject = self._people.subject(words, at, body, behind)
            others = [p.mention for p in behind if p.mention != subject and p.preposition in {"", _TO, "من"}]
            return self._fill(others[0], frame.subject, f"object of {control.lexeme.lemma}", words) if others else []
        return self._lent(words, at, body, behind, frame.subject, words.tokens[at].text)

    def _lent(
        self, words: Words, at: int, body: int, behind: Sequence[Phrase], role: Role, lemma: str
    ) -> list[Argument]:
        subject = self._people.subject(words, at, body, behind)
        if subject is None or role is Role.NONE:
            return []
        joined = self._people.with_joined(words, subject)
        return [argument for index in joined for argument in self._fill(index, role, f"subject of {lemma}", words)]

    def _nearest(
        self, trigger: Trigger, frame: ArgumentFrame, words: Words, body: int, silent: Set[str]
    ) -> list[Argument]:
        if frame.subject is not Role.ACTOR:
            return []
        index = self._people.actor_before(words, trigger.first, body, silent)
        return [] if index is None else self._fill(index, frame.subject, "nearest before", words)

    def _prepositional(
        self, phrase: Phrase, frame: ArgumentFrame, words: Words, *, is_noun: bool = False, type_: str = ""
    ) -> list[Argument]:
        name = phrase.preposition
        role = frame.prepositions.get(name)
        if role is Role.ACTOR and name == _TO and not is_noun:
            role = None
        if is_noun and name == _WITH and type_ in _MUTUAL:
            role = Role.ACTOR
        if role is None and name in self._agents:
            role = Role.ACTOR
        if role is Role.ACTOR and name == _TO and phrase.is_inner:
            role = frame.object
        leads_to_place = name in self._places or name in _ATTACHED
        if role in {None, Role.NONE} and leads_to_place and _is_place(words.mentions[phrase.mention]):
            role = Role.PLACE
        found = self._fill(phrase.mention, role or Role.NONE, name, words)
        is_told = name in frame.prepositions and name != _WITH
        return [replace(argument, is_told=is_told) for argument in found]

    def _fill(self, mention: int, role: Role, reason: str, words: Words) -> list[Argument]:
        """The argument; none without a role.

        A place is one whatever its position asks for, unless it acts, or is what forces hold and somebody acts on it.
        """
        if role is Role.NONE:
            return []
        if words.mentions[mention].kind is Kind.ASSET and role is Role.ACTOR and reason == "genitive":
            return []
        if _is_place(words.mentions[mention]):
            if role is Role.RECIPIENT and self._is_position(mention, words):
                return [Argument(mention, role, reason, is_sure=True)]
            acts = role is Role.ACTOR and reason == "subject"
            return [Argument(mention, Role.ACTOR if acts else Role.PLACE, reason)]
        return [Argument(mention, role, reason)] if role is not Role.PLACE else []

    def _is_position(self, mention: int, words: Words) -> bool:
        """Whether a mention names what forces hold or store things in: «مواقع التنظيم», «مخزن أسلحة»."""
        first, _ = words.mention_range(mention)
        word, token = words.words[first], words.tokens[first]
        stem = token.text[word.skip :].removeprefix(ARTICLE)
        return words.mentions[mention].kind is Kind.FACILITY and bool({stem, word.lemma} & self._positions)


def _folded(frame: ArgumentFrame) -> ArgumentFrame:
    """The frame with its prepositions as the clause reader names them."""
    return ArgumentFrame(
        id=frame.id,
        subject=frame.subject,
        object=frame.object,
        genitive=frame.genitive,
        prepositions={fold_form(name.replace("_", " ")): role for name, role in frame.prepositions.items()},
    )


def _is_before_receiver(words: Words, nouns: Sequence[Phrase]) -> bool:
    """Whether a noun behind ل follows the genitive, so that this is who acts: «استهداف القوات لخيمة»."""
    if not nouns:
        return False
    _, last = words.mention_range(nouns[0].mention)
    if last >= len(words.tokens):
        return False
    word, token = words.words[last], words.tokens[last]
    return token.text.startswith(_TO) and word.skip == 1 and word.upos in {"NOUN", "PROPN"}


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
