from __future__ import annotations

from riwaya.compare.groups import By, Grouper
from riwaya.compare.naming import make_matrices
from riwaya.model.mention import Naming


def by_outlet(head):
    return head.outlet


def told(uses, outlet, *names, published="2017-09-06"):
    """Uses of names for one entity in an article of an outlet."""
    text = " ثم ".join(names)
    naming = {"داعش": Naming.PEJORATIVE}
    found = []
    for number, name in enumerate(names):
        mention = (name, "isis", {"naming": naming.get(name, Naming.NEUTRAL)})
        found += uses(text, mention, id=f"{outlet}-{number}", outlet=outlet, published=published)
    return found


def test_counts_and_shares_by_group(uses):
    found = told(uses, "neva", "داعش", "تنظيم الدولة", "داعش") + told(uses, "ufuq", "تنظيم الدولة")
    (matrix,) = make_matrices(found, by_outlet)
    cells = {row.name: [(cell.group, cell.count, round(cell.share, 2)) for cell in row.cells] for row in matrix.names}
    assert cells == {
        "داعش": [("neva", 2, 0.67)],
        "تنظيم الدولة": [("neva", 1, 0.33), ("ufuq", 1, 1.0)],
    }


def test_a_name_bears_the_naming_of_most_of_its_uses(uses):
    (matrix,) = make_matrices(told(uses, "neva", "داعش", "داعش", "تنظيم الدولة"), by_outlet)
    assert [row.naming for row in matrix.names] == [Naming.PEJORATIVE, Naming.NEUTRAL]


def test_the_example_is_the_earliest_use(uses):
    found = told(uses, "neva", "داعش", published="2018-01-01") + told(uses, "neva", "داعش", published="2016-01-01")
    (matrix,) = make_matrices(found, by_outlet)
    assert matrix.names[0].cells[0].example.article.published == "2016-01-01"


def test_uses_without_a_group_are_left_out(uses):
    assert make_matrices(uses("وصل داعش.", ("داعش", "isis")), by_outlet) == ()


def test_groups_by_camp_month_and_year(uses, pack):
    (use,) = uses("وصل داعش.", ("داعش", "isis"), outlet="SANA", published="2018-02-03")
    assert [Grouper(pack, by).group(use.article) for by in By] == ["SANA", "gov", "2018-02", "2018"]


def test_an_outlet_that_the_pack_lacks_has_no_camp(uses, pack):
    (use,) = uses("وصل داعش.", ("داعش", "isis"), outlet="صحيفة بلا اسم")
    assert Grouper(pack, By.CAMP).group(use.article) is None
