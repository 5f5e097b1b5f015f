"""What a second reader of the sample accounts says, for tests of routes and pages."""

from __future__ import annotations

from riwaya.second.question import windows_of
from tests.second.server import records
from tests.second.test_run import ask

ARTICLE, START, END = "ex-deir-sindiyan", 541, 544
"""Words that tell an event which the machine misses."""


def ask_about_samples(store):
    """Puts proposals into a store of the samples: an event that the machine misses, and none where it has some."""
    text = store.article(ARTICLE).text
    (number,) = (
        number for window in windows_of(text) for number, span in window.sentences if span.start <= START < span.end
    )
    said = {"sentence": number, "quote": text[START:END], "nth": 1, "type": "SANCTION"}
    report, _ = ask(store, records(events=[said]), ids=(ARTICLE,), layers=("events",), model="test-model")
    assert report.accepted == 1
