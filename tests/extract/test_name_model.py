"""Names that the name model proposes; the network itself is made up here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest

from riwaya.errors import DamagedModelError
from riwaya.extract import name_model as module
from riwaya.extract.name_model import NamedSpan, NameLabels, NameModel
from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS, ReadSentence
from riwaya.text.models import ModelCard, ModelFolder
from riwaya.text.pieces import Piece
from riwaya.text.sentences import Sentence
from riwaya.text.syntax import Parse

if TYPE_CHECKING:
    from pathlib import Path

_COARSE = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC")
_FINE = ("O", "B-Nation", "I-Nation")
_SURE = 20.0


class _Network:
    """Reads the labels off the first two features of each piece."""

    def __init__(self, path: Path) -> None:
        del path

    def run_one(self, **inputs: np.ndarray) -> list[np.ndarray]:
        labels = inputs["features"][:, :2].astype(int)
        return [_SURE * np.eye(5, dtype=np.float32)[labels[:, 0]], np.eye(3, dtype=np.float32)[labels[:, 1]]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModelFolder:
    monkeypatch.setattr(module, "Network", _Network)
    (tmp_path / "names.onnx").touch()
    labels = NameLabels(coarse=_COARSE, fine=_FINE, calibration=((0.5, 0.4), (1.0, 0.9)))
    (tmp_path / "names.json").write_bytes(msgspec.json.encode(labels))
    np.savez(tmp_path / "names.npz", moves=np.zeros((5, 5), np.float32), begin=np.zeros(5, np.float32))
    return ModelFolder(tmp_path, ModelCard(name="m", version="1", licence="x", digest="d"))


def _sentence(*labels: str, fine: str = "O") -> ReadSentence:
    size = len(labels)
    features = np.zeros((size, FEATURES), np.float32)
    features[:, 0] = [_COARSE.index(label) for label in labels]
    features[:, 1] = _FINE.index(fine)
    pieces = tuple(Piece("بيت", i, 0, 4 * i, 4 * i + 3, False) for i in range(size))
    whole = Sentence(0, size, 0, 4 * size, 0)
    flags = np.zeros((size, FLAGS), np.float32)
    return ReadSentence(whole, pieces, features, flags, np.zeros(512, np.float32), Parse((), (), (), (), ()))


def _found(folder: ModelFolder, *labels: str) -> list[tuple[int, int, str]]:
    (spans,) = NameModel(folder).find([_sentence(*labels)])
    return [(span.first, span.last, span.label) for span in spans]


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        (("O", "B-PERS", "I-PERS", "O"), [(1, 3, "PERS")]),
        (("B-LOC", "B-LOC"), [(0, 1, "LOC"), (1, 2, "LOC")]),
        (("B-PERS", "I-LOC"), [(0, 1, "PERS"), (1, 2, "LOC")]),
        (("O", "I-LOC", "I-LOC"), [(1, 3, "LOC")]),
        (("O", "O"), []),
    ],
)
def test_a_name_ends_where_no_inside_of_its_label_follows(
    folder: ModelFolder, labels: tuple[str, ...], spans: list[tuple[int, int, str]]
) -> None:
    assert _found(folder, *labels) == spans


def test_a_score_is_worth_what_calibration_says(folder: ModelFolder) -> None:
    (spans,) = NameModel(folder).find([_sentence("O", "B-LOC", fine="B-Nation")])
    assert spans == (NamedSpan(first=1, last=2, label="LOC", fine="Nation", score=0.9),)


def test_without_a_fine_label_the_field_is_empty(folder: ModelFolder) -> None:
    (spans,) = NameModel(folder).find([_sentence("B-LOC")])
    assert [span.fine for span in spans] == [""]


def test_sentences_keep_their_order_and_empty_ones_have_no_names(folder: ModelFolder) -> None:
    sentences = [_sentence("O", "O", "B-LOC"), _sentence(), _sentence("B-PERS")]
    found = NameModel(folder).find(sentences)
    assert [[(span.first, span.label) for span in spans] for spans in found] == [[(2, "LOC")], [], [(0, "PERS")]]


def test_a_model_without_calibration_gives_the_scores_of_the_network(folder: ModelFolder) -> None:
    labels = NameLabels(coarse=_COARSE, fine=_FINE, calibration=())
    (folder.path / "names.json").write_bytes(msgspec.json.encode(labels))
    (spans,) = NameModel(folder).find([_sentence("B-LOC")])
    assert [span.score for span in spans] == [1.0]


@pytest.mark.parametrize("name", ["names.json", "names.npz"])
@pytest.mark.parametrize("share", [0.0, 0.5, 0.9])
def test_a_truncated_file_is_a_damaged_model(folder: ModelFolder, name: str, share: float) -> None:
    whole = folder.file(name).read_bytes()
    folder.file(name).write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DamagedModelError):
        NameModel(folder)
