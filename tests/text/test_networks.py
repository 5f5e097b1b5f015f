"""Networks and what they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.errors import DamagedModelError
from riwaya.text.affixes import affixes_of
from riwaya.text.networks import Network, affix_rows, batches_of

if TYPE_CHECKING:
    from pathlib import Path

    from riwaya.text.models import ModelFolder


def test_affix_rows_of_no_forms_keep_their_width() -> None:
    assert affix_rows([]).shape == (0, 7)
    assert affix_rows(["كتب"]).tolist() == [list(affixes_of("كتب"))]


@given(st.lists(st.integers(0, 900), max_size=40))
def test_batches_hold_every_sentence_that_is_not_empty_once(lengths: list[int]) -> None:
    batches = list(batches_of(lengths))
    assert sorted(i for batch in batches for i in batch) == [i for i, length in enumerate(lengths) if length]
    assert all(len(batch) == 1 or len(batch) * max(lengths[i] for i in batch) <= 1500 for batch in batches)


@pytest.mark.parametrize("content", [b"", b"no network", b"\x08\x0a" * 50])
def test_a_file_that_is_no_network_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "syntax.onnx").write_bytes(content)
    with pytest.raises(DamagedModelError, match=r"syntax\.onnx"):
        Network(tmp_path / "syntax.onnx")


def test_a_truncated_network_is_named(models: ModelFolder, tmp_path: Path) -> None:
    whole = models.file("syntax.onnx").read_bytes()
    (tmp_path / "syntax.onnx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DamagedModelError, match=r"syntax\.onnx"):
        Network(tmp_path / "syntax.onnx")
