"""The table of `make evaluate-models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.data import read_corpora
from training.evaluate import Models, Row, score_clitics, score_gold_tokens, score_names, score_raw_text
from training.kinds import with_coarse_labels
from training.name_corpora import read_anercorp
from training.treebank import read_treebank

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from riwaya.text.given import GivenSentence
    from training.name_corpora import NamedText

_FOUR = ("PERS", "LOC", "ORG", "MISC")
_THREE = _FOUR[:3]


def report_held_out(data: Path, models: Path) -> None:
    """Scores models that were trained with `--hold-out` on what was held back, and prints the calibration."""
    corpora = read_corpora(data, fold=0)
    loaded = Models(models)
    _print(
        _syntax(loaded, corpora.held_treebank), f"fold 0 of 7 of the treebank, {len(corpora.held_treebank)} sentences"
    )
    _print(_names(loaded, corpora.tail), "the last 16 % of ANERcorp's train part; none of it was trained on")
    anercorp = models.parent / "anercorp-models"
    if anercorp.is_dir():
        trained = "the same tail, by a network trained on ANERcorp before it (evaluation only)"
        _print(_names(Models(anercorp), corpora.tail), trained)
    own = [with_coarse_labels(text) for text in corpora.held_newsfane]
    _print(_names(loaded, own), "the same stretch as NewsFANE labels it")


def report_files(models: Path, treebank: Path | None, anercorp: Path | None) -> None:
    """Scores models on files."""
    loaded = Models(models)
    if treebank is not None:
        _print(_syntax(loaded, read_treebank(treebank)), str(treebank))
    if anercorp is not None:
        _print(_names(loaded, read_anercorp(anercorp)), str(anercorp))


def _syntax(models: Models, sentences: Sequence[GivenSentence]) -> list[Row]:
    return [
        *score_clitics(models.language, sentences),
        *score_gold_tokens(models, sentences),
        *score_raw_text(models, sentences),
    ]


def _names(models: Models, texts: Sequence[NamedText]) -> list[Row]:
    four, three = score_names(models, texts, _FOUR), score_names(models, texts, _THREE)[-1]
    return [*four, Row("names, persons, places and bodies, F1", three.value, three.of)]


def _print(rows: Sequence[Row], where: str) -> None:
    print(f"\n{where}")
    for row in rows:
        print(f"  {row.name:<46} {100 * row.value:6.2f}  of {row.of}")
