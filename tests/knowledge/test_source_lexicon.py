from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from riwaya.compare.source_words import SourceWords
from riwaya.knowledge.source_lexicon import SourceWord

if TYPE_CHECKING:
    from riwaya.knowledge.pack import Pack


@pytest.fixture(scope="module")
def words(arabic: Pack) -> SourceWords:
    return SourceWords(arabic)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ناشطون", SourceWord.ACTIVIST),
        ("شهود عيان", SourceWord.WITNESS),
        ("أحد السكان", SourceWord.WITNESS),
        ("عدد من الأطباء", SourceWord.MEDIC),
        ("مصدر", SourceWord.UNNAMED),
        ("مصدر عسكري", SourceWord.OFFICIAL),
        ("المتحدث", SourceWord.OFFICIAL),
        ("مراسلنا", SourceWord.CORRESPONDENT),
        ("تقرير", SourceWord.DOCUMENT),
        ("خبراء", SourceWord.EXPERT),
        ("المرصد السوري", None),
        ("خالد أصلان", None),
    ],
)
def test_what_a_word_tells_of_a_source(words: SourceWords, text: str, kind: SourceWord | None) -> None:
    assert words.of(text) is kind


def test_every_sort_of_source_has_words(arabic: Pack) -> None:
    listed = {group.means for group in arabic.predicates.sources.sources}
    assert listed == set(SourceWord)


@pytest.mark.parametrize(("cue", "asserts"), [("قال", True), ("نفى", False), ("طالبت", False), ("وأعلن", True)])
def test_a_cue_that_denies_or_demands_puts_nothing_forward(words: SourceWords, cue: str, asserts: bool) -> None:
    assert words.asserts(cue) is asserts
