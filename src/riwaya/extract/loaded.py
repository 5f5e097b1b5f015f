"""Layer `loaded`: words that carry framing, with whom they are about and in whose voice.

The lexicon says which words can; context says whether they do: a weak word counts where an actor of the war stands in
the clause, a faint one in a text that speaks for a side throughout, none inside a longer name that takes no side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.loaded_context import LoadedContext, Standing
from riwaya.extract.loaded_matches import LoadedMatcher
from riwaya.extract.loaded_stretches import StretchReader
from riwaya.extract.loaded_targets import TargetReader
from riwaya.extract.voices import Voices
from riwaya.model.loaded import Loaded
from riwaya.text.roles import SentenceRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.loaded_matches import Hit
    from riwaya.extract.loaded_stretches import Stretch
    from riwaya.extract.matchers import Matchers
    from riwaya.extract.words import Words
    from riwaya.model.attribution import Attribution
    from riwaya.text.sentences import Sentence

_APART = "set apart by quotation marks"


class LoadedFinder:
    """Finds loaded words; made once per pack."""

    def __init__(self, matchers: Matchers) -> None:
        loaded = matchers.pack.loaded
        self._matcher, self._stretches = LoadedMatcher(loaded), StretchReader(matchers)
        self._precedence = {category: rank for rank, category in enumerate(loaded.precedence)}

    def find(self, words: Words, attributions: Sequence[Attribution] = ()) -> tuple[Loaded, ...]:
        """Loaded words in text order.

        Args:
            words: the text with its mentions.
            attributions: who says what in it; may be empty.
        """
        context, voices, targets = LoadedContext(words, attributions), Voices(attributions), TargetReader(words)
        found = [
            (stretch, sentence)
            for sentence, hits in self.counted(words, context)
            for stretch in self._stretches.read(hits, words)
        ]
        return tuple(
            self._record(f"l{number}", stretch, sentence, words, context, voices, targets)
            for number, (stretch, sentence) in enumerate(found, 1)
        )

    def counted(self, words: Words, context: LoadedContext) -> list[tuple[Sentence, list[Hit]]]:
        """The hits that count, by sentence."""
        names = tuple(self._matcher.names(words))
        found = [
            (sentence, hit, context.standing(hit, sentence))
            for sentence in words.layers.sentences
            if sentence.role is not SentenceRole.LINK
            for hit in self._in_order(words, sentence, names)
        ]
        wanted = {Standing.COUNTS}
        if context.is_thick(hit for _, hit, standing in found if standing is Standing.COUNTS):
            wanted.add(Standing.IN_THICK_TEXT)
        if context.is_opinion:
            wanted |= {Standing.IN_THICK_TEXT, Standing.IN_OPINION}
        out: dict[Sentence, list[Hit]] = {}
        for sentence, hit, standing in found:
            if standing in wanted:
                out.setdefault(sentence, []).append(hit)
        return list(out.items())

    def _in_order(self, words: Words, sentence: Sentence, names: Sequence[Hit]) -> list[Hit]:
        """Hits of a sentence, with those names in it that no hit touches."""
        hits = list(self._matcher.find(words, sentence.body, sentence.last))
        taken = {at for hit in hits for at in range(hit.first, hit.last)}
        inside = (name for name in names if sentence.body <= name.first and name.last <= sentence.last)
        free = [name for name in inside if taken.isdisjoint(range(name.first, name.last))]
        return sorted((*hits, *free), key=lambda hit: hit.first)

    def _record(
        self,
        name: str,
        stretch: Stretch,
        sentence: Sentence,
        words: Words,
        context: LoadedContext,
        voices: Voices,
        targets: TargetReader,
    ) -> Loaded:
        span = words.layers.span(stretch.first, stretch.last, skip=stretch.skip)
        chief = min(stretch.hits, key=lambda hit: self._precedence.get(hit.entry.category or "", 0))
        target = targets.find(chief, sentence)
        labels = [", ".join(hit.label for hit in stretch.hits), *[_APART] * context.is_set_apart(chief)]
        return Loaded(
            id=name,
            start=span.start,
            end=span.end,
            text=span.of(words.layers.text),
            category=chief.entry.category or "",
            target=words.mentions[target[0]].id if target is not None else None,
            voice=voices.innermost(span.start, span.end),
            reason="; ".join((*labels, f"target: {target[1] if target is not None else 'open'}")),
        )
