"""What keeps a word of the event lexicon from being a trigger, and what makes one of a word that the tagger misread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.readings import Reading
from riwaya.knowledge.event_lexicon import EventGroup
from riwaya.knowledge.form_table import Class
from riwaya.model.mention import PARTIES, PLACES, Kind
from riwaya.text.tokens import TokenKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.words import Words

_FILLERS = PARTIES | PLACES | {Kind.PERSON}
_BEFORE, _BEHIND = 4, 5
"""Words round a weak trigger among which a participant has to stand."""
_BACK = 14
"""Words before a verb with a pronoun within which the noun stands that it refers to."""
_LINK = 7
"""Words before a verb among which the noun stands that it repeats."""
_RELATIVES = frozenset({"التي", "الذي", "اللتين", "اللذين", "اللتان", "اللذان", "الذين", "اللاتي", "اللواتي"})
_UNDER = frozenset({"obj", "nsubj", "nsubj:pass", "obl", "obl:arg", "nmod", "iobj", "xcomp", "nmod:poss"})
_OF_SITE = frozenset({"موقع", "مواقع", "مكان", "اماكن", "جبهات", "جبهه", "حدود"})
_CONFUSED = frozenset({"VERB", "X"})
_NOUNLIKE = frozenset({"NOUN", "PROPN", "ADJ", "ADV", "NUM"})
_ON = "علي"
# fmt: off
_GAIN = frozenset((
    "استعاد", "استعاده", "استعادت", "يستعيد", "تستعيد", "فرض", "فرضت", "يفرض", "تفرض", "بسط", "بسطت", "احكام",
    "احكم", "احكمت", "استكمل", "استكملت", "استكمال", "تمكن", "تمكنت", "تمت", "تم", "اعلن", "اعلنت", "اعلان", "نجح",
    "نجحت", "استطاع", "استطاعت", "استرداد", "استرد", "استردت",
))
# fmt: on
_PARTICIPLES = frozenset({Class.ACTIVE, Class.PASSIVE})
_YA = "ي"
_NOMINATIVE, _SHORT = "ون", 4
_CEASEFIRE = "ceasefire"
# fmt: off
_SETTINGS = frozenset((
    "مناطق", "منطقه", "قواعد", "غرفه", "غرف", "وحده", "هييه", "هييات", "قسم", "مجال", "اله", "قوانين", "قانون",
    "وزاره", "معاهده", "اتفاقيه", "مكتب", "دايره", "علاقات", "خط", "خطوط", "قاعه", "تقنيات", "ثقافه", "مفتشي",
    "مفتشو", "لجنه", "لجان", "شوون", "اركان", "قفص", "سفينه", "سفن", "اسري",
))
# fmt: on
"""Nouns that a happening names the sort of, in construct: rules, rooms, offices, zones."""
_CONJUNCTIONS = ("و", "ف")


class Trigger(Struct, frozen=True):
    """A word that reports a happening."""

    reading: Reading
    group: EventGroup
    with_at: int | None
    """Token of the noun that the group asks for; None when it asks for none."""

    @property
    def first(self) -> int:
        """First token."""
        return self.reading.first

    @property
    def last(self) -> int:
        """Token behind the last one."""
        return self.reading.last


def may_be_event(words: Words, at: int) -> bool:
    """Whether a token is outside names and times («فجر السبت»).

    The head of an agreement is a happening, and what a site is named for is.
    """
    mention = words.mention(at)
    if mention is None:
        return words.timex_at[at] < 0
    if mention.kind is Kind.AGREEMENT:
        return words.is_mention_start(at)
    return (
        mention.kind in PLACES
        and mention.entity is None
        and not words.is_mention_start(at)
        and words.is_mention_start(at - 1)
        and words.tokens[at - 1].text.lstrip("لبو") in _OF_SITE
    )


def is_possible(reading: Reading, words: Words) -> bool:
    """Whether a word may be a happening: no adjective («الاجتماعي»), setting («قواعد الاشتباك») or naming («يدعى»)."""
    verb = reading.morph.verb
    if verb is not None:
        is_present = verb.is_passive and not reading.is_past
        return not (is_present and words.tokens[reading.last - 1].is_maksura)
    if not reading.is_nominal:
        return True
    if reading.morph.cls is Class.MASDAR and not reading.is_definite and has_nominative(words, reading.last):
        return False
    text = words.tokens[reading.first].text
    listed = (reading.lexeme.lemma, *reading.lexeme.masdars)
    is_adjective = (
        reading.is_definite and text.endswith(_YA) and not reading.pronoun and reading.last - reading.first == 1
    )
    if is_adjective and not any(word.endswith(_YA) for word in listed):
        return False
    before = words.tokens[reading.first - 1].text if reading.first else ""
    return bool(reading.proclitics) or not (before in _SETTINGS or before[1:] in _SETTINGS)


def has_nominative(words: Words, at: int) -> bool:
    """Whether a sound plural in the nominative begins at a token, a subject and no genitive: «خطف مسلحون»."""
    if at >= len(words.tokens) or not words.is_mention_start(at):
        return False
    text = words.tokens[at].text
    return text.endswith(_NOMINATIVE) and len(text) > _SHORT and _is_party(words, at)


def is_likely(reading: Reading, group: EventGroup, words: Words) -> bool:
    """Whether a reading may hold though the tagger has another class for the word."""
    tag = words.words[reading.first].upos
    verb = reading.morph.verb
    if verb is None:
        return tag in _CONFUSED or (tag == "ADJ" and reading.is_nominal)
    if tag in _NOUNLIKE and not reading.pronoun and (verb.gender == "f" or verb.number == "p"):
        return True
    if tag != "NOUN":
        return False
    return bool(group.needs or (reading.pronoun and not group.weak)) or _is_party(words, reading.last)


def below(words: Words, reading: Reading) -> Iterator[int]:
    """Tokens that hang on a word as its object, subject or phrase, in order."""
    for token in range(reading.first, reading.last):
        yield from (child for child in words.children[token] if words.words[child].deprel in _UNDER)


def antecedents(words: Words, reading: Reading) -> Iterator[int]:
    """Tokens before a word that its pronoun or relative clause may refer to, nearest first."""
    at = reading.first
    before = words.tokens[at - 1].text if at else ""
    if reading.morph.cls in _PARTICIPLES or words.words[at].upos == "ADJ":
        reach = 2
    elif reading.pronoun or before in _RELATIVES:
        reach = _BACK
    else:
        return
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        token = words.tokens[place]
        if token.kind is TokenKind.LINE or token.text == ".":
            return
        if token.kind is TokenKind.WORD:
            yield place


def happening(triggers: Sequence[Trigger], words: Words) -> list[Trigger]:
    """The triggers that report an event of their own."""
    own = own_events(triggers, words)
    return [trigger for trigger in own if not trigger.group.weak or _has_participant(trigger, words)]


def own_events(triggers: Sequence[Trigger], words: Words) -> list[Trigger]:
    """The triggers that neither tell a state nor carry, repeat or end another one."""
    at = {trigger.first: trigger for trigger in triggers}
    return [
        trigger
        for number, trigger in enumerate(triggers)
        if not (
            (trigger.group.stative and _is_state(trigger, words))
            or (trigger.group.echo and _repeats(trigger, words, at))
            or _is_support(trigger, at)
            or _is_ended(trigger, triggers, number)
        )
    ]


def _has_participant(trigger: Trigger, words: Words) -> bool:
    """Whether a party, person or place stands near a word or hangs on it; nouns do without."""
    if trigger.reading.morph.cls is Class.NOUN:
        return True
    sentence = words.sentence_at[trigger.first]
    near = range(max(0, trigger.first - _BEFORE), min(len(words.tokens), trigger.last + _BEHIND))
    if any(words.sentence_at[place] is sentence and _is_filler(words, place) for place in near):
        return True
    children = [child for place in range(trigger.first, trigger.last) for child in words.children[place]]
    return any(_is_filler(words, place) for child in children for place in (child, *words.children[child]))


def _repeats(trigger: Trigger, words: Words, at: dict[int, Trigger]) -> bool:
    """Whether a verb tells what an event noun before it or its subject does: «غارات استهدفت», «الهجوم الذي استهدف»."""
    if not trigger.reading.is_verb:
        return False
    place = trigger.first
    subjects = [child for child in words.children[place] if words.words[child].deprel.startswith("nsubj")]
    if any(_is_noun_of(at.get(subject), trigger) for subject in subjects):
        return True
    if any(_is_filler(words, subject) for subject in subjects) or trigger.reading.proclitics in _CONJUNCTIONS:
        return False
    sentence = words.sentence_at[place]
    before = range(place - 1, max(-1, place - 1 - _LINK), -1)
    return any(words.sentence_at[other] is sentence and _is_noun_of(at.get(other), trigger) for other in before)


def _is_noun_of(other: Trigger | None, trigger: Trigger) -> bool:
    return other is not None and not other.reading.is_verb and other.group.type == trigger.group.type


def _is_support(trigger: Trigger, at: dict[int, Trigger]) -> bool:
    """Whether a weak noun only carries the verbal noun behind it: «عملية التوغل», «عمليات قنص»."""
    if not trigger.group.weak or trigger.reading.morph.cls is not Class.NOUN or trigger.reading.is_definite:
        return False
    behind = at.get(trigger.last)
    return behind is not None and behind.reading.is_nominal and not behind.reading.proclitics


def _is_ended(trigger: Trigger, triggers: Sequence[Trigger], number: int) -> bool:
    """Whether a noun only tells what stops: «وقف الهجمات»."""
    before = triggers[number - 1] if number else None
    return (
        before is not None
        and before.last == trigger.first
        and before.group.mode == _CEASEFIRE
        and before.reading.is_nominal
        and trigger.reading.is_nominal
        and not trigger.reading.proclitics
    )


def _is_state(trigger: Trigger, words: Words) -> bool:
    """Whether a word of holding tells no change: «تسيطر على», «مناطق سيطرة»."""
    reading, tokens = trigger.reading, words.tokens
    before = tokens[trigger.first - 1].text if trigger.first else ""
    if reading.is_verb:
        return not (reading.is_past or reading.is_future or before in {"ان", "لن", "سوف", "لم"})
    if not reading.is_nominal:
        return True
    head = words.words[trigger.first].head
    if before in _GAIN or (head >= 0 and tokens[head].text in _GAIN):
        return False
    behind = range(trigger.last, min(len(tokens), trigger.last + 2))
    on = next((place for place in behind if tokens[place].text == _ON), None)
    return on is None or not any(_is_place(words, place) for place in range(on + 1, min(len(tokens), on + 5)))


def _is_filler(words: Words, at: int) -> bool:
    mention = words.mention(at)
    return mention is not None and mention.kind in _FILLERS


def _is_party(words: Words, at: int) -> bool:
    mention = words.mention(at)
    return mention is not None and (mention.kind in PARTIES or mention.kind is Kind.PERSON)


def _is_place(words: Words, at: int) -> bool:
    mention = words.mention(at)
    return mention is not None and mention.kind in PLACES
