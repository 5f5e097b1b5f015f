from __future__ import annotations

import msgspec
import pytest

from riwaya.errors import EvaluationError
from riwaya.evaluation import AccuracyRow, F1Row, decode_judged, score_pairs, sheet

LAYERS = ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "frames", "loaded")
IDS = {"saa": ("syr-army-saa", "syr-gov-forces-allies"), "unknown": ()}


def record(sha256: str | None = None, *, head: dict | None = None, **layers: list[dict]):
    data = {"article": {"id": "a", "sha256": sha256}} | (head or {})
    data |= {layer: layers.get(layer, []) for layer in LAYERS}
    return decode_judged(msgspec.json.encode(data), "test")


def mention(start: int, end: int, **fields):
    return {"start": start, "end": end, "kind": "actor", "naming": "neutral", "entity": "saa"} | fields


def rows(predicted, gold):
    return score_pairs([(predicted, gold)], IDS)


def test_what_matches_is_counted_once():
    twice = record(mentions=[mention(0, 5), mention(1, 5)])
    assert rows(twice, record(mentions=[mention(0, 5)]))["mentions overlap"] == F1Row(
        f1=2 / 3, precision=0.5, recall=1.0, matched=1, predicted=2, gold=1
    )


@pytest.mark.parametrize("optional", [{"adjectival": True}, {"nested": True}, {"entity": "rebel-held-areas"}])
def test_optional_mentions_neither_count_when_found_nor_when_missed(optional):
    gold = record(mentions=[mention(0, 5), mention(10, 15, **optional)])
    found, missed = record(mentions=[mention(0, 5), mention(10, 15)]), record(mentions=[mention(0, 5)])
    assert rows(found, gold)["mentions overlap"] == rows(missed, gold)["mentions overlap"]


def test_vague_quantities_do_not_count():
    gold = record(quantities=[{"start": 0, "end": 4, "value": None, "vague": True}])
    found = record(quantities=[{"start": 0, "end": 4, "value": None}])
    assert rows(found, gold)["quantities overlap"] == F1Row(None, None, None, 0, 0, 0)


def test_exact_means_at_most_one_code_point_off():
    gold = record(mentions=[mention(10, 20)])
    off_by = {n: rows(record(mentions=[mention(10 - n, 20)]), gold)["mentions exact"].matched for n in (0, 1, 2)}
    assert off_by == {0: 1, 1: 1, 2: 0}


def test_linking_takes_any_of_the_ids_and_skips_slugs_without():
    gold = record(mentions=[mention(0, 5), mention(10, 15), mention(20, 25, entity="unknown")])
    mine = [mention(0, 5, entity="syr-gov-forces-allies"), mention(10, 15, entity=None), mention(20, 25)]
    assert rows(record(mentions=mine), gold)["entity linking"] == AccuracyRow(0.5, 1, 2)


def test_a_source_may_be_a_mention_or_a_range():
    cue = {"start": 20, "end": 23}
    by_mention = {"cue": cue, "source": {"mention": "m1"}}
    by_range = {"cue": cue, "source": {"mention": None, "start": 2, "end": 9}}
    gold = record(mentions=[mention(0, 5, id="m1")], attributions=[by_mention])
    assert rows(record(attributions=[by_range]), gold)["attributions source"] == AccuracyRow(1.0, 1, 1)


def test_a_hidden_source_is_right_only_when_hidden():
    hidden, named = ({"cue": {"start": 20, "end": 23}, "source": source} for source in (None, {"start": 0, "end": 5}))
    gold = record(attributions=[hidden])
    assert [rows(record(attributions=[one]), gold)["attributions source"].right for one in (hidden, named)] == [1, 0]


def test_content_needs_half_the_overlap():
    def with_content(end: int):
        return record(attributions=[{"cue": {"start": 0, "end": 3}, "content": {"start": 10, "end": end}}])

    right = [rows(with_content(end), with_content(30))["attributions content"].right for end in (30, 20, 19)]
    assert right == [1, 1, 0]


