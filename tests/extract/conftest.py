from __future__ import annotations

from datetime import date

import pytest

from riwaya.extract.attributions import AttributionFinder
from riwaya.extract.matchers import Matchers
from riwaya.extract.mentions import MentionFinder
from riwaya.extract.numbers import NumeralReader
from riwaya.extract.quantities import QuantityFinder
from riwaya.extract.timexes import TimexFinder
from riwaya.extract.words import Words
from riwaya.text.layers import TextLayers

DAY = date(2018, 3, 20)


@pytest.fixture(scope="session")
def numerals(pack):
    return NumeralReader(pack.numbers)


@pytest.fixture(scope="session")
def quantities(pack):
    """Quantities of a text as (words, value, unit, comparator)."""
    finder, times = QuantityFinder(pack.numbers), TimexFinder(pack.time, pack.numbers)

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
