"""The table of `make evaluate-models`, and the calibration that comes of the held-out names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from riwaya.extract.matchers import Matchers
from riwaya.extract.name_flags import NameFlags
from riwaya.extract.name_model import NameLabels, NameModel
from riwaya.knowledge.loader import load_pack
from riwaya.text.language import LanguageModel
from riwaya.text.models import read_folder
from training.calibrate import calibrate
from training.data import read_corpora
from training.evaluate import Row, judge_names, score_clitics, score_gold_tokens, score_names, score_raw_text
from training.kinds import COARSE_OF
from training.name_corpora import NamedSpan, NamedText, read_anercorp
from training.treebank import read_treebank

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from training.treebank import Sentence

_FOUR = ("PERS", "LOC", "ORG", "MISC")
_THREE = _FOUR[:3]
_PACK = "syria"


class _Loaded:
    def __init__(self, folder: Path) -> None:
        pack = load_pack(_PACK)
        found = read_folder(folder)
        self.flags = NameFlags(Matchers(pack))
        self.language = LanguageModel(found, hints=self.flags)
        self.names = NameModel(found)


def report_held_out(data: Path, models: Path) -> None:
    """Scores models that were trained with `--hold-out` on what was held back, and prints the calibration."""
    corpora = read_corpora(data, fold=0)
    loaded = _Loaded(models)
    _print(
        _syntax(loaded, corpora.held_treebank), f"fold 0 of 7 of the treebank, {len(corpora.held_treebank)} sentences"
    )
    _print(_names(loaded, corpora.tail), "the last 16 % of ANERcorp's train part; none of it was trained on")
    anercorp = models.parent / "anercorp-models"
    if anercorp.is_dir():
        trained = "the same tail, by a network trained on ANERcorp before it (evaluation only)"
        _print(_names(_Loaded(anercorp), corpora.tail), trained)
    own = [_coarse(text) for text in corpora.held_newsfane]
    _print(_names(loaded, own), "the same stretch as NewsFANE labels it")
    scores, right = judge_names(loaded.language, loaded.flags, loaded.names, own)
    print("calibration:", msgspec.json.encode(calibrate(scores, right)).decode())


def report_files(models: Path, treebank: Path | None, anercorp: Path | None) -> None:
    """Scores models on files."""
    loaded = _Loaded(models)
    if treebank is not None:
        _print(_syntax(loaded, read_treebank(treebank)), str(treebank))
    if anercorp is not None:
        _print(_names(loaded, read_anercorp(anercorp)), str(anercorp))


def set_calibration(models: Path, calibration: Sequence[tuple[float, float]]) -> None:
    """Writes a calibration into the labels of a folder."""
    path = models / "names.json"
    labels = msgspec.json.decode(path.read_bytes(), type=NameLabels)
    labels = msgspec.structs.replace(labels, calibration=tuple(calibration))
    path.write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))


def _syntax(loaded: _Loaded, sentences: Sequence[Sentence]) -> list[Row]:
    language, flags = loaded.language, loaded.flags
    return [
        *score_clitics(language, sentences),
        *score_gold_tokens(language, flags, loaded.names, sentences),
        *score_raw_text(language, flags, loaded.names, sentences),
    ]


def _names(loaded: _Loaded, texts: Sequence[NamedText]) -> list[Row]:
    four = score_names(loaded.language, loaded.flags, loaded.names, texts, _FOUR)
    three = score_names(loaded.language, loaded.flags, loaded.names, texts, _THREE)[-1]
    return [*four, Row("names, persons, places and bodies, F1", three.value, three.of)]


def _coarse(text: NamedText) -> NamedText:
    spans = tuple(NamedSpan(s.start, s.end, COARSE_OF[s.label]) for s in text.spans if s.label in COARSE_OF)
    return msgspec.structs.replace(text, spans=spans)


def _print(rows: Sequence[Row], where: str) -> None:
    print(f"\n{where}")
    for row in rows:
        print(f"  {row.name:<46} {100 * row.value:6.2f}  of {row.of}")
