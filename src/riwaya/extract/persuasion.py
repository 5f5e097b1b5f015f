"""Persuasion techniques that words show: loaded language, labels, exaggeration and a few more.

The loaded words of the text are its loaded language, names among them its labels; the pack's lexicon of persuasion adds
words of general news. Techniques that stand in an argument rather than in words are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.loaded_context import LoadedContext
from riwaya.extract.loaded_matches import LoadedMatcher
from riwaya.extract.voices import Voices
from riwaya.knowledge.loaded_lexicon import Aim
from riwaya.model.persuasion import Persuasion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.loaded import LoadedFinder
    from riwaya.extract.loaded_matches import Hit
    from riwaya.extract.words import Words
    from riwaya.knowledge.pack import Pack
    from riwaya.model.attribution import Attribution

LOADED_LANGUAGE, LABELING = "Loaded_Language", "Name_Calling-Labeling"


class PersuasionFinder:
    """Finds techniques; made once per pack."""

    def __init__(self, pack: Pack, loaded: LoadedFinder) -> None:
        self._loaded, self._matcher = loaded, LoadedMatcher(pack.persuasion)

    def find(self, words: Words, attributions: Sequence[Attribution] = ()) -> tuple[Persuasion, ...]:
        """Techniques in text order, a stretch once for each."""
        voices = Voices(attributions)
        found: dict[tuple[int, int, str], Persuasion] = {}
        for hit, technique, source in self._hits(words, attributions):
            span = words.layers.span(hit.first, hit.last, skip=hit.skip)
            key = span.start, span.end, technique
            found.setdefault(
                key,
                Persuasion(
                    start=span.start,
                    end=span.end,
                    text=span.of(words.layers.text),
                    technique=technique,
                    voice=voices.innermost(span.start, span.end),
                    reason=f"{source}: {hit.label}",
                ),
            )
        return tuple(found[key] for key in sorted(found))

    def _hits(self, words: Words, attributions: Sequence[Attribution]) -> Iterator[tuple[Hit, str, str]]:
        for _, hits in self._loaded.counted(words, LoadedContext(words, attributions)):
            for hit in hits:
                yield hit, LOADED_LANGUAGE, "loaded word"
                if hit.entry.aim is Aim.NAME:
                    yield hit, LABELING, "loaded name"
        for sentence in words.layers.sentences:
            for hit in self._matcher.find(words, sentence.body, sentence.last):
                yield hit, hit.entry.category or "", "word"
