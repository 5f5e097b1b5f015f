from __future__ import annotations

import pytest

from riwaya.bench import rival
from riwaya.bench.rival import Comparison, compare
from riwaya.errors import MissingExtraError
from riwaya.extract.language import LanguageReader
from riwaya.extract.matchers import Matchers


def test_the_ratio_is_of_words_a_second():
    result = Comparison(words=10, rounds=1, language_words_per_s=6000.0, rival_words_per_s=300.0)
    assert result.ratio == 20


def test_both_are_timed_on_the_same_words(pack, models, article, monkeypatch):
    seen = []
    monkeypatch.setattr(rival, "_make_rival", lambda: seen.append)
    result = compare([article()], LanguageReader(Matchers(pack), models), rounds=2)
    assert (result.words, result.rounds, len(seen)) == (6, 2, 2)


def test_without_torch_the_message_names_the_extra(pack, models, article, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "torch", None)
    with pytest.raises(MissingExtraError, match=r"riwaya\[bench\]"):
        compare([article()], LanguageReader(Matchers(pack), models))
