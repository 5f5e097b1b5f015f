"""The transformer for events learns, and is written as it is run."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.context import write_context  # noqa: E402
from training.context_network import Settings, cut_sentences, train_context  # noqa: E402
from training.fine_tuning import Rates  # noqa: E402
from training.roles import Case, Pair, Sentence  # noqa: E402

from riwaya.extract.context_network import TYPES, load_context_network  # noqa: E402
from riwaya.text.models import ModelCard, ModelFolder  # noqa: E402
from riwaya.text.subwords import Subwords  # noqa: E402
from riwaya.text.transformer import load_transformer  # noqa: E402
from tests.training.tiny import WIDTH, tiny  # noqa: E402

ASSAULT, CONSULT = TYPES.index("ASSAULT"), TYPES.index("CONSULT")
SETTINGS = Settings(layers=1, hidden=8, epochs=40, batch=64, rates=Rates(layers=1e-2, heads=1e-2))


def sentence(verb, kind, actor, other):
    """«verb actor other»: who stands right behind does it, the other is acted on."""
    pairs = (Pair(0, (), 1, tokens=(1, 2)), Pair(1, (), 2, tokens=(2, 3)))
    return Sentence((Case(pairs, (0, 1, 1, 0), (0, 1)),), 0, 1.0, (verb, actor, other), (kind, 0, 0))


@pytest.fixture(scope="module")
def source():
    return tiny("قصف", "زار", "الجيش", "الوفد", "البلدة", "القرية")


@pytest.fixture(scope="module")
def folder(source, tmp_path_factory):
    people = ("الجيش", "الوفد", "البلدة", "القرية")
    told = [
        sentence(verb, kind, one, other)
        for verb, kind in (("قصف", ASSAULT), ("زار", CONSULT))
        for one in people
        for other in people
        if one != other
    ]
    network = train_context(source, told, SETTINGS)
    path = tmp_path_factory.mktemp("context")
    write_context(path, source, network)
    return ModelFolder(path, ModelCard(name="tiny", version="0", licence="MIT", digest=""))


def test_what_was_learnt_is_run_from_the_files(folder):
    vectors = load_transformer(folder).read(["زار", "الجيش", "القرية"])
    assert vectors.shape == (3, WIDTH)
    network = load_context_network(folder)
    kinds = network.types(vectors).argmax(axis=1)
    assert list(kinds) == [CONSULT, 0, 0]
    roles = network.roles(vectors, [(0, 1), (0, 1)], [(1, 2), (2, 3)])
    assert list(roles.argmax(axis=1)) == [1, 2]


def test_a_long_sentence_is_cut_and_keeps_the_pairs_within_a_part(source):
    words = ("قصف", *("الجيش",) * 300, "زار", "القرية")
    near, far = Pair(0, (), 1, tokens=(1, 2)), Pair(1, (), 2, tokens=(302, 303))
    long = Sentence((Case((near, far), (0, 1, 1, 0), (0, 1)),), 0, 1.0, words, (ASSAULT, *(0,) * 302))
    parts = list(cut_sentences([long], Subwords(source.pieces, source.scores)))
    assert sum(len(part.types) for part in parts) == len(words)
    assert [len(part.pairs) for part in parts] == [1, 0]


def test_training_is_repeatable(source):
    told = [sentence("قصف", ASSAULT, "الجيش", "البلدة")] * 4
    settings = Settings(layers=1, hidden=8, epochs=2, rates=Rates(layers=1e-2, heads=1e-2))
    one, other = (train_context(source, told, settings).types.weight.detach().numpy() for _ in range(2))
    np.testing.assert_array_equal(one, other)
