"""The lexicon of claims as it stands in the packs, and what its check says of a wrong one."""

from __future__ import annotations


def test_every_unit_is_of_one_kind_and_is_counted_somewhere(syria):
    units = [unit for kind in syria.predicates.claims.kinds for unit in kind.units]
    known = {row.unit for row in syria.numbers.units}
    assert len(units) == len(set(units))
    assert set(units) - known <= {"clash"}


def test_every_kind_has_a_plain_count(syria):
    counts = {row.kind for row in syria.measures.measures if row.happening is None}
    assert {kind.kind for kind in syria.predicates.claims.kinds} <= counts


def test_every_happening_gives_a_measure_to_some_kind(syria):
    happenings = {row.happening for row in syria.measures.measures}
    assert {group.happening for group in syria.predicates.claims.happenings} <= happenings


def test_words_of_claims_that_name_what_no_codebook_has_are_errors(pack):
    pack.write(
        "here/lexicon/claims.yaml",
        {
            "kinds": [{"kind": "dragons", "units": ["dragon"]}],
            "counted": [{"happening": "enchanted", "kind": "persons", "nouns": ["مسحور"]}],
            "outcomes": [{"measure": "spell_broken", "nouns": ["سحر"]}],
            "ties": [{"relation": "owns", "measure": "presence"}],
        },
    )
    assert [row for _, row in pack.found()] == ["dragons", "enchanted", "spell_broken", "owns"]


def test_words_of_claims_that_do_not_decode_are_an_error(pack):
    pack.write("here/lexicon/claims.yaml", {"kindz": []})
    assert pack.found() == [("syntax", None)]


def test_two_measures_of_one_kind_and_happening_are_an_error(pack):
    row = {"kind": "persons", "happening": "killed", "unit": "person", "ar": "القتلى"}
    others = [row | {"code": kind, "kind": kind} for kind in ("civilians", "children", "women")]
    rows = [*others, row | {"code": "persons_killed"}, row | {"code": "people_killed"}]
    pack.write("codebooks/measures.yaml", {"measures": rows, "outcomes": []})
    assert pack.found() == [("codebook", "people_killed")]
