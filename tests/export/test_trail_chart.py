from __future__ import annotations

import re

from lxml import etree

from riwaya.export.trail_chart import Dot, draw_trail, letter_of


def dot(value=None, day=None, *, low=None, high=None, updates=False):
    return Dot(day=day, value=value, low=low, high=high, updates=updates)


def places(svg):
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]


def test_later_lies_to_the_right_and_more_lies_higher():
    (early, small), (late, great) = places(draw_trail([dot(10, "2018-02-01"), dot(20, "2018-02-05")]))
    assert early < late
    assert great < small


def test_a_drawing_is_xml_without_scripts_links_or_letters_of_other_scripts():
    svg = draw_trail([dot(10, "2018-02-01"), dot(None, "2018-02-01", low=5, high=30)])
    root = etree.fromstring(svg)
    assert {etree.QName(one).localname for one in root.iter()} == {"svg", "line", "text", "circle"}
    assert svg.isascii()
    assert "href" not in svg


def test_figures_of_one_day_and_size_do_not_cover_each_other():
    found = places(draw_trail([dot(10, "2018-02-01")] * 5 + [dot(10, "2018-02-09")]))
    assert len(set(found)) == 6


def test_a_line_leads_only_to_what_updates_the_figure_before():
    days = ("2018-02-01", "2018-02-02", "2018-02-03")
    joined = draw_trail([dot(1, days[0]), dot(2, days[1], updates=True), dot(3, days[2])])
    assert joined.count('stroke-width="1.2"') == 1


def test_bounds_are_drawn_and_a_figure_of_bounds_alone_is_hollow():
    svg = draw_trail([dot(10, "2018-02-01"), dot(None, "2018-02-02", low=20, high=30)])
    assert svg.count('stroke-width="3"') == 1
    assert svg.count('fill="#ffffff"') == 1


def test_figures_without_a_day_stand_in_their_order():
    xs = [x for x, _ in places(draw_trail([dot(3), dot(2), dot(1)]))]
    assert xs == sorted(xs)
    assert "2018" not in draw_trail([dot(3), dot(2)])


def test_letters_go_on_behind_z():
    assert [letter_of(at) for at in (0, 25, 26, 51, 52)] == ["A", "Z", "A1", "Z1", "A2"]


def test_a_hundred_figures_of_one_day_stay_inside_the_drawing():
    xs = [x for x, _ in places(draw_trail([dot(10, "2018-02-01")] * 100 + [dot(10, "2018-02-09")]))]
    assert max(xs) <= 640
