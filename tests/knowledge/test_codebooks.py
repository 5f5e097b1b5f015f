"""Codebooks as records, and their closed lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.errors import PackSyntaxError, UnknownCodeError
from riwaya.knowledge.codebooks import CODE_LISTS, CODEBOOK_NAMES, codes, load_codebook, require_code
from riwaya.knowledge.loader import find_packs_root
from riwaya.model.frame import Role
from riwaya.model.quantity import Comparator

if TYPE_CHECKING:
    from tests.knowledge.conftest import PackFolder


@pytest.mark.parametrize("name", CODE_LISTS)
def test_every_list_holds_codes(name: str) -> None:
    assert len(codes(name)) > 2


def test_every_file_in_the_folder_is_a_codebook() -> None:
    files = {path.stem for path in (find_packs_root() / "codebooks").glob("*.yaml")}
    assert files == set(CODEBOOK_NAMES)


def test_plover_has_sixteen_types_with_scores_in_range() -> None:
    types = load_codebook("plover").types
    assert len(types) == 16
    assert all(-10 <= kind.score <= 10 for kind in types)


def test_a_mode_is_named_with_its_type() -> None:
    modes = codes("plover.modes")
    assert {"ASSAULT/aerial", "RETREAT/ceasefire", "RETREAT/withdraw", "SANCTION/withdraw"} <= modes
    assert "aerial" not in modes


def test_cameo_roots_lead_to_types_that_exist() -> None:
    book = load_codebook("plover")
    targets = {*book.from_cameo.values(), *book.old_names.values()} - {None}
    assert targets <= codes("plover.types")


def test_acled_has_its_six_types_and_twenty_five_sub_events() -> None:
    assert (len(codes("acled.types")), len(codes("acled.sub_events"))) == (6, 25)


def test_fine_roles_hang_below_main_roles() -> None:
    roles = load_codebook("roles")
    assert {role.main for role in roles.roles} <= codes("roles.main")


def test_techniques_belong_to_groups() -> None:
    book = load_codebook("persuasion")
    assert {technique.group for technique in book.techniques} == codes("persuasion.groups")


def test_comparators_and_main_roles_are_those_of_the_records() -> None:
    assert codes("quantities.comparators") == set(Comparator)
    assert codes("roles.main") == set(Role)


def test_a_compiled_codebook_equals_the_first() -> None:
    assert load_codebook("quantities") == load_codebook("quantities")


def test_a_code_that_is_there_comes_back() -> None:
    assert require_code("plover.types", "ASSAULT") == "ASSAULT"


def test_an_unknown_code_names_the_nearest() -> None:
    with pytest.raises(UnknownCodeError, match=r"'ASAULT'. Nearest: ASSAULT"):
        require_code("plover.types", "ASAULT")


def test_an_unknown_codebook_and_an_unknown_list_are_named() -> None:
    with pytest.raises(UnknownCodeError, match="cameo"):
        load_codebook("cameo")
    with pytest.raises(UnknownCodeError, match=r"plover\.verbs"):
        codes("plover.verbs")


def test_a_field_that_no_code_has_is_refused(pack: PackFolder) -> None:
    pack.write("codebooks/relations.yaml", {"relations": [{"code": "controls", "ar": "يسيطر", "colour": "x"}]})
    with pytest.raises(PackSyntaxError, match="colour"):
        load_codebook("relations", root=pack.root)


def test_the_mapping_to_acled_leads_from_every_type_to_sub_events_that_exist() -> None:
    book = load_codebook("acled-mapping")
    assert {kind for row in book.mapping for kind in row.types} == codes("plover.types")
    assert {row.acled for row in book.mapping} - {None} <= codes("acled.sub_events")
