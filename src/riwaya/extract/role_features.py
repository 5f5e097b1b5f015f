"""What is to be seen of a mention beside an event: named features from which its role is learned.

Every feature is a short string, so that a weight can be read; the model (`role_model`) keeps a row for each. What the
rules think is one voice among them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.extract.role_words import AGREES, BETWEEN, HEADS, JOINED, PATH, PREVIOUS, RoleWords, Spot
from riwaya.model.mention import PARTIES, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from riwaya.extract.clauses import Phrase
    from riwaya.extract.happenings import Happening
    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.mention import Mention

_EDGES = (1, 2, 3, 5, 8, 13, 21, 34)
_MANY = 3
_COMMAS = frozenset({",", "-", ";", ":"})
_REACH = 120
"""Tokens between an event and a mention that may take part; few sentences are longer."""
_NEAR_WORDS = 2
_BEFORE, _BEHIND = "before", "behind"
_BY_FRAME = ("rule", "slot", "pp", BETWEEN, PATH, PREVIOUS)
_BY_KIND = ("rule", "slot", "pp", "governed", "rank", "gap", BETWEEN, PATH, JOINED, AGREES)
"""Beginnings of features that are also joined with the frame, and with the kind of the mention."""


SPEAKER, CALLING = "speaker", "speaker called_for"
"""Who says what the event is part of; who calls for it."""
OTHER_VOICE = "voice True False"
"""The event is told by somebody in whose words the mention does not stand."""


class _Own(Struct, frozen=True, gc=False):
    """What one mention shows by itself."""

    kind: tuple[str, ...]
    form: tuple[str, ...]
    left: tuple[str, ...]
    spot: Spot


class RoleFeatures:
    """Features of the mentions round the happenings of one text."""

    def __init__(
        self, words: Words, happenings: Sequence[Happening], people: ParticipantReader, voices: Voices
    ) -> None:
        self._words, self._happenings, self._people, self._voices = words, happenings, people, voices
        clauses = self._clauses = people.clauses
        self._starts = [happening.trigger.first for happening in happenings]
        self._triggers = {
            at: number for number, h in enumerate(happenings) for at in range(h.trigger.first, h.trigger.last)
        }
        self._by_rule = [{argument.mention: argument for argument in h.arguments} for h in happenings]
        tokens, outside = words.tokens, [index < 0 for index in words.mention_at]
        self._verbs = _running(clauses.is_verb(words, k) for k in range(len(tokens)))
        self._commas = _running(token.text in _COMMAS for token in tokens)
        self._borders = _running(out and clauses.is_border(t) for out, t in zip(outside, tokens, strict=True))
        self._relatives = _running(out and clauses.is_relative(t) for out, t in zip(outside, tokens, strict=True))
        self._round = RoleWords(words, self._triggers)
        self._own: dict[int, _Own] = {}

    def candidates(self, number: int) -> list[int]:
        """Mentions round a happening in its sentence, in text order."""
        trigger = self._happenings[number].trigger
        sentence = self._words.sentence_at[trigger.first]
        if sentence is None:
            return []
        first, last = max(sentence.first, trigger.first - _REACH), min(sentence.last, trigger.last + _REACH)
        found = dict.fromkeys(self._words.mention_at[first:last])
        own = self._words.mention_at[trigger.first]
        return [index for index in found if index >= 0 and index != own]

    def rows(self, number: int) -> Iterator[tuple[int, list[str]]]:
        """Each candidate of a happening with its features."""
        happening = self._happenings[number]
        trigger, words = happening.trigger, self._words
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return
        phrases = self._clauses.phrases(words, trigger.last, limit=sentence.last, stops=self._triggers.keys())
        behind = {phrase.mention: phrase for phrase in phrases}
        above = words.path_up(trigger.first, HEADS)
        common = [*self._of_event(number), *self._round.of_event(trigger)]
        span = words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)
        silent, voice = self._voices.speakers(span.start, span.end), self._voices.innermost(span.start, span.end)
        candidates = self.candidates(number)
        ranks = self._ranks(trigger.first, candidates)
        governor = self._governor(number)
        for index in candidates:
            own = [
                *self._of_rule(number, index),
                *self._of_mention(number, index, silent),
                *self._of_voice(index, voice),
                *ranks[index],
                *governor.get(index, ["governed none"]),
                *self._of_place(number, index, behind.get(index)),
                *self._round.of_pair(trigger, above, self._own_of(index).spot, self._by_rule[number]),
            ]
            crossed = [f"{trigger.group.frame}|{name}" for name in own if name.startswith(_BY_FRAME)]
            kind = words.mentions[index].kind.value
            crossed += [f"{kind}|{name}" for name in own if name.startswith(_BY_KIND)]
            yield index, [*common, *own, *crossed]

    def _of_event(self, number: int) -> list[str]:
        happening = self._happenings[number]
        group, reading = happening.trigger.group, happening.trigger.reading
        return [
            f"frame {group.frame}",
            f"type {group.type}",
            f"class {reading.morph.cls.value}",
            f"lemma {reading.lexeme.lemma}",
            f"modality {happening.mood.modality.value}",
            f"has {' '.join(happening.roles)}",
            f"pronoun {bool(reading.pronoun)}",
        ]

    def _of_rule(self, number: int, index: int) -> Iterator[str]:
        argument = self._by_rule[number].get(index)
        if argument is None:
            yield "rule none"
        else:
            reason = argument.reason.split(" of ", maxsplit=1)[0].split(" with ", maxsplit=1)[0]
            yield f"rule {argument.role.value}"
            yield f"rule {argument.role.value} {reason}"
            if argument.is_told:
                yield f"rule {argument.role.value} told"
        for other in range(max(0, number - _MANY + 1), min(len(self._by_rule), number + _MANY)):
            rows = self._by_rule[other]
            if other != number and index in rows:
                same = self._happenings[other].trigger.group.type == self._happenings[number].trigger.group.type
                side = _BEFORE if other < number else _BEHIND
                yield f"other {side} {rows[index].role.value} {same}"

    def _of_voice(self, index: int, voice: str | None) -> Iterator[str]:
        """Whether mention and event are told by the same voice."""
        mention = self._words.mentions[index]
        same = self._voices.innermost(mention.start, mention.end) == voice
        yield f"voice {voice is not None} {same}"

    def _ranks(self, at: int, candidates: Sequence[int]) -> dict[int, list[str]]:
        """Where each mention stands among those of its sort, on its side of the trigger."""
        words = self._words
        out: dict[int, list[str]] = {index: [] for index in candidates}
        sorts = {index: _sort_of(words.mentions[index]) for index in candidates}
        for side, order in ((_BEFORE, candidates[::-1]), (_BEHIND, candidates)):
            seen: dict[str, int] = {}
            for index in order:
                if (words.mention_range(index)[0] < at) == (side == _BEFORE):
                    seen[sorts[index]] = seen.get(sorts[index], 0) + 1
                    out[index].append(f"rank {side} {sorts[index]} {_capped(seen[sorts[index]])}")
        for index in candidates:
            count = sum(sort == sorts[index] for sort in sorts.values())
            out[index].append(f"count {sorts[index]} {_capped(count)}")
        return out

    def _governor(self, number: int) -> dict[int, list[str]]:
        """What mentions are to the verb above the trigger."""
        words, trigger = self._words, self._happenings[number].trigger
        sentence = words.sentence_at[trigger.first]
        at = self._clauses.governor(words, trigger.first, sentence.body) if sentence is not None else None
        if at is None or sentence is None:
            return {}
        what = self._triggers.get(at)
        sort = self._happenings[what].trigger.group.type if what is not None else self._people.control_of(words, at)
        behind = self._clauses.phrases(words, at + 1, limit=trigger.first)
        out = {
            p.mention: [f"governed {p.preposition}{p.slot}", f"governed {sort} {p.preposition}{p.slot}"] for p in behind
        }
        subject = self._people.subject(words, at, sentence.body, behind)
        if subject is not None:
            for index in self._people.with_joined(words, subject):
                out[index] = ["governed subject", f"governed {sort} subject"]
        return out

    def _of_mention(self, number: int, index: int, silent: frozenset[str]) -> Iterator[str]:
        happening = self._happenings[number]
        mention = self._words.mentions[index]
        yield from self._own_of(index).kind
        if mention.id in silent:
            yield SPEAKER
            yield f"speaker {happening.mood.modality.value}"
            yield f"speaker {happening.trigger.group.type}"
        yield from self._own_of(index).form

    def _own_of(self, index: int) -> _Own:
        """What a mention shows whatever event it is seen beside; read once."""
        known = self._own.get(index)
        if known is None:
            known = self._own[index] = self._read_own(index)
        return known

    def _read_own(self, index: int) -> _Own:
        words, mention = self._words, self._words.mentions[index]
        first, last = words.mention_range(index)
        counted = first > 0 and words.quantity_at[first - 1] >= 0
        left = range(first - 1, max(-1, first - 1 - _NEAR_WORDS), -1)
        head = next((k for k in range(first, last) if not first <= words.words[k].head < last), first)
        return _Own(
            kind=(
                f"kind {mention.kind.value}",
                f"naming {mention.naming.value}",
                f"linked {mention.entity is not None}",
                f"adjectival {mention.adjectival}",
                f"place {mention.kind in PLACES}",
            ),
            form=(*(("counted",) if counted else ()), f"head {words.tokens[first].text.removeprefix('ال')}"),
            left=tuple(f"left {first - k} {words.words[k].upos} {k in self._triggers}" for k in left),
            spot=Spot(index, first, last, head, tuple(words.path_up(head, HEADS)), self._preposition_before(first)),
        )

    def _of_place(self, number: int, index: int, phrase: Phrase | None) -> Iterator[str]:
        words, trigger = self._words, self._happenings[number].trigger
        first, last = words.mention_range(index)
        side = _BEFORE if last <= trigger.first else _BEHIND
        begin, end = (last, trigger.first) if side == _BEFORE else (trigger.last, max(first, trigger.last))
        yield f"gap {side} {bisect_right(_EDGES, end - begin)}"
        yield f"mentions between {side} {_capped(len(set(words.mention_at[begin:end]) - {-1}))}"
        yield f"verbs between {side} {_capped(self._verbs[end] - self._verbs[begin])}"
        yield f"commas between {side} {_capped(self._commas[end] - self._commas[begin])}"
        yield f"borders between {side} {_capped(self._borders[end] - self._borders[begin])}"
        yield f"relatives between {side} {_capped(self._relatives[end] - self._relatives[begin])}"
        low, high = min(first, trigger.first), max(first, trigger.first)
        inner = bisect_left(self._starts, high) - bisect_right(self._starts, low)
        yield f"triggers between {side} {_capped(max(0, inner))}"
        own = self._own_of(index)
        yield f"pp {side} {own.spot.preposition}"
        if phrase is not None:
            yield f"slot {phrase.slot} {phrase.preposition} {phrase.is_inner}"
        yield from own.left

    def _preposition_before(self, first: int) -> str:
        """The preposition attached to or right before a mention; empty for none."""
        words = self._words
        token, word = words.tokens[first], words.words[first]
        if word.skip and token.text[word.skip - 1] in "بلك":
            return token.text[word.skip - 1]
        for length in (3, 2, 1):
            at = first - length
            found = self._clauses.preposition(words.tokens, at) if at >= 0 else None
            if found is not None and found[1] == first:
                return found[0]
        return ""


def _sort_of(mention: Mention) -> str:
    if mention.kind in PLACES:
        return "place"
    return "party" if mention.kind in PARTIES else mention.kind.value


def _running(flags: Iterable[bool]) -> list[int]:
    """How many hold before each place, and in all."""
    return list(accumulate(flags, initial=0))


def _capped(count: int) -> int:
    return min(count, _MANY)
