"""Fixtures that several test folders use."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from riwaya.knowledge.loader import load_pack
from riwaya.model.article import Article
from riwaya.pipeline import Analyzer, read_into
from riwaya.store import Store
from riwaya.text.language import LanguageModel
from riwaya.text.models import find_models

if TYPE_CHECKING:
    from collections.abc import Callable

    from riwaya.knowledge.pack import Pack
    from riwaya.text.models import ModelFolder

SAMPLES = Path(__file__).parents[1] / "examples" / "accounts.jsonl"
SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the checkout; needed in CI, optional on a user's machine."""
    if SHARED.is_dir():
        return SHARED
    reason = f"{SHARED} is missing: the development data is not part of the repository"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("syria")


@pytest.fixture(scope="session")
def analyzer(pack: Pack) -> Analyzer:
    return Analyzer(pack, models=find_models())


@pytest.fixture(scope="session")
def rules(pack: Pack) -> Analyzer:
    """An analyzer that works without models."""
    return Analyzer(pack)


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, analyzer: Analyzer) -> Path:
    """A store with the sample accounts, which nobody writes into: copy it first."""
    path = tmp_path_factory.mktemp("samples") / "samples.db"
    with Store.open(path) as store:
        read_into(store, [SAMPLES], analyzer)
    return path


@pytest.fixture(scope="session")
def models() -> ModelFolder:
    """The trained models; needed in CI, optional elsewhere."""
    found = find_models()
    if found is None:
        reason = "no models are installed: pip install models/riwaya-model-ar"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found


@pytest.fixture(scope="session")
def language(models: ModelFolder) -> LanguageModel:
    return LanguageModel(models)


@pytest.fixture
def article() -> Callable[..., Article]:
    def make(text: str = "قصفت طائرات روسية مدينة إدلب أمس.", **fields: str | None) -> Article:
        return Article(**{"id": "a1", "text": text, "published": "2018-03-20", **fields})

    return make
