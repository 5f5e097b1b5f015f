"""Scores against gold: the rows of the project's reference scorer, digit for digit."""

from riwaya.evaluation.floors import Floor, Floors, below, digest_of, floor_for, load_floors, values_of
from riwaya.evaluation.gold import GoldText, Half, find_entities, half_of, load_entities, load_gold
from riwaya.evaluation.judged import Judged, decode_judged, judged
from riwaya.evaluation.run import evaluate, score_pairs, sheet, sheet_json
from riwaya.evaluation.tally import AccuracyRow, F1Row, Row

__all__ = [
    "AccuracyRow",
    "F1Row",
    "Floor",
    "Floors",
    "GoldText",
    "Half",
    "Judged",
    "Row",
    "below",
    "decode_judged",
    "digest_of",
    "evaluate",
    "find_entities",
    "floor_for",
    "half_of",
    "judged",
    "load_entities",
    "load_floors",
    "load_gold",
    "score_pairs",
    "sheet",
    "sheet_json",
    "values_of",
]
