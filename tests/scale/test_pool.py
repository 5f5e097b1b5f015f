"""Several processes give what one gives."""

from __future__ import annotations

import msgspec

from riwaya.pipeline import read_into
from riwaya.scale import AnalyzerPool
from riwaya.store import Store


def _texts(folder, count):
    folder.mkdir()
    for n in range(count):
        text = f"قصفت طائرات حربية بلدة كفرنبل في {n + 1} آذار 2018، وقتل {n + 2} مدنيين."
        (folder / f"n{n:02}.txt").write_text(text, encoding="utf-8")
    return folder


def _stored(path, texts, analyzer, pool=None):
    with Store.open(path) as store:
        report = read_into(store, [texts], analyzer, analyze_many=pool.analyze if pool else None)
        ids = [row.id for row in store.articles()]
        return report, {name: msgspec.to_builtins(store.analysis(name)) for name in ids}


def test_two_processes_store_what_one_stores(tmp_path, analyzer):
    texts = _texts(tmp_path / "in", 20)
    report, alone = _stored(tmp_path / "one.db", texts, analyzer)
    with AnalyzerPool(analyzer.pack.id, 2) as pool:
        together = _stored(tmp_path / "two.db", texts, analyzer, pool)
    assert together == (report, alone)
