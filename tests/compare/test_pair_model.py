from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.compare.pair_features import pair_features
from riwaya.compare.pair_model import WEIGHTS, PairModel
from riwaya.compare.pair_sides import SideReader
from riwaya.errors import DamagedModelError
from riwaya.extract.matchers import Matchers
from riwaya.text.models import ModelFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from riwaya.compare.pair_model import PairOpinion
    from riwaya.knowledge.pack import Pack

TEXT = "الوزير يفتتح مستشفى جديدا في حلب"


@pytest.fixture(scope="module")
def reader(pack: Pack, models: ModelFolder) -> SideReader:
    return SideReader(Matchers(pack), models)


@pytest.fixture(scope="module")
def opinion(reader: SideReader, models: ModelFolder) -> Callable[[str, str], PairOpinion]:
    model = PairModel(models)
    return lambda left, right: model.judge(*reader.read([left, right]))


def test_a_text_agrees_with_itself(opinion) -> None:
    assert opinion(TEXT, TEXT).agrees


def test_another_order_of_words_still_agrees(opinion) -> None:
    assert opinion(TEXT, "افتتاح مستشفى جديد في حلب من قبل الوزير").agrees


def test_another_number_disagrees_and_is_named(opinion) -> None:
    said = opinion("مقتل 12 جنديا في كمين شرق حلب", "مقتل 40 جنديا في كمين شرق حلب")
    assert not said.agrees
    assert "numbers differ: 12 / 40" in said.reason


def test_words_of_opposite_sense_are_named(opinion) -> None:
    assert "words of opposite sense" in opinion("ارتفاع أسعار الوقود", "انخفاض أسعار الوقود").signs


def test_the_order_of_the_two_texts_does_not_matter(opinion) -> None:
    other = "رفض الوزير افتتاح المستشفى"
    assert opinion(TEXT, other).score == pytest.approx(opinion(other, TEXT).score, abs=1e-4)


def test_left_over_words_are_told_by_side(opinion) -> None:
    said = opinion("وفاة الممثل", "تأجيل انتخابات البرلمان الجديد في تونس")
    assert said.only_left
    assert said.only_right
    assert f"only left: {', '.join(said.only_left)}" in said.reason


def test_empty_texts_are_read(opinion, reader: SideReader) -> None:
    left, right = reader.read(["...", TEXT])
    assert all(np.isfinite(value) for value in pair_features(left, right).values())
    assert not opinion("...", TEXT).agrees


def test_a_damaged_file_says_which(tmp_path: Path, models: ModelFolder) -> None:
    (tmp_path / WEIGHTS).write_bytes(b"no archive")
    (tmp_path / "pairs.json").write_bytes((models.path / "pairs.json").read_bytes())
    with pytest.raises(DamagedModelError, match=WEIGHTS):
        PairModel(ModelFolder(tmp_path, models.card))
