from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from riwaya.model.analysis import LAYERS
from riwaya.pipeline import Analyzer, read_into
from riwaya.readers import Reading
from riwaya.store import Store
from tests.sampled import sampled

SOURCE = Path(__file__).parents[1] / "src"


@pytest.fixture
def batch(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for n in range(6):
        (folder / f"n{n}.txt").write_text(
            f"قصفت طائرات مدينة حلب في {n + 1} آذار 2018، وقتل {n + 2} مدنيين.", encoding="utf-8"
        )
    return folder


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "s.db") as opened:
        yield opened


def test_every_layer_is_there_even_when_empty(analyzer, article):
    analysis = analyzer.analyze(article())
    assert all(isinstance(getattr(analysis, layer), tuple) for layer in LAYERS)
    assert analysis.mentions
    assert analysis.frames == ()


def test_an_analysis_carries_its_versions(analyzer, article, pack):
    versions = analyzer.analyze(article()).versions
    assert versions.pack == pack.version
    assert versions.codebook
    assert versions.code


def test_ids_are_unique_and_records_lie_in_the_text(analyzer, article):
    given_article = article("أعلن الجيش السوري أمس مقتل 12 مسلحا في ريف حلب الشرقي قرب دير الزور.")
    analysis = analyzer.analyze(given_article)
    for layer in (analysis.mentions, analysis.timexes, analysis.quantities):
        assert len({r.id for r in layer}) == len(layer)
        assert all(r.text == given_article.text[r.start : r.end] for r in layer)


def test_a_broken_layer_leaves_an_issue_and_the_others_survive(pack, article):
    broken = Analyzer(pack)
    broken._quantities = None
    analysis = broken.analyze(article())
    assert [i.code for i in analysis.issues] == ["RW300"]
    assert analysis.mentions


_SEVERAL = (
    "أعلن الجيش السوري أمس مقتل 12 مسلحا في ريف حلب الشرقي قرب دير الزور.",
    "نام.",
    "قال نذير سلوم إن الاجتماع انتهى أمس. وزار الوزير مدرسة القرية الصغيرة قبل يومين، بحسب بيان.",
    "وصل وفد من الأمم المتحدة إلى مدينة الرقة يوم الاثنين، وقال مصدر محلي إن الوفد غادر مساء.",
)


def test_articles_analysed_together_come_out_as_alone(analyzer, article):
    articles = [article(text, id=f"a{n}") for n, text in enumerate(_SEVERAL)]
    together = [analysis for _, analysis in analyzer.analyze_many(Reading(article=one) for one in articles)]
    assert together == [analyzer.analyze(one) for one in articles]


def test_an_article_that_breaks_the_models_does_not_take_the_others_along(pack, models, article, monkeypatch):
    sound = Analyzer(pack, models=models)
    articles = [article(text, id=f"a{n}") for n, text in enumerate(_SEVERAL)]
    expected = [sound.analyze(one) for one in articles]
    read_many = sound._reader.read_many

    def break_on_second(texts):
        if any(layers.text == _SEVERAL[1] for layers in texts):
            message = "broken"
            raise ValueError(message)
        return read_many(texts)

    monkeypatch.setattr(sound._reader, "read_many", break_on_second)
    together = sound.analyze_together([Reading(article=one) for one in articles])
    assert [analysis.issues != () for analysis in together] == [False, True, False, False]
    assert [a.mentions for a in together if not a.issues] == [expected[n].mentions for n in (0, 2, 3)]


def test_other_languages_are_kept_and_marked(analyzer, article):
    analysis = analyzer.analyze(article("An English text.", language="und"))
    assert analysis.mentions == ()
    assert [i.code for i in analysis.issues] == ["RW300"]


def test_reading_twice_changes_nothing(store, batch, analyzer, tmp_path):
    first = read_into(store, [batch], analyzer)
    before = [(r, store.analysis(r.id)) for r in store.articles()]
    second = read_into(store, [batch], analyzer)
    assert (first.new, second.new, second.unchanged) == (6, 0, 6)
    assert [(r, store.analysis(r.id)) for r in store.articles()] == before


def test_a_bad_file_is_stored_as_an_issue_and_the_batch_goes_on(store, batch, analyzer):
    (batch / "n3.txt").write_bytes(bytes(range(256)) * 4)
    report = read_into(store, [batch], analyzer)
    assert (report.new, report.refused) == (5, 1)
    assert [(Path(i.path).name, i.code) for i in store.issues()] == [("n3.txt", "RW102")]


