"""Our rows against those of the project's reference scorer, byte for byte, on all gold texts."""

from __future__ import annotations

import json
import random
import subprocess
import sys

import msgspec
import pytest

from riwaya.evaluation import (
    decode_judged,
    evaluate,
    load_entities,
    load_gold,
    score_pairs,
    sheet,
    sheet_json,
)

LAYERS = ("mentions", "timexes", "quantities", "attributions", "events", "relations", "claims", "frames", "loaded")
CHOICES = {
    "kind": ["actor", "person", "place"],
    "naming": ["neutral", "pejorative", None],
    "type": ["CONSULT", "ASSAULT", "controls", None],
    "polarity": ["affirmed", "negated"],
    "modality": ["asserted", "future"],
    "comparator": ["exact", "about", None],
    "category": ["fear", "honorific"],
    "role": ["protagonist", "none"],
    "value": [46, "46", 46.0, None, "2017-09", [40, 50]],
}


@pytest.fixture(scope="session")
def gold_files(shared):
    files = sorted((shared / "gold").glob("*/*.json"))
    assert len(files) == 17
    return files


@pytest.fixture
def reference(shared, tmp_path):
    """The rows that the reference scorer prints for (prediction, gold path) pairs."""

    def run(pairs, *options: str) -> str:
        words = []
        for number, (prediction, path) in enumerate(pairs):
            predicted = tmp_path / f"{number}.json"
            predicted.write_bytes(prediction)
            words += [str(predicted), str(path)]
        scorer = [sys.executable, str(shared / "gold" / "score.py"), "--entities", str(entities_of(shared))]
        return subprocess.run([*scorer, *options, *words], capture_output=True, text=True, check=True).stdout

    return run


def entities_of(shared):
    return shared / "gold" / "entities.tsv"


def ours(pairs, shared):
    judged = [(decode_judged(mine, "mine"), decode_judged(path.read_bytes(), str(path))) for mine, path in pairs]
    return score_pairs(judged, load_entities(entities_of(shared)))


def perturbed(gold: bytes, ids: dict[str, tuple[str, ...]], chance: random.Random) -> bytes:
    """A gold file as a mediocre program would give it: items lost, moved, doubled and mislabelled."""
    record = json.loads(gold)
    for layer in LAYERS:
        kept = [item for item in record[layer] if chance.random() > 0.2]
        record[layer] = [
            change(json.loads(json.dumps(item)), ids, chance) for item in kept for _ in range(copies(chance))
        ]
    return json.dumps(record).encode()


def copies(chance: random.Random) -> int:
    return 2 if chance.random() < 0.1 else 1


def change(item: dict, ids: dict[str, tuple[str, ...]], chance: random.Random) -> dict:
    for place in (item, *(value for value in item.values() if isinstance(value, dict))):
        if place.get("start") is not None and chance.random() < 0.5:
            place["start"] = max(0, place["start"] + chance.randint(-4, 4))
            place["end"] = max(place["start"] + 1, place["end"] + chance.randint(-4, 4))
    for field, choices in CHOICES.items():
        if field in item and chance.random() < 0.3:
            item[field] = chance.choice(choices)
    for field in ("source", "content"):
        if field in item and chance.random() < 0.2:
            item[field] = None
    if ids.get(item.get("entity", "")) and chance.random() < 0.7:
        item["entity"] = ids[item["entity"]][0]
    for role in ("actors", "recipients", "places"):
        if role in item and chance.random() < 0.4:
            item[role] = [*item[role][1:], "m1", "nowhere"]
    return item


def test_current_extractors_get_the_same_rows(shared, gold_files, reference, analyzer):
    texts, pairs = load_gold([shared / "gold"]), []
    rows = evaluate(
        texts,
        analyzer,
        load_entities(entities_of(shared)),
        on_text=lambda text, analysis: pairs.append((msgspec.json.encode(analysis), text.path)),
    )
    assert sorted(path for _, path in pairs) == gold_files
    assert sheet(rows) + "\n" == reference(pairs)
    assert sheet_json(rows) + "\n" == reference(pairs, "--json")


def test_gold_against_itself_gets_the_same_rows(shared, gold_files, reference):
    pairs = [(path.read_bytes(), path) for path in gold_files]
    assert sheet(ours(pairs, shared)) + "\n" == reference(pairs)


def test_gold_with_pack_ids_against_gold_has_full_linking_and_frames(shared, gold_files, reference):
    ids = load_entities(entities_of(shared))
    pairs = []
    for path in gold_files:
        record = json.loads(path.read_bytes())
        for item in (*record["mentions"], *record["frames"]):
            item["entity"] = next(iter(ids.get(item["entity"], ())), item["entity"])
        pairs.append((json.dumps(record).encode(), path))
    rows = ours(pairs, shared)
    assert sheet(rows) + "\n" == reference(pairs)
    assert rows["entity linking"].accuracy == 1


@pytest.mark.parametrize("seed", range(25))
def test_perturbed_predictions_get_the_same_rows(shared, gold_files, reference, seed):
    chance = random.Random(seed)  # noqa: S311 - a test that repeats
    ids = load_entities(entities_of(shared))
    some = gold_files if seed < 5 else chance.sample(gold_files, 3)
    pairs = [(perturbed(path.read_bytes(), ids, chance), path) for path in some]
    rows = ours(pairs, shared)
    assert sheet(rows) + "\n" == reference(pairs)
    assert sheet_json(rows) + "\n" == reference(pairs, "--json")
