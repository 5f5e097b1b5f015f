"""How a text puts a tie: polarity, modality, times and who is made responsible for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from riwaya.extract.event_moods import Mood
from riwaya.extract.trigger_checks import Trigger
from riwaya.knowledge.event_lexicon import EventGroup
from riwaya.knowledge.form_table import Class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.event_moods import MoodReader
    from riwaya.extract.ties import Tie
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution
    from riwaya.model.span import Span

_MOVED = frozenset({Class.VERB, Class.MASDAR})
_LAM = "ل"
_ANY = EventGroup(type="", frame="")
"""Moods are read off words, whatever these report."""
_AROUND = 4


class Scope:
    """Reads what surrounds the ties of one text."""

    def __init__(self, words: Words, moods: MoodReader, attributions: Sequence[Attribution]) -> None:
        self._words, self._moods = words, moods
        self._contents = sorted(
            (a.content.end - a.content.start, a.content.start, a.content.end, a.id)
            for a in attributions
            if a.content is not None
        )

    def mood(self, tie: Tie) -> Mood:
        """Polarity and modality of the word that states a tie.

        Nouns and participles say what a party is (معقل, المدعومة من): only verbs and verbal nouns are put in a mood,
        and ل before these is no purpose (الخاضعة لسيطرة).
        """
        reading = tie.reading
        if reading is None or reading.morph.cls not in _MOVED:
            return Mood()
        if reading.morph.cls is Class.MASDAR:
            reading = replace(reading, proclitics=reading.proclitics.rstrip(_LAM))
        return self._moods.read(Trigger(reading, _ANY, None), self._words)

    def timexes(self, first: int, last: int) -> tuple[str, ...]:
        """Ids of the times inside the stating words or next to them."""
        words = self._words
        begin, end = max(0, first - _AROUND), min(len(words.tokens), last + _AROUND)
        found = dict.fromkeys(words.timex_at[at] for at in range(begin, end) if words.timex_at[at] >= 0)
        return tuple(words.timexes[index].id for index in found)

    def attribution(self, span: Span) -> str | None:
        """Id of the innermost attribution whose content holds a span."""
        return next((name for _, start, end, name in self._contents if start <= span.start and span.end <= end), None)
