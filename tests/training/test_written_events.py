"""Stories of our own writing: marks become offsets, and the words stay."""

from __future__ import annotations

import json

import pytest
from training.written import WRITTEN
from training.written_events import read_written_events

STORY = {
    "story": "market",
    "articles": [
        {"id": "a", "outlet": "agency", "date": "2018-05-03", "text": "[قصف|E1] سوق\n\n[قتل|E2] ستة و[قال|S1] شهود."},
        {"id": "b", "outlet": "monitor", "date": "2018-05-04", "text": "ضحايا [القصف|E1]\n\n[نفت|S2] الوزارة."},
    ],
    "events": {"E1": "", "E2": "", "S1": "", "S2": ""},
}


def read(tmp_path, **changed):
    (tmp_path / "events-1.jsonl").write_text(json.dumps(STORY | changed, ensure_ascii=False), encoding="utf-8")
    return list(read_written_events(tmp_path))


def test_marks_become_offsets(tmp_path):
    (story,) = read(tmp_path)
    texts = {one.id: one.text for one in story.articles}
    assert texts["market-a"] == "قصف سوق\n\nقتل ستة وقال شهود."
    words = {
        name: [texts[one.article][one.start : one.end] for one in members]
        for name, members in story.pool.clusters.items()
    }
    assert words == {"E1": ["قصف", "القصف"], "E2": ["قتل"], "S1": ["قال"], "S2": ["نفت"]}
    assert story.articles[1].published == "2018-05-04"


@pytest.mark.parametrize("text", ["[قصف|X1] سوق", "قصف] سوق", "[قصف سوق"])
def test_brackets_that_mark_nothing_are_told(tmp_path, text):
    with pytest.raises(ValueError, match="market-a: a bracket"):
        read(tmp_path, articles=[STORY["articles"][0] | {"text": text}])


def test_every_story_of_the_repository_is_read():
    stories = list(read_written_events())
    assert len(stories) == sum(len(path.read_bytes().splitlines()) for path in WRITTEN.glob("events-*.jsonl"))
    assert len({one.pool.pool for one in stories}) == len(stories)
    assert all(len(one.articles) >= 5 and len(one.pool.clusters) > 10 for one in stories)
