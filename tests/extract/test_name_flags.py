"""What the pack knows of tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.extract import name_flags as module
from riwaya.extract.matchers import Matchers
from riwaya.extract.name_flags import NameFlags
from riwaya.model.mention import Kind
from riwaya.text.language import FLAGS
from riwaya.text.layers import TextLayers

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack

_COLUMNS = (
    *(f"begins {kind}" for kind in ("person", "body", "place", "facility", "other")),
    *(f"goes on {kind}" for kind in ("person", "body", "place", "facility", "other")),
    "adjective", "given name", "opener", "title",
    *(f"head {kind}" for kind in ("person", "body", "place", "facility", "other")),
)  # fmt: skip


@pytest.fixture(scope="module")
def flags(pack: Pack) -> NameFlags:
    return NameFlags(Matchers(pack))


def _read(flags: NameFlags, text: str) -> dict[str, list[str]]:
    """The names of the columns set for each token that has any."""
    tokens = TextLayers(text).tokens
    rows, _ = flags.read(tokens)
    return {tokens[i].text: [_COLUMNS[j] for j in np.flatnonzero(row)] for i, row in enumerate(rows) if row.any()}


def test_every_kind_of_name_has_a_column() -> None:
    assert set(module._COLUMN) == set(Kind)


def test_a_known_place_begins_a_name(flags: NameFlags) -> None:
    assert _read(flags, "عاد إلى حلب صباحا") == {"حلب": ["begins place"]}


def test_a_name_of_several_words_goes_on(flags: NameFlags) -> None:
    read = _read(flags, "زار دير الزور")
    assert ("begins place" in read["دير"], "goes on place" in read["الزور"]) == (True, True)


def test_letters_before_a_name_are_counted(flags: NameFlags) -> None:
    rows, skips = flags.read(TextLayers("عاد وبحلب أهله").tokens)
    assert (skips.tolist(), rows[1, _COLUMNS.index("begins place")]) == ([0, 2, 0], 1)


def test_adjectives_of_countries_are_marked(flags: NameFlags) -> None:
    assert "adjective" in _read(flags, "وصلت طائرة روسية")["روسيه"]


def test_titles_and_given_names_are_marked(flags: NameFlags) -> None:
    read = _read(flags, "قال الدكتور محمد")
    assert ("title" in read["الدكتور"], "given name" in read["محمد"]) == (True, True)


def test_common_words_have_no_flag(flags: NameFlags) -> None:
    assert _read(flags, "ثم نام قليلا.") == {}


@pytest.mark.parametrize("text", ["", "\n", "«»،."])
def test_a_text_without_words_has_rows_without_flags(flags: NameFlags, text: str) -> None:
    tokens = TextLayers(text).tokens
    rows, skips = flags.read(tokens)
    assert (rows.shape, skips.shape, rows.any()) == ((len(tokens), FLAGS), (len(tokens),), False)
