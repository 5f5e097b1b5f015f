"""The reader of happenings learns, and is written as it is run."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from training.context import write_context  # noqa: E402
from training.context_network import ContextLearner  # noqa: E402
from training.context_network import Settings as ContextSettings  # noqa: E402
from training.event_reader import Settings, make_stories, train_event_reader, write_event_reader  # noqa: E402
from training.fine_tuning import Rates  # noqa: E402
from training.written_events import WrittenStory  # noqa: E402

from riwaya.compare.event_reader import load_event_reader  # noqa: E402
from riwaya.evaluation.cluster_gold import ClusterPool, GoldMention  # noqa: E402
from riwaya.model.article import Article  # noqa: E402
from riwaya.model.span import Span  # noqa: E402
from riwaya.text.models import ModelCard, ModelFolder  # noqa: E402
from tests.training.tiny import tiny  # noqa: E402

SETTINGS = Settings(layers=1, axes=8, epochs=60, rates=Rates(layers=1e-2, heads=1e-2))
WORDS = ("قصف", "ضرب", "زار", "وصل", "قال", "الجيش", "الوفد", "السوق")


def story(number):
    """Two articles: a strike told by two words, a visit told by two, and who says so."""
    texts = ("قصف الجيش السوق قال الوفد زار", "ضرب الجيش السوق وصل الوفد")
    articles = tuple(Article(id=f"{number}-{at}", text=text) for at, text in enumerate(texts))
    told = {"E1": [(0, "قصف"), (1, "ضرب")], "E2": [(0, "زار"), (1, "وصل")], "S1": [(0, "قال")]}
    clusters = {
        name: tuple(
            GoldMention(article=f"{number}-{at}", start=texts[at].index(word), end=texts[at].index(word) + len(word))
            for at, word in members
        )
        for name, members in told.items()
    }
    return WrittenStory(articles, ClusterPool(pool=str(number), articles=(), clusters=clusters))


@pytest.fixture(scope="module")
def source():
    return tiny(*WORDS)


@pytest.fixture(scope="module")
def read(source, tmp_path_factory):
    path = tmp_path_factory.mktemp("happenings")
    torch.manual_seed(0)
    write_context(path, source, ContextLearner(source, ContextSettings(layers=1, hidden=8)))
    stories = make_stories([story(number) for number in range(3)], source)
    write_event_reader(path, train_event_reader(source, stories, SETTINGS))
    reader = load_event_reader(ModelFolder(path, ModelCard(name="tiny", version="0", licence="MIT", digest="")))
    return reader.read(story(0).articles[0])


def test_what_was_learnt_is_run_from_the_files(read):
    text = story(0).articles[0].text
    assert [(one.of(text), said) for one, said in read.happenings(0.5)] == [
        ("قصف", False),
        ("قال", True),
        ("زار", False),
    ]
    assert len(read.vector(Span(0, 3))) == SETTINGS.axes


def test_words_of_one_happening_come_near(source):
    learner = train_event_reader(source, make_stories([story(0)], source), SETTINGS)
    (known,) = make_stories([story(0)], source)
    with torch.no_grad():
        vectors, _ = learner(known.passages, known.words)
    cosines = vectors @ vectors.T
    alike = known.happenings[:, None] == known.happenings[None]
    assert cosines[alike].min() > cosines[~alike].max()


def test_training_is_repeatable(source):
    settings = Settings(layers=1, axes=4, epochs=2)
    told = make_stories([story(0)], source)
    one, other = (train_event_reader(source, told, settings).project.weight.detach().numpy() for _ in range(2))
    np.testing.assert_array_equal(one, other)
