"""Tolls and tallies: what a number is a number of, parts of it, and numbers on two words."""

from __future__ import annotations

import pytest

from riwaya.model.article import Article
from riwaya.pipeline import Analyzer


@pytest.fixture(scope="session")
def read(pack, models):
    """Analysis of a text with the models at hand."""
    analyzer = Analyzer(pack, models=models)
    return lambda text: analyzer.analyze(Article(id="a1", text=text, published="2018-03-20"))


@pytest.fixture(scope="session")
def figures(read):
    """Claims with a figure as (measure, value or lower bound)."""
    return lambda text: [
        (c.measure, c.value if c.value is not None else c.low) for c in read(text).claims if c.has_figure
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت المديرية إن عدد الشهداء بلغ 89 شخصا.", ("persons_killed", 89)),
        ("ارتفعت حصيلة الجرحى في المدينة منذ الصباح إلى 40.", ("persons_wounded", 40)),
        ("وبلغ إجمالي المعتقلين في السجون 700 شخص.", ("persons_arrested", 700)),
        ("إن عدد النازحين الذين يعيشون في المخيمات تجاوز 120 ألفا.", ("persons_displaced", 120_000)),
        ("وقدر المكتب عدد المهجرين بنحو 9000 شخص.", ("persons_displaced", 9000)),
        ("وبذلك يرتفع إلى 162 عدد الشهداء.", ("persons_killed", 162)),
        ("عدد المصابين: 55.", ("persons_wounded", 55)),
        ("وزاد عدد النازحين ليصل إلى 160 ألفا.", ("persons_displaced", 160_000)),
    ],
)
def test_a_number_is_of_the_noun_that_is_counted(figures, text, expected):
    assert figures(text) == [expected]


def test_what_has_come_to_a_number_is_not_at_most_that(read):
    (claim,) = [c for c in read("وزاد عدد النازحين ليصل إلى 160 ألفا.").claims if c.has_figure]
    assert (claim.low, claim.high, claim.comparator) == (160_000, 160_000, "exact")


@pytest.mark.parametrize(
    "text", ["لم يتضح عدد الشهداء، فيما احتشد 300 شخص في الساحة.", "زاد عدد النازحين بأكثر من ثلاثة أمثال."]
)
def test_figures_of_another_clause_and_multiples_are_no_tallies(figures, text):
    assert not {"persons_killed", "persons_displaced"} & {measure for measure, _ in figures(text)}


def test_killed_and_wounded_together_are_casualties(figures):
    assert figures("وبلغ عدد القتلى والجرحى 500 شخص.") == [("persons_casualties", 500)]


def test_a_figure_before_another_clause_belongs_to_the_verb_before(figures):
    found = figures("إن عدد الشهداء بلغ 89 شخصا بينهم 33 طفلا و18 امرأة، فيما أصيب أكثر من 500 آخرين.")
    assert found == [("persons_killed", 89), ("children_killed", 33), ("women_killed", 18), ("persons_wounded", 500)]


def test_a_figure_before_a_joined_verb_belongs_to_the_verb_before(figures):
    found = figures("قتل 12 عنصرا وأصيب 20 آخرون.")
    assert found == [("fighters_killed", 12), ("persons_wounded", 20)]


def test_a_part_with_words_of_its_own_ends_no_list(figures):
    found = figures("قتل 60 مدنيا بينهم 33 طفلا من حي واحد و18 امرأة وأصيب 500 آخرون.")
    assert ("women_killed", 18) in found


def test_numbers_side_by_side_stand_on_their_own_words(read):
    found = read("حصيلة القتلى بين مصدر وآخر: 89 بحسب وزارة الصحة، و87 على الأقل بحسب المرصد السوري لحقوق الإنسان.")
    said = [(a.id, a.source.text, a.content.text, a.parent) for a in found.attributions]
    assert said == [
        ("a1", "وزارة الصحة", "89", None),
        ("a2", "المرصد السوري لحقوق الإنسان", "87 على الأقل", None),
    ]
    told = [(c.measure, c.low, c.attribution) for c in found.claims if c.has_figure]
    assert told == [("persons_killed", 89, "a1"), ("persons_killed", 87, "a2")]


def test_a_bare_number_on_another_word_counts_the_same(figures):
    found = figures("أسفر القصف عن مقتل 20 شخصا بحسب المرصد السوري لحقوق الإنسان، و25 وفقا للدفاع المدني.")
    assert found == [("persons_killed", 20), ("persons_killed", 25)]


def test_most_of_them_is_a_share_of_people(read):
    found = read("قتل 58 مدنيا غالبيتهم في ريف دمشق.")
    share = next(c for c in found.claims if c.unit == "percent")
    assert (share.measure, share.whole_text.text) == ("share_of_persons_killed", "58 مدنيا")


def test_what_goes_on_is_no_withdrawal(figures):
    assert figures("لا يزال آلاف المدنيين داخل المدينة.") == [("civilians_counted", 2000)]
