"""What is to be seen of a mention beside an event: named features from which its role is learned.

Every feature is a short string, so that a weight can be read; the model (`role_model`) keeps a row for each. What the
rules think is one voice among them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from riwaya.model.mention import PARTIES, PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.clauses import Phrase
    from riwaya.extract.happenings import Happening
    from riwaya.extract.participants import ParticipantReader
    from riwaya.extract.voices import Voices
    from riwaya.extract.words import Words
    from riwaya.model.mention import Mention

_EDGES = (1, 2, 3, 5, 8, 13, 21, 34)
_MANY = 3
_COMMAS = frozenset({",", "-", ";", ":"})
_PATH = 6
_NEAR_WORDS = 2
_BEFORE, _BEHIND = "before", "behind"
_CROSSED = ("rule", "slot", "pp", "governed", "rank")
"""Beginnings of features that are also joined with the frame and with the kind of the mention."""


class RoleFeatures:
    """Features of the mentions round the happenings of one text."""

    def __init__(
        self, words: Words, happenings: Sequence[Happening], people: ParticipantReader, voices: Voices
    ) -> None:
        self._words, self._happenings, self._people, self._voices = words, happenings, people, voices
        self._clauses = people.clauses
        self._starts = [happening.trigger.first for happening in happenings]
        self._triggers = {
            at: number for number, h in enumerate(happenings) for at in range(h.trigger.first, h.trigger.last)
        }
        self._by_rule = [{argument.mention: argument for argument in h.arguments} for h in happenings]

    def candidates(self, number: int) -> list[int]:
        """Mentions of the sentence of a happening, in text order."""
        trigger = self._happenings[number].trigger
        sentence = self._words.sentence_at[trigger.first]
        if sentence is None:
            return []
        found = dict.fromkeys(self._words.mention_at[sentence.first : sentence.last])
        own = self._words.mention_at[trigger.first]
        return [index for index in found if index >= 0 and index != own]

    def rows(self, number: int) -> Iterator[tuple[int, list[str]]]:
        """Each candidate of a happening with its features."""
        happening = self._happenings[number]
        trigger, words = happening.trigger, self._words
        sentence = words.sentence_at[trigger.first]
        if sentence is None:
            return
        stops = frozenset(self._triggers) - set(range(trigger.first, trigger.last))
        behind = {p.mention: p for p in self._clauses.phrases(words, trigger.last, limit=sentence.last, stops=stops)}
        common = self._of_event(number)
        span = words.layers.span(trigger.first, trigger.last, skip=trigger.reading.skip)
        silent, voice = self._voices.speakers(span.start, span.end), self._voices.innermost(span.start, span.end)
        candidates = self.candidates(number)
        ranks = self._ranks(trigger.first, candidates)
        governor = self._governor(number)
        for index in candidates:
            own = [
                *self._of_rule(number, index),
                *self._of_mention(index, silent),
                *self._of_voice(index, voice),
                *ranks[index],
                *governor.get(index, ["governed none"]),
                *self._of_place(number, index, behind.get(index)),
                *self._of_tree(trigger.first, index),
            ]
            crossed = [
                f"{happening.trigger.group.frame}|{name}" for name in own if name.startswith(("rule", "slot", "pp"))
            ]
            kind = words.mentions[index].kind.value
            crossed += [f"{kind}|{name}" for name in own if name.startswith((*_CROSSED, "gap"))]
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
        for other, rows in enumerate(self._by_rule):
            if other != number and index in rows and abs(other - number) < _MANY:
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

    def _of_mention(self, index: int, silent: frozenset[str]) -> Iterator[str]:
        words, mention = self._words, self._words.mentions[index]
        first, _ = words.mention_range(index)
        yield f"kind {mention.kind.value}"
        yield f"naming {mention.naming.value}"
        yield f"linked {mention.entity is not None}"
        yield f"adjectival {mention.adjectival}"
        yield f"place {mention.kind in PLACES}"
        if mention.id in silent:
            yield "speaker"
        if first > 0 and words.quantity_at[first - 1] >= 0:
            yield "counted"
        yield f"head {words.tokens[first].text.removeprefix('ال')}"

    def _of_place(self, number: int, index: int, phrase: Phrase | None) -> Iterator[str]:
        words, trigger = self._words, self._happenings[number].trigger
        first, last = words.mention_range(index)
        side = _BEFORE if last <= trigger.first else _BEHIND
        between = range(last, trigger.first) if side == _BEFORE else range(trigger.last, first)
        yield f"gap {side} {bisect_right(_EDGES, len(between))}"
        yield f"mentions between {side} {_capped(len({words.mention_at[k] for k in between} - {-1}))}"
        yield f"verbs between {side} {_capped(sum(self._clauses.is_verb(words, k) for k in between))}"
        yield f"commas between {side} {_capped(sum(words.tokens[k].text in _COMMAS for k in between))}"
        borders = sum(self._clauses.is_border(words.tokens[k]) for k in between if words.mention_at[k] < 0)
        yield f"borders between {side} {_capped(borders)}"
        relatives = sum(self._clauses.is_relative(words.tokens[k]) for k in between if words.mention_at[k] < 0)
        yield f"relatives between {side} {_capped(relatives)}"
        low, high = min(first, trigger.first), max(first, trigger.first)
        inner = bisect_left(self._starts, high) - bisect_right(self._starts, low)
        yield f"triggers between {side} {_capped(max(0, inner))}"
        yield f"pp {side} {self._preposition_before(first)}"
        if phrase is not None:
            yield f"slot {phrase.slot} {phrase.preposition} {phrase.is_inner}"
        for k in range(first - 1, max(-1, first - 1 - _NEAR_WORDS), -1):
            yield f"left {first - k} {words.words[k].upos} {k in self._triggers}"

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

    def _of_tree(self, at: int, index: int) -> Iterator[str]:
        words = self._words
        first, last = words.mention_range(index)
        heads = [k for k in range(first, last) if not first <= words.words[k].head < last]
        head = heads[0] if heads else first
        yield f"deprel {words.words[head].deprel}"
        up, down = words.path_up(head, _PATH), words.path_up(at, _PATH)
        if at in up:
            yield f"below {up.index(at)} {words.words[head].deprel}"
        elif head in down:
            yield f"above {down.index(head)} {words.words[at].deprel}"
        else:
            common = next((k for k in up if k in down), None)
            if common is None:
                yield "apart"
            else:
                yield f"cousin {up.index(common)} {down.index(common)} {words.words[head].deprel}"
                yield f"cousin {up.index(common)} {down.index(common)}"


def _sort_of(mention: Mention) -> str:
    if mention.kind in PLACES:
        return "place"
    return "party" if mention.kind in PARTIES else mention.kind.value


def _capped(count: int) -> int:
    return min(count, _MANY)
