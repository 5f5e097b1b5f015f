"""The reader of pairs learns, and is written as it is run."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.context import write_context  # noqa: E402
from training.context_network import ContextLearner  # noqa: E402
from training.context_network import Settings as ContextSettings  # noqa: E402
from training.fine_tuning import Rates  # noqa: E402
from training.pair_network import LossWeights  # noqa: E402
from training.pair_reader import (  # noqa: E402
    RELATION,
    SHARE,
    STANCE,
    Settings,
    Stage,
    make_parts,
    train_pupil,
    train_reader,
    write_reader,
)
from training.story_pairs import StoryPair  # noqa: E402
from training.written_pairs import WrittenPair  # noqa: E402

from riwaya.compare.judged_pairs import Relation  # noqa: E402
from riwaya.compare.pair_reader import RELATIONS, Sides, load_pair_reader  # noqa: E402
from riwaya.text.models import ModelCard, ModelFolder  # noqa: E402
from tests.training.tiny import tiny  # noqa: E402

RATES = Rates(layers=1e-2, heads=1e-2)
ALL = Stage({RELATION: 1.0, STANCE: 1.0}, epochs=60, batch=8, rates=RATES)
SETTINGS = Settings(layers=1, hidden=8, dropout=0.0, stages=(ALL,))


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A table of stances."""
    path = tmp_path_factory.mktemp("data")
    (path / "claims-ans").mkdir()
    rows = "s1,s2,stance\nقصف الجيش,نفى الجيش,disagree\nقصف الجيش,قصف الجيش,agree\nقصف الجيش,زار الوفد,unrelated\n"
    (path / "claims-ans" / "stance_train.csv").write_text(rows, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def source():
    """A tiny network that knows some words."""
    return tiny("قصف", "نفى", "زار", "الجيش", "الوفد", "بعد", "في", "اليوم", "نفسه", ":")


TOLD = (
    WrittenPair("s", Sides("قصف الجيش", "نفى الجيش", 0), Relation.OCCURRENCE_DENIED),
    WrittenPair("s", Sides("زار الوفد", "زار الوفد", 0), Relation.AGREEMENT),
)


def read_back(folder, source, network):
    """What is read of `TOLD` by the files of a network."""
    write_context(folder, source, ContextLearner(source, ContextSettings(layers=1)))
    write_reader(folder, network)
    reader = load_pair_reader(ModelFolder(folder, ModelCard(name="tiny", version="0", licence="MIT", digest="")))
    return [RELATIONS[at] for at in reader.read([one.sides for one in TOLD]).argmax(axis=1)]


def test_what_was_learnt_is_run_from_the_files(data, source, tmp_path):
    parts = make_parts(TOLD * 8, (), data, source)
    assert [(one.relation, one.stance) for one in parts[STANCE]] == [(-100, 1), (-100, 0), (-100, 2)]
    assert read_back(tmp_path, source, train_reader(source, parts, SETTINGS)) == [one.relation for one in TOLD]


def test_how_rare_a_relation_is_where_nobody_chose_is_learnt_apart(data, source):
    found = WrittenPair("s", Sides("زار الوفد", "زار الوفد", 0), Relation.NOT_COMPARABLE, is_found=True)
    chosen = TOLD[1]
    network = train_reader(source, make_parts([found, chosen] * 8, (), data, source), SETTINGS)
    scores = network(make_parts([chosen], (), data, source)[RELATION]).relations[0]
    assert RELATIONS[int(scores.argmax())] == Relation.AGREEMENT
    assert RELATIONS[int((scores + network.found).argmax())] == Relation.NOT_COMPARABLE


def test_a_pupil_learns_what_its_teachers_make_of_pairs_that_nobody_judged(data, source, tmp_path):
    stories = [StoryPair(one.sides, share_deed=True, share_said=False) for one in TOLD]
    stage = Stage({SHARE: 1.0}, epochs=60, batch=8, rates=RATES)
    pupil = Settings(layers=1, hidden=8, dropout=0.0, loss_weights=LossWeights(shares=0.0), stages=(stage,))
    network = train_pupil(source, make_parts(TOLD * 8, stories * 8, data, source), (SETTINGS, SETTINGS), pupil)
    assert read_back(tmp_path, source, network) == [one.relation for one in TOLD]
