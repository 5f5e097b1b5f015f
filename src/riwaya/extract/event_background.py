"""Whether an event is told as background, not as news: PLOVER's auxiliary mode `historical`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from riwaya.knowledge.paradigms import Aspect, verb_forms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words
    from riwaya.model.timex import Timex

_LONG_AGO, _SOME_TIME_AGO = timedelta(days=365), timedelta(days=30)
_PAST_REF = "PAST_REF"
_WAS = frozenset(
    form for form, found in verb_forms("كان", "يكون").items() if any(one.aspect is Aspect.PAST for one in found)
)
_HAD = "قد"
_AND = "و"
_REACH = 6
"""Words between كان and the verb, where قد stands before the verb."""


def is_historical(trigger: Trigger, words: Words, timexes: Sequence[int], published: date | None) -> bool:
    """Whether an event lies over a year before publication, or is in the pluperfect and over a month old.

    Args:
        trigger: the word that reports it.
        words: the text.
        timexes: its times, as indices in `Words.timexes`.
        published: None: only times that count back from other times (`PAST_REF`) can be judged.
    """
    if not timexes:
        return False
    times = [words.timexes[index] for index in timexes]
    if any(_is_before(timex, published, _LONG_AGO) for timex in times):
        return True
    is_old = any(timex.value == _PAST_REF or _is_before(timex, published, _SOME_TIME_AGO) for timex in times)
    return is_old and _is_pluperfect(trigger, words)


def _is_before(timex: Timex, published: date | None, least: timedelta) -> bool:
    last = timex.end_date or timex.begin
    return published is not None and last is not None and published - date.fromisoformat(last) > least


def _is_pluperfect(trigger: Trigger, words: Words) -> bool:
    """«كان الجيش قد قصف», «كانت قصفت»."""
    at = trigger.first
    if not trigger.reading.is_past or at == 0:
        return False
    if words.tokens[at - 1].text != _HAD:
        return _was(words, at - 1)
    sentence = words.sentence_at[at]
    first = max(at - 1 - _REACH, sentence.body if sentence is not None else 0)
    return any(_was(words, place) for place in range(first, at - 1))


def _was(words: Words, at: int) -> bool:
    text = words.tokens[at].text
    return text in _WAS or text.removeprefix(_AND) in _WAS
