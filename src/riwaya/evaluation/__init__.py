"""Scores against gold: the rows of the project's reference scorer, digit for digit."""

from riwaya.evaluation.gold import GoldText, Half, find_entities, half_of, load_entities, load_gold
from riwaya.evaluation.judged import Judged, decode_judged, judged
from riwaya.evaluation.run import evaluate, score_pairs, sheet, sheet_json
from riwaya.evaluation.tally import AccuracyRow, F1Row, Row

__all__ = [
    "AccuracyRow",
    "F1Row",
    "GoldText",
    "Half",
    "Judged",
    "Row",
    "decode_judged",
    "evaluate",
    "find_entities",
    "half_of",
    "judged",
    "load_entities",
    "load_gold",
    "score_pairs",
    "sheet",
    "sheet_json",
]
