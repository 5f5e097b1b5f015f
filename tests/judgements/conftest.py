"""Judgements on the account of `tests.told`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.judgements.making import make_judgement, make_target
from riwaya.judgements.overlay import lay_over
from riwaya.model.judgement import JudgementKind
from tests.told import ANALYSIS, ARTICLE, quote

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.judgements.overlay import Judged
    from riwaya.model.judgement import Judgement


@pytest.fixture
def say() -> Callable[..., Judgement]:
    """Somebody says something of words of the account; each a minute later than the one before."""
    minutes = iter(range(60))

    def make(kind: str, words: str, layer: str = "events", *more: str, **fields: object) -> Judgement:
        labels = fields.pop("labels", {})
        told = {"by": "Lena", "at": f"2026-11-26T10:{next(minutes):02}:00.000000+00:00", "labels": labels} | fields
        targets = [make_target(ARTICLE, quote(one).span) for one in (words, *more)]
        return make_judgement(JudgementKind(kind), targets, layer=layer, **told)

    return make


@pytest.fixture
def over() -> Callable[..., Judged]:
    """The account with judgements laid over it."""

    def lay(*judgements: Judgement, article=ARTICLE, analysis=ANALYSIS) -> Judged:
        return lay_over(article, analysis, judgements, lambda entity, _kind: None)

    return lay
