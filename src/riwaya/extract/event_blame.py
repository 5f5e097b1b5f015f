"""Who is said to be responsible for an event did it: «الحكومة مسؤولة عن القصف», «أعلن التنظيم مسؤوليته عن الهجوم»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.event_arguments import Argument
from riwaya.extract.event_records import span_of
from riwaya.extract.ground import that_clause
from riwaya.extract.tie_words import folded
from riwaya.knowledge.event_lexicon import Role
from riwaya.model.mention import PARTIES, Kind
from riwaya.text.clitics import read_pronouns
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.knowledge.grammar_lexicon import GrammarLexicon

_FOR = fold_form("عن")
_BLAMED = PARTIES | {Kind.PERSON, Kind.PLACE}
_BETWEEN, _BACK = 3, 3
"""How many words may stand between «عن» and the event, and between the blamed and the word of blame."""
REASON = "responsible for it"


class BlameReader:
    """Finds who is blamed; made once per pack."""

    def __init__(self, grammar: GrammarLexicon) -> None:
        self._responsible, self._duty = folded(grammar.responsible), folded(grammar.responsibility)
        self._passed = folded(grammar.auxiliaries_between)

    def read(
        self, triggers: Sequence[Trigger], arguments: Sequence[list[Argument]], words: Words, voices: Voices
    ) -> list[list[Argument]]:
        """The arguments of each trigger, with the one who is said to be responsible as who acts, for sure."""
        numbers = {mention.id: index for index, mention in enumerate(words.mentions)}
        stops = {at for trigger in triggers for at in range(trigger.first, trigger.last)}
        out = []
        for trigger, found in zip(triggers, arguments, strict=True):
            index = self._blamed(trigger, words, voices, numbers, stops)
            rest = [one for one in found if one.role is not Role.ACTOR and one.mention != index]
            out.append(found if index is None else [Argument(index, Role.ACTOR, REASON, is_sure=True), *rest])
        return out

    def _blamed(
        self, trigger: Trigger, words: Words, voices: Voices, numbers: dict[str, int], stops: set[int]
    ) -> int | None:
        """Index of the mention of who is responsible; None where nobody is."""
        at = self._blame(trigger, words, stops)
        if at is None:
            return None
        span = span_of(trigger, words)
        said = voices.innermost_of(span.start, span.end)
        source = numbers.get(said.source.mention or "") if said is not None and said.source is not None else None
        if words.tokens[at].text in self._responsible:
            found, is_speaker = self._before(at, words)
            return source if is_speaker else found
        opens = (
            said is not None and said.content is not None and words.range_of(said.content.start, span.start)[0] == at
        )
        return source if opens else None

    def _blame(self, trigger: Trigger, words: Words, stops: set[int]) -> int | None:
        """The token of the word of blame before «عن» and an event noun."""
        if trigger.reading.is_verb:
            return None
        for at in range(trigger.first - 1, max(0, trigger.first - 1 - _BETWEEN), -1):
            if words.tokens[at].text == _FOR:
                text = words.tokens[at - 1].text
                owned = {reading.stem for reading in read_pronouns(text)}
                return at - 1 if text in self._responsible or owned & self._duty else None
            if at in stops or words.mention_at[at] >= 0 or words.words[at].upos == "VERB":
                return None
        return None

    def _before(self, at: int, words: Words) -> tuple[int | None, bool]:
        """The mention right before a predicate, and whether a pronoun of أن stands there instead."""
        place = at - 1
        while place >= 0 and at - place <= _BACK and words.tokens[place].text in self._passed:
            place -= 1
        if place < 0:
            return None, False
        that = that_clause(words.tokens[place].text)
        if that is not None and that[1]:
            return None, True
        index = words.mention_at[place]
        is_one = index >= 0 and words.mentions[index].kind in _BLAMED and not words.mentions[index].adjectival
        return (index if is_one else None), False
