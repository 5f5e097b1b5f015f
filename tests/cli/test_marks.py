from __future__ import annotations

import pytest

from riwaya.cli.language import Messages
from riwaya.cli.marks import PART_STYLES, STYLES, Mark, legend, mark_quote, marked
from riwaya.model.analysis import LAYERS
from riwaya.model.span import Quote
from tests.told import ANALYSIS
from tests.told import TEXT as TOLD

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
    styles = STYLES | PART_STYLES
    shapes = [frozenset(style.split()) - hues for style in styles.values()]
    assert len(set(shapes)) == len(styles)
    assert set(STYLES) == set(LAYERS)


def test_legend_counts_the_records(analysis):
    assert legend(analysis, ("quantities",), Messages("en"), styled=False).plain.strip() == "[Quantities] 1"


def test_an_attribution_has_three_marks():
    shown = marked(TOLD, ANALYSIS, ("attributions",), styled=False).plain
    assert shown.startswith("‹أفادت› ⁅رويترز⁆ ‹نقلا عن› ⁅المرصد السوري⁆ أن ❲❲⁅قائدا ميدانيا⁆ ‹قال› إن ❲الطيران")


def test_the_legend_breaks_between_entries():
    shown = legend(ANALYSIS, ("mentions", "attributions", "events"), Messages("en"), styled=False, width=60)
    assert shown.plain == "⟨Mentions⟩ 8   ‹Attributions› 3 (⁅source⁆ ‹cue› ❲content❳)\n⟪Events⟫ 2"


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (80, "كان صباحا هادئا حين ⟪قصفت⟫ الطائرات القرية ثم عاد الهدوء إليها مساء"),
        (30, "…هادئا حين ⟪قصفت⟫ الطائرات…"),
        (1, "…⟪قصفت⟫…"),
    ],
)
def test_a_long_quotation_is_cut_to_whole_words_round_its_mark(limit, shown):
    text = "كان صباحا هادئا حين قصفت الطائرات القرية ثم عاد الهدوء إليها مساء"
    start = 100 + text.index("قصفت")
    trigger = Mark("events", start, start + 4)
    quote = Quote(start=100, end=100 + len(text), text=text)
    assert mark_quote(quote, [trigger], trigger, styled=False, limit=limit).plain == shown
