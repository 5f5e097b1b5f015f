from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.kinship import Kinship

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


@pytest.fixture(scope="module")
def kinship(pack: Pack) -> Kinship:
    return Kinship(pack)


def test_an_organ_belongs_to_its_state(kinship: Kinship) -> None:
    assert kinship.are_related({"russia1-tv"}, {"russia"})


def test_two_states_do_not_belong_together(kinship: Kinship) -> None:
    assert not kinship.are_related({"russia"}, {"turkey"})


def test_words_that_are_linked_to_nobody_are_not_known(kinship: Kinship) -> None:
    assert not kinship.knows({"russia", "طائرات"})


@pytest.mark.parametrize(
    ("actor", "top"),
    [
        ("syr-army-saa", "syr-state"),
        ("russian-defence-ministry", "russia"),
        ("pompeo", "usa"),
        ("ocha", "un"),
        ("sohr", "sohr"),
        ("jaysh-fath", "jaysh-fath"),
        ("nobody-knows", "nobody-knows"),
    ],
)
def test_a_state_stands_above_its_organs_and_office_holders(kinship: Kinship, actor: str, top: str) -> None:
    assert kinship.top(actor) == top
