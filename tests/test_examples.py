from __future__ import annotations

import gzip
import json
from pathlib import Path

from riwaya.readers import Reading, read_file
from riwaya.text.fold import fold_form

ROOT = Path(__file__).parents[1]
RUN = 8


def readings():
    return list(read_file(ROOT / "examples" / "accounts.jsonl"))


def runs(text):
    words = fold_form(text).split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_every_sample_is_a_clean_article():
    assert all(isinstance(r, Reading) and not r.issues for r in readings())


def test_samples_are_many_from_five_invented_outlets(pack):
    outlets = {r.article.outlet for r in readings()}
    assert len(readings()) >= 15
    assert len(outlets) == 5
    assert all(pack.outlets[o].invented for o in outlets)


def test_four_events_are_told_by_at_least_four_outlets_each():
    events = {}
    for reading in readings():
        events.setdefault(reading.article.id.split("-")[1], set()).add(reading.article.outlet)
    assert len(events) == 4
    assert all(len(outlets) >= 4 for outlets in events.values())


def test_the_samples_show_one_actor_under_opposed_names(analyzer):
    names = {m.text for r in readings() for m in analyzer.analyze(r.article).mentions if m.entity == "syr-army-saa"}
    assert {"قوات النظام", "الجيش السوري", "قوات الأسد", "القوات الحكومية"} <= names


def test_no_sentence_is_anybody_elses(shared):
    ours = set().union(*(runs(r.article.text) for r in readings()))
    theirs = [p.read_text(encoding="utf-8") for p in (shared / "data" / "seeds").glob("*.txt")]
    with gzip.open(shared / "data" / "news-dev" / "articles.jsonl.gz", "rt", encoding="utf-8") as file:
        theirs += [json.loads(line)["text"] for line in file]
    stock = {run for text in theirs for run in runs(text) & ours}
    assert not stock
