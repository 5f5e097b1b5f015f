from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from riwaya.extract.attributions import AttributionFinder
from riwaya.extract.matchers import Matchers
from riwaya.extract.mentions import MentionFinder
from riwaya.extract.numbers import NumeralReader
from riwaya.extract.quantities import QuantityFinder
from riwaya.extract.timexes import TimexFinder
from riwaya.extract.words import Words
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.model.analysis import Analysis

DAY = date(2018, 3, 20)


@pytest.fixture(scope="session")
def numerals(pack):
    return NumeralReader(pack.numbers)


@pytest.fixture(scope="session")
def quantities(pack):
    """Quantities of a text as (words, value, unit, comparator)."""
    finder, times = QuantityFinder(pack.numbers, pack.countries.values()), TimexFinder(pack.time, pack.numbers)

    def find(text: str):
        layers = TextLayers(text)
        return finder.find(layers, times.find(layers, DAY))

    return find


@pytest.fixture(scope="session")
def mentions(pack):
    """Mentions of a text published on a day."""
    finder, times = MentionFinder(Matchers(pack)), TimexFinder(pack.time, pack.numbers)

    def find(text: str, day: date | None = DAY):
        layers = TextLayers(text)
        return finder.find(layers, day, times.find(layers, day))

    return find


@pytest.fixture(scope="session")
def timexes(pack):
    """Time expressions of a text published on a day."""
    finder = TimexFinder(pack.time, pack.numbers)

    def find(text: str, day: date | None = DAY):
        return finder.find(TextLayers(text), day)

    return find


@pytest.fixture(scope="session")
def attributions(pack, mentions, timexes):
    """Attributions of a text published on a day, without language models."""
    finder = AttributionFinder(pack)

    def find(text: str, day: date | None = DAY):
        return finder.find(Words(TextLayers(text), (), mentions(text, day), timexes(text, day)))

    return find


class Told(NamedTuple):
    """An event in the words of its text."""

    trigger: str
    type: str
    actors: list[str]
    recipients: list[str]
    places: list[str]
    manner: str
    """Polarity and modality."""


def told(analysis: Analysis) -> list[Told]:
    """The events of an analysis."""
    words = {mention.id: mention.text for mention in analysis.mentions}

    def named(ids: Sequence[str]) -> list[str]:
        return [words[name] for name in ids]

    return [
        Told(
            event.trigger.text,
            event.type,
            named(event.actors),
            named(event.recipients),
            named(event.places),
            f"{event.polarity} {event.modality}",
        )
        for event in analysis.events
    ]


@pytest.fixture(scope="session")
def by_rules(pack):
    """Events of a text by rules alone, as where no models are installed."""
    analyzer = Analyzer(pack)
    return lambda text: told(analyzer.analyze(Article(id="a1", text=text, published=DAY.isoformat())))


@pytest.fixture(scope="session")
def one_by_rules(by_rules):
    """The one event of a text by rules alone."""

    def find(text: str) -> Told:
        (event,) = by_rules(text)
        return event

    return find


@pytest.fixture(scope="session")
def by_models(pack, models):
    """Events of a text with trees and the network of roles."""
    analyzer = Analyzer(pack, models=models)
    return lambda text: told(analyzer.analyze(Article(id="a1", text=text, published=DAY.isoformat())))


@pytest.fixture(scope="session")
def one_by_models(by_models):
    """The one event of a text with trees and the network of roles."""

    def find(text: str) -> Told:
        (event,) = by_models(text)
        return event

    return find
