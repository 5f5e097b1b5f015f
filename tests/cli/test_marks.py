from __future__ import annotations

import pytest

from riwaya.cli.language import Messages
from riwaya.cli.marks import STYLES, legend, marked
from riwaya.model.analysis import LAYERS

TEXT = "قتل نحو 30 مدنيا في دوما."


@pytest.fixture
def analysis(analyzer, article):
    return analyzer.analyze(article(TEXT))


def test_brackets_nest_where_layers_overlap(analysis):
    shown = marked(TEXT, analysis, ("mentions", "quantities"), styled=False)
    assert shown.plain == "قتل [نحو 30 ⟨مدنيا⟩] في ⟨دوما⟩."


def test_brackets_nest_where_two_records_share_their_place(analyzer, article):
    text = "سيطروا على القرية خلال يومين."
    analysis = analyzer.analyze(article(text))
    shown = marked(text, analysis, ("timexes", "quantities"), styled=False)
    assert shown.plain == "سيطروا على القرية خلال {[يومين]}."


def test_styled_text_is_the_text(analysis):
    assert marked(TEXT, analysis, ("mentions", "quantities"), styled=True).plain == TEXT


def test_each_layer_differs_by_more_than_its_hue():
    hues = {"cyan", "yellow", "green", "magenta", "red", "blue"}
    shapes = [frozenset(style.split()) - hues for style in STYLES.values()]
    assert len(set(shapes)) == len(STYLES)
    assert set(STYLES) == set(LAYERS) - {"frames"}  # frames have entities, not places in the text


def test_legend_counts_the_records(analysis):
    assert legend(analysis, ("quantities",), Messages("en"), styled=False).plain.strip() == "[Quantities] 1"
