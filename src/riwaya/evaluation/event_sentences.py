"""Sentences read up to the point where events are made: what classifiers of sentences are trained and measured on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.extract.attributions import AttributionFinder
from riwaya.extract.events import EventFinder
from riwaya.extract.language import NO_READING, LanguageReader
from riwaya.extract.matchers import Matchers
from riwaya.extract.mentions import MentionFinder
from riwaya.extract.quantities import QuantityFinder
from riwaya.extract.timexes import TimexFinder
from riwaya.extract.voices import Voices
from riwaya.extract.words import Words
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from riwaya.extract.happenings import Happening
    from riwaya.extract.language import LanguageReading
    from riwaya.knowledge.pack import Pack
    from riwaya.text.models import ModelFolder

_BATCH = 64


class EventSentences:
    """Reads texts up to the point where events are made."""

    def __init__(self, pack: Pack, folder: ModelFolder | None) -> None:
        """Makes finders and loads models; without a folder it works on rules alone.

        The transformer has no say in triggers: it has learnt from the very sentences that this is measured on.

        Raises:
            DamagedModelError: a model file is missing or does not hold what it should.
        """
        matchers = Matchers(pack)
        self._reader = LanguageReader(matchers, folder) if folder is not None else None
        self._mentions = MentionFinder(matchers)
        self._timexes = TimexFinder(pack.time, pack.numbers)
        self._quantities = QuantityFinder(pack.numbers, pack.countries.values())
        self._attributions = AttributionFinder(pack)
        self._events = EventFinder(pack)
        self.people = self._events.people

    def read(self, texts: Sequence[str]) -> Iterator[tuple[Words, list[Happening]]]:
        """Words and happenings of each text, in order."""
        for words, happenings, _ in self.read_voiced(texts):
            yield words, happenings

    def read_voiced(self, texts: Sequence[str]) -> Iterator[tuple[Words, list[Happening], Voices]]:
        """As `read`, with what is said on whose word."""
        for start in range(0, len(texts), _BATCH):
            layers = [TextLayers(text) for text in texts[start : start + _BATCH]]
            readings = self._reader.read_many(layers) if self._reader is not None else [NO_READING] * len(layers)
            for one, reading in zip(layers, readings, strict=True):
                yield self._finish(one, reading)

    def _finish(self, layers: TextLayers, reading: LanguageReading) -> tuple[Words, list[Happening], Voices]:
        timexes = self._timexes.find(layers, None)
        quantities = self._quantities.find(layers, timexes)
        mentions = self._mentions.find(layers, None, timexes, reading.proposals)
        words = Words(layers, reading.sentences, mentions, timexes, quantities)
        voices = Voices(self._attributions.find(words))
        return words, self._events.happenings(words, voices), voices
