from __future__ import annotations

import pytest

from riwaya.bench.stages import measure, peak_mib, read_corpus, repeat_to
from riwaya.errors import EmptyInputError


def test_stages_add_up_to_the_whole(article):
    result = measure([article()], "syria", rounds=1)
    assert sum(stage.share for stage in result.stages) == pytest.approx(1)
    assert sum(1 / stage.words_per_s for stage in result.stages) == pytest.approx(1 / result.words_per_s)


def test_every_stage_from_text_to_store_is_timed(article):
    names = [stage.name for stage in measure([article()], "syria", rounds=1).stages]
    assert {"fold+tokens", "sentences", "mentions", "timexes", "quantities", "json", "store"} <= set(names)
    assert "text" not in names  # it is timed in its two parts


def test_a_corpus_is_repeated_under_new_ids(article):
    repeated = repeat_to([article("كلمة كلمتان ثلاث", id="a")], 7)
    assert [one.id for one in repeated] == ["a#0", "a#1", "a#2"]


def test_a_corpus_without_articles_is_refused(tmp_path):
    with pytest.raises(EmptyInputError):
        read_corpus([tmp_path])


def test_memory_is_measured():
    assert (peak_mib() or 0) > 10
