"""The reader of pairs learns, and is written as it is run."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.context import write_context  # noqa: E402
from training.context_network import ContextLearner  # noqa: E402
from training.context_network import Settings as ContextSettings  # noqa: E402
from training.fine_tuning import Rates  # noqa: E402
from training.pair_reader import Settings, make_examples, train_reader, write_reader  # noqa: E402
from training.written_pairs import WrittenPair  # noqa: E402

from riwaya.compare.judged_pairs import Relation  # noqa: E402
from riwaya.compare.pair_reader import RELATIONS, Sides, load_pair_reader  # noqa: E402
from riwaya.text.models import ModelCard, ModelFolder  # noqa: E402
from tests.training.tiny import tiny  # noqa: E402

SETTINGS = Settings(layers=1, hidden=8, epochs=60, batch=8, rates=Rates(layers=1e-2, heads=1e-2), dropout=0.0)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A table of stances."""
    path = tmp_path_factory.mktemp("data")
    (path / "claims-ans").mkdir()
    rows = "s1,s2,stance\nقصف الجيش,نفى الجيش,disagree\nقصف الجيش,قصف الجيش,agree\nقصف الجيش,زار الوفد,unrelated\n"
    (path / "claims-ans" / "stance_train.csv").write_text(rows, encoding="utf-8")
    return path


def test_what_was_learnt_is_run_from_the_files(data, tmp_path):
    source = tiny("قصف", "نفى", "زار", "الجيش", "الوفد", "بعد", "في", "اليوم", "نفسه", ":")
    told = [
        WrittenPair("s", Sides("قصف الجيش", "نفى الجيش", 0), Relation.OCCURRENCE_DENIED),
        WrittenPair("s", Sides("زار الوفد", "زار الوفد", 0), Relation.AGREEMENT),
    ]
    examples = make_examples(told, data, source)
    assert [(one.relation, one.stance) for one in examples[2:]] == [(-100, 1), (-100, 0), (-100, 2)]
    network = train_reader(source, [*examples[:2] * 8, *examples[2:]], SETTINGS)
    write_context(tmp_path, source, ContextLearner(source, ContextSettings(layers=1)))
    write_reader(tmp_path, network)
    reader = load_pair_reader(ModelFolder(tmp_path, ModelCard(name="tiny", version="0", licence="MIT", digest="")))
    rows = reader.read([one.sides for one in told])
    assert [RELATIONS[at] for at in rows.argmax(axis=1)] == [one.relation for one in told]
