"""Sentences for networks to label."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from training.name_corpora import NamedText
from training.plain_texts import read_plain_texts

if TYPE_CHECKING:
    from pathlib import Path

_ARTICLE = "وصل الوفد إلى المدينة صباح اليوم. لا جديد.\nزار الوزير سعد مصنع الزيت في قرية الزيتون أمس."
_TREE = "# sent_id = 1\n# text = نام\n1\tنام\tنام\tVERB\t_\t_\t0\troot\t_\t_\n\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for folder in ("syrian-archive", "claims-ans", "events-gsr", "treebank-pud"):
        (tmp_path / folder).mkdir()
    with gzip.open(tmp_path / "syrian-archive" / "articles.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"text": _ARTICLE}) + "\n")
    headline = "s1,s2,stance\nافتتاح سوق جديد في البلدة,افتتاح سوق جديد في البلدة,agree\n"
    (tmp_path / "claims-ans" / "stance.csv").write_text(headline, encoding="utf-8")
    (tmp_path / "treebank-pud" / "ar_pud_dev.conllu").write_text(_TREE, encoding="utf-8")
    return tmp_path


def test_each_sentence_is_read_once_and_short_ones_are_not(data: Path) -> None:
    assert [text.text for text in read_plain_texts(data, ())] == [
        "وصل الوفد إلى المدينة صباح اليوم.",
        "زار الوزير سعد مصنع الزيت في قرية الزيتون أمس.",
        "افتتاح سوق جديد في البلدة",
    ]


def test_what_is_held_back_is_not_read(data: Path) -> None:
    held = NamedText(corpus="anercorp", text="زار الوزير سعد مصنع الزيت في قرية الزيتون", spans=(), words=())
    assert len(read_plain_texts(data, [held])) == 2
