"""Features of the words round an event and a mention: what stands between and beside them, the way through the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from riwaya.knowledge.form_table import Class

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from riwaya.extract.event_arguments import Argument
    from riwaya.extract.trigger_checks import Trigger
    from riwaya.extract.words import Words

_SMALL = frozenset({"ADP", "CCONJ", "SCONJ", "PART", "PRON", "PUNCT", "AUX", "DET"})
"""Classes of words that stand for themselves; others are told by their class."""
HEADS = 8
"""How many heads above a word are looked at."""
_KIN = 6
"""So many of them for how far two words are from each other."""
_SHORT, _BETWEEN, _LONGEST = 2, 3, 5
_EDGE, _TRIGGER, _ROOT = "<>", "T", "root"
_AND = "و"
_FEMALE_ENDS = ("ه", "ات")
_FEMALE_VERB = "ت"
BETWEEN, PATH, PREVIOUS, AGREES, JOINED = "mid", "path", "prev", "agree", "joined"
"""Beginnings of features."""


class Spot(Struct, frozen=True, gc=False):
    """Where a mention stands."""

    index: int
    first: int
    last: int
    head: int
    """Its token that hangs on none of its own."""
    above: tuple[int, ...]
    """`HEADS` above that token."""
    preposition: str
    """Attached to it or right before it; empty for none."""


class RoleWords:
    """Reads what stands round the events of one text."""

    def __init__(self, words: Words, triggers: Mapping[int, int]) -> None:
        self._words, self._triggers = words, triggers

    def of_event(self, trigger: Trigger) -> list[str]:
        """What shows beside any mention of the event."""
        own = self._words.words[trigger.first]
        return [
            f"t parent {self._words.words[own.head].lemma if own.head >= 0 else _ROOT}",
            f"t prev {self._sort(trigger.first - 1)}",
            f"t next {self._sort(trigger.last)}",
            f"t rel {own.deprel}",
        ]

    def of_pair(
        self, trigger: Trigger, above: Sequence[int], spot: Spot, rules: Mapping[int, Argument]
    ) -> Iterator[str]:
        """What shows between event and mention, and beside the mention; `above`: `HEADS` above the trigger."""
        words = self._words
        is_before = spot.last <= trigger.first
        side = "B" if is_before else "A"
        begin, end = (spot.last, trigger.first) if is_before else (trigger.last, max(spot.first, trigger.last))
        if end - begin <= _BETWEEN:
            yield f"{BETWEEN} {side} {' '.join(self._sort(at) for at in range(begin, end))}"
        yield f"after {self._sort(spot.last)}"
        yield f"{PREVIOUS} {side} {self._sort(spot.first - 1)}"
        yield from self._kin(trigger.first, above, spot)
        yield from self._path([spot.head, *spot.above], [trigger.first, *above], spot.preposition)
        parent = words.words[spot.head].head
        yield f"m parent {words.words[parent].lemma if parent >= 0 else _ROOT}"
        yield f"m parent upos {words.words[parent].upos if parent >= 0 else _ROOT} {parent in self._triggers}"
        if trigger.reading.morph.cls is Class.VERB:
            yield f"{AGREES} {side} {self._is_female_verb(trigger.first) == self._is_female(spot.first)}"
        yield from self._joined(spot, rules)

    def _sort(self, at: int) -> str:
        """A word as far as it tells structure: itself if it is small, else its class."""
        words = self._words
        if not 0 <= at < len(words.tokens):
            return _EDGE
        if at in self._triggers:
            return _TRIGGER
        text, upos = words.tokens[at].text, words.words[at].upos
        if upos in _SMALL or len(text) <= _SHORT:
            return text
        return f"{upos}{'M' if words.mention_at[at] >= 0 else ''}"

    def _kin(self, at: int, above: Sequence[int], spot: Spot) -> Iterator[str]:
        """How far trigger and mention are from each other in the tree."""
        words, up, down = self._words.words, spot.above[:_KIN], above[:_KIN]
        relation = words[spot.head].deprel
        yield f"deprel {relation}"
        if at in up:
            yield f"below {up.index(at)} {relation}"
            return
        if spot.head in down:
            yield f"above {down.index(spot.head)} {words[at].deprel}"
            return
        common = next((k for k in up if k in down), None)
        if common is None:
            yield "apart"
            return
        yield f"cousin {up.index(common)} {down.index(common)} {relation}"
        yield f"cousin {up.index(common)} {down.index(common)}"

    def _path(self, up: Sequence[int], down: Sequence[int], preposition: str) -> Iterator[str]:
        """Relations from the mention up to the first common head, and down to the trigger; both with their heads."""
        common = next((one for one in up if one in down), None)
        if common is None:
            return
        climbed, descended = up[: up.index(common)], down[: down.index(common)][::-1]
        if len(climbed) + len(descended) <= _LONGEST:
            way = f"{self._relations(climbed, '>')}^{self._relations(descended, '<')}"
            yield f"{PATH} {way}"
            yield f"{PATH} {preposition} {way}"

    def _relations(self, tokens: Sequence[int], joint: str) -> str:
        return joint.join(self._words.words[at].deprel.split(":")[0] for at in tokens)

    def _is_female(self, at: int) -> bool:
        return self._words.tokens[at].text.endswith(_FEMALE_ENDS)

    def _is_female_verb(self, at: int) -> bool:
        text = self._words.tokens[at].text
        return text.endswith(_FEMALE_VERB) or text.lstrip("وف").startswith(_FEMALE_VERB)

    def _joined(self, spot: Spot, rules: Mapping[int, Argument]) -> Iterator[str]:
        """Whether «and» ties the mention to the one before, and what rules make of that one."""
        words = self._words
        is_joined = words.words[spot.first].skip > 0 and words.tokens[spot.first].text.startswith(_AND)
        yield f"{JOINED} {is_joined}"
        before = words.mention_at[spot.first - 1] if is_joined and spot.first > 0 else -1
        if before >= 0:
            rule = rules.get(before)
            is_one_kind = words.mentions[before].kind == words.mentions[spot.index].kind
            yield f"{JOINED} to {rule.role.value if rule else 'none'} {is_one_kind}"
