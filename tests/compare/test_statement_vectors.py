from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from riwaya.compare.statement_vectors import StatementVectors

if TYPE_CHECKING:
    from riwaya.text.models import ModelFolder

TEXTS = ["قصفت الطائرات أحياء المدينة.", "غارات جوية على أحياء المدينة.", "افتتح الوزير معرض الكتاب.", "..."]


def test_what_means_the_same_is_nearer_than_what_does_not(models: ModelFolder) -> None:
    strike, raid, fair, signs = StatementVectors(models).of(TEXTS)
    assert strike @ raid > strike @ fair
    assert not signs.any()


def test_order_does_not_matter(models: ModelFolder) -> None:
    vectors = StatementVectors(models)
    assert np.array_equal(vectors.of(TEXTS[::-1]), vectors.of(TEXTS)[::-1])


def test_without_models_nothing_is_near_anything() -> None:
    assert not StatementVectors(None).of(TEXTS).any()
