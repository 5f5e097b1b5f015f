"""Where the models are found, and what happens when they are damaged."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from riwaya.errors import DamagedModelError
from riwaya.text import models as module
from riwaya.text.language import LanguageModel
from riwaya.text.models import MODELS_VARIABLE, ModelCard, ModelFolder, find_models, read_folder

if TYPE_CHECKING:
    from pathlib import Path

_CARD = {"name": "صغير", "version": "1", "licence": "CC0-1.0", "digest": hashlib.sha256().hexdigest()[:12]}
_FILES = (
    "words.tsv", "clitics.npz", "pieces.txt", "pieces.npy", "encoder.npz", "syntax.onnx", "syntax.json",
    "relations.npy", "lemmas.tsv",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(MODELS_VARIABLE, str(tmp_path))
    (tmp_path / "meta.json").write_text(json.dumps(_CARD), encoding="utf-8")
    return tmp_path


@pytest.fixture
def copied(models: ModelFolder, tmp_path: Path) -> ModelFolder:
    """The models behind links, so that one file can be another's."""
    for path in models.path.iterdir():
        (tmp_path / path.name).symlink_to(path)
    return ModelFolder(tmp_path, models.card)


def test_the_variable_names_the_folder(folder: Path) -> None:
    assert find_models() == ModelFolder(folder, ModelCard(**_CARD))


def test_the_value_none_turns_models_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, "none")
    assert find_models() is None


def test_without_variable_and_package_there_are_no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(MODELS_VARIABLE, raising=False)
    monkeypatch.setattr(module, "_PACKAGE", "riwaya_model_that_nobody_made")
    assert find_models() is None


def test_the_label_holds_name_version_and_digest(folder: Path) -> None:
    found = find_models()
    assert found is not None
    assert found.label == f"صغير 1 {_CARD['digest']}"


@pytest.mark.parametrize("name", ["syntax.onnx", "more.npz"])
def test_a_folder_whose_files_are_not_those_of_its_card_is_damaged(copied: ModelFolder, name: str) -> None:
    (copied.path / name).unlink(missing_ok=True)
    (copied.path / name).write_bytes(b"x")
    with pytest.raises(DamagedModelError, match="digest"):
        read_folder(copied.path)


def test_hidden_files_and_folders_beside_the_models_do_not_matter(copied: ModelFolder) -> None:
    (copied.path / ".DS_Store").write_bytes(b"x")
    (copied.path / "__pycache__").mkdir()
    assert read_folder(copied.path).card == copied.card


@pytest.mark.parametrize("card", [None, "", "[]", "{}", '{"name": 3}', "\udcff"])
def test_a_folder_without_a_readable_card_is_damaged(folder: Path, card: str | None) -> None:
    (folder / "meta.json").unlink()
    if card is not None:
        (folder / "meta.json").write_bytes(card.encode("utf-8", "surrogateescape"))
    with pytest.raises(DamagedModelError, match=r"meta\.json"):
        find_models()


def test_a_folder_that_is_not_there_is_damaged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODELS_VARIABLE, str(folder / "elsewhere"))
    with pytest.raises(DamagedModelError, match="RIWAYA_MODELS=none"):
        find_models()


def test_a_missing_file_is_named(folder: Path) -> None:
    with pytest.raises(DamagedModelError, match=r"syntax\.onnx is missing"):
        ModelFolder(folder, ModelCard(**_CARD)).file("syntax.onnx")


@pytest.mark.parametrize("name", _FILES)
@pytest.mark.parametrize("share", [0.0, 0.6])
def test_a_truncated_file_is_a_damaged_model(copied: ModelFolder, name: str, share: float) -> None:
    whole = copied.file(name).read_bytes()
    cut = whole[: int(len(whole) * share)]
    (copied.path / name).unlink()
    (copied.path / name).write_bytes(cut[:-1] if cut.endswith(b"\n") else cut)
    with pytest.raises(DamagedModelError):
        LanguageModel(copied)