def test_two_files_of_one_name_keep_both_texts(store, tmp_path, analyzer):
    for folder, text in (("a", "قصف على حلب"), ("b", "قصف على حمص")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(text, encoding="utf-8")
    for _ in range(2):
        read_into(store, [tmp_path / "a", tmp_path / "b"], analyzer)
    assert {store.article(r.id).text for r in store.articles()} == {"قصف على حلب", "قصف على حمص"}


def test_an_interrupt_ends_the_batch_and_keeps_what_was_stored(store, batch, analyzer):
    def stop(label: str) -> None:
        if label == "n2":
            raise KeyboardInterrupt

    report = read_into(store, [batch], analyzer, on_article=stop)
    assert report.interrupted
    assert [r.id for r in store.articles()] == ["n0", "n1", "n2"]
    assert read_into(store, [batch], analyzer).new == 3


def test_a_killed_batch_loses_at_most_the_article_in_hand(tmp_path):
    lines = [json.dumps({"id": f"k{n}", "text": f"قصف على مدينة حلب رقم {n}. " * 30}) for n in range(3000)]
    (tmp_path / "k.jsonl").write_text("\n".join(lines), encoding="utf-8")
    code = (
        "from pathlib import Path; from riwaya.knowledge.loader import load_pack\n"
        "from riwaya.pipeline import Analyzer, read_into\n"
        "from riwaya.store import Store\n"
        f"store, files = Store.open(Path({str(tmp_path / 's.db')!r})), [Path({str(tmp_path / 'k.jsonl')!r})]\n"
        "read_into(store, files, Analyzer(load_pack()), on_article=lambda x: print(x, flush=True))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(SOURCE)}
    )
    told = [process.stdout.readline().strip() for _ in range(20)]
    time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with Store.open(tmp_path / "s.db") as store:
        stored = {r.id for r in store.articles()}
        assert set(told) <= stored
        assert store.check() == ()
        assert all(store.analysis(i).article.id == i for i in stored)


def test_the_seeds_are_read_end_to_end(shared, store, analyzer):
    report = read_into(store, [shared / "data" / "seeds"], analyzer)
    assert (report.new, report.with_issues) == (5, 0)
    entities = {m.entity for r in store.articles() for m in store.analysis(r.id).mentions}
    assert {"isis", "syr-army-saa", "russia", "deir-ez-zor", "lavrov", "hmeimim"} <= entities


@pytest.mark.parametrize("step", sampled(70, 10))
def test_real_articles_leave_no_issue(shared, analyzer, step):
    import gzip
    from itertools import islice

    from riwaya.model.article import Article

    with gzip.open(shared / "data" / "news-dev" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in islice(file, 0, None, step):
            record = json.loads(line)
            analysis = analyzer.analyze(Article(id=record["id"], text=record["text"], published=record["date"][:10]))
            assert analysis.issues == ()
            for layer in (analysis.mentions, analysis.timexes, analysis.quantities):
                assert all(r.text == record["text"][r.start : r.end] for r in layer)
                assert [r.start for r in layer] == sorted(r.start for r in layer)


WORDS = st.sampled_from([
    "الجيش",
    "السوري",
    "قوات",
    "النظام",
    "حلب",
    "دير",
    "الزور",
    "وزير",
    "الخارجية",
    "الروسي",
    "سيرغي",
    "لافروف",
    "أعلن",
    "بحسب",
    "وفق",
    "ما",
    "نفى",
    "اتهم",
    "زعم",
    "مصدر",
    "لم",
    "قد",
    "بعد",
    "قصف",
    "غارة",
    "مقتل",
    "معارك",
    "سيطرة",
    "التي",
    "على",
    "حصار",
    "حليف",
    "قال",
    "إن",
    "أمس",
    "12",
    "ثلاثة",
    "آلاف",
    "%",
    "٪",
    "«",
    "»",
    '"',
    "،",
    ".",
    "\n",
    "#",
    "_",
    "كانون",
    "الأول",
    "2017",
    "/",
    "بين",
    "و",
    "من",
    "إلى",
    "مئة",
    "ـ",
    "ً",
])


@settings(max_examples=150, deadline=None)
@given(text=st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=120)))
@example(text="قال آلاف")
@example(text="قد")
def test_no_text_breaks_a_layer(analyzer, text):
    from riwaya.model.article import Article

    analysis = analyzer.analyze(Article(id="h", text=text, published="2018-03-20"))
    assert analysis.issues == ()
    for layer in (analysis.mentions, analysis.timexes, analysis.quantities):
        assert all(r.text == text[r.start : r.end] and r.text for r in layer)
        assert all(left.end <= right.start for left, right in pairwise(layer))