def test_arguments_are_matched_by_their_place():
    gold_event = {"trigger": {"start": 30, "end": 34}, "type": "ASSAULT", "actors": ["m1"]}
    mine = {"trigger": {"start": 30, "end": 34}, "type": "CONSULT", "actors": ["m7"], "places": ["m7"]}
    gold = record(mentions=[mention(0, 5, id="m1")], events=[gold_event])
    found = rows(record(mentions=[mention(0, 4, id="m7")], events=[mine]), gold)
    assert (found["events actors"].f1, found["events places"].precision) == (1.0, 0.0)
    assert (found["events trigger"].matched, found["events trigger+type"].matched) == (1, 0)


BODY = {
    "mentions": mention(0, 5, id="m1"),
    "attributions": {"cue": {"start": 20, "end": 23}},
    "events": {"trigger": {"start": 30, "end": 34}, "type": "ASSAULT", "actors": ["m1"]},
    "relations": {"evidence": {"start": 40, "end": 50}, "type": "controls"},
    "claims": {"start": 60, "end": 70, "value": 5},
}
FIRST_ROWS = {"attributions": "attributions cue", "events": "events trigger", "relations": "relations type+evidence"}


def one_of_each():
    return record(**{layer: [item] for layer, item in BODY.items()})


@pytest.mark.parametrize("layer", FIRST_ROWS)
def test_layers_that_were_not_annotated_are_not_scored(layer):
    named = ["mentions", "timexes", "quantities", *(other for other in FIRST_ROWS if other != layer)]
    found = rows(one_of_each(), record(head={"layers": named}))
    predicted = {other: found[row].predicted for other, row in FIRST_ROWS.items()}
    assert predicted == {other: int(other != layer) for other in FIRST_ROWS}
    assert found["mentions overlap"].predicted == 1


def test_our_gold_has_the_first_three_layers_unless_it_names_more():
    found = rows(one_of_each(), record(head={"coders": 1}))
    asked = ("mentions overlap", *FIRST_ROWS.values(), "events actors", "quantified claims")
    assert [found[row].predicted if row in found else 0 for row in asked] == [1, 0, 0, 0, 0, 0]


def test_gold_that_names_no_layers_has_all():
    found = rows(one_of_each(), record())
    assert [found[row].precision for row in (*FIRST_ROWS.values(), "quantified claims")] == [0.0] * 4


def test_unannotated_gold_changes_no_row_of_its_layers():
    full = (one_of_each(), one_of_each())
    apart = score_pairs([full, (one_of_each(), record(head={"coders": 1}))], IDS)
    alone = score_pairs([full], IDS)
    assert list(apart) == list(alone)
    assert {row: apart[row] for row in FIRST_ROWS.values()} == {row: alone[row] for row in FIRST_ROWS.values()}


def test_a_claim_is_found_by_its_figure():
    gold = record(claims=[{"start": 0, "end": 9, "value": 46}, {"start": 20, "end": 29, "value": None}])
    figures = [record(claims=[{"start": 2, "end": 9, "value": value}]) for value in (46.0, "46", 86)]
    assert [rows(mine, gold)["quantified claims"].matched for mine in figures] == [1, 1, 0]


def test_frames_are_matched_by_entity():
    gold = record(frames=[{"entity": "saa", "role": "protagonist"}, {"entity": "unknown", "role": "none"}])
    mine = record(frames=[{"entity": "syr-army-saa", "role": "antagonist"}])
    found = rows(mine, gold)
    assert (found["frames entity"].f1, found["frames role"]) == (1.0, AccuracyRow(0.0, 0, 1))


def test_counts_are_pooled_over_texts():
    one, two = record(mentions=[mention(0, 5)]), record(mentions=[mention(0, 5), mention(9, 12)])
    assert score_pairs([(one, two), (two, one)], IDS)["mentions overlap"] == F1Row(2 / 3, 2 / 3, 2 / 3, 2, 3, 3)


def test_nothing_in_nothing_has_no_share():
    assert sheet(rows(record(), record())).splitlines()[0] == (
        "mentions overlap           F1   -    P   -    R   -    (0 matched, 0 predicted, 0 gold)"
    )


def test_a_prediction_of_another_text_is_refused():
    with pytest.raises(EvaluationError, match="different texts"):
        rows(record("11"), record("22"))


def test_a_file_that_is_no_analysis_is_refused():
    with pytest.raises(EvaluationError, match="contract"):
        decode_judged(b'{"article": {"id": "a"}}', "x.json")
