"""Codes of countries that PLOVER and ACLED write."""

from __future__ import annotations

from riwaya.knowledge.codebooks import load_codebook
from riwaya.knowledge.loader import load_pack


def test_every_country_of_the_packs_has_its_codes():
    known = {row.iso for row in load_codebook("country-codes").rows}
    assert {country.iso for country in load_pack("syria").countries.values()} == known


def test_no_two_countries_share_a_code():
    rows = load_codebook("country-codes").rows
    numbers = [row.number for row in rows if row.number is not None]
    assert len({row.alpha3 for row in rows}) == len(rows)
    assert len(set(numbers)) == len(numbers) == len(rows) - 1


def test_codes_are_those_of_the_standard():
    rows = {row.iso: (row.alpha3, row.number) for row in load_codebook("country-codes").rows}
    assert rows["SY"] == ("SYR", 760)
    assert rows["NO"] == ("NOR", 578)
    assert rows["XK"] == ("XKX", None)
