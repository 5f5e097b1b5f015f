"""What the form of a verb and the word beside it tell of who acts: endings, agreement, passives, counted subjects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import PARTIES, Kind

if TYPE_CHECKING:
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words

_NOUNLIKE = frozenset({"NOUN", "ADJ"})


def disagrees(trigger: Trigger, words: Words) -> bool:
    """Whether a masculine verb stands right before a feminine, which is then its object: «أمر الحكومة»."""
    verb = trigger.reading.morph.verb
    if verb is None or verb.gender != "m" or verb.is_passive or not words.is_mention_start(trigger.last):
        return False
    return words.tokens[trigger.last].is_marbuta and words.mentions[words.mention_at[trigger.last]].kind in PARTIES


def is_passive_by_form(trigger: Trigger) -> bool:
    """Whether a verb is passive in print."""
    verb = trigger.reading.morph.verb
    return verb is not None and verb.is_passive


def takes_up_thing(trigger: Trigger, words: Words) -> bool:
    """Whether a verb's pronoun stands for the noun asked for, or a thing right before: «صاروخين أطلقتهما القوات»."""
    at = trigger.first - 1
    if trigger.with_at is not None and trigger.with_at < trigger.first:
        return True
    mention = words.mention(at)
    if at < 0 or trigger.reading.proclitics:
        return False
    return words.words[at].upos in _NOUNLIKE if mention is None else mention.kind is Kind.ASSET


def has_object_behind(trigger: Trigger, words: Words, subject: int | None) -> bool:
    """Whether the noun asked for stands behind the phrase behind a verb, as its object: «أسقط الجيش طائرة»."""
    at = trigger.with_at
    if subject is None or at is None or words.words[at].skip or words.mention_at[at] >= 0:
        return False
    return words.quantity_at[at] >= 0 and at >= words.mention_range(subject)[1]


def is_surely_passive(trigger: Trigger, words: Words, subject: int | None) -> bool:
    """Whether a passive is one by its form, by a number before its subject, or since its verb never lacks an object.

    «قتل أربعة جنود» is hardly what four soldiers did.
    """
    if is_passive_by_form(trigger) or trigger.group.transitive:
        return True
    first = words.mention_range(subject)[0] if subject is not None else 0
    return first > 0 and words.quantity_at[first - 1] >= 0


def shows_subject(trigger: Trigger) -> bool:
    """Whether a verb's ending shows who acts, so that no subject follows: «يطالبون», «نحارب»."""
    verb = trigger.reading.morph.verb
    if verb is None or trigger.reading.pronoun:
        return False
    return verb.number != "s" or (verb.person == "1" and not trigger.reading.is_past)
