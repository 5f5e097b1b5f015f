"""The language layer of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from riwaya.text.encoder import FEATURES
from riwaya.text.language import FLAGS, LanguageModel, flags_of_pieces, without_features
from riwaya.text.layers import TextLayers
from riwaya.text.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.text.models import ModelFolder
    from riwaya.text.tokens import Token

_TEXTS = ("وصل الوزير إلى المدينة.\nثم عاد مساءً.", "", "زارت الطبيبة قريتنا أمس؛ وبقيت فيها يومين.")


class _Hints:
    """Knows the second token of every text, behind one letter."""

    def read(self, tokens: Sequence[Token]) -> tuple[np.ndarray, np.ndarray]:
        flags = np.zeros((len(tokens), FLAGS), np.float32)
        flags[1] = 1
        skips = np.zeros(len(tokens), np.int64)
        skips[1] = 1
        return flags, skips


def _piece(form: str, token: int, skip: int = 0) -> Piece:
    return Piece(form, token, skip, 0, len(form), False)


def test_each_sentence_is_read_whole(language: LanguageModel) -> None:
    layers = TextLayers(_TEXTS[0])
    read = language.read(layers)
    assert [sentence.sentence for sentence in read] == list(layers.sentences)
    for sentence in read:
        size = len(sentence.pieces)
        assert (sentence.features.shape, sentence.flags.shape) == ((size, FEATURES), (size, FLAGS))
        assert len(sentence.parse.upos) == len(sentence.parse.heads) == size


def test_a_text_without_words_has_no_sentences(language: LanguageModel) -> None:
    assert [language.read(TextLayers(text)) for text in ("", " \n")] == [(), ()]


def test_reading_many_texts_gives_what_reading_each_gives(language: LanguageModel) -> None:
    layers = [TextLayers(text) for text in _TEXTS]
    for together, one in zip(language.read_many(layers), layers, strict=True):
        alone = language.read(one)
        assert [(s.sentence, s.pieces, s.parse) for s in together] == [(s.sentence, s.pieces, s.parse) for s in alone]


def test_clitics_are_cut_off(language: LanguageModel) -> None:
    (sentence,) = language.read(TextLayers("وقال مدير المستشفى إنه عاد."))
    assert [piece.form for piece in sentence.pieces] == ["و", "قال", "مدير", "المستشفى", "إن", "ه", "عاد", "."]


def test_an_over_long_sentence_is_read_in_windows(language: LanguageModel) -> None:
    read = language.read(TextLayers("ثم جاء " * 200))
    assert [sentence.sentence.first for sentence in read] == [0, *[s.sentence.last for s in read[:-1]]]
    assert max(len(sentence.parse.heads) for sentence in read) < 400
    assert len(read) > 1


def test_cuts_by_hand_beat_the_model(models: ModelFolder) -> None:
    model = LanguageModel(models, exceptions=["وق+ال"])
    (sentence,) = model.read(TextLayers("وقال"))
    assert [piece.form for piece in sentence.pieces] == ["وق", "ال"]


def test_hints_reach_the_pieces_of_the_name_alone(models: ModelFolder) -> None:
    (sentence,) = LanguageModel(models, hints=_Hints()).read(TextLayers("زار وفد وقال كلمة"))
    assert [bool(flags.any()) for flags in sentence.flags] == [piece.token == 1 for piece in sentence.pieces]


def test_only_listed_verbs_are_passive(models: ModelFolder) -> None:
    model = LanguageModel(models, passives=["أُصيب"])
    (sentence,) = model.read(TextLayers("أصيب رجل ثم وصل الطبيب إلى المكان."))
    voices = {p.form: f for p, f in zip(sentence.pieces, sentence.parse.feats, strict=True) if "Voice" in f}
    assert {form: feats.split("|")[-1] for form, feats in voices.items()} == {"أصيب": "Voice=Pass"}


def test_adapting_teaches_the_words_of_a_corpus(models: ModelFolder) -> None:
    model = LanguageModel(models)
    before = model.segmenter
    model.adapt({"جزرونيا": 50})
    assert model.segmenter is not before
    assert model.segmenter.cut(["وجزرونيا"]) == [(1,)]


def test_a_proclitic_before_a_name_has_no_flags() -> None:
    flags, skips = np.ones((1, FLAGS), np.float32), np.array([1])
    got = flags_of_pieces((flags, skips), [_piece("و", 0), _piece("حلب", 0, 1)])
    assert got.any(axis=1).tolist() == [False, True]


@pytest.mark.parametrize("count", [0, 2])
def test_without_hints_no_flag_is_set(count: int) -> None:
    flags = flags_of_pieces(None, [_piece("بيت", i) for i in range(count)])
    assert (flags.shape, flags.any()) == ((count, FLAGS), False)


def test_a_dateline_is_parsed_apart_from_its_sentence(language):
    sentences = language.read(TextLayers("دمشق – (سانا) – أعلنت الوزارة فتح الطريق أمام المدنيين."))
    assert [sentence.pieces[0].form for sentence in sentences] == ["دمشق", "أعلنت"]


def test_a_line_without_words_is_not_parsed(language):
    sentences = language.read(TextLayers("وصل الوفد.\n-----\nعاد الوفد."))
    assert [sentence.pieces[0].form for sentence in sentences] == ["وصل", "عاد"]


def test_texts_read_in_parts_are_read_alike(language: LanguageModel, monkeypatch: pytest.MonkeyPatch) -> None:
    layers = [TextLayers(text) for text in _TEXTS]
    whole = language.read_many(layers)
    monkeypatch.setattr("riwaya.text.language._PIECES", 3)
    parts = list(language.read_in_parts(layers))
    read = [(number, s.sentence, s.pieces, s.parse.heads) for part in parts for number, s in part]
    assert len(parts) > 1
    assert read == [(n, s.sentence, s.pieces, s.parse.heads) for n, sentences in enumerate(whole) for s in sentences]
    assert all(len(without_features(s).features) == 0 for part in parts for _, s in part)
